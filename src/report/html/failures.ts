import type { Scorecard } from '../../domain/scorecard.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { measuredText } from '../../messages/figures.ts';
import { reasonText } from '../../messages/index.ts';
import { recapOf } from '../recap.ts';
import { element, type Markup } from './markup.ts';
import type { PartLook } from './page-look.ts';
import { list } from './table.ts';
import {
  askedLines,
  cellLines,
  dueText,
  gapWithUnit,
  heading,
  lines,
  nameOf,
  treatmentTexts,
} from './texts.ts';
import { verdictBadge } from './verdict.ts';

/** What failed, first of all: each with its figure, limit, gap, due year and cell. */
export function failures({ evaluations, tally }: Scorecard, look: PartLook): Markup {
  const { report, page } = look.words;
  const failed = evaluations.filter(({ verdict }) => verdict === 'fail');
  if (failed.length === 0)
    return element('p', { class: 'none-failed' }, page.noneFailed(tally['no-data']));
  return element(
    'section',
    { class: 'failures' },
    heading(look, 0, report.failures(failed.length)),
    element(
      'ol',
      {},
      failed.map((evaluation) => failure(evaluation, look)),
    ),
  );
}

function failure(evaluation: Evaluation, look: PartLook): Markup {
  const { columns } = look.words.report;
  return element(
    'li',
    {},
    heading(look, 1, [verdictBadge('fail', look.words), ' ', ...nameOf(evaluation, look)]),
    element('p', {}, reasonText(evaluation, look.language)),
    list('facts', [
      [columns.measured, measuredText(evaluation, look.language)],
      [columns.asked, askedLines(evaluation, look)],
      [columns.gap, gapWithUnit(evaluation, look)],
      [columns.due, dueText(evaluation, look)],
      [look.words.page.readAs, lines(...treatmentTexts(evaluation, look))],
      [columns.evidence, cellLines(evaluation, look)],
    ]),
  );
}

/** What lacks data, in words. */
export function withoutData(scorecard: Scorecard, look: PartLook): Markup | null {
  const recap = recapOf(scorecard, 'no-data', look.language);
  if (recap === null) return null;
  return element(
    'section',
    {},
    heading(look, 0, recap.title),
    element(
      'ul',
      { class: 'recap' },
      recap.sentences.map((sentence) => element('li', {}, sentence)),
    ),
  );
}
