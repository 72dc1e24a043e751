import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/domain/engine.ts';
import { runText } from '../support/run-check.ts';

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
