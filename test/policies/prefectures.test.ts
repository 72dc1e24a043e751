import { describe, expect, it } from 'vitest';
import { comparableName } from '../../src/domain/name.ts';
import { checkPrefectures } from '../../src/load/check-catalogue.ts';
import { buildPrefectures } from '../../src/load/prefecture-data.ts';
import { isAggregate } from '../../src/match/aggregate.ts';
import { catalogue, catalogueFiles } from '../support/policies-folder.ts';

const { value, diagnostics } = checkPrefectures(catalogueFiles.prefectures);
const prefectures = buildPrefectures(value ?? []);
const { provinces } = catalogue.regions;

const codes = prefectures.map(({ code }) => code);
const doubled = (texts: readonly string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the catalogue of prefectures', () => {
  it('is sound', () => {
    expect(diagnostics).toEqual([]);
  });

  it('holds all 333 of them, in the order of their codes', () => {
    expect(prefectures).toHaveLength(333);
    expect(codes).toEqual([...codes].sort());
    expect(doubled(codes)).toEqual([]);
  });

  it('has each under a province, and none under a municipality', () => {
    const ids = new Map(provinces.map(({ code, id }) => [code.slice(0, 2), id]));
    const owners = new Set(codes.map((code) => ids.get(code.slice(0, 2)) ?? `none: ${code}`));
    const without = ['beijing', 'tianjin', 'shanghai', 'chongqing', 'taiwan', 'hong-kong', 'macao'];
    expect([...owners, ...without].sort()).toEqual(provinces.map(({ id }) => id).sort());
  });

  it('has no Chinese name twice, short forms among them', () => {
    const names = prefectures.flatMap(({ name, short }) => [name.zh, ...short]);
    expect(doubled(names.map(comparableName))).toEqual([]);
  });

  it('gives each name that several are spelt with to all of them', () => {
    expect(doubled(prefectures.map(({ name }) => name.en)).sort()).toEqual(['Suzhou', 'Taizhou']);
  });

  it('shares a short form with a province in two cases, which are the province’s', () => {
    const shared = prefectures.flatMap(({ name, short }) =>
      [name.zh, name.en, ...short].filter((each) => catalogue.regions.known(each) !== null),
    );
    expect(shared).toEqual(['吉林', '海南']);
    expect(shared.map((each) => catalogue.regions.read(each).name.zh)).toEqual([
      '吉林省',
      '海南省',
    ]);
  });

  it('has no place that would be taken for several added up', () => {
    const places = [...provinces, ...prefectures];
    expect(places.filter(isAggregate).map(({ name }) => name.zh)).toEqual([]);
  });
});
