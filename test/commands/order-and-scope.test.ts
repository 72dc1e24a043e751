import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';

const rule = (targets: string, indicators: string): string => `
id: order-2015
province: jiangsu
title: { zh: 测试, en: Test }
period: { from: 2011, to: 2015 }
indicators:
${indicators}
targets:
${targets}
`;

const share = (id: string, name: string): string =>
  `  - { id: ${id}, name: { zh: ${name}, en: ${id} }, unit: "%" }`;
const target = (id: string, criterion: string, more = ''): string =>
  `  - { id: ${id}, indicator: ${id}, category: product, criterion: ${criterion}, due: 2015, clause: 一${more} }`;

const run = (policy: string, rows: readonly string[], ...argv: string[]) =>
  runCheck({ 'rule.yaml': policy, 'data.csv': `${rows.join('\n')}\n` }, [
    'data.csv',
    '--policy',
    'rule.yaml',
    ...argv,
  ]);

describe('the order of rows', () => {
  const head = '指标,年份,数值';
  const one = rule(target('one', '{ at-least: 40 }'), share('one', '甲率'));
  const open = rule(
    target('one', '{ rising: over-period }'),
    '  - { id: one, name: { zh: 甲率, en: one } }',
  );
  const sum = rule(
    target('one', '{ at-least: 8 }', ', aggregation: sum'),
    '  - { id: one, name: { zh: 甲率, en: one }, unit: 项 }',
  );

  it.each([
    ['a figure with its unit and without', one, ['甲率,2015,0.5', '甲率,2015,0.5%']],
    ['figures of an open unit', open, ['甲率,2011,5%', '甲率,2013,4件', '甲率,2015,6%']],
    ['totals that overlap', sum, ['甲率,2011-2013,6', '甲率,2013-2015,9']],
    ['conflicts', one, ['甲率,2015,50%', '甲率,2015,51%', '甲率,2014,1%']],
  ])('changes nothing: %s', async (_, policy, rows) => {
    const outcomes = await Promise.all(
      [rows, [...rows].reverse()].map(async (each) => {
        const report = await run(policy, [head, ...each]);
        const { verdict, actual, reason } = evaluationOf(report, 'one');
        return {
          verdict,
          actual,
          code: reason.code,
          exit: report.exitCode,
          codes: codesOf(report).sort(),
        };
      }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
  });
});

describe('a reference', () => {
  const head = '地区,指标,年份,数值';
  const nation = rule(target('one', '{ above-reference: 全国 }'), share('one', '甲率'));

  it('of another unit is converted before it is compared', async () => {
    const other = rule(
      target('one', '{ above-reference: other }'),
      `${share('one', '甲率')}\n  - { id: other, name: { zh: 乙率, en: other }, unit: ‰ }`,
    );
    const report = await run(other, ['指标,年份,数值', '甲率,2015,5%', '乙率,2015,40‰']);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', gap: 1 });
    expect(codesOf(report)).toEqual([]);
  });

  it('given twice with different figures is no figure', async () => {
    const rows = [head, '江苏省,甲率,2015,95%', '全国,甲率,2015,94%', '江苏省,全国甲率,2015,96%'];
    const report = await run(nation, rows);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(codesOf(report)).toEqual(['error figures-differ']);
  });

  it('that may be a fraction decides nothing', async () => {
    const rows = [head, '江苏省,甲率,2015,95%', '全国,甲率,2015,0.96'];
    const report = await run(nation, rows);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(codesOf(report)).toEqual(['error fraction-or-percent']);
  });

  it('that names neither a region nor an indicator is a defect of the rule file', async () => {
    const wrong = rule(target('one', '{ above-reference: 全过 }'), share('one', '甲率'));
    const report = await run(wrong, [head]);
    expect(codesOf(report)).toEqual(['error reference-unknown']);
  });

  it('is no name for figures of a policy that compares nothing', async () => {
    const plain = rule(target('one', '{ at-least: 5 }'), share('one', '甲率'));
    const report = await run(plain, ['指标,年份,数值', '甲率,2015,6%', '全国甲率,2015,7%']);
    expect(codesOf(report)).toEqual(['note figures-unused']);
  });
});

describe('--only', () => {
  const two = rule(
    `${target('one', '{ at-least: 5 }')}\n${target('two', '{ at-least: 5 }')}`,
    `${share('one', '甲类率')}\n${share('two', '乙类率')}`,
  );

  it('leaves the judged year as it is, and names the year of what lies inside', async () => {
    const rows = ['指标,年份,数值', '甲类率,2013,6%', '乙类率,2014,6%'];
    const report = await run(two, rows, '--only', 'one');
    expect(report.scorecards[0]?.year).toBe(2014);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(codesOf(report)).toEqual(['note other-year-serves-more']);
    expect(report.exitCode).toBe(3);
  });

  it('shields the exit code from bad cells outside', async () => {
    const rows = ['指标,年份,数值', '甲类率,2013,6%', '乙类率,2014,6..1'];
    expect((await run(two, rows, '--only', 'one')).exitCode).toBe(0);
    expect((await run(two, rows)).exitCode).toBe(2);
  });
});

describe('a name that is nearly right', () => {
  const one = rule(target('one', '{ at-least: 5 }'), share('one', '甲类产品率'));

  it('is an error where the target lacks the figure of the year that counts', async () => {
    const rows = ['指标,年份,数值', '甲类产品率,2013,6%', '甲类产品律,2015,7%'];
    const report = await run(one, rows, '--year', '2015');
    expect(codesOf(report)).toContain('error name-nearly');
  });

  it('is answered even where it is the only name there is', async () => {
    const report = await run(one, ['指标,年份,数值', '甲类产品律,2015,7%']);
    expect(codesOf(report)).toEqual(['error name-nearly']);
    expect(report.exitCode).toBe(2);
  });

  it('is answered once, however many rows have it', async () => {
    const policy = rule(
      `${target('one', '{ at-least: 5 }')}\n${target('two', '{ at-least: 5 }')}`,
      `${share('one', '甲类满意度')}\n${share('two', '乙类满意度')}`,
    );
    const report = await run(policy, ['指标,年份,数值', '满意度,2014,7%', '满意度,2015,7%']);
    expect(codesOf(report)).toEqual(['error name-ambiguous']);
  });
});

describe('regions', () => {
  const one = rule(target('one', '{ at-least: 5 }'), share('one', '甲率'));

  it('asked for twice are judged once', async () => {
    const report = await run(
      one,
      ['地区,指标,年份,数值', '江苏,甲率,2015,6%'],
      '--region',
      '江苏',
      '--region',
      '32',
    );
    expect(report.scorecards).toHaveLength(1);
  });

  it('whose data precede the plan leave the others to be judged', async () => {
    const rows = ['地区,指标,年份,数值', '江苏,甲率,2015,6%', '浙江,甲率,2009,6%'];
    const report = await run(one, rows, '--region', 'all');
    expect(report.scorecards.map(({ region }) => region.name.zh)).toEqual(['江苏省']);
    expect(codesOf(report)).toEqual(['error year-before-plan']);
  });

  it('that are sums or averages are none', async () => {
    const rows = [
      '地区,指标,年份,数值',
      '江苏,甲率,2015,6%',
      '全省平均,甲率,2015,6%',
      '各省合计,甲率,2015,6%',
    ];
    const report = await run(one, rows, '--region', 'all');
    expect(report.scorecards).toHaveLength(1);
  });

  it('of others are no matter of --strict', async () => {
    const rows = ['地区,指标,年份,数值', '浙江,甲率,2015,6%', ',甲率,2014,x', '安徽,,2015,7%'];
    const report = await run(one, rows, '--region', '浙江', '--strict');
    expect(report.exitCode).toBe(0);
  });
});

describe('a cell that can not be read', () => {
  it('is the evidence of its target, and names it', async () => {
    const one = rule(target('one', '{ at-least: 5 }'), share('one', '甲率'));
    const report = await run(one, ['指标,年份,数值', '甲率,2015,6..1']);
    expect(evaluationOf(report, 'one').evidence).toEqual([
      { file: 'data.csv', line: 2, column: 3, text: '6..1' },
    ]);
    expect(report.diagnostics[0]).toMatchObject({ code: 'not-a-number', target: 'one' });
  });

  it('counts for a sum without years too', async () => {
    const sum = rule(
      target('one', '{ at-least: 8 }', ', aggregation: sum'),
      '  - { id: one, name: { zh: 甲奖, en: one }, unit: 项 }',
    );
    const report = await run(sum, ['指标,数值', '甲奖,9x']);
    expect(codesOf(report)).toEqual(['error not-a-number']);
    expect(report.exitCode).toBe(2);
  });
});

describe('a rate beside its counts', () => {
  const one = rule(target('one', '{ at-least: 95 }'), share('one', '甲率'));
  const beside = (rate: string) =>
    run(one, ['指标,年份,数值,合格批次,抽查批次', `甲率,2015,${rate},954,1000`]);

  it('may be rounded to the decimals that are written, and no further', async () => {
    expect(codesOf(await beside('95%'))).toEqual([]);
    expect(codesOf(await beside('95.4%'))).toEqual([]);
    expect(codesOf(await beside('95.0%'))).toEqual(['error rate-contradicts-counts']);
  });
});

describe('a rule file that is hardly one', () => {
  it.each([
    ['an empty file', ''],
    ['comments alone', '# nothing\n'],
    ['a list', '- a\n'],
    ['an empty target', rule('  -', share('one', '甲率'))],
    ['targets without ids', rule('  - { due: 2015 }\n  - { due: 2015 }', share('one', '甲率'))],
    ['a circular alias', 'id: &a [*a]\n'],
    ['an alias of nothing', 'id: *a\n'],
    [
      'an unknown unit of bare 万',
      rule(target('one', '{ at-least: 1 }', ', unit: 万'), share('one', '甲率')),
    ],
  ])('gives defects and no fault: %s', async (_, text) => {
    const report = await run(text, ['指标,数值']);
    expect(report.exitCode).toBe(2);
    expect(report.diagnostics.length).toBeGreaterThan(0);
    expect(
      report.diagnostics.every(
        ({ severity, file }) => severity === 'error' && file === 'rule.yaml',
      ),
    ).toBe(true);
  });

  it('in another encoding is refused', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('id: x\ntitle: '), 0xd6, 0xd0]);
    const report = await runCheck({ 'rule.yaml': bytes, 'data.csv': '' }, [
      'data.csv',
      '--policy',
      'rule.yaml',
    ]);
    expect(codesOf(report)).toEqual(['error rule-file-not-utf-8']);
  });
});
