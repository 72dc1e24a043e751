import { type Figures, isTroubled, type RegionFigures } from '../../domain/figures.ts';
import type { Observation } from '../../domain/observation.ts';
import { type Region, regionKey } from '../../domain/region.ts';
import type { Row } from '../table.ts';
import type { ScannedRows } from './scanned-rows.ts';

/** The figures of a scanned file; objects are made for those of one region at a time. */
export class ScannedFigures implements Figures {
  private remarked: readonly Observation[] | null = null;

  /** What was asked for last, which is often asked for twice. */
  private latest: {
    readonly places: readonly number[];
    readonly observations: readonly Observation[];
  } | null = null;

  /**
   * @param read reads rows of the file as the everyday reader does
   * @param odd what the everyday reader made of the rows that are not plain
   */
  constructor(
    private readonly rows: ScannedRows,
    private readonly read: (rows: readonly Row[]) => readonly Observation[],
    private readonly odd: readonly Observation[],
  ) {}

  get isEmpty(): boolean {
    return this.odd.length === 0 && this.rows.places.length === 0;
  }

  get troubled(): readonly Observation[] {
    return this.remarkable.filter(isTroubled);
  }

  /** The figures that can't be read, or that bear a mark, in the order of the file. */
  get remarkable(): readonly Observation[] {
    if (this.remarked === null) {
      const scanned: Observation[] = [];
      for (const rows of this.rows.unsure()) {
        for (const each of this.read(rows)) if (isRemarkable(each)) scanned.push(each);
      }
      this.remarked = merged(scanned, this.odd.filter(isRemarkable));
    }
    return this.remarked;
  }

  byRegion(province: Region): readonly RegionFigures[] {
    const groups = new Map<
      string,
      {
        region: Region;
        line: number;
        isNamed: boolean;
        isImplied: boolean;
        places: number[];
        odd: Observation[];
      }
    >();
    const join = (named: Region | null, line: number) => {
      const region = named ?? province;
      const key = regionKey(region);
      const none = { isNamed: false, isImplied: false, places: [], odd: [] };
      const group = groups.get(key) ?? { region, line, ...none };
      groups.set(key, group);
      if (named === null) group.isImplied = true;
      else group.isNamed = true;
      group.line = Math.min(group.line, line);
      return group;
    };
    this.rows.places.forEach(({ region, line }, place) => {
      join(region, line).places.push(place);
    });
    for (const each of this.odd) {
      const { line } = each.evidence;
      const key = regionKey(each.region ?? province);
      // The first figure of a row may stand further down than its others.
      const isFirst = (groups.get(key)?.odd.length ?? 0) === 0;
      join(each.region, isFirst ? line : Infinity).odd.push(each);
    }
    const { rows, read } = this;
    return [...groups.values()]
      .sort((a, b) => a.line - b.line)
      .map(({ region, line, isNamed, isImplied, places, odd }): RegionFigures => {
        const observations = (): readonly Observation[] => {
          if (this.latest?.places !== places) {
            this.latest = { places, observations: merged(read(rows.ofPlaces(places)), odd) };
          }
          return this.latest.observations;
        };
        return {
          region,
          isNamed,
          isImplied,
          first: { file: rows.file, line, column: null },
          get observations() {
            return observations();
          },
          get passedOver() {
            return rows.passedOver(places);
          },
          get plain() {
            if (!isInOrder(odd)) return null;
            const { names, others } = rows.plain(places, read);
            return { names, others: merged(others, odd) };
          },
        };
      });
  }
}

const isRemarkable = (observation: Observation): boolean =>
  isTroubled(observation) ||
  (observation.reading.kind === 'number' && observation.reading.mark !== undefined);

/** Whether figures stand further down one after the other, as most do whose cells hold no line ends. */
const isInOrder = (figures: readonly Observation[]): boolean =>
  figures.every(({ evidence }, at) => evidence.line >= (figures[at - 1]?.evidence.line ?? 0));

/**
 * Two lists of figures in the order of the rows of one file. Each keeps its own order: within a row
 * whose cells hold line ends, a later figure may stand further up.
 */
function merged(
  one: readonly Observation[],
  other: readonly Observation[],
): readonly Observation[] {
  if (other.length === 0) return one;
  const both: Observation[] = [];
  let at = 0;
  for (const each of other) {
    for (let next = one[at]; next !== undefined; next = one[at]) {
      if (next.evidence.line > each.evidence.line) break;
      both.push(next);
      at += 1;
    }
    both.push(each);
  }
  return [...both, ...one.slice(at)];
}
