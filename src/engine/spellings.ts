import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { TextRow } from '../domain/engine.ts';
import type { Policy } from '../domain/policy.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { labelReader } from '../read/label.ts';

/** Most figures of indicators that no target uses which are fetched, to be told of one by one. */
const maxOthers = 10_000;

/** Which names of indicators are fetched, and what is to be said of the others. */
export interface Chosen {
  readonly spellings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Chooses among the names that a table has: those that the policies know or nearly know, and all
 * others as well where they are few.
 *
 * @param counted each name with the number of its rows, and of those that hold nothing else
 */
export function chooseSpellings(
  counted: readonly TextRow[],
  file: string,
  policies: readonly Policy[],
  vocabulary: Vocabulary,
): Chosen {
  const own = vocabulary.names.only(policies.flatMap(({ indicators }) => indicators));
  const labelOf = labelReader(vocabulary);
  const names = counted.map(([spelling = '', rows = '0', bare = '0']) => {
    const { name } = labelOf(spelling);
    const isKnown = vocabulary.knows(name);
    const isOwn = own.find(name).length > 0 || (!isKnown && vocabulary.resembles(name));
    return { spelling, rows: Number(rows), isBare: bare !== '0', isKnown, isOwn };
  });
  if (names.length > 0 && !names.some(({ isKnown, isOwn }) => isKnown || isOwn)) {
    const seen = names.map(({ spelling }) => spelling);
    const problem = diagnose('error', 'indicators-unknown', { seen }, wholeFile(file));
    return { spellings: [], diagnostics: [problem] };
  }
  // What stands below such a row depends on it, and an engine's rows stand in no order.
  const headings = names.filter(
    ({ spelling, isKnown, isBare }) => isBare && !isKnown && spelling.trim() !== '',
  );
  if (headings.length > 0) {
    const args = { names: headings.map(({ spelling }) => spelling) };
    const problem = diagnose('error', 'engine-heading-rows', args, wholeFile(file));
    return { spellings: [], diagnostics: [problem] };
  }
  const others = names.filter(({ isOwn }) => !isOwn);
  const figures = others.reduce((sum, { rows }) => sum + rows, 0);
  if (figures <= maxOthers) {
    return { spellings: names.map(({ spelling }) => spelling), diagnostics: [] };
  }
  const unused = { figures, names: others.map(({ spelling }) => spelling) };
  return {
    spellings: names.filter(({ isOwn }) => isOwn).map(({ spelling }) => spelling),
    diagnostics: [diagnose('note', 'figures-unused', unused)],
  };
}
