import { describe, expect, it } from 'vitest';
import { maxCharacters } from '../../../src/report/reporters/markdown.ts';
import { codesOf, runCheck, runText } from '../../support/run-check.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';

const rule = smallPolicy(
  [rate('passing', '通过率'), rate('failing', '失败率'), rate('absent', '缺失率')],
  [target('passing'), target('failing'), target('absent')],
);

/** So many regions; every one passes a target and lacks another, and each `every`th misses one. */
function figures(regions: number, every: number): string {
  const rows = Array.from({ length: regions }, (_, at) => [
    `第${String(at)}县,通过率,2015,96`,
    `第${String(at)}县,失败率,2015,${at % every === 0 ? '90' : '97'}`,
  ]);
  return ['地区,指标,年份,数值', ...rows.flat(), ''].join('\n');
}

const argv = ['data.csv', '--policy', 'rule.yaml', '--region', 'all', '--lang', 'en'];

const reportOf = async (data: string): Promise<string> =>
  (await runText({ 'rule.yaml': rule, 'data.csv': data }, [...argv, '-f', 'markdown'])).output;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The sentences on missed targets, which name a cell that holds 90. */
const missed = /^- .* is 5 percentage points short of .*: 90\\\]$/gmu;
/** What the last line says to be left out; null where nothing is. */
const leftOutOf = (text: string): string | null =>
  /^Left out to stay below 60000 characters: (?<what>.+)\. --format html and json/mu.exec(
    text.replaceAll('\\', ''),
  )?.groups?.['what'] ?? null;

describe('a report of many regions', () => {
  it.each([
    [1, 1],
    [50, 1],
    [150, 1],
    [150, 50],
    [3_000, 1],
    [3_000, 1_000],
  ])('of %i, of which each %i. misses a target, has its limit', async (regions, every) => {
    const text = await reportOf(figures(regions, every));
    const failures = Math.ceil(regions / every);
    expect(text.length).toBeLessThanOrEqual(maxCharacters);
    expect(text).toMatch(new RegExp(`^# .*${String(failures)} failed`, 'u'));
    const told = count(text, missed);
    const tables = count(text, /^\| (?:pass|FAIL|no data) \|/gmu);
    const what = leftOutOf(text);
    const named = Number(/(\d+) missed target/u.exec(what ?? '')?.[1] ?? 0);
    expect(told + named).toBe(failures);
    // A missed target is never left out where one that passed stands.
    if (named > 0) expect(tables).toBe(0);
    if (tables < 3 * regions) {
      expect(what).toContain(`${String(3 * regions - tables)} row`);
    } else expect(what).toBeNull();
    expect(regions > 50 || what === null).toBe(true);
  });

  it('fills its room with what matters most', async () => {
    const text = await reportOf(figures(3_000, 1));
    expect(text.length).toBeGreaterThan(maxCharacters - 2_000);
    expect(text).not.toContain('### 1 target without data');
    expect(text).toContain('## 第0县');
    const few = await reportOf(figures(3_000, 1_000));
    expect(few.length).toBeGreaterThan(maxCharacters - 2_000);
    expect(count(few, missed)).toBe(3);
    expect(few).toMatch(/\d+ regions in the overview, the summary of 3000 regions/u);
  });

  it('keeps missed targets before errors, and these before tables', async () => {
    const bad = Array.from({ length: 200 }, (_, at) => `第${String(at)}县,缺失率,2015,九十\n`);
    const data = `${figures(300, 100)}${bad.join('')}`;
    const files = { 'rule.yaml': rule, 'data.csv': data };
    const report = await runCheck(files, argv);
    expect(codesOf(report).filter((code) => code.startsWith('error'))).toHaveLength(200);
    const text = await reportOf(data);
    expect(text.length).toBeLessThanOrEqual(maxCharacters);
    expect(count(text, missed)).toBe(3);
    expect(count(text, /^\| error \|/gmu)).toBe(200);
    expect(count(text, /^\| (?:pass|FAIL|no data) \|/gmu)).toBe(0);
    expect(leftOutOf(text)).toContain('rows in the tables of targets');
  });

  it('passes over a sentence that would fill it alone', async () => {
    const name = '甲'.repeat(70_000);
    const long = smallPolicy(
      [rate('endless', name), rate('failing', '失败率')],
      [target('endless'), target('failing')],
    );
    const data = `指标,年份,数值\n${name},2015,90\n失败率,2015,90\n`;
    const { output } = await runText({ 'rule.yaml': long, 'data.csv': data }, [
      ...['data.csv', '--policy', 'rule.yaml', '--lang', 'zh', '-f', 'markdown'],
    ]);
    expect(output.length).toBeLessThanOrEqual(maxCharacters);
    expect(output).toContain('失败率');
    expect(output).toContain('省去了1 个未达标目标');
  });
});
