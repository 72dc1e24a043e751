import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/domain/files.ts';
import { Library } from '../../src/load/library.ts';
import { loadPolicies } from '../../src/load/load-policies.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { placesOfFaults } from '../support/places.ts';
import { rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy([rate('own', '自有率')], [target('own')]);

const load = (
  wanted: Parameters<typeof loadPolicies>[0],
  contents: Readonly<Record<string, string>> = {},
) => {
  const files = memoryFiles(contents);
  return loadPolicies(wanted, new Library(files), files);
};

describe('a province', () => {
  it('gives all its editions, none of them named by the user', async () => {
    const { policies, isGiven, diagnostics } = await load({ province: '江苏' });
    expect(policies?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['jiangsu-2015', 'jiangsu-2020']),
    );
    expect(isGiven).toBe(false);
    expect(diagnostics).toEqual([]);
  });

  it('that is none gives none', async () => {
    const { policies, diagnostics } = await load({ province: 'jiangsou' });
    expect(policies).toBeNull();
    expect(placesOfFaults(diagnostics)).toEqual(['province-unknown']);
  });
});

describe('a policy', () => {
  it('is the bundled one of that id', async () => {
    const { policies, isGiven } = await load({ policy: 'jiangsu-2015' });
    expect(policies?.map(({ id, file }) => [id, file])).toEqual([
      ['jiangsu-2015', 'policies/jiangsu/2015.yaml'],
    ]);
    expect(isGiven).toBe(true);
  });

  it('is the bundled one even where a file has its id for a name', async () => {
    const { policies } = await load({ policy: 'jiangsu-2015' }, { 'jiangsu-2015': rule });
    expect(policies?.map(({ id }) => id)).toEqual(['jiangsu-2015']);
  });

  it.each([
    ['rule.yaml', 'rule.yaml'],
    ['no-ending', 'no-ending'],
    ['rules\\own.yml', 'rules/own.yml'],
  ])('is the rule file %s of the user’s own', async (path, file) => {
    const { policies, isGiven, diagnostics } = await load({ policy: path }, { [path]: rule });
    const sha256 = createHash('sha256').update(rule).digest('hex');
    expect(diagnostics).toEqual([]);
    expect(policies).toMatchObject([{ id: 'small-2015', file, sha256 }]);
    expect(isGiven).toBe(true);
  });

  it('may start with a byte order mark', async () => {
    const { policies } = await load({ policy: 'rule.yaml' }, { 'rule.yaml': `\ufeff${rule}` });
    expect(policies?.map(({ id }) => id)).toEqual(['small-2015']);
  });

  it('with defects is none, and every defect has its place', async () => {
    const text = rule
      .replace('"due":2015', '"due":2031')
      .replace('"at-least":95', '"at-least":195');
    const { policies, diagnostics } = await load({ policy: 'rule.yaml' }, { 'rule.yaml': text });
    expect(policies).toBeNull();
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'due-outside-plan',
      'share-outside-range',
    ]);
    expect(diagnostics.map(({ place }) => place)).toEqual([
      { file: 'rule.yaml', line: 1, column: text.indexOf('195') + 1 },
      { file: 'rule.yaml', line: 1, column: text.indexOf('2031') + 1 },
    ]);
  });

  it.each([
    ['jiangsu-2016', 'policy-unknown'],
    ['jiangsu', 'policy-unknown'],
    ['', 'policy-unknown'],
    ['own.yaml', 'file-not-found'],
    ['OWN.YML', 'file-not-found'],
    ['rules/own', 'file-not-found'],
    ['rules\\own', 'file-not-found'],
  ])('named %j that is not there is answered with %s', async (policy, code) => {
    const { policies, diagnostics } = await load({ policy });
    expect(policies).toBeNull();
    expect(placesOfFaults(diagnostics)).toEqual([code]);
  });

  it('is never looked for among the bundled files by a path', async () => {
    const opened: string[] = [];
    const bundled = memoryFiles({});
    const files: Files = {
      ...bundled,
      readBundled(name) {
        opened.push(name);
        return bundled.readBundled(name);
      },
    };
    const library = new Library(files);
    const before = [...opened];
    for (const policy of [
      '../../etc/passwd',
      '..\\..\\x',
      'a/../../b',
      '../policies/jiangsu-2015',
      'C:x',
      '.',
      '..',
      'CON',
    ]) {
      expect((await loadPolicies({ policy }, library, files)).policies).toBeNull();
      expect((await loadPolicies({ province: policy }, library, files)).policies).toBeNull();
    }
    expect(opened).toEqual(before);
  });
});
