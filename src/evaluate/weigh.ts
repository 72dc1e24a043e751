import { type Diagnostic, withSeverity } from '../domain/diagnostic.ts';

/**
 * Weighs trouble with cells: an error where the run had to use the cell, else a warning.
 *
 * @param all every trouble that was found
 * @param used those with cells that judgements needed
 */
export function weigh(all: readonly Diagnostic[], used: readonly Diagnostic[]): Diagnostic[] {
  const needed = new Set(used);
  // Trouble of another region's cell comes a second time where a ranking needs that cell.
  const places = new Set(used.map(keyOf));
  const unused = all.filter((each) => !needed.has(each) && !places.has(keyOf(each)));
  return [
    ...[...needed].map((each) => withSeverity(each, 'error')),
    ...[...new Set(unused)].map((each) => withSeverity(each, 'warning')),
  ];
}

const keyOf = ({ code, place }: Diagnostic): string => JSON.stringify([code, place]);

/**
 * With `--strict`, a warning about the judged regions' data is an error; one about another
 * region's data, which carries that region's key, stays a warning.
 */
export const strictly = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((each) =>
    each.severity === 'warning' && each.region === null ? withSeverity(each, 'error') : each,
  );
