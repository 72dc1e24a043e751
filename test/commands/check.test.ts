import { describe, expect, it } from 'vitest';
import { world } from '../../src/commands/world.ts';
import { check } from '../../src/commands/check.ts';
import { diagnose } from '../../src/domain/diagnostic.ts';
import type { Files } from '../../src/domain/files.ts';
import type { CheckRequest, ReportRequest } from '../../src/domain/request.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { plainRequest } from '../support/plain-request.ts';
import { placesOf } from '../support/places.ts';
import { codesOf, type Report, runCheck, runOn, runText, joined } from '../support/run-check.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙率'), rate('three', '丙率')],
  [target('one'), target('two'), target('three', notScored)],
);
const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);
const met = dated('甲率,2015,96%', '乙率,2015,96%');

const toStandardOutput: readonly ReportRequest[] = [{ format: 'json', file: null }];

const request = (changes: Partial<CheckRequest> = {}): CheckRequest => ({
  ...plainRequest,
  subject: { policy: 'rule.yaml' },
  reports: toStandardOutput,
  ...changes,
});

describe('the exit code', () => {
  it.each([
    ['0 where everything is met', met, [], 0],
    ['0 where the limit itself is reached', dated('甲率,2015,95%', '乙率,2015,95.0%'), [], 0],
    ['0 where what is missing is excused', dated('甲率,2015,96%'), ['--allow-missing'], 0],
    ['0 where what is missing is out of scope', dated('甲率,2015,96%'), ['--only', 'one'], 0],
    [
      '0 in spite of warnings and notes',
      dated('甲率,2015,96%', '乙率,2015,96%', '甲率,2012,x', '苏作精品,2015,1'),
      [],
      0,
    ],
    ['1 where a target failed', dated('甲率,2015,96%', '乙率,2015,94.96%'), [], 1],
    ['1 where a target failed and another lacks data', dated('甲率,2015,1%'), [], 1],
    [
      '1 where a target failed and what is missing is excused',
      dated('甲率,2015,1%'),
      ['--allow-missing'],
      1,
    ],
    ['2 where a cell can’t be read', dated('甲率,2015,x', '乙率,2015,96%'), [], 2],
    [
      '2 where a cell can’t be read and a target failed',
      dated('甲率,2015,x', '乙率,2015,1%'),
      [],
      2,
    ],
    [
      '2 where a cell can’t be read and what is missing is excused',
      dated('甲率,2015,x', '乙率,2015,96%'),
      ['--allow-missing'],
      2,
    ],
    [
      '2 for a warning with --strict',
      dated('甲率,2015,96%', '乙率,2015,96%', '甲率,2012,x'),
      ['--strict'],
      2,
    ],
    ['2 for an empty file', '', [], 2],
    ['2 for a file of blanks', '\n \n,,\n', [], 2],
    ['2 for a file without a known indicator', dated('某率,2015,96%'), [], 2],
    ['2 for a quote that is never closed', '指标,年份,数值\n"甲率,2015,96%\n', [], 2],
    ['2 for a row that is too long', dated('甲率,2015,96%,'), [], 2],
    ['2 for a doubled column', lines('指标,年份,数值,数值', '甲率,2015,96%,97%'), [], 2],
    ['2 for an unknown scope', met, ['--only', 'nothing'], 2],
    ['2 for an unknown region', met, ['--region', '浙江'], 2],
    ['2 for a year before the plan', met, ['--year', '2010'], 2],
    ['2 for an unknown encoding', met, ['--encoding', 'latin-1'], 2],
    ['3 where a target lacks data', dated('甲率,2015,96%'), [], 3],
    ['3 where a figure is marked as missing', dated('甲率,2015,96%', '乙率,2015,-'), [], 3],
    ['3 for a header alone', dated(), [], 3],
    ['3 for a header alone, though what is missing is excused', dated(), ['--allow-missing'], 3],
    ['3 where nothing is due', met, ['--due-by', '2014'], 3],
    ['3 where nothing in scope is scored', met, ['--only', 'three'], 3],
  ])('is %s', async (_, data, options, expected) => {
    expect((await judge(rule, data, ...options)).exitCode).toBe(expected);
  });

  it.each([
    [
      '2 for a rule file with a defect',
      { 'rule.yaml': rule.replace('small-2015', 'Small'), 'data.csv': met },
      2,
    ],
    ['2 for a rule file that is no YAML', { 'rule.yaml': 'id：x\n', 'data.csv': met }, 2],
    ['2 for a rule file that is not there', { 'data.csv': met }, 2],
    ['2 for data that are not there', { 'rule.yaml': rule }, 2],
  ])('is %s', async (_, files, expected) => {
    const report = await runCheck(files, ['data.csv', '--policy', 'rule.yaml']);
    expect(report.exitCode).toBe(expected);
    expect(report.scorecards).toEqual([]);
  });

  it.each(['jiangsou', 'tibet', '全国'])('is 2 for the province %s', async (province) => {
    expect((await runCheck({ 'data.csv': met }, ['data.csv', '-p', province])).exitCode).toBe(2);
  });

  it.each([
    ['0 and 0', ['96%', '97%'], [], 0],
    ['0 and 1', ['96%', '1%'], [], 1],
    ['1 and 0', ['1%', '96%'], [], 1],
    ['0 and 3', ['96%', '-'], [], 3],
    ['3 and 1', ['-', '1%'], [], 1],
    ['1 and an error', ['1%', 'x'], [], 2],
    [
      '3, though what is missing is excused, for the one has nothing',
      ['96%', '-'],
      ['--allow-missing'],
      3,
    ],
  ])('of several regions is the worst: %s', async (_, [jiangsu, zhejiang], options, expected) => {
    const data = lines(
      '指标,地区,年份,数值',
      `甲率,江苏,2015,${jiangsu ?? ''}`,
      `甲率,浙江,2015,${zhejiang ?? ''}`,
    );
    const report = await judge(rule, data, '--region', 'all', '--only', 'one', ...options);
    expect(report.scorecards).toHaveLength(2);
    expect(report.exitCode).toBe(expected);
  });

  it.each([met, dated('甲率,2015,1%'), dated('甲率,2015,x'), dated(), ''])(
    'depends on no report',
    async (data) => {
      const files = { 'rule.yaml': rule, 'data.csv': data };
      const argv = ['data.csv', '--policy', 'rule.yaml'];
      const codes = await Promise.all(
        [
          [],
          ['-f', 'json'],
          ['--quiet'],
          ['--verbose'],
          ['--lang', 'zh'],
          ['-f', 'json=x', '-f', 'table'],
        ].map(async (options) => (await runText(files, [...argv, ...options])).exitCode),
      );
      expect(new Set(codes).size).toBe(1);
    },
  );
});

describe('--allow-missing', () => {
  const absent = dated('甲率,2015,96%', '乙率,2015,-');

  it('leaves verdict, tally and score as they are', async () => {
    const [plain, excused] = [
      await judge(rule, absent),
      await judge(rule, absent, '--allow-missing'),
    ];
    expect(excused.scorecards).toEqual(plain.scorecards);
    expect(excused.scorecards[0]?.tally).toMatchObject({ pass: 1, 'no-data': 1 });
    expect(excused.scorecards[0]?.score).toMatchObject({ percent: 100, lowest: 50, highest: 100 });
    expect([plain.exitCode, excused.exitCode]).toEqual([3, 0]);
  });
});

describe('an error of structure', () => {
  const broken: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      'the encoding',
      new Uint8Array([0x80, 0xff, 0x80, 0x0a]),
      'error encoding-undetected data.csv:1',
    ],
    ['a quote', '指标,数值\n"甲率,96%\n', 'error quote-unclosed data.csv:2'],
    ['the header', '甲,乙\n1,2\n', 'error header-not-found data.csv:1:1'],
    ['a row', '指标,数值\n甲率\n', 'error row-length data.csv:2:1'],
    ['a NUL', '指标,数值\n甲\0率,96%\n', 'error nul-found data.csv:2'],
  ];

  it.each(broken)('in %s still writes every report, without verdicts', async (_, data, place) => {
    const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': data });
    const reports = [
      { format: 'table', file: 'a.txt' },
      { format: 'json', file: 'b.json' },
      { format: 'json', file: null },
    ];
    const outcome = joined(await check(request({ reports }), { ...world, files }));
    expect(outcome.exitCode).toBe(2);
    expect([...files.written.keys()]).toEqual(['a.txt', 'b.json']);
    expect(files.written.get('a.txt')).not.toBe('');
    expect(files.written.get('b.json')).toBe(outcome.output);
    const report = JSON.parse(outcome.output) as Report;
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
    expect(placesOf(report).map((found) => found.startsWith(place))).toEqual([true]);
  });

  it('in one of two files leaves both unjudged, and names both inputs', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'a.csv': met, 'b.csv': '指标,数值\n"甲率,96%\n' },
      ['a.csv', 'b.csv', '--policy', 'rule.yaml'],
    );
    expect(report.scorecards).toEqual([]);
    expect(report.inputs.map(({ path, shape, rows }) => [path, shape, rows])).toEqual([
      ['a.csv', 'long', 2],
      ['b.csv', null, 0],
    ]);
    expect(codesOf(report)).toEqual(['error quote-unclosed']);
  });

  it('in two files is told of both', async () => {
    const report = await runCheck({ 'rule.yaml': rule, 'a.csv': '', 'b.csv': '甲,乙\n1,2\n' }, [
      'a.csv',
      'c.csv',
      'b.csv',
      '--policy',
      'rule.yaml',
    ]);
    expect(codesOf(report)).toEqual([
      'error file-empty',
      'error file-not-found',
      'error header-not-found',
    ]);
  });

  it('in the rule file writes the reports as well', async () => {
    const files = memoryFiles({ 'rule.yaml': 'id：x\n', 'data.csv': met });
    const reports = [{ format: 'json', file: 'report.json' }];
    const outcome = joined(await check(request({ reports }), { ...world, files }));
    expect(outcome.exitCode).toBe(2);
    const report = JSON.parse(files.written.get('report.json') ?? '') as Report;
    expect(placesOf(report)).toEqual(['error yaml-full-width-colon rule.yaml:1:3']);
    expect(report.inputs).toEqual([]);
  });
});

describe('the reports', () => {
  it('go to their files, and the one without a file to standard output', async () => {
    const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': met });
    const reports = [
      { format: 'json', file: 'one.json' },
      { format: 'table', file: null },
      { format: 'json', file: 'two.json' },
    ];
    const outcome = joined(await check(request({ reports }), { ...world, files }));
    expect([...files.written.keys()]).toEqual(['one.json', 'two.json']);
    expect(files.written.get('one.json')).toBe(files.written.get('two.json'));
    expect(outcome.output).not.toBe('');
    expect(outcome.output).not.toBe(files.written.get('one.json'));
  });

  it('leave standard output empty where all have files', async () => {
    const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': met });
    const reports = [{ format: 'json', file: 'a.json' }];
    const outcome = joined(await check(request({ reports }), { ...world, files }));
    expect(outcome.output).toBe('');
    expect(outcome.ending).toMatchObject({ judged: 2, failed: 0, noData: 0, errors: 0 });
  });

  it('that can’t be written make the run unusable, whatever was judged', async () => {
    const memory = memoryFiles({ 'rule.yaml': rule, 'data.csv': met });
    const files: Files = {
      ...memory,
      replace: (path, text) =>
        path === 'full.json'
          ? {
              value: null,
              diagnostics: [diagnose('error', 'output-failed', { path, problem: 'ENOSPC' })],
            }
          : memory.replace(path, text),
    };
    const reports = [
      { format: 'json', file: 'full.json' },
      { format: 'json', file: 'good.json' },
      { format: 'json', file: null },
    ];
    const outcome = joined(await check(request({ reports }), { ...world, files }));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['output-failed']);
    expect([...memory.written.keys()]).toEqual(['good.json']);
    expect((JSON.parse(outcome.output) as Report).scorecards).toMatchObject([
      { tally: { pass: 2 } },
    ]);
  });

  it('hold details only where they are asked for', async () => {
    const titled = `甲乙两率\n${met}注：无\n`;
    const quietly = await judge(rule, titled);
    const verbosely = await judge(rule, titled, '--verbose');
    expect(codesOf(quietly)).toEqual([]);
    expect(codesOf(verbosely)).toEqual(['detail row-skipped', 'detail row-skipped']);
    expect(verbosely.scorecards).toEqual(quietly.scorecards);
  });

  it('are the same, byte for byte, for the same input', async () => {
    const files = {
      'rule.yaml': rule,
      'data.csv': dated('甲率,2015,x', '乙率,2014,1%', '苏作精品,2015,1'),
    };
    const argv = ['data.csv', '--policy', 'rule.yaml', '-f', 'json'];
    expect((await runText(files, argv)).output).toBe((await runText(files, argv)).output);
  });
});

describe('several data files', () => {
  it('are judged as one', async () => {
    const report = await runCheck(
      {
        'rule.yaml': rule,
        'a.csv': dated('甲率,2015,96%'),
        'b.csv': lines('年份,乙率', '2015,96%'),
      },
      ['a.csv', 'b.csv', '--policy', 'rule.yaml'],
    );
    expect(report.exitCode).toBe(0);
    expect(report.inputs.map(({ path, shape }) => [path, shape])).toEqual([
      ['a.csv', 'long'],
      ['b.csv', 'indicators-as-columns'],
    ]);
    expect(
      report.scorecards[0]?.evaluations.map(({ evidence }) =>
        evidence.map(({ file, line }) => `${file}:${String(line)}`),
      ),
    ).toEqual([['a.csv:2'], ['b.csv:2'], []]);
  });

  it('may be standard input among others', async () => {
    const report = await runCheck({ 'rule.yaml': rule, '-': met }, ['-', '--policy', 'rule.yaml']);
    expect(report.exitCode).toBe(0);
    expect(report.scorecards[0]?.evaluations[0]?.evidence).toMatchObject([{ file: '-' }]);
  });
});

describe('a scope of which the data have nothing', () => {
  const data = { 'data.csv': '指标,年份,数值\n省抽合格率,2015,96%\n' };

  it('leaves the choice of the edition to the rest of the data', async () => {
    const report = await runCheck(data, [
      ...['data.csv', '-p', 'jiangsu', '--only', '人民群众对工程质量满意度', '--due-by', '2020'],
    ]);
    expect(report.scorecards[0]?.policy.id).toBe('jiangsu-2015');
    expect(report.scorecards[0]?.tally).toMatchObject({ 'no-data': 1 });
    expect(report.exitCode).toBe(3);
  });

  it('is refused in the words of the edition that the data mean', async () => {
    const { output } = await runText(data, [
      ...['data.csv', '-p', 'jiangsu', '--only', 'nonsense', '-f', 'json'],
    ]);
    expect(output).toContain('jiangsu-2015');
    expect(output).not.toContain('jiangsu-2020');
  });
});

it('looks at the targets of the edition that judges alone', async () => {
  const data = lines('指标,年份,数值', '产品质量省级监督抽查合格率,2015,96%');
  const whole = memoryFiles({ 'data.csv': data });
  const without = (edition: string): typeof whole => ({
    ...whole,
    readBundled(name) {
      const text = whole.readBundled(name);
      return name.startsWith(edition) ? text.slice(0, text.indexOf('\n') + 1) : text;
    },
  });
  const argv = ['data.csv', '-p', 'jiangsu', '-f', 'json'];
  const { output } = await runOn(without('jiangsu-2020'), argv);
  expect(output).toBe((await runOn(whole, argv)).output);
  expect(output).toContain('jiangsu-2015');
  await expect(runOn(without('jiangsu-2015'), argv)).rejects.toThrow();
});
