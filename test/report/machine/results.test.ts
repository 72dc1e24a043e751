import { describe, expect, it } from 'vitest';
import { allReports, type AllReports } from '../../support/all-reports.ts';
import { everyVerdict } from '../../support/every-verdict.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';
import { oneSheet } from '../../support/workbook.ts';

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly kind: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

const runOf = (
  change: (data: string) => string = (data) => data,
  ...options: readonly string[]
): Promise<AllReports> => {
  const { 'rule.yaml': rule = '', 'data例.csv': data = '' } = everyVerdict('例');
  return allReports(
    ['junit', 'sarif', 'github', 'gitlab', 'tap'],
    { 'rule.yaml': rule, 'data.csv': change(data) },
    ['data.csv', '--policy', 'rule.yaml', ...options],
  );
};

const fingerprints = ({ texts }: AllReports): string[] => [
  ...(JSON.parse(texts.gitlab) as { fingerprint: string }[]).map((each) => each.fingerprint),
  ...((JSON.parse(texts.sarif) as Sarif).runs[0]?.results ?? []).map((each) =>
    JSON.stringify(each.partialFingerprints),
  ),
];

describe('fingerprints', () => {
  it('stay when a figure changes and its verdict does not', async () => {
    const before = fingerprints(await runOf());
    expect(before.length).toBeGreaterThan(8);
    expect(fingerprints(await runOf((data) => data.replace('94.96%', '93.1%')))).toEqual(before);
  });

  it('stay when lines move', async () => {
    const moved = await runOf((data) => `\n\n${data.replace('\n', '\n\n')}`);
    expect(fingerprints(moved)).toEqual(fingerprints(await runOf()));
  });
});

describe('annotations', () => {
  const line = `"失败率例","江苏","2015","94.96%"`;

  it('point at the very cell, whatever stands before it', async () => {
    for (const [before, column] of [
      [line, 20],
      ['失败率例,江苏,2015,94.96%', 14],
      ['"失败率例","江苏",2015,94.96%', 18],
    ] as const) {
      const { texts } = await runOf((data) => data.replace(line, before));
      expect(texts.github).toContain(
        `file=data.csv,line=3,col=${String(column)},title=失败率例`.replace('失败率例', 'fail 例'),
      );
      expect(texts.sarif).toContain(`"startColumn": ${String(column)}`);
    }
  });

  it('name standard input without a path that does not exist', async () => {
    const { 'rule.yaml': rule = '', 'data例.csv': data = '' } = everyVerdict('例');
    const { texts } = await allReports(
      ['sarif', 'github', 'gitlab'],
      { 'rule.yaml': rule, '-': data },
      ['-', '--policy', 'rule.yaml'],
    );
    expect(texts.github).toContain('::error file=stdin,line=3,col=20,');
    expect(texts.sarif).toContain('"uri": "stdin"');
    expect(texts.gitlab).toContain('"path": "stdin"');
  });

  it('name a workbook without its sheet, as a file and as the place of a result', async () => {
    const { texts } = await allReports(
      ['sarif'],
      {
        'rule.yaml': smallPolicy([rate('one', '甲率')], [target('one')]),
        'book.xlsx': oneSheet(
          [
            ['指标', '年份', '数值'],
            ['甲率', { n: '2015' }, { n: '90' }],
          ],
          { name: '指标表' },
        ),
      },
      ['book.xlsx', '--policy', 'rule.yaml'],
    );
    const uris = [...texts.sarif.matchAll(/"uri": "([^"]*)"/gu)].map(([, uri]) => uri);
    expect(uris.length).toBeGreaterThan(1);
    expect([...new Set(uris)]).toEqual(['book.xlsx']);
  });

  it('give paths as the systems want them', async () => {
    const { 'rule.yaml': rule = '', 'data例.csv': data = '' } = everyVerdict('例');
    for (const [given, uri, path] of [
      ['./数据/a b.csv', '%E6%95%B0%E6%8D%AE/a%20b.csv', '数据/a b.csv'],
      ['/srv/a#b.csv', 'file:///srv/a%23b.csv', '/srv/a#b.csv'],
      ['C:\\data\\a.csv', 'file:///C:/data/a.csv', 'C:/data/a.csv'],
    ] as const) {
      const { texts } = await allReports(
        ['sarif', 'gitlab'],
        { 'rule.yaml': rule, [given]: data },
        [given, '--policy', 'rule.yaml'],
      );
      expect(texts.sarif).toContain(`"uri": "${uri}"`);
      expect(texts.gitlab).toContain(`"path": "${path}"`);
    }
  });
});

describe('missing data that are excused', () => {
  it('are skipped everywhere, and no error', async () => {
    const { texts, report } = await runOf(
      (data) => data.replace(/九十/gu, '').replace(/"例"$/gmu, '""'),
      '--allow-missing',
    );
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.scorecards[0]?.tally['no-data']).toBe(2);
    expect(texts.junit).not.toContain('<error');
    expect(texts.junit).toContain('<skipped type="no-figure"');
    expect(texts.tap.match(/^not ok/gmu)).toHaveLength(1);
    expect(texts.github.match(/^::error/gmu)).toHaveLength(1);
    expect(texts.gitlab).not.toContain('no-figure');
    expect(texts.sarif).not.toContain('"open"');
  });
});
