import type { ChalkInstance } from 'chalk';
import { isError } from '../../domain/diagnostic.ts';
import { harmless } from '../../domain/harmless.ts';
import { categories } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { diagnosticLines } from '../../messages/diagnostic-line.ts';
import { messages } from '../../messages/index.ts';
import type { Messages } from '../../messages/messages.ts';
import { endingOf } from '../ending.ts';
import { recapOf } from '../recap.ts';
import type { Reporter, ReportContext } from '../report.ts';
import type { drawCategory } from './category-table.ts';
import { chalkFor, marks, paint } from './marks.ts';
import type { drawOverview } from './overview.ts';
import { plainSigns } from './plain-signs.ts';
import { wrap } from '../wrap.ts';

/** What draws the tables; a quiet report has none. */
export interface Drawing {
  readonly overview: typeof drawOverview;
  readonly category: typeof drawCategory;
}

/**
 * The report for a terminal: why this edition and year, the targets by category, then what failed
 * and what lacks data in words, the tally, the score and what to do next. The end of it is what
 * stays on the screen, so what matters most stands there. Without its tables where it is quiet.
 * Trouble with the data stands in a file alone: on a screen it is printed beside the report.
 */
export const terminalReport = (drawing: Drawing): Reporter =>
  function* (scorecards, context) {
    const { ascii } = context.layout;
    let between = '';
    for (const part of partsOf(scorecards, context, drawing)) {
      yield between + (ascii ? plainSigns(part) : part);
      between = '\n\n';
    }
    yield '\n';
  };

/** The report's parts, between which lines are left empty; those of a region are made one by one. */
function* partsOf(
  scorecards: readonly Scorecard[],
  context: ReportContext,
  drawing: Drawing,
): Generator<string> {
  const { layout, diagnostics, exitCode } = context;
  const words = messages[layout.language];
  const chalk = chalkFor(layout.color);
  const hasOverview = scorecards.length > 1 && layout.detail !== 'quiet';
  const inputs =
    layout.detail === 'quiet' ? [] : context.inputs.map((each) => inputLine(each, words));
  if (hasOverview) {
    yield [chalk.bold(commonLine(scorecards, words, layout.language)), ...inputs].join('\n');
    yield drawing.overview(scorecards, layout, words, chalk);
  }
  const closings = new Map<string, string>();
  // Of many regions a good part has the same tally, and so the same closing.
  const closingOf = (scorecard: Scorecard): string => {
    const key = [...Object.values(scorecard.tally), scorecard.outOfScope].join(' ');
    const text = closings.get(key) ?? closing(scorecard, context, words).join('\n');
    closings.set(key, text);
    return text;
  };
  for (const scorecard of scorecards) {
    yield scorecardText(scorecard, hasOverview ? [] : inputs, context, words, chalk, drawing);
    yield closingOf(scorecard);
  }
  const remarks = diagnosticLines(context.isFile ? diagnostics : [], layout.language);
  if (remarks.length > 0) yield remarks.join('\n');
  yield chalk.bold(harmless(words.report.ending(endingOf(scorecards, diagnostics, exitCode))));
}

/** All that there is to say of a region but its closing. */
function scorecardText(
  scorecard: Scorecard,
  inputs: readonly string[],
  context: ReportContext,
  words: Messages,
  chalk: ChalkInstance,
  drawing: Drawing,
): string {
  const { layout } = context;
  const isQuiet = layout.detail === 'quiet';
  // Of many regions the evaluations are worked out when they are asked for.
  const evaluations = isQuiet ? [] : scorecard.evaluations;
  const files = new Set(evaluations.flatMap(({ evidence }) => evidence.map(({ file }) => file)));
  const style = { layout, words, chalk, namesFiles: files.size > 1 };
  const tables = categories.flatMap((category) => {
    const members = evaluations.filter(({ target }) => target.category === category);
    return members.length === 0 ? [] : [drawing.category(category, members, style)];
  });
  const sections = [
    [chalk.bold(headline(scorecard, words, layout.language)), ...inputs],
    ...tables.map((text) => [text]),
    recap(scorecard, 'fail', context, chalk),
    isQuiet ? [] : recap(scorecard, 'no-data', context, chalk),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Which editions and years, and why, where there are several regions. */
function commonLine(
  scorecards: readonly Scorecard[],
  { report, choices }: Messages,
  language: 'zh' | 'en',
): string {
  const parts = scorecards.flatMap(({ policy, policyChoice, year, yearChoice }) => [
    report.edition(policy.title[language], policy.id, choices.policy[policyChoice]),
    report.year(year, choices.year[yearChoice]),
  ]);
  return harmless([...new Set(parts)].join(' | '));
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

/** The targets of one verdict in words. */
function recap(
  scorecard: Scorecard,
  verdict: 'fail' | 'no-data',
  { layout }: ReportContext,
  chalk: ChalkInstance,
): string[] {
  const told = recapOf(scorecard, verdict, layout.language);
  if (told === null) return [];
  const lines = told.sentences.flatMap((text) =>
    wrap(harmless(`${marks[verdict]} ${text}`), layout.width - 2).map((line, index) =>
      index === 0 ? line : `  ${line}`,
    ),
  );
  return [paint(chalk, verdict, told.title), ...lines];
}

/** The tally, the score, and what to do next. */
function closing(
  scorecard: Scorecard,
  { layout, diagnostics, allowMissing }: ReportContext,
  { report }: Messages,
): string[] {
  const { tally, score, outOfScope } = scorecard;
  const advice =
    layout.detail === 'quiet'
      ? []
      : [
          ...(diagnostics.some(isError) ? [report.nextErrors] : []),
          ...(tally.fail > 0 ? [report.nextFailed] : []),
          ...(tally['no-data'] > 0 ? [report.nextNoData(allowMissing)] : []),
        ];
  const lines = [
    report.tally(tally),
    report.score(score),
    ...(outOfScope > 0 ? [report.outOfScope(outOfScope)] : []),
    ...advice.map((each) => `${report.next}${each}`),
  ];
  return lines.flatMap((line) => wrap(line, layout.width));
}
