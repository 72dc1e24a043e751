import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';

/** Inputs that look like a good figure, or like a good table, and are not. */
const target = 'provincial-spot-check-pass-rate';
const argv = ['data.csv', '--province', 'jiangsu', '--only', target];

const judge = async (text: string | Uint8Array) => {
  const report = await runCheck({ 'data.csv': text }, argv);
  const verdict = report.scorecards.length === 0 ? 'none' : evaluationOf(report, target).verdict;
  return { verdict, codes: codesOf(report), diagnostics: report.diagnostics };
};

describe('a cell that is no number', () => {
  it.each([
    '㊿',
    '①95',
    '95.①2',
    '⒈95',
    '9,51',
    '95,1',
    '0,951',
    '95 1',
    '951,2341',
    '1e2',
    '0x5f',
    '９５％以上',
  ])('is no pass: %s', async (cell) => {
    const { verdict, codes } = await judge(`指标,年份,数值\n省级监督抽查合格率,2015,"${cell}"\n`);
    expect(verdict).toBe('no-data');
    expect(codes).toEqual(['error not-a-number']);
  });

  it.each([
    ['9①', 9, 'fail'],
    ['95.2①', 95.2, 'pass'],
    ['94¹', 94, 'fail'],
    ['95²', 95, 'pass'],
    ['94.9[9]', 94.9, 'fail'],
    ['94*', 94, 'fail'],
  ])('does not read the mark of a footnote as a digit: %s', async (cell, value, verdict) => {
    const report = await runCheck(
      { 'data.csv': `指标,年份,数值\n省级监督抽查合格率,2015,${cell}\n` },
      [...argv, '--verbose'],
    );
    expect(evaluationOf(report, target)).toMatchObject({ verdict, actual: { value } });
    expect(codesOf(report)).toContain('detail mark-ignored');
  });

  it('may have so many prefixes that reading them all would fill the stack', async () => {
    const { codes } = await judge(
      `指标,年份,数值,单位\n省级监督抽查合格率,2015,95,${'万'.repeat(20_000)}\n`,
    );
    expect(codes).toContain('warning unit-column-ignored');
  });
});

describe('a unit in a column of its own', () => {
  it('counts where the indicator is a column', async () => {
    for (const row of ['年份', '地区']) {
      const at = row === '年份' ? '2015' : '江苏';
      const { verdict, codes } = await judge(`${row},省级监督抽查合格率,单位\n${at},95,‰\n`);
      expect([verdict, codes]).toEqual(['fail', []]);
    }
  });
});

describe('a year that is none', () => {
  it('is not passed over because its column has another heading', async () => {
    for (const table of [
      '期间,省级监督抽查合格率\n2015年上半年,96\n',
      ',省级监督抽查合格率\n2014年,95\n,96\n',
    ]) {
      const { verdict, codes } = await judge(table);
      expect(verdict).not.toBe('pass');
      expect(codes.some((code) => code.startsWith('error year-'))).toBe(true);
    }
  });

  it('is asked for where a long table seems to have years under another heading', async () => {
    const { verdict, codes } = await judge('指标,统计期,数值\n省级监督抽查合格率,2014,96\n');
    expect(verdict).toBe('none');
    expect(codes).toEqual(['error year-column-unclear']);
  });
});

describe('a region that is another', () => {
  it('counts where it stands beside the province', async () => {
    const { verdict, codes } = await judge(
      '省份,地区,指标,年份,数值\n江苏省,南京市,省级监督抽查合格率,2015,96\n',
    );
    expect(verdict).toBe('none');
    expect(codes).toEqual(['error region-not-found']);
  });
});

describe('a text damaged on its way', () => {
  it('stops the run although its bytes make sense in another encoding too', async () => {
    for (const damage of ['\ufffd\ufffd', '\ue000', '\ue041\ue041']) {
      const { verdict, codes } = await judge(
        `指标,年份,数值\n省级监督抽查合格率,2015,96\n${damage},2015,1\n`,
      );
      expect(verdict).toBe('none');
      expect(codes).toEqual(['error encoding-suspect']);
    }
  });

  it('is shown at the line of the damage', async () => {
    const good = new TextEncoder().encode(
      '指标,年份,数值\n省级监督抽查合格率,2015,96\n国抽合格率,2015,9',
    );
    const { diagnostics } = await judge(new Uint8Array([...good, 0xff, 0x0a]));
    expect(diagnostics).toMatchObject([{ code: 'text-damaged', line: 3 }]);
  });
});

describe('a table around which something stands', () => {
  it('is found below a title that is an indicator’s name', async () => {
    for (const title of ['省级监督抽查合格率', '省级监督抽查合格率,,']) {
      const { verdict, codes } = await judge(
        `${title}\n指标,年份,数值\n省级监督抽查合格率,2015,96\n`,
      );
      expect([verdict, codes]).toEqual(['pass', []]);
    }
  });

  it('is found below a title of several cells, which would make figures of years', async () => {
    for (const title of [
      '江苏省,省级监督抽查合格率,',
      ',省级监督抽查合格率,',
      '表1,省级监督抽查合格率,%',
    ]) {
      const { verdict, codes } = await judge(
        `${title}\n指标,年份,数值\n省级监督抽查合格率,2015,94\n`,
      );
      expect([verdict, codes]).toEqual(['fail', []]);
      const untitled = await judge(`${title}\n地区,年份,数值\n江苏,2015,94\n`);
      expect(untitled.codes).toEqual(['error indicator-not-named']);
    }
  });

  it('is not read with half of its headings', async () => {
    const halves = '指标,2014年,,2015年,\n,上半年,下半年,上半年,下半年\n';
    const { codes } = await judge(`${halves}省级监督抽查合格率,96,96,96,96\n`);
    expect(codes).toEqual(['error sub-heading-unclear']);
  });

  it('gives no figure of a city or of another province to the province', async () => {
    for (const [table, code] of [
      ['指标,2015\n南京市,\n省级监督抽查合格率,96\n', 'region-not-found'],
      ['地区：浙江省\n指标,2015\n省级监督抽查合格率,96\n', 'region-not-found'],
      [',省级监督抽查合格率\n浙江,96\n', 'region-not-found'],
      ['指标,2015\n一、食品,\n省级监督抽查合格率,96\n', 'group-unclear'],
      ['地区,食品\n,省级监督抽查合格率\n江苏,96\n', 'group-unclear'],
    ] as const) {
      const { verdict, codes } = await judge(table);
      expect(verdict).not.toBe('pass');
      expect(codes).toEqual([`error ${code}`]);
    }
  });

  it('is found above a note with commas in it', async () => {
    const { verdict, codes } = await judge(
      '指标,年份,数值\n省级监督抽查合格率,2015,96\n注：甲,乙\n',
    );
    expect([verdict, codes]).toEqual(['pass', []]);
  });

  it('may have years with a unit as headings', async () => {
    const { verdict, codes } = await judge(
      '指标,2014年（%）,2015年（%）\n省级监督抽查合格率,96,94\n',
    );
    expect([verdict, codes]).toEqual(['fail', []]);
  });
});

describe('a table of a size that nobody meant', () => {
  it('may trail a hundred thousand blank rows', async () => {
    const { verdict } = await judge(
      `指标,年份,数值\n省级监督抽查合格率,2015,96\n${',,\n'.repeat(150_000)}`,
    );
    expect(verdict).toBe('pass');
  });

  it('may have a name of a hundred thousand characters', async () => {
    const { verdict } = await judge(
      `指标,年份,数值\n省级监督抽查合格率,2015,96\n"x${' '.repeat(100_000)}y",2015,1\n`,
    );
    expect(verdict).toBe('pass');
  });

  it('may name sixty thousand things that are no indicators', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `某某${index.toString(36)}率,2015,1`);
    const { verdict } = await judge(
      `指标,年份,数值\n省级监督抽查合格率,2015,96\n${rows.join('\n')}\n`,
    );
    expect(verdict).toBe('pass');
  });

  it('may be nine hundred columns wide', async () => {
    const head = Array.from({ length: 900 }, (_, index) => `列${String(index)}`);
    const rows = Array.from({ length: 300 }, () => `2014,1${',1'.repeat(900)}`);
    const { verdict } = await judge(
      `年份,省级监督抽查合格率,${head.join(',')}\n2015,96${',1'.repeat(900)}\n${rows.join('\n')}\n`,
    );
    expect(verdict).toBe('pass');
  });
});

describe('a row that adds others up', () => {
  const rate = '省级监督抽查合格率';

  it.each([
    [`类别,指标,年份,数值\n合计,${rate},2015,93\n食品,${rate},2015,98\n`],
    [`指标,类别,年份,数值\n${rate},合计,2015,93\n${rate},食品,2015,98\n`],
    [`组别,指标,2014年,2015年\n总计,${rate},96,93\n大型企业,${rate},97,98\n`],
    [`类别,年份,${rate}\n平均,2015,93\n食品,2015,98\n`],
  ])('is data where its column tells no figures apart: %j', async (table) => {
    const { verdict, codes } = await judge(table);
    expect(verdict).toBe('no-data');
    expect(codes).toContain('error figures-differ');
  });

  it.each([
    [`地区,指标,年份,数值\n江苏,${rate},2015,93\n合计,${rate},2015,98\n`],
    [`年份,${rate}\n2015,93\n平均,98\n`],
    [`序号,指标,2015年\n1,${rate},93\n合计,,98\n`],
    [`序号,地区,${rate}\n1,江苏,93\n合计,,98\n`],
    [`,2015年\n${rate},93\n合计,98\n`],
  ])('is none where it stands for regions, years or indicators: %j', async (table) => {
    const { verdict } = await judge(table);
    expect(verdict).toBe('fail');
  });

  it('is the nation’s where the nation is called so', async () => {
    for (const columns of ['地区,指标', '指标,地区']) {
      const row = (place: string, value: string): string =>
        columns === '地区,指标'
          ? `${place},质量损失率,2020,${value}`
          : `质量损失率,${place},2020,${value}`;
      const text = `${columns},年份,数值\n${row('四川', '1.2')}\n${row('全国合计', '1.5')}\n`;
      const report = await runCheck({ 'data.csv': text }, ['data.csv', '-p', 'sichuan']);
      expect(evaluationOf(report, 'quality-loss-rate-below-national').verdict).toBe('pass');
    }
  });
});

describe('a heading that is more than a year or a place', () => {
  const rate = '省级监督抽查合格率';

  it.each([
    ['指标,2015年,', ',指标值,完成情况', '95,93', 'value-column-unclear'],
    ['指标,指标值,完成情况', ',2015年,2015年', '95,93', 'value-column-unclear'],
    ['指标,2014年,2015年', ',数值,初步数', '96,93', 'year-heading-unclear'],
    ['指标,苏州市,', ',目标值,实际值', '95,90', 'sub-heading-unclear'],
    ['指标,苏州,', ',上半年,全年', '96,90', 'sub-heading-unclear'],
  ])('stops the run: %s above %s', async (above, below, figures, code) => {
    const { verdict, codes } = await judge(`${above}\n${below}\n${rate},${figures}\n`);
    expect(verdict).toBe('none');
    expect(codes).toContain(`error ${code}`);
  });

  it('leaves out what is no figure of the year', async () => {
    const { verdict, codes } = await judge(
      `指标,2014年,,2015年,\n,数值,同比,数值,排名\n${rate},96,1,93,3\n`,
    );
    expect({ verdict, codes }).toEqual({ verdict: 'fail', codes: [] });
  });
});

describe('figures above the header', () => {
  it.each([
    [
      '单位：%,2014年,2015年\n省级监督抽查合格率,96,93\n指标,2012年,2013年\n省级监督抽查合格率,97,98\n',
    ],
    ['指标,完成情况\n省级监督抽查合格率,93\n指标,2014年\n省级监督抽查合格率,96\n'],
  ])('are no title: %j', async (table) => {
    const { verdict, codes } = await judge(table);
    expect(verdict).toBe('none');
    expect(codes).toEqual(['error data-above-header']);
  });
});
