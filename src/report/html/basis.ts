import type { Scorecard } from '../../domain/scorecard.ts';
import { periodText } from '../../domain/period.ts';
import { element, type Markup } from './markup.ts';
import type { PartLook } from './page-look.ts';
import { list, table } from './table.ts';
import { cellLines, heading, lines, nameOf, original, treatmentTexts } from './texts.ts';

/** By which edition, for which year and which region the run judged, and why. */
export function basis(scorecard: Scorecard, look: PartLook): Markup {
  const { policy, policyChoice, year, yearChoice, region, regionChoice } = scorecard;
  const { language, words } = look;
  const { page, choices } = words;
  const { issuer, number, issued } = policy.document;
  const origin = [issuer, number, issued].filter((part) => part !== null);
  return element(
    'section',
    {},
    heading(look, 0, page.basis),
    list('entries', [
      [
        page.document,
        lines(policy.title[language], origin.length === 0 ? null : original(origin.join(' '))),
      ],
      [page.chosen, page.because(policy.id, choices.policy[policyChoice])],
      [page.period, periodText(policy.period)],
      [
        page.judgedYear,
        page.because(year === null ? page.none : String(year), choices.year[yearChoice]),
      ],
      [page.region, page.because(region.name[language], choices.region[regionChoice])],
      [page.notes, policy.reading?.[language] ?? ''],
      [page.ruleFile, policy.file],
      [page.input.sha256, element('code', {}, policy.sha256)],
    ]),
  );
}

/** How the figures were read where that is not plain from their cells. */
export function readings({ evaluations }: Scorecard, look: PartLook): Markup {
  const { page, report } = look.words;
  const treated = evaluations.filter(({ actual }) => (actual?.treatments.length ?? 0) > 0);
  return element(
    'section',
    {},
    heading(look, 0, page.howRead),
    treated.length === 0
      ? element('p', {}, page.howReadPlainly)
      : table({
          id: `${look.id}-read`,
          caption: page.howRead,
          isTitled: true,
          named: 0,
          columns: [
            { heading: page.target, kind: 'name' },
            { heading: page.readAs, kind: 'text' },
            { heading: report.columns.evidence, kind: 'note' },
          ],
          rows: treated.map((evaluation) => [
            nameOf(evaluation, look),
            lines(...treatmentTexts(evaluation, look)),
            cellLines(evaluation, look),
          ]),
        }),
  );
}
