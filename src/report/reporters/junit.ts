import { endingOf } from '../ending.ts';
import { harmless } from '../../domain/harmless.ts';
import { messages } from '../../messages/index.ts';
import { evidenceText } from '../evidence-text.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { type Remark, remarksOf, type Result, resultsOf, suiteName } from '../machine/results.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * JUnit XML for Jenkins, GitLab and the like, by junit-10.xsd of Jenkins' xUnit plugin: a suite a
 * region, a case a target, and a suite of data errors, without which a run that could not judge
 * would look like one without tests. Warnings stand in its output.
 */
export const junit: Reporter = (scorecards, context) => {
  const { tool, exitCode, diagnostics, layout } = context;
  const suites = scorecards.map((scorecard) =>
    suite(
      suiteName(scorecard, context),
      resultsOf(scorecard, context).map((result) =>
        resultCase(result, scorecard.policy.id, context),
      ),
    ),
  );
  const remarks = remarksOf(context);
  const errors = remarks.filter(({ diagnostic }) => diagnostic.severity === 'error');
  const others = remarks.filter(({ diagnostic }) => diagnostic.severity !== 'error');
  const output = others.map((remark) => remarkLine(remark, context)).join('\n');
  if (remarks.length > 0) suites.push(suite('diagnostics', errors.map(errorCase), output));
  const ending = harmless(
    messages[layout.language].report.ending(endingOf(scorecards, diagnostics, exitCode)),
  );
  const total = (count: 'tests' | 'failures' | 'errors'): string =>
    String(suites.reduce((sum, each) => sum + each[count], 0));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${commentText(`${tool.name} ${tool.version}: ${ending}`)} -->`,
    `<testsuites${attributes({ name: tool.name, tests: total('tests'), failures: total('failures'), errors: total('errors') })}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Case {
  readonly mark: 'failure' | 'error' | 'skipped' | null;
  readonly lines: readonly string[];
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function suite(name: string, cases: readonly Case[], output = ''): Suite {
  const count = (mark: Case['mark']): number => cases.filter((each) => each.mark === mark).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error') };
  const stated = attributes({
    name,
    tests: String(counts.tests),
    failures: String(counts.failures),
    errors: String(counts.errors),
    skipped: String(count('skipped')),
  });
  return {
    ...counts,
    lines: [
      `  <testsuite${stated}>`,
      ...cases.flatMap(({ lines }) => lines),
      ...(output === '' ? [] : [`    <system-out>${xmlText(output)}</system-out>`]),
      '  </testsuite>',
    ],
  };
}

function resultCase(result: Result, policy: string, { layout }: ReportContext): Case {
  const { name, outcome, message, evaluation } = result;
  const mark = marksOf[outcome].junit;
  const open = `    <testcase${attributes({ classname: policy, name })}`;
  if (mark === null) return { mark, lines: [`${open}/>`] };
  // Jenkins shows the attribute, GitLab the content.
  const content = [message, evidenceText(evaluation, layout.language)].filter(
    (text) => text !== '',
  );
  return {
    mark,
    lines: [
      `${open}>`,
      `      <${mark}${attributes({ type: evaluation.reason.code, message })}>${xmlText(content.join('\n'))}</${mark}>`,
      '    </testcase>',
    ],
  };
}

function errorCase({ name, message, diagnostic }: Remark): Case {
  const mark = marksOfSeverity.error.junit;
  return {
    mark,
    lines: [
      `    <testcase${attributes({ classname: 'diagnostics', name })}>`,
      `      <${mark}${attributes({ type: diagnostic.code, message })}>${xmlText(message)}</${mark}>`,
      '    </testcase>',
    ],
  };
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
