import { describe, expect, it } from 'vitest';
import { ProgressLine, type ProgressScreen } from '../../src/cli/progress.ts';
import type { Language } from '../../src/domain/bilingual.ts';

/** A terminal that remembers what was written, and a clock that is set by hand. */
function screenOf(screen: Partial<ProgressScreen> = {}, language: Language = 'en') {
  const written: string[] = [];
  const clock = { time: 0 };
  const line = new ProgressLine(
    language,
    { isTTY: true, columns: 80, write: (text) => written.push(text), ...screen },
    () => clock.time,
  );
  const at = (time: number, done: number): void => {
    clock.time = time;
    line.on({ stage: 'reading', done, all: 1000, rows: done * 10_000 });
  };
  return { written, clock, line, at };
}

const erase = '\r\u001b[2K';

describe('the line of progress', () => {
  it('says nothing within the first second', () => {
    const { written, line, at } = screenOf();
    at(0, 0);
    at(999, 400);
    line.clear();
    expect(written).toEqual([]);
  });

  it('says how much is read, how fast, and how long it will take', () => {
    const { written, at } = screenOf();
    at(0, 0);
    at(2000, 250);
    expect(written).toEqual([
      `${erase}Reading: 25 %, 2.5 million rows, 1.3 million a second, about 6 s left`,
    ]);
  });

  it('says so in Chinese', () => {
    const { written, at } = screenOf({}, 'zh');
    at(0, 0);
    at(2000, 250);
    expect(written).toEqual([`${erase}读取：25%，250 万行，每秒 125 万行，约剩 6 秒`]);
  });

  it('is not rewritten more than ten times a second', () => {
    const { written, at } = screenOf();
    at(0, 0);
    for (let time = 1000; time < 2000; time += 10) at(time, 500);
    expect(written).toHaveLength(10);
  });

  it('counts regions from where the judging begins', () => {
    const { written, clock, line, at } = screenOf();
    at(0, 0);
    clock.time = 5000;
    line.on({ stage: 'judging', done: 0, all: 3000 });
    clock.time = 6000;
    line.on({ stage: 'judging', done: 1000, all: 3000 });
    expect(written.at(-1)).toBe(`${erase}Judging: 1000 of 3000 regions, about 2 s left`);
  });

  it('is gone when the work is done', () => {
    const { written, line, at } = screenOf();
    at(0, 0);
    at(1500, 500);
    line.clear();
    line.clear();
    expect(written.at(-1)).toBe(erase);
    expect(written).toHaveLength(2);
  });

  it('fits into the terminal', () => {
    const { written, at } = screenOf({ columns: 20 });
    at(0, 0);
    at(1500, 500);
    expect(written[0]).toBe(`${erase}Reading: 50 %, 5.0 `);
    const { written: narrow, at: tell } = screenOf({ columns: 11 }, 'zh');
    tell(0, 0);
    tell(1500, 500);
    expect(narrow[0]).toBe(`${erase}读取：50%`);
  });

  it('is silent where there is no terminal', () => {
    const { written, at } = screenOf({ isTTY: false });
    at(0, 0);
    at(5000, 500);
    expect(written).toEqual([]);
  });
});
