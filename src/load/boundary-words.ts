import type { Criterion, CriterionKind } from '../domain/criterion.ts';
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

/** What a wording asks for, and what the criterion asks for instead. */
export interface Contradiction {
  readonly expected: string;
  readonly criterion: string;
}

/** How a criterion contradicts the words of the document; null where it doesn't, or nobody can tell. */
export function contradictionOf(wording: string, criterion: Criterion): Contradiction | null {
  if ('basis' in criterion && criterion.basis === 'over-period' && /逐年|年年/u.test(wording)) {
    return { expected: 'each-year', criterion: criterion.basis };
  }
  const { kind } = criterion;
  const whole = kindsOf(wording);
  const meant = whole.length > 0 ? whole : kindsWithin(wording, kind);
  const [expected] = meant;
  return expected === undefined || meant.includes(kind) ? null : { expected, criterion: kind };
}

/** The kinds of criteria for which a word stands. */
const kindsOf = (word: string): readonly CriterionKind[] => [
  ...criterionKinds.filter((each) => criteria[each].words.includes(word)),
  ...(Object.hasOwn(variants, word) ? (variants[word] ?? []) : []),
];

const movements: readonly CriterionKind[] = ['rising', 'falling'];

/** Words that mean the same within a longer wording: the others are parts of names, or need a number. */
const words: readonly string[] = [
  ...(
    ['at-least', 'at-most', 'more-than', 'less-than', ...movements] as readonly CriterionKind[]
  ).flatMap((kind) => criteria[kind].words.filter((word) => word.length > 1)),
  ...Object.keys(variants),
].sort((one, other) => other.length - one.length);

/** Kinds that go with the words of others in a longer wording: 第10位以内, 全国平均水平以上, 高于上年. */
const alike: Readonly<Partial<Record<CriterionKind, readonly CriterionKind[]>>> = {
  between: ['at-least', 'at-most', 'more-than', 'less-than'],
  'rank-within': ['at-least', 'at-most'],
  rising: ['more-than'],
  falling: ['less-than'],
  'above-reference': ['at-least'],
  'below-reference': ['at-most'],
};

/** A number behind a word. */
const number = String.raw`\s*[\d０-９一二两三四五六七八九十百]`;

/**
 * The kinds of criteria for which the words within a wording stand (控制在5以下, 不断下降), with the
 * kind itself where they go with it.
 */
function kindsWithin(wording: string, kind: CriterionKind): readonly CriterionKind[] {
  const meant: CriterionKind[] = [
    ...(new RegExp(`(?<![提目此以之年])前${number}`, 'u').test(wording)
      ? (['rank-within'] as const)
      : []),
    ...(new RegExp(`达${number}`, 'u').test(wording) ? kindsOf('达') : []),
    ...wordsWithin(wording).flatMap(kindsOf),
  ].filter(
    // 提高到95% and 降到5% set a limit: a movement says nothing against one.
    (each) => movements.includes(kind) || !movements.includes(each),
  );
  if (meant.some((each) => alike[kind]?.includes(each))) return [kind];
  // 低于 stands for a reference as well as for a limit; what it is beside tells which.
  const ofReference = meant.filter((each) => each.endsWith('-reference'));
  return kind.endsWith('-reference') ? [...ofReference, ...meant] : meant;
}

/** The boundary words in a wording, of several at a place the longest, without those that are denied. */
function wordsWithin(wording: string): readonly string[] {
  // The one word with 不 that denies nothing.
  const text = wording.replaceAll('不断', '');
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = words.find((each) => text.startsWith(each, at));
    const isDenied = /[不未没无非勿防]/u.test(text.slice(Math.max(0, at - 3), at));
    if (word !== undefined && !isDenied) found.push(word);
    at += word?.length ?? 1;
  }
  return found;
}
