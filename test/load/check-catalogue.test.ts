import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/load/catalogue-data.ts';
import { checkCatalogue } from '../../src/load/check-catalogue.ts';
import { placesOfFaults } from '../support/places.ts';
import { lines } from '../support/small-policy.ts';
import { catalogueFiles } from '../support/policies-folder.ts';

type Name = keyof typeof catalogueFiles;

const units = lines(
  'prefixes: { 千: 1000, 万: 10000 }',
  'units:',
  '  - id: "%"',
  '    dimension: share',
  '  - id: 元',
  '    dimension: money',
  '  - id: 厘',
  '    dimension: money',
  '    factor: 0.001000',
);

const indicators = lines(
  'indicators:',
  '  - id: one',
  '    name: { zh: 一率, en: One rate }',
  '    unit: "%"',
  '    aliases: [甲率]',
  '  - id: two',
  '    name: { zh: 二额, en: Two sums }',
  '    unit: 万元',
  '    aliases: [甲率]',
);

/** Checks the small catalogue with one of its files in another state. */
function check(changes: Partial<Readonly<Record<Name, string>>> = {}) {
  const file = (name: Name, text: string) => ({
    file: `policies/${name}.yaml`,
    text: changes[name] ?? text,
  });
  return checkCatalogue({
    indicators: file('indicators', indicators),
    provinces: file('provinces', catalogueFiles.provinces.text),
    units: file('units', units),
  });
}

describe('a sound catalogue', () => {
  it('has no defect, though an alias belongs to two of its indicators', () => {
    expect(check().diagnostics).toEqual([]);
  });

  it('keeps its factors as the digits that the file writes', () => {
    const { value } = check();
    expect(value?.prefixes).toEqual({ 千: '1000', 万: '10000' });
    expect(value?.units.map(({ factor }) => factor)).toEqual([undefined, undefined, '0.001000']);
  });

  it('survives being written as JSON', () => {
    const { value } = check();
    if (value === null) throw new Error('the small catalogue is at fault');
    const revived = JSON.parse(JSON.stringify(value)) as typeof value;
    expect(buildCatalogue(revived)).toEqual(buildCatalogue(value));
  });
});

describe('a defect of the catalogue', () => {
  it.each<[string, Name, string, string, string]>([
    ['an id that stands twice', 'indicators', 'id: two', 'id: one', 'id-doubled 6:9'],
    ['a name that stands twice', 'indicators', 'zh: 二额', 'zh: 一率', 'name-doubled 7:11'],
    [
      'a name that differs in blanks and case only',
      'indicators',
      'en: Two sums',
      'en: ONE-RATE',
      'name-doubled 7:11',
    ],
    ['a unit that is none', 'indicators', '万元', '万箱', 'unit-not-in-catalogue 8:11'],
    [
      'a field that is none',
      'indicators',
      'aliases: [甲率]\n  - id: two',
      'alias: 甲\n  - id: two',
      'field-unknown 5:5',
    ],
    ['a name in one language', 'indicators', 'zh: 二额, ', '', 'field-missing 7:11'],
    ['a unit without a dimension', 'units', '    dimension: share\n', '', 'field-missing 3:5'],
    ['a factor of 0', 'units', '0.001000', '0', 'field-invalid 9:13'],
    ['a factor in quotes', 'units', '0.001000', '"0.001"', 'field-invalid 9:13'],
    ['a prefix that is no number', 'units', '千: 1000', '千: 一千', 'field-invalid 1:16'],
  ])('%s', (_, name, from, to, expected) => {
    const text = (name === 'units' ? units : indicators).replace(from, to);
    const { value, diagnostics } = check({ [name]: text });
    expect(placesOfFaults(diagnostics)).toEqual([expected.replace(' ', ` policies/${name}.yaml:`)]);
    expect(value).toBeNull();
  });

  it('such as a missing province or a code of five digits is found as well', () => {
    const { text } = catalogueFiles.provinces;
    const without = text.replace(/^ {2}- \{ code: "110000".*\n/mu, '');
    const short = text.replace('code: "110000"', 'code: "11000"');
    expect(check({ provinces: without }).diagnostics.map(({ code }) => code)).toEqual([
      'field-invalid',
    ]);
    expect(check({ provinces: short }).diagnostics.map(({ code }) => code)).toEqual([
      'field-invalid',
    ]);
  });

  it('in one file hides none in another', () => {
    const found = check({
      indicators: indicators.replace('unit: 万元', 'unlt: 万元'),
      provinces: 'nation: {',
      units: units.replace('dimension: share', 'dimensoin: share'),
    });
    expect(placesOfFaults(found.diagnostics).map((each) => each.split(':')[0])).toEqual(
      expect.arrayContaining([
        'field-unknown policies/indicators.yaml',
        'yaml-syntax policies/provinces.yaml',
        'field-unknown policies/units.yaml',
      ]),
    );
    expect(found.value).toBeNull();
  });
});
