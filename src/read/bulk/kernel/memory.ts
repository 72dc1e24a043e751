// How the kernel lays out its memory, part after part. It is never enlarged, and parts never touched
// take no room.

/** How columns are read. */
export const year: i32 = 0;
export const figure: i32 = 1;
export const ignored: i32 = 2;
export const numbers: i32 = 3;
/** Texts that have to be known, and those of them that name the place. */
export const text: i32 = 4;
export const placeText: i32 = 5;

/** Bytes of the file; whoever fills them leaves room for a text behind the last. */
export const bytes: i32 = 0x1000;
export const bytesSize: i32 = 0x1a0000;
/** By column: how it is read; the texts of the row before; those of the row at hand. */
export const kinds: i32 = bytes + bytesSize;
export const mostColumns: i32 = 64;
export const before: i32 = kinds + mostColumns;
export const current: i32 = before + 4 * mostColumns;
/** By year, its number; below 0 where it has none. */
export const years: i32 = current + 4 * mostColumns;
export const yearCount: i32 = 10000;
/** Known texts, each with its bytes, number, meaning, place, and the text that came behind it last. */
export const texts: i32 = years + 4 * yearCount;
export const textSize: i32 = 24;
export const mostTexts: i32 = 0x10000;
/** One more than the position of a text, by hash; 0 where there is none. */
export const slots: i32 = texts + textSize * mostTexts;
export const slotMask: i32 = 2 * mostTexts - 1;
export const pool: i32 = slots + 4 * (slotMask + 1);
export const poolSize: i32 = 0x200000;
/** What was read: runs of rows that name the same, and figures. */
export const mostRows: i32 = 4096;
export const mostFigureColumns: i32 = 8;
export const runs: i32 = pool + poolSize;
export const runSize: i32 = 20;
export const digits: i32 = runs + runSize * mostRows;
export const mostFigures: i32 = mostRows * mostFigureColumns;
export const yearNumbers: i32 = digits + 8 * mostFigures;
export const scales: i32 = yearNumbers + 2 * mostFigures;
