import type { ChalkInstance } from 'chalk';
import { harmless } from '../../domain/harmless.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { categories } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { messages, reasonText } from '../../messages/index.ts';
import type { Messages } from '../../messages/messages.ts';
import { endingOf } from '../ending.ts';
import type { Reporter, ReportContext } from '../report.ts';
import { drawCategory } from '../terminal/category-table.ts';
import { cellText } from '../terminal/cells.ts';
import { chalkFor, marks, paint } from '../terminal/marks.ts';
import { wrap } from '../wrap.ts';

/**
 * The report for a terminal: why this edition and year, the targets by category, then what failed
 * and what lacks data in words, the tally, the score and what to do next. The end of it is what
 * stays on the screen, so what matters most stands there.
 */
export const table: Reporter = (scorecards, context) => {
  const { layout, diagnostics, exitCode } = context;
  const words = messages[layout.language];
  const chalk = chalkFor(layout.color);
  const parts = scorecards.map((scorecard) => scorecardText(scorecard, context, words, chalk));
  const last = harmless(words.report.ending(endingOf(scorecards, diagnostics, exitCode)));
  return `${[...parts, chalk.bold(last)].join('\n\n')}\n`;
};

function scorecardText(
  scorecard: Scorecard,
  context: ReportContext,
  words: Messages,
  chalk: ChalkInstance,
): string {
  const { layout, inputs } = context;
  const isQuiet = layout.detail === 'quiet';
  const files = new Set(
    scorecard.evaluations.flatMap(({ evidence }) => evidence.map(({ file }) => file)),
  );
  const style = { layout, words, chalk, namesFiles: files.size > 1 };
  const tables = categories.flatMap((category) => {
    const members = scorecard.evaluations.filter(({ target }) => target.category === category);
    return members.length === 0 || isQuiet ? [] : [drawCategory(category, members, style)];
  });
  const sections = [
    [
      chalk.bold(headline(scorecard, words, layout.language)),
      ...(isQuiet ? [] : inputs.map((input) => inputLine(input, words))),
    ],
    ...tables.map((text) => [text]),
    recap(scorecard, 'fail', context, words, chalk),
    isQuiet ? [] : recap(scorecard, 'no-data', context, words, chalk),
    closing(scorecard, context, words),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Which edition, year and region, and why: one line, whatever the width. */
function headline(
  scorecard: Scorecard,
  { report, choices }: Messages,
  language: 'zh' | 'en',
): string {
  const { policy, policyChoice, year, yearChoice, region, regionChoice } = scorecard;
  return harmless(
    [
      report.edition(policy.title[language], policy.id, choices.policy[policyChoice]),
      report.year(year, choices.year[yearChoice]),
      report.region(region.name[language], choices.region[regionChoice]),
    ].join(' | '),
  );
}

function inputLine(
  { path, encoding, shape, rows }: ReportContext['inputs'][number],
  words: Messages,
): string {
  return harmless(
    words.report.input(path, encoding, shape === null ? '' : words.shapes[shape], rows),
  );
}

/** The targets of one verdict in words, each with its reason and its cell. */
function recap(
  { evaluations }: Scorecard,
  verdict: 'fail' | 'no-data',
  { layout }: ReportContext,
  words: Messages,
  chalk: ChalkInstance,
): string[] {
  const members = evaluations.filter((each) => each.verdict === verdict);
  if (members.length === 0) return [];
  const { report } = words;
  const title =
    verdict === 'fail' ? report.failures(members.length) : report.withoutData(members.length);
  // Those of which the data say nothing at all need no sentence each.
  const absent = members.filter(({ reason }) => reason.code === 'no-figure');
  const told = members.filter((evaluation) => !absent.includes(evaluation));
  const texts = [
    ...told.map((evaluation) => sentence(evaluation, layout.language, words)),
    ...(absent.length === 0
      ? []
      : [report.absent(absent.map(({ target }) => target.indicator.name[layout.language]))]),
  ];
  const lines = texts.flatMap((text) =>
    wrap(harmless(`${marks[verdict]} ${text}`), layout.width - 2).map((line, index) =>
      index === 0 ? line : `  ${line}`,
    ),
  );
  return [paint(chalk, verdict, title), ...lines];
}

function sentence(evaluation: Evaluation, language: 'zh' | 'en', { report }: Messages): string {
  const { target, evidence } = evaluation;
  const [cell] = evidence;
  const where =
    cell === undefined
      ? ''
      : ` [${report.cell(cell.file, cell.line, cell.column)}${cellText(cell.text)}]`;
  const name = target.indicator.name[language];
  return `${report.named(name, target.clause)}${reasonText(evaluation, language)}${where}`;
}

/** The tally, the score, and what to do next. */
function closing(
  scorecard: Scorecard,
  { layout, diagnostics }: ReportContext,
  { report }: Messages,
): string[] {
  const { tally, score, outOfScope } = scorecard;
  const isQuiet = layout.detail === 'quiet';
  const errors = diagnostics.some(({ severity }) => severity === 'error');
  const advice = [
    ...(errors ? [report.nextErrors] : []),
    ...(tally.fail > 0 ? [report.nextFailed] : []),
    ...(tally['no-data'] > 0 ? [report.nextNoData] : []),
  ];
  const lines = [
    report.tally(tally),
    report.score(score),
    ...(outOfScope > 0 ? [report.outOfScope(outOfScope)] : []),
    ...(isQuiet ? [] : advice.map((each) => `${report.next}${each}`)),
  ];
  return lines.flatMap((line) => wrap(line, layout.width));
}
