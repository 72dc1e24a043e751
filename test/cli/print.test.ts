import { beforeEach, describe, expect, it, vi } from 'vitest';
import { print } from '../../src/cli/print.ts';
import { type Diagnostic, diagnose } from '../../src/domain/diagnostic.ts';
import type { Outcome } from '../../src/domain/outcome.ts';

const bad = (line: number): Diagnostic =>
  diagnose('error', 'not-a-number', { found: 'x' }, { file: 'a.csv', line, column: 2 });

const outcome = (rest: Partial<Outcome>): Outcome => ({
  output: '',
  diagnostics: [],
  exitCode: 0,
  ending: null,
  ...rest,
});

/** What was written to each of the standard streams, and how writing to the first ends. */
const streams = vi.hoisted(() => ({ out: '', err: '', failure: null as Error | null }));

vi.mock('../../src/node/standard-streams.ts', () => ({
  writeOutput: (text: string) => {
    streams.out += text;
    return Promise.resolve(streams.failure);
  },
  writeError: (text: string) => {
    streams.err += text;
  },
}));

beforeEach(() => {
  Object.assign(streams, { out: '', err: '', failure: null });
});

describe('print', () => {
  it('writes the report to standard output, the rest to standard error, the ending last', async () => {
    const ending = {
      exitCode: 1,
      judged: 3,
      failed: 1,
      noData: 0,
      errors: 0,
      scorecards: 1,
    } as const;
    const code = await print(
      outcome({ output: 'report\n', diagnostics: [bad(7)], exitCode: 1, ending }),
      'en',
    );
    expect(code).toBe(1);
    expect(streams.out).toBe('report\n');
    expect(streams.err.split('\n')).toEqual([
      expect.stringContaining('a.csv:7:2'),
      '3 judged, 1 failed',
      '',
    ]);
  });

  it('keeps silent where there is nothing to say', async () => {
    expect(await print(outcome({}), 'en')).toBe(0);
    expect(streams).toMatchObject({ out: '', err: '' });
  });

  it('takes a reader that has gone away for no failure', async () => {
    streams.failure = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(await print(outcome({ output: 'report\n', exitCode: 1 }), 'en')).toBe(1);
    expect(streams.err).toBe('');
  });

  it.each([
    [Object.assign(new Error('full'), { code: 'ENOSPC' }), 'ENOSPC'],
    [new Error('odd'), 'odd'],
  ])('ends with 2 where writing fails, whatever the verdicts: %s', async (error, told) => {
    streams.failure = error;
    expect(await print(outcome({ output: 'report\n', exitCode: 1 }), 'en')).toBe(2);
    expect(streams.err).toContain(told);
  });
});
