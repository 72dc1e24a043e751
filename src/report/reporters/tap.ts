import { endingOf } from '../ending.ts';
import { harmless } from '../../domain/harmless.ts';
import { messages } from '../../messages/index.ts';
import type { Location } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { type Remark, remarksOf, type Result, resultCount, resultsOf } from '../machine/results.ts';
import type { Reporter } from '../report.ts';

/** TAP 14: a test line a target, and one for each error of the data; warnings are comments. */
export const tap: Reporter = function* (scorecards, context) {
  const { diagnostics, exitCode, layout } = context;
  const remarks = remarksOf(context);
  const isError = ({ diagnostic }: Remark): boolean => diagnostic.severity === 'error';
  const errors = remarks.filter(isError);
  yield `TAP version 14\n1..${String(resultCount(scorecards) + errors.length)}\n`;
  let number = 0;
  for (const scorecard of scorecards) {
    for (const result of resultsOf(scorecard, context)) yield resultTest(result, ++number);
  }
  for (const error of errors) yield errorTest(error, ++number);
  const { report, severities } = messages[layout.language];
  const comments = [
    ...remarks
      .filter((remark) => !isError(remark))
      .map(
        ({ name, message, diagnostic }) =>
          `${severities[diagnostic.severity]}: ${name}: ${message}`,
      ),
    harmless(report.ending(endingOf(scorecards, diagnostics, exitCode))),
  ];
  yield* comments.map((comment) => `# ${comment}\n`);
};

function resultTest(result: Result, number: number): string {
  const { name, outcome, message, location, evaluation } = result;
  const mark = marksOf[outcome].tap;
  if (mark === 'ok') return `ok ${String(number)} - ${escaped(name)}\n`;
  return mark === 'not ok'
    ? failing(name, number, {
        message,
        severity: outcome,
        reason: evaluation.reason.code,
        location,
      })
    : `ok ${String(number)} - ${escaped(name)} # SKIP ${escaped(message)}\n`;
}

const errorTest = ({ name, message, diagnostic, location }: Remark, number: number): string =>
  failing(name, number, {
    message,
    severity: diagnostic.severity,
    reason: diagnostic.code,
    location,
  });

interface Details {
  readonly message: string;
  readonly severity: string;
  readonly reason: string;
  readonly location: Location | null;
}

/** A failed test with its details as YAML, of which JSON is a part. */
function failing(name: string, number: number, { location, ...rest }: Details): string {
  const at =
    location === null
      ? {}
      : {
          file: harmless(location.path),
          line: location.line,
          ...(location.character === null ? {} : { column: location.character }),
        };
  return [
    `${marksOfSeverity.error.tap} ${String(number)} - ${escaped(name)}`,
    '  ---',
    ...Object.entries({ ...rest, ...at }).map(
      ([key, value]) => `  ${key}: ${JSON.stringify(value)}`,
    ),
    '  ...',
    '',
  ].join('\n');
}

/** `#` would begin a directive such as SKIP, which turns a failed test into a passed one. */
const escaped = (text: string): string => text.replace(/[\\#]/gu, '\\$&');
