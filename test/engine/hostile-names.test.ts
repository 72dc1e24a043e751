import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/domain/engine.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { RecordMapping } from '../../src/domain/records.ts';
import { dialectOf } from '../../src/engine/dialect.ts';
import { figuresQuery } from '../../src/engine/figures-query.ts';
import { needsOf } from '../../src/engine/needs.ts';
import { recordsQuery } from '../../src/engine/records-query.ts';
import { quotedTable, tableParts } from '../../src/engine/table-name.ts';
import { Library } from '../../src/load/library.ts';
import { disk } from '../../src/node/disk.ts';
import { onDuckdb } from '../support/engine-run.ts';
import { skeletonOf } from '../support/sql-skeleton.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const library = new Library(disk);
const policy = library.find('jiangsu-2015');
if (policy === null) throw new Error('the policy is gone');
const { units } = library.catalogue;

/** What people and attackers write into names, and everything else. */
const hostile = fc.oneof(
  fc.constantFrom(
    "'",
    "''",
    "\\'",
    "\\' OR 1=1 --",
    '"',
    '""; DROP TABLE x; --',
    '`',
    '\\`',
    '\\',
    '*/',
    '/*',
    '--',
    '-- \n DROP TABLE x;',
    '\r\n; SELECT 1',
    "E'",
    "$$';$$",
    '{{x}}',
    ':x',
    "x\u2028y';",
    '（%）',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0')),
);

/** The policy with an indicator, a target and an id of hostile names. */
function withNames(name: string) {
  if (policy === null) throw new Error('the policy is gone');
  const [target] = policy.targets.filter(({ criterion }) => criterion !== null);
  if (target === undefined) throw new Error('the policy has no target');
  const indicator: Indicator = {
    ...target.indicator,
    id: name,
    name: { zh: name, en: name },
    aliases: [name, '总有一个'],
  };
  return { ...policy, id: name, targets: [{ ...target, id: name, indicator }], indicators: [] };
}

describe.each(dialects)('the SQL for %s', (name) => {
  const dialect = dialectOf[name];

  it('holds every hostile name as one text or one name, and nothing of it elsewhere', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, column) => {
        const written = (value: string): string =>
          `${dialect.literal(value)} ${dialect.identifier(value)}`;
        const literal = skeletonOf(written(text), name);
        expect(literal).toEqual({ shape: '? #', literals: [text], identifiers: [text] });
        const needs = (each: string) => needsOf([withNames(each)]);
        const query = (each: string, heading: string) =>
          figuresQuery(
            {
              dialect,
              from: quotedTable([heading], dialect),
              columns: { indicator: heading, value: heading },
              units,
            },
            needs(each),
            hash,
            'en',
          ).sql;
        const plain = skeletonOf(query('aa', 'b'), name);
        const found = skeletonOf(query(text, column), name);
        // One name may fold to more or fewer texts, and a unit in a heading shows in an alias.
        const shapeOf = (shape: string): string => shape.replace(/\?(?:, \?)+/gu, '?');
        if (!/[)）]\s*$/u.test(column)) expect(shapeOf(found.shape)).toBe(shapeOf(plain.shape));
        expect(new Set(found.identifiers)).toContain(column);
      }),
    );
  });

  it('holds hostile words and conditions of a mapping as texts', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (word, column, value) => {
        const query = (a: string, b: string, c: string): string => {
          const [indicator] = withNames('x').targets.map((each) => each.indicator);
          if (indicator === undefined) throw new Error('no indicator');
          const mapping: RecordMapping = {
            columns: { region: b, date: b, result: b },
            words: { passed: [a], failed: [c] },
            rates: [
              {
                indicator,
                where: [{ column: b, values: [c] }],
                place: { file: 'records.yaml', line: 1, column: 1 },
              },
            ],
          };
          const source = { dialect, from: quotedTable(['t'], dialect), mapping };
          return recordsQuery(source, needsOf([withNames('x')]), hash, 'zh').sql;
        };
        const found = skeletonOf(query(word, column, value), name);
        expect(found.shape).toBe(skeletonOf(query('a', 'b', 'c'), name).shape);
        expect(found.literals).toEqual(expect.arrayContaining([word, value]));
        expect(found.identifiers).toContain(column);
      }),
    );
  });
});

describe('on DuckDB itself', () => {
  it('a hostile text comes back as it was', async () => {
    const texts = fc.sample(hostile, 200);
    const rows = await onDuckdb(
      `SELECT ${texts.map((text) => dialectOf.duckdb.literal(text)).join(', ')}`,
    );
    expect(rows).toEqual([texts]);
  });

  it('a column of a hostile name is found', async () => {
    for (const name of [
      'a"b',
      '"; DROP TABLE x; --',
      "it's",
      'a\nb',
      '列（%）',
      '\\',
      '--',
      '*/',
    ]) {
      const column = dialectOf.duckdb.identifier(name);
      const rows = await onDuckdb(`SELECT ${column} FROM (SELECT 'yes' AS ${column})`);
      expect(rows).toEqual([['yes']]);
    }
  });
});

describe('the name of a table', () => {
  it.each([
    ['figures', ['figures']],
    ['quality.figures', ['quality', 'figures']],
    ['"a.b".figures', ['a.b', 'figures']],
    ['"say ""x""".t', ['say "x"', 't']],
    ['库.表', ['库', '表']],
  ])('%s', (name, parts) => {
    expect(tableParts(name)).toEqual(parts);
  });

  it.each(['', 'a..b', '.a', 'a.', '"a', 'a"b', 'a.b.c.d', 'a\0b', '""'])('is not %j', (name) => {
    expect(tableParts(name)).toBeNull();
  });
});
