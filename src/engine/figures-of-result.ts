import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { Observation, Shape } from '../domain/observation.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { figuresOf } from '../read/read-data.ts';
import { recognise, untold } from '../read/recognise.ts';
import type { Table } from '../read/table.ts';
import { addedCounts } from './added-counts.ts';
import { unknownWords } from './unknown-words.ts';

/** What a result says; without a layout where it can't be read. */
export interface ResultFigures {
  readonly shape: Shape | null;
  readonly rows: number;
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The only layout that a reduction gives. */
export const longOnly = { ...untold, shape: 'long' } as const;

/** Reads the figures of a result, by the code that reads files; its stamps were taken out before. */
export function figuresOfResult(result: Table, vocabulary: Vocabulary): ResultFigures {
  const refuse = (diagnostics: readonly Diagnostic[]): ResultFigures => ({
    shape: null,
    rows: 0,
    observations: [],
    diagnostics,
  });
  const words = unknownWords(result);
  if (words !== null && words.length > 0) {
    return refuse([diagnose('error', 'result-words-unknown', { words }, wholeFile(result.file))]);
  }
  const added =
    words === null ? { table: result, diagnostics: [] } : addedCounts(result, vocabulary.regions);
  const recognised = recognise(added.table, vocabulary, longOnly);
  if (recognised.value === null) return refuse(recognised.diagnostics);
  const { observations, diagnostics } = figuresOf(recognised.value);
  return {
    shape: 'long',
    rows: recognised.value.rows.length,
    observations,
    diagnostics: [...added.diagnostics, ...diagnostics],
  };
}
