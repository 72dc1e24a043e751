import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { readLabel } from '../../src/read/label.ts';
import { regions, sampleIndicator, units, vocabulary } from '../support/sample-vocabulary.ts';

const read = (text: string): readonly [string, string | null] => {
  const { name, unit } = readLabel(text, vocabulary);
  return [name, unit?.text ?? null];
};

describe('a label', () => {
  it.each([
    ['合格率（%）', '合格率', '%'],
    ['合格率(%)', '合格率', '%'],
    ['合格率[%]', '合格率', '%'],
    ['合格率【%】', '合格率', '%'],
    ['合格率 (％)', '合格率', '％'],
    ['合格率（ % ）', '合格率', '%'],
    ['合格率（%)', '合格率', '%'],
    [' 合格率（%） ', '合格率', '%'],
    ['名牌产品（万个）', '名牌产品', '万个'],
    ['名牌产品(万)', '名牌产品', '万'],
    ['pass rate (percent)', 'pass rate', 'percent'],
    ['未知指标（元）', '未知指标', '元'],
    ['水利工程优质（大禹）奖（项）', '水利工程优质（大禹）奖', '项'],
    ['合格率\r\n（%）', '合格率', '%'],
    ['（%）', '', '%'],
    ['合格率（单位：%）', '合格率', '%'],
    ['合格率(计量单位: %)', '合格率', '%'],
    ['合格率%', '合格率', '%'],
    ['合格率 ‰', '合格率', '‰'],
    ['合格率/%', '合格率', '%'],
    ['名牌产品/万个', '名牌产品', '万个'],
    ['3. 名牌产品／万个', '名牌产品', '万个'],
    ['名牌产品（万亩）', '名牌产品', '万亩'],
    ['名牌产品（件/10万人）', '名牌产品', '件/10万人'],
  ])('%j has a name and a unit', (text, name, unit) => {
    expect(read(text)).toEqual([name, unit]);
  });

  it.each([
    '合格率',
    '水利工程优质（大禹）奖',
    '合格率（省级）',
    '合格率（）',
    '合格率（%',
    '合格率%）',
    '合格率（123）',
    '合格率/',
    '未知指标%',
    '未知指标/个',
    '合格率（企业家）',
    '合格率（%）以上',
    '合格率，%',
    '（）',
    '',
  ])('%j has no unit, and keeps its brackets', (text) => {
    expect(read(text)).toEqual([text, null]);
  });

  it.each([
    ['一、合格率', '合格率', null],
    ['（二）合格率（%）', '合格率', '%'],
    ['（一）合格率', '合格率', null],
    ['3. 合格率', '合格率', null],
    ['合格率²', '合格率', null],
    ['4、合格率①', '合格率', null],
    ['合格率①（%）', '合格率', '%'],
    ['合格率（%）*', '合格率', '%'],
    ['合格率[1]', '合格率', null],
    ['合格率（1）', '合格率', null],
    ['合格率(１２)', '合格率', null],
    ['合格率（%）（1）', '合格率', '%'],
    ['合格率（1）（%）', '合格率', '%'],
    ['合格率 Pass rate', '合格率', null],
    ['合格率（%）\nPass rate (%)', '合格率', '%'],
    ['顾客 满意度 (分) Satisfaction of Customers (points)', '顾客 满意度', '分'],
  ])('%j is a known name among other words', (text, name, unit) => {
    expect(read(text)).toEqual([name, unit]);
  });

  it.each([
    '一、未知',
    '未知①',
    '2015合格率',
    '未知 Pass rate',
    'Pass rate 未知',
    '合格率2',
    '1合格率',
  ])('%j is left as it is where no known name is found in it', (text) => {
    expect(read(text)).toEqual([text, null]);
  });

  it('keeps the brackets of a name that is known with them, even where they hold a unit', () => {
    const own = sampleIndicator('gold', '金奖（个）', { unit: '个' });
    const words = new Vocabulary({ units, regions, indicators: [own] }, []);
    expect(readLabel('金奖（个）', words)).toEqual({ name: '金奖（个）', unit: null });
    expect(readLabel('金奖（个）（项）', words)).toMatchObject({
      name: '金奖（个）',
      unit: { text: '项' },
    });
  });

  it('splits off the last pair of brackets only', () => {
    expect(read('合格率（省级）（%）')).toEqual(['合格率（省级）', '%']);
    expect(read('合格率（%）（省级）')).toEqual(['合格率（%）（省级）', null]);
    expect(read('合格率（（%））')).toEqual(['合格率（（%））', null]);
  });

  it('of endless brackets is read without delay', () => {
    const brackets = '（'.repeat(200_000);
    expect(read(brackets)).toEqual([brackets, null]);
    const pairs = '（）'.repeat(100_000);
    expect(read(pairs)).toEqual([pairs, null]);
  });
});
