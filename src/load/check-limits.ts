import type { Criterion } from '../domain/criterion.ts';
import { type Decimal, hundred } from '../domain/decimal.ts';
import { countedDimensions } from '../domain/indicator.ts';
import type { StatedUnit } from '../domain/unit.ts';
import type { Report } from './check-meaning.ts';
import type { Path } from './yaml-source.ts';

/**
 * Checks that a criterion fits what is measured, and that its limits can be meant: no figure passes,
 * or every one, where they can't.
 *
 * @param unit of the limits; null where it is open
 * @param isShare whether a percentage is the part of a whole
 * @param provinces how many provinces are ranked
 */
export function checkLimits(
  criterion: Criterion,
  unit: StatedUnit | null,
  isShare: boolean,
  provinces: number,
  path: Path,
  report: Report,
): void {
  const at = [...path, 'criterion', criterion.kind];
  if (criterion.kind === 'rank-within') {
    const { value } = criterion;
    if (value.gt(String(provinces))) {
      report('rank-beyond-provinces', { value: value.toFixed(), provinces }, at);
    }
    return;
  }
  if (criterion.kind === 'between' && criterion.low.gt(criterion.high)) {
    const { low, high } = criterion;
    report('between-reversed', { low: low.toFixed(), high: high.toFixed() }, at);
  }
  const dimension = unit?.unit?.dimension ?? '';
  if (dimension === 'rank') report('rank-needs-rank-within', { criterion: criterion.kind }, at);
  for (const limit of limitsOf(criterion)) {
    const value = limit.toFixed();
    const { kind } = criterion;
    const isNone = kind === 'less-than' && limit.eq('0');
    if (dimension === 'share' && isShare) {
      const share = limit.times(unit?.unit?.factor ?? '1');
      if (share.lt('0') || share.gt(hundred)) report('share-outside-range', { value }, at);
      else if (isNone || (kind === 'more-than' && share.eq(hundred)))
        report('limit-out-of-reach', { criterion: kind, value, of: 'share' }, at);
    } else if (countedDimensions.has(dimension)) {
      if (isNone) report('limit-out-of-reach', { criterion: kind, value, of: 'count' }, at);
      else if (!isCount(limit.times(unit?.scale ?? '1')))
        report('limit-not-a-count', { value }, at);
    }
  }
}

/** Whether as many can be counted. */
const isCount = (limit: Decimal): boolean => limit.gte('0') && limit.eq(limit.round(0));

function limitsOf(criterion: Criterion): readonly Decimal[] {
  if ('value' in criterion) return [criterion.value];
  return 'low' in criterion ? [criterion.low, criterion.high] : [];
}
