import { verdicts } from '../../domain/evaluation.ts';
import { listed } from '../../messages/quoting.ts';
import { isJudged, type MatrixCell, type MatrixRow, matrixOf, type Standing } from '../matrix.ts';
import { type Child, element, type Markup, wrapped } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { table } from './table.ts';
import { verdictBadge, verdictShape } from './verdict.ts';

/** Regions beside each other in one table, as many as A4 has room for. */
const regionsAcross = 8;

/** The id of a region's own part. */
export const partId = (index: number): string => `region-${String(index + 1)}`;

/** Several regions compared: ranked by score, and the verdict of each target in each of them. */
export const overview = (standings: readonly Standing[], look: PageLook): Generator<Markup> =>
  wrapped('section', {}, overviewParts(standings, look));

function* overviewParts(standings: readonly Standing[], look: PageLook): Generator<Markup> {
  const { page, report } = look.words;
  const rows = matrixOf(standings, look.language);
  const judged = rows.filter(isJudged);
  const open = rows.length - judged.length;
  yield element('h2', {}, report.overview.title);
  yield element('p', { class: 'explained' }, page.overviewRead);
  yield rankingTable(standings, look);
  if (judged.length > 0) yield* matrixTables(judged, standings, look);
  if (open > 0) yield element('p', {}, report.openEverywhere(open));
}

function rankingTable(standings: readonly Standing[], look: PageLook): Markup {
  const { language, words } = look;
  const { page, pages, report } = words;
  return table({
    id: 'ranking',
    kind: 'ranking',
    caption: report.overview.title,
    isTitled: true,
    named: 1,
    columns: [
      { heading: report.overview.place, kind: 'figure' },
      { heading: report.overview.region, kind: 'name' },
      { heading: report.overview.share, kind: 'figure' },
      { heading: page.bounds, kind: 'figure' },
      ...verdicts.map((verdict) => ({ heading: words.verdicts[verdict], kind: 'figure' as const })),
    ],
    rows: standings.map(({ scorecard, place, ties }, index): readonly Child[] => {
      const { region, score, tally } = scorecard;
      const names = ties.map((name) => name[language]);
      return [
        place === null ? '' : String(place),
        [
          element('a', { href: `#${partId(index)}` }, region.name[language]),
          names.length === 0
            ? null
            : element(
                'span',
                { class: 'line beside' },
                page.levelWith(listed(names, (name) => name, pages.listMark(names))),
              ),
        ],
        report.share(score),
        score.lowest === null || score.highest === null
          ? ''
          : `${score.lowest.toText(null, 4)}%–${score.highest.toText(null, 4)}%`,
        ...verdicts.map((verdict) => String(tally[verdict])),
      ];
    }),
  });
}

/** The matrix in tables beside each other's regions, the best first. */
function* matrixTables(
  rows: readonly MatrixRow[],
  standings: readonly Standing[],
  look: PageLook,
): Generator<Markup> {
  yield element(
    'p',
    { class: 'verdicts' },
    verdicts.map((verdict) => verdictBadge(verdict, look.words)),
  );
  const isMixed = new Set(standings.map(({ scorecard }) => scorecard.policy.id)).size > 1;
  for (let start = 0; start < standings.length; start += regionsAcross) {
    yield matrixTable(rows, standings, start, isMixed, look);
  }
}

function matrixTable(
  rows: readonly MatrixRow[],
  standings: readonly Standing[],
  start: number,
  isMixed: boolean,
  look: PageLook,
): Markup {
  const { language, words } = look;
  const shown = standings.slice(start, start + regionsAcross);
  return table({
    id: `matrix-${String(start + 1)}`,
    kind: 'matrix',
    caption: words.page.matrix(start + 1, start + shown.length),
    named: 0,
    columns: [
      { heading: words.page.target, kind: 'name' },
      ...shown.map(({ scorecard }) => ({
        heading: isMixed
          ? `${scorecard.region.name[language]} (${scorecard.policy.id})`
          : scorecard.region.name[language],
        kind: 'mark' as const,
      })),
    ],
    rows: rows.map(({ target, cells }) => [
      [
        target.indicator.name[language],
        ' ',
        element('span', { class: 'clause', lang: 'zh-CN' }, target.clause),
      ],
      ...cells.slice(start, start + regionsAcross).map((cell) => cellOf(cell, look)),
    ]),
  });
}

/** The verdict as a shape, its word for the ear, and the figure. */
function cellOf(cell: MatrixCell | null, { words }: PageLook): Child {
  if (cell === null) return '';
  const { verdict, measured } = cell;
  return element(
    'span',
    { class: `badge ${verdict}` },
    verdictShape(verdict),
    element('span', { class: 'unseen' }, words.verdicts[verdict]),
    element('span', { class: 'measured' }, measured),
  );
}
