import type { Indicator } from '../domain/indicator.ts';
import type { Province, Regions } from '../domain/region.ts';

/**
 * Takes from an indicator of the catalogue the names that speak of another province. Provinces
 * share the quantity, 省名牌产品, and not each other's figures: 江苏名牌产品 are none of Zhejiang's.
 */
export function namesOfProvince(
  province: Province,
  { provinces }: Regions,
): (indicator: Indicator) => Indicator {
  const others = provinces
    .filter(({ id }) => id !== province.id)
    // The first of the aliases is the short Chinese name, which the full one begins with.
    .flatMap(({ name, aliases }) => [aliases[0] ?? name.zh, name.en]);
  const foreign = new RegExp(others.join('|'), 'iu');
  const own = (names: readonly string[]): readonly string[] =>
    names.some((name) => foreign.test(name)) ? names.filter((name) => !foreign.test(name)) : names;
  return (indicator) => {
    const { aliases, complement, counts } = indicator;
    const kept = {
      aliases: own(aliases),
      complement: own(complement),
      counts: {
        passed: own(counts.passed),
        failed: own(counts.failed),
        total: own(counts.total),
      },
    };
    const isWhole =
      kept.aliases === aliases &&
      kept.complement === complement &&
      kept.counts.passed === counts.passed &&
      kept.counts.failed === counts.failed &&
      kept.counts.total === counts.total;
    return isWhole ? indicator : { ...indicator, ...kept };
  };
}
