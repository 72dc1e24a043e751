import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/bilingual.ts';
import { Library } from '../../src/load/library.ts';
import { diagnosticLines } from '../../src/messages/diagnostic-line.ts';
import { messages } from '../../src/messages/index.ts';
import { disk } from '../../src/node/disk.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runOn, runText } from '../support/run-check.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));

const files = {
  'draft.csv': fixture('examples/jiangsu-2015-first-draft.csv'),
  'bad.csv': fixture('many-kinds-of-bad-cells.csv'),
  'naughty.csv': fixture('naughty-texts.csv'),
  'dip.csv': '指标,年份,数值\n省抽合格率,2013,96\n省抽合格率,2014,94.2\n省抽合格率,2015,95.5\n',
};

interface Look {
  readonly language?: Language;
  readonly width?: number;
  readonly color?: boolean;
  readonly isQuiet?: boolean;
}

/** The table of a data file, judged by Jiangsu's targets. */
async function table(
  data: string,
  { language = 'zh', width = 80, color = false, isQuiet = false }: Look = {},
  ...options: readonly string[]
): Promise<string> {
  const look = ['--lang', language, '--color', color ? 'always' : 'never'];
  const argv = [data, '-p', 'jiangsu', ...look, ...(isQuiet ? ['--quiet'] : []), ...options];
  return (await runText(files, argv, { columns: width })).output;
}

const library = new Library(disk);
const [jiangsu] = library.entries
  .filter(({ id }) => id === 'jiangsu-2015')
  .map((entry) => library.policy(entry));
if (jiangsu === undefined) throw new Error('Jiangsu has no edition of 2015');

const widths = [60, 80, 120, 200];
const looks = (['zh', 'en'] as const).flatMap((language) =>
  widths.map((width) => ({ language, width })),
);

describe.each(looks)('the table in $language on $width columns', (look) => {
  it('looks like this', async () => {
    const text = await table('draft.csv', look);
    const name = `expected/draft.${look.language}.${String(look.width)}.txt`;
    await expect(text).toMatchFileSnapshot(name);
  });

  it.each(['draft.csv', 'bad.csv', 'naughty.csv'])('keeps within the window: %s', async (data) => {
    // The first lines and the last stay whole, so that they can be searched for.
    const lines = (await table(data, look)).trimEnd().split('\n').slice(2, -1);
    expect(lines.filter((line) => widthOf(line) > look.width)).toEqual([]);
  });

  it('breaks names without losing a character', async () => {
    const text = await table('draft.csv', look);
    const told = secondColumns(text, look.language).join('');
    const names = jiangsu.targets.map(({ indicator }) => indicator.name[look.language]);
    const unblanked = (name: string): string => name.replace(/\s/gu, '');
    expect(names.map(unblanked).filter((name) => !told.includes(name))).toEqual([]);
  });

  it('begins every cell of a column at the same place', async () => {
    const lines = (await table('draft.csv', look)).split('\n');
    const heading = look.language === 'zh' ? '结论' : 'Verdict';
    const heads = lines.flatMap((line, index) => (line.startsWith(heading) ? [index] : []));
    expect(heads.length).toBeGreaterThan(3);
    for (const head of heads) {
      const [, first = ''] = /^(\S+\s+)/u.exec(lines[head] ?? '') ?? [];
      const start = widthOf(first);
      for (const line of lines.slice(head + 1)) {
        if (line === '') break;
        expect(startsColumn(line, start)).toBe(true);
      }
    }
  });

  it('differs with colour in nothing but the colour', async () => {
    const plain = await table('draft.csv', look);
    const coloured = await table('draft.csv', { ...look, color: true });
    expect(coloured).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex -- the escapes that colour text
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, '')).toBe(plain);
  });
});

/** The texts of the column of names, without blanks, of each table of a report. */
function secondColumns(text: string, language: Language): string[] {
  const { columns } = messages[language].report;
  return text.split('\n\n').flatMap((block) => {
    const lines = block.split('\n');
    const head = lines.findIndex((line) => line.startsWith(columns.verdict));
    const heading = lines[head] ?? '';
    const third = [columns.asked, columns.measured].find((each) => heading.includes(each));
    if (head < 0 || third === undefined) return [];
    const [, first = ''] = /^(\S+\s+)/u.exec(heading) ?? [];
    const from = widthOf(first);
    const to = widthOf(heading.slice(0, heading.lastIndexOf(third)));
    const parts = lines.slice(head + 1).map((line) => columnsOf(line, from, to));
    return parts.join('').replace(/\s/gu, '');
  });
}

/** What stands in a line between two columns of the terminal. */
function columnsOf(line: string, from: number, to: number): string {
  let width = 0;
  let found = '';
  for (const character of line) {
    if (width >= from && width < to) found += character;
    width += widthOf(character);
  }
  return found;
}

/** Whether a cell of a line begins at a column, or the line is blank there. */
function startsColumn(line: string, column: number): boolean {
  let width = 0;
  let before = ' ';
  for (const character of line) {
    if (width === column) return before === ' ';
    if (width > column) return false;
    width += widthOf(character);
    before = character;
  }
  return true;
}

describe('a dip of an earlier year', () => {
  it.each([
    ['zh', /2014 年曾/u],
    ['en', /not so in[^]*2014[^]*doesn't/u],
  ] as const)('stands beside the figure that decides (%s)', async (language, told) => {
    for (const width of widths) {
      const look = { language, width };
      expect(await table('dip.csv', look, '--only', '省抽合格率')).toMatch(told);
      expect(await table('draft.csv', look, '--only', '省抽合格率')).not.toMatch(told);
    }
  });
});

describe('the quiet table', () => {
  it('has the failures and the tally, and no table', async () => {
    const text = await table('draft.csv', { isQuiet: true, language: 'en' });
    expect(text).not.toContain('Verdict');
    expect(text).toMatch(/^\d+ targets failed$/mu);
    expect(text).toMatch(/^\d+ passed, \d+ failed, /mu);
  });
});

describe('what failed', () => {
  it('stands below the tables as well, with the sentence and the cell', async () => {
    const text = await table('draft.csv', { width: 120 });
    const recap = text.slice(text.indexOf('未达标 3 项'));
    expect(recap.split('\n').filter((line) => line.startsWith('! '))).not.toEqual([]);
    expect(recap).toMatch(/\[draft\.csv 第4行第3列: 94\.96\]/u);
  });
});

it('advises --allow-missing only where it is not given', async () => {
  const plain = await table('dip.csv', { language: 'en', width: 200 });
  const allowed = await table('dip.csv', { language: 'en', width: 200 }, '--allow-missing');
  expect(plain).toMatch(/^Next: fill in .*--allow-missing\.$/mu);
  expect(allowed).toMatch(/^Next: fill in the missing figures to have every target judged\.$/mu);
});

describe('trouble with the data', () => {
  const inFile = async (data: string, ...options: readonly string[]) => {
    const disk = memoryFiles({ ...files, 'unclosed.csv': '指标,年份,数值\n"省抽合格率,2015,96\n' });
    const argv = [data, '-p', 'jiangsu', '--lang', 'en', '-o', 'report.txt', ...options];
    const outcome = await runOn(disk, argv);
    return { outcome, lines: (disk.written.get('report.txt') ?? '').trimEnd().split('\n') };
  };

  it.each([
    ['without verdicts', 'unclosed.csv', []],
    ['beside verdicts', 'bad.csv', []],
    ['in a quiet report', 'bad.csv', ['--quiet']],
  ])('stands in a file above its last line: %s', async (_, data, options) => {
    const { outcome, lines } = await inFile(data, ...options);
    const told = diagnosticLines(outcome.diagnostics, 'en');
    expect(told.length).toBeGreaterThan(0);
    expect(lines.slice(-told.length - 2, -1)).toEqual([...told, '']);
    expect(lines.at(-1)).toContain('error');
  });

  it('stands there only once where standard error shows it beside the report', async () => {
    const [line = ''] = diagnosticLines((await inFile('bad.csv')).outcome.diagnostics, 'en');
    expect(await table('bad.csv', { language: 'en' })).not.toContain(line);
  });
});
