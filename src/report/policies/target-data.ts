import type { Policy, Target } from '../../domain/policy.ts';
import { criterionData } from '../reporters/json.ts';

/** A target as the JSON of `policies show` and `explain` gives it. */
export const targetData = (target: Target) => ({
  id: target.id,
  indicator: {
    id: target.indicator.id,
    name: target.indicator.name,
    aliases: target.indicator.aliases,
    unit: target.unit?.text ?? null,
  },
  category: target.category,
  criterion: target.criterion === null ? null : criterionData(target.criterion),
  aggregation: target.aggregation,
  due: target.due,
  clause: target.clause,
  wording: target.wording,
  hedge: target.hedge,
  reading: target.reading,
  notScored: target.notScored,
});

/** How many targets of each kind a policy has. */
export function kindsOf({ targets }: Policy): {
  readonly byNumber: number;
  readonly byDirection: number;
  readonly notScored: number;
} {
  const scored = targets.filter(({ criterion }) => criterion !== null);
  const byNumber = scored.filter(
    ({ criterion }) => criterion !== null && ('value' in criterion || 'low' in criterion),
  );
  return {
    byNumber: byNumber.length,
    byDirection: scored.length - byNumber.length,
    notScored: targets.length - scored.length,
  };
}
