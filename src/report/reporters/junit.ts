import { endingOf } from '../ending.ts';
import { harmless } from '../../domain/harmless.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { messages } from '../../messages/index.ts';
import { evidenceText } from '../evidence-text.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import {
  outcomesOf,
  type Remark,
  remarksOf,
  type Result,
  resultsOf,
  suiteName,
} from '../machine/results.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * JUnit XML for Jenkins, GitLab and the like, by junit-10.xsd of Jenkins' xUnit plugin: a suite a
 * region, a case a target, and a suite of data errors, without which a run that could not judge
 * would look like one without tests. Warnings stand in its output.
 */
export const junit: Reporter = function* (scorecards, context) {
  const { tool, exitCode, diagnostics, layout } = context;
  const remarks = remarksOf(context);
  const errors = remarks.filter(({ diagnostic }) => diagnostic.severity === 'error');
  const others = remarks.filter(({ diagnostic }) => diagnostic.severity !== 'error');
  const ending = harmless(
    messages[layout.language].report.ending(endingOf(scorecards, diagnostics, exitCode)),
  );
  const counts = scorecards.map((scorecard) => countsOf(scorecard, context));
  const ofErrors: Counts = { ...none, tests: errors.length, errors: errors.length };
  const total = (count: keyof Counts): string =>
    String([...counts, ofErrors].reduce((sum, each) => sum + each[count], 0));
  const totals = {
    name: tool.name,
    tests: total('tests'),
    failures: total('failures'),
    errors: total('errors'),
  };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<!-- ${commentText(`${tool.name} ${tool.version}: ${ending}`)} -->\n`;
  yield `<testsuites${attributes(totals)}>\n`;
  for (const [index, scorecard] of scorecards.entries()) {
    yield suiteStart(suiteName(scorecard, context), counts[index] ?? none);
    for (const result of resultsOf(scorecard, context)) {
      yield resultCase(result, scorecard.policy.id, context);
    }
    yield suiteEnd;
  }
  if (remarks.length > 0) {
    yield suiteStart('diagnostics', ofErrors);
    yield* errors.map(errorCase);
    const output = others.map((remark) => remarkLine(remark, context)).join('\n');
    if (output !== '') yield `    <system-out>${xmlText(output)}</system-out>\n`;
    yield suiteEnd;
  }
  yield '</testsuites>\n';
};

/** What a suite states of its cases. */
interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

const none: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };

function countsOf(scorecard: Scorecard, context: ReportContext): Counts {
  const { passed, failure, error, skipped } = outcomesOf(scorecard, context);
  return { tests: passed + failure + error + skipped, failures: failure, errors: error, skipped };
}

function suiteStart(name: string, { tests, failures, errors, skipped }: Counts): string {
  const stated = attributes({
    name,
    tests: String(tests),
    failures: String(failures),
    errors: String(errors),
    skipped: String(skipped),
  });
  return `  <testsuite${stated}>\n`;
}

const suiteEnd = '  </testsuite>\n';

function resultCase(result: Result, policy: string, { layout }: ReportContext): string {
  const { name, outcome, message, evaluation } = result;
  const mark = marksOf[outcome].junit;
  const open = `    <testcase${attributes({ classname: policy, name })}`;
  if (mark === null) return `${open}/>\n`;
  // Jenkins shows the attribute, GitLab the content.
  const content = [message, evidenceText(evaluation, layout.language)].filter(
    (part) => part !== '',
  );
  return [
    `${open}>`,
    `      <${mark}${attributes({ type: evaluation.reason.code, message })}>${xmlText(content.join('\n'))}</${mark}>`,
    '    </testcase>',
    '',
  ].join('\n');
}

function errorCase({ name, message, diagnostic }: Remark): string {
  const mark = marksOfSeverity.error.junit;
  return [
    `    <testcase${attributes({ classname: 'diagnostics', name })}>`,
    `      <${mark}${attributes({ type: diagnostic.code, message })}>${xmlText(message)}</${mark}>`,
    '    </testcase>',
    '',
  ].join('\n');
}

const remarkLine = ({ name, message, diagnostic }: Remark, { layout }: ReportContext): string =>
  `${messages[layout.language].severities[diagnostic.severity]}: ${name}: ${message}`;

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text for XML. What XML can't hold at all has been made visible by `harmless`; GitLab would take
 * `[[ATTACHMENT|…]]` as the path of a file to show.
 */
const xmlText = (text: string): string =>
  text.replace(/\[(?=\[ATTACHMENT)/giu, '[·').replace(/[&<>"']/gu, (each) => escapes[each] ?? each);

/** Two hyphens end a comment. */
const commentText = (text: string): string => text.replace(/-(?=-)/gu, '-·');
