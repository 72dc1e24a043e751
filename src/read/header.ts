import { halfWidth } from '../domain/half-width.ts';
import type { Period } from '../domain/period.ts';
import { roleOf, type Role } from './columns.ts';
import { readFigure } from './figure.ts';
import { cellText, type Row } from './table.ts';
import { type Label, readLabel } from './label.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readPeriod } from './year.ts';

/** How a year, a month or a date begins. */
const yearStart = /^(?:19|20)\d{2}(?!\d)/u;

/** One heading and what it can be. */
export interface Heading {
  /** Position in the row, from 0. */
  readonly index: number;
  readonly text: string;
  readonly role: Role | null;
  readonly period: Period | null;
  readonly label: Label;
  /** Whether the label names an indicator or a count of one. */
  readonly isKnown: boolean;
  /** Whether it is a number that is no year: a sign that the row is no header. */
  readonly isNumber: boolean;
}

/** A row looked at as a header. */
export class Header {
  readonly headings: readonly Heading[];

  constructor(
    readonly row: Row,
    vocabulary: Vocabulary,
  ) {
    this.headings = row.cells.map((_, index) => {
      const text = cellText(row, index);
      const label = readLabel(text, vocabulary);
      const period = readPeriod(text) ?? readPeriod(label.name);
      const isNumber = period === null && readFigure(text, vocabulary.units).kind === 'number';
      return {
        index,
        text,
        role: roleOf(text),
        period,
        label,
        isKnown: vocabulary.knows(label.name),
        isNumber,
      };
    });
  }

  /** The column of a role; the first one where it stands twice, which `doubledColumns` reports. */
  column(role: Role): number | null {
    return this.headings.find((heading) => heading.role === role)?.index ?? null;
  }

  has(role: Role): boolean {
    return this.column(role) !== null;
  }

  get years(): readonly (Heading & { readonly period: Period })[] {
    return this.headings.filter(
      (heading): heading is Heading & { readonly period: Period } => heading.period !== null,
    );
  }

  /** Headings that name an indicator. */
  get known(): readonly Heading[] {
    return this.headings.filter(({ isKnown }) => isKnown);
  }

  /**
   * Columns without a known heading whose cells look like years: where no column is headed as the
   * years', they may be in one of these.
   */
  yearLike(body: readonly Row[]): readonly Heading[] {
    if (this.has('year')) return [];
    return this.headings.filter(({ index, role, period, isKnown }) => {
      if (isKnown || period !== null || (role !== null && role !== 'indicator')) return false;
      const filled = body.map((row) => cellText(row, index)).filter((text) => text !== '');
      return filled.length > 0 && filled.every((text) => yearStart.test(halfWidth(text)));
    });
  }

  get hasNumbers(): boolean {
    return this.headings.some(({ isNumber }) => isNumber);
  }
}
