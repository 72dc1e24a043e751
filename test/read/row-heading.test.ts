import { describe, expect, it } from 'vitest';
import { isGeneric, meaningOfHeading } from '../../src/read/row-heading.ts';
import { observationLines, readText } from '../support/dataset-lines.ts';
import { vocabulary } from '../support/sample-vocabulary.ts';

const meaning = (text: string): string => {
  const found = meaningOfHeading(text, vocabulary);
  return found.kind === 'place' ? (found.region?.name.zh ?? 'the whole') : found.kind;
};

const read = (...rows: readonly string[]): string[] =>
  observationLines(readText(`${rows.join('\n')}\n`).observations);

describe('a heading of rows', () => {
  it.each([
    ['南京', '南京市'],
    ['无锡', '无锡市'],
    ['成都', '成都市'],
    ['上海市：', '上海市'],
    ['江苏:', '江苏省'],
    ['其中：南京市', '南京市'],
    ['【南京市】', '南京市'],
    ['“南京市”', '南京市'],
    ['"【南京市】"', '南京市'],
    [`${'【'.repeat(60_000)}南京市${'】'.repeat(60_000)}`, '南京市'],
    ['（南京市）', '南京市'],
    ['1 南京市', '南京市'],
    ['A.南京市', '南京市'],
    ['二、南京市', '南京市'],
    ['320100', '南京市'],
    ['全国', '全国'],
    ['昆山市', '昆山市'],
    ['全省', 'the whole'],
  ])('names a region for sure: %s', (text, region) => {
    expect(meaning(text)).toBe(region);
  });

  it.each([
    ...['全国平均', '苏南', '宁镇扬', '长三角', '苏州工业园区', '苏州市（不含园区）'],
    ...['南京市（本级）', '南京市合计', '县级', '省内其他', '329999', '高新园区'],
    ...['合计', '各市', '苏州、无锡', '苏锡常', '东部地区及其他'],
  ])('may name a place: %s', (text) => {
    expect(meaning(text)).toBe('place-unclear');
  });

  it.each([
    ...['2013年', '2013年度', '2013', '2015年上半年', '上年同期', '目标值', '计划', '目标'],
    ...['2020年规划目标', '增速（%）', '位次', '比上年增长', '实际值', '十二五', '表2 分市情况'],
  ])('makes other figures of those below: %s', (text) => {
    expect(meaning(text)).toBe('other-figures');
  });

  it.each([
    ['一、产品质量', 'sort'],
    ['主要目标', 'sort'],
    ['食品', 'group'],
    ['农业', 'group'],
    ['国家卫生城市', 'group'],
    ['知名品牌示范区', 'group'],
    ['全省万人有效发明专利拥有量', 'group'],
    ['未开封食品', 'group'],
    ['12', 'group'],
  ])('sorts, or is a group: %s', (text, kind) => {
    expect(meaning(text)).toBe(kind);
  });
});

describe('figures below a heading that may name a place', () => {
  it.each([
    ['苏南,,'],
    ['南京市合计,—,—'],
    ['全国平均,,'],
    ['省内其他,省内其他,省内其他'],
    ['其他,,'],
    ['食品,,'],
  ])('are not the province’s: %s', (heading) => {
    const unclear = heading.startsWith('食品') ? 'group-unclear' : 'heading-place-unclear';
    const region = heading.startsWith('食品') ? '江苏省' : 'nowhere';
    expect(read('指标,2014,2015', '江苏省,,', heading, '合格率,96,97')).toEqual([
      `4:2 合格率 value 2014 ${region} ${unclear}`,
      `4:3 合格率 value 2015 ${region} ${unclear}`,
    ]);
  });

  it('are those of their row’s region, where it names one', () => {
    expect(read('地区,指标,2015', ',苏南,', '江苏,合格率,96', ',合格率,97')).toEqual([
      '3:3 合格率 value 2015 江苏省 96',
      '4:3 合格率 value 2015 nowhere heading-place-unclear',
    ]);
  });

  it('are not those of a column’s region elsewhere', () => {
    expect(read('指标,江苏,浙江', '江苏省,,', '合格率,96,97')).toEqual([
      '3:2 合格率 value undated 江苏省 96',
      '3:3 合格率 value undated 浙江省 regions-differ',
    ]);
    expect(read('指标,江苏', '南京市,', '合格率,96')).toEqual([
      '3:2 合格率 value undated 江苏省 regions-differ',
    ]);
  });

  it('are clear where the heading is the first half of their name', () => {
    expect(read('指标,2015', '县级,', '合格率,96')[0]).toContain('heading-place-unclear');
    expect(read('指标,2015', '省抽,', '合格批次,96')).toEqual([
      '3:2 省抽合格批次 value 2015 nowhere 96',
    ]);
  });

  it('are clear where the heading has a unit, and is an indicator without data', () => {
    expect(read('指标,单位,2015', '国家级开发区,个,', '合格率,%,96').at(-1)).toBe(
      '3:3 合格率 value 2015 nowhere 96%',
    );
  });
});

describe('a heading of a region', () => {
  it.each(['南京,,', '南京市,—,—', '南京市,南京市,南京市', '二、南京市：,,'])(
    'is one of the rows below: %s',
    (heading) => {
      expect(read('指标,2014,2015', '江苏省,,', heading, '合格率,96,97')).toEqual([
        '4:2 合格率 value 2014 南京市 96',
        '4:3 合格率 value 2015 南京市 97',
      ]);
    },
  );

  it('may have a number beside it, or stand in the column of numbers', () => {
    for (const heading of ['二,南京市,', '2,南京市,', '南京市,,']) {
      expect(read('序号,指标,2015', '一,江苏省,', heading, '1,合格率,97')).toEqual([
        '4:3 合格率 value 2015 南京市 97',
      ]);
    }
    expect(read('序号,指标,年份,数值', '二,南京市,,', '1,合格率,2015,97')).toEqual([
      '3:4 合格率 value 2015 南京市 97',
    ]);
  });

  it('may stand in the column of years', () => {
    for (const header of [
      '年份,合格率',
      '指标：合格率\n年份,数值',
      '指标：合格率\n年份,数值,地区',
    ]) {
      const end = header.endsWith('地区') ? ',' : '';
      const [line] = read(header, `南京市,${end}`, `2015,97${end}`).slice(-1);
      expect(line).toMatch(/合格率 value 2015 南京市 97$/u);
    }
    expect(read('年份,合格率', '食品,', '2015,97')).toEqual([
      '3:2 合格率 value 2015 nowhere group-unclear',
    ]);
  });

  it('holds for rows whose own region is blank', () => {
    expect(read('地区,年份,合格率', '南京市,,', ',2015,97', '江苏,2015,96')).toEqual([
      '2:3 合格率 value year-blank 南京市 missing',
      '3:3 合格率 value 2015 南京市 97',
      '4:3 合格率 value 2015 江苏省 96',
    ]);
    expect(read('地区,指标,2015', '南京市,,', ',合格率,97')).toEqual([
      '3:3 合格率 value 2015 南京市 97',
    ]);
  });
});

describe('figures below a heading of other figures', () => {
  it.each(['2013年', '上年同期', '目标值', '增速（%）', '位次', '计划'])(
    'are not the year’s: %s',
    (heading) => {
      const unclear = 'heading-figures-unclear';
      expect(read('指标,数值', `${heading},`, '一、产品质量,', '合格率,96')).toEqual([
        `4:2 合格率 value undated nowhere ${unclear}`,
      ]);
      expect(read('地区,合格率', `${heading},`, '江苏,96')).toEqual([
        `3:2 合格率 value undated 江苏省 ${unclear}`,
      ]);
    },
  );
});

describe('a row with marks for no figure', () => {
  it.each(['质量强市', '国家级生态县', '高新区', '国家级经济技术开发区', '1.万人发明专利拥有量'])(
    'is data, and heads none of those below: %s',
    (name) => {
      for (const mark of ['—', '-', '无']) {
        expect(read('指标,2015', `${name},${mark}`, '合格率,93').at(-1)).toBe(
          '3:2 合格率 value 2015 nowhere 93',
        );
        const rows = [`${name},2015,${mark}`, '合格率,2015,93'];
        expect(read('指标,年份,数值', ...rows).at(-1)).toBe('3:3 合格率 value 2015 nowhere 93');
      }
    },
  );

  it('may head those below all the same where it names a place or a part', () => {
    expect(read('指标,2015', '浙江省,—', '合格率,93')).toEqual(['3:2 合格率 value 2015 浙江省 93']);
    expect(read('指标,2015', '一、食品,—', '合格率,93')).toEqual([
      '3:2 合格率 value 2015 nowhere group-unclear',
    ]);
  });

  it('leaves the region open where it is blank and names a kind of places', () => {
    expect(read('指标,2015', '质量强市,', '合格率,93')).toEqual([
      '3:2 合格率 value 2015 nowhere heading-place-unclear',
    ]);
  });
});

describe('a heading that only sorts', () => {
  it.each(['产品质量', '一、产品质量', '（二）工程质量', '主要指标', '品牌建设', '服务质量类'])(
    'is %s',
    (heading) => {
      expect(isGeneric(heading)).toBe(true);
    },
  );

  it.each(['食品', '地产药品', '国家监督抽查', '市级', '农产品质量', '全国', '目标值'])(
    'is not %s',
    (heading) => {
      expect(isGeneric(heading)).toBe(false);
    },
  );
});
