import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/domain/diagnostic.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runOn } from '../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const files = {
  ...memoryFiles({
    'rule.yaml': smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率')],
      [target('one'), target('two')],
    ),
    'a.csv': lines('指标,数值', '甲率,96%'),
    'b.csv': lines('指标,数值', '乙率,96%'),
  }),
  find: (pattern: string) =>
    Promise.resolve(
      pattern === 'none*'
        ? { value: null, diagnostics: [diagnose('error', 'pattern-without-file', { pattern })] }
        : { value: pattern === '*' ? ['a.csv', 'b.csv'] : [pattern], diagnostics: [] },
    ),
};
const run = (...argv: string[]) => runOn(files, [...argv, '--policy', 'rule.yaml', '-f', 'json']);
const inputsOf = (output: string): string[] =>
  (JSON.parse(output) as { inputs: { path: string }[] }).inputs.map(({ path }) => path);

describe('the data files of a run', () => {
  it('are those that the patterns match, each once', async () => {
    const { output, exitCode } = await run('b.csv', '*');
    expect(inputsOf(output)).toEqual(['b.csv', 'a.csv']);
    expect(exitCode).toBe(0);
  });

  it('are read only if every pattern matches', async () => {
    const { output, exitCode, diagnostics } = await run('*', 'none*');
    expect(inputsOf(output)).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pattern-without-file']);
    expect(exitCode).toBe(2);
  });

  it('are no place for the report, though a pattern names them', async () => {
    const { diagnostics } = await run('*', '-o', 'a.csv');
    expect(diagnostics.map(({ code }) => code)).toEqual(['output-is-input']);
    expect(files.written.size).toBe(0);
  });
});
