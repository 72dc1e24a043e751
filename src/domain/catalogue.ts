import type { Indicator } from './indicator.ts';
import type { NameIndex } from './name-index.ts';
import type { Regions } from './region.ts';
import type { Units } from './unit.ts';

/** What all policies share: the units, the regions and the indicators known by name. */
export interface Catalogue {
  readonly units: Units;
  readonly regions: Regions;
  readonly indicators: readonly Indicator[];
  /** Their names, where those have been gathered before. */
  readonly names?: NameIndex;
}
