import type { JsonSchema } from './json-schema.ts';

/** A schema with what it is for, in both languages. */
export const described = (schema: JsonSchema, zh: string, en: string): JsonSchema => ({
  ...schema,
  description: `${zh} / ${en}`,
});

/** An object that has these properties and no others. */
export const closed = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
): JsonSchema => ({ type: 'object', properties, required, additionalProperties: false });
