import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { reportOf, scratch } from '../support/engine-run.ts';

const { path, remove } = scratch();
afterAll(remove);

it('the header of a file is its first line, though threads read parts of a large one at once', async () => {
  const file = path('large.csv');
  const row = (index: number): string => {
    const place = `第${String(index % 1000)}县`;
    const name = `省级监督抽查合格率之${String(Math.floor(index / 1000) % 20)}`;
    return `${place},${name},${String(2006 + Math.floor(index / 20_000))},95.5,%\n`;
  };
  const first = '地区,指标,年份,数值,单位\n江苏省,省级监督抽查合格率,2015,94.96,%\n';
  writeFileSync(file, `${first}${Array.from({ length: 200_000 }, (_, at) => row(at)).join('')}`);
  const judge = ['--policy', 'jiangsu-2015', '--only', '省级监督抽查合格率'];
  for (let round = 0; round < 5; round += 1) {
    const report = await reportOf(file, '--engine', 'duckdb', ...judge);
    expect(report).toMatchObject({ exitCode: 1, scorecards: [{ tally: { fail: 1 } }] });
  }
});
