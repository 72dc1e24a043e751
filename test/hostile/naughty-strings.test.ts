import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { diagnosticLines } from '../../src/messages/diagnostic-line.ts';
import { evaluationOf, type Report, runText } from '../support/run-check.ts';
import { lines } from '../support/small-policy.ts';
import { oneSheet } from '../support/workbook.ts';

/** Names that every object has. */
const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
];
const strings: readonly string[] = [...new Set([...naughty, ...inherited])];

/** The indicator that is to be judged as if nothing stood beside it, and the one beside it. */
const own = '省级监督抽查合格率';
const other = '国家监督抽查合格率';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Characters that steer a terminal or hide, and the marks of commands in the logs of CI. */
const harmful =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]|^\s*::|##\[|##vso\[/mu;

async function run(data: string | Uint8Array, ...format: string[]) {
  const outcome = await runText({ data }, [
    'data',
    '--policy',
    'jiangsu-2015',
    '--only',
    own,
    '--only',
    other,
    '--verbose',
    ...format,
  ]);
  const printed = [outcome.output, ...diagnosticLines(outcome.diagnostics, 'zh')].join('\n');
  return { ...outcome, printed };
}

/** A row with the string in each field in turn, between rows of another indicator. */
const inEveryField = (text: string): string => {
  const field = quoted(text);
  return lines(
    '指标,地区,年份,数值,单位,备注',
    `${own},江苏,2014,94.1,%,`,
    `${field},江苏,2015,96,%,`,
    `${other},${field},2015,96,%,`,
    `${other},江苏,${field},96,%,`,
    `${other},江苏,2013,${field},%,`,
    `${other},江苏,2012,96,${field},`,
    `${other},江苏,2011,96,%,${field}`,
    `${own},江苏,2015,95.2,%,`,
  );
};

describe('naughty strings', () => {
  it('are many', () => {
    expect(strings.length).toBeGreaterThan(450);
  });

  it('in any field leave the verdicts of the other rows, and the terminal, as they are', async () => {
    let refused = 0;
    for (const text of strings) {
      const { printed, exitCode } = await run(inEveryField(text));
      expect(printed, JSON.stringify(text)).not.toMatch(harmful);
      expect([0, 1, 2, 3]).toContain(exitCode);
      const json = await run(inEveryField(text), '--format', 'json', '--year', '2015');
      const report = JSON.parse(json.output) as Report;
      expect(json.output).not.toMatch(harmful);
      if (report.scorecards.length === 0) {
        // Refused as a whole, with the reason: the text looks damaged, or the column is unclear.
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
        refused += 1;
        continue;
      }
      const { verdict, actual, series } = evaluationOf(report, 'provincial-spot-check-pass-rate');
      expect([verdict, actual?.value, series.length], JSON.stringify(text)).toEqual([
        'pass',
        95.2,
        2,
      ]);
    }
    expect(refused).toBeLessThan(10);
  });

  it('may head a column', async () => {
    for (const text of strings) {
      const head = `${quoted(text)},年份,${own}`;
      const { printed, exitCode } = await run(lines(head, ',2014,94.1', ',2015,95.2'));
      expect(printed, JSON.stringify(text)).not.toMatch(harmful);
      expect([0, 1, 2, 3]).toContain(exitCode);
    }
  });

  it('may stand in a workbook and name its sheets', async () => {
    for (const text of strings.filter((each) => !/[\ufffe\uffff\ud800-\udfff]/u.test(each))) {
      const book = oneSheet(
        [
          ['指标', '年份', '数值'],
          [text, { n: '2015' }, '96%'],
          [own, { n: '2015' }, '95.2%'],
        ],
        { name: text },
      );
      const { printed, exitCode } = await run(book);
      expect(printed, JSON.stringify(text)).not.toMatch(harmful);
      expect([0, 1, 2, 3]).toContain(exitCode);
    }
  });

  it('change nothing that all objects share', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
