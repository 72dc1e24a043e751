import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/domain/files.ts';
import { horizon } from '../../src/domain/policy.ts';
import { Library } from '../../src/load/library.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A library, and the names of the bundled files that it has opened. */
function openLibrary(): { library: Library; opened: string[] } {
  const opened: string[] = [];
  const bundled = memoryFiles({});
  const files: Files = {
    ...bundled,
    readBundled(name) {
      opened.push(name);
      return bundled.readBundled(name);
    },
  };
  return { library: new Library(files), opened };
}

const { library } = openLibrary();
const idsOf = (name: string): string[] | undefined =>
  library.editionsOf(name).value?.map(({ id }) => id);

describe('the editions of a province', () => {
  it.each([
    'jiangsu',
    'JIANGSU',
    'Jiangsu',
    'jiang su',
    '江苏',
    '江苏省',
    ' 江苏省 ',
    '苏',
    '32',
    '320000',
    '３２',
    'CN-JS',
    'cn-js',
  ])('are found by the name %j', (name) => {
    expect(idsOf(name)).toEqual(expect.arrayContaining(['jiangsu-2015', 'jiangsu-2020']));
  });

  it('come with the earliest horizon first', () => {
    for (const province of new Set(library.entries.map((entry) => entry.province))) {
      const horizons = library.editionsOf(province).value?.map(horizon) ?? [];
      expect(horizons).toEqual([...horizons].sort((a, b) => a - b));
      expect(horizons).not.toEqual([]);
    }
  });

  it('are all of that province and no others', () => {
    const { value } = library.editionsOf('江苏');
    expect(new Set(value?.map(({ province }) => province.id))).toEqual(new Set(['jiangsu']));
    expect(value).toHaveLength(
      library.entries.filter((each) => each.province === 'jiangsu').length,
    );
  });

  it('are opened alone', () => {
    const fresh = openLibrary();
    const shared = [...fresh.opened];
    fresh.library.editionsOf('jiangsu');
    const own = fresh.library.entries.filter((each) => each.province === 'jiangsu');
    expect(fresh.opened.slice(shared.length).sort()).toEqual(
      own.map(({ id }) => `${id}.jsonl`).sort(),
    );
  });
});

describe('a province that is none', () => {
  it.each([
    ['jiangsou', 'jiangsu'],
    ['Zhejang', 'zhejiang'],
    ['江蘇', '江苏'],
    ['guang dongg', 'guangdong'],
  ])('%s is answered with %s', (name, nearest) => {
    expect(library.editionsOf(name)).toMatchObject({
      value: null,
      diagnostics: [
        { code: 'province-unknown', severity: 'error', args: { value: name, nearest } },
      ],
    });
  });

  it.each([
    '',
    ' ',
    'nowhere at all',
    '全国',
    'china',
    '00',
    '000000',
    '99',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '../../jiangsu',
    'jiangsu-2015',
  ])('%j is answered with the provinces that there are', (name) => {
    const { value, diagnostics } = library.editionsOf(name);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'province-unknown', severity: 'error' }]);
    const [first] = diagnostics;
    expect(first?.code === 'province-unknown' && first.args.known).toContain('jiangsu');
  });

  it('opens no file', () => {
    const fresh = openLibrary();
    const before = fresh.opened.length;
    for (const name of ['../../etc/passwd', '..\\x', 'a/../../b', 'C:x', 'a\0b', 'CON']) {
      expect(fresh.library.editionsOf(name).value).toBeNull();
      expect(fresh.library.find(name)).toBeNull();
    }
    expect(fresh.opened).toHaveLength(before);
  });
});

it('says of a province without a rule file which have one', () => {
  const having = new Set(library.entries.map(({ province }) => province));
  const without = library.catalogue.regions.provinces.filter(({ id }) => !having.has(id));
  expect(without).not.toEqual([]);
  for (const { id, name } of without) {
    expect(library.editionsOf(id)).toMatchObject({
      value: null,
      diagnostics: [
        {
          code: 'province-without-policy',
          severity: 'error',
          args: { province: name, known: [...having] },
        },
      ],
    });
  }
});

describe('a bundled policy', () => {
  it('is found by its id', () => {
    for (const { id } of library.entries) expect(library.find(id)?.id).toBe(id);
  });

  it.each(['', 'jiangsu', 'JIANGSU-2015', 'jiangsu-2015.json', 'catalogue', 'index', '__proto__'])(
    'is not found by %j',
    (id) => {
      expect(library.find(id)).toBeNull();
    },
  );

  it('that is not there is answered with the nearest id and all others', () => {
    expect(library.unknownPolicy('jiangsu-2051')).toMatchObject({
      code: 'policy-unknown',
      severity: 'error',
      args: { nearest: 'jiangsu-2015', known: library.entries.map(({ id }) => id) },
    });
    expect(library.unknownPolicy('x')).toMatchObject({ args: { nearest: null } });
  });
});
