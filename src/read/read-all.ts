import { type Diagnostic, diagnose, isError } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import { type Figures, JoinedFigures, ListedFigures } from '../domain/figures.ts';
import type { Input, Observation } from '../domain/observation.ts';
import type { OnProgress } from '../domain/progress.ts';
import type { BulkData } from './bulk/read-bulk.ts';
import type { Told } from './facts.ts';
import { readData } from './read-data.ts';
import type { readWorkbookData } from './workbook/read-workbook.ts';
import { isArchive } from './workbook/magic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** What all data files of a run say together. */
export interface Data {
  readonly inputs: readonly Input[];
  readonly figures: Figures;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the data files in the order in which they are named. */
export async function readAll(
  paths: readonly string[],
  files: Files,
  told: Told,
  vocabulary: Vocabulary,
  onProgress: OnProgress = () => undefined,
): Promise<Data> {
  const unit = told.unit;
  if (unit !== null && vocabulary.units.read(unit) === null) {
    const problem = diagnose('error', 'unit-unknown', { found: unit });
    return { inputs: [], figures: new ListedFigures([]), diagnostics: [problem] };
  }
  let isToldUsed = false;
  const inputs: Input[] = [];
  const parts: Figures[] = [];
  let observations: Observation[] = [];
  const diagnostics: Diagnostic[] = [];
  let hasWorkbook = false;
  for (const path of paths) {
    const large = await readLarge(path, files, told, vocabulary, onProgress);
    if (large !== null) {
      parts.push(new ListedFigures(observations), large.figures);
      observations = [];
      inputs.push(large.input);
      for (const each of large.diagnostics) diagnostics.push(each);
      continue;
    }
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
  const listed = new ListedFigures(observations);
  const figures = parts.length === 0 ? listed : new JoinedFigures([...parts, listed]);
  return { inputs, figures, diagnostics };
}

/** Scans a large file, by code that is loaded for the first one; null for any other file. */
async function readLarge(
  path: string,
  files: Files,
  told: Told,
  vocabulary: Vocabulary,
  onProgress: OnProgress,
): Promise<BulkData | null> {
  const size = files.sizeOf(path);
  if (size === null || size < files.large) return null;
  const { readBulk } = await import('./bulk/read-bulk.ts');
  try {
    return await readBulk(path, files, told, vocabulary, size <= files.largest, (done, rows) => {
      onProgress({ stage: 'reading', done, all: size, rows });
    });
  } catch (error) {
    // Why a file can't be read is said where it is read whole.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return null;
  }
}

/** Reads a workbook, by code that is loaded for the first one. */
const readWorkbook: typeof readWorkbookData = async (...args) =>
  (await import('./workbook/read-workbook.ts')).readWorkbookData(...args);
