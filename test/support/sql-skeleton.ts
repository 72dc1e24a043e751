import type { DialectName } from '../../src/domain/engine.ts';

/** What a statement holds: its words and signs, with every quoted text taken out and kept apart. */
export interface Skeleton {
  readonly shape: string;
  readonly literals: readonly string[];
  readonly identifiers: readonly string[];
}

/**
 * Reads a statement as an engine's own lexer does, by the rules of its manual: what is quoted, what
 * is a comment, what is neither. Written apart from the code that quotes.
 */
export function skeletonOf(sql: string, dialect: DialectName): Skeleton {
  const literals: string[] = [];
  const identifiers: string[] = [];
  let shape = '';
  let at = 0;
  const quoted = (quote: string, hasBackslash: boolean): string => {
    let text = '';
    at += 1;
    for (;;) {
      const sign = sql[at];
      if (sign === undefined) throw new Error(`never closed: ${sql}`);
      if (hasBackslash && sign === '\\') {
        text += sql[at + 1] ?? '';
        at += 2;
      } else if (sign === quote && sql[at + 1] === quote) {
        text += quote;
        at += 2;
      } else if (sign === quote) {
        at += 1;
        return text;
      } else {
        text += sign;
        at += 1;
      }
    }
  };
  while (at < sql.length) {
    const sign = sql[at] ?? '';
    const isEscaping = dialect === 'clickhouse';
    if (sql.startsWith('--', at)) {
      const end = /[\n\r]/u.exec(sql.slice(at))?.index ?? sql.length - at;
      at += end;
    } else if (sql.startsWith('/*', at)) throw new Error(`a comment begins: ${sql}`);
    else if (dialect === 'postgres' && sql.slice(at).startsWith("E'") && !/\w$/u.test(shape)) {
      at += 1;
      literals.push(quoted("'", true));
      shape += '?';
    } else if (sign === "'") {
      literals.push(quoted("'", isEscaping));
      shape += '?';
    } else if (sign === '"' || (isEscaping && sign === '`')) {
      identifiers.push(quoted(sign, isEscaping));
      shape += '#';
    } else {
      shape += sign;
      at += 1;
    }
  }
  return { shape: shape.replace(/\s+/gu, ' '), literals, identifiers };
}
