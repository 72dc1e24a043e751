import type { Archive } from '../../domain/archive.ts';
import type { Result } from '../../domain/diagnostic.ts';
import { builtInFormat, type NumberFormat, readNumberFormat, type Sign } from './number-format.ts';
import { isTrue, readSharedTexts } from './sheet.ts';
import { DamagedPart, readXml } from './xml.ts';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part in the archive. */
  readonly part: string;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  /** Sheets of cells in the order of their tabs; sheets of charts are none. */
  readonly sheets: readonly SheetEntry[];
  readonly texts: readonly string[];
  /** Whether days are counted from 1904, as old Excel on the Macintosh did. */
  readonly is1904: boolean;
  /** What a style makes of a number of some sign; null where that can't be told. */
  formatOf(style: number, sign: Sign): NumberFormat | null;
}

/**
 * Reads what a workbook says of itself.
 *
 * @returns null for an archive that holds no workbook
 * @throws DamagedPart
 */
export async function readWorkbook(archive: Archive): Promise<Workbook | null> {
  const start = await relationsOf(archive, '');
  const main = start.find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !/\.xml$/iu.test(main)) return null;
  const relations = await relationsOf(archive, main);
  const sheets: SheetEntry[] = [];
  const seen = new Set<string>();
  let is1904 = false;
  readXml(await partOf(archive, main), {
    open(name, attributes) {
      seen.add(name);
      if (name === 'workbookPr') is1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributes.get('id'));
      if (relation?.type !== 'worksheet') return;
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', isHidden, part: relation.part });
    },
  });
  if (!seen.has('workbook')) return null;
  const texts = relations.find(({ type }) => type === 'sharedStrings');
  const styles = relations.find(({ type }) => type === 'styles');
  return {
    sheets,
    is1904,
    texts: texts === undefined ? [] : readSharedTexts(await partOf(archive, texts.part)),
    formatOf: styles === undefined ? () => general : readStyles(await partOf(archive, styles.part)),
  };
}

/**
 * Unpacks a part.
 *
 * @throws DamagedPart
 */
export async function partOf(archive: Archive, name: string): Promise<Uint8Array> {
  const { value }: Result<Uint8Array> = await archive.unpack(name);
  if (value === null) throw new DamagedPart();
  return value;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings. */
  readonly type: string;
  readonly part: string;
}

/** What a part refers to, or with an empty name the archive as a whole. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const name = findPart(archive, `${folder}_rels/${file}.rels`);
  if (name === null) return [];
  const relations: Relation[] = [];
  readXml(await partOf(archive, name), {
    open(element, attributes) {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const found = findPart(archive, resolve(folder, target));
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      if (found !== null) relations.push({ id: attributes.get('Id') ?? '', type, part: found });
    },
  });
  return relations;
}

/** The path of a target, which may start at the root or go up; never out of the archive. */
function resolve(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.filter((step) => step !== '' && step !== '.').join('/');
}

/** Names of parts differ in no more than letter case. */
const findPart = (archive: Archive, wanted: string): string | null =>
  archive.names.find((name) => name === wanted) ??
  archive.names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ??
  null;

const general: NumberFormat = { kind: 'number', suffix: '' };

function readStyles(bytes: Uint8Array): Workbook['formatOf'] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCells = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      }
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  const formats = new Map<number, (sign: Sign) => NumberFormat | null>();
  return (style, sign) => {
    const id = ids[style];
    if (id === undefined) return general;
    const code = codes.get(id);
    const format =
      formats.get(id) ?? (code === undefined ? () => builtInFormat(id) : readNumberFormat(code));
    formats.set(id, format);
    return format(sign);
  };
}
