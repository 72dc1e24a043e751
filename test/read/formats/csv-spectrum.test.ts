import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/decode.ts';
import { readDelimited } from '../../../src/read/formats/delimited.ts';

/** A public collection of CSV files with what is to be read from them. */
const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace('.csv', ''));

/** Its degree signs were lost on the way, and are the character that says so. */
const damaged = 'location_coordinates';

describe('the files of csv-spectrum', () => {
  it('are twelve', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names.filter((name) => name !== damaged))(
    '%s has the cells that it should have',
    (name) => {
      const bytes = readFileSync(join(folder, 'csvs', `${name}.csv`));
      const expected = JSON.parse(
        readFileSync(join(folder, 'json', `${name}.json`), 'utf8'),
      ) as readonly Readonly<Record<string, string>>[];
      const [decoded] = decode(bytes, null, name).value ?? [];
      const { value, diagnostics } = readDelimited(decoded?.text ?? '', ',', name);
      expect(diagnostics).toEqual([]);
      const [head, ...rows] = value?.rows ?? [];
      const records = rows.map(({ cells }) =>
        Object.fromEntries(cells.map((cell, index) => [head?.cells[index] ?? '', cell])),
      );
      expect(records).toEqual(expected);
    },
  );

  it(`${damaged} is refused as damaged`, () => {
    const bytes = readFileSync(join(folder, 'csvs', `${damaged}.csv`));
    const { value, diagnostics } = decode(bytes, null, damaged);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'encoding-suspect', place: { line: 2 } }]);
  });
});
