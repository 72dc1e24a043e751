import type { Evaluation } from '../../domain/evaluation.ts';
import { countParts } from '../../domain/indicator.ts';
import type { Evidence } from '../../domain/observation.ts';
import { figureText, gapText, isPercent, unitSuffix } from '../../messages/figures.ts';
import { askedText, treatmentText } from '../../messages/index.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { PageLook, PartLook } from './page-look.ts';

/** A heading of a part, one level or more below the part's own. */
export const heading = (
  { level }: PartLook,
  deeper: 0 | 1,
  text: Child,
  id: string | null = null,
) => element(`h${String(level + deeper)}`, { id }, text);

/** Texts on lines of their own; empty ones are left out. */
export const lines = (...texts: readonly Child[]): readonly Markup[] =>
  texts.flatMap((text) =>
    text === '' || text === null ? [] : [element('span', { class: 'line' }, text)],
  );

/** A text of the document itself, which is Chinese in every report. */
export const original = (text: string): Markup => element('span', { lang: 'zh-CN' }, text);

/** A target's name and where the document has it. */
export const nameOf = ({ target }: Evaluation, { language }: PageLook): readonly Child[] => [
  target.indicator.name[language],
  ' ',
  element('span', { class: 'clause', lang: 'zh-CN' }, target.clause),
];

/** What a target asks for, and how it gathers years. */
export const askedLines = ({ target }: Evaluation, { language }: PageLook): readonly Markup[] =>
  target.criterion === null ? [] : lines(...askedText(target, language).split('\n'));

/** The due year, and how the judged year lies to it. */
export const dueText = ({ target, timing }: Evaluation, { words }: PageLook): string =>
  `${String(target.due)} ${words.timings[timing]}`;

/** The gap with its unit: `-0.04 percentage points`; empty where there is none. */
export function gapWithUnit(evaluation: Evaluation, { language, words }: PageLook): string {
  const gap = gapText(evaluation);
  const unit = evaluation.actual?.unit ?? null;
  if (gap === '') return '';
  return `${gap}${isPercent(unit) ? words.page.percentagePoints : unitSuffix(unit, language)}`;
}

/** A cell by its place, and what it holds. */
export function cellText(
  { file, line, column, text }: Evidence,
  { words, namesFiles }: PageLook,
): string {
  const { report, page } = words;
  const place = namesFiles ? report.cell(file, line, column) : report.place(line, column);
  return text === '' ? place : `${place} ${page.quoted(text)}`;
}

/** The cells behind a verdict, each on a line of its own. */
export const cellLines = ({ evidence }: Evaluation, look: PageLook): readonly Markup[] =>
  evidence.map((cell) => element('span', { class: 'line cell' }, cellText(cell, look)));

/** How a figure was read, where that is not plain from its cell. */
export function treatmentTexts({ actual }: Evaluation, { language, words }: PageLook): string[] {
  if (actual === null) return [];
  const { counts } = actual;
  const given = countParts.flatMap((part) => {
    const count = counts?.[part];
    return count === undefined ? [] : [`${words.page.counts[part]} ${figureText(count)}`];
  });
  return actual.treatments.map((treatment) => {
    const told = treatmentText(treatment, language);
    return treatment.kind === 'from-counts' && given.length > 0
      ? words.page.because(told, given.join(words.pages.listMark(given)))
      : told;
  });
}
