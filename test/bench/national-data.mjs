// Makes files as a nation's statistics are handed in: a row for each region, indicator and year, the
// same at every call.
import { closeSync, openSync, writeSync } from 'node:fs';

const until = (last, length) => Array.from({ length }, (_, index) => last - length + 1 + index);

/** A kind of file: its indicators, the first of which a rule file asks for, and its years. */
function nation({ indicators, targets, years }) {
  const rowsOfRegion = indicators * years.length;
  const nameOf = (index) => `${index < targets ? '达标' : '统计'}指标第${index + 1}项`;

  /** Limits of the targets: one figure in a hundred or two lies below. */
  const limits = Array.from({ length: targets }, (_, index) => ({
    name: nameOf(index),
    limit: `${51 + (index % 4) / 4}`,
  }));

  /** A rule file with a target for each of the limits. */
  const ruleFile = JSON.stringify({
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
  function write(path, wanted) {
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

  return { limits, ruleFile, write };
}

/** Most of the indicators are none that the rule file asks for, as in an office's whole holdings. */
export const holdings = nation({ indicators: 444, targets: 20, years: until(2025, 15) });

/** All of the indicators are asked for, over a long time, as in a file made for the purpose. */
export const submission = nation({ indicators: 50, targets: 50, years: until(2025, 35) });
