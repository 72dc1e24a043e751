import { describe, expect, it } from 'vitest';
import { Header } from '../../src/read/header.ts';
import { datingReader, regionReader, unitReader } from '../../src/read/row-context.ts';
import type { Recognised } from '../../src/read/shape.ts';
import { datingText, diagnosticLines } from '../support/dataset-lines.ts';
import { vocabulary } from '../support/sample-vocabulary.ts';

/** A table of which the first line is the header. */
function table(...[head = [], ...body]: readonly (readonly string[])[]): Recognised {
  const header = { line: 1, cells: head, isTall: false };
  const rows = body.map((cells, index) => ({ line: index + 2, cells, isTall: false }));
  return {
    table: { file: 'data.csv', rows: [header, ...rows] },
    header: new Header(header, vocabulary),
    rows,
    vocabulary,
    facts: {
      indicator: null,
      unit: null,
      region: null,
      period: null,
      unreadPeriod: null,
      conflict: null,
    },
  };
}

describe('the region of a row', () => {
  const regions = (recognised: Recognised): (string | null)[] =>
    recognised.rows.map((row) => regionReader(recognised)(row)?.name.zh ?? null);

  it('is none without a column', () => {
    expect(regions(table(['指标'], ['江苏']))).toEqual([null]);
  });

  it('is none where the cell is blank', () => {
    expect(regions(table(['地区'], ['江苏'], [' '], ['南京市']))).toEqual([
      '江苏省',
      null,
      '南京市',
    ]);
  });

  it('is not what says that nothing is there, nor the mark of a footnote', () => {
    const recognised = table(
      ['省', '城市'],
      ...['-', '/', '无', 'N/A', '—'].map((city) => ['江苏①', city]),
      ['江苏*', '南京*'],
    );
    expect(regions(recognised)).toEqual([...Array<string>(5).fill('江苏省'), '南京市']);
  });

  it('is the city where there is one, and otherwise the province', () => {
    const recognised = table(
      ['省', '城市'],
      ['江苏', '南京'],
      ['江苏', ''],
      ['', '南京'],
      ['', ''],
    );
    expect(regions(recognised)).toEqual(['南京市', '江苏省', '南京市', null]);
  });

  it('is the city wherever its column stands', () => {
    expect(regions(table(['城市', '省份'], ['南京', '江苏'], ['', '江苏']))).toEqual([
      '南京市',
      '江苏省',
    ]);
  });

  it('is one object for all rows that name it alike', () => {
    const recognised = table(['地区'], ['南京'], ['南京']);
    const read = regionReader(recognised);
    const [first, second] = recognised.rows.map(read);
    expect(first).toBe(second);
    expect(first).not.toBeNull();
  });
});

describe('the year of a row', () => {
  const recognised = table(['年份'], ['2015年'], ['2011-2015'], [''], ['2015年6月'], ['15']);

  it('is read from its column', () => {
    const read = datingReader(recognised, 0);
    expect(recognised.rows.map((row) => datingText(read(row)))).toEqual([
      '2015',
      '2011-2015',
      'year-blank',
      'year-unreadable',
      'year-unreadable',
    ]);
  });

  it('has its trouble at its own cell', () => {
    const read = datingReader(recognised, 0);
    const troubles = recognised.rows
      .map(read)
      .flatMap((dating) => (dating.kind === 'unreadable' ? [dating.problem] : []));
    expect(diagnosticLines(troubles)).toEqual([
      'warning year-blank 4:1',
      'warning year-unreadable 5:1',
      'warning year-unreadable 6:1',
    ]);
  });

  it('is left open without a column', () => {
    const read = datingReader(recognised, null);
    expect(recognised.rows.map((row) => datingText(read(row)))).toEqual(
      recognised.rows.map(() => 'undated'),
    );
  });
});

describe('the unit of a row', () => {
  const units = (recognised: Recognised): (string | null)[] => {
    const { read } = unitReader(recognised);
    return recognised.rows.map((row) => {
      const unit = read(row);
      return 'unknown' in unit ? `unknown: ${unit.unknown}` : (unit.unit?.text ?? null);
    });
  };

  it('is none without a column', () => {
    expect(units(table(['指标'], ['%']))).toEqual([null]);
    expect(unitReader(table(['指标'], ['%'])).diagnostics).toEqual([]);
  });

  it('is read from its column, where a blank says nothing', () => {
    expect(units(table(['单位'], ['%'], [''], ['万元']))).toEqual(['%', null, '万元']);
  });

  it('is told where it is none, as long as another row has one', () => {
    const recognised = table(['单位'], ['质监局'], ['%']);
    expect(units(recognised)).toEqual(['unknown: 质监局', '%']);
    expect(unitReader(recognised).diagnostics).toEqual([]);
  });

  it('is none where the column holds no unit at all, which is said', () => {
    const recognised = table(['指标', '单位'], ['合格率', '质监局'], ['合格率', '']);
    expect(units(recognised)).toEqual([null, null]);
    const { diagnostics } = unitReader(recognised);
    expect(diagnosticLines(diagnostics)).toEqual(['warning unit-column-ignored 1:2']);
    expect(diagnostics[0]?.args).toEqual({ name: '单位' });
  });

  it.each(['公斤', '万亩', '元/平方米', '亿千瓦时', '标准煤'])(
    'is unknown where no cell is one, but one looks like it: %s',
    (unit) => {
      const recognised = table(['单位'], [unit], ['质监局']);
      expect(units(recognised)).toEqual([`unknown: ${unit}`, 'unknown: 质监局']);
      expect(unitReader(recognised).diagnostics).toEqual([]);
    },
  );

  it('is none, and nothing is said, where the whole column is blank', () => {
    expect(unitReader(table(['单位'], [''], [' '])).diagnostics).toEqual([]);
    expect(unitReader(table(['单位'])).diagnostics).toEqual([]);
  });
});
