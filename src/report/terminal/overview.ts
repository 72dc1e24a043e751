import type { ChalkInstance } from 'chalk';
import type { Verdict } from '../../domain/evaluation.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import type { Layout } from '../../domain/request.ts';
import type { Messages } from '../../messages/messages.ts';
import { isJudged, matrixOf, type MatrixRow, ranking } from '../matrix.ts';
import { drawGrid, type GridCell, type GridColumn } from './grid.ts';
import { marks, paint } from './marks.ts';

/** Signs of the matrix, where a blank would be read as "not asked". */
const signs: Readonly<Record<Verdict, string>> = { ...marks, pass: '+' };

/** Columns that a target's name has in the matrix, and a region's sign. */
const nameWidth = 34;
const signWidth = 3;

/** The regions by score, and then what each of them has for every target. */
export function drawOverview(
  scorecards: readonly Scorecard[],
  layout: Layout,
  words: Messages,
  chalk: ChalkInstance,
): string {
  const { language, width } = layout;
  const standings = ranking(scorecards);
  const all = matrixOf(standings, language);
  const judged = all.filter(isJudged);
  const { report, verdicts } = words;
  const { overview } = report;
  const column = (heading: string, columns: number): GridColumn => ({ heading, width: columns });
  const places = drawGrid(
    [
      column('#', signWidth),
      column(overview.place, 8),
      column(overview.region, 0),
      column(overview.share, 22),
      column(verdicts.fail, 10),
      column(verdicts['no-data'], 10),
    ],
    standings.map(({ scorecard, place, ties }, index): GridCell[] => {
      const { region, score, tally } = scorecard;
      return [
        { text: String(index + 1) },
        { text: place === null ? '' : report.standing(place, ties.length > 0) },
        { text: region.name[language] },
        { text: report.share(score) },
        tally.fail === 0
          ? { text: '0' }
          : { text: String(tally.fail), paint: (line) => paint(chalk, 'fail', line) },
        { text: String(tally['no-data']) },
      ];
    }),
    width,
    chalk,
  );
  const legend = (['pass', 'fail', 'no-data', 'not-due'] as const)
    .map((verdict) => `${signs[verdict]} ${verdicts[verdict]}`)
    .join('  ');
  const size = Math.max(1, Math.floor((width - nameWidth) / (signWidth + 1)));
  return [
    chalk.bold(overview.title),
    places,
    ...startsOf(standings.length, size).map((start) =>
      drawMatrix(judged, start, Math.min(start + size, standings.length), layout, words, chalk),
    ),
    legend,
    ...(judged.length === all.length ? [] : [report.openEverywhere(all.length - judged.length)]),
  ].join('\n\n');
}

/** The signs of the regions from one place in their order up to another. */
function drawMatrix(
  rows: readonly MatrixRow[],
  start: number,
  end: number,
  { language, width }: Layout,
  { report }: Messages,
  chalk: ChalkInstance,
): string {
  return drawGrid(
    [
      ...Array.from({ length: end - start }, (_, index) => ({
        heading: String(start + index + 1),
        width: signWidth,
      })),
      { heading: report.overview.target, width: 0 },
    ],
    rows.map(({ target, cells }) => [
      ...cells.slice(start, end).map((each): GridCell => {
        if (each === null) return { text: '' };
        const { verdict } = each;
        return { text: signs[verdict], paint: (line) => paint(chalk, verdict, line) };
      }),
      { text: `${target.indicator.name[language]} ${target.clause}` },
    ]),
    width,
    chalk,
  );
}

const startsOf = (count: number, size: number): number[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size);
