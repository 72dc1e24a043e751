import { type Place, placeOf } from './diagnostic.ts';
import type { Evidence, Observation } from './observation.ts';
import type { Year } from './period.ts';
import { type Region, regionKey } from './region.ts';
import type { StatedUnit } from './unit.ts';

/** A name in the data, and where its first figure stands. */
export interface FoundName {
  readonly name: string;
  readonly place: Place;
}

/** Figures under names that concern no target, which are only counted. */
export interface UnusedFigures {
  readonly figures: number;
  /** The first names, each once, in the order of the data. */
  readonly names: readonly FoundName[];
}

/** No figures. */
export const nothingUnused: UnusedFigures = { figures: 0, names: [] };

/** Most names that are handed on for a sentence; of a nation's regions each has its own. */
export const maxNamesTold = 20;

/** What some of the figures of a name are, as bits. */
export const figureTraits = {
  negative: 1,
  overHundred: 2,
  /** Above 0 and at most 1. */
  withinOne: 4,
  /** With more than zeros behind the point. */
  broken: 8,
} as const;

/**
 * Figures of one name in one region that are plain numbers of different years, with one unit or
 * none. An object is made for one of them when it is asked for.
 */
export interface PlainFigures {
  readonly name: string;
  /** The unit that the data state for all of them. */
  readonly unit: StatedUnit | null;
  /** Their years, in the order of the data; often the same array for many names. */
  readonly years: readonly Year[];
  readonly first: Place;
  /** What some of them are, as `figureTraits`. */
  readonly traits: number;
  /** The digits of a figure as a whole number, and how many of them stand behind the point. */
  digits(at: number): number;
  scale(at: number): number;
  evidence(at: number): Evidence;
  /** The same figures as they are read elsewhere. */
  observations(): readonly Observation[];
}

/** The figures of one region, sorted by whether they are plain. */
export interface PlainRegion {
  readonly names: readonly PlainFigures[];
  /** All others. */
  readonly others: readonly Observation[];
}

/** What the data say of one region. */
export interface RegionFigures {
  readonly region: Region;
  /** Where the first figure stands. */
  readonly first: Place | null;
  /** All figures in the order of the data; those of a large file are worked out at every access. */
  readonly observations: readonly Observation[];
  readonly passedOver: UnusedFigures;
  /** Whether a row names the region, and whether one that names none is taken for it. */
  readonly isNamed: boolean;
  readonly isImplied: boolean;
  /** The same as `observations`, name by name where they are plain; null where they are at hand. */
  readonly plain: PlainRegion | null;
}

/** The figures of data files, by region. */
export interface Figures {
  readonly isEmpty: boolean;
  /** Those whose cell or year can't be read, in the order of the data. */
  readonly troubled: readonly Observation[];
  /**
   * The figures of every region, in the order in which they come.
   *
   * @param province meant where the data name no region
   */
  byRegion(province: Region): readonly RegionFigures[];
}

/** Figures that are all at hand. */
export class ListedFigures implements Figures {
  constructor(private readonly observations: readonly Observation[]) {}

  get isEmpty(): boolean {
    return this.observations.length === 0;
  }

  get troubled(): readonly Observation[] {
    return this.observations.filter(isTroubled);
  }

  byRegion(province: Region): readonly RegionFigures[] {
    const groups = new Map<string, { region: Region; observations: Observation[] }>();
    for (const observation of this.observations) {
      const region = observation.region ?? province;
      const key = regionKey(region);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { region, observations: [observation] });
      else group.observations.push(observation);
    }
    return [...groups.values()].map((group) => {
      const [first] = group.observations;
      const place = first === undefined ? null : placeOf(first.evidence);
      const isNamed = group.observations.some(({ region }) => region !== null);
      const isImplied = group.observations.some(({ region }) => region === null);
      const passedOver = nothingUnused;
      return { ...group, first: place, passedOver, isNamed, isImplied, plain: null };
    });
  }
}

/** The figures of several files, one behind the other. */
export class JoinedFigures implements Figures {
  constructor(private readonly parts: readonly Figures[]) {}

  get isEmpty(): boolean {
    return this.parts.every(({ isEmpty }) => isEmpty);
  }

  get troubled(): readonly Observation[] {
    return this.parts.flatMap(({ troubled }) => troubled);
  }

  byRegion(province: Region): readonly RegionFigures[] {
    const groups = new Map<string, RegionFigures>();
    for (const figures of this.parts.flatMap((part) => part.byRegion(province))) {
      const key = regionKey(figures.region);
      const before = groups.get(key);
      groups.set(key, before === undefined ? figures : new JoinedRegion(before, figures));
    }
    return [...groups.values()];
  }
}

/** What two files say of one region. */
class JoinedRegion implements RegionFigures {
  readonly plain = null;
  readonly region: Region;
  readonly first: Place | null;

  constructor(
    private readonly one: RegionFigures,
    private readonly other: RegionFigures,
  ) {
    this.region = one.region;
    this.first = one.first ?? other.first;
  }

  get isNamed(): boolean {
    return this.one.isNamed || this.other.isNamed;
  }

  get isImplied(): boolean {
    return this.one.isImplied || this.other.isImplied;
  }

  get observations(): readonly Observation[] {
    return [...this.one.observations, ...this.other.observations];
  }

  get passedOver(): UnusedFigures {
    const [one, other] = [this.one.passedOver, this.other.passedOver];
    return { figures: one.figures + other.figures, names: [...one.names, ...other.names] };
  }
}

/** Whether the cell of a figure or its year can't be read. */
export const isTroubled = ({ reading, dating }: Observation): boolean =>
  reading.kind === 'unreadable' || (dating.kind === 'unreadable' && reading.kind !== 'missing');
