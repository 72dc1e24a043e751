import { verdicts } from '../../domain/evaluation.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { element, type Markup } from './markup.ts';
import type { PartLook } from './page-look.ts';
import { scoreChart } from './score-chart.ts';
import { heading } from './texts.ts';
import { verdictBadge } from './verdict.ts';

/** How many targets have each verdict, and the score with its bounds. */
export function tally({ tally: counts, score, outOfScope }: Scorecard, look: PartLook): Markup {
  const { report, page } = look.words;
  return element(
    'section',
    {},
    heading(look, 0, page.score),
    element(
      'dl',
      { class: 'tally' },
      verdicts.map((verdict) =>
        element(
          'div',
          {},
          element('dt', {}, verdictBadge(verdict, look.words)),
          element('dd', {}, String(counts[verdict])),
        ),
      ),
    ),
    element('p', {}, report.score(score)),
    scoreChart(score, look.language),
    outOfScope === 0 ? null : element('p', {}, report.outOfScope(outOfScope)),
  );
}
