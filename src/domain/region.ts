import type { Bilingual } from './bilingual.ts';
import { KeyIndex } from './key-index.ts';
import { comparableName } from './name.ts';
import { type Prefecture, Prefectures } from './prefecture.ts';

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

const none = (): readonly Prefecture[] => [];

/** Finds provinces, the nation as a whole, and prefectures, by id, name, short name or code. */
export class Regions {
  private index: Prefectures | null = null;
  /** The Chinese names of all places, in full and in short. */
  private chinese: { readonly full: readonly string[]; readonly short: readonly string[] } | null =
    null;

  constructor(
    /** The 34 province-level divisions in the order of their codes. */
    readonly provinces: readonly Province[],
    /** 全国: a reference for provinces, never a region to be judged. */
    readonly nation: Province,
    /** Reads the prefecture-level divisions, which few runs need. */
    private readonly loadPrefectures: () => readonly Prefecture[] = none,
    /** The provinces' positions by all that they may be called, the nation's behind the last. */
    readonly keys: KeyIndex = indexOfProvinces([...provinces, nation]),
  ) {}

  /** The province that `text` names; null for any other text, the nation's names included. */
  province(text: string): Province | null {
    const found = this.known(text);
    return found === this.nation ? null : found;
  }

  /** A province or the nation; null where the catalogue knows no such place. */
  known(text: string): Province | null {
    const position = this.keys.find(comparableName(text));
    return position === null ? null : (this.provinces[Number(position)] ?? this.nation);
  }

  /**
   * The place that `text` names: a province, else a prefecture. Where several places go by that
   * name, or none that the catalogue knows, it is a place of its own.
   */
  read(text: string): Region {
    const name = text.trim();
    const found = this.known(name);
    if (found !== null) return found;
    const [prefecture, ...others] = this.prefectures.find(name);
    return prefecture !== undefined && others.length === 0 ? prefecture : placeOfItsOwn(name);
  }

  /**
   * The place that `text` names in a column of cities: 吉林 beside the province 吉林 is the city,
   * and a place of its own where nothing stands beside it.
   */
  readCity(text: string, province: Region | null): Region {
    const name = text.trim();
    const all = this.prefectures.find(name);
    const inside =
      province === null ? all : all.filter(({ code }) => isWithin(code, province.code));
    const [only, ...others] = inside;
    if (only !== undefined && others.length === 0) {
      if (province !== null || this.known(name) === null) return only;
      return placeOfItsOwn(name);
    }
    return this.read(name);
  }

  /** All places that `text` may name. */
  meanings(text: string): readonly Region[] {
    const found = this.known(text);
    return [...(found === null ? [] : [found]), ...this.prefectures.find(text)];
  }

  /**
   * Whether a text holds the name of a province or a prefecture: a full one anywhere, a short one at
   * its start or its end, as 开封 is in 未开封食品 no city.
   */
  isNamedIn(text: string): boolean {
    this.chinese ??= {
      full: [...this.provinces, ...this.prefectures.list].map(({ name }) => name.zh),
      short: [
        ...this.provinces.flatMap(({ aliases }) =>
          aliases.filter((each) => /^\p{Script=Han}{2,}$/u.test(each)),
        ),
        ...this.prefectures.list.flatMap(({ short }) => short),
      ],
    };
    const { full, short } = this.chinese;
    return (
      full.some((name) => text.includes(name)) ||
      text
        .split(/\s+/u)
        .some((part) => short.some((name) => part.startsWith(name) || part.endsWith(name)))
    );
  }

  /**
   * The provinces among which one is ranked: those that national statistics compare. The figures
   * of Hong Kong, Macao and Taiwan (codes from 71 on) are collected apart.
   */
  get ranked(): readonly Province[] {
    return this.provinces.filter(({ code }) => code < '710000');
  }

  /** All names of provinces, for suggestions. */
  get names(): string[] {
    return this.provinces.flatMap(({ id, name, aliases }) => [id, name.zh, name.en, ...aliases]);
  }

  /** The names of the prefectures of a province, for suggestions. */
  namesWithin({ code }: Region): readonly string[] {
    return this.prefectures.list
      .filter((each) => isWithin(each.code, code))
      .flatMap(({ name, short }) => [name.zh, ...short, name.en]);
  }

  private get prefectures(): Prefectures {
    this.index ??= new Prefectures(this.loadPrefectures(), this.provinces);
    return this.index;
  }
}

const indexOfProvinces = (places: readonly Province[]): KeyIndex =>
  KeyIndex.of(
    places.flatMap(({ id, name, aliases, code }, position) =>
      [id, name.zh, name.en, code, code.slice(0, 2), ...aliases].map(
        (each) => [comparableName(each), position] as const,
      ),
    ),
  );

/** Whether a place lies within a province, or is the province, by their codes. */
export const isWithin = (code: string | null, province: string | null): boolean =>
  code !== null && province?.slice(0, 2) === code.slice(0, 2);

const placeOfItsOwn = (name: string): Region => ({ code: null, name: { zh: name, en: name } });

/** What tells one region from another. */
export const regionKey = (region: Region): string => region.code ?? comparableName(region.name.zh);
