import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

const faults = (text: string): string[] =>
  diagnosticLines(readText(text).diagnostics).filter((line) => line.startsWith('error'));

const read = (text: string): string[] => observationLines(readText(text).observations);

describe('a column of figures beside years or regions that hold figures', () => {
  it.each([
    ['年份,江苏,浙江,数值\n2015,96,95,94\n', 'regions-as-columns'],
    ['地区,2015年,数值\n江苏,96,94\n', 'years-by-region'],
  ])('may be the one that counts: %j', (table, shape) => {
    const { diagnostics } = readText(`指标：合格率\n${table}`);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'column-out-of-place', args: { name: '数值', shape } },
    ]);
  });
});

describe('a heading that begins with a year', () => {
  it.each([
    '2015年（初步数）',
    '2015年(预计)',
    '2015年初步数',
    '2015(P)',
    'FY2015',
    '二〇一五年',
    '2015年全年',
    '2015年1-12月',
    '２０１５年上半年',
    '2015/12/31',
    '2015-06',
    '15年',
    "'15年",
    '截至2015年',
    '2015年末数',
    '2015年实际',
  ])('and says more is not left out beside other years: %s', (heading) => {
    expect(faults(`指标,2014年,${heading}\n合格率,96,94\n`)).toHaveLength(1);
    expect(readText(`指标,2014年,${heading}\n合格率,96,94\n`).diagnostics).toMatchObject([
      { code: 'year-heading-unclear', args: { names: [heading] }, place: { line: 1, column: 3 } },
    ]);
  });

  it.each([
    '2015年*',
    '2015年①',
    '2015年[1]',
    '2015年¹',
    '2015年 1)',
    '2015年度※',
    '2015*',
    '2015年（%）',
  ])('is that year with the mark of a footnote or a unit behind it: %s', (heading) => {
    expect(read(`指标,2014年,${heading}\n合格率,96,94\n`)).toEqual([
      expect.stringContaining('2014 nowhere 96'),
      expect.stringContaining('2015 nowhere 94'),
    ]);
  });

  it.each([
    '2015年比2014年增长（%）',
    '2015年较上年增减',
    '2015年目标',
    '2015年排名',
    '2015年增速',
    '2011-2015年均增长',
  ])('is left out where it holds no figures of the year: %s', (heading) => {
    expect(faults(`指标,2014年,${heading}\n合格率,96,94\n`)).toEqual([]);
    expect(read(`指标,2014年,${heading}\n合格率,96,94\n`)).toHaveLength(1);
  });

  it('is an unknown column like others where years are not in headings', () => {
    expect(faults('指标,年份,数值,2015年全年\n合格率,2014,96,1\n')).toEqual([]);
  });
});

describe('a heading of a year that says more, with no year alone beside it', () => {
  it.each(['2015年实际', '2015年完成值', '2015年度实际完成数', '2015年（单位：%）'])(
    'is that year where it says so plainly: %s',
    (heading) => {
      expect(read(`指标,${heading}\n合格率,96\n`)).toEqual([
        expect.stringContaining('合格率 value 2015 nowhere 96'),
      ]);
      expect(read(`指标,2015年目标,${heading}\n合格率,95,96\n`)).toEqual([
        expect.stringContaining('2:3 合格率 value 2015 nowhere 96'),
      ]);
    },
  );

  it('may be the results of several years', () => {
    expect(read('指标,2014年实际,2015年实际\n合格率,95,96\n')).toHaveLength(2);
    expect(faults('指标,2015年实际,2015年完成值\n合格率,95,96\n')).toEqual([
      'error column-doubled 1:3',
    ]);
  });

  it('is no header where it stands alone, as titles do', () => {
    expect(read('2015年完成值,,,\n序号,指标,年份,数值\n1,合格率,2014,96\n')).toEqual([
      expect.stringContaining('2014 nowhere 96'),
    ]);
  });

  it.each(['2015年1-12月', '2015年初步数', '2015年目标'])(
    'is asked for the year alone in any other case: %s',
    (heading) => {
      expect(readText(`指标,${heading}\n合格率,96\n`).diagnostics).toMatchObject([
        { code: 'year-heading-unclear', args: { names: [heading] }, place: { line: 1, column: 2 } },
      ]);
    },
  );
});

describe('a column of values', () => {
  it('that may be the planned ones is not taken beside one of results', () => {
    const text = '指标,年份,指标值,实际完成\n合格率,2015,95,94\n';
    expect(readText(text).diagnostics).toMatchObject([
      { code: 'value-column-unclear', args: { names: ['指标值', '实际完成'] } },
    ]);
    expect(read('指标,年份,指标值,完成日期\n合格率,2015,95,6月\n')).toHaveLength(1);
    expect(read('指标,年份,指标值\n合格率,2015,95\n')).toHaveLength(1);
  });

  it.each([
    ...['当前值', '现状值', '统计值', '2015年预计', '实绩', '完成率', '２０１５年实际值'],
    ...['目前达到', 'Actual value'],
  ])('that may be the planned ones is not taken beside another word for results: %s', (heading) => {
    expect(readText(`指标,指标值,${heading}\n合格率,95,94.2\n`).diagnostics).toMatchObject([
      { code: 'value-column-unclear', args: { names: ['指标值', heading] } },
    ]);
  });

  it.each(['2015年完成值', '2015年实际值'])('may be that of the year as well: %s', (heading) => {
    for (const value of ['指标值', '数值']) {
      expect(faults(`指标,${value},${heading}\n合格率,95,94.2\n`)).toEqual([
        'error shape-ambiguous 1:1',
      ]);
    }
  });

  it.each(['完成数', '实际', '现状值', 'actual'])(
    'is none of several where another holds results: %s',
    (heading) => {
      expect(faults(`指标,数值,${heading}\n合格率,95,94.2\n`)).toEqual([
        'error value-column-unclear 1:3',
      ]);
    },
  );

  it.each(['目标值', '完成率', '完成情况', '预计', '完成单位', '实际填报人'])(
    'is the one beside a column of something else: %s',
    (heading) => {
      expect(faults(`指标,数值,${heading}\n合格率,95,94.2\n`)).toEqual([]);
    },
  );

  it('below a heading of targets holds no results', () => {
    expect(read('年份,目标,\n,合格率,名牌产品\n2015,91,96\n')).toEqual([
      expect.stringContaining('group-unclear'),
      expect.stringContaining('group-unclear'),
    ]);
  });
});

describe('regions below a heading that does not say so', () => {
  it.each(['地区名称', '所属省市', '填报地区', '省份（名称）', '城市名', 'Region name'])(
    'are asked for where they differ: %s',
    (heading) => {
      for (const table of [
        `${heading},指标,年份,数值\n江苏,合格率,2014,93\n浙江,合格率,2015,98\n`,
        `${heading},指标,2014年,2015年\n江苏,合格率,93,\n南京,合格率,,98\n`,
      ]) {
        expect(faults(table)).toEqual(['error region-column-unclear 1:1']);
      }
    },
  );

  it.each([
    ['地区名称,指标,年份,数值', '江苏,合格率,2014,93', '江苏,合格率,2015,98'],
    ['来源,指标,年份,数值', '江苏,合格率,2014,93', '江苏省质监局,合格率,2015,98'],
    ['地区类型,指标,年份,数值', '城镇,合格率,2014,93', '农村,合格率,2015,98'],
    ['地区,地区名称,指标,数值', '320000,江苏,合格率,93', '330000,浙江,合格率,98'],
    ['城市,所属省,指标,数值', '南京,江苏,合格率,93', '无锡,江苏,合格率,98'],
    ['责任单位,指标,年份,数值', '质监局,合格率,2014,93', '建设厅,合格率,2015,98'],
    ['得分,指标,年份,数值', '32,合格率,2014,93', '320000,合格率,2015,98'],
    ['分类,指标,年份,数值', '新,合格率,2014,93', '示范区,合格率,2015,98'],
  ])('are passed over where they tell nothing apart: %s', (...rows) => {
    expect(faults(`${rows.join('\n')}\n`)).toEqual([]);
  });

  it.each([
    '备注,指标,年份,数值\n江苏,合格率,2014,93\n浙江,合格率,2015,98\n',
    '报送单位,指标,年份,数值\n南京市,合格率,2014,93\n苏州市,合格率,2015,98\n',
    '单位,指标,年份,数值\n南京市,合格率,2014,93\n苏州市,合格率,2015,98\n',
    ',指标,2015\n南京市,合格率,96\n,名牌产品,91\n',
    '各市,指标,2015\n南京市,合格率,96\n合计,名牌产品,91\n',
    '省名,市名,合格率\n江苏,南京,95\n',
    '省份,地市名称,指标,年份,数值\n江苏,南京,合格率,2015,93\n',
    '省份,地市名称,合格率\n江苏,南京,95\n',
    '地区,区县名称,指标,2015\n江苏,江宁区,合格率,93\n',
  ])('are asked for where nothing else stands below it: %j', (text) => {
    expect(faults(text)).toEqual([expect.stringMatching(/^error region-column-unclear 1:[12]$/u)]);
  });

  it.each([
    '地区名称,指标,年份,数值\n南京市,合格率,2015,96\n',
    '市（州）,指标,年份,数值\n南京市,合格率,2015,96\n',
    '报送单位,指标,2015年\n南京,合格率,96\n',
    '单位,指标,年份,数值\n南京市,合格率,2015,96\n',
    '行政区划代码,指标,年份,数值\n320100,合格率,2015,96\n',
    '各市,年份,合格率\n南京,2015,96\n',
    ',合格率,名牌产品\n南京,96,\n',
    ',合格率\n南京,96\n',
    '单位,合格率\n南京,96\n',
  ])('are read where all figures are of one: %j', (text) => {
    expect(read(text)[0]).toContain('南京市 96');
  });

  it.each([
    ['区县名称', '江宁区'],
    ['片区', '苏南'],
  ])('may be places that have no code: %s', (heading, place) => {
    expect(read(`${heading},合格率\n${place},96\n`)[0]).toContain(`${place} 96`);
    expect(read(`${heading},指标,2015\n${place},合格率,96\n`)[0]).toContain(`${place} 96`);
  });
});

describe('the name of a row whose indicators are headings', () => {
  it.each([
    ['企业', '甲公司', 'column-narrows'],
    ['项目', '目标值', 'column-other-figures'],
    ['类型', '目标值', 'column-other-figures'],
    ['期间', '上半年', 'column-narrows'],
    ['项目', '食品', 'row-label-unclear'],
    ['项目', '南京市', 'row-label-unclear'],
    ['名称', '食品', 'row-label-unclear'],
    ['', '食品', 'row-label-unclear'],
  ])('is not left out: %s, %s', (name, found, code) => {
    expect(readText(`${name},合格率,名牌产品\n${found},95,90\n`).diagnostics).toMatchObject([
      { severity: 'error', code, args: { name, found }, place: { line: 2, column: 1 } },
    ]);
  });

  it('is not left out beside a year either where it stands below 项目', () => {
    expect(faults('年份,项目,合格率\n2015,食品,95\n')).toEqual(['error row-label-unclear 2:2']);
    expect(faults('项目,合格率\n2015年,95\n苏南,96\n')).toEqual(['error row-label-unclear 2:1']);
  });

  it.each([
    ['项目', '2015年'],
    ['项目', ''],
    ['', '0'],
    ['序号', '甲'],
    ['备注', '初稿'],
    ['填报人', '张三'],
  ])('does no harm where it names nothing else: %s, %s', (name, cell) => {
    expect(faults(`${name},合格率,名牌产品\n${cell},95,90\n`)).toEqual([]);
    expect(read(`${name},合格率,名牌产品\n${cell},95,90\n`)).not.toEqual([]);
  });
});
