import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../support/memory-files.ts';
import { outcomeOn } from '../../support/run-check.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';

/** As many as are judged anew for a report, not held. */
const regions = 250;

/** The pieces of a report on many regions, as they are made. */
async function piecesOf(format: string): Promise<readonly string[]> {
  const rule = smallPolicy(
    [rate('passing', '通过率'), rate('failing', '失败率'), rate('absent', '缺失率')],
    [target('passing'), target('failing'), target('absent')],
  );
  const rows = Array.from({ length: regions }, (_, at) => [
    `${String(at)}号县,通过率,2015,96`,
    `${String(at)}号县,失败率,2015,94`,
  ]);
  const data = ['地区,指标,年份,数值', ...rows.flat(), ''].join('\n');
  const argv = ['data.csv', '--policy', 'rule.yaml', '--region', 'all', '-f', format];
  const files = memoryFiles({ 'rule.yaml': rule, 'data.csv': data });
  const { output } = await outcomeOn(files, argv);
  return typeof output === 'string' ? [output] : [...output];
}

describe('a report on many regions', () => {
  it.each(['json', 'csv', 'junit', 'sarif', 'gitlab', 'github', 'tap', 'html', 'table'])(
    'is in %s made region by region',
    async (format) => {
      const pieces = await piecesOf(format);
      expect(pieces.join('')).toContain(`${String(regions - 1)}号县`);
      expect(pieces.length).toBeGreaterThan(regions);
      // What stands before the regions, as a ranking of all, is one piece.
      const [longest = 0] = pieces.map(({ length }) => length).sort((one, other) => other - one);
      expect(longest).toBeLessThan(pieces.join('').length / 4);
    },
  );
});
