import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose, severities } from '../../src/domain/diagnostic.ts';
import type { Verdict } from '../../src/domain/evaluation.ts';
import { exitCodeOf, exitCodes } from '../../src/domain/exit-code.ts';
import type { Scorecard } from '../../src/domain/scorecard.ts';

/** A scorecard of which only the tally matters here. */
function scorecard(counts: Partial<Record<Verdict, number>>): Scorecard {
  const none = { pass: 0, fail: 0, 'no-data': 0, 'not-due': 0, 'not-scored': 0 };
  return { tally: { ...none, ...counts } } as Scorecard;
}

const remarks: readonly Diagnostic[] = severities
  .filter((severity) => severity !== 'error')
  .map((severity) => diagnose(severity, 'name-blank', {}));

const error = diagnose('error', 'file-empty', {});

/** Which verdicts occur, and the code without and with `--allow-missing`. */
const table = [
  { pass: 0, fail: 0, 'no-data': 0, plain: 3, allowing: 3 },
  { pass: 0, fail: 0, 'no-data': 2, plain: 3, allowing: 3 },
  { pass: 0, fail: 1, 'no-data': 0, plain: 1, allowing: 1 },
  { pass: 0, fail: 1, 'no-data': 2, plain: 1, allowing: 1 },
  { pass: 3, fail: 0, 'no-data': 0, plain: 0, allowing: 0 },
  { pass: 3, fail: 0, 'no-data': 2, plain: 3, allowing: 0 },
  { pass: 3, fail: 1, 'no-data': 0, plain: 1, allowing: 1 },
  { pass: 3, fail: 1, 'no-data': 2, plain: 1, allowing: 1 },
] as const;

describe('the exit code of one scorecard', () => {
  describe.each(table)(
    'with $pass passed, $fail failed and $no-data without data',
    ({ plain, allowing, ...tally }) => {
      it(`is ${String(plain)}, and ${String(allowing)} where data may be missing`, () => {
        expect(exitCodeOf([scorecard(tally)], [], false)).toBe(plain);
        expect(exitCodeOf([scorecard(tally)], [], true)).toBe(allowing);
      });

      it('does not depend on targets that are not due or not scored', () => {
        const more = scorecard({ ...tally, 'not-due': 4, 'not-scored': 5 });
        expect(exitCodeOf([more], [], false)).toBe(plain);
        expect(exitCodeOf([more], [], true)).toBe(allowing);
      });

      it('does not depend on warnings, notes and details', () => {
        expect(exitCodeOf([scorecard(tally)], remarks, false)).toBe(plain);
        expect(exitCodeOf([scorecard(tally)], remarks, true)).toBe(allowing);
      });

      it('is 2 with an error, whether or not data may be missing', () => {
        expect(exitCodeOf([scorecard(tally)], [...remarks, error], false)).toBe(2);
        expect(exitCodeOf([scorecard(tally)], [error, ...remarks], true)).toBe(2);
      });
    },
  );

  it('does not depend on how many failed', () => {
    expect(exitCodeOf([scorecard({ fail: 256 })], [], false)).toBe(1);
    expect(exitCodeOf([scorecard({ pass: 1, 'no-data': 256 })], [], false)).toBe(3);
  });
});

describe('the exit code of several scorecards', () => {
  /** 1 over 3 over 0. */
  const graver = (a: number, b: number): number => {
    if (a === 1 || b === 1) return 1;
    return a === 3 || b === 3 ? 3 : 0;
  };

  it.each([false, true])('is that of the worst one (data may be missing: %s)', (allowMissing) => {
    const codeOf = (row: (typeof table)[number]): number =>
      allowMissing ? row.allowing : row.plain;
    for (const one of table) {
      for (const other of table) {
        const both = [scorecard(one), scorecard(other)];
        expect(exitCodeOf(both, [], allowMissing), JSON.stringify([one, other])).toBe(
          graver(codeOf(one), codeOf(other)),
        );
        expect(exitCodeOf(both, [error], allowMissing)).toBe(2);
      }
    }
  });

  it.each([
    [[0, 0, 0], 0],
    [[0, 3, 0], 3],
    [[0, 3, 1], 1],
    [[1, 0, 3], 1],
  ] as const)('of the codes %j is %i', (codes, worst) => {
    const tallies = { 0: { pass: 1 }, 1: { fail: 1 }, 3: { pass: 1, 'no-data': 1 } };
    const cards = codes.map((code) => scorecard(tallies[code]));
    expect(exitCodeOf(cards, [], false)).toBe(worst);
  });
});

describe('the exit code without a scorecard', () => {
  it('is 3 without an error, since nothing was judged', () => {
    expect(exitCodeOf([], [], false)).toBe(3);
    expect(exitCodeOf([], remarks, true)).toBe(3);
  });

  it('is 2 with an error', () => {
    expect(exitCodeOf([], [error], false)).toBe(2);
    expect(exitCodeOf([], [error], true)).toBe(2);
  });
});

it('gives each outcome of a run its own stable code', () => {
  expect(exitCodes).toEqual({
    met: 0,
    missed: 1,
    unusable: 2,
    incomplete: 3,
    fault: 70,
    interrupted: 130,
    terminated: 143,
  });
});
