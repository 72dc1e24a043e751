import { aggregationKinds } from '../domain/criterion.ts';
import { countParts, directions } from '../domain/indicator.ts';
import { categories } from '../domain/policy.ts';
import { criteria } from '../rules/criteria/index.ts';
import type { JsonSchema } from './json-schema.ts';
import { closed, described } from './schema-parts.ts';

const id: JsonSchema = {
  type: 'string',
  title: 'id',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: '小写字母、数字与连字符 / lower-case letters, digits and hyphens',
};

const text: JsonSchema = { type: 'string', minLength: 1 };

/** The years that data can name as well. */
const year: JsonSchema = { type: 'integer', minimum: 1900, maximum: 2099 };

const bilingual = (zh: string, en: string): JsonSchema =>
  described(closed({ zh: text, en: text }, ['zh', 'en']), zh, en);

const names = (zh: string, en: string): JsonSchema =>
  described({ type: 'array', items: text }, zh, en);

const indicator = described(
  closed(
    {
      id: described(id, '指标代号', 'the indicator’s id'),
      name: bilingual('指标名称', 'the indicator’s name'),
      unit: described(
        text,
        '计量单位；文件未定基数时不写',
        'its unit; left out where the text gives no base',
      ),
      aliases: names('数据可用的其他名称', 'further names that data may use'),
      also: names('可一比一换用的单位', 'units taken one to one'),
      better: {
        enum: [...directions],
        description:
          '何者为优，默认 higher，本文件的目标要求其低时默认 lower / which direction is better: higher by default, lower where a target of the file asks for little',
      },
      share: {
        type: 'boolean',
        description:
          '百分率是否为整体中的份额（0 至 100），默认是；增长率、强度写 false / whether a percentage is the part of a whole, by default it is; false for a growth rate or an intensity',
      },
      counts: described(
        closed(
          Object.fromEntries(countParts.map((part) => [part, { type: 'array', items: text }])),
          [],
        ),
        '可据以计算比率的批次名称；名称为不合格率的按不合格批次计算',
        'names of the counts from which the rate follows; that of a failure rate, as its name says, follows from what failed',
      ),
      complement: names('互补比率的名称（不合格率）', 'names of the rate’s complement'),
      definition: bilingual(
        '含义；比率须写明分子与分母',
        'what is measured; numerator and denominator of a rate',
      ),
    },
    ['id', 'name'],
  ),
  '指标',
  'an indicator',
);

const criterion: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(Object.values(criteria).map(({ kind, field }) => [kind, field])),
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  description: '判定准则：只写一种 / the criterion: just one of them',
};

const target = described(
  closed(
    {
      id: described(id, '目标代号，文件内唯一', 'the target’s id, unique in the file'),
      indicator: described(
        id,
        '指标目录或本文件中的指标代号',
        'id of an indicator of the catalogue or this file',
      ),
      category: { enum: [...categories], description: '类别 / the field of work' },
      criterion,
      'not-scored': bilingual(
        '不评分的原因，代替 criterion',
        'why it is not scored, in place of a criterion',
      ),
      aggregation: {
        enum: [...aggregationKinds],
        description: '汇总方式，默认 level / how years gather, level by default',
      },
      unit: described(
        text,
        '原文单位与指标单位不同时写',
        'where the text’s unit is another than the indicator’s',
      ),
      wording: described(
        text,
        '原文界限用语，如“以上”',
        'the text’s boundary word beside the number',
      ),
      hedge: described(text, '原文模糊用语，如“左右”', 'a blurring word of the text'),
      from: described(
        year,
        '起始年度，默认规划首年',
        'first year that binds, the plan’s first by default',
      ),
      due: described(year, '到期年度', 'the year in which it has to be met'),
      clause: described(text, '条款位置，如“二（三）1”', 'where it stands in the document'),
      'part-of': described(id, '所属目标（其中）', 'the target that it is a part of'),
      reading: bilingual('解读说明', 'how the text was read'),
    },
    ['id', 'indicator', 'category', 'due', 'clause'],
  ),
  '目标',
  'a target',
);

/** The JSON Schema of a rule file; what it can't say is checked by `checkRuleFile`. */
export const ruleFileSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'quality-check rule file',
  ...described(
    closed(
      {
        id: described(id, '政策文件代号：<省>-<目标年>', 'the policy’s id: <province>-<horizon>'),
        province: described(id, '省份代号', 'the province’s id'),
        title: bilingual('文件标题', 'the document’s title'),
        document: described(
          closed(
            {
              issuer: described(text, '发文机关', 'who issued it'),
              number: described(text, '文号', 'its number'),
              issued: {
                type: 'string',
                title: 'date',
                pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
                description: '印发日期 / date of issue',
              },
            },
            [],
          ),
          '文件信息；未知者不写',
          'what is known of the document',
        ),
        period: described(
          closed({ from: year, to: year }, ['from', 'to']),
          '规划期',
          'the plan period',
        ),
        reading: bilingual('全文解读说明', 'how the document was read'),
        indicators: described(
          { type: 'array', items: indicator },
          '本文件自有的指标',
          'indicators of this file’s own',
        ),
        targets: described({ type: 'array', items: target, minItems: 1 }, '目标', 'the targets'),
      },
      ['id', 'province', 'title', 'period', 'targets'],
    ),
    '一份政策文件一个规则文件',
    'one rule file a policy document',
  ),
};

/** The JSON Schema of `indicators.yaml`. */
export const indicatorsSchema: JsonSchema = closed(
  { indicators: { type: 'array', items: indicator } },
  ['indicators'],
);

/** The JSON Schema of `units.yaml`. */
export const unitsSchema: JsonSchema = closed(
  {
    prefixes: { type: 'object', additionalProperties: { type: 'number' } },
    units: {
      type: 'array',
      items: closed(
        {
          id: text,
          symbol: closed({ zh: { type: 'string' }, en: { type: 'string' } }, ['zh', 'en']),
          names: { type: 'array', items: text },
          dimension: text,
          factor: { type: 'number', exclusiveMinimum: 0 },
          base: text,
          prefixable: { type: 'boolean' },
        },
        ['id', 'dimension'],
      ),
    },
  },
  ['prefixes', 'units'],
);

const province = closed(
  {
    code: { type: 'string', title: 'code', pattern: '^\\d{6}$' },
    id,
    name: bilingual('全称', 'name'),
    aliases: { type: 'array', items: text },
  },
  ['code', 'id', 'name', 'aliases'],
);

/** The JSON Schema of `prefectures.yaml`. */
export const prefecturesSchema: JsonSchema = closed(
  {
    prefectures: {
      type: 'array',
      items: closed(
        { code: { type: 'string', title: 'code', pattern: '^\\d{4}00$' }, name: text, en: text },
        ['code', 'name'],
      ),
    },
  },
  ['prefectures'],
);

/** The JSON Schema of `provinces.yaml`. */
export const provincesSchema: JsonSchema = closed(
  { nation: province, provinces: { type: 'array', items: province, minItems: 34, maxItems: 34 } },
  ['nation', 'provinces'],
);
