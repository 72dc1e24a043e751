import { bases, aggregationKinds } from '../domain/criterion.ts';
import { severities } from '../domain/diagnostic.ts';
import { timings, verdicts } from '../domain/evaluation.ts';
import { exitCodes } from '../domain/exit-code.ts';
import { shapes } from '../domain/observation.ts';
import { categories } from '../domain/policy.ts';
import { policyChoices } from '../domain/scorecard.ts';
import { messages } from '../messages/index.ts';
import { schemaId } from './reporters/json.ts';

type Schema = Readonly<Record<string, unknown>>;

const closed = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (values: readonly unknown[]): Schema => ({ enum: [...values] });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const count: Schema = { type: 'integer', minimum: 0 };
const position: Schema = { type: 'integer', minimum: 1 };
const year: Schema = { type: 'integer' };
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const bilingual = closed({ zh: text, en: text });
const partial = (names: readonly string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, count])),
  additionalProperties: false,
});

const valueKinds = ['at-least', 'at-most', 'more-than', 'less-than', 'exactly', 'rank-within'];

/** The schema of a criterion: its kind and what that kind holds. */
const criterion: Schema = {
  oneOf: [
    closed({ kind: oneOf(valueKinds), value: number }),
    closed({ kind: { const: 'between' }, low: number, high: number }),
    closed({ kind: oneOf(['rising', 'falling']), basis: oneOf(bases) }),
    closed({ kind: oneOf(['above-reference', 'below-reference']), reference: text }),
  ],
};

const evaluation = closed({
  target: text,
  indicator: closed({ id: text, name: bilingual, unit: orNull(text) }),
  category: oneOf(categories),
  due: year,
  timing: oneOf(timings),
  clause: text,
  wording: orNull(text),
  hedge: orNull(text),
  criterion: orNull(criterion),
  aggregation: oneOf(aggregationKinds),
  verdict: oneOf(verdicts),
  actual: orNull(
    closed({
      value: number,
      unit: orNull(text),
      year: orNull(year),
      counts: orNull(partial(['passed', 'failed', 'total'])),
    }),
  ),
  gap: orNull(number),
  series: listOf(closed({ year, value: number })),
  reason: closed({
    code: oneOf(Object.keys(messages.en.reasons)),
    args: { type: 'object' },
    text: bilingual,
  }),
  evidence: listOf(closed({ file: text, line: position, column: position, text })),
});

const scorecard = closed({
  policy: closed({
    id: text,
    province: text,
    title: bilingual,
    file: text,
    sha256,
    chosenBecause: oneOf(policyChoices),
  }),
  region: closed({ code: orNull({ type: 'string', pattern: '^\\d{6}$' }), name: bilingual }),
  year: orNull(year),
  score: closed({
    model: { const: 'passed-of-judged' },
    passed: count,
    judged: count,
    percent: orNull(number),
    lowest: orNull(number),
    highest: orNull(number),
  }),
  tally: closed(Object.fromEntries(verdicts.map((verdict) => [verdict, count]))),
  evaluations: listOf(evaluation),
});

const diagnostic = closed({
  code: oneOf(Object.keys(messages.en.diagnostics)),
  severity: oneOf(severities),
  file: orNull(text),
  line: orNull(position),
  column: orNull(position),
  target: orNull(text),
  text: bilingual,
});

/** The JSON Schema of `--format json`; published as `scorecard.schema.json` beside this file. */
export const scorecardSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'quality-check scorecards',
  ...closed({
    schema: { const: schemaId },
    tool: closed({ name: text, version: text }),
    inputs: listOf(
      closed({ path: text, sha256, encoding: text, shape: orNull(oneOf(shapes)), rows: count }),
    ),
    scorecards: listOf(scorecard),
    diagnostics: listOf(diagnostic),
    exitCode: oneOf(Object.values(exitCodes)),
  }),
};
