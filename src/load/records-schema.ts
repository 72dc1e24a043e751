import type { JsonSchema } from './json-schema.ts';
import { closed, described } from './schema-parts.ts';

/** No engine takes a NUL in a text. */
const text: JsonSchema = { type: 'string', minLength: 1, title: 'plain', pattern: '^[^\\u0000]*$' };
const texts: JsonSchema = { type: 'array', items: text, minItems: 1 };

/** The JSON Schema of a mapping of records. */
export const recordsSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'records.yaml',
  ...closed(
    {
      columns: described(
        closed(
          {
            region: described(text, '地区列；不写则为本省', 'the region; left out: the province'),
            date: described(
              text,
              '日期或年份列，前四位为年份',
              'the date or the year; its first four characters are the year',
            ),
            result: described(text, '检验结果列', 'the result of the inspection'),
          },
          ['date', 'result'],
        ),
        '各列的列名',
        'the names of the columns',
      ),
      words: described(
        closed(
          {
            passed: described(texts, '表示合格的词', 'what means that a batch passed'),
            failed: described(texts, '表示不合格的词', 'what means that it failed'),
          },
          ['passed', 'failed'],
        ),
        '结果列中的词；其他词一律报错',
        'the words of the results; any other is an error',
      ),
      indicators: described(
        {
          type: 'array',
          minItems: 1,
          items: closed(
            {
              indicator: described(text, '指标代号或名称', 'the indicator’s id or Chinese name'),
              where: described(
                { type: 'object', additionalProperties: texts },
                '计入的记录：列名与取值',
                'the records that count: columns and what may stand in them',
              ),
            },
            ['indicator'],
          ),
        },
        '由记录得出的合格率',
        'the rates that the records give',
      ),
    },
    ['columns', 'words', 'indicators'],
  ),
};
