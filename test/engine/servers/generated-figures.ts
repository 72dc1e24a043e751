import fc from 'fast-check';
import type { Criterion } from '../../../src/domain/criterion.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { namesOf } from '../../../src/domain/name-index.ts';
import type { Policy, Target } from '../../../src/domain/policy.ts';
import type { Row } from './warehouse.ts';

/** The columns of a table of figures. */
export const figureNames = ['region', 'indicator', 'year', 'value', 'unit'] as const;

const oneOf = (...texts: readonly (string | null)[]): fc.Arbitrary<string | null> =>
  fc.constantFrom(...texts);

/** Mostly one thing, now and then another. */
const mostly = <T>(weight: number, usual: fc.Arbitrary<T>, ...others: fc.Arbitrary<T>[]) =>
  fc.oneof({ weight, arbitrary: usual }, ...others);

const limitsOf = (criterion: Criterion | null): readonly string[] => {
  if (criterion === null) return [];
  if ('value' in criterion) return [criterion.value.toFixed()];
  return 'low' in criterion ? [criterion.low.toFixed(), criterion.high.toFixed()] : [];
};

/** Figures at the limit and about it, with more digits than binary floating point has. */
const near = (limit: string): fc.Arbitrary<string> => {
  const [whole = '0', fraction = ''] = limit.split('.');
  const less = String(BigInt(`${whole}${fraction}`) - 1n).padStart(fraction.length + 1, '0');
  const at = less.length - fraction.length;
  return fc.constantFrom(
    limit,
    `${whole}.${fraction.padEnd(2, '0')}`,
    `${whole}.${fraction}000000000000000000001`,
    `${less.slice(0, at)}.${less.slice(at)}99999999999999999999999`,
    `＋${limit}`,
  );
};

const thousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');

const share = fc
  .tuple(fc.integer({ min: 60, max: 99 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, fraction]) => `${String(whole)}.${String(fraction)}`);
const count = fc.integer({ min: 0, max: 900_000 }).map(String);

/** A figure as offices write it. */
function cellOf(indicator: Indicator, limits: readonly string[]): fc.Arbitrary<string | null> {
  const isShare = indicator.unit?.unit?.id === '%';
  const plain = isShare ? share : count;
  const symbol = indicator.unit?.text ?? '';
  return mostly<string | null>(
    40,
    plain,
    ...limits.map(near),
    ...(isShare ? [] : [count.map(thousands)]),
    plain.map((digits) => `${digits}${symbol}`),
    plain.map((digits) => ` ${digits}\u3000`),
    plain.map((digits) => `-${digits}`),
    oneOf('', '-', '—', '/', '无', 'NA', '缺', '…', null),
    oneOf('约95', '95..1', '"95"', "9'5", '0x5f', '1e2', '第5位', '百分之九十五', '9\\5', '--'),
  );
}

/** A name as it is, or as people change it. */
const writings: readonly ((name: string) => string)[] = [
  (name) => ` ${name} `,
  (name) => `${name}(%)`,
  (name) => `${name}（%）`,
  (name) => `「${name}」`,
  (name) => name.toUpperCase(),
  (name) => `“${name}”`,
  (name) => Array.from(name).join(' '),
];

/** In the judged province's words, and in those of other places. */
function regionsOf({ province }: Policy): readonly fc.Arbitrary<string | null>[] {
  return [
    mostly(
      6,
      oneOf(province.name.zh),
      oneOf(...province.aliases, province.code, ` ${province.id} `),
    ),
    oneOf('安徽省'),
    oneOf('全国'),
    oneOf('南京市', '南京'),
    oneOf('"北"区，一', "O'Neil \\ 区", '区--*/;', '合计', '', null),
  ];
}

const dating = (year: number): fc.Arbitrary<string | null> =>
  mostly(
    30,
    mostly(3, oneOf(String(year)), oneOf(`${String(year)}年`)),
    oneOf(`${String(year)}年度`, '2011-2015', '', null, `${String(year)}年3月`, '去年'),
  );

const unitOf = ({ unit }: Indicator): fc.Arbitrary<string | null> =>
  mostly(40, oneOf(unit?.text ?? ''), oneOf('', null), oneOf('%', '万元', '个', '不详', '分'));

interface Figure {
  readonly indicator: Indicator;
  readonly limits: readonly string[];
  readonly year: number;
  readonly region: fc.Arbitrary<string | null>;
}

/** No row, one, or two for one key: the same figure again, or another one. */
const rowsOf = ({ indicator, limits, year, region }: Figure): fc.Arbitrary<readonly Row[]> => {
  const names = [...namesOf(indicator)].map(([name]) => name);
  const name = mostly(
    5,
    fc.constantFrom(...names),
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...writings)).map(([n, write]) => write(n)),
  );
  const cell = cellOf(indicator, limits);
  const row = fc.tuple(region, name, dating(year), cell, unitOf(indicator));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 14, arbitrary: row.map((each) => [each]) },
    { weight: 2, arbitrary: row.map((each) => [each, each]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(row, cell)
        .map(([one, other]) => [one, [...one.slice(0, 3), other, ...one.slice(4)]]),
    },
  );
};

/**
 * A table of figures for a policy, the same in every run: several regions and years, names in all
 * their forms, figures at the limit, missing, unreadable, doubled and contradicting.
 */
export function generatedFigures(policy: Policy): readonly Row[] {
  const limits = (indicator: Indicator): readonly string[] =>
    policy.targets
      .filter((target: Target) => target.indicator === indicator)
      .flatMap(({ criterion }) => limitsOf(criterion));
  const { from, to } = policy.period;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const figures = policy.indicators.flatMap((indicator) =>
    regionsOf(policy).flatMap((region) =>
      years.map((year) => ({ indicator, limits: limits(indicator), year, region })),
    ),
  );
  const [rows = []] = fc.sample(fc.tuple(...figures.map(rowsOf)), 1);
  return rows.flat();
}
