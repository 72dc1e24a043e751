import { type Report, runCheck } from './run-check.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An indicator in percent for a small rule file; `fields` add to it or replace what it has. */
export const rate = (id: string, zh: string, fields: Fields = {}): Fields => ({
  id,
  name: { zh, en: `${id} of the test` },
  unit: '%',
  ...fields,
});

/** A target of the indicator with the same id: at least 95, due in 2015. */
export const target = (id: string, fields: Fields = {}): Fields => ({
  id,
  indicator: id,
  category: 'product',
  ...('not-scored' in fields ? {} : { criterion: { 'at-least': 95 } }),
  due: 2015,
  clause: '一',
  ...fields,
});

/** The reason of a target that is not scored. */
export const notScored: Fields = { 'not-scored': { zh: '没有数目。', en: 'No count.' } };

/** A rule file of Jiangsu for the years 2011 to 2015. */
export const smallPolicy = (
  indicators: readonly Fields[],
  targets: readonly Fields[],
  fields: Fields = {},
): string =>
  JSON.stringify({
    id: 'small-2015',
    province: 'jiangsu',
    title: { zh: '小文件', en: 'Small policy' },
    period: { from: 2011, to: 2015 },
    indicators,
    targets,
    ...fields,
  });

/** The lines of a file. */
export const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`;

/** Judges the data by a rule file of the test's own. */
export const judge = (
  rule: string,
  data: string | Uint8Array,
  ...options: readonly string[]
): Promise<Report> =>
  runCheck({ 'rule.yaml': rule, 'data.csv': data }, [
    'data.csv',
    '--policy',
    'rule.yaml',
    ...options,
  ]);
