import type { ValidateFunction } from 'ajv';
import { compileSchema } from './compile-schema.ts';
import { recordsSchema } from './records-schema.ts';

/**
 * Checks a mapping of records by its schema. The build puts what comes of compiling it in the place
 * of this file.
 */
export const validateRecords: ValidateFunction = compileSchema(recordsSchema);
