import { describe, expect, it } from 'vitest';
import { world } from '../../src/commands/world.ts';
import { check } from '../../src/commands/check.ts';
import type { Files } from '../../src/domain/files.ts';
import type { CheckRequest, ReportRequest } from '../../src/domain/request.ts';
import { plainRequest } from '../support/plain-request.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runOn } from '../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const contents = {
  'rule.yaml': smallPolicy([rate('one', '甲率')], [target('one')]),
  'a.csv': lines('指标,年份,数值', '甲率,2015,96%'),
  'b.csv': lines('指标,年份,数值', '甲率,2014,96%'),
};

/** Where each path leads, on a disk with links. */
const links: Readonly<Record<string, string>> = { './a.csv': 'a.csv', 'link.json': 'real.json' };

/** Runs with reports to the files, and tells what was found, written and read. */
async function writing(
  files: readonly (string | null)[],
  subject: CheckRequest['subject'] = { policy: 'rule.yaml' },
) {
  const memory = memoryFiles(contents);
  const read: string[] = [];
  const disk: Files = {
    ...memory,
    read(path) {
      read.push(path);
      return memory.read(path);
    },
    isSame: (one, other) => (links[one] ?? one) === (links[other] ?? other),
  };
  const reports = files.map((file): ReportRequest => ({ format: 'json', file }));
  const { diagnostics, exitCode, output } = await check(
    { ...plainRequest, data: ['a.csv', 'b.csv'], subject, reports },
    { ...world, files: disk },
  );
  return {
    codes: diagnostics.map(({ code }) => code),
    exitCode,
    output,
    written: [...memory.written.keys()],
    read,
  };
}

describe('a report', () => {
  it.each([
    ['onto a data file', ['a.csv'], ['output-is-input']],
    ['onto another data file', ['b.csv'], ['output-is-input']],
    ['onto a data file by another path', ['./a.csv'], ['output-is-input']],
    ['onto the rule file', ['rule.yaml'], ['output-is-input']],
    ['onto another report', ['x.json', 'x.json'], ['output-doubled']],
    ['onto another report by another path', ['link.json', 'real.json'], ['output-doubled']],
    ['onto two others', ['x.json', 'x.json', 'x.json'], ['output-doubled', 'output-doubled']],
    ['of several, one onto an input', ['x.json', 'a.csv', null], ['output-is-input']],
    [
      'of several, each at fault',
      ['a.csv', 'x.json', 'x.json'],
      ['output-is-input', 'output-doubled'],
    ],
  ])('is not written %s, nor any other', async (_, files, codes) => {
    const outcome = await writing(files);
    expect(outcome.codes).toEqual(codes);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.written).toEqual([]);
    expect(outcome.output).toBe('');
  });

  it('that would overwrite an input ends the run before anything is read', async () => {
    expect((await writing(['a.csv'])).read).toEqual([]);
  });

  it.each([
    ['beside the inputs', ['report.json']],
    ['each to a file of its own', ['x.json', 'y.json']],
    ['to standard output', [null]],
    ['under a name that is one of a data file but for its case', ['A.csv']],
  ])('is written %s', async (_, files) => {
    const outcome = await writing(files);
    expect(outcome.codes).toEqual([]);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.written).toEqual(files.filter((file) => file !== null));
  });

  it('may have the name of a rule file that the run does not read', async () => {
    const outcome = await writing(['rule.yaml'], { province: 'jiangsu' });
    expect(outcome.codes).not.toContain('output-is-input');
    expect(outcome.written).toEqual(['rule.yaml']);
  });
});

describe('no command writes onto a file that it reads', () => {
  const records = ['--records', 'records.yaml'];
  it.each([
    ['policies', 'lint', 'rule.yaml'],
    ['policies', 'lint', 'other.yaml', 'rule.yaml'],
    ['policies', 'show', 'rule.yaml'],
    ['template', '--policy', 'rule.yaml'],
    ['explain', 'rule.yaml', 'one'],
    ['sql', '--policy', 'rule.yaml', '--dialect', 'duckdb', '--table', 't'],
    [...['sql', '--policy', 'jiangsu-2015', '--dialect', 'duckdb', '--table', 't'], ...records],
    ['a.csv', '-p', 'jiangsu', '--engine', 'duckdb', ...records],
  ])('%s %s %s', async (...argv) => {
    const memory = memoryFiles(contents);
    const output = argv.includes('--records') ? 'records.yaml' : 'rule.yaml';
    const { diagnostics, exitCode } = await runOn(memory, [...argv, '-o', output]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['output-is-input']);
    expect(exitCode).toBe(2);
    expect([...memory.written.keys()]).toEqual([]);
  });

  it.each([['policies'], ['policies', 'show', 'rule.yaml'], ['template', '-p', 'jiangsu']])(
    'but may write elsewhere: %s %s',
    async (...argv) => {
      const memory = memoryFiles(contents);
      const { exitCode } = await runOn(memory, [...argv, '-o', 'page.txt']);
      expect(exitCode).toBe(0);
      expect([...memory.written.keys()]).toEqual(['page.txt']);
    },
  );
});
