import { describe, expect, it } from 'vitest';
import { eastAsianWidth } from 'get-east-asian-width';
import { plainSigns } from '../../src/report/terminal/plain-signs.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { runText } from '../support/run-check.ts';

describe('ASCII in place of signs of ambiguous width', () => {
  it('is as wide as what it replaces, so that columns stay', () => {
    const text = '“94.96”…÷×·‘’—–−';
    expect(plainSigns(text)).toBe('"94.96"~/x.\'\'---');
    expect(widthOf(plainSigns(text))).toBe(widthOf(text));
  });

  it('leaves words and marks with a meaning of their own', () => {
    expect(plainSigns('合格率①‰（二）')).toBe('合格率①‰（二）');
  });

  it.each(['zh', 'en'])('leaves no such sign of our own in a report (%s)', async (language) => {
    const data = '指标,年份,数值\n省抽合格率,2014,94\n省抽合格率,2015,94.96\n鲁班奖,2015,3\n';
    const { output } = await runText({ 'data.csv': data }, [
      ...['data.csv', '-p', 'jiangsu', '--lang', language, '--ascii'],
    ]);
    const wide = Array.from(output).filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return eastAsianWidth(code) === 1 && eastAsianWidth(code, { ambiguousAsWide: true }) === 2;
    });
    expect(wide).toEqual([]);
  });
});
