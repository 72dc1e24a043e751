import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../src/domain/exit-code.ts';
import { verdicts } from '../src/domain/evaluation.ts';
import {
  marksOf,
  marksOfSeverity,
  type TestOutcome,
  testOutcomes,
} from '../src/report/machine/mapping.ts';
import { columnNames } from '../src/read/columns.ts';
import { reportFormats } from '../src/report/reporters/index.ts';
import { criterionKinds } from '../src/rules/criteria/index.ts';
import { aggregations } from '../src/rules/aggregations/index.ts';

const project = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(project, name), 'utf8');
const pages = ['README.md', 'README.zh-CN.md'];

const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'gu'))].map(
    ([, body]) => body ?? '',
  );

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('shows runs with the output that they really have', () => {
    const runs = blocks(text, 'console');
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      const [command = '', ...output] = run.split('\n');
      const argv = command.replace(/^\$ quality-check /u, '').split(' ');
      const { stdout } = spawnSync(process.execPath, ['bin/quality-check.js', ...argv], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, COLUMNS: '100', LC_ALL: 'C', FORCE_COLOR: '', NO_COLOR: '' },
      });
      expect(stdout).toBe(output.join('\n'));
    }
  });

  it('names every exit code, verdict, report, criterion, aggregation and column', () => {
    const names = [
      ...Object.values(exitCodes).map(String),
      ...verdicts,
      ...reportFormats,
      ...criterionKinds,
      ...Object.keys(aggregations),
      ...Object.values(columnNames).flat(),
    ];
    for (const name of names) expect(text, name).toContain(`\`${name}\``);
  });

  it('tells how the reports take each verdict and severity', () => {
    const names: Readonly<Record<TestOutcome, string>> = {
      passed: '| `pass` ',
      failure: '| `fail` ',
      error: '| `no-data` ',
      skipped: '| `not-due`',
    };
    const severity =
      page === 'README.md' ? ['an error', 'a warning', 'a note'] : ['输入有', '警告', '提示'];
    const rows = [
      ...testOutcomes.map((outcome) => [names[outcome], marksOf[outcome]] as const),
      ...(['error', 'warning', 'note'] as const).map(
        (each, index) => [`| ${severity[index] ?? ''}`, marksOfSeverity[each]] as const,
      ),
    ];
    const lines = text.split('\n').filter((line) => line.split(' | ').length === 6);
    for (const [name, { junit, sarif, github, gitlab, tap }] of rows) {
      const cells = lines
        .find((line) => line.startsWith(name))
        ?.split('|')
        .map((cell) => cell.trim());
      const [, , inJunit, inSarif, inGithub, inGitlab, inTap] = cells ?? [];
      const marked = (mark: string | null): string => (mark === null ? '' : `\`${mark}\``);
      if (junit !== null) expect(inJunit).toContain(marked(junit));
      for (const part of sarif) expect(inSarif).toContain(marked(part));
      expect(inGithub).toBe(marked(github));
      expect(inGitlab).toBe(marked(gitlab));
      if (tap !== null) expect(inTap).toBe(marked(tap));
    }
  });

  it('names scripts and files that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)\b/gu)) {
      expect(scripts).toHaveProperty(name);
    }
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/gu)) {
      expect(existsSync(join(project, path)), path).toBe(true);
    }
  });
});

it('has the same sections in both languages', () => {
  const shape = (text: string): string[] => text.match(/^#+|^```\w*|^\|/gmu) ?? [];
  expect(shape(read('README.zh-CN.md'))).toEqual(shape(read('README.md')));
});
