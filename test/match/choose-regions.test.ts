import { describe, expect, it } from 'vitest';
import { ListedFigures } from '../../src/domain/figures.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { chooseRegions, maxRegions } from '../../src/match/choose-regions.ts';
import { placesOf } from '../support/places.ts';
import { catalogue } from '../support/policies-folder.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { codesOf, runOn } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy([rate('one', '甲率')], [target('one')]);

/** Data with a column of regions, one figure a row: 江苏 96. */
const regional = (...rows: string[]): string =>
  lines('指标,地区,数值', ...rows.map((row) => `甲率,${row.replace(' ', ',')}%`));

/** Regions with their figures: `江苏省 96`. */
async function judgedFor(data: string, ...options: string[]): Promise<string[]> {
  const { scorecards } = await judge(rule, data, ...options);
  return scorecards.map(({ region, evaluations }) =>
    [region.name.zh, evaluations[0]?.actual?.value ?? '-'].join(' '),
  );
}

describe('by default', () => {
  it('data without a column of regions are the province’s own', async () => {
    expect(await judgedFor(lines('指标,数值', '甲率,96%'))).toEqual(['江苏省 96']);
  });

  it('data whose cells for the region are blank are the province’s own', async () => {
    expect(await judgedFor(regional(' 96'))).toEqual(['江苏省 96']);
  });

  it.each(['江苏', '江苏省', 'Jiangsu', 'JIANGSU', '320000', '32', 'CN-JS', '苏'])(
    'the province is judged under the name %s',
    async (name) => {
      expect(await judgedFor(regional('浙江 90', `${name} 96`, '安徽 91'))).toEqual(['江苏省 96']);
    },
  );

  it('the province’s names are one region', async () => {
    const data = regional('江苏 96', '320000 96', 'jiangsu 96');
    expect(await judgedFor(data, '--region', 'all')).toEqual(['江苏省 96']);
  });

  it('figures under two of its names that differ contradict each other', async () => {
    const report = await judge(rule, regional('江苏 96', '320000 97'));
    expect(placesOf(report)).toEqual(['error figures-differ data.csv:3:3']);
  });

  it('data without the province are refused, with the regions that they have', async () => {
    const report = await judge(rule, regional('浙江 90', '安徽 91', '浙江 90'));
    expect(report.scorecards).toEqual([]);
    expect(codesOf(report)).toEqual(['error region-not-found']);
    expect(report.exitCode).toBe(2);
  });

  it('the cities of the province are not the province', async () => {
    const report = await judge(rule, regional('南京市 90'));
    expect(codesOf(report)).toEqual(['error region-not-found']);
  });

  it.each([
    ['name none', [' 96', ' 96'], 'assumed: the data name no region'],
    ['name another in some rows', [' 96', '浙江 93'], 'rows without a region among it'],
    ['name it in some rows', [' 96', '江苏 96'], 'rows without a region among it'],
  ])('it is said how rows without a region were taken where the data %s', async (_, rows, said) => {
    const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': regional(...rows) });
    const { output } = await runOn(files, ['data.csv', '--policy', 'rule.yaml']);
    expect(output.replace(/\s+/gu, ' ')).toContain(said);
  });

  it('the nation is not the province', async () => {
    expect(codesOf(await judge(rule, regional('全国 90')))).toEqual(['error region-not-found']);
  });

  it('a header alone leaves the province to be judged', async () => {
    const report = await judge(rule, lines('指标,地区,数值'));
    expect(report.scorecards).toMatchObject([
      { region: { code: '320000' }, tally: { 'no-data': 1 } },
    ]);
    expect(report.exitCode).toBe(3);
  });
});

describe('--region', () => {
  it('all says where only the nation and aggregates are found', async () => {
    const report = await judge(rule, regional('全国 96', '苏南 97'), '--region', 'all');
    expect(codesOf(report)).toContain('warning no-region-judged');
    expect(report.exitCode).toBe(3);
  });

  const data = regional('江苏 96', '浙江 90', '南京市 97', '全国 91');

  it.each([
    ['浙江', '浙江省 90'],
    ['浙江省', '浙江省 90'],
    ['33', '浙江省 90'],
    ['zhejiang', '浙江省 90'],
    ['南京市', '南京市 97'],
    ['南京', '南京市 97'],
    ['320100', '南京市 97'],
    ['3201', '南京市 97'],
    ['江苏省南京市', '南京市 97'],
    ['nanjing', '南京市 97'],
    ['江苏', '江苏省 96'],
  ])('%s judges that region', async (name, expected) => {
    expect(await judgedFor(data, '--region', name)).toEqual([expected]);
  });

  it('may be repeated, and its order is kept', async () => {
    const options = ['--region', '浙江', '--region', '南京市', '--region', '江苏'];
    expect(await judgedFor(data, ...options)).toEqual(['浙江省 90', '南京市 97', '江苏省 96']);
  });

  it('gives a place outside the catalogue no code', async () => {
    const { scorecards } = await judge(rule, regional('昆山市 96'), '--region', '昆山市');
    expect(scorecards.map(({ region }) => region.code)).toEqual([null]);
  });

  it('of a place that the data lack is refused, and nothing is judged', async () => {
    const report = await judge(rule, data, '--region', '浙江', '--region', '西藏');
    expect(report.scorecards).toEqual([]);
    expect(codesOf(report)).toEqual(['error region-not-found']);
    expect(report.exitCode).toBe(2);
  });

  it('of another place is refused where the data name no region', async () => {
    const report = await judge(rule, lines('指标,数值', '甲率,96%'), '--region', '浙江');
    expect(codesOf(report)).toEqual(['error region-not-found']);
    expect(report.diagnostics).toMatchObject([
      { text: { en: expect.stringContaining('The data name no region.') as string } },
    ]);
    const mixed = await judge(rule, regional(' 96', '安徽 90'), '--region', '浙江');
    expect(mixed.diagnostics).toMatchObject([
      { text: { en: expect.stringContaining('Regions in the data: "安徽省".') as string } },
    ]);
  });

  it('of the own province is met by data that name no region', async () => {
    expect(await judgedFor(lines('指标,数值', '甲率,96%'), '--region', '江苏')).toEqual([
      '江苏省 96',
    ]);
  });

  it('of another place leaves blank cells to the province', async () => {
    const mixed = regional(' 96', '浙江 90');
    expect(await judgedFor(mixed, '--region', '浙江')).toEqual(['浙江省 90']);
    expect(await judgedFor(mixed)).toEqual(['江苏省 96']);
  });
});

describe('--region all', () => {
  it('judges every region in the order of the data', async () => {
    const data = regional('浙江 90', '江苏 96', '南京市 97', '浙江 90', '110000 95');
    expect(await judgedFor(data, '--region', 'all')).toEqual([
      '浙江省 90',
      '江苏省 96',
      '南京市 97',
      '北京市 95',
    ]);
  });

  it.each([
    '全国',
    '中国',
    '全国总计',
    '000000',
    'China',
    '合计',
    '总计',
    '小计',
    '平均',
    '全省',
    'Total',
    'average',
    '全省合计',
    '全省平均',
    '各市平均',
    '苏南',
    '苏中地区',
    '粤东西北',
    '东部地区',
    '中部',
    '东北',
    '长三角',
    '成都平原经济区',
    '长江三角洲',
    '泛珠三角',
    '苏锡常',
    '三省一市',
    '31个省（区、市）',
    '13个设区市',
    '总数',
    '内地',
    '攀西',
    '攀西地区',
    '其他',
    '其它市',
    '境外',
    '未知',
    '省本级',
    'Others',
  ])('leaves out the row of %s', async (name) => {
    const data = regional('浙江 90', `${name} 99`, '江苏 96');
    expect(await judgedFor(data, '--region', 'all')).toEqual(['浙江省 90', '江苏省 96']);
  });

  it('judges places whose short names are those of parts of a province', async () => {
    const data = regional('湘西 90', '黔东南 91', '江苏 96');
    expect(await judgedFor(data, '--region', 'all')).toEqual([
      '湘西土家族苗族自治州 90',
      '黔东南苗族侗族自治州 91',
      '江苏省 96',
    ]);
  });

  it('names the places added up that it leaves out, with --verbose', async () => {
    const data = regional('浙江 90', '苏南 99', '全国 95', '其他 1');
    const { diagnostics } = await judge(rule, data, '--region', 'all', '--verbose');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'detail',
        code: 'regions-left-out',
        line: 3,
        text: expect.objectContaining({
          zh: expect.stringContaining('「苏南」、「其他」') as string,
        }) as object,
      }),
    );
    expect(codesOf(await judge(rule, data, '--region', 'all'))).toEqual([]);
  });

  it.each(['昆山', '川东片', '沪宁沿线', 'Kunshan', '民生领域'])(
    'judges what is called like no place with a warning: %s',
    async (name) => {
      const data = regional('浙江 90', `${name} 99`);
      const all = await judge(rule, data, '--region', 'all');
      expect(placesOf(all)).toEqual(['warning regions-unlike-places data.csv:3']);
      expect(all.scorecards).toHaveLength(2);
      expect((await judge(rule, data, '--region', 'all', '--strict')).exitCode).toBe(2);
      expect(codesOf(await judge(rule, data, '--region', name))).toEqual([]);
    },
  );

  it.each([
    '昆山市',
    '第12号县',
    '某开发区',
    '苏州工业园区',
    '昆山市（试点）',
    '三门县',
    '六合区',
    '五常市',
    '达茂联合旗',
    '320583',
    'R-07',
    'Kunshan-County',
  ])('judges what may well be a place without one: %s', async (name) => {
    const report = await judge(rule, regional('浙江 90', `${name} 99`), '--region', 'all');
    expect(codesOf(report)).toEqual([]);
    expect(report.scorecards).toHaveLength(2);
  });

  it('counts blank cells among the province’s', async () => {
    const data = lines(
      '指标,年份,地区,数值',
      '甲率,2015,,96%',
      '甲率,2014,江苏,95%',
      '甲率,2015,浙江,90%',
    );
    expect(await judgedFor(data, '--region', 'all')).toEqual(['江苏省 96', '浙江省 90']);
  });

  it('judges the province alone where the data name no region', async () => {
    expect(await judgedFor(lines('指标,数值', '甲率,96%'), '--region', 'all')).toEqual([
      '江苏省 96',
    ]);
  });

  it('judges nothing where there is the nation alone', async () => {
    const report = await judge(rule, regional('全国 96'), '--region', 'all');
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(3);
  });

  it('lets no region’s figures pass for another’s', async () => {
    const data = lines('指标,地区,年份,数值', '甲率,江苏,2015,96%', '甲率,浙江,2014,97%');
    const { scorecards } = await judge(rule, data, '--region', 'all', '--year', '2015');
    expect(scorecards.map(({ evaluations }) => evaluations[0]?.verdict)).toEqual([
      'pass',
      'no-data',
    ]);
  });
});

describe('more regions than one run judges', () => {
  const of = (count: number): string =>
    regional('江苏 96', ...Array.from({ length: count }, (_, index) => `某地${String(index)} 90`));

  it('are refused where all are asked for', async () => {
    const report = await judge(rule, of(maxRegions), '--region', 'all');
    expect(placesOf(report)).toEqual(['error too-many-regions']);
    expect(report.scorecards).toEqual([]);
  });

  it('are no trouble where one is', async () => {
    expect(await judgedFor(of(maxRegions))).toEqual(['江苏省 96']);
  });
});

describe('a name that stands for several places, or for none', () => {
  it('is refused behind --region, with the places or the nearest name', async () => {
    const data = regional('泰州市 96', '台州市 90');
    const ambiguous = await judge(rule, data, '--region', 'Taizhou');
    expect(ambiguous.diagnostics).toMatchObject([
      {
        code: 'region-ambiguous',
        text: { zh: expect.stringMatching(/泰州市.*台州市/u) as string },
      },
    ]);
    expect(ambiguous.exitCode).toBe(2);
    const misspelt = await judge(rule, data, '--region', '泰洲市');
    expect(misspelt.diagnostics).toMatchObject([
      { code: 'region-not-found', text: { zh: expect.stringContaining('「泰州市」') as string } },
    ]);
  });

  it('is kept apart from every other region where the data hold it', async () => {
    const report = await judge(
      rule,
      regional('江苏 96', 'Taizhou 90', '泰州 97'),
      '--region',
      'all',
    );
    expect(report.scorecards.map(({ region }) => region.code)).toEqual(['320000', null, '321200']);
    expect(placesOf(report)).toEqual(['warning region-ambiguous data.csv:3']);
  });

  it('is a warning where it is nearly a name of the province’s', async () => {
    const report = await judge(rule, regional('江苏 96', '连云巷市 90'));
    expect(placesOf(report)).toEqual(['warning region-unknown data.csv:3']);
  });

  it.each(['昆山市', '常熟市', '张家港市', '某开发区', '苏南', '合计'])(
    'is no warning where it may well be another place: %s',
    async (name) => {
      expect(placesOf(await judge(rule, regional('江苏 96', `${name} 90`)))).toEqual([]);
    },
  );

  it.each([
    ['江苏（含昆山）', '江苏省'],
    ['江苏全省', '江苏省'],
    ['江苏省本级', '江苏省'],
    ['JiangsuProvince', '江苏省'],
    ['320000.0', '江苏省'],
  ])('is a warning where it holds the province’s own name: %s', async (name, nearest) => {
    const report = await judge(rule, regional('江苏 96', `${name} 90`));
    expect(report.diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'region-unknown',
        text: { en: expect.stringContaining(nearest) as string },
      },
    ]);
  });

  it('is told with --verbose', async () => {
    const report = await judge(rule, regional('江苏 96', '昆山市 90'), '--verbose');
    expect(placesOf(report)).toContain('detail region-unknown data.csv:3');
  });
});

describe('a city with the name of a province', () => {
  const inCity = (...rows: string[]): string => lines('省份,城市,指标,数值', ...rows);

  it.each(['吉林', '吉林市', '220200'])('is the city beside its province: %s', async (name) => {
    const data = inCity(`吉林省,${name},甲率,90%`, '江苏省,,甲率,96%');
    expect(await judgedFor(data, '--region', 'all')).toEqual(['吉林市 90', '江苏省 96']);
  });

  it('is neither where no province stands beside it', async () => {
    const report = await judge(
      rule,
      lines('城市,指标,数值', '吉林,甲率,90%', '南京,甲率,96%'),
      '--region',
      '南京',
    );
    expect(report.scorecards[0]?.region.code).toBe('320100');
    expect(placesOf(report)).toEqual(['warning region-ambiguous data.csv:2']);
  });

  it('is the province in a column of regions', async () => {
    expect(await judgedFor(regional('吉林 90'), '--region', 'all')).toEqual(['吉林省 90']);
  });

  it('may be a municipality', async () => {
    expect(await judgedFor(inCity('北京市,北京,甲率,90%'), '--region', 'all')).toEqual([
      '北京市 90',
    ]);
  });
});

describe('why a region is judged', () => {
  const jiangsu = catalogue.regions.province('jiangsu');
  if (jiangsu === null) throw new Error('the catalogue lacks Jiangsu');

  const observation = (region: string | null): Observation => ({
    name: '甲率',
    namedAt: { file: 'data.csv', line: 2, column: 1 },
    part: 'value',
    dating: { kind: 'undated' },
    region: region === null ? null : catalogue.regions.read(region),
    reading: { kind: 'missing' },
    evidence: { file: 'data.csv', line: 2, column: 3, text: '' },
  });
  const choicesFor = (regions: readonly (string | null)[], wanted: readonly string[]): string[] =>
    chooseRegions(
      new ListedFigures(regions.map(observation)),
      jiangsu,
      wanted,
      catalogue.regions,
    ).data.map(({ choice }) => choice);

  it.each<[string, (string | null)[], string[], string[]]>([
    ['no region is named', [null], [], ['assumed']],
    ['no region is named, though it is asked for', [null], ['江苏'], ['assumed']],
    ['its name is there', ['江苏', '浙江'], [], ['own-province']],
    ['it is asked for', ['江苏', '浙江'], ['浙江', '江苏'], ['given', 'given']],
    ['all are asked for', ['江苏', '浙江'], ['all'], ['given', 'given']],
    ['there are no data', [], [], ['assumed']],
  ])('%s', (_, regions, wanted, choices) => {
    expect(choicesFor(regions, wanted)).toEqual(choices);
  });

  it('is no question where it is not there: the regions found are named instead', () => {
    const { data, diagnostics } = chooseRegions(
      new ListedFigures(['浙江', '某地', '33'].map(observation)),
      jiangsu,
      [],
      catalogue.regions,
    );
    expect(data).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'region-not-found',
        severity: 'error',
        args: { wanted: jiangsu.name, found: ['浙江省', '某地'] },
      },
    ]);
  });
});

describe('the catalogue of prefectures', () => {
  const opened = async (data: string): Promise<string[]> => {
    const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': data });
    const names: string[] = [];
    const watched = {
      ...files,
      readBundled: (name: string) => {
        names.push(name);
        return files.readBundled(name);
      },
    };
    await runOn(watched, ['data.csv', '--policy', 'rule.yaml']);
    return names.filter((name) => name.includes('prefectures'));
  };

  it('is opened for a region that is no province, and not before', async () => {
    expect(await opened(lines('指标,数值', '甲率,96%'))).toEqual([]);
    expect(await opened(regional('江苏 96', '33 90', '全国 91'))).toEqual([]);
    expect(await opened(regional('江苏 96', '南京 90', '无锡 90'))).toHaveLength(1);
  });
});
