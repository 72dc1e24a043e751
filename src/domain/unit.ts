import type { Bilingual } from './bilingual.ts';
import { type Decimal, decimal, one, zero } from './decimal.ts';
import { Exact } from './exact.ts';
import { halfWidth } from './half-width.ts';
import { KeyIndex } from './key-index.ts';
import { isComparable } from './name.ts';

/** One unit of `policies/units.yaml`. */
export interface Unit {
  /** The sign by which rule files and reports name it: `%`, `分`, `元`. */
  readonly id: string;
  /** What is written behind a figure; empty for the plain number 1. */
  readonly symbol: Bilingual;
  /** Everything that data may write for it, the id included. */
  readonly names: readonly string[];
  /** Units of one dimension convert into each other; others never do. */
  readonly dimension: string;
  /** How many of the dimension's base unit it holds: 0.1 for ‰ where % is the base. */
  readonly factor: Decimal;
  /** Whether 千, 万, 亿 may stand before it: 万元, but not 万%. */
  readonly prefixable: boolean;
  /**
   * For a unit that holds a prefix itself, the id of its dimension's base unit, which a bare prefix
   * then counts: 元 for 亿元. Null for all others.
   */
  readonly base: string | null;
}

/** A unit as written somewhere, with its prefix: 万元 is 元 by 10,000. */
export interface StatedUnit {
  /** The text as the reports show it: `万元`. */
  readonly text: string;
  /** Null where only a prefix was written: the 万 of 2183.2万. */
  readonly unit: Unit | null;
  /** The factor of the prefix, 1 without one. */
  readonly scale: Decimal;
}

/** The unit of a place in a ranking that nobody has written, as `policies/units.yaml` has it. */
export const placeUnit: StatedUnit = {
  text: '位',
  unit: {
    id: '位',
    symbol: { zh: '位', en: '' },
    names: ['位'],
    dimension: 'rank',
    factor: one,
    prefixable: false,
    base: null,
  },
  scale: one,
};

/** A unit that the catalogue does not know, as the data write it: it is the same as itself alone. */
export function unknownUnit(text: string): StatedUnit {
  const id = comparable(text);
  const symbol = { zh: text, en: text };
  const fields = { factor: one, prefixable: false, base: null };
  return { text, unit: { id, symbol, names: [text], dimension: `: ${id}`, ...fields }, scale: one };
}

/** How a figure got into the unit that the target asks for. */
export type Conversion =
  | { readonly kind: 'same' | 'converted' | 'one-to-one'; readonly value: Exact }
  | { readonly kind: 'impossible' };

/** 百万 and 万亿 are two prefixes; nobody writes three. */
const maxPrefixes = 2;

/** All units and the prefixes that may stand before them. */
export class Units {
  constructor(
    readonly list: readonly Unit[],
    /** 千, 万, 亿 and the like with their factors. */
    readonly prefixes: ReadonlyMap<string, Decimal>,
    /** The units' positions by all that may be written for them. */
    readonly keys: KeyIndex = indexOfUnits(list),
  ) {}

  /** Reads what is written for a unit; null where it is none. */
  read(text: string): StatedUnit | null {
    const wanted = comparable(text);
    if (wanted === '') return null;
    const whole = this.named(wanted);
    if (whole !== undefined) return { text: text.trim(), unit: whole, scale: one };
    return this.readPrefixed(text.trim(), wanted, one, maxPrefixes);
  }

  private readPrefixed(
    text: string,
    rest: string,
    scale: Decimal,
    left: number,
  ): StatedUnit | null {
    if (left === 0) return null;
    for (const [prefix, factor] of this.prefixes) {
      if (!rest.startsWith(prefix)) continue;
      const remainder = rest.slice(prefix.length);
      const total = scale.times(factor);
      if (remainder === '') return { text, unit: null, scale: total };
      const unit = this.named(remainder);
      if (unit?.prefixable === true) return { text, unit, scale: total };
      const deeper = this.readPrefixed(text, remainder, total, left - 1);
      if (deeper !== null) return deeper;
    }
    return null;
  }

  private named(key: string): Unit | undefined {
    const position = this.keys.find(key);
    return position === null ? undefined : this.list[Number(position)];
  }
}

const indexOfUnits = (list: readonly Unit[]): KeyIndex =>
  KeyIndex.of(
    list.flatMap(({ names }, position) =>
      names.map((name) => [comparable(name), position] as const),
    ),
  );

const comparable = (text: string): string =>
  isComparable(text) ? text : halfWidth(text).replace(/\s/gu, '').toLowerCase();

/** Whether two statements mean the same unit; without one on either side they do. */
export const isSameUnit = (a: StatedUnit | null, b: StatedUnit | null): boolean =>
  a === null || b === null
    ? a === b
    : a.unit?.id === b.unit?.id && (a.scale === b.scale || a.scale.eq(b.scale));

/**
 * Converts `value` from one unit to another.
 *
 * @param from the unit of the figure; one that is a bare prefix (万) counts the target's base unit
 * @param to the unit asked for; null where the text leaves it open, then every unit will do
 * @param also ids of units taken one to one, such as % beside 分 for a satisfaction score
 */
export function convert(
  value: Exact,
  from: StatedUnit,
  to: StatedUnit | null,
  also: readonly string[],
): Conversion {
  if (to === null) return { kind: 'same', value };
  const target = to.unit;
  if (target === null) return { kind: 'impossible' };
  if (from.unit === null && target.base !== null) {
    const base = value.times(from.scale);
    return { kind: 'converted', value: base.dividedBy(target.factor.times(to.scale)) };
  }
  if (from.unit === null && !target.prefixable) return { kind: 'impossible' };
  const source = from.unit ?? target;
  if (source.id === target.id && from.scale.eq(to.scale)) return { kind: 'same', value };
  if (source.dimension === target.dimension) {
    const base = value.times(source.factor).times(from.scale);
    return { kind: 'converted', value: base.dividedBy(target.factor.times(to.scale)) };
  }
  return also.includes(source.id) && from.scale.eq(to.scale)
    ? { kind: 'one-to-one', value }
    : { kind: 'impossible' };
}

/**
 * A value in the unit of another, with which it can then be compared; null where neither converts
 * into the other, or only one of them states its unit.
 */
export function valueIn(
  to: StatedUnit | null,
  { value, unit }: { readonly value: Exact; readonly unit: StatedUnit | null },
  also: readonly string[] = [],
): Exact | null {
  if (isSameUnit(unit, to)) return value;
  if (unit === null || to === null) return null;
  const result = convert(value, unit, to, also);
  return result.kind === 'impossible' ? null : result.value;
}

/**
 * More than any province's figure, in base units: about what the whole nation earned in 2020 (101.6
 * 万亿元, statistical communiqué of the National Bureau of Statistics).
 */
const beyondAny = decimal('1e14');

/**
 * What a figure with a bare prefix may mean, where that is two things: of something in 亿元, 1.2万 is
 * 1.2万元 by the letter, and 1.2万亿元 to who leaves out the 亿元 that goes without saying. Null where
 * it means one: 万 stands before no 万, and nothing is as large as 1200万亿元.
 */
export function readingsOfPrefix(
  value: Exact,
  from: StatedUnit,
  to: StatedUnit,
): readonly [string, string] | null {
  if (from.unit !== null || to.unit === null || value.sign === 0) return null;
  const own = to.unit.base === null ? to.scale : to.unit.factor.times(to.scale);
  const size = (value.sign < 0 ? Exact.of(zero).minus(value) : value).times(from.scale).times(own);
  if (from.scale.gte(own) || size.compare(Exact.of(beyondAny)) > 0) return null;
  const written = `${value.toText()}${from.text}`;
  return [`${written}${to.unit.base ?? to.unit.id}`, `${written}${to.text}`];
}
