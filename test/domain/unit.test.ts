import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import { convert, readingsOfPrefix, type StatedUnit } from '../../src/domain/unit.ts';
import { units } from '../support/sample-vocabulary.ts';

function stated(text: string): StatedUnit {
  const found = units.read(text);
  if (found === null) throw new Error(`${text} is no unit`);
  return found;
}

const written = (text: string): readonly [string | null, string] | null => {
  const found = units.read(text);
  return found === null ? null : [found.unit?.id ?? null, found.scale.toFixed()];
};

describe('what is written for a unit', () => {
  it.each([
    ['%', '%', '1'],
    ['％', '%', '1'],
    ['百分比', '%', '1'],
    ['Percent', '%', '1'],
    ['PT', '%', '1'],
    ['‰', '‰', '1'],
    ['per mille', '‰', '1'],
    ['分', '分', '1'],
    ['个', '个', '1'],
    [' 批 次 ', '批次', '1'],
    ['户', '家', '1'],
    ['RMB', '元', '1'],
    ['万元', '万元', '1'],
    ['亿元', '亿元', '1'],
    ['千元', '元', '1000'],
    ['千万元', '元', '10000000'],
    ['百万元', '元', '1000000'],
    ['万件', '件', '10000'],
    ['百亿元', '元', '10000000000'],
    ['万人', '人', '10000'],
    ['1', '1', '1'],
  ])('reads %j as %s by %s', (text, id, scale) => {
    expect(written(text)).toEqual([id, scale]);
  });

  it.each([
    ['万', '10000'],
    ['亿', '100000000'],
    ['万亿', '1000000000000'],
    ['千', '1000'],
  ])('reads %s alone as a prefix of what follows elsewhere', (text, scale) => {
    expect(written(text)).toEqual([null, scale]);
  });

  it.each([
    ['万%', 'a prefix before a share'],
    ['千分', 'a prefix before a score'],
    ['百位', 'a prefix before a rank'],
    ['个百分点', 'a difference of shares'],
    ['百分点', 'a difference of shares'],
    ['元/平方米', 'a quotient'],
    ['元万', 'a prefix behind'],
    ['质监局', 'a reporting body'],
    ['%以上', 'a unit with a boundary word'],
    ['%%', 'a unit twice'],
    ['', 'nothing'],
    [' 　', 'blanks'],
    ['constructor', 'a name of the language'],
    ['__proto__', 'a name of the language'],
  ])('does not read %j, which is %s', (text) => {
    expect(written(text)).toBeNull();
  });

  it('keeps the text as it is written, without blanks around it', () => {
    expect(stated(' 万 元 ').text).toBe('万 元');
    expect(stated('％').text).toBe('％');
  });

  it('finds every unit by each of its names, and no name twice', () => {
    for (const unit of units.list) {
      for (const name of unit.names) expect(written(name), name).toEqual([unit.id, '1']);
    }
  });
});

describe('a conversion', () => {
  const converted = (
    value: string,
    from: string,
    to: string | null,
    also: readonly string[] = [],
  ): readonly [string, string | null] => {
    const result = convert(
      Exact.of(decimal(value)),
      stated(from),
      to === null ? null : stated(to),
      also,
    );
    return [result.kind, result.kind === 'impossible' ? null : result.value.toText()];
  };

  it.each([
    ['96.5', '%', '%', 'same', '96.5'],
    ['96.5', '％', '%', 'same', '96.5'],
    ['70', '万件', '万件', 'same', '70'],
    ['965', '‰', '%', 'converted', '96.5'],
    ['0.95', '%', '‰', 'converted', '9.5'],
    ['70', '万件', '件', 'converted', '700000'],
    ['700001', '件', '万件', 'converted', '70.0001'],
    ['3', '万家', '家', 'converted', '30000'],
    ['5', '万个', '百个', 'converted', '500'],
    ['20', '个', '项', 'converted', '20'],
    ['12', '万元', '元', 'converted', '120000'],
    ['12', '万元', '亿元', 'converted', '0.0012'],
    ['12', '千元', '万元', 'converted', '1.2'],
    ['2183.2', '万', '人', 'converted', '21832000'],
    ['2183.2', '万', '万人', 'same', '2183.2'],
    ['0.1', '亿', '个', 'converted', '10000000'],
    ['3', '亿', '个', 'converted', '300000000'],
    ['1200', '万', '万人', 'same', '1200'],
    ['3', '亿', '亿元', 'converted', '3'],
    ['30000', '万', '亿元', 'converted', '3'],
    ['1200', '万', '亿元', 'converted', '0.12'],
    ['3', '亿', '万元', 'converted', '30000'],
    ['1200', '万', '万元', 'converted', '1200'],
    ['1.2', '万亿', '亿元', 'converted', '12000'],
    ['3', '亿', '元', 'converted', '300000000'],
  ])('of %s %s to %s is %s', (value, from, to, kind, result) => {
    expect(converted(value, from, to)).toEqual([kind, result]);
  });

  it.each([
    ['%', '分'],
    ['分', '%'],
    ['元', '个'],
    ['起', '个'],
    ['位', '个'],
    ['%', '1'],
    ['万', '%'],
    ['万', '分'],
    ['元', '万'],
  ])('from %s to %s is impossible', (from, to) => {
    expect(converted('5', from, to)).toEqual(['impossible', null]);
  });

  it.each([
    ['1.2', '万', '亿元', ['1.2万元', '1.2万亿元']],
    ['-1.2', '万', '亿元', ['-1.2万元', '-1.2万亿元']],
    ['100', '万', '亿元', ['100万元', '100万亿元']],
    ['5', '千', '万元', ['5千元', '5千万元']],
    ['5', '百', '亿元', ['5百元', '5百亿元']],
    ['5', '千', '万人', ['5千人', '5千万人']],
    ['100.01', '万', '亿元', null],
    ['1200', '万', '亿元', null],
    ['30000', '万', '亿元', null],
    ['-30000', '万', '亿元', null],
    ['0', '万', '亿元', null],
    ['3', '亿', '亿元', null],
    ['1.2', '万亿', '亿元', null],
    ['3', '亿', '万元', null],
    ['5', '万', '万元', null],
    ['5', '万', '万人', null],
    ['5', '千', '人', null],
    ['5', '千', '元', null],
    ['5', '万元', '亿元', null],
  ])('of %s%s to %s may mean %j', (value, from, to, readings) => {
    expect(readingsOfPrefix(Exact.of(decimal(value)), stated(from), stated(to))).toEqual(readings);
  });

  it('takes a unit one to one only where the indicator says so', () => {
    expect(converted('85', '%', '分', ['%'])).toEqual(['one-to-one', '85']);
    expect(converted('85', '‰', '分', ['%'])).toEqual(['impossible', null]);
    expect(converted('85', '件', '起', ['件'])).toEqual(['one-to-one', '85']);
    expect(converted('85', '万件', '起', ['件'])).toEqual(['impossible', null]);
  });

  it('converts rather than taking one to one', () => {
    expect(converted('965', '‰', '%', ['‰'])).toEqual(['converted', '96.5']);
  });

  it('takes every unit where none is asked for', () => {
    expect(converted('5', '起', null)).toEqual(['same', '5']);
  });

  it('is exact where the factors do not divide evenly', () => {
    const result = convert(Exact.of(decimal('1')), stated('个'), stated('万个'), []);
    expect(
      result.kind === 'impossible' ? null : result.value.times(decimal('10000')).toText(),
    ).toBe('1');
  });
});
