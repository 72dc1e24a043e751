import { comparableName } from '../domain/name.ts';

/**
 * What the query leaves out of names before it compares them: blanks and marks, as the names of
 * files are compared; a unit or anything else in brackets at the end; and the words around a name
 * that ask for a place among the provinces or for the nation's figure.
 *
 * It lets through more than is meant and never less: which indicator a name means is found out
 * where the result is judged, by the code that reads files. Alternatives in place of sets of
 * characters, so that engines that see bytes understand them as well.
 */
export const leftOut: readonly string[] = [
  `[[:space:]_"'-]|“|”|‘|’|「|」|『|』|《|》|\u3000`,
  '^全国(平均)?(水平)?(的)?|(（|[(])[^()]*(）|[)])$|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$',
  '[()]|（|）',
];

const patterns = leftOut.map((each) => new RegExp(each.replaceAll('[:space:]', '\\s'), 'gu'));

/**
 * A name in every form in which the query may meet it: engines differ in whether Ⅲ has a lower
 * case, and the data may write III.
 */
export function foldedNames(name: string): readonly string[] {
  const ascii = name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  return (
    [ascii, name.toLowerCase(), comparableName(name)]
      .map((form) => patterns.reduce((text, pattern) => text.replace(pattern, ''), form))
      // No engine takes a NUL.
      .filter((form) => form !== '' && !form.includes('\0'))
  );
}
