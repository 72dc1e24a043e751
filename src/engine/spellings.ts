import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { TextRow } from '../domain/engine.ts';
import type { Policy } from '../domain/policy.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { isNoteRow, withoutFootnotes } from '../read/around.ts';
import { labelReader } from '../read/label.ts';
import { headingBefore, headingOfRow } from '../read/row-heading.ts';
import type { Row } from '../read/table.ts';
import { cellEnd } from './figures-query.ts';

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
 * @param counted the rows of `spellingsQuery`
 */
export function chooseSpellings(
  counted: readonly TextRow[],
  file: string,
  policies: readonly Policy[],
  vocabulary: Vocabulary,
): Chosen {
  const own = vocabulary.names.only(policies.flatMap(({ indicators }) => indicators));
  const labelOf = labelReader(vocabulary);
  const names = counted.map(([spelling = '', before = '', rows = '0', ...counts]) => {
    const { name } = labelOf(spelling);
    const isKnown = vocabulary.knows(name);
    const isOwn = own.find(name).length > 0 || (!isKnown && vocabulary.resembles(name));
    const heading = isKnown ? '' : headingAmong(spelling, before, counts, vocabulary);
    return { spelling, rows: Number(rows), heading, isKnown, isOwn };
  });
  if (names.length > 0 && !names.some(({ isKnown, isOwn }) => isKnown || isOwn)) {
    const seen = names.map(({ spelling }) => spelling);
    const problem = diagnose('error', 'indicators-unknown', { seen }, wholeFile(file));
    return { spellings: [], diagnostics: [problem] };
  }
  // What stands below such a row depends on it, and an engine's rows stand in no order.
  const headings = names.flatMap(({ heading }) => (heading === '' ? [] : [heading]));
  if (headings.length > 0) {
    const args = { names: headings };
    const problem = diagnose('error', 'engine-heading-rows', args, wholeFile(file));
    return { spellings: [], diagnostics: [problem] };
  }
  const others = names.filter(({ isOwn }) => !isOwn);
  const figures = others.reduce((sum, { rows }) => sum + rows, 0);
  if (figures <= maxOthers) {
    return { spellings: [...new Set(names.map(({ spelling }) => spelling))], diagnostics: [] };
  }
  const unused = { figures, names: others.map(({ spelling }) => spelling) };
  return {
    spellings: names.filter(({ isOwn }) => isOwn).map(({ spelling }) => spelling),
    diagnostics: [diagnose('note', 'figures-unused', unused)],
  };
}

/**
 * What among the rows of an unknown name heads those below it: the name, or where there is none what
 * stands before it. Empty where nothing does.
 */
function headingAmong(
  spelling: string,
  before: string,
  [bare, blank, none, placelessBlank, placelessNone]: TextRow,
  vocabulary: Vocabulary,
): string {
  const rowOf = (cells: readonly string[]): Row => ({ line: 1, cells, isTall: false });
  if (spelling.trim() === '') {
    const row = rowOf(before.split(cellEnd));
    const isAround = isNoteRow(row) || withoutFootnotes([row]).length === 0;
    return isAround ? '' : (headingBefore(row, row.cells.length) ?? '');
  }
  const is = (figure: string, all: string | undefined, placeless: string | undefined): boolean => {
    if (all === '0') return false;
    // Further cells, so that its words alone can make a heading of it.
    const row = rowOf([spelling, figure, 'x', 'x']);
    const meaning = headingOfRow(row, spelling, [1], null, vocabulary);
    const isPlace = meaning?.kind === 'place' || meaning?.kind === 'place-unclear';
    return meaning !== null && !(isPlace && placeless === '0');
  };
  const isHeading = bare !== '0' || is('', blank, placelessBlank) || is('-', none, placelessNone);
  return isHeading ? spelling : '';
}
