import { harmless } from '../domain/harmless.ts';
import { stampColumns, type Query } from '../domain/engine.ts';
import type { Dialect } from './dialect.ts';

/** Works out the SHA-256 of a text, in hexadecimal. */
export type Hash = (text: string) => string;

/** A line of SQL, or a comment for those who read it. */
export type Line = string | { readonly comment: string; readonly indent: number };

/** Digits of the hash by which a query is named. */
const hashDigits = 16;

/** Widest line of a list of texts. */
const widest = 100;

/** A remark on the lines below it. */
export const comment = (text: string, indent = 0): Line => ({ comment: text, indent });

/**
 * A statement with its hash.
 *
 * @param policies what the stamps say of the policies; null leaves the stamps out
 * @param build writes the statement, with some constant columns of which each ends in a comma
 */
export function statement(
  dialect: Dialect,
  policies: string | null,
  hash: Hash,
  build: (stamps: readonly string[]) => readonly Line[],
): Query {
  const plain = build([]).filter((line) => typeof line === 'string');
  const query = hash(plain.join('\n')).slice(0, hashDigits);
  const values = [dialect.name, query, policies ?? ''];
  const stamps =
    policies === null
      ? []
      : stampColumns.map((name, index) => `${dialect.literal(values[index] ?? '')} AS ${name}`);
  return { sql: `${build(stamps).map(written).join('\n')}\n`, hash: query };
}

/** `harmless` leaves no character that could end the comment. */
const written = (line: Line): string =>
  typeof line === 'string' ? line : `${' '.repeat(line.indent)}-- ${harmless(line.comment)}`;

/** Chinese characters are two columns wide. */
const widthOf = (text: string): number => text.replace(/[\u2e80-\uffff]/gu, '  ').length;

/** Texts behind each other, on as many lines as they need. */
export function listed(texts: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const text of texts) {
    if (line !== '' && widthOf(line) + widthOf(text) + 2 > widest - indent) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? text : ` ${text}`;
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`);
}

/** Texts with commas behind them, behind the last one unless it ends the list. */
export const commaed = (texts: readonly string[], isEnd = true): string[] =>
  texts.map((text, index) => (isEnd && index === texts.length - 1 ? text : `${text},`));
