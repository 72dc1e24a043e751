import type { Indicator } from '../../src/domain/indicator.ts';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { Library } from '../../src/load/library.ts';
import { disk } from '../../src/node/disk.ts';

/** The real units, prefixes and regions. */
export const { units, regions } = new Library(disk).catalogue;

/** An indicator in percent by default, with fields of its own. */
export function sampleIndicator(
  id: string,
  zh: string,
  { unit = '%', ...fields }: Partial<Omit<Indicator, 'unit'>> & { readonly unit?: string } = {},
): Indicator {
  return {
    id,
    name: { zh, en: id.replaceAll('-', ' ') },
    aliases: [],
    unit: units.read(unit),
    also: [],
    better: 'higher',
    share: true,
    counts: { passed: [], failed: [], total: [] },
    complement: [],
    definition: null,
    ...fields,
  };
}

/** A handful of indicators that no edit of the catalogue changes. */
export const sampleIndicators: readonly Indicator[] = [
  sampleIndicator('pass-rate', '合格率', {
    aliases: ['抽检合格率'],
    counts: { passed: ['省抽合格批次'], failed: ['省抽不合格批次'], total: ['省抽批次'] },
    complement: ['不合格率'],
  }),
  sampleIndicator('satisfaction', '顾客满意度', { unit: '分', also: ['%'] }),
  sampleIndicator('brands', '名牌产品', { unit: '个' }),
  sampleIndicator('dayu-award', '水利工程优质（大禹）奖', { unit: '项' }),
];

export const vocabulary = new Vocabulary({ units, regions, indicators: sampleIndicators }, []);
