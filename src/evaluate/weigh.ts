import { type Diagnostic, type DiagnosticCode, withSeverity } from '../domain/diagnostic.ts';

/**
 * Weighs trouble with cells: an error where the run had to use the cell, else a warning. The same
 * trouble of the same cell is told once, with the first target that it stood in the way of.
 *
 * @param all every trouble that was found
 * @param used those with cells that judgements needed
 */
export function weigh(all: readonly Diagnostic[], used: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const each of used) {
    const key = keyOf(each);
    if (!told.has(key)) told.set(key, withSeverity(each, 'error'));
  }
  for (const each of all) {
    const key = keyOf(each);
    if (!told.has(key)) told.set(key, withSeverity(each, 'warning'));
  }
  return [...told.values()];
}

/** What counts something in each region. */
const counting: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'figures-unused',
  'targets-out-of-scope',
]);

/**
 * Tells what was found in many regions once where it is the same in all of them to the last word,
 * as years outside the plan are in a file of a nation.
 */
export function onceEach(remarks: readonly Diagnostic[]): readonly Diagnostic[] {
  const keys = new Set<string>();
  return remarks.filter(({ code, severity, target, region, place, args }) => {
    if (counting.has(code)) return true;
    const key = JSON.stringify([code, severity, target, region, place, args]);
    const isTold = keys.has(key);
    keys.add(key);
    return !isTold;
  });
}

const keyOf = ({ code, place, args }: Diagnostic): string =>
  place === null ? JSON.stringify([code, args]) : JSON.stringify([code, place]);

/**
 * With `--strict`, a warning about the judged regions' data is an error; one about the data of
 * another region stays a warning.
 *
 * @param judged the keys of the judged regions
 */
export const strictly = (
  diagnostics: readonly Diagnostic[],
  judged: ReadonlySet<string>,
): Diagnostic[] =>
  diagnostics.map((each) =>
    each.severity === 'warning' && (each.region === null || judged.has(each.region))
      ? withSeverity(each, 'error')
      : each,
  );
