import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from './json-schema.ts';

/** The settings under which nothing unknown or inherited passes. */
export const strictAjv = (): Ajv2020 =>
  new Ajv2020({
    allErrors: true,
    strict: true,
    // Without it `required: ["constructor"]` is met by every object.
    ownProperties: true,
    logger: false,
    // Errors then carry what was found and what was allowed.
    verbose: true,
    // The build writes validators down.
    code: { source: true },
  });

/** Compiles a schema. */
export const compileSchema = (schema: JsonSchema): ValidateFunction => strictAjv().compile(schema);
