import type { Language } from '../../domain/bilingual.ts';
import { type Diagnostic, isError } from '../../domain/diagnostic.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { harmless } from '../../domain/harmless.ts';
import { categories } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { gapText, measuredText } from '../../messages/figures.ts';
import { diagnosticText, limitText, messages } from '../../messages/index.ts';
import type { LeftOut, Messages } from '../../messages/messages.ts';
import { cellName } from '../../messages/quoting.ts';
import { endingOf } from '../ending.ts';
import { type Block, fit, numbered, type Supply } from '../fitting.ts';
import { isJudged, matrixOf, ranking, type Standing } from '../matrix.ts';
import { recapOf } from '../recap.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * Longest report in characters. GitHub takes 65,536 in a comment (and 1 MiB in a job summary);
 * what is too much is left out from the end of the list of importance, and said.
 */
export const maxCharacters = 60_000;

/** Room for the first line and for what is said of the rest. */
const reserved = 1_000;

/**
 * GitHub-flavoured Markdown for a job summary or a comment: what failed first, then what lacks
 * data, then trouble with the data, then every target. Nothing but headings, lists and tables.
 */
export const markdown: Reporter = (scorecards, context) => {
  const { diagnostics, exitCode, layout } = context;
  const words = messages[layout.language];
  const ending = words.report.ending(endingOf(scorecards, diagnostics, exitCode));
  const { sections, left } = fit(suppliesOf(scorecards, context, words), maxCharacters - reserved);
  const isWhole = Object.values(left).every((count) => count === 0);
  return `${[
    `# ${escaped(ending)}`,
    ...sections,
    ...(isWhole ? [] : [escaped(words.report.leftOut(left, maxCharacters))]),
  ].join('\n\n')}\n`;
};

/** All that the report may hold. Of many regions most is never made, since it would not fit. */
function suppliesOf(
  scorecards: readonly Scorecard[],
  context: ReportContext,
  words: Messages,
): Readonly<Record<keyof LeftOut, Supply>> {
  const { diagnostics, layout } = context;
  const standings = scorecards.length > 1 ? ranking(scorecards) : [];
  /** One supply of all regions, of each of which a count is known. */
  const ofRegions = (
    count: (scorecard: Scorecard) => number,
    blocksOf: (scorecard: Scorecard) => readonly Omit<Block, 'heading'>[],
  ): Supply => ({
    total: scorecards.reduce((sum, scorecard) => sum + count(scorecard), 0),
    *blocks() {
      for (const [index, scorecard] of scorecards.entries()) {
        if (count(scorecard) === 0) continue;
        const { region, policy } = scorecard;
        const heading = `## ${escaped(`${region.name[layout.language]}: ${policy.title[layout.language]}`)}`;
        for (const { at, ...block } of blocksOf(scorecard)) {
          yield { ...block, at: [1 + index, at[1]], heading };
        }
      }
    },
  });
  const remarks = (isWanted: (diagnostic: Diagnostic) => boolean): Supply => ({
    total: diagnostics.filter(isWanted).length,
    blocks: () => [
      remarkTable(diagnostics, isWanted, 1 + scorecards.length, layout.language, words),
    ],
  });
  return {
    failed: ofRegions(
      ({ tally }) => tally.fail,
      (scorecard) => recapList(scorecard, 'fail', layout.language),
    ),
    errors: remarks(isError),
    ranked: {
      total: standings.length,
      blocks: () => [rankingTable(standings, layout.language, words)],
    },
    regions: ofRegions(
      () => 1,
      (scorecard) => [summary(scorecard, layout.language, words)],
    ),
    noData: ofRegions(
      ({ tally }) => (tally['no-data'] === 0 ? 0 : 1),
      (scorecard) => recapList(scorecard, 'no-data', layout.language),
    ),
    remarks: remarks((diagnostic) => !isError(diagnostic)),
    compared: comparison(standings, layout.language, words),
    targets: ofRegions(
      ({ tally }) => Object.values(tally).reduce((sum, each) => sum + each, 0),
      (scorecard) => targetTables(scorecard, layout.language, words),
    ),
  };
}

function rankingTable(standings: readonly Standing[], language: Language, words: Messages): Block {
  const { report, verdicts } = words;
  const { place, region, policy, share } = report.overview;
  return {
    at: [0, 0],
    heading: `## ${escaped(report.overview.title)}`,
    head: tableHead([place, region, policy, share, verdicts.fail, verdicts['no-data']]),
    lines: numbered(
      standings.map(({ scorecard, place: own, ties }) =>
        tableRow([
          own === null ? '' : report.standing(own, ties.length > 0),
          scorecard.region.name[language],
          scorecard.policy.id,
          report.share(scorecard.score),
          String(scorecard.tally.fail),
          String(scorecard.tally['no-data']),
        ]),
      ),
    ),
  };
}

/** Targets by regions; how many rows that are is only known once all is compared. */
function comparison(
  standings: readonly Standing[],
  language: Language,
  { report, verdicts }: Messages,
): Supply {
  const regions = standings.map(({ scorecard }) => scorecard.region.name[language]);
  return {
    total: standings.length === 0 ? 0 : 1,
    blocks: () => {
      const matrix = matrixOf(standings, language);
      const judged = matrix.filter(isJudged);
      const rows = judged.map(({ target, cells }) =>
        tableRow([
          `${target.indicator.name[language]} ${target.clause}`,
          ...cells.map((each) => (each === null ? '' : verdicts[each.verdict])),
        ]),
      );
      const open = matrix.length - judged.length;
      const text = [
        [tableHead([report.overview.target, ...regions]).trimEnd(), ...rows].join('\n'),
        ...(open === 0 ? [] : [escaped(report.openEverywhere(open))]),
      ].join('\n\n');
      return [
        {
          at: [0, 1],
          heading: `## ${escaped(report.overview.title)}`,
          head: '',
          lines: numbered([text]),
        },
      ];
    },
  };
}

function summary(
  scorecard: Scorecard,
  language: Language,
  { report, choices }: Messages,
): Omit<Block, 'heading'> {
  const { policy, policyChoice, region, regionChoice, year, yearChoice } = scorecard;
  const { tally, score, outOfScope } = scorecard;
  const lines = [
    report.edition(policy.title[language], policy.id, choices.policy[policyChoice]),
    report.year(year, choices.year[yearChoice]),
    report.region(region.name[language], choices.region[regionChoice]),
    report.tally(tally),
    report.score(score),
    ...(outOfScope === 0 ? [] : [report.outOfScope(outOfScope)]),
  ];
  const text = lines.map((line) => `- ${escaped(line)}`).join('\n');
  return { at: [0, 0], head: '', lines: numbered([text]) };
}

/** What failed, a line each, of which some may be left out; what lacks data, as one. */
function recapList(
  scorecard: Scorecard,
  verdict: 'fail' | 'no-data',
  language: Language,
): readonly Omit<Block, 'heading'>[] {
  const recap = recapOf(scorecard, verdict, language);
  if (recap === null) return [];
  const lines = recap.sentences.map((sentence) => `- ${escaped(sentence)}`);
  return [
    {
      at: [0, verdict === 'fail' ? 1 : 2],
      head: `### ${escaped(recap.title)}\n\n`,
      lines: numbered(verdict === 'fail' ? lines : [lines.join('\n')]),
    },
  ];
}

function targetTables(
  { evaluations }: Scorecard,
  language: Language,
  words: Messages,
): readonly Omit<Block, 'heading'>[] {
  const { columns } = words.report;
  return categories.flatMap((category, index) => {
    const list = evaluations.filter(({ target }) => target.category === category);
    const head = tableHead([
      columns.verdict,
      words.categories[category],
      columns.clause,
      columns.asked,
      columns.due,
      columns.measured,
      columns.gap,
      columns.evidence,
    ]);
    const lines = numbered(list.map((each) => tableRow(targetCells(each, language, words))));
    return list.length === 0 ? [] : [{ at: [0, 3 + index], head, lines }];
  });
}

function targetCells(
  evaluation: Evaluation,
  language: Language,
  { verdicts, report, timings }: Messages,
): readonly string[] {
  const { target, verdict, timing, evidence } = evaluation;
  const { hedge } = target;
  const asked = limitText(target, language);
  const [cell] = evidence;
  return [
    verdicts[verdict],
    target.indicator.name[language],
    target.clause,
    hedge === null ? asked : report.hedged(asked, hedge),
    `${String(target.due)} ${timings[timing]}`,
    measuredText(evaluation, language),
    gapText(evaluation),
    cell === undefined ? '' : cellName(cell),
  ];
}

function remarkTable(
  diagnostics: readonly Diagnostic[],
  isWanted: (diagnostic: Diagnostic) => boolean,
  group: number,
  language: Language,
  { severities, report }: Messages,
): Block {
  const { level, place, message } = report.remarks;
  return {
    at: [group, 0],
    heading: `## ${escaped(report.remarks.title)}`,
    head: tableHead([level, place, message]),
    lines: diagnostics.flatMap((diagnostic, index) => {
      if (!isWanted(diagnostic)) return [];
      const where = [diagnostic.place?.file, diagnostic.place?.line, diagnostic.place?.column]
        .filter((part) => part != null)
        .join(':');
      const text = diagnosticText(diagnostic, language);
      return [[index, tableRow([severities[diagnostic.severity], where, text])] as const];
    }),
  };
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const tableHead = (cells: readonly string[]): string =>
  `${tableRow(cells)}\n| ${cells.map(() => '---').join(' | ')} |\n`;

/**
 * A text as nothing but text: no markup, no link, no new cell. An escaped `@name` or `#12` would
 * still notify somebody or refer to something on GitHub and GitLab, so these are broken up.
 */
const escaped = (text: string): string =>
  harmless(text)
    .replace(/@(?=\w)/gu, '@·')
    .replace(/#(?=\d)/gu, '#·')
    .replace(/[\\`*_{}[\]<>#|~&:$^=]/gu, '\\$&')
    .replace(/^(\s*(?:\d+(?=[.)])|(?=[+-])))/u, '$1\\')
    .replace(/\bwww\./giu, 'www\\.');
