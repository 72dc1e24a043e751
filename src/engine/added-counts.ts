import { decimal } from '../domain/decimal.ts';
import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import { regionKey, type Regions } from '../domain/region.ts';
import type { Row, Table } from '../read/table.ts';

const whole = /^\d+$/u;

/** Columns of counts, which add up where one region is written in several ways. */
const countColumns = ['passed', 'failed', 'total'] as const;

/**
 * Adds up the counts of a region that the records write in several ways, such as 江苏 and 江苏省: no
 * record is counted under two of them. The sum stands in the first of the rows.
 */
export function addedCounts(
  { file, rows: [header, ...rows] }: Table,
  regions: Regions,
): { readonly table: Table; readonly diagnostics: readonly Diagnostic[] } {
  const columnOf = (name: string): number => header?.cells.indexOf(name) ?? -1;
  const region = columnOf('region');
  const keys = [columnOf('indicator'), columnOf('year')];
  const counts = countColumns.map(columnOf);
  if (header === undefined || region === -1 || counts.includes(-1)) {
    return {
      table: { file, rows: header === undefined ? [] : [header, ...rows] },
      diagnostics: [],
    };
  }
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.cells[region] ?? '';
    const place = name === '' ? '' : regionKey(regions.read(name));
    const key = JSON.stringify([place, ...keys.map((index) => row.cells[index])]);
    const isCounted = counts.every((index) => whole.test(row.cells[index] ?? ''));
    const group = isCounted ? groups.get(key) : undefined;
    if (group === undefined) groups.set(isCounted ? key : `${key} ${String(row.line)}`, [row]);
    else group.push(row);
  }
  const spellings = new Map<string, ReadonlySet<string>>();
  const added = [...groups.values()].map((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const names = new Set(group.map(({ cells }) => cells[region] ?? ''));
    spellings.set([...names].join('\n'), names);
    const cells = first.cells.map((cell, index) =>
      counts.includes(index)
        ? others
            .reduce((sum, row) => sum.plus(decimal(row.cells[index] ?? '0')), decimal(cell))
            .toFixed()
        : cell,
    );
    return [{ ...first, cells }];
  });
  return {
    table: { file, rows: [header, ...added.flat()] },
    diagnostics: [...spellings.values()].map((names) =>
      diagnose('note', 'counts-added-up', { regions: [...names] }, wholeFile(file)),
    ),
  };
}
