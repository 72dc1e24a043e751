import { lineEnds } from './table.ts';

/** A line of the text: where it begins, which cell that is in, and whether within its quotes. */
interface Line {
  readonly start: number;
  readonly cell: number;
  readonly isQuoted: boolean;
}

/**
 * Finds the character at which a cell begins, for editors and CI systems, which know nothing of
 * cells: counted from 1 in its line, in UTF-16 code units. Nothing is worked out before the first
 * question.
 *
 * @returns null where no such cell begins on that line
 */
export function characterAt(
  text: string,
  delimiter: string,
): (line: number, cell: number) => number | null {
  let lines: readonly Line[] | null = null;
  return (line, cell) => {
    lines ??= linesOf(text, delimiter);
    const found = lines[line - 1];
    if (found === undefined) return null;
    const scan = { ...found };
    if (!scan.isQuoted && scan.cell === cell) return 1;
    const end = lines[line]?.start ?? text.length;
    for (let position = found.start; position < end; position += 1) {
      const before = scan.cell;
      step(scan, text[position], delimiter);
      if (scan.cell !== before && scan.cell === cell) return position - found.start + 2;
    }
    return null;
  };
}

function step(scan: { cell: number; isQuoted: boolean }, character = '', delimiter: string): void {
  if (character === '"') scan.isQuoted = !scan.isQuoted;
  else if (character === delimiter && !scan.isQuoted) scan.cell += 1;
}

function linesOf(text: string, delimiter: string): Line[] {
  const scan = { cell: 1, isQuoted: false };
  const lines: Line[] = [{ start: 0, ...scan }];
  let position = 0;
  for (const { index, 0: end } of text.matchAll(lineEnds)) {
    for (; position < index; position += 1) step(scan, text[position], delimiter);
    position = index + end.length;
    if (!scan.isQuoted) scan.cell = 1;
    lines.push({ start: position, ...scan });
  }
  return lines;
}
