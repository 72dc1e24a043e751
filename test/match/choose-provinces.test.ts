import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../support/memory-files.ts';
import { codesOf, runCheck, runOn } from '../support/run-check.ts';

const data = [
  '地区,指标,年份,数值',
  '江苏,省级监督抽查合格率,2015,96',
  '浙江省,省级监督抽查合格率,2015,94',
  '四川,省级监督抽查合格率,2015,97',
  '河南,省级监督抽查合格率,2015,90',
  '西藏,省级监督抽查合格率,2015,90',
  '全国,省级监督抽查合格率,2015,95',
  '南京市,省级监督抽查合格率,2015,94',
  '郑州市,省级监督抽查合格率,2015,94',
  '某县,省级监督抽查合格率,2015,94',
].join('\n');

const judge = (text: string, ...options: readonly string[]) =>
  runCheck({ 'data.csv': text }, ['data.csv', '--province', 'all', ...options]);

const judgedBy = (report: Awaited<ReturnType<typeof judge>>): string[] =>
  report.scorecards.map(
    ({ region, policy, year }) => `${region.name.zh} ${policy.id} ${String(year)}`,
  );

describe('all provinces', () => {
  it('are judged each by its own edition; those without one are counted and named', async () => {
    const report = await judge(data);
    // The data have nothing that the plan of 四川 asks for.
    expect(judgedBy(report)).toEqual([
      '江苏省 jiangsu-2015 2015',
      '浙江省 zhejiang-2015 2015',
      '四川省 sichuan-2020 null',
    ]);
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'regions-without-policy', severity: 'note' }),
    );
  });

  it('are joined by the places in them where all regions are asked for', async () => {
    const report = await judge(data, '--region', 'all');
    expect(judgedBy(report)).toContain('南京市 jiangsu-2015 2015');
    const [note] = report.diagnostics.filter(({ code }) => code === 'regions-without-policy');
    expect(note).toMatchObject({
      text: {
        zh: expect.stringContaining('「河南省」、「西藏自治区」、「郑州市」、「某县」') as string,
      },
    });
  });

  it('may be narrowed to some of the regions', async () => {
    expect(judgedBy(await judge(data, '--region', '浙江', '--region', '南京'))).toEqual([
      '浙江省 zhejiang-2015 2015',
      '南京市 jiangsu-2015 2015',
    ]);
  });

  it('can’t be meant by rows that name no region, which is said', async () => {
    const blank =
      '地区,指标,年份,数值\n,省级监督抽查合格率,2015,90\n浙江,省级监督抽查合格率,2015,96\n';
    const report = await judge(blank, '--only', '省级监督抽查合格率');
    expect(judgedBy(report)).toEqual(['浙江省 zhejiang-2015 2015']);
    expect(codesOf(report)).toContain('warning rows-without-region');
    expect(codesOf(await judge(data))).not.toContain('warning rows-without-region');
  });

  it('need a name in the data', async () => {
    const report = await judge('指标,年份,数值\n省级监督抽查合格率,2015,96\n');
    expect(codesOf(report)).toEqual(['error no-province-with-policy']);
    expect(report.diagnostics).toMatchObject([
      { text: { en: expect.stringContaining('The data name no region.') as string } },
    ]);
    expect(report.exitCode).toBe(2);
  });

  it('are none below a header alone, which is no mistake', async () => {
    const report = await judge('指标,年份,数值\n');
    expect(codesOf(report)).toEqual([]);
    expect(report.exitCode).toBe(3);
  });

  it('may be judged by a target that not all of them have', async () => {
    const report = await judge(data, '--only', 'provincial-spot-check-pass-rate');
    expect(report.exitCode).not.toBe(2);
    expect(codesOf(await judge(data, '--only', 'no-such-thing'))).toContain('error scope-unknown');
  });

  it('are judged by the edition that they would have without a scope', async () => {
    const editions = (only: readonly string[]) =>
      judge(
        [
          '地区,指标,年份,数值',
          '江苏,省级监督抽查合格率,2018,96',
          '浙江省,省级监督抽查合格率,2015,94',
        ].join('\n'),
        ...only,
      );
    const [whole] = (await editions([])).scorecards;
    expect(whole?.policy.id).toBe('jiangsu-2020');
    const report = await editions(['--only', 'provincial-spot-check-pass-rate']);
    expect(judgedBy(report).filter((each) => each.startsWith('江苏'))).toEqual([]);
    const [note] = report.diagnostics.filter(({ code }) => code === 'regions-out-of-scope');
    expect(note).toMatchObject({
      severity: 'note',
      text: { zh: expect.stringContaining('「江苏省」') as string },
    });
    expect(codesOf(report)).not.toContain('note regions-without-policy');
  });

  it('are nothing that a form could be made for', async () => {
    const { exitCode, diagnostics } = await runOn(memoryFiles({}), ['template', '-p', 'all']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['province-unknown']);
    expect(exitCode).toBe(2);
  });
});
