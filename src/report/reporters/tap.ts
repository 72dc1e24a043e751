import { endingOf } from '../ending.ts';
import { harmless } from '../../domain/harmless.ts';
import { messages } from '../../messages/index.ts';
import type { Location } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { type Remark, remarksOf, type Result, resultsOf } from '../machine/results.ts';
import type { Reporter } from '../report.ts';

/** TAP 14: a test line a target, and one for each error of the data; warnings are comments. */
export const tap: Reporter = (scorecards, context) => {
  const { diagnostics, exitCode, layout } = context;
  const remarks = remarksOf(context);
  const isError = ({ diagnostic }: Remark): boolean => diagnostic.severity === 'error';
  const tests = [
    ...scorecards.flatMap((scorecard) => resultsOf(scorecard, context)).map(resultTest),
    ...remarks.filter(isError).map(errorTest),
  ];
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
  return [
    'TAP version 14',
    `1..${String(tests.length)}`,
    ...tests.flatMap((test, index) => test(index + 1)),
    ...comments.map((comment) => `# ${comment}`),
    '',
  ].join('\n');
};

type Test = (number: number) => string[];

function resultTest({ name, outcome, message, location, evaluation }: Result): Test {
  const mark = marksOf[outcome].tap;
  if (mark === 'ok') return (number) => [`ok ${String(number)} - ${escaped(name)}`];
  return mark === 'not ok'
    ? failing(name, { message, severity: outcome, reason: evaluation.reason.code, location })
    : (number) => [`ok ${String(number)} - ${escaped(name)} # SKIP ${escaped(message)}`];
}

const errorTest = ({ name, message, diagnostic, location }: Remark): Test =>
  failing(name, {
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
function failing(name: string, { location, ...rest }: Details): Test {
  const at =
    location === null
      ? {}
      : {
          file: harmless(location.path),
          line: location.line,
          ...(location.character === null ? {} : { column: location.character }),
        };
  return (number) => [
    `${marksOfSeverity.error.tap} ${String(number)} - ${escaped(name)}`,
    '  ---',
    ...Object.entries({ ...rest, ...at }).map(
      ([key, value]) => `  ${key}: ${JSON.stringify(value)}`,
    ),
    '  ...',
  ];
}

/** `#` would begin a directive such as SKIP, which turns a failed test into a passed one. */
const escaped = (text: string): string => text.replace(/[\\#]/gu, '\\$&');
