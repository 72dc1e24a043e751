import { type Diagnostic, diagnose, type Place } from '../domain/diagnostic.ts';
import { isChinese } from '../domain/name.ts';
import { countLineEnds } from './table.ts';

/** Left where characters were replaced, decoded wrongly, and saved so. */
const lost = /锟斤拷|锟斤|烫烫烫|屯屯屯/u;

/**
 * What UTF-8 becomes that is read as GBK (省级 as 鐪佺骇): nearly every word of it has one of these,
 * which are rare elsewhere; or what Chinese text becomes that is read as Latin letters.
 */
const suspicious =
  /[\u9300-\u947f\u9580-\u95e7]|[\u00e4-\u00e9\u00b0-\u00f7][\u0080-\u024f\u2010-\u2122]/u;

/** A run of characters that are no ASCII, in which one of the suspicious ones stands. */
const run = /[^\0-\u007f\ufffd]{2,}/gu;

/** Whether a text holds anything at all that `findGarbled` looks at closely. */
export const mayBeGarbled = (text: string): boolean =>
  lost.test(text) || text.includes('??') || suspicious.test(text);

/** How many suspicious runs are looked at. */
const maxRuns = 50;

/**
 * The damage that text took on its way in a program that read its bytes in a wrong encoding and
 * saved what it saw. Null where there is none to be seen. Nothing is repaired.
 */
export function findGarbled(text: string, file: string): Diagnostic | null {
  const at = (index: number): Place => ({
    file,
    line: 1 + countLineEnds(text.slice(0, index)),
    column: null,
  });
  const gone = lost.exec(text);
  if (gone !== null) return diagnose('error', 'text-lost', { found: gone[0] }, at(gone.index));
  if (text.includes('??')) {
    // A cell of question marks: an encoding that lacked the characters.
    const cell =
      /(?:^|[,;\t"\r\n])(?<cell>[^,;\t"\r\n\p{Script=Han}]*\?{2}[^,;\t"\r\n\p{Script=Han}]*)/u.exec(
        text,
      );
    const found = cell?.groups?.['cell'];
    if (cell !== null && found !== undefined) {
      const start = cell.index + cell[0].indexOf(found);
      return diagnose('error', 'text-lost', { found: found.trim() }, at(start));
    }
  }
  if (!suspicious.test(text)) return null;
  const hasChinese = isChinese(text);
  let looked = 0;
  for (const { 0: found, index } of text.matchAll(run)) {
    if (!suspicious.test(found)) continue;
    const meant = meaningOf(found.slice(0, 40), hasChinese);
    if (meant !== null) return diagnose('error', 'text-garbled', { found, meant }, at(index));
    looked += 1;
    if (looked === maxRuns) break;
  }
  return null;
}

/** What a garbled text was before; null where it is none. */
function meaningOf(found: string, hasChinese: boolean): string | null {
  const mishaps = [
    [gbkBytes, 'utf-8'],
    // Where any Chinese is left, letters of the West are what they are.
    ...(hasChinese
      ? []
      : ([
          [latinBytes, 'utf-8'],
          [latinBytes, 'gb18030'],
        ] as const)),
  ] as const;
  for (const [bytesOf, encoding] of mishaps) {
    const bytes = bytesOf(found);
    if (bytes === null) continue;
    const meant = Array.from(new TextDecoder(encoding).decode(bytes));
    const common = meant.filter(isCommon).length;
    if (common >= 2 && common * 2 >= meant.length) {
      return meant.join('').replaceAll('\ufffd', '');
    }
  }
  return null;
}

/** Whether a character is one of the 3755 that GB 2312 sorts by their sound, as the common ones. */
function isCommon(character: string): boolean {
  const [lead = 0, trail = 0] = gbkBytes(character) ?? [];
  return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
}

let gbkTable: ReadonlyMap<string, readonly number[]> | null = null;

/** The bytes of a text in GBK; null where it has none. The table is built for the first one asked. */
function gbkBytes(text: string): Uint8Array | null {
  gbkTable ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const own = gbkTable.get(character);
    if (own === undefined) return null;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

function buildTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>([['€', [0x80]]]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

/** The bytes of a text in Windows' encoding for the West; null where it has none. */
function latinBytes(text: string): Uint8Array | null {
  // What Windows puts at 80 to 9F.
  const windows = new TextDecoder('windows-1252').decode(
    Uint8Array.from({ length: 0x20 }, (_, index) => 0x80 + index),
  );
  const bytes = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? code : windows.indexOf(character) + 0x80;
  });
  return bytes.some((byte) => byte < 0x80) ? null : Uint8Array.from(bytes);
}
