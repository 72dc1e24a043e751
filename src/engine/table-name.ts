import type { Dialect } from './dialect.ts';

const part = /"(?:[^"]|"")*"|[^."]+/gu;
const whole = /^(?:"(?:[^"]|"")*"|[^."]+)(?:\.(?:"(?:[^"]|"")*"|[^."]+)){0,2}$/u;

/**
 * The parts of a table's name: `inspection.figures`, or `"a.b".figures` where a name has a dot.
 * Null where it is no name.
 */
export function tableParts(name: string): readonly string[] | null {
  if (!whole.test(name) || name.includes('\0')) return null;
  const parts = [...name.matchAll(part)].map(([each]) =>
    each.startsWith('"') ? each.slice(1, -1).replaceAll('""', '"') : each,
  );
  return parts.every((each) => each !== '') ? parts : null;
}

/** A table's name, quoted. */
export const quotedTable = (parts: readonly string[], dialect: Dialect): string =>
  parts.map((each) => dialect.identifier(each)).join('.');
