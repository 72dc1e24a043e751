import { type Diagnostic, diagnose, isError, wholeFile } from '../domain/diagnostic.ts';
import type { FileContent } from '../domain/files.ts';
import type { Input, Observation } from '../domain/observation.ts';
import { characterAt } from './character-at.ts';
import { decode, type Decoded } from './decode.ts';
import { delimiters, readDelimited } from './formats/delimited.ts';
import { oldOfficeProblem } from './workbook/magic.ts';
import { recognise, type RecognisedShape } from './recognise.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** What a data file says; without observations where a structural error stopped the reading. */
export interface Dataset {
  readonly input: Input;
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a data file: decodes it, cuts it into rows, recognises its layout, and reads its figures. */
export function readData(
  path: string,
  file: FileContent,
  encoding: string | null,
  vocabulary: Vocabulary,
): Dataset {
  const refuse = (
    diagnostics: readonly Diagnostic[],
    name = '',
    locate: Input['characterAt'] = () => null,
  ): Dataset => ({
    input: inputOf(path, file, { encoding: name, shape: null, rows: 0, characterAt: locate }),
    observations: [],
    diagnostics,
  });
  const old = oldOfficeProblem(file.bytes, path);
  if (old !== null) return refuse([old]);
  const decoded = decode(file.bytes, encoding, path);
  if (decoded.value === null) return refuse(decoded.diagnostics);

  const attempts: Attempt[] = [];
  for (const reading of decoded.value) {
    attempts.push(...attemptsOf(reading, path, vocabulary));
    if (attempts.some(({ shape }) => shape !== null)) break;
  }
  const [firstAttempt] = attempts;
  const good = attempts.find(({ shape }) => shape !== null);
  if (good?.shape == null) {
    // A table that was recognised and then refused says more than one that was not.
    const telling = attempts.find(({ diagnostics }) => !diagnostics.every(isVague)) ?? firstAttempt;
    return refuse(
      telling?.diagnostics ?? [],
      telling?.decoded.encoding,
      telling && characterAt(telling.decoded.text, telling.delimiter),
    );
  }
  const { shape } = good;
  const { observations, diagnostics } = shape.reader.read(shape);
  const isSecondChoice = good.decoded !== decoded.value[0];
  const unknown = unknownNames(observations, vocabulary, path);
  return {
    input: inputOf(path, file, {
      encoding: good.decoded.encoding,
      shape: shape.reader.shape,
      rows: shape.rows.length,
      characterAt: characterAt(good.decoded.text, good.delimiter),
    }),
    observations: unknown.some(isError) ? [] : observations,
    diagnostics: [
      ...(isSecondChoice
        ? [
            diagnose(
              'note',
              'encoding-assumed',
              { encoding: good.decoded.encoding },
              wholeFile(path),
            ),
          ]
        : []),
      ...shape.diagnostics,
      ...diagnostics,
      ...unknown,
    ],
  };
}

/** The hash is worked out when a report asks for it. */
export const inputOf = (
  path: string,
  file: FileContent,
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

/** Tries the delimiters in turn; the rest is not tried where one gives a table. */
function attemptsOf(decoded: Decoded, file: string, vocabulary: Vocabulary): Attempt[] {
  const attempts: Attempt[] = [];
  for (const delimiter of delimiters) {
    if (attempts.length > 0 && !decoded.text.includes(delimiter)) continue;
    const table = readDelimited(decoded.text, delimiter, file);
    const shape =
      table.value === null ? { value: null, diagnostics: [] } : recognise(table.value, vocabulary);
    const diagnostics = [...table.diagnostics, ...shape.diagnostics];
    attempts.push({ decoded, delimiter, shape: shape.value, diagnostics });
    if (shape.value !== null) break;
  }
  return attempts;
}

const isVague = ({ code }: Diagnostic): boolean => code === 'header-not-found';

/**
 * A table in which not one name is known is not a table of indicators, or not in this language.
 */
export function unknownNames(
  observations: readonly Observation[],
  vocabulary: Vocabulary,
  file: string,
): readonly Diagnostic[] {
  const [first] = observations;
  if (first === undefined || observations.some(({ name }) => vocabulary.knows(name))) return [];
  const seen = [...new Set(observations.map(({ name }) => name))];
  // Misspelt and shortened names are answered one by one, once the policy's own are known.
  if (seen.some((name) => vocabulary.resembles(name))) return [];
  return [diagnose('error', 'indicators-unknown', { seen }, wholeFile(file))];
}
