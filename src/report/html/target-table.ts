import type { Evaluation } from '../../domain/evaluation.ts';
import { gapText, measuredText } from '../../messages/figures.ts';
import { reasonText } from '../../messages/index.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { table } from './table.ts';
import {
  askedLines,
  cellLines,
  dueText,
  lines,
  nameOf,
  original,
  treatmentTexts,
} from './texts.ts';
import { verdictBadge } from './verdict.ts';

/** Targets with everything that is known of them, a row each. */
export function targetTable(
  id: string,
  caption: string,
  evaluations: readonly Evaluation[],
  look: PageLook,
): Markup {
  const { columns } = look.words.report;
  const { page } = look.words;
  return table({
    id,
    kind: 'targets',
    caption,
    named: 1,
    columns: [
      { heading: columns.verdict, kind: 'verdict' },
      { heading: page.target, kind: 'name' },
      { heading: columns.asked, kind: 'text' },
      { heading: columns.due, kind: 'text' },
      { heading: columns.measured, kind: 'figure' },
      { heading: columns.gap, kind: 'figure' },
      { heading: page.reason, kind: 'note' },
    ],
    rows: evaluations.map((evaluation) => rowOf(evaluation, look)),
  });
}

function rowOf(evaluation: Evaluation, look: PageLook): readonly Child[] {
  const { language, words } = look;
  const { target, verdict } = evaluation;
  const { wording, reading } = target;
  return [
    verdictBadge(verdict, words),
    [
      ...nameOf(evaluation, look),
      beside(
        lines(
          wording === null ? null : [words.page.wording, original(words.page.quoted(wording))],
          reading === null ? null : words.page.reading(reading[language]),
        ),
      ),
    ],
    askedLines(evaluation, look),
    dueText(evaluation, look),
    [measuredText(evaluation, language), beside(lines(...treatmentTexts(evaluation, look)))],
    gapText(evaluation),
    [reasonText(evaluation, language), cellLines(evaluation, look)],
  ];
}

/** What stands below the first line of a cell, in small letters; null where nothing does. */
const beside = (told: readonly Markup[]): Markup | null =>
  told.length === 0 ? null : element('span', { class: 'beside' }, told);
