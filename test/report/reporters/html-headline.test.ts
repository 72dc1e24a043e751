import { expect, it } from 'vitest';
import { languages } from '../../../src/domain/bilingual.ts';
import { elementsIn, pageOf, textOf } from '../../support/page.ts';
import { runText } from '../../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../../support/small-policy.ts';

const rule = smallPolicy(
  [rate('first', '甲率'), rate('second', '乙率')],
  [target('first'), target('second')],
);
const met = lines('指标,年份,数值', '甲率,2015,96%', '乙率,2015,96%');
const half = lines('指标,年份,数值', '甲率,2015,96%');

it.each([
  ['all met', met, [], ['已判定的均达标', 'Judged targets met']],
  [
    'missing data excused',
    half,
    ['--allow-missing'],
    ['已判定的均达标，其余缺数据', 'Judged targets met, others lack data'],
  ],
  ['missing data', half, [], ['缺数据', 'Data missing']],
  ['one that fails', met.replace('96', '94'), [], ['有未达标', 'Targets failed']],
  ['nothing due', met, ['--due-by', '2011'], ['没有目标被判定', 'Nothing was judged']],
  ['trouble', met.replace('96%', '9..6'), [], ['判定不完整', 'Not judged properly']],
] as const)(
  'the headline of a page tells how the run ended: %s',
  async (_, data, options, told) => {
    for (const [index, language] of languages.entries()) {
      const argv = ['data.csv', '--policy', 'rule.yaml', ...options, '-f', 'html'];
      const files = { 'rule.yaml': rule, 'data.csv': data };
      const { output } = await runText(files, [...argv, '--lang', language]);
      expect(textOf(elementsIn(pageOf(output), 'strong')[0] ?? pageOf(output))).toBe(told[index]);
    }
  },
);
