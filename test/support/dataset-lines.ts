import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Dating, Observation, Reading } from '../../src/domain/observation.ts';
import { periodText } from '../../src/domain/period.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import type { Told } from '../../src/read/facts.ts';
import { type Dataset, readData } from '../../src/read/read-data.ts';
import { untold } from '../../src/read/recognise.ts';
import { vocabulary } from './sample-vocabulary.ts';

/** Reads a data file named `data.csv`. */
export function readText(
  content: string | Uint8Array,
  encoding: string | null = null,
  words: Vocabulary = vocabulary,
  told: Partial<Told> = {},
): Dataset {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readData(
    'data.csv',
    { bytes, sha256: 'the hash' },
    { ...untold, ...told, encoding },
    words,
  );
}

/** `96%`, `missing`, or the code of what is wrong. */
export function readingText(reading: Reading): string {
  switch (reading.kind) {
    case 'number':
      return `${reading.value.toFixed()}${reading.unit?.text ?? ''}`;
    case 'unreadable':
      return reading.problem.code;
    case 'missing':
    case 'below-unit':
      return reading.kind;
  }
}

/** `2015`, `2011-2015`, `undated`, or the code of what is wrong. */
export function datingText(dating: Dating): string {
  switch (dating.kind) {
    case 'dated':
      return periodText(dating.period);
    case 'undated':
      return dating.kind;
    case 'unreadable':
      return dating.problem.code;
  }
}

/** One line an observation: `2:3 合格率 value 2015 江苏省 96%`. */
export const observationLines = (observations: readonly Observation[]): string[] =>
  observations.map(({ name, part, dating, region, reading, evidence }) =>
    [
      `${String(evidence.line)}:${String(evidence.column)}`,
      name,
      part,
      datingText(dating),
      region?.name.zh ?? 'nowhere',
      readingText(reading),
    ].join(' '),
  );

/** One line a diagnostic: `error quote-stray 3:2`; without a place where it has none. */
export const diagnosticLines = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, place }) => {
    const where = [place?.line, place?.column].filter((part) => part != null).join(':');
    return [severity, code, where].join(' ').trim();
  });
