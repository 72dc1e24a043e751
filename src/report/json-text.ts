import type { Exact } from '../domain/exact.ts';
import { harmless } from '../domain/harmless.ts';

/** A number as its digits, so that JSON carries every one of them. */
export class Digits {
  constructor(readonly text: string) {}
}

/** The digits of an exact number, rounded to 12 significant ones if it is a quotient. */
export const digits = (value: Exact | null, limit: Exact | null = null): Digits | null =>
  value === null ? null : new Digits(value.toText(limit));

/**
 * Writes plain data as JSON, two blanks a level; strings are made harmless, `Digits` stand as
 * numbers. `JSON.stringify` can do neither: it would round a long decimal to a double.
 */
export function toJson(data: unknown, indent = ''): string {
  if (data instanceof Digits) return data.text;
  if (typeof data === 'string') return JSON.stringify(harmless(data));
  if (data === null || typeof data !== 'object') return JSON.stringify(data);
  const inner = `${indent}  `;
  if (Array.isArray(data)) {
    if (data.length === 0) return '[]';
    return `[\n${data.map((item) => `${inner}${toJson(item, inner)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(data);
  if (entries.length === 0) return '{}';
  const lines = entries.map(
    ([key, value]) => `${inner}${JSON.stringify(harmless(key))}: ${toJson(value, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
