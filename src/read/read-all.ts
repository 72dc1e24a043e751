import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Input, Observation } from '../domain/observation.ts';
import { readData } from './read-data.ts';
import type { readWorkbookData } from './workbook/read-workbook.ts';
import { isArchive } from './workbook/magic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** What all data files of a run say together. */
export interface Data {
  readonly inputs: readonly Input[];
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the data files in the order in which they are named. */
export async function readAll(
  paths: readonly string[],
  files: Files,
  encoding: string | null,
  sheet: string | null,
  vocabulary: Vocabulary,
): Promise<Data> {
  const inputs: Input[] = [];
  const observations: Observation[] = [];
  const diagnostics: Diagnostic[] = [];
  let hasWorkbook = false;
  for (const path of paths) {
    const content = await files.read(path);
    for (const each of content.diagnostics) diagnostics.push(each);
    if (content.value === null) continue;
    const isWorkbook = isArchive(content.value.bytes);
    hasWorkbook ||= isWorkbook;
    const dataset = isWorkbook
      ? await readWorkbook(path, content.value, sheet, files, vocabulary)
      : readData(path, content.value, encoding, vocabulary);
    inputs.push(dataset.input);
    for (const observation of dataset.observations) observations.push(observation);
    for (const each of dataset.diagnostics) diagnostics.push(each);
  }
  if (sheet !== null && !hasWorkbook && inputs.length > 0) {
    diagnostics.push(diagnose('error', 'sheet-without-workbook', {}));
  }
  return { inputs, observations, diagnostics };
}

/** Reads a workbook, by code that is loaded for the first one. */
const readWorkbook: typeof readWorkbookData = async (...args) =>
  (await import('./workbook/read-workbook.ts')).readWorkbookData(...args);
