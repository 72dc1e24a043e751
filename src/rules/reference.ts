import type { Case, Timing } from '../domain/case.ts';
import { diagnose, placeOf } from '../domain/diagnostic.ts';
import { oneToOneWith } from '../domain/indicator.ts';
import { reason } from '../domain/reason.ts';
import { valueIn } from '../domain/unit.ts';
import { type Decision, decisionFor } from './decision.ts';
import { dueFigure } from './due-figure.ts';
import type { FieldSchema } from './field.ts';
import { levelOf, reasonForNoLevel } from './level-figure.ts';

/** The field of a criterion that compares with a reference. */
export const referenceField: FieldSchema = {
  type: 'string',
  minLength: 1,
  description: '参照的地区或指标，如 全国 / the region or indicator to compare with, such as 全国',
};

/**
 * Compares the figure with the reference's of the same year, in the figure's own unit: above it
 * (`wanted` 1) or below it (-1). Equal is neither.
 */
export function decideReference(
  reference: string,
  wanted: 1 | -1,
  { target, series, reference: references }: Case,
  timing: Timing,
): Decision {
  const own = levelOf(series, target, timing);
  if (own?.state !== 'usable') {
    return decisionFor(reasonForNoLevel(series, own, target, timing), {
      problems: own?.state === 'unreadable' ? own.problems : [],
    });
  }
  const { period } = own;
  const isOfDue = period === null || period.to === target.due;
  const found = isOfDue ? dueFigure(references, target) : references.at(period.to);
  const common = { actual: own, evidence: own.evidence };
  if (found?.state !== 'usable') {
    return decisionFor(reason('no-reference', { reference, year: period?.to ?? null }), {
      ...common,
      problems: found?.state === 'unreadable' ? found.problems : [],
    });
  }
  const { unit } = own;
  const also = unit === null ? [] : oneToOneWith(unit, target.indicator);
  const limit = valueIn(unit, found, also);
  if (limit === null) {
    const [cell] = found.evidence;
    const place = cell === undefined ? null : placeOf(cell);
    const [first, second] = [unit?.text ?? '', found.unit?.text ?? ''];
    const args = { indicator: target.indicator.name, first, second };
    const problem = diagnose('error', 'units-of-series-differ', args, place);
    const why = reason('no-reference', { reference, year: period?.to ?? null });
    return decisionFor(why, { ...common, problems: [problem] });
  }
  const isAsAsked = own.value.compare(limit) === wanted;
  const args = { reference: limit };
  return decisionFor(
    isAsAsked ? reason('compares-as-asked', args) : reason('does-not-compare-as-asked', args),
    {
      ...common,
      verdict: isAsAsked ? 'pass' : 'fail',
      limit,
      evidence: [...own.evidence, ...found.evidence],
    },
  );
}
