import { DamagedPart, readXml, unescapeText } from './xml.ts';

/** Excel's own limits. */
const maxRow = 1_048_576;
const maxColumn = 16_384;

/** A cell as the file holds it. */
export interface StoredCell {
  /** `n` number, `s` place in the shared texts, `str` and `inlineStr` text, `b`, `e` error, `d` date. */
  readonly type: string;
  readonly value: string | null;
  /** The number of its style; 0 where it has none. */
  readonly style: number;
  /** Null where the cell is no formula. */
  readonly formula: string | null;
}

/** Cells that are shown as one, by rows and columns from 1; only the first holds a value. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A worksheet as its part says it: cells by row and column, counted from 1. */
export interface StoredSheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, StoredCell>>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  /** The letters of hidden columns in which a cell holds something. */
  readonly hiddenColumns: readonly string[];
}

/**
 * Reads the part of a worksheet.
 *
 * @throws DamagedPart
 */
export function readSheet(bytes: Uint8Array): StoredSheet {
  const rows = new Map<number, Map<number, StoredCell>>();
  const merges: Merge[] = [];
  let hiddenRows = 0;
  const hidden = new HiddenColumns();
  const filled = new Set<number>();
  let row = 0;
  let column = 0;
  let cell: { type: string; style: number; value: string | null; formula: string | null } | null =
    null;
  let into: 'value' | 'formula' | null = null;
  let isPhonetic = false;
  let isRaised = false;
  readXml(bytes, {
    open(name, attributes) {
      isRaised = raisesText(name, attributes, isRaised);
      if (name === 'row') {
        row = within(attributes.get('r') ?? String(row + 1), maxRow);
        column = 0;
        if (isTrue(attributes.get('hidden'))) hiddenRows += 1;
      } else if (name === 'col') {
        if (isTrue(attributes.get('hidden'))) {
          hidden.add(Number(attributes.get('min')), Number(attributes.get('max')));
        }
      } else if (name === 'c') {
        const reference = attributes.get('r');
        column = reference === undefined ? column + 1 : placeOf(reference).column;
        within(String(column), maxColumn);
        const style = Number(attributes.get('s') ?? 0);
        cell = { type: attributes.get('t') ?? 'n', style, value: null, formula: null };
      } else if (name === 'mergeCell') merges.push(readMerge(attributes.get('ref') ?? ''));
      else if (name === 'rPh') isPhonetic = true;
      else if (cell !== null && name === 'v') {
        into = 'value';
        cell.value = '';
      } else if (cell !== null && name === 't' && !isPhonetic) {
        into = 'value';
        cell.value ??= '';
      } else if (cell !== null && name === 'f') {
        into = 'formula';
        cell.formula = '';
      }
    },
    text(text) {
      if (cell === null) return;
      if (into === 'value') cell.value = `${cell.value ?? ''}${isRaised ? raised(text) : text}`;
      if (into === 'formula') cell.formula = `${cell.formula ?? ''}${text}`;
    },
    close(name) {
      into = null;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'c' || cell === null) return;
      // A formula that was never worked out has an empty value, which only a text may be.
      if (cell.formula !== null && cell.value === '' && cell.type !== 'str') cell.value = null;
      if (cell.value !== null || cell.formula !== null) {
        const cells = rows.get(row) ?? new Map<number, StoredCell>();
        cells.set(column, cell);
        filled.add(column);
        rows.set(row, cells);
      }
      cell = null;
    },
  });
  const hiddenColumns = [...filled]
    .filter(hidden.test())
    .sort((a, b) => a - b)
    .map(lettersOf);
  return { rows, merges, hiddenRows, hiddenColumns };
}

/** Columns that ranges hide, of which a file may state as many as it likes, each as wide. */
class HiddenColumns {
  /** How many ranges more than before hold a column. */
  private readonly changes = new Int32Array(maxColumn + 2);

  add(from: number, to: number): void {
    const [first, last] = [Math.max(1, Math.ceil(from)), Math.min(maxColumn, Math.floor(to))];
    if (!(first <= last)) return;
    this.changes[first] = (this.changes[first] ?? 0) + 1;
    this.changes[last + 1] = (this.changes[last + 1] ?? 0) - 1;
  }

  /** Tells of a column whether it is in any of the ranges. */
  test(): (column: number) => boolean {
    let ranges = 0;
    const counts = this.changes.map((change) => (ranges += change));
    return (column) => (counts[column] ?? 0) > 0;
  }
}

/**
 * Reads the texts that cells share.
 *
 * @throws DamagedPart
 */
export function readSharedTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let text: string | null = null;
  let isText = false;
  let isPhonetic = false;
  let isRaised = false;
  readXml(bytes, {
    open(name, attributes) {
      isRaised = raisesText(name, attributes, isRaised);
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(part) {
      if (text !== null && isText) text += isRaised ? raised(part) : part;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si' || text === null) return;
      texts.push(unescapeText(text));
      text = null;
    },
  });
  return texts;
}

/** Whether the text behind the beginning of an element is raised, as the marks of footnotes are. */
const raisesText = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  isRaised: boolean,
): boolean =>
  name === 'r' || name === 'si' || name === 'c'
    ? false
    : isRaised || (name === 'vertAlign' && attributes.get('val') === 'superscript');

/** Raised digits as the characters that say so: 2200 with a raised 1 behind it is not 22001. */
const raised = (text: string): string =>
  text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

/** Whether an attribute of yes or no says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readMerge(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  return { top: start.row, bottom: end.row, left: start.column, right: end.column };
}

function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: within(digits, maxRow), column: within(String(column), maxColumn) };
}

/** The letters by which a column is known: A, …, Z, AA, … */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${lettersOf((column - 1 - rest) / 26)}${letter}`;
}

function within(text: string, limit: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > limit) throw new DamagedPart();
  return number;
}
