import type { Evaluation } from '../../domain/evaluation.ts';
import type { Category } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { gapText } from '../../messages/figures.ts';
import { hasLimitChart, limitChart } from './limit-chart.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { PartLook } from './page-look.ts';
import { targetTable } from './target-table.ts';
import { askedLines, heading, nameOf } from './texts.ts';
import { verdictBadge } from './verdict.ts';
import { yearChart } from './year-chart.ts';

/** How the charts of a scorecard are to be read; null where it has none. */
export function legend({ evaluations }: Scorecard, look: PartLook): Markup | null {
  const { page } = look.words;
  const told = [
    ...(evaluations.some(hasLimitChart) ? [page.limitsRead] : []),
    ...(evaluations.some(({ series }) => series.length > 1) ? [page.yearsRead] : []),
  ];
  return told.length === 0
    ? null
    : element(
        'section',
        {},
        heading(look, 0, page.legend),
        told.map((text) => element('p', { class: 'explained' }, text)),
      );
}

/** One field of quality work: figures against limits, series of years, and every target. */
export function categoryPart(
  category: Category,
  evaluations: readonly Evaluation[],
  look: PartLook,
): Markup {
  const { words, language, id } = look;
  const { page } = words;
  const name = words.categories[category];
  const limits = charted(evaluations, (each) => limitChart(each, language));
  const years = charted(evaluations, (each) => yearChart(each, language));
  return element(
    'section',
    { class: 'category' },
    heading(look, 0, name),
    limits.length === 0
      ? null
      : charts('limits', page.charts, limits, look, (each) => [
          verdictBadge(each.verdict, words),
          element('span', {}, gapText(each)),
        ]),
    years.length === 0
      ? null
      : charts('years', page.years, years, look, (each) => askedLines(each, look)),
    targetTable(`${id}-${category}`, page.targets(name), evaluations, look),
  );
}

type Charted = readonly (readonly [Evaluation, Markup])[];

const charted = (
  evaluations: readonly Evaluation[],
  draw: (evaluation: Evaluation) => Markup | null,
): Charted =>
  evaluations.flatMap((evaluation) => {
    const drawn = draw(evaluation);
    return drawn === null ? [] : [[evaluation, drawn] as const];
  });

/** Charts of one kind under a heading, each with its target's name and some words beside it. */
const charts = (
  kind: string,
  title: string,
  drawn: Charted,
  look: PartLook,
  beside: (evaluation: Evaluation) => Child,
): readonly Markup[] => [
  heading(look, 1, title),
  element(
    'ul',
    { class: `charts ${kind}` },
    drawn.map(([evaluation, chart]) =>
      element(
        'li',
        {},
        element('p', { class: 'charted' }, nameOf(evaluation, look)),
        chart,
        element('p', { class: 'beside' }, beside(evaluation)),
      ),
    ),
  ),
];
