import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/domain/diagnostic.ts';
import { diagnosticLines } from '../../src/messages/diagnostic-line.ts';

const bad = (line: number): Diagnostic =>
  diagnose('error', 'not-a-number', { found: 'x' }, { file: 'a.csv', line, column: 2 });

describe('diagnosticLines', () => {
  it('gives each its place, severity and sentence', () => {
    expect(diagnosticLines([bad(7)], 'en')).toEqual([
      expect.stringMatching(/^a\.csv:7:2: error: .*"x"/u),
    ]);
  });

  it('leaves out the place where there is none, and the column where only the file is known', () => {
    const general = diagnose('error', 'data-not-named', {});
    const file = diagnose('error', 'file-empty', {}, { file: 'a.csv', line: null, column: null });
    expect(diagnosticLines([general, file], 'zh')).toEqual([
      expect.stringMatching(/^错误: /u),
      expect.stringMatching(/^a\.csv: 错误: /u),
    ]);
  });

  it('cuts a long run of one kind and counts what it left out, but cuts no other kind', () => {
    const many = Array.from({ length: 25 }, (_, index) => bad(index + 2));
    const other = diagnose('warning', 'name-blank', {}, { file: 'a.csv', line: 90, column: 1 });
    const lines = diagnosticLines([...many, other], 'en');
    expect(lines).toHaveLength(22);
    expect(lines[20]).toMatch(/^a\.csv:90:1: warning/u);
    expect(lines[21]).toBe(
      'error not-a-number: 5 more of this kind not shown (a.csv:22-26); --format json has them all.',
    );
  });

  it('names the lines that it left out, in short and file by file', () => {
    const at = (file: string, line: number | null): Diagnostic =>
      diagnose('warning', 'name-blank', {}, { file, line, column: null });
    const shown = Array.from({ length: 20 }, () => at('a.csv', 1));
    const rest = [at('a.csv', 9), at('a.csv', 7), at('a.csv', 8), at('a.csv', 30), at('a.csv', 30)];
    const lines = diagnosticLines([...shown, ...rest, at('b.csv', 4), at('c.csv', null)], 'zh');
    expect(lines.at(-1)).toContain('7 处同类问题未列出（a.csv:7-9,30; b.csv:4; c.csv），');
    const odd = Array.from({ length: 50 }, (_, index) => at('a.csv', 2 * index));
    const last = diagnosticLines(odd, 'en').at(-1) ?? '';
    expect(last).toContain('30 more of this kind not shown (a.csv:40,42,');
    expect(last).toContain('62,…);');
    expect(diagnosticLines(Array(21).fill(diagnose('note', 'nul-found', {})), 'en').at(-1)).toBe(
      'note nul-found: 1 more of this kind not shown; --format json has them all.',
    );
  });

  it('shows control characters as escapes', () => {
    const named = diagnose('error', 'file-not-found', { path: 'a\u001b[31m\n::error::b' });
    const [line = ''] = diagnosticLines([named], 'en');
    // eslint-disable-next-line no-control-regex -- the very characters that may not be there
    expect(line).not.toMatch(/[\u0000-\u001f]|^::|\n/u);
  });
});
