import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { findGarbled } from '../../src/read/garbled.ts';
import { diagnosticLines, readText } from '../support/dataset-lines.ts';

const text = '地区,指标,年份,数值\n江苏,省级监督抽查合格率,2015,96\n';
const utf8 = iconv.encode(text, 'utf-8');
const gbk = iconv.encode(text, 'gbk');

const told = (content: string | Uint8Array): readonly (readonly [string, unknown])[] =>
  readText(content).diagnostics.map(({ code, args }) => [code, args]);

describe('a text that was read in a wrong encoding and saved so', () => {
  it.each([
    ['UTF-8 read as GBK', iconv.decode(utf8, 'gbk'), '鍦板尯', '地区'],
    ['UTF-8 read as Latin letters', iconv.decode(utf8, 'latin1'), null, '地区'],
    ['GBK read as Latin letters', iconv.decode(gbk, 'latin1'), 'µØÇø', '地区'],
    ['GBK read as Windows’ Latin letters', iconv.decode(gbk, 'windows-1252'), 'µØÇø', '地区'],
  ])('is refused, and what it was is said: %s', (_, garbled, found, meant) => {
    const [[code, args] = []] = told(garbled);
    expect(code).toBe('text-garbled');
    expect(args).toMatchObject(found === null ? { meant } : { found, meant });
  });

  it('is found where only names are', () => {
    const names = iconv
      .decode(iconv.encode('监督抽查合格率', 'utf-8'), 'gbk')
      .replaceAll('\ufffd', '');
    const { diagnostics } = readText(`indicator,value\npass-rate,96\n${names},95\n`);
    expect(diagnosticLines(diagnostics)).toEqual(['error text-garbled 3']);
  });

  it('is told from one whose bytes were destroyed', () => {
    const damaged = iconv.encode(iconv.decode(utf8, 'gbk').replaceAll('\ufffd', '?'), 'gbk');
    expect(diagnosticLines(readText(damaged).diagnostics)).toEqual(['error text-damaged 1']);
  });
});

describe('a text of which characters were lost', () => {
  it.each([
    ['指标,数值\n????????,96\n合格率,95\n', '????????', 2],
    ['??,????\n???,96\n', '??', 1],
    ['indicator,value\n"??????(%)",95\n', '??????(%)', 2],
    ['指标,数值\n锟斤拷锟斤拷,96\n合格率,95\n', '锟斤拷', 2],
    ['指标,数值\n烫烫烫烫,96\n', '烫烫烫', 2],
  ])('is refused at its line: %j', (content, found, line) => {
    const [diagnostic] = readText(content).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'text-lost', args: { found }, place: { line } });
  });

  it.each(['合格率,96,待核实???', '合格率,96,好吗??', '合格率,96,?', '合格率,96,a?b'])(
    'is none where somebody asks: %j',
    (row) => {
      expect(told(`指标,数值,备注\n${row}\n`)).toEqual([]);
    },
  );
});

describe('a sound text', () => {
  it.each([
    '鋼鐵製造業與門窗',
    '鎮江市、銅陵市、錦州市、開封市',
    '長江三角洲開發區鐵路局',
    '±5℃、é、über、Ångström、naïve café',
    '江苏省镇江市、铜陵市、钢铁、闽、闸北区',
    'ÄÖÜäöü ÀÉÈàéèç',
    '×÷±§°µ',
  ])('is none of these: %s', (sound) => {
    expect(findGarbled(`指标,数值,备注\n合格率,96,${sound}\n`, 'data.csv')).toBeNull();
  });

  it('of common characters is not taken for a garbled one', () => {
    const common = Array.from(
      '省市合格率监督抽查产品质量国家级年度指标数值地区单位批次不满意工程服务环境品牌企业',
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 30 }),
        (words) => {
          expect(findGarbled(words.join(''), 'data.csv')).toBeNull();
        },
      ),
    );
  });

  it('in traditional characters is not taken for a garbled one', () => {
    const traditional = Array.from('鋼鐵鎮銅錦開門間關閘鏡鋪鍋鑄鐘長產業區質量監督級縣與價標國');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...traditional), { minLength: 1, maxLength: 12 }),
        (words) => {
          expect(findGarbled(words.join(''), 'data.csv')).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a name garbled by reading it as GBK', () => {
  it.each([
    ...[
      '省级监督抽查合格率',
      '国家监督抽查合格率',
      '江苏省',
      '浙江省',
      '地区',
      '指标',
      '数值',
      '单位',
    ],
    ...['顾客满意度', '主要工业产品采标率', '新增鲁班奖', '驰名商标', '江苏名牌产品总数', '批次'],
  ])('is found: %s', (name) => {
    const garbled = iconv.decode(iconv.encode(`${name}（%）`, 'utf-8'), 'gbk');
    const other = iconv.decode(iconv.encode('指标名称', 'utf-8'), 'gbk');
    expect(findGarbled(`${other},${garbled}`, 'data.csv')?.code).toBe('text-garbled');
  });
});
