import { SaxesParser } from 'saxes';

/** What is called while a document is read; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Says that a part of a workbook is not what Excel writes; caught where the workbook is read. */
export class DamagedPart extends Error {}

/**
 * Reads an XML document strictly, from its start to its end.
 *
 * @throws DamagedPart for anything that is not well-formed, and for a document type, with which a
 * few bytes could unfold to gigabytes
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false });
  const refuse = (): never => {
    throw new DamagedPart();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    const local = Object.entries(attributes).map(([key, value]) => [plain(key), value] as const);
    listener.open?.(plain(name), new Map(local));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(plain(name)));
  parser.write(decodeXml(bytes)).close();
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The text of an XML part: UTF-8, or UTF-16 with its mark. */
function decodeXml(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new DamagedPart();
  }
}

/** `_x000D_` stands for a character that XML can't hold. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
