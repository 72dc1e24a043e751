// Makes a file as a nation's statistics are handed in: a row for each region, indicator and year,
// the same at every call. Most of the indicators are none that the rule file asks for.
import { closeSync, openSync, writeSync } from 'node:fs';

const indicators = 444;
const targets = 20;
const years = Array.from({ length: 15 }, (_, index) => 2011 + index);
const rowsOfRegion = indicators * years.length;

const nameOf = (index) => `${index < targets ? '达标' : '统计'}指标第${index + 1}项`;

/** Limits of the targets: one figure in a hundred or two lies below. */
export const limits = Array.from({ length: targets }, (_, index) => ({
  name: nameOf(index),
  limit: `${51 + (index % 4) / 4}`,
}));

/** A rule file with a target for each of the limits. */
export const ruleFile = JSON.stringify({
  id: 'bench-2025',
  province: 'jiangsu',
  title: { zh: '测试', en: 'Bench' },
  period: { from: 2021, to: 2025 },
  indicators: limits.map(({ name }, index) => ({
    id: `indicator-${index + 1}`,
    name: { zh: name, en: `Indicator ${index + 1}` },
    unit: '%',
  })),
  targets: limits.map((_, index) => ({
    id: `target-${index + 1}`,
    indicator: `indicator-${index + 1}`,
    category: 'product',
    criterion: { 'at-least': 51 + (index % 4) / 4 },
    due: 2025,
    clause: '一',
  })),
});

/** Writes about so many rows, whole regions; gives how many there are. */
export function writeNation(path, wanted) {
  const regions = Math.round(wanted / rowsOfRegion);
  const file = openSync(path, 'w');
  let state = 2025;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  writeSync(file, '地区,指标,年份,数值\n');
  for (let region = 0; region < regions; region += 1) {
    const lines = [];
    for (let index = 0; index < indicators; index += 1) {
      const place = `第${region + 1}号县,${nameOf(index)}`;
      for (const year of years) {
        lines.push(`${place},${year},${(50 + 50 * next()).toFixed(1 + (year % 3))}`);
      }
    }
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
  return { regions, rows: regions * rowsOfRegion };
}
