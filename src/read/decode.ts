import {
  type Diagnostic,
  diagnose,
  type Place,
  type Result,
  wholeFile,
} from '../domain/diagnostic.ts';
import { findGarbled } from './garbled.ts';
import { countLineEnds } from './table.ts';

/** Encodings that `--encoding` takes. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'gbk',
  'gb2312',
  'big5',
] as const;
export type Encoding = (typeof encodings)[number];

/** A text and the encoding in which its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The readings of a file's bytes, the likeliest first: by its byte order mark, else strict UTF-8,
 * else strict GB18030. Short GBK texts can be valid UTF-8, so both may come; the caller takes the
 * first in which it finds something that it knows.
 */
export function decode(
  bytes: Uint8Array,
  declared: string | null,
  file: string,
): Result<readonly Decoded[]> {
  const fail = (...diagnostics: Diagnostic[]): Result<readonly Decoded[]> => ({
    value: null,
    diagnostics,
  });

  if (declared !== null) {
    const encoding = encodings.find((each) => plainName(each) === plainName(declared));
    if (encoding === undefined) {
      return fail(diagnose('error', 'encoding-unknown', { value: declared, choices: encodings }));
    }
    return single(bytes, encoding, file);
  }
  const marked = byteOrderMarks.find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  if (marked !== undefined) return single(bytes, marked[0], file);

  // UTF-16 without a mark makes some sense in other encodings, but for these.
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const before = new TextDecoder('windows-1252').decode(bytes.subarray(0, nul));
    return fail(diagnose('error', 'nul-found', {}, placeAt(before, before.length, file)));
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  // GBK that is valid UTF-8 as well is read there as letters of two bytes.
  const mayBeGbk = utf8 === null || /[\u0080-\u07ff]/u.test(utf8);
  const gb18030 = mayBeGbk ? decodeStrictly(bytes, 'gb18030') : null;
  const damage = utf8 === null ? damageOf(bytes, file) : null;
  if (damage !== null) return fail(damage);
  const readings: Decoded[] = [];
  if (utf8 !== null) readings.push({ text: utf8, encoding: 'utf-8' });
  if (gb18030 !== null && gb18030 !== utf8 && findSuspect(gb18030) === null) {
    readings.push({ text: gb18030, encoding: 'gb18030' });
  }
  const [first] = readings;
  if (first !== undefined) {
    const flaw = flawOf(first, file);
    return flaw === null ? { value: readings, diagnostics: [] } : fail(flaw);
  }
  if (gb18030 === null) {
    // What reads further before it fails is the likelier encoding, and tells where the damage is.
    const places = (['utf-8', 'gb18030'] as const).map((each) => placeOfInvalid(bytes, each, file));
    const [place = wholeFile(file)] = places.sort((a, b) => (b.line ?? 0) - (a.line ?? 0));
    return fail(diagnose('error', 'encoding-undetected', {}, place));
  }
  const found = findSuspect(gb18030) ?? '';
  return fail(
    diagnose('error', 'encoding-suspect', { encoding: 'gb18030', found }, wholeFile(file)),
  );
}

/** Bytes that are no UTF-8 but for a few places: a text of UTF-8 that something has damaged. */
function damageOf(bytes: Uint8Array, file: string): Diagnostic | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const sound = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return sound > 3 * broken
    ? diagnose('error', 'text-damaged', {}, placeOfInvalid(bytes, 'utf-8', file))
    : null;
}

/** `UTF8` and `utf_8` mean `utf-8`. */
const plainName = (encoding: string): string => encoding.toLowerCase().replace(/[-_ ]/gu, '');

function single(bytes: Uint8Array, encoding: Encoding, file: string): Result<readonly Decoded[]> {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) {
    const place = placeOfInvalid(bytes, encoding, file);
    return {
      value: null,
      diagnostics: [diagnose('error', 'encoding-invalid', { encoding }, place)],
    };
  }
  const decoded = { text, encoding };
  const flaw = flawOf(decoded, file);
  return flaw === null
    ? { value: [decoded], diagnostics: [] }
    : { value: null, diagnostics: [flaw] };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    // Node's own table for the label "gbk" differs from GB18030 in a hundred codes; one table serves all.
    const label = encoding === 'gbk' || encoding === 'gb2312' ? 'gb18030' : encoding;
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Private-use characters are a sign of Big5 read as GB18030; U+FFFD, of text damaged on its way. */
const suspect = /[\ufffd\ue000-\uf8ff]/u;

/** The first character of a text that no sound text holds. */
export const findSuspect = (text: string): string | null => suspect.exec(text)?.[0] ?? null;

function flawOf({ text, encoding }: Decoded, file: string): Diagnostic | null {
  const nul = text.indexOf('\0');
  if (nul !== -1) return diagnose('error', 'nul-found', {}, placeAt(text, nul, file));
  const found = suspect.exec(text);
  // What is left of a text that was read wrongly says more than the mark of its losses.
  const garbled = found?.[0] === '\ufffd' ? findGarbled(text, file) : null;
  if (garbled !== null) return garbled;
  return found === null
    ? null
    : diagnose(
        'error',
        'encoding-suspect',
        { encoding, found: found[0] },
        placeAt(text, found.index, file),
      );
}

const placeAt = (text: string, offset: number, file: string): Place => ({
  file,
  line: 1 + countLineEnds(text.slice(0, offset)),
  column: null,
});

/** The line in which the first invalid bytes stand; no character here holds a byte of a line end. */
function placeOfInvalid(bytes: Uint8Array, encoding: Encoding, file: string): Place {
  if (encoding.startsWith('utf-16')) return wholeFile(file);
  const [lf, cr] = [0x0a, 0x0d];
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    const byte = bytes[end];
    const isEnd = byte === undefined || byte === lf || (byte === cr && bytes[end + 1] !== lf);
    if (!isEnd) continue;
    const part = bytes.subarray(start, end);
    if (decodeStrictly(part, encoding) === null) return { file, line, column: null };
    line += 1;
    start = end + 1;
  }
  return wholeFile(file);
}
