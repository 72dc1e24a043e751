import type { Bilingual } from './bilingual.ts';
import { comparableName } from './name.ts';

/** A place that figures are about. */
export interface Region {
  /** GB/T 2260 code of six digits; null for a place that the catalogue doesn't know. */
  readonly code: string | null;
  readonly name: Bilingual;
}

/** A province-level division of `policies/provinces.yaml`. */
export interface Province extends Region {
  readonly code: string;
  /** The id that rule files and `--province` use: `jiangsu`. */
  readonly id: string;
  /** Short names and other spellings. */
  readonly aliases: readonly string[];
}

/** Finds provinces, and the nation as a whole, by id, name, alias or code. */
export class Regions {
  private readonly byName = new Map<string, Province>();

  constructor(
    /** The 34 province-level divisions in the order of their codes. */
    readonly provinces: readonly Province[],
    /** 全国: a reference for provinces, never a region to be judged. */
    readonly nation: Province,
  ) {
    for (const place of [...provinces, nation]) {
      const { id, name, aliases, code } = place;
      for (const each of [id, name.zh, name.en, code, code.slice(0, 2), ...aliases]) {
        this.byName.set(comparableName(each), place);
      }
    }
  }

  /** The province that `text` names; null for any other text, the nation's names included. */
  province(text: string): Province | null {
    const found = this.byName.get(comparableName(text)) ?? null;
    return found === this.nation ? null : found;
  }

  /** A province or the nation; null where the catalogue knows no such place. */
  known(text: string): Province | null {
    return this.byName.get(comparableName(text)) ?? null;
  }

  /** The place that `text` names; a place of its own where the catalogue doesn't know it. */
  read(text: string): Region {
    const name = text.trim();
    return this.known(name) ?? { code: null, name: { zh: name, en: name } };
  }

  /**
   * The provinces among which one is ranked: those that national statistics compare. The figures
   * of Hong Kong, Macao and Taiwan (codes from 71 on) are collected apart.
   */
  get ranked(): readonly Province[] {
    return this.provinces.filter(({ code }) => code < '710000');
  }

  /** All names, for suggestions. */
  get names(): string[] {
    return this.provinces.flatMap(({ id, name, aliases }) => [id, name.zh, name.en, ...aliases]);
  }
}

/** What tells one region from another. */
export const regionKey = (region: Region): string => region.code ?? comparableName(region.name.zh);
