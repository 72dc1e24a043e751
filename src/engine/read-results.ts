import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { FileContent, Files } from '../domain/files.ts';
import { ListedFigures } from '../domain/figures.ts';
import type { Input, Observation } from '../domain/observation.ts';
import type { Policy } from '../domain/policy.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { characterAt } from '../read/character-at.ts';
import { decode } from '../read/decode.ts';
import type { Data } from '../read/read-all.ts';
import { inputOf } from '../read/read-data.ts';
import { figuresOfResult } from './figures-of-result.ts';
import { strangersTo } from './policy-stamp.ts';
import { resultTable } from './result-table.ts';
import { sourceName, type Stamp, takeStamps } from './stamp.ts';

/** Reads what engines returned for queries of `quality-check sql`. */
export async function readResults(
  paths: readonly string[],
  files: Files,
  vocabulary: Vocabulary,
  policies: readonly Policy[],
): Promise<Data> {
  const inputs: Input[] = [];
  const observations: Observation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const content = await files.read(path);
    for (const each of content.diagnostics) diagnostics.push(each);
    if (content.value === null) continue;
    const found = readResult(path, content.value, files, vocabulary, policies);
    inputs.push(found.input);
    for (const each of found.observations) observations.push(each);
    for (const each of found.diagnostics) diagnostics.push(each);
  }
  return { inputs, figures: new ListedFigures(observations), diagnostics };
}

function readResult(
  path: string,
  content: FileContent,
  files: Files,
  vocabulary: Vocabulary,
  policies: readonly Policy[],
) {
  const refuse = (diagnostics: readonly Diagnostic[], encoding = '') => ({
    input: inputOf(path, content, { encoding, shape: null, rows: 0, characterAt: () => null }),
    observations: [],
    diagnostics,
  });
  const decoded = decode(content.bytes, null, path);
  const [reading] = decoded.value ?? [];
  if (reading === undefined) return refuse(decoded.diagnostics);
  const { text, encoding } = reading;
  const read = resultTable(text, path);
  if (read.value === null) return refuse(read.diagnostics, encoding);
  const { table, stamps } = takeStamps(read.value);
  const [stamp, other] = stamps;
  if (other !== undefined) {
    return refuse([diagnose('error', 'results-mixed', {}, wholeFile(path))], encoding);
  }
  const file = stamp === undefined ? path : sourceName(path, stamp.engine, stamp.query);
  const { observations, diagnostics, shape, rows } = figuresOfResult(
    { ...table, file },
    vocabulary,
  );
  const isJson = /^\s*[[{]/u.test(text);
  const input = inputOf(file, content, {
    encoding,
    shape,
    rows,
    characterAt: isJson ? () => null : characterAt(text, ','),
  });
  const doubts = rows === 0 ? [] : stampDoubts(stamp, policies, files, file);
  return { observations, input, diagnostics: [...doubts, ...diagnostics] };
}

/** Whether the query was made for the policies that are to judge its result. */
function stampDoubts(
  stamp: Stamp | undefined,
  policies: readonly Policy[],
  files: Files,
  file: string,
): readonly Diagnostic[] {
  if (stamp === undefined) return [diagnose('warning', 'result-unstamped', {}, wholeFile(file))];
  const hash = (text: string): string => files.hashOfText(text);
  return strangersTo(stamp.policy, policies, hash).map(({ id }) =>
    diagnose('warning', 'query-outdated', { query: stamp.query, policy: id }, wholeFile(file)),
  );
}
