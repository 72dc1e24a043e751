import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/bilingual.ts';
import { Library } from '../../src/load/library.ts';
import { disk } from '../../src/node/disk.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { everyCriterion } from '../support/every-criterion.ts';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.ts';
import { type Printed, runCheck, runOn } from '../support/run-check.ts';

const own = { 'own.yaml': everyCriterion };

/** Runs one of the commands that tell of policies, in this process. */
const page = (
  argv: readonly string[],
  files: MemoryFiles = memoryFiles(own),
  columns = 80,
): Promise<Printed> => runOn(files, argv, { locale: () => 'zh-CN', columns });

const json = async (argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await page([...argv, '--format', 'json'])).output);

/** The lines of an explanation, and behind them those to copy. */
function linesOf(output: string): { readonly told: string[]; readonly example: string[] } {
  const lines = output.trimEnd().split('\n');
  const at = lines.findIndex((line) => /^(?:indicator|指标),/u.test(line));
  return at === -1
    ? { told: lines, example: [] }
    : { told: lines.slice(0, at), example: lines.slice(at) };
}

const codesOf = ({ diagnostics }: Printed): string[] => diagnostics.map(({ code }) => code);

describe('policies', () => {
  it('lists every bundled rule file with its horizon and targets by kind', async () => {
    const { output, exitCode } = await page(['policies']);
    const lines = output.split('\n').filter((line) => /^\w+-20\d\d/u.test(line));
    expect(exitCode).toBe(0);
    expect(lines.map((line) => line.split(/\s+/u)[0])).toEqual([
      'guangdong-2015',
      'jiangsu-2015',
      'jiangsu-2020',
      'sichuan-2020',
      'zhejiang-2015',
    ]);
    expect(lines[1]).toMatch(/2015\s+32\s+5\s+32$/u);
  });

  it('lists them as JSON too, with the same counts', async () => {
    expect(await json(['policies'])).toMatchObject({
      schema: 'quality-check/policies/1',
      policies: [
        { id: 'guangdong-2015', province: 'guangdong', targets: { notScored: 20 } },
        {
          id: 'jiangsu-2015',
          period: { from: 2011, to: 2015 },
          targets: { byNumber: 32, byDirection: 5, notScored: 32 },
          file: 'policies/jiangsu/2015.yaml',
        },
        { id: 'jiangsu-2020' },
        { id: 'sichuan-2020' },
        { id: 'zhejiang-2015' },
      ],
    });
  });
});

describe('policies show', () => {
  it('shows every target with what it asks, when it falls due and where it stands', async () => {
    const { output } = await page(['policies', 'show', 'jiangsu-2015', '--lang', 'zh']);
    expect(output).toContain('江苏省人民政府');
    expect(output).toMatch(/^省级监督抽查合格率\s+至少 95%\s+2015\s+二（三）1/mu);
  });

  it('says how the years go together, and what only hedges', async () => {
    const { output } = await page(['policies', 'show', 'jiangsu-2020', '--lang', 'en']);
    expect(output).toContain('all years added up');
    expect(output).toMatch(/rising over the\n?\s+2020|rising over the/u);
  });

  it('gives the fields of the contract, in its order, as JSON', async () => {
    const shown = (await json(['policies', 'show', 'jiangsu-2015'])) as {
      targets: Record<string, unknown>[];
    };
    expect(Object.keys(shown)).toEqual(['schema', 'id', 'province', 'title', 'period', 'targets']);
    expect(Object.keys(shown.targets[0] ?? {})).toEqual([
      'id',
      'indicator',
      'category',
      'criterion',
      'aggregation',
      'due',
      'clause',
      'wording',
      'hedge',
      'reading',
      'notScored',
    ]);
    expect(shown.targets.filter(({ criterion }) => criterion === null)).toHaveLength(32);
    expect(shown.targets).toContainEqual(
      expect.objectContaining({
        id: 'provincial-spot-check-pass-rate',
        criterion: { kind: 'at-least', value: 95 },
        due: 2015,
        clause: '二（三）1',
        wording: '以上',
      }),
    );
  });

  it('shows every kind of criterion of a rule file from outside', async () => {
    const shown = (await json(['policies', 'show', 'own.yaml'])) as {
      targets: { criterion: { kind: string } | null }[];
    };
    const kinds = new Set(shown.targets.map(({ criterion }) => criterion?.kind ?? 'not-scored'));
    expect([...kinds].sort()).toEqual([
      'above-reference',
      'at-least',
      'at-most',
      'below-reference',
      'between',
      'exactly',
      'falling',
      'less-than',
      'more-than',
      'not-scored',
      'rank-within',
      'rising',
    ]);
  });

  it('answers an unknown id with the likely one', async () => {
    const outcome = await page(['policies', 'show', 'jiangsu-2051']);
    expect(codesOf(outcome)).toEqual(['policy-unknown']);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.output).toBe('');
  });
});

describe('policies lint', () => {
  it('ends with 0 where nothing is wrong', async () => {
    const { output, exitCode } = await page(['policies', 'lint', 'own.yaml', '--lang', 'en']);
    expect(output).toBe('1 rule file, no defects\n');
    expect(exitCode).toBe(0);
  });

  it('lists the defects of every file with their places and ends with 2', async () => {
    const files = memoryFiles({
      ...own,
      'a.yaml': 'id: a\nprovince: jiangsoo\n',
      'b.yaml': 'id：b\n',
    });
    const argv = ['policies', 'lint', 'a.yaml', 'own.yaml', 'b.yaml', 'none.yaml', '--lang', 'en'];
    const { output, exitCode } = await page(argv, files);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^a\.yaml:2:11: error: .*jiangsoo.*Did you mean “?"?jiangsu/mu);
    expect(output).toMatch(/^b\.yaml:1:\d+: error: .*colon/mu);
    expect(output).toMatch(/^error: .*none\.yaml/mu);
    expect(output).toMatch(/4 rule files, \d+ defects\n$/u);
  });

  it('gives them as JSON', async () => {
    const files = memoryFiles({ 'b.yaml': 'id: b: c\n' });
    const { output } = await page(['policies', 'lint', 'b.yaml', '-f', 'json'], files);
    expect(JSON.parse(output)).toMatchObject({
      schema: 'quality-check/lint/1',
      files: ['b.yaml'],
      diagnostics: [{ code: 'yaml-syntax', severity: 'error', file: 'b.yaml', line: 1 }],
    });
  });
});

describe('explain', () => {
  it.each(['zh', 'en'] as const)('tells all of a target in %s', async (language) => {
    const argv = ['explain', 'jiangsu-2015', '省抽合格率', '--lang', language];
    const { output, exitCode } = await page(argv);
    expect(exitCode).toBe(0);
    await expect(output).toMatchFileSnapshot(`expected/explain.${language}.txt`);
  });

  it('finds a target by its id and by an English name', async () => {
    const byId = await page(['explain', 'jiangsu-2015', 'provincial-spot-check-pass-rate']);
    const byName = await page(['explain', 'jiangsu-2015', 'provincial Spot-check pass rate']);
    expect(byId.output).toBe(byName.output);
  });

  it('gives it as JSON, with a row to fill in', async () => {
    expect(await json(['explain', 'jiangsu-2015', '省抽合格率'])).toMatchObject({
      schema: 'quality-check/explanation/1',
      policy: { id: 'jiangsu-2015' },
      targets: [
        {
          id: 'provincial-spot-check-pass-rate',
          better: 'higher',
          counts: { passed: expect.arrayContaining(['省级监督抽查合格批次']) as unknown },
          example: [{ indicator: '省级监督抽查合格率', year: '2015', unit: '%' }],
        },
      ],
    });
  });

  it.each([
    ['guangdong-2015', 'construction-quality-complaint-rate', /2012.*2015.*year before.*2011/u],
    [
      'jiangsu-2020',
      'quality-competitive-industry-scale',
      /2020.*2015, the base year.*else.*2016/u,
    ],
  ])('says which years a rise of %s compares', async (policy, id, expected) => {
    const { output } = await page(['explain', policy, id, '--lang', 'en']);
    expect(output.replace(/\s+/gu, ' ')).toMatch(expected);
    expect(output).not.toContain('due year');
  });

  it('says why a target is not scored, and shows no row for it', async () => {
    const shown = (await json(['policies', 'show', 'jiangsu-2015'])) as {
      targets: { id: string; notScored: unknown }[];
    };
    const target = shown.targets.find(({ notScored }) => notScored !== null)?.id ?? '';
    const { output } = await page(['explain', 'jiangsu-2015', target, '--lang', 'en']);
    expect(output).toContain('Not scored since');
    expect(output).not.toContain('indicator,year,value');
  });

  it('lists the indicators that an ambiguous name may mean', async () => {
    const outcome = await page(['explain', 'jiangsu-2015', '顾客满意度']);
    const candidates = [{ zh: '生产性服务业顾客满意度' }, { zh: '生活性服务业顾客满意度' }];
    expect(outcome.diagnostics).toMatchObject([
      { code: 'name-ambiguous', args: { name: '顾客满意度', candidates } },
    ]);
    expect(outcome.exitCode).toBe(2);
  });

  it('answers an unknown target with the likely one', async () => {
    const outcome = await page(['explain', 'jiangsu-2015', '省抽合格律']);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'target-unknown', args: { value: '省抽合格律', nearest: '省抽合格率' } },
    ]);
    expect(outcome.exitCode).toBe(2);
  });
});

describe('the example rows', () => {
  const library = new Library(disk);
  const cases = library.entries.flatMap((entry) => {
    const { id, targets } = library.policy(entry);
    return languages.flatMap((language) => [{ id, targets, language }]);
  });

  it.each(cases)(
    'of all targets of $id in $language can be copied and filled in',
    async ({ id, targets, language }) => {
      for (const { id: target, criterion } of targets) {
        if (criterion === null) continue;
        const { output } = await page(['explain', id, target, '--lang', language]);
        const [head = '', ...rows] = linesOf(output).example;
        const filled = rows.map((row) => row.replace(/,,(?=[^,]*$)/u, ',3,'));
        expect(filled.filter((row) => /,3,[^,]*$/u.test(row))).toHaveLength(rows.length);
        const files = { 'data.csv': [head, ...filled, ''].join('\n') };
        const report = await runCheck(files, ['data.csv', '--policy', id, '--only', target]);
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.scorecards[0]?.evaluations).not.toEqual([]);
        for (const { reason } of report.scorecards[0]?.evaluations ?? [])
          expect(reason.code).not.toBe('no-figure');
      }
    },
  );
});

describe('every page', () => {
  const calls = [
    ['policies'],
    ['policies', 'show', 'zhejiang-2015'],
    ['explain', 'sichuan-2020', 'manufacturing-quality-competitiveness-index-rank'],
    ['explain', 'jiangsu-2015', '省抽合格率'],
  ];

  it.each(calls.flatMap((call) => [60, 80, 120, 200].map((width) => ({ call, width }))))(
    'keeps within $width columns: $call',
    async ({ call, width }) => {
      for (const language of ['zh', 'en']) {
        const { output } = await page([...call, '--lang', language], memoryFiles({}), width);
        const { told } = linesOf(output);
        expect(told.filter((line) => widthOf(line) > width)).toEqual([]);
      }
    },
  );

  it('goes into a file where one is named', async () => {
    const files = memoryFiles({});
    const { output } = await page(['policies', '-o', 'list.txt', '-f', 'json'], files);
    expect(output).toBe('');
    expect(JSON.parse(files.written.get('list.txt') ?? '')).toHaveProperty('policies');
  });
});
