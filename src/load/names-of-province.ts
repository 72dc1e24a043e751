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
  const others = provinces.filter(({ id }) => id !== province.id);
  // The first of the aliases is the short Chinese name, which the full one begins with.
  const chinese = new RegExp(others.map(({ name, aliases }) => aliases[0] ?? name.zh).join('|'));
  const english = new RegExp(others.map(({ name }) => name.en).join('|'), 'i');
  // Few names have letters, and whether letters are alike takes long to tell.
  const isForeign = (text: string): boolean =>
    chinese.test(text) || (/[a-z]/i.test(text) && english.test(text));
  const own = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !isForeign(name));
  const ofOwn = (indicator: Indicator): Indicator => {
    const { aliases, complement, counts } = indicator;
    const all = [aliases, complement, counts.passed, counts.failed, counts.total].flat();
    if (!isForeign(all.join('\n'))) return indicator;
    return {
      ...indicator,
      aliases: own(aliases),
      complement: own(complement),
      counts: {
        passed: own(counts.passed),
        failed: own(counts.failed),
        total: own(counts.total),
      },
    };
  };
  // The same indicator for every target that it serves.
  const found = new Map<string, Indicator>();
  return (indicator) => {
    const result = found.get(indicator.id) ?? ofOwn(indicator);
    found.set(indicator.id, result);
    return result;
  };
}
