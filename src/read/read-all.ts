import { type Diagnostic, diagnose, isError } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Input, Observation } from '../domain/observation.ts';
import type { Told } from './facts.ts';
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
  told: Told,
  vocabulary: Vocabulary,
): Promise<Data> {
  const unit = told.unit;
  if (unit !== null && vocabulary.units.read(unit) === null) {
    const problem = diagnose('error', 'unit-unknown', { found: unit });
    return { inputs: [], observations: [], diagnostics: [problem] };
  }
  let isToldUsed = false;
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
      ? await readWorkbook(path, content.value, told, files, vocabulary)
      : readData(path, content.value, told, vocabulary);
    isToldUsed ||= dataset.isNameless;
    inputs.push(dataset.input);
    for (const observation of dataset.observations) observations.push(observation);
    for (const each of dataset.diagnostics) diagnostics.push(each);
  }
  if (!isToldUsed && !diagnostics.some(isError)) {
    for (const option of ['indicator', 'unit'] as const) {
      if (told[option] !== null) {
        diagnostics.push(diagnose('warning', 'option-unused', { option: `--${option}` }));
      }
    }
  }
  if (told.sheet !== null && !hasWorkbook && inputs.length > 0) {
    diagnostics.push(diagnose('error', 'sheet-without-workbook', {}));
  }
  return { inputs, observations, diagnostics };
}

/** Reads a workbook, by code that is loaded for the first one. */
const readWorkbook: typeof readWorkbookData = async (...args) =>
  (await import('./workbook/read-workbook.ts')).readWorkbookData(...args);
