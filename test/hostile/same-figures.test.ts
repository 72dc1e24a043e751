import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { evaluationOf, type Report, runCheck } from '../support/run-check.ts';
import { lines } from '../support/small-policy.ts';
import { oneSheet } from '../support/workbook.ts';

const settings = { seed: 95, numRuns: 40 } as const;

/** One target at a limit, one that is to rise, one that adds up its years; a bundled policy is read soonest. */
const policy = 'jiangsu-2015';
const passRate = 'provincial-spot-check-pass-rate';
const targets = [passRate, 'industrialised-construction-share', 'new-luban-awards'];
const names = ['省级监督抽查合格率', '建筑工程工业化建造比重', '新增鲁班奖'];
const years = [2011, 2012, 2013, 2014, 2015];

/** The cell of each indicator in each year; some are blank. */
type Figures = readonly (readonly string[])[];

const share = fc.integer({ min: 9_300, max: 9_700 }).map((n) => `${(n / 100).toFixed(2)}%`);
const count = fc.integer({ min: 0, max: 5 }).map(String);
const figures: fc.Arbitrary<Figures> = fc.tuple(
  ...[share, share, count].map((cell) =>
    fc.tuple(...years.map(() => fc.oneof({ weight: 9, arbitrary: cell }, fc.constant('')))),
  ),
);

const longRows = (cells: Figures): string[] =>
  names.flatMap((name, at) =>
    years.map((year, index) => `${name},${String(year)},${cells[at]?.[index] ?? ''}`),
  );
const long = (cells: Figures): string => lines('指标,年份,数值', ...longRows(cells));
const yearsAsColumns = (cells: Figures): string =>
  lines(
    ['指标', ...years.map((year) => `${String(year)}年`)].join(','),
    ...names.map((name, at) => [name, ...(cells[at] ?? [])].join(',')),
  );
const indicatorsAsColumns = (cells: Figures): string =>
  lines(
    ['年份', ...names].join(','),
    ...years.map((year, index) =>
      [String(year), ...names.map((_, at) => cells[at]?.[index] ?? '')].join(','),
    ),
  );

/** A cell as a workbook stores it: a percentage as its hundredth with a format. */
function stored(cell: string) {
  if (cell === '') return null;
  if (!cell.endsWith('%')) return { n: cell };
  // The binary number nearest to it, in 17 digits as Excel writes them.
  const hundredth = Number(cell.slice(0, -1)) / 100;
  return { n: hundredth.toPrecision(17), format: '0.00%' };
}
const book = (cells: Figures): Uint8Array =>
  oneSheet([
    ['指标', ...years.map((year) => `${String(year)}年`)],
    ...names.map((name, at) => [name, ...(cells[at] ?? []).map(stored)]),
  ]);

const run = (data: string | Uint8Array): Promise<Report> =>
  runCheck({ data }, [
    'data',
    '--policy',
    policy,
    '--year',
    '2015',
    ...targets.flatMap((each) => ['--only', each]),
  ]);

/** All that is concluded, without the places. */
const concluded = ({ scorecards, diagnostics, exitCode }: Report) => ({
  exitCode,
  codes: diagnostics.map(({ severity, code }) => `${severity} ${code}`).sort(),
  score: scorecards[0]?.score,
  evaluations: scorecards[0]?.evaluations.map(({ target: id, verdict, actual, gap, series }) => ({
    id,
    verdict,
    actual: actual?.value,
    gap,
    series,
  })),
});

describe('the same figures', () => {
  it('are judged alike in every shape', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (cells) => {
        const expected = concluded(await run(long(cells)));
        for (const data of [yearsAsColumns(cells), indicatorsAsColumns(cells), book(cells)]) {
          expect(concluded(await run(data))).toEqual(expected);
        }
      }),
      settings,
    );
  });

  it('are judged alike in every encoding, and with every delimiter and line end', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (cells) => {
        const text = long(cells);
        const expected = concluded(await run(text));
        const forms = [
          iconv.encode(text, 'gb18030'),
          iconv.encode(text, 'utf-8', { addBOM: true }),
          iconv.encode(text, 'utf-16le', { addBOM: true }),
          iconv.encode(text, 'utf-16be', { addBOM: true }),
          text.replaceAll(',', '\t'),
          text.replaceAll(',', ';'),
          text.replaceAll('\n', '\r\n'),
          text.replaceAll('\n', '\r'),
          text.replace(/[^,\n]+/gu, '"$&"'),
        ];
        for (const data of forms) expect(concluded(await run(data))).toEqual(expected);
      }),
      settings,
    );
  });

  it('are judged alike in every order of their rows', async () => {
    const shuffled = figures.chain((cells) =>
      fc.record({
        cells: fc.constant(cells),
        rows: fc.shuffledSubarray(longRows(cells), { minLength: longRows(cells).length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ cells, rows }) => {
        expect(concluded(await run(lines('指标,年份,数值', ...rows)))).toEqual(
          concluded(await run(long(cells))),
        );
      }),
      settings,
    );
  });
});

describe('one changed byte of a figure', () => {
  const cell = '94.96';
  const before = '指标,年份,数值\n省级监督抽查合格率,2015,';

  it('makes no pass of a fail but with the changed figure in the report', async () => {
    const bytes = new TextEncoder().encode(`${before}${cell}\n`);
    const start = new TextEncoder().encode(before).length;
    let passes = 0;
    for (let at = start; at < start + cell.length; at += 1) {
      for (let byte = 0; byte < 256; byte += 1) {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        const report = await run(changed);
        const text = Buffer.from(changed.slice(start, start + cell.length)).toString('latin1');
        if (report.scorecards.length === 0) continue;
        const { verdict, actual, evidence } = evaluationOf(report, passRate);
        if (verdict !== 'pass') continue;
        passes += 1;
        expect(text).not.toBe(cell);
        expect(evidence).toMatchObject([{ text }]);
        expect(String(actual?.value)).toBe(String(Number(text)));
      }
    }
    // 95.96, 96.96, 97.96, 98.96, 99.96 and no more.
    expect(passes).toBe(5);
  });
});
