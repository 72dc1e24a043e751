import { type Diagnostic, withSeverity } from '../domain/diagnostic.ts';

/**
 * Weighs trouble with cells: an error where the run had to use the cell, else a warning.
 *
 * @param all every trouble that was found
 * @param used those with cells that judgements needed
 */
export function weigh(all: readonly Diagnostic[], used: readonly Diagnostic[]): Diagnostic[] {
  const needed = new Set(used);
  return [...new Set([...all, ...used])].map((each) =>
    withSeverity(each, needed.has(each) ? 'error' : 'warning'),
  );
}

/**
 * With `--strict`, a warning about the judged regions' data is an error; one about another
 * region's data, which carries that region's key, stays a warning.
 */
export const strictly = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((each) =>
    each.severity === 'warning' && each.region === null ? withSeverity(each, 'error') : each,
  );
