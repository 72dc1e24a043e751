import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';
import { regions, sampleIndicator, units } from '../support/sample-vocabulary.ts';

const read = (...rows: readonly string[]): string[] =>
  observationLines(readText(`指标,2015年\n${rows.join('\n')}\n`).observations);

describe('a row that heads those below', () => {
  it.each(['一、产品质量,', '（一）主要指标,', '1、质量安全指标,', '产品质量,'])(
    'may be a mere sort: %j',
    (heading) => {
      expect(read(heading, '　合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere 96']);
    },
  );

  it('may be a sort that some write before the name of the same indicator', () => {
    const words = new Vocabulary(
      {
        units,
        regions,
        indicators: [
          sampleIndicator('national', '国抽合格率', { aliases: ['产品质量国抽合格率'] }),
          sampleIndicator('brands', '名牌', { complement: ['产品名牌'] }),
        ],
      },
      [],
    );
    const lines = (text: string): string[] =>
      observationLines(readText(text, null, words).observations);
    expect(lines('指标,2015年\n产品质量,\n国抽合格率,91\n')).toEqual([
      '3:2 国抽合格率 value 2015 nowhere 91',
    ]);
    expect(lines('指标,2015年\n产品,\n名牌,91\n')).toEqual([
      '3:2 名牌 value 2015 nowhere group-unclear',
    ]);
  });

  it('is passed over, which is said', () => {
    const { diagnostics } = readText('指标,2015年\n一、产品质量,\n合格率,96\n');
    expect(diagnosticLines(diagnostics)).toEqual(['detail row-skipped 2:1']);
    expect(diagnostics[0]?.args).toEqual({ why: 'group', text: '一、产品质量' });
  });

  it('may be the first half of names', () => {
    expect(read('省抽,', '　批次,100', '　合格批次,96')).toEqual([
      '3:2 省抽批次 value 2015 nowhere 100',
      '4:2 省抽合格批次 value 2015 nowhere 96',
    ]);
    expect(read('一、抽检,', '合格率（%）,96')).toEqual(['3:2 抽检合格率 value 2015 nowhere 96%']);
    expect(read('省抽,', '合格批次,96')).toEqual(['3:2 省抽合格批次 value 2015 nowhere 96']);
  });

  it('is the first half of names below a sort without figures as well', () => {
    expect(read('省抽,', '　产品质量,-', '　合格批次,96')).toEqual([
      '3:2 产品质量 value 2015 nowhere missing',
      '4:2 省抽合格批次 value 2015 nowhere 96',
    ]);
  });

  it('leaves open which indicator is meant where it is neither', () => {
    expect(read('食品,', '　合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere group-unclear']);
    expect(read('二、食品,', '合格率,96', '名牌产品,')).toEqual([
      '3:2 合格率 value 2015 nowhere group-unclear',
      '4:2 名牌产品 value 2015 nowhere missing',
    ]);
    expect(read('抽检,', '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere group-unclear']);
  });

  it.each([
    '其中：食品安全监管,',
    '附：兄弟省份情况,',
    '【食品生产环节】,',
    '食品生产环节：,',
    '德国,',
  ])('leaves it open where it shows that it heads others: %j', (heading) => {
    expect(read(heading, '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere group-unclear']);
  });

  it.each(['食品相关产品,', '规模以上企业,', '流通领域,', '外资企业,', '生产环节,', '食品行业,'])(
    'leaves it open where it names firms, goods or trades of some kind: %j',
    (heading) => {
      expect(read(heading, '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere group-unclear']);
      expect(
        observationLines(
          readText(`指标,单位,2015年\n${heading},\n合格率,%,96\n名牌产品,个,3\n`).observations,
        ),
      ).toEqual([
        expect.stringContaining('group-unclear'),
        expect.stringContaining('group-unclear'),
      ]);
    },
  );

  it.each(['中国名牌产品,', '高新技术企业,', '质量管理体系认证企业,', '驰名商标,', '主要产品,'])(
    'is an indicator without data, or a mere sort, with other words: %j',
    (heading) => {
      expect(read(heading, '合格率,96').at(-1)).toBe('3:2 合格率 value 2015 nowhere 96');
    },
  );

  it.each(['力争达到,', '预计完成,', '初步统计,', '2015年预计,', '预期值,'])(
    'is of figures that are expected or not final: %j',
    (heading) => {
      expect(read(heading, '合格率,96')).toEqual([
        '3:2 合格率 value 2015 nowhere heading-figures-unclear',
      ]);
    },
  );

  it.each(['标准值,', '国内先进水平,', '标杆值,'])('is of other figures: %j', (heading) => {
    expect(read(heading, '合格率,96')).toEqual([
      '3:2 合格率 value 2015 nowhere heading-figures-unclear',
    ]);
  });

  it('is an indicator without data where nothing shows a group', () => {
    expect(read('粮食产量,', '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere 96']);
    expect(read('合格率,', '　名牌产品,3')).toEqual([
      '2:2 合格率 value 2015 nowhere missing',
      '3:2 名牌产品 value 2015 nowhere 3',
    ]);
  });

  it('ends at the first row that is not set in where the others are', () => {
    expect(read('食品,', '  合格率,94', '名牌产品,3')).toEqual([
      '3:2 合格率 value 2015 nowhere group-unclear',
      '4:2 名牌产品 value 2015 nowhere 3',
    ]);
  });

  it('is of other figures until a row is not set in', () => {
    expect(read('目标值,', '  合格率,94', '名牌产品,3')).toEqual([
      '3:2 合格率 value 2015 nowhere heading-figures-unclear',
      '4:2 名牌产品 value 2015 nowhere 3',
    ]);
  });

  it('may be a region, until another one or the whole is named', () => {
    expect(
      read('浙江省,', '合格率,94', '南京市,', '一、产品质量,', '合格率,97', '全省,', '合格率,96'),
    ).toEqual([
      '3:2 合格率 value 2015 浙江省 94',
      '6:2 合格率 value 2015 南京市 97',
      '8:2 合格率 value 2015 nowhere 96',
    ]);
  });

  it('is a region no longer where the rows of the region were set in and one is not', () => {
    expect(read('南京市,', '  合格率,97', '合格率,96')).toEqual([
      '3:2 合格率 value 2015 南京市 97',
      '4:2 合格率 value 2015 nowhere 96',
    ]);
    expect(read('南京市,', '合格率,97', '顾客满意度,85')).toEqual([
      '3:2 合格率 value 2015 南京市 97',
      '4:2 顾客满意度 value 2015 南京市 85',
    ]);
  });

  it('is no region where it counts some', () => {
    expect(read('国家卫生城市,', '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere 96']);
    expect(read('知名品牌示范区,', '合格率,96')).toEqual(['3:2 合格率 value 2015 nowhere 96']);
  });

  it('may stand in a long table, and in two languages', () => {
    const text = '指标,English,数值\n浙江省,Zhejiang,\n合格率,Pass rate,94\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '3:3 合格率 value undated 浙江省 94',
    ]);
  });

  it('yields to a region in the row', () => {
    const text = '地区,指标,2015\n,浙江省,\n江苏,合格率,96\n,合格率,94\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '3:3 合格率 value 2015 江苏省 96',
      '4:3 合格率 value 2015 浙江省 94',
    ]);
  });
});
