import fc from 'fast-check';
import { countedPart, type Indicator, isPercentage } from '../../../src/domain/indicator.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { csvOf } from './csv.ts';
import { hostile } from './hostile.ts';
import { type Column, day, type Row, text } from './warehouse.ts';

/** One row for each inspected batch. */
export const recordColumns: readonly Column[] = [
  { name: '地区', type: text },
  { name: '抽查日期', type: day },
  { name: '级别', type: text },
  { name: '类别', type: text },
  { name: '结果', type: text },
];

const passed = ['合格', 'pass', hostile];
const failed = ['不合格', `${hostile}${hostile}`];
const levels = ['省级', '国家', `级${hostile}`];

/** A table of records, the mapping that counts them, and what they count to. */
export interface Records {
  readonly rows: readonly Row[];
  /** The text of `records.yaml`; JSON is YAML as well. */
  readonly mapping: string;
  /** The same as a file of figures. */
  readonly counted: string;
}

interface Rate {
  readonly indicator: Indicator;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

/** Records of some of a policy's rates in several regions and years, the same in every run. */
export function generatedRecords({ indicators, province, period }: Policy): Records {
  const rates = indicators
    .filter((each) => isPercentage(each) && countedPart(each) !== null)
    .slice(0, 6)
    .map((indicator, index): Rate => {
      const groups = [`第${String(index)}类`, `${String(index)}${hostile}`];
      const level = levels[index % levels.length] ?? '';
      // The first one counts all records of its groups, whatever their level.
      return { indicator, where: index === 0 ? { 类别: groups } : { 级别: [level], 类别: groups } };
    });
  const groups = [...rates.flatMap(({ where }) => where['类别'] ?? []), '别的'];
  const date = fc
    .tuple(
      fc.integer({ min: period.from, max: period.to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const record = fc.tuple(
    fc.constantFrom(province.name.zh, ` ${province.id}`, '安徽省', '南京市', `${hostile}县`),
    date,
    fc.constantFrom(...levels),
    fc.constantFrom(...groups, null),
    fc.oneof(
      { weight: 19, arbitrary: fc.constantFrom(...passed, ' 合格 ') },
      { weight: 1, arbitrary: fc.constantFrom(...failed) },
    ),
  );
  const rows: readonly Row[] = fc.sample(record, 4000);
  const mapping = {
    columns: { region: '地区', date: '抽查日期', result: '结果' },
    words: { passed, failed },
    indicators: rates.map(({ indicator, where }) => ({ indicator: indicator.id, where })),
  };
  const regionOf = (text: string): string => (text === province.id ? province.name.zh : text);
  const counted = countsOf(rows, rates, regionOf);
  return { rows, mapping: JSON.stringify(mapping, null, 2), counted };
}

/** Counts records one by one; those of a region together, whatever it is called. */
function countsOf(
  rows: readonly Row[],
  rates: readonly Rate[],
  regionOf: (text: string) => string,
): string {
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const row of rows) {
    const cell = (name: string): string =>
      (row[recordColumns.findIndex((column) => column.name === name)] ?? '').trim();
    for (const { indicator, where } of rates) {
      if (!Object.entries(where).every(([name, values]) => values.includes(cell(name)))) continue;
      const key = JSON.stringify([
        regionOf(cell('地区')),
        indicator.id,
        cell('抽查日期').slice(0, 4),
      ]);
      const count = counts.get(key) ?? { passed: 0, failed: 0 };
      count[passed.includes(cell('结果')) ? 'passed' : 'failed'] += 1;
      counts.set(key, count);
    }
  }
  return csvOf(
    ['region', 'indicator', 'year', 'passed', 'failed', 'total'],
    [...counts].map(([key, { passed: good, failed: bad }]) => [
      ...(JSON.parse(key) as string[]),
      ...[good, bad, good + bad].map(String),
    ]),
  );
}
