import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '../../../src/report/reporters/index.ts';
import { allReports } from '../../support/all-reports.ts';
import { everyVerdict } from '../../support/every-verdict.ts';

/** Formats with expected files of their own, and those with tests of their own beside this one. */
const formats = reportFormats.filter((format) => !['table', 'html'].includes(format));

describe.each(['zh', 'en'])(
  'a run with every verdict, two regions and bad cells (%s)',
  (language) => {
    it.each(formats)('is in %s as expected', async (format) => {
      const { texts } = await allReports([format], everyVerdict('例'), [
        'data例.csv',
        ...['--policy', 'rule.yaml', '--region', 'all', '--due-by', '2015', '--lang', language],
      ]);
      const file = join(
        import.meta.dirname,
        '..',
        'expected',
        'reporters',
        `${format}.${language}`,
      );
      await expect(texts[format]).toMatchFileSnapshot(file);
    });
  },
);

describe('a run that could not read its data', () => {
  it.each(formats)('is in %s as expected', async (format) => {
    const { texts } = await allReports(
      [format],
      { ...everyVerdict('例'), 'bad.csv': '指标,年份,数值\n"通过率,2015,96\n' },
      ['bad.csv', '--policy', 'rule.yaml', '--lang', 'en'],
    );
    const file = join(import.meta.dirname, '..', 'expected', 'reporters', `${format}.unread`);
    await expect(texts[format]).toMatchFileSnapshot(file);
  });
});
