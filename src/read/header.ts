import { halfWidth } from '../domain/half-width.ts';
import type { Period } from '../domain/period.ts';
import type { Region } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { regionRoles, type Role } from './columns.ts';
import { isMissingMark } from './figure.ts';
import { type Heading, headingOf, isFree, mergedHeading } from './heading.ts';
import { readLabel, withoutMark } from './label.ts';
import { isPlaceName, isWhole, placeBeside, placeNamed } from './place-name.ts';
import { cellText, filledCells, type Row } from './table.ts';
import { isTotal } from './total-rows.ts';
import { withResults } from './year-results.ts';

/** How a year, a month or a date begins. */
const yearStart = /^(?:19|20)\d{2}(?!\d)/u;

/** How many rows are looked at for the name of a region. */
const maxPlaceRows = 50;

/** A column that holds places, though its heading does not say so. */
export interface UnheadedPlaces {
  readonly index: number;
  readonly name: string;
  /** The texts that name places. */
  readonly found: readonly string[];
  /** Whether every row names one. */
  readonly isAll: boolean;
}

/** A row looked at as a header, with the second row of headings below it where there is one. */
export class Header {
  readonly headings: readonly Heading[];

  constructor(
    readonly row: Row,
    private readonly vocabulary: Vocabulary,
    readonly sub: Row | null = null,
    private readonly unitColumns: readonly number[] = [],
  ) {
    const headings =
      sub === null
        ? withResults(
            row.cells.map((_, index) => headingOf(index, cellText(row, index), vocabulary)),
          )
        : this.merged(sub);
    this.headings = headings.map((each) =>
      unitColumns.includes(each.index) ? { ...each, role: 'unit' } : each,
    );
  }

  /** The same header with further columns of units, as their cells tell them. */
  withUnits(columns: readonly number[]): Header {
    return columns.length === 0 ? this : new Header(this.row, this.vocabulary, this.sub, columns);
  }

  /** The group of a heading stands above it, or above one on its left. */
  private merged(sub: Row): Heading[] {
    let group = '';
    return this.row.cells.map((_, index) => {
      const above = cellText(this.row, index);
      const text = cellText(sub, index);
      // Merged with the one above.
      const below = text === above ? '' : text;
      if (above !== '' || below === '') group = below === '' ? '' : above;
      if (below === '') return headingOf(index, above, this.vocabulary);
      return group === ''
        ? headingOf(index, below, this.vocabulary)
        : mergedHeading(index, group, below, this.vocabulary);
    });
  }

  /** Whether the heading of a column says what it holds, and not its cells alone. */
  isHeaded(index: number): boolean {
    return !this.unitColumns.includes(index);
  }

  /** The row in which a heading's own text stands. */
  rowOf(index: number): Row {
    return this.sub !== null && cellText(this.sub, index) !== '' ? this.sub : this.row;
  }

  /** The column of a role; the first one where it stands twice, which `doubledColumns` reports. */
  column(role: Role): number | null {
    return this.headings.find((heading) => heading.role === role)?.index ?? null;
  }

  has(role: Role): boolean {
    return this.column(role) !== null;
  }

  /** Headings that are a year or a period, and name nothing else. */
  get years(): readonly (Heading & { readonly period: Period })[] {
    return this.headings.filter(
      (heading): heading is Heading & { readonly period: Period } =>
        heading.period !== null && heading.region === null && heading.isBare,
    );
  }

  /** Headings that name a region, perhaps with a year. */
  get regions(): readonly (Heading & { readonly region: Region })[] {
    return this.headings.filter(
      (heading): heading is Heading & { readonly region: Region } =>
        heading.region !== null && heading.isBare,
    );
  }

  /**
   * Whether a heading names a place of the catalogue, be it a city, which few tables ask for. A
   * single short name may be that of something else: 白银 is a city and a metal.
   */
  get hasPlaces(): boolean {
    if (this.regions.length > 0) return true;
    const { regions } = this.vocabulary;
    const free = this.headings.filter(isFree);
    const areKnown = (place: typeof placeNamed) =>
      free.filter(({ text }) => (place(text, regions)?.code ?? null) !== null);
    return areKnown(placeNamed).length > 0 || areKnown(placeBeside).length > 1;
  }

  /** Headings that name an indicator. */
  get known(): readonly Heading[] {
    return this.headings.filter(({ isKnown }) => isKnown);
  }

  /**
   * The column of the indicators: the one so headed, or one with another or no heading that holds
   * the name of at least one.
   */
  nameColumn(body: readonly Row[]): number | null {
    const headed = this.column('indicator');
    if (headed === null) return this.columnWhere(body, (text) => this.isName(text));
    const sorts = this.sortColumns(body);
    return this.belowNames.find((index) => !sorts.includes(index)) ?? headed;
  }

  /** Where one heading 指标 spans several columns and one of them holds names: the others, which sort them. */
  sortColumns(body: readonly Row[]): readonly number[] {
    const columns = this.belowNames;
    if (columns.length < 2) return [];
    const named = columns.filter((index) => body.some((row) => this.isName(cellText(row, index))));
    return named.length === 1 ? columns.filter((index) => !named.includes(index)) : [];
  }

  /** The column headed as the names', and those behind it with the same heading or none. */
  get belowNames(): readonly number[] {
    const from = this.column('indicator');
    if (from === null) return [];
    const own = this.headings[from]?.text;
    const rest = this.headings.slice(from);
    const end = rest.findIndex(({ text }) => text !== own && text !== '');
    return (end === -1 ? rest : rest.slice(0, end)).map(({ index }) => index);
  }

  private isName(text: string): boolean {
    return this.vocabulary.knows(readLabel(text, this.vocabulary).name);
  }

  /**
   * Where no column is headed as the regions', one that holds the name of at least one province, or
   * places alone.
   */
  placeColumn(body: readonly Row[]): number | null {
    const roles = ['region', 'province', 'city', 'indicator'] as const;
    if (roles.some((role) => this.has(role))) return null;
    const isProvince = (text: string): boolean =>
      !/\d/u.test(text) && this.vocabulary.regions.known(text) !== null;
    const [unheaded] = this.unheadedPlaces(body);
    return this.columnWhere(body.slice(0, maxPlaceRows), isProvince) ?? unheaded?.index ?? null;
  }

  /** Columns of which nothing says that they hold regions, and which hold nothing else. */
  unheadedPlaces(body: readonly Row[]): readonly UnheadedPlaces[] {
    return this.withoutOthers(body).filter(({ found }) => found.length > 0);
  }

  /** Columns without a known heading in which places may stand: no cell holds anything else. */
  withoutOthers(body: readonly Row[]): readonly UnheadedPlaces[] {
    const { regions, units } = this.vocabulary;
    return this.headings.flatMap(({ index, text: name, role, period, region, isKnown }) => {
      // 单位 also means reporting body.
      const isUnread = role === null || role === 'unit';
      if (!isUnread || period !== null || region !== null || isKnown) return [];
      const found = new Set<string>();
      let isAll = true;
      for (const row of body) {
        const text = withoutMark(cellText(row, index));
        if (found.has(text)) continue;
        if (isMissingMark(text) || isWhole(text) || isTotal(text)) isAll = false;
        else if (!isPlaceName(text, name, regions)) return [];
        else if (role === 'unit' && units.read(text) !== null) return [];
        // What stands alone in its row heads those below it.
        else if (filledCells(row).length > 1) found.add(text);
      }
      return [{ index, name, found: [...found], isAll }];
    });
  }

  /** The column that names the same place in every row, where no column is headed as the regions'. */
  onePlace(body: readonly Row[]): number | null {
    if (regionRoles.some((role) => this.has(role))) return null;
    const [only] = this.unheadedPlaces(body);
    return only?.isAll === true && only.found.length === 1 ? only.index : null;
  }

  private columnWhere(body: readonly Row[], isWanted: (text: string) => boolean): number | null {
    const found = this.headings.find(
      ({ index, role, period, region, isKnown }) =>
        role === null &&
        period === null &&
        region === null &&
        !isKnown &&
        body.some((row) => isWanted(cellText(row, index))),
    );
    return found?.index ?? null;
  }

  /**
   * Columns without a known heading whose cells look like years: where no column is headed as the
   * years', they may be in one of these.
   */
  yearLike(body: readonly Row[]): readonly Heading[] {
    if (this.has('year')) return [];
    return this.headings.filter(({ index, role, period, region, isKnown }) => {
      if (isKnown || period !== null || region !== null) return false;
      if (role !== null && role !== 'indicator') return false;
      const filled = body.map((row) => cellText(row, index)).filter((text) => text !== '');
      return filled.length > 0 && filled.every((text) => yearStart.test(halfWidth(text)));
    });
  }

  get hasNumbers(): boolean {
    return this.headings.some(({ isNumber }) => isNumber);
  }
}
