import type { Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { comparableName } from './name.ts';
import { NameIndex, type NameSource } from './name-index.ts';
import { isEnding, nearestName } from './nearest.ts';
import type { Regions } from './region.ts';
import type { Units } from './unit.ts';

/** Everything that can be recognised in data: units, regions and the names of indicators. */
export class Vocabulary {
  readonly units: Units;
  readonly regions: Regions;
  /** All indicators known anywhere, whether or not the policies at hand use them. */
  readonly names: NameIndex;
  private readonly own: NameIndex;

  /**
   * @param own the indicators of the policies at hand; a rule file may define its own
   * @param gathered where the names are that have been gathered of them before
   */
  constructor(
    catalogue: Catalogue,
    own: readonly Indicator[],
    gathered: readonly NameSource[] = [],
  ) {
    this.units = catalogue.units;
    this.regions = catalogue.regions;
    const { names = new NameIndex(catalogue.indicators) } = catalogue;
    this.names = names.with(own, gathered);
    this.own = this.names.only(own);
  }

  /** Whether a name is nearly one of the policies' at hand, or the end of one. */
  resembles(name: string): boolean {
    const key = comparableName(name);
    return (
      nearestName(name, this.own.written) !== null ||
      (key.length >= 3 && isEnding(key, this.own.written))
    );
  }

  /** Whether a name means an indicator of the policies at hand, or nearly means one. */
  concerns(name: string): boolean {
    return this.own.find(name).length > 0 || (!this.knows(name) && this.resembles(name));
  }

  /** Whether an indicator, or a count of one, goes by this name. */
  knows(name: string): boolean {
    return this.names.find(name).length > 0;
  }
}
