import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Archive } from '../domain/archive.ts';
import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';

/** Most megabytes to which the XML of a workbook may unpack. */
const maxMegabytes = 100;

/** How many times its packed size a part of more than a megabyte may have; real ones have 5 to 50. */
const maxRatio = 200;

/** Most parts; a workbook of a hundred sheets has some three hundred. */
const maxParts = 10_000;

/**
 * Opens a zip archive. What its directory says of sizes is checked before anything is unpacked,
 * and what is unpacked has to keep to it: a part that is larger than stated is damage.
 */
export async function openArchive(bytes: Uint8Array, path: string): Promise<Result<Archive>> {
  const refuse = (problem: Diagnostic) => ({ value: null, diagnostics: [problem] });
  const damaged = diagnose('error', 'workbook-damaged', { part: null }, wholeFile(path));
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    if (zip.entryCount > maxParts) return refuse(damaged);
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) return refuse(damaged);
      entries.set(entry.fileName, entry);
    }
    const parts = [...entries.values()].filter(({ fileName }) =>
      /\.(?:xml|rels)$/iu.test(fileName),
    );
    if (parts.some((each) => each.isEncrypted())) {
      return refuse(diagnose('error', 'workbook-encrypted', {}, wholeFile(path)));
    }
    const megabytes = Math.ceil(
      parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) / 1_000_000,
    );
    if (megabytes > maxMegabytes || parts.some(isBomb)) {
      const args = { megabytes, limit: maxMegabytes, ratio: maxRatio };
      return refuse(diagnose('error', 'workbook-too-large', args, wholeFile(path)));
    }
    const unpack = async (name: string): Promise<Result<Uint8Array>> => {
      const entry = entries.get(name);
      const found = entry === undefined ? null : await unpackEntry(zip, entry);
      return found === null
        ? refuse(diagnose('error', 'workbook-damaged', { part: name }, wholeFile(path)))
        : { value: found, diagnostics: [] };
    };
    return { value: { names: [...entries.keys()], unpack }, diagnostics: [] };
  } catch {
    // Whatever the reader of archives dislikes, the file is none that Excel wrote.
    return refuse(damaged);
  }
}

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > 1_000_000 && uncompressedSize > maxRatio * compressedSize;

/** The bytes of a part; null where they are damaged. */
async function unpackEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    return crc32(bytes) === entry.crc32 ? bytes : null;
  } catch {
    return null;
  }
}
