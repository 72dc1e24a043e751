import type { ValidateFunction } from 'ajv';
import { compileSchema } from './compile-schema.ts';
import { ruleFileSchema } from './rule-file-schema.ts';

/**
 * Checks a rule file by its schema. Compiling a schema takes as long as a small run, so the build
 * puts what comes of it in the place of this file.
 */
export const validateRuleFile: ValidateFunction = compileSchema(ruleFileSchema);
