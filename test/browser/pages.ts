import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, languages } from '../../src/domain/bilingual.ts';
import { everyCriterion } from '../support/every-criterion.ts';
import { everyFigure } from '../support/every-figure.ts';

/** A page that the built program wrote. */
export interface WrittenPage {
  readonly name: string;
  readonly language: Language;
  readonly url: string;
}

const folder = mkdtempSync(join(tmpdir(), 'quality-check-pages-'));

/** Figures of 31 regions, so that the page is as wide and long as it gets. */
const manyRegions = [
  '地区,年份,国家监督抽查合格率,省级监督抽查合格率',
  ...Array.from(
    { length: 31 },
    (_, index) => `第${String(index + 1)}区,2015,9${String(index % 10)},95.${String(index)}`,
  ),
  '',
].join('\n');

writeFileSync(join(folder, 'rule.yaml'), everyCriterion);
writeFileSync(join(folder, 'every.csv'), everyFigure);
writeFileSync(join(folder, 'regions.csv'), manyRegions);

const jiangsu = ['--province', 'jiangsu'];
const runs: Readonly<Record<string, readonly string[]>> = {
  draft: ['fixtures/examples/jiangsu-2015-first-draft.csv', ...jiangsu],
  'all met': ['fixtures/examples/jiangsu-2015.csv', ...jiangsu],
  'every criterion': [join(folder, 'every.csv'), '--policy', join(folder, 'rule.yaml')],
  'many regions': [
    join(folder, 'regions.csv'),
    ...jiangsu,
    ...['--region', 'all', '--only', '国家监督抽查合格率', '--only', '省级监督抽查合格率'],
  ],
  'bad cells': ['fixtures/many-kinds-of-bad-cells.csv', ...jiangsu],
  'naughty texts': ['fixtures/naughty-texts.csv', ...jiangsu, '--verbose'],
  'a quote never closed': ['fixtures/a-quote-never-closed.csv', ...jiangsu],
};

/** Has the built program write the pages, in both languages. */
export function writePages(): readonly WrittenPage[] {
  return Object.entries(runs).flatMap(([name, argv]) =>
    languages.map((language) => {
      const file = join(folder, `${name}.${language}.html`);
      const options = ['--lang', language, '--format', `html=${file}`];
      const { status, stderr } = spawnSync(
        process.execPath,
        ['bin/quality-check.js', ...argv, ...options],
        { encoding: 'utf8' },
      );
      if (status === null || status > 3) throw new Error(`${name}: ${stderr}`);
      return { name, language, url: pathToFileURL(file).href };
    }),
  );
}

export const removePages = (): void => {
  rmSync(folder, { recursive: true, force: true });
};
