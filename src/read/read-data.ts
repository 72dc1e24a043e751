import {
  type Diagnostic,
  diagnose,
  isError,
  type Place,
  placeOf,
  wholeFile,
} from '../domain/diagnostic.ts';
import type { FileContent } from '../domain/files.ts';
import type { Input, Observation } from '../domain/observation.ts';
import { characterAt } from './character-at.ts';
import { decode, type Decoded } from './decode.ts';
import { delimiters, readDelimited } from './formats/delimited.ts';
import { type Told, unusedYear } from './facts.ts';
import { findGarbled } from './garbled.ts';
import { formatProblem } from './workbook/magic.ts';
import { recognise, type RecognisedShape } from './recognise.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** What a data file says; without observations where a structural error stopped the reading. */
export interface Dataset {
  readonly input: Input;
  /** Whether it names no indicator, so that the command line has a say. */
  readonly isNameless: boolean;
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a data file: decodes it, cuts it into rows, recognises its layout, and reads its figures. */
export function readData(
  path: string,
  file: FileContent,
  told: Told,
  vocabulary: Vocabulary,
): Dataset {
  const refuse = (
    diagnostics: readonly Diagnostic[],
    name = '',
    locate: Input['characterAt'] = () => null,
  ): Dataset => ({
    input: inputOf(path, file, { encoding: name, shape: null, rows: 0, characterAt: locate }),
    isNameless: false,
    observations: [],
    diagnostics,
  });
  const old = formatProblem(file.bytes, path);
  if (old !== null) return refuse([old]);
  const decoded = decode(file.bytes, told.encoding, path);
  if (decoded.value === null) return refuse(decoded.diagnostics);

  const { attempts, good } = tableOf(decoded.value, path, told, vocabulary);
  const text = (good?.decoded ?? decoded.value[0])?.text ?? '';
  const garbled = findGarbled(text, path);
  if (garbled !== null) return refuse([garbled], decoded.value[0]?.encoding);
  if (good === null) {
    // A table that was recognised and then refused says more than one that was not.
    const telling = attempts.find(({ diagnostics }) => !diagnostics.every(isVague)) ?? attempts[0];
    const isFullWidth =
      telling?.diagnostics.every(isVague) === true &&
      text.includes('，') &&
      attemptsWith('，', decoded.value, path, vocabulary, told).some(({ shape }) => shape !== null);
    return refuse(
      isFullWidth
        ? [diagnose('error', 'comma-full-width', {}, { file: path, line: 1, column: null })]
        : (telling?.diagnostics ?? []),
      telling?.decoded.encoding,
      telling && characterAt(telling.decoded.text, telling.delimiter),
    );
  }
  const { shape } = good;
  const { encoding } = good.decoded;
  const figures = figuresOf(shape);
  const isSecondChoice = good.decoded !== decoded.value[0];
  return {
    ...figures,
    input: inputOf(path, file, {
      encoding,
      shape: shape.reader.shape,
      rows: shape.rows.length,
      characterAt: characterAt(good.decoded.text, good.delimiter),
    }),
    diagnostics: [
      ...(isSecondChoice
        ? [diagnose('note', 'encoding-assumed', { encoding }, wholeFile(path))]
        : []),
      ...figures.diagnostics,
    ],
  };
}

/** Reads decoded text as a table: every attempt, and the one to go on with, if one gave a table. */
export function tableOf(
  readings: readonly Decoded[],
  path: string,
  told: Told,
  vocabulary: Vocabulary,
): { readonly attempts: readonly Attempt[]; readonly good: Good | null } {
  const attempts = readings.flatMap((reading) => attemptsOf(reading, path, vocabulary, told));
  return { attempts, good: likeliest(attempts, vocabulary) };
}

/** The figures of a table whose layout is known, and all that there is to say of them. */
export function figuresOf(shape: RecognisedShape): Omit<Dataset, 'input'> {
  const { reader, header, rows, table, vocabulary } = shape;
  const { observations, diagnostics } = reader.read(shape);
  const names = observations.map(({ name }) => name);
  const unknown = unknownNames(names, vocabulary, table.file, observations[0]?.namedAt);
  return {
    isNameless: !reader.namesIndicators(header, rows),
    observations: unknown.some(isError) ? [] : observations,
    diagnostics: [
      ...shape.diagnostics,
      ...diagnostics,
      ...unknown,
      ...(isUndated(observations) ? unusedYear(shape.titles, table) : []),
      ...unitRemarks(shape, observations),
      ...markRemarks(observations),
    ],
  };
}

const isUndated = (observations: readonly Observation[]): boolean =>
  observations.length > 0 && observations.every(({ dating }) => dating.kind === 'undated');

/** The hash is worked out when a report asks for it. */
export const inputOf = (
  path: string,
  file: Pick<FileContent, 'sha256'>,
  told: Omit<Input, 'path' | 'sha256'>,
): Input => ({
  path,
  get sha256() {
    return file.sha256;
  },
  ...told,
});

interface Attempt {
  readonly decoded: Decoded;
  readonly delimiter: string;
  readonly shape: RecognisedShape | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** An attempt that gave a table. */
export type Good = Attempt & { readonly shape: RecognisedShape };

/**
 * The attempt to go on with: the first that gave a table, unless one in another encoding knows more
 * of the names in it.
 */
function likeliest(attempts: readonly Attempt[], vocabulary: Vocabulary): Good | null {
  const good = attempts.filter((each): each is Good => each.shape !== null);
  const [first, ...others] = good;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const known = (each: Good): number =>
    each.shape.reader
      .read(each.shape)
      .observations.reduce(
        (count, { name, region }) =>
          count + Number(vocabulary.knows(name)) + Number(region !== null && region.code !== null),
        0,
      );
  return others.reduce((best, each) => (known(each) > known(best) ? each : best), first);
}

/** What the first line of a file says of its delimiter, as spreadsheets understand it. */
const delimiterLine = /^\ufeff?"?sep=(?<delimiter>.)"?[,;\t ]*(?:\r|\n|$)/iu;

/** Tries the delimiters in turn; the rest is not tried where one gives a table. */
function attemptsOf(decoded: Decoded, file: string, vocabulary: Vocabulary, told: Told): Attempt[] {
  const stated = /sep=/i.test(decoded.text.slice(0, 6))
    ? delimiterLine.exec(decoded.text)?.groups?.['delimiter']
    : undefined;
  const attempts: Attempt[] = [];
  for (const delimiter of stated === undefined ? delimiters : [stated]) {
    if (attempts.length > 0 && !decoded.text.includes(delimiter)) continue;
    const [attempt] = attemptsWith(delimiter, [decoded], file, vocabulary, told);
    if (attempt !== undefined) attempts.push(attempt);
    if (attempt?.shape != null) break;
  }
  return attempts;
}

const attemptsWith = (
  delimiter: string,
  readings: readonly Decoded[],
  file: string,
  vocabulary: Vocabulary,
  told: Told,
): Attempt[] =>
  readings.map((decoded) => {
    const table = readDelimited(decoded.text, delimiter, file);
    const shape =
      table.value === null
        ? { value: null, diagnostics: [] }
        : recognise(table.value, vocabulary, told);
    const diagnostics = [...table.diagnostics, ...shape.diagnostics];
    return { decoded, delimiter, shape: shape.value, diagnostics };
  });

const isVague = ({ code }: Diagnostic): boolean =>
  code === 'header-not-found' || code === 'indicators-unknown';

/** Figures of a table with one indicator that state no unit: which one is taken. */
export function unitRemarks(
  { reader, header, rows, facts, table, vocabulary }: RecognisedShape,
  observations: readonly Observation[],
): readonly Diagnostic[] {
  if (reader.namesIndicators(header, rows) || facts.indicator === null) return [];
  const isStated = observations.some(
    ({ reading }) => reading.kind === 'number' && reading.unit !== null,
  );
  const [meaning] = vocabulary.names.find(facts.indicator.label.name);
  const unit = meaning?.indicator.unit?.text;
  if (isStated || meaning === undefined || unit === undefined) return [];
  const args = { indicator: meaning.indicator.name, unit };
  return [diagnose('warning', 'unit-not-named', args, wholeFile(table.file))];
}

/** The marks of footnotes that were left out of figures. */
export function markRemarks(observations: readonly Observation[]): readonly Diagnostic[] {
  const remarks: Diagnostic[] = [];
  for (const { reading, evidence } of observations) {
    if (reading.kind !== 'number' || reading.mark === undefined) continue;
    const args = { found: evidence.text, mark: reading.mark };
    remarks.push(diagnose('detail', 'mark-ignored', args, placeOf(evidence)));
  }
  return remarks;
}

/**
 * A table in which not one name is known is not a table of indicators, or not in this language.
 *
 * @param first where the first name stands
 */
export function unknownNames(
  names: readonly string[],
  vocabulary: Vocabulary,
  file: string,
  first: Place = wholeFile(file),
): readonly Diagnostic[] {
  if (names.length === 0 || names.some((name) => vocabulary.knows(name))) return [];
  const seen = [...new Set(names)];
  // Misspelt and shortened names are answered one by one, once the policy's own are known.
  if (seen.some((name) => vocabulary.resembles(name))) return [];
  const place = seen.length === 1 ? first : wholeFile(file);
  return [diagnose('error', 'indicators-unknown', { seen }, place)];
}
