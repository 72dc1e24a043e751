import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/domain/name-index.ts';
import { foldedNames, leftOut } from '../../src/engine/folded-name.ts';
import { catalogue } from '../support/policies-folder.ts';

/** What an engine makes of a name in its table; it knows lower case of the Latin letters alone. */
const folded = (name: string): string =>
  leftOut.reduce(
    (text, pattern) => text.replace(new RegExp(pattern.replaceAll('[:space:]', '\\s'), 'gu'), ''),
    name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase()),
  );

const names = catalogue.indicators.flatMap((indicator) =>
  [...namesOf(indicator)].map(([name]) => name),
);

describe('a name of an indicator is met by the query', () => {
  it.each([
    ['as it is', (name: string) => name],
    ['with its unit', (name: string) => `${name}(%)`],
    ['with its unit in wide brackets', (name: string) => `${name}（%）`],
    ['in quotation marks', (name: string) => `“${name}”`],
    ['in capitals', (name: string) => name.toUpperCase()],
    ['with blanks', (name: string) => ` ${Array.from(name).join(' ')} `],
    ['as the place among the provinces', (name: string) => `${name}全国排名`],
    ['as the place with its unit', (name: string) => `${name}排名（位）`],
    ['as the figure of the nation', (name: string) => `全国平均${name}`],
    ['as the figure of the nation behind it', (name: string) => `${name}全国平均水平`],
    ['as the figure of the nation in brackets', (name: string) => `${name}（全国）`],
    ['as the figure of the nation with its unit', (name: string) => `${name}(全国)(%)`],
    ['with blanks that do not break', (name: string) => `\u00a0${name}\u00a0`],
  ])('%s', (_, write) => {
    const missed = names.filter((name) => !foldedNames(name).includes(folded(write(name))));
    expect(missed).toEqual([]);
  });
});
