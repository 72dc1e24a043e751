import { type CountPart, countParts } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';

/** The columns of the long form, and of wide forms where they have them, with their names. */
export const columnNames = {
  indicator: ['indicator', '指标', '指标名称', '项目'],
  value: ['value', '数值', '指标值', '实际值', '完成值', '结果', 'OBS_VALUE'],
  unit: [
    'unit',
    '单位',
    '计量单位',
    '计数单位',
    '指标单位',
    '数据单位',
    '量纲',
    'unit of measure',
    'UNIT_MEASURE',
  ],
  year: ['year', '年份', '年度', '年', '时间', 'TIME_PERIOD'],
  region: ['region', '地区', '区域', 'REF_AREA'],
  province: ['province', '省份', '省'],
  city: ['city', '城市', '市', '地市', '地级市', '设区市', '市州'],
  passed: ['passed', '合格批次', '合格数'],
  failed: ['failed', '不合格批次', '不合格数'],
  total: ['total', '抽查批次', '抽检批次', '总数'],
} as const;

/** What a column holds. */
export type Role = keyof typeof columnNames;

/** What columns of regions are headed by. */
export const regionRoles = ['region', 'province', 'city'] as const satisfies readonly Role[];

/** What columns with figures are headed by. */
export const figureRoles: ReadonlySet<Role> = new Set(['value', 'passed', 'failed', 'total']);

const roles = new Map(
  Object.entries(columnNames).flatMap(([role, names]) =>
    names.map((name): [string, Role] => [comparableName(name), role as Role]),
  ),
);

/** The role of a column by its heading, perhaps in two languages; null for an unknown one. */
export const roleOf = (heading: string): Role | null =>
  roles.get(comparableName(heading)) ?? roleInTwoLanguages(heading);

/** Reads 指标（Indicator）, 指标/Indicator, 项目 Item: two names of one column. */
function roleInTwoLanguages(heading: string): Role | null {
  if (heading.length > longestHeading || !/[a-z]/iu.test(heading)) return null;
  const { chinese, english } =
    /^(?<chinese>\p{Script=Han}+)\s*[\s/／(（]\s*(?<english>[a-z]+(?:[ _][a-z]+)*)\s*[)）]?$/iu.exec(
      heading.trim(),
    )?.groups ?? {};
  const role = roles.get(comparableName(chinese ?? ''));
  if (role === undefined) return null;
  const isItem = role === 'indicator' && /^items?$/iu.test(english ?? '');
  return isItem || roles.get(comparableName(english ?? '')) === role ? role : null;
}

/** Longest heading, in characters, that is looked at for two names. */
const longestHeading = 40;

const numberings: ReadonlySet<string> = new Set(['序号', '编号', '行号', 'no', 'no.', 'nos.']);

/** Whether a heading is that of a column that numbers the rows: 序号, No. */
export const isNumbering = (heading: string): boolean => numberings.has(comparableName(heading));

/** Whether a column holds a count of a rate. */
export const isCountRole = (role: Role | null): role is CountPart =>
  countParts.some((part) => part === role);
