import type { Decimal } from './decimal.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Part } from './indicator.ts';
import type { Period } from './period.ts';
import type { Region } from './region.ts';
import type { StatedUnit } from './unit.ts';

/** The cell that a figure came from. */
export interface Evidence {
  /** The file as named on the command line; `-` for standard input. */
  readonly file: string;
  /** Line of the cell in the file, from 1. */
  readonly line: number;
  /** Number of the cell in its row, from 1. */
  readonly column: number;
  /** The cell's text without surrounding blanks. */
  readonly text: string;
}

/** What a figure's cell says. */
export type Reading =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      /** How many decimals are written, trailing zeros among them. */
      readonly decimals: number;
      /** The unit that the data state for it, in the cell or elsewhere. */
      readonly unit: StatedUnit | null;
      /** The mark of a footnote behind the number, which is no part of it. */
      readonly mark?: string;
    }
  /** Blank, or a mark for "no figure". */
  | { readonly kind: 'missing' }
  /** 「…」: below the smallest unit. Not zero, and not missing. */
  | { readonly kind: 'below-unit' }
  /** No number, or one whose unit can't be. */
  | { readonly kind: 'unreadable'; readonly problem: Diagnostic };

/** When a figure is from. */
export type Dating =
  | { readonly kind: 'dated'; readonly period: Period }
  /** The data have no years. */
  | { readonly kind: 'undated' }
  /** The year's cell is blank or no year. */
  | { readonly kind: 'unreadable'; readonly problem: Diagnostic };

/** One measured value and the cell that it came from. */
export interface Observation {
  /** The indicator's name as the data write it, without a unit in brackets. */
  readonly name: string;
  /** Where that name stands: in the row, or in the header. */
  readonly namedAt: Place;
  /** A count where the column says so; else what the name turns out to stand for. */
  readonly part: Part;
  readonly dating: Dating;
  /** Null where the data name no region. */
  readonly region: Region | null;
  readonly reading: Reading;
  readonly evidence: Evidence;
}

/** The layouts of tables that the program recognises. */
export const shapes = [
  'long',
  'years-as-columns',
  'indicators-as-columns',
  'regions-as-columns',
  'years-by-region',
] as const;
export type Shape = (typeof shapes)[number];

/** A data file that was read. */
export interface Input {
  readonly path: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly encoding: string;
  /** Null where the table could not be recognised. */
  readonly shape: Shape | null;
  /** Rows of data below the header. */
  readonly rows: number;
  /**
   * The character of a line, from 1 and in UTF-16 code units, at which a cell begins; null where
   * the input is no text.
   */
  readonly characterAt: (line: number, cell: number) => number | null;
}
