import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/**
 * Stories of the built program, run as a user runs it from the project's folder. What it prints
 * and how it ends stands in a file of `expected/` for each.
 */
interface Scenario {
  /** Its name is the name of the file with what is expected. */
  readonly name: string;
  readonly story: string;
  /** Arguments, as a shell would split them at blanks. */
  readonly run: string;
  readonly stdin?: string;
  readonly columns?: number;
}

const project = join(import.meta.dirname, '..', '..');
const scenarios = parse(
  readFileSync(join(import.meta.dirname, 'scenarios.yaml'), 'utf8'),
) as Scenario[];

describe('scenarios', () => {
  it.each(scenarios)('$name', async ({ name, story, run, stdin, columns = 80 }) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join('bin', 'quality-check.js'), ...run.split(' ')],
      {
        cwd: project,
        encoding: 'utf8',
        input: stdin ?? '',
        env: {
          ...process.env,
          COLUMNS: String(columns),
          LC_ALL: 'C',
          FORCE_COLOR: '',
          NO_COLOR: '',
        },
      },
    );
    const told = [
      `# ${story}`,
      `$ quality-check ${run}`,
      stdout,
      ...(stderr === '' ? [] : ['--- standard error', stderr]),
      `--- exit code ${String(status)}`,
      '',
    ].join('\n');
    await expect(told).toMatchFileSnapshot(join(import.meta.dirname, 'expected', `${name}.txt`));
  });
});
