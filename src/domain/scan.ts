/**
 * Rows one behind the other that name the same place, indicator and unit and hold figures in the
 * same columns; each array has one element a run.
 */
export interface RunColumns {
  /** Number of the place that the rows name. */
  readonly place: Uint16Array;
  readonly name: Uint16Array;
  readonly unit: Uint8Array;
  /** Which of the columns with figures hold one, the first of them as the lowest bit. */
  readonly filled: Uint8Array;
  /** Line of the first row, from 0 where the range begins. */
  readonly line: Uint32Array;
  /** Position of the first figure. */
  readonly first: Uint32Array;
}

/** Figures in the order of the file, `figuresOfChunk` of them or, in the last chunk, fewer. */
export interface FigureChunk {
  /** Number of the year that the row names. */
  readonly year: Uint16Array;
  /** Digits behind the point of a plain number; `writtenOut` for any other text. */
  readonly scale: Uint8Array;
  /** The digits of a plain number as a whole number, with its sign; else the number of the text. */
  readonly digits: Int32Array | Float64Array;
}

/** How many figures a chunk holds. */
export const figuresOfChunk = 2 ** 16;

/** The scale of a cell that is no plain number. */
export const writtenOut = 255;

/** What a column of the file holds, for the scanner. */
export type ColumnKind =
  /** Nothing that the program reads. */
  | 'ignored'
  /** Nothing that the program reads, unless a text stands in it: the row is then not plain. */
  | 'numbers'
  /** Words that may make other figures of those beside them: 目标值. */
  | 'sort'
  /** Figures. */
  | 'figure'
  | 'name'
  | 'year'
  | 'unit'
  /** The region, or one of the columns that name it together. */
  | 'place';

/** How the rows of a file are built. */
export interface ScanLayout {
  /** The byte between cells. */
  readonly delimiter: number;
  readonly columns: readonly ColumnKind[];
  readonly encoding: 'utf-8' | 'gb18030';
  /** Whether another reader stands behind this one, so that any doubt can be left to it. */
  readonly isBacked: boolean;
}

/** The positions of the columns of a kind. */
export const columnsOfKind = ({ columns }: ScanLayout, kind: ColumnKind): readonly number[] =>
  columns.flatMap((each, column) => (each === kind ? [column] : []));

/** Bytes of a file, from the first to before the second; the latter is where a record begins. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What a text means for the row in which it stands, as bits. */
export const textMeaning = {
  /** The row is kept although no target uses its indicator, or because one does. */
  kept: 1,
  /** The row can only be read by the everyday reader. */
  odd: 2,
  blank: 4,
  /** A figure that counts as one where no target uses it. */
  figure: 8,
  /** The row may be a note or a total where it begins so. */
  around: 32,
  /** The text may be damaged, so that the file as a whole has to be looked at. */
  doubtful: 16,
  /** The row heads those below it where it holds no number. */
  heading: 64,
  /** A number, be it one with a unit. */
  number: 128,
} as const;

/** Whether what a text of a column means depends on what the policies ask for. */
export const asksVocabulary = (kind: ColumnKind | undefined): boolean =>
  kind === 'name' || kind === 'unit' || kind === 'figure';

/**
 * In place of a column, for a name in a row without numbers: whether it heads the rows below it.
 * What a heading means takes long to tell, and nearly all names come with a number.
 */
export const asHeading = -1;

/** Asks what a text means to the vocabulary in a column; the same question is asked once. */
export type Ask = (column: number, text: string) => number;

/** Answers that are known before they are asked for: what a text means to the vocabulary. */
export type KnownMeanings = readonly (readonly [column: number, text: string, meaning: number])[];

/** Told what has been done so far: bytes and rows. */
export type Report = (bytes: number, rows: number) => void;

/** A row as it stands in the file. */
export interface RawRow {
  readonly from: number;
  readonly to: number;
  /** Its first line, from 0 where the range begins. */
  readonly line: number;
}

/** Why a range can't be read to its end. */
export type FaultKind =
  'quote' | 'line-end' | 'encoding' | 'nul' | 'doubtful' | 'too-long' | 'too-varied';

export interface Fault {
  readonly kind: FaultKind;
  /** Where the row or the piece of text begins that it is in. */
  readonly at: number;
  readonly line: number;
}

/** A place that rows name, by the number of the text in each of its columns. */
export interface ScannedPlace {
  readonly texts: readonly number[];
  /** Line of its first plain row. */
  readonly line: number;
}

/** Figures of indicators that no target uses. */
export interface PassedOver {
  /** How many there are, by place. */
  readonly figures: Float64Array;
  /** Where the names of each place begin; one more than there are places. */
  readonly starts: Uint32Array;
  /** The names that come first. */
  readonly name: Uint16Array;
  /** Line of the first figure of a name. */
  readonly line: Uint32Array;
}

/** The numbers of a name and of a unit. */
export type NameAndUnit = readonly [name: number, unit: number];

/** How runs are sorted by place. */
export interface ByPlace {
  /** The numbers of the runs. */
  readonly order: Uint32Array;
  /** Where each place begins among them; one more than there are places. */
  readonly starts: Uint32Array;
}

/** What a range of a file holds. */
export interface ScanResult extends ByPlace {
  /** Where its first record began, and where the first one behind it begins. */
  readonly from: number;
  readonly to: number;
  /** Lines, and rows, of the range. */
  readonly lines: number;
  readonly rows: number;
  /** The distinct texts of each column, as they stand there; those of all columns with figures together. */
  readonly texts: readonly (readonly string[])[];
  readonly figureTexts: readonly string[];
  /** By the number of a name and of a unit: 1 where a row that was kept or counted has it. */
  readonly usedNames: Uint8Array;
  readonly usedUnits: Uint8Array;
  readonly places: readonly ScannedPlace[];
  readonly runs: RunColumns;
  readonly figures: readonly FigureChunk[];
  /** How many figures there are. */
  readonly figureCount: number;
  /** The names and units that runs have side by side, each pair once. */
  readonly pairs: readonly NameAndUnit[];
  readonly passedOver: PassedOver;
  readonly oddRows: readonly RawRow[];
  /** The last row that is none of them. */
  readonly lastPlain: RawRow | null;
  /** Lines and where they begin by turns, about `milestone` lines apart, that the others may be found. */
  readonly milestones: readonly { readonly line: number; readonly at: number }[];
  readonly fault: Fault | null;
}

/** How many lines lie between two places in a file that are remembered. */
export const milestone = 4096;
