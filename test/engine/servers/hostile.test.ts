import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';
import { csvOf } from './csv.ts';
import { figureNames } from './generated-figures.ts';
import { hostile, hostileNames, hostileTexts } from './hostile.ts';
import { judged, query } from './program.ts';
import { day, type Row, text, type Warehouse } from './warehouse.ts';
import { ownFolder, warehouses } from './warehouses.ts';

const folder = ownFolder();
const engines = warehouses();
const written = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A rate with each text in its name. The number keeps names apart that are compared alike. */
const names = hostileTexts.map((each, index) => `率${String(index)}${each}率`);
const rule = written(
  'rule.yaml',
  smallPolicy(
    names.map((name, index) => rate(`rate-${String(index)}`, name)),
    names.map((_, index) => target(`rate-${String(index)}`)),
  ),
);
const scope = ['--policy', rule, '--region', 'all'];

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What an engine returns for a table is judged as a file is. */
function expectAsInFile(
  engine: Warehouse,
  table: string,
  options: readonly string[],
  file: string,
  formats: readonly ('csv' | 'json')[] = ['csv'],
): void {
  const expected = judged([file, ...scope]);
  expect(Object.keys(expected.scorecards)).not.toEqual([]);
  const of = ['--policy', rule, '--dialect', engine.dialect, '--table', quotedName(table)];
  const sql = query([...of, ...options]);
  for (const format of formats) {
    expect(judged(['judge', '-', ...scope], engine.answer(sql, format))).toEqual(expected);
  }
}

const figureRows: readonly Row[] = hostileTexts.flatMap((each, index) => {
  const name = names[index] ?? '';
  return [
    [`地${String(index)}${each}区`, name, '2015', '95.00000000000000000001', '%'],
    [`地${String(index)}${each}区`, name, '2014', '96', each],
    ['江苏省', name, '2015', each, '%'],
    ['江苏省', name, each, '96', '%'],
    [`${each}${String(index)}`, name, '2015', '94.99999999999999999999', '%'],
  ];
});

describe.each(engines)('in $name', (engine) => {
  it('every text may stand in figures', () => {
    const columns = figureNames.map((name) => ({ name, type: text }));
    engine.fill('hostile figures', columns, figureRows);
    const file = written('figures.csv', csvOf(figureNames, figureRows));
    expectAsInFile(engine, 'hostile figures', [], file, ['csv', 'json']);
  });

  it.each(hostileNames)('a table and its columns may be called %j', (each) => {
    const rows: readonly Row[] = [
      ['江苏省', names[0] ?? '', '2015', '95', '%'],
      [hostile, names[0] ?? '', '2015', '94.9', '%'],
    ];
    const columns = figureNames.map((name) => `${each}${name}${each}`);
    engine.fill(
      each,
      columns.map((name) => ({ name, type: text })),
      rows,
    );
    const mapping = figureNames.map((name, at) => `${name}=${columns[at] ?? ''}`).join(',');
    const file = written('named.csv', csvOf(figureNames, rows));
    expectAsInFile(engine, each, ['--columns', mapping], file);
  });

  it.each(hostileNames)('records and their columns and words may be called %j', (each) => {
    const named = (name: string): string => `${each}${name}${each}`;
    const group = [`${each}组`, '组'];
    const mapping = {
      columns: { region: named('region'), date: named('date'), result: named('result') },
      words: { passed: [each], failed: [`${each}不`] },
      indicators: [
        { indicator: 'rate-0', where: { [named('group')]: group } },
        { indicator: 'rate-1', where: { [named('group')]: group, [named('result')]: [each] } },
      ],
    };
    const columns = ['region', 'date', 'result', 'group'].map((name) => ({
      name: named(name),
      type: name === 'date' ? day : text,
    }));
    engine.fill(`${each} records`, columns, [
      ['外', '2015-06-30', each, group[0] ?? ''],
      ['外', '2015-01-01', `${each}不`, '组'],
      ['外', '2015-12-31', `${each}不`, `${each}外`],
      ['江苏省', '2015-06-30', each, '组'],
    ]);
    const counted = [
      ['外', 'rate-0', '2015', '1', '1', '2'],
      ['江苏省', 'rate-0', '2015', '1', '0', '1'],
      ['外', 'rate-1', '2015', '1', '0', '1'],
      ['江苏省', 'rate-1', '2015', '1', '0', '1'],
    ];
    const header = ['region', 'indicator', 'year', 'passed', 'failed', 'total'];
    const file = written('counted.csv', csvOf(header, counted));
    const records = written('records.yaml', JSON.stringify(mapping));
    expectAsInFile(engine, `${each} records`, ['--records', records], file);
  });
});
