// Takes the picture of the HTML report that the README shows: `npm run picture`, in both languages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const settings = JSON.parse(readFileSync(join(import.meta.dirname, 'chromium.json'), 'utf8'));
const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'quality-check-picture-'));
const run =
  'fixtures/examples/jiangsu-2015-first-draft.csv --province jiangsu --only product --only brand';
const browser = await chromium.launch(settings);
for (const language of ['zh', 'en']) {
  const page = join(folder, `report.${language}.html`);
  const argv = [
    'bin/quality-check.js',
    ...run.split(' '),
    '--lang',
    language,
    '-f',
    `html=${page}`,
  ];
  spawnSync(process.execPath, argv, { cwd: project });
  // Made smaller, so that the charts are on it as well.
  const window = await browser.newPage({
    viewport: { width: 1000, height: 1450 },
    deviceScaleFactor: 0.68,
  });
  await window.goto(pathToFileURL(page).href);
  const path = join(project, '.github', `report.${language}.png`);
  await window.screenshot({ path });
  console.log(`${path}: ${String(statSync(path).size)} bytes`);
}
await browser.close();
rmSync(folder, { recursive: true });
