import type { Bilingual } from './bilingual.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Exact } from './exact.ts';
import type { CountPart } from './indicator.ts';
import type { Evidence } from './observation.ts';
import { isSingleYear, type Period, periodText, type Year } from './period.ts';
import type { Target } from './policy.ts';
import type { Region } from './region.ts';
import type { StatedUnit } from './unit.ts';

/** How a figure was read where that is not plain from the cell; every report says so. */
export type Treatment =
  /** Taken one to one although the data state another unit: % for 分. */
  | { readonly kind: 'one-to-one'; readonly stated: string }
  | { readonly kind: 'converted'; readonly stated: string }
  /** Worked out from counts. */
  | { readonly kind: 'from-counts' }
  /** 100 % less the given figure. */
  | { readonly kind: 'turned-round' }
  /** A place worked out from the figures of so many provinces, those with the same place named. */
  | { readonly kind: 'ranked'; readonly among: number; readonly ties: readonly Bilingual[] };

/** A figure ready to be judged, in the target's unit. */
export interface Figure {
  readonly state: 'usable';
  /** Null for undated data. */
  readonly period: Period | null;
  readonly value: Exact;
  /** How many decimals the data write; null where the figure is worked out or converted. */
  readonly decimals: number | null;
  /** The counts behind a rate. */
  readonly counts: Readonly<Partial<Record<CountPart, Exact>>> | null;
  /** The unit of `value`; null where neither the policy nor the data state one. */
  readonly unit: StatedUnit | null;
  readonly treatments: readonly Treatment[];
  /**
   * The value if the cell holds a fraction: for a figure above 0, up to 1 and without a stated
   * unit where percents may be given; null for any other.
   */
  readonly asFraction: Exact | null;
  /** The same where % is stated, but not in the cell itself: exports head columns of fractions so. */
  readonly besidePercent?: Exact;
  readonly evidence: readonly Evidence[];
}

/** A figure that is given but can't be judged. */
export interface Gap {
  /** `counts-incomplete`: one of the counts that a rate needs is missing. */
  readonly state: 'missing' | 'below-unit' | 'counts-incomplete' | 'unreadable';
  readonly period: Period | null;
  /** What is wrong with an unreadable one. */
  readonly problems: readonly Diagnostic[];
  readonly evidence: readonly Evidence[];
}

/** What the data say of one indicator for one period. */
export type Measurement = Figure | Gap;

const undatedKey = '';

const none: readonly never[] = [];

/** Usable figures of single years, all different, which are worked out when they are asked for. */
export interface LaterFigures {
  /** Their years, in the order of the data. */
  readonly years: readonly Year[];
  /** Whether a figure among them may hold a fraction. */
  readonly hasFractions: boolean;
  figure(at: number): YearlyFigure;
  /** The value of that figure alone. */
  value(at: number): Exact;
}

/** The measurements of one indicator in one region, by period. */
export class Series {
  private readonly listed: readonly Measurement[] | null;
  private readonly later: LaterFigures | null;
  private index: ReadonlyMap<string, Measurement> | null = null;
  private made: (YearlyFigure | undefined)[] | null = null;

  constructor(
    source: readonly Measurement[] | LaterFigures,
    /** Trouble with figures of the indicator whose year can't be told. */
    readonly troubles: readonly Diagnostic[] = [],
  ) {
    this.listed = 'figure' in source ? null : source;
    this.later = 'figure' in source ? source : null;
  }

  /** In the order of the data. */
  get measurements(): readonly Measurement[] {
    return this.listed ?? (this.later?.years ?? []).map((_, at) => this.madeAt(at));
  }

  /** Whether all that there is are usable figures of single years, all different. */
  get isYearly(): boolean {
    return this.later !== null;
  }

  /**
   * The value of a year's figure where nothing but the year can matter: all that there is are usable
   * figures of single years, of which none may hold a fraction. Null for any other.
   */
  sureAt(year: Year): Exact | null {
    const { later } = this;
    if (later === null || later.hasFractions) return null;
    const at = later.years.indexOf(year);
    return at === -1 ? null : later.value(at);
  }

  /** Those that can't be used, and why, if there are any. */
  get unusable(): readonly Gap[] {
    if (this.listed === null) return none;
    return this.listed.filter((each): each is Gap => each.state !== 'usable');
  }

  /** Those of which a figure may hold a fraction. */
  get fractional(): readonly Measurement[] {
    return this.later?.hasFractions === false ? none : this.measurements;
  }

  /** The last years of all measurements that are dated, or of the usable ones. */
  years(isUsable: boolean): readonly Year[] {
    return (
      this.later?.years ??
      (this.listed ?? []).flatMap(({ state, period }) =>
        period === null || (isUsable && state !== 'usable') ? [] : [period.to],
      )
    );
  }

  /** Whether there is a usable figure of one year. */
  isUsableAt(year: Year): boolean {
    return this.later?.years.includes(year) ?? this.at(year)?.state === 'usable';
  }

  /** The usable figure of one year. */
  figureAt(year: Year): Figure | null {
    const found = this.at(year);
    return found?.state === 'usable' ? found : null;
  }

  /** The measurement of one year. */
  at(year: Year): Measurement | null {
    if (this.later !== null) {
      const at = this.later.years.indexOf(year);
      return at === -1 ? null : this.madeAt(at);
    }
    return this.byPeriod.get(String(year)) ?? null;
  }

  get undated(): Measurement | null {
    return this.later === null ? (this.byPeriod.get(undatedKey) ?? null) : null;
  }

  /** The last single year with a usable figure. */
  get newest(): Year | null {
    if (this.later === null) return this.yearly.at(-1)?.period.from ?? null;
    return this.later.years.reduce<Year | null>((last, year) => Math.max(last ?? year, year), null);
  }

  /** Usable figures of single years, oldest first. */
  get yearly(): readonly YearlyFigure[] {
    return yearlyOf(this.measurements);
  }

  /** Those from one year on and before another. */
  yearlyWithin(from: Year, until: Year): readonly YearlyFigure[] {
    const isWithin = (year: Year): boolean => year >= from && year < until;
    if (this.later === null) return this.yearly.filter(({ period }) => isWithin(period.to));
    return yearlyOf(
      this.later.years.flatMap((year, at) => (isWithin(year) ? [this.madeAt(at)] : [])),
    );
  }

  /** Measurements dated with more than one year. */
  get ranges(): readonly (Measurement & { readonly period: Period })[] {
    if (this.listed === null) return none;
    return this.listed.filter(
      (each): each is Measurement & { readonly period: Period } =>
        each.period !== null && !isSingleYear(each.period),
    );
  }

  private madeAt(at: number): YearlyFigure {
    this.made ??= [];
    const made = this.made[at] ?? this.later?.figure(at);
    if (made === undefined) throw new Error('a year has a figure');
    this.made[at] = made;
    return made;
  }

  private get byPeriod(): ReadonlyMap<string, Measurement> {
    this.index ??= new Map(
      (this.listed ?? []).map((each) => [
        each.period === null ? undatedKey : periodText(each.period),
        each,
      ]),
    );
    return this.index;
  }
}

/** A series without a measurement. */
export const emptySeries: Series = new Series([]);

/** A figure of a single year. */
export type YearlyFigure = Figure & { readonly period: Period };

const yearlyOf = (measurements: readonly Measurement[]): readonly YearlyFigure[] =>
  measurements
    .filter(
      (each): each is YearlyFigure =>
        each.state === 'usable' && each.period !== null && isSingleYear(each.period),
    )
    .sort((a, b) => a.period.from - b.period.from);

/** A province against which another is ranked; an empty series is legal. */
export interface Peer {
  readonly region: Region;
  readonly series: Series;
}

/** A target and the measurements that bear on it; an empty series is legal. */
export interface Case {
  readonly target: Target;
  readonly series: Series;
  /** Places among all provinces that the data give. */
  readonly ranks: Series;
  /** All other provinces, where the target asks for a place among them. */
  readonly peers: readonly Peer[];
  /** The reference's figures, where the target asks for a comparison. */
  readonly reference: Series;
}

/** The years that decide a run. */
export interface Timing {
  /** The judged year; null for undated data without `--year`. */
  readonly year: Year | null;
  /** Targets due later are not judged. */
  readonly dueBy: Year;
}
