import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-'));
  mkdirSync(join(folder, '各市', '下'), { recursive: true });
  for (const name of [
    'b.csv',
    'a.csv',
    'B.csv',
    'a1.csv',
    '数据[1].csv',
    '数据[2].csv',
    '数据1.csv',
    '数据(1).csv',
    '是否？.csv',
    'note.txt',
    '.hidden.csv',
    '各市/南京.csv',
    '各市/无锡.csv',
    '各市/下/深.csv',
  ]) {
    writeFileSync(join(folder, name), '');
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const found = async (pattern: string) => {
  const { value, diagnostics } = await disk.find(`${folder}/${pattern}`);
  expect(diagnostics).toEqual([]);
  return value?.map((path) => path.slice(folder.length + 1));
};

describe('a pattern', () => {
  it.each([
    ['?.csv', ['B.csv', 'a.csv', 'b.csv']],
    ['a*.csv', ['a.csv', 'a1.csv']],
    ['各市/*.csv', ['各市/南京.csv', '各市/无锡.csv']],
    ['各市/**/*.csv', ['各市/下/深.csv', '各市/南京.csv', '各市/无锡.csv']],
    ['*/南京.csv', ['各市/南京.csv']],
    // Brackets are letters like any other.
    ['数据[*', ['数据[1].csv', '数据[2].csv']],
    ['数据(?).csv', ['数据(1).csv']],
    ['*.TXT', []],
  ])('%s names the files that match, by code point', async (pattern, expected) => {
    if (expected.length > 0) expect(await found(pattern)).toEqual(expected);
    else expect((await disk.find(`${folder}/${pattern}`)).value).toBeNull();
  });

  it('keeps the folder as it is written', async () => {
    const { value } = await disk.find(`${folder}/./各市/../各市/南*.csv`);
    expect(value).toEqual([`${folder}/./各市/../各市/南京.csv`]);
  });

  it('that matches nothing is an error', async () => {
    const pattern = `${folder}/nothing*.csv`;
    const { value, diagnostics } = await disk.find(pattern);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'pattern-without-file', severity: 'error', args: { pattern } },
    ]);
  });

  it('in a folder that is not there is an error as well', async () => {
    const { diagnostics } = await disk.find(`${folder}/nowhere/*.csv`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pattern-without-file']);
  });

  it('matches no folder', async () => {
    expect((await disk.find(`${folder}/各*`)).value).toBeNull();
  });
});

describe('a name that is no pattern', () => {
  it.each(['数据[1].csv', '数据(1).csv', '{a,b}.csv', 'not-there.csv', '-'])(
    '%s is itself',
    async (name) => {
      expect((await disk.find(name)).value).toEqual([name]);
    },
  );

  it('may hold the signs of one', async () => {
    writeFileSync(join(folder, 'all*.csv'), '');
    writeFileSync(join(folder, 'all1.csv'), '');
    expect(await found('all*.csv')).toEqual(['all*.csv']);
  });
});
