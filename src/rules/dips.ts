import type { Figure, Series } from '../domain/case.ts';
import type { Year } from '../domain/period.ts';
import type { Target } from '../domain/policy.ts';

/**
 * The plan years before the decisive one in which the figure missed after having met the
 * criterion. 稳定在 and 保持在 leave the verdict to the due year; people are to see the dip.
 *
 * @param decisive the figure that decided
 * @param meets whether a figure of the series meets the criterion
 */
export function dipsOf(
  series: Series,
  { from }: Pick<Target, 'from'>,
  decisive: Figure | null,
  meets: (figure: Figure) => boolean,
): readonly Year[] {
  const until = decisive?.period?.to ?? from;
  const earlier = series.yearlyWithin(from, until);
  const firstMet = earlier.findIndex(meets);
  return firstMet < 0
    ? []
    : earlier.slice(firstMet).flatMap((figure) => (meets(figure) ? [] : [figure.period.to]));
}
