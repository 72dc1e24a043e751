import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { harmless } from '../../domain/harmless.ts';
import { categories } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { gapText, measuredText } from '../../messages/figures.ts';
import { diagnosticText, limitText, messages } from '../../messages/index.ts';
import type { Messages } from '../../messages/messages.ts';
import { cellName } from '../../messages/quoting.ts';
import { endingOf } from '../ending.ts';
import { isJudged, matrixOf, ranking } from '../matrix.ts';
import { recapOf } from '../recap.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * Longest report in characters. GitHub takes 65,536 in a comment (and 1 MiB in a job summary);
 * what is too much is left out from the end of the list of importance, and said.
 */
export const maxCharacters = 60_000;

/** A part of the report; the lower its weight, the sooner it is left out. */
interface Section {
  readonly weight: 0 | 1 | 2 | 3;
  readonly text: string;
}

/**
 * GitHub-flavoured Markdown for a job summary or a comment: what failed first, then what lacks
 * data, then trouble with the data, then every target. Nothing but headings, lists and tables.
 */
export const markdown: Reporter = (scorecards, context) => {
  const { diagnostics, exitCode, layout } = context;
  const words = messages[layout.language];
  const ending = words.report.ending(endingOf(scorecards, diagnostics, exitCode));
  const isMany = scorecards.length > 1;
  const sections: Section[] = [
    { weight: 3, text: `# ${escaped(ending)}` },
    ...(isMany ? overview(scorecards, context, words) : []),
    ...scorecards.flatMap((scorecard) => regionPart(scorecard, context, words)),
    ...diagnosticPart(diagnostics, context, words),
  ];
  return `${fitting(sections, words).join('\n\n')}\n`;
};

/** The sections that fit, in their order; the lightest go first. */
function fitting(sections: readonly Section[], { report }: Messages): string[] {
  let kept = sections;
  const length = (): number => kept.reduce((sum, { text }) => sum + text.length + 2, 0);
  for (const weight of [0, 1, 2] as const) {
    // From the end, since the regions stand in the order of the run, and the first are read first.
    for (const section of [...sections].reverse()) {
      if (length() <= maxCharacters) break;
      if (section.weight === weight) kept = kept.filter((each) => each !== section);
    }
  }
  const left = sections.length - kept.length;
  return [
    ...kept.map(({ text }) => text),
    ...(left === 0 ? [] : [escaped(report.leftOut(left, maxCharacters))]),
  ];
}

function overview(
  scorecards: readonly Scorecard[],
  { layout }: ReportContext,
  words: Messages,
): Section[] {
  const { report, verdicts } = words;
  const standings = ranking(scorecards);
  const regions = standings.map(({ scorecard }) => scorecard.region.name[layout.language]);
  const places = standings.map(({ scorecard, place, ties }, index) => [
    place === null ? '' : report.standing(place, ties.length > 0),
    regions[index] ?? '',
    scorecard.policy.id,
    report.share(scorecard.score),
    String(scorecard.tally.fail),
    String(scorecard.tally['no-data']),
  ]);
  const matrix = matrixOf(standings);
  const judged = matrix.filter(isJudged);
  const rows = judged.map(({ target, cells }) => [
    `${target.indicator.name[layout.language]} ${target.clause}`,
    ...cells.map((each) => (each === null ? '' : verdicts[each.verdict])),
  ]);
  const { place, region, policy, share, target } = report.overview;
  return [
    {
      weight: 3,
      text: [
        `## ${escaped(report.overview.title)}`,
        tableOf([place, region, policy, share, verdicts.fail, verdicts['no-data']], places),
      ].join('\n\n'),
    },
    {
      weight: 2,
      text: [
        tableOf([target, ...regions], rows),
        ...(judged.length === matrix.length
          ? []
          : [escaped(report.openEverywhere(matrix.length - judged.length))]),
      ].join('\n\n'),
    },
  ];
}

function regionPart(scorecard: Scorecard, { layout }: ReportContext, words: Messages): Section[] {
  const { language } = layout;
  const { policy, policyChoice, region, regionChoice, year, yearChoice } = scorecard;
  const { report, choices } = words;
  const { evaluations, tally, score, outOfScope } = scorecard;
  const head = [
    `## ${escaped(`${region.name[language]}: ${policy.title[language]}`)}`,
    [
      report.edition(policy.title[language], policy.id, choices.policy[policyChoice]),
      report.year(year, choices.year[yearChoice]),
      report.region(region.name[language], choices.region[regionChoice]),
      report.tally(tally),
      report.score(score),
      ...(outOfScope === 0 ? [] : [report.outOfScope(outOfScope)]),
    ]
      .map((line) => `- ${escaped(line)}`)
      .join('\n'),
  ];
  const told = (verdict: 'fail' | 'no-data'): Section[] => {
    const recap = recapOf(scorecard, verdict, language);
    if (recap === null) return [];
    const list = recap.sentences.map((sentence) => `- ${escaped(sentence)}`).join('\n');
    return [
      {
        weight: verdict === 'fail' ? 2 : 1,
        text: `### ${escaped(recap.title)}\n\n${list}`,
      },
    ];
  };
  return [
    { weight: 3, text: head.join('\n\n') },
    ...told('fail'),
    ...told('no-data'),
    ...categories.flatMap((category) => {
      const list = evaluations.filter(({ target }) => target.category === category);
      return list.length === 0
        ? []
        : [
            {
              weight: 0 as const,
              text: targetTable(words.categories[category], list, layout.language, words),
            },
          ];
    }),
  ];
}

function targetTable(
  title: string,
  evaluations: readonly Evaluation[],
  language: 'zh' | 'en',
  words: Messages,
): string {
  const { columns } = words.report;
  return tableOf(
    [
      columns.verdict,
      title,
      columns.clause,
      columns.asked,
      columns.due,
      columns.measured,
      columns.gap,
      columns.evidence,
    ],
    evaluations.map((evaluation) => {
      const { target, verdict, timing, evidence } = evaluation;
      const { hedge } = target;
      const asked = limitText(target, language);
      const [cell] = evidence;
      return [
        words.verdicts[verdict],
        target.indicator.name[language],
        target.clause,
        hedge === null ? asked : words.report.hedged(asked, hedge),
        `${String(target.due)} ${words.timings[timing]}`,
        measuredText(evaluation, language),
        gapText(evaluation),
        cell === undefined ? '' : cellName(cell),
      ];
    }),
  );
}

function diagnosticPart(
  diagnostics: readonly Diagnostic[],
  { layout }: ReportContext,
  { severities, report }: Messages,
): Section[] {
  if (diagnostics.length === 0) return [];
  const { level, place, message } = report.remarks;
  const rows = diagnostics.map((diagnostic) => [
    severities[diagnostic.severity],
    [diagnostic.place?.file, diagnostic.place?.line, diagnostic.place?.column]
      .filter((part) => part != null)
      .join(':'),
    diagnosticText(diagnostic, layout.language),
  ]);
  const isError = diagnostics.some(({ severity }) => severity === 'error');
  const text = [`## ${escaped(report.remarks.title)}`, tableOf([level, place, message], rows)];
  return [{ weight: isError ? 2 : 1, text: text.join('\n\n') }];
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head.map(escaped), head.map(() => '---'), ...rows.map((row) => row.map(escaped))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

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
