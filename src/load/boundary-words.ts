import type { CriterionKind } from '../domain/criterion.ts';
import { criteria, criterionKinds } from '../rules/criteria/index.ts';

/** Further ways to write the words that the criteria name: stricter in tone, not in meaning. */
const variants: Readonly<Record<string, readonly CriterionKind[]>> = {
  不得低于: ['at-least'],
  不能低于: ['at-least'],
  不应低于: ['at-least'],
  不得少于: ['at-least'],
  不能少于: ['at-least'],
  不应少于: ['at-least'],
  不得小于: ['at-least'],
  最少: ['at-least'],
  大于等于: ['at-least'],
  大于或等于: ['at-least'],
  '≥': ['at-least'],
  '>=': ['at-least'],
  不得超过: ['at-most'],
  不能超过: ['at-most'],
  不应超过: ['at-most'],
  不得高于: ['at-most'],
  不能高于: ['at-most'],
  不应高于: ['at-most'],
  不得多于: ['at-most'],
  不得大于: ['at-most'],
  不突破: ['at-most'],
  不得突破: ['at-most'],
  至多: ['at-most'],
  最多: ['at-most'],
  之内: ['at-most', 'between'],
  小于等于: ['at-most'],
  小于或等于: ['at-most'],
  '≤': ['at-most'],
  '<=': ['at-most'],
  未满: ['less-than'],
  '<': ['less-than'],
  '＜': ['less-than'],
  '>': ['more-than'],
  '＞': ['more-than'],
};

/** The kind of criterion that a boundary word asks for, where it is another one; else null. */
export function contradictedBy(wording: string, kind: CriterionKind): CriterionKind | null {
  const meant = [
    ...criterionKinds.filter((each) => criteria[each].words.includes(wording)),
    ...(Object.hasOwn(variants, wording) ? (variants[wording] ?? []) : []),
  ];
  return meant.includes(kind) ? null : (meant[0] ?? null);
}
