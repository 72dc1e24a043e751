import type { Exact } from '../domain/exact.ts';
import { areHarmless, harmless } from '../domain/harmless.ts';

/** A number as its digits, so that JSON carries every one of them. */
export class Digits {
  constructor(readonly text: string) {}

  /** What `JSON.stringify` writes of it: an object like no other, since no name is empty. */
  toJSON(): Readonly<Record<string, string>> {
    return { '': this.text };
  }
}

/** `Digits` as `JSON.stringify` writes them. No string has this in it: its quotes would be escaped. */
const writtenDigits = /\{\s*"": "(?<digits>[^"]*)"\s*\}/gu;

/** What stands in JSON for a character that can't stand for itself. */
const escaped = /\\[^"\\]/u;

/** The digits of an exact number, rounded to 12 significant ones if it is a quotient. */
export const digits = (value: Exact | null, limit: Exact | null = null): Digits | null =>
  value === null ? null : new Digits(value.toText(limit));

/**
 * Writes plain data as JSON, two blanks a level; strings are made harmless, `Digits` stand as
 * numbers. `JSON.stringify` can do neither: it would round a long decimal to a double. It is ten
 * times as fast, though, and nearly always all strings are harmless as they are.
 *
 * @param indent blanks before every line but the first
 */
export function toJson(data: object, indent = 0): string {
  const text = JSON.stringify(data, null, 2);
  const blanks = ' '.repeat(indent);
  if (!areHarmless(text) || escaped.test(text)) return withHarmless(data, blanks);
  const plain = text.replace(writtenDigits, '$<digits>');
  // No line ends in its strings.
  return indent === 0 ? plain : plain.replaceAll('\n', `\n${blanks}`);
}

/** An object as `toJson` writes it, without its closing brace: more fields are to follow. */
export const opened = (data: object, indent = 0): string =>
  toJson(data, indent).slice(0, -`\n${' '.repeat(indent)}}`.length);

/** An array as `toJson` writes it, item by item, since all of them may not fit into memory. */
export function* jsonArray(items: Iterable<object>, indent = 0): Generator<string> {
  const line = `\n${' '.repeat(indent)}`;
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? '[' : ','}${line}  ${toJson(item, indent + 2)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `${line}]`;
}

function withHarmless(data: unknown, indent: string): string {
  if (data instanceof Digits) return data.text;
  if (typeof data === 'string') return JSON.stringify(harmless(data));
  if (data === null || typeof data !== 'object') return JSON.stringify(data);
  const inner = `${indent}  `;
  if (Array.isArray(data)) {
    if (data.length === 0) return '[]';
    return `[\n${data.map((item) => `${inner}${withHarmless(item, inner)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(data);
  if (entries.length === 0) return '{}';
  const lines = entries.map(
    ([key, value]) => `${inner}${JSON.stringify(harmless(key))}: ${withHarmless(value, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
