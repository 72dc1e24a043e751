import { type StatedUnit, unknownUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { isUnitWord, readUnitText } from './unit-text.ts';

/** An indicator's name as data write it, and the unit behind it in brackets. */
export interface Label {
  readonly name: string;
  readonly unit: StatedUnit | null;
}

const unitInBrackets = /^(?<name>.+?)\s*[（(](?<unit>[^（()）]+)[)）]$/su;

const opening = '(（[【';
const closing = ')）]】';

/** Longest text in which a name is looked for among other words. */
const maxLength = 300;

/** 一、 （二） 3. before a name. */
const numbering =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,3}(?:[)）、]|[.．](?!\d)))\s*/u;

/** ① * [1]（1） behind a name. */
const footnoteMark = /(?:[①-⑳*＊※†‡¹²³⁰-⁹]{1,3}|[[［【（(][0-9０-９]{1,2}[\]］】）)])$/u;

/** A text that may hold more than a name: numbering, a mark or a unit behind it, or letters. */
const hasMore =
  /^[（(一二三四五六七八九十\d]|[①-⑳*＊※†‡¹²³⁰-⁹)）\]］】]$|[/／]|[%％‰]$|[A-Za-z\u017f\u212a]/;

/** 合格率% and 合格率/万件: a unit behind a name without brackets. */
const unitBehind = /^(?<name>.*[^\s/／])\s*(?:[/／]\s*(?<unit>[^\s/／]+)|(?<sign>[%％‰]))$/su;

/**
 * Splits 合格率（%） into name and unit. Brackets that hold no unit belong to the name, as do those
 * of a name that is known with them: 中国水利工程优质（大禹）奖. Numbering, the mark of a footnote and an
 * English name beside the Chinese one are left out where what remains is a known name.
 */
export function readLabel(text: string, vocabulary: Vocabulary): Label {
  const whole = text.trim();
  const label = splitUnit(whole, vocabulary);
  if (vocabulary.knows(label.name) || whole.length > maxLength || !hasMore.test(whole))
    return label;
  const bare = whole.replace(numbering, '');
  const chinese = chineseOf(bare) ?? bare;
  for (const variant of new Set([bare, withoutMark(bare), chinese, withoutMark(chinese)])) {
    const split = splitUnit(variant, vocabulary);
    for (const name of [split.name, withoutMark(split.name)]) {
      if (vocabulary.knows(name)) return { name, unit: split.unit };
    }
  }
  return withUnitBehind(bare, vocabulary) ?? withUnknownUnit(whole, vocabulary) ?? label;
}

function withUnitBehind(text: string, vocabulary: Vocabulary): Label | null {
  const { name = '', unit, sign = '' } = unitBehind.exec(text)?.groups ?? {};
  const stated = vocabulary.units.read(unit ?? sign);
  return stated !== null && vocabulary.knows(name) ? { name, unit: stated } : null;
}

/** 投诉率（件/10万人）: a name that is known, in a unit that is not. */
function withUnknownUnit(whole: string, vocabulary: Vocabulary): Label | null {
  const { name = '', unit = '' } = unitInBrackets.exec(whole)?.groups ?? {};
  return vocabulary.knows(name) && isUnitWord(unit, vocabulary.units)
    ? { name, unit: unknownUnit(unit) }
    : null;
}

/** The Chinese name before an English one, as yearbooks head their columns. */
const chineseOf = (text: string): string | undefined =>
  /[a-z\u017f\u212a]/i.test(text)
    ? /^(?<zh>[^a-z]*\p{Script=Han}[^a-z]*?)\s*[a-z].*$/isu.exec(text)?.groups?.['zh']?.trim()
    : undefined;

/** A text without the mark of a footnote behind it. */
export const withoutMark = (text: string): string => text.replace(footnoteMark, '').trim();

/** A group's heading without its numbering: 一、产品质量 is 产品质量. */
export const withoutNumbering = (text: string): string => text.trim().replace(numbering, '');

function splitUnit(whole: string, vocabulary: Vocabulary): Label {
  if (vocabulary.knows(whole)) return { name: whole, unit: null };
  const start = closing.includes(whole.at(-1) ?? ' ')
    ? Math.max(...Array.from(opening, (bracket) => whole.lastIndexOf(bracket)))
    : -1;
  if (start === -1) return { name: whole, unit: null };
  const inside = whole.slice(start + 1, -1);
  // [1] and（1） are a footnote's, not the plain number 1.
  const isMark = /^\s*[0-9０-９]+\s*$/u.test(inside);
  const unit = isMark ? null : readUnitText(inside, vocabulary.units);
  return unit === null ? { name: whole, unit: null } : { name: whole.slice(0, start).trim(), unit };
}

/** Reads a label of which there may be many alike. */
export type LabelReader = (text: string) => Label;

/** Makes a reader that looks at each label once. */
export function labelReader(vocabulary: Vocabulary): LabelReader {
  const seen = new Map<string, Label>();
  return (text) => {
    const label = seen.get(text) ?? readLabel(text, vocabulary);
    seen.set(text, label);
    return label;
  };
}
