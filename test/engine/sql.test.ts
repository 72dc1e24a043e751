import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/domain/engine.ts';
import { runText } from '../support/run-check.ts';
import { rate, smallPolicy, target } from '../support/small-policy.ts';

const policies = [
  'guangdong-2015',
  'jiangsu-2015',
  'jiangsu-2020',
  'sichuan-2020',
  'zhejiang-2015',
] as const;

const cases = policies.flatMap((policy) => dialects.map((dialect) => [policy, dialect] as const));

describe('the SQL of the bundled rule files', () => {
  it.each(cases)('%s for %s', async (policy, dialect) => {
    const args = ['sql', '--policy', policy, '--dialect', dialect, '--table', 'quality.figures'];
    const { output, exitCode } = await runText({}, args);
    expect(exitCode).toBe(0);
    await expect(output).toMatchFileSnapshot(`expected/${policy}.${dialect}.sql`);
  });
});

describe('the SQL of a rule file', () => {
  it('asks for the figures that another one is compared with', async () => {
    const rule = smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率', { aliases: ['乙比率'] }), rate('three', '丙率')],
      [target('one', { criterion: { 'above-reference': '乙率' } })],
    );
    const { output } = await runText({ 'rule.yaml': rule }, [
      ...['sql', '--policy', 'rule.yaml', '--dialect', 'postgres', '--table', 'figures'],
    ]);
    expect(['甲率', '乙率', '乙比率', '丙率'].map((name) => output.includes(`'${name}'`))).toEqual([
      ...[true, true, true, false],
    ]);
  });
});
