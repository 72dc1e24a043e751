import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Observation, Shape } from '../domain/observation.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Facts } from './facts.ts';
import type { Header } from './header.ts';
import type { Row, Table } from './table.ts';

/** A table with its header found; `rows` are those below it that hold data. */
export interface Recognised {
  readonly table: Table;
  readonly header: Header;
  readonly rows: readonly Row[];
  readonly vocabulary: Vocabulary;
  /** What is said once for all figures. */
  readonly facts: Facts;
}

/** What a table says. */
export interface Reading {
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One layout of tables. */
export interface ShapeReader {
  readonly shape: Shape;
  /** Whether a row can be the header of such a table, with `body` below it. */
  fits(header: Header, body: readonly Row[]): boolean;
  /** Whether such a table names its indicators; else the file or the command line has to. */
  namesIndicators(header: Header, body: readonly Row[]): boolean;
  read(recognised: Recognised): Reading;
}
