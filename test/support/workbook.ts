import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number as the file writes it, or the XML within `<c>` and its attributes. */
export type Cell =
  | string
  | { readonly n: string; readonly format?: string }
  | { readonly attributes: string; readonly xml: string }
  | null;

/** A sheet of a workbook that a test makes. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Numbers of rows, from 1, that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Spans of columns, from 1, that are hidden. */
  readonly hiddenColumns?: readonly (readonly [from: number, to: number])[];
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escape = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** The parts of a workbook by name, to be changed before they are zipped. */
export function workbookParts(sheets: readonly Sheet[], workbookPr = ''): Record<string, string> {
  const texts: string[] = [];
  const formats: string[] = [];
  const cellXml = (cell: Cell, reference: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') {
      const at = texts.includes(cell) ? texts.indexOf(cell) : texts.push(cell) - 1;
      return `<c r="${reference}" t="s"><v>${String(at)}</v></c>`;
    }
    if ('xml' in cell) return `<c r="${reference}" ${cell.attributes}>${cell.xml}</c>`;
    const { n, format } = cell;
    if (format === undefined) return `<c r="${reference}"><v>${n}</v></c>`;
    if (!formats.includes(format)) formats.push(format);
    return `<c r="${reference}" s="${String(formats.indexOf(format) + 1)}"><v>${n}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: Sheet): string => {
    const data = rows.map((cells, index) => {
      const row = String(index + 1);
      const inside = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row}`)).join('');
      return `<row r="${row}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const columns = hiddenColumns.map(
      ([from, to]) => `<col min="${String(from)}" max="${String(to)}" width="0" hidden="1"/>`,
    );
    const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
    return `<worksheet xmlns="${spreadsheet}">${cols}<sheetData>${data.join('')}</sheetData>${
      merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`
    }</worksheet>`;
  };
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetXml(sheet);
  });
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
  );
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escape(code)}"/>`,
  );
  const xfs = formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${sheets
      .map((_, index) =>
        relation(
          `rId${String(index + 1)}`,
          'worksheet',
          `worksheets/sheet${String(index + 1)}.xml`,
        ),
      )
      .join(
        '',
      )}${relation('rIdS', 'styles', 'styles.xml')}${relation('rIdT', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
}

/** The bytes of an archive, packed unless the level is 0. */
export const zipped = (
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 6 = 6,
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
    // A fixed day, so that equal workbooks have equal bytes.
    { level, mtime: '2020-01-01' },
  );

/** The bytes of a workbook. */
export const workbook = (sheets: readonly Sheet[], workbookPr = ''): Uint8Array =>
  zipped(workbookParts(sheets, workbookPr));

/** The bytes of a workbook of one sheet, Sheet1. */
export const oneSheet = (
  rows: Sheet['rows'],
  more: Omit<Partial<Sheet>, 'rows'> = {},
): Uint8Array => workbook([{ name: 'Sheet1', rows, ...more }]);
