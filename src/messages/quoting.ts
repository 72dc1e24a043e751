import type { Evidence } from '../domain/observation.ts';

const maxQuoted = 60;
const maxListed = 8;

/** A foreign text short enough to stand in a sentence. */
export const shorten = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > maxQuoted ? `${characters.slice(0, maxQuoted).join('')}…` : text;
};

/** Some foreign texts in a row, not all of them where they are many. */
export function listed(
  texts: readonly string[],
  quote: (text: string) => string,
  separator: string,
): string {
  const shown = texts.slice(0, maxListed).map(quote).join(separator);
  return texts.length > maxListed ? `${shown}${separator}…` : shown;
}

/** A cell as `file:line:column`. */
export const cellName = ({ file, line, column }: Evidence): string =>
  `${file}:${String(line)}:${String(column)}`;

/** A character that may not be printable, by its number: `U+E000`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
