import type { Decimal } from '../domain/decimal.ts';

/** A piece of JSON Schema. */
export type FieldSchema = Readonly<Record<string, unknown>>;

/** A field of a rule file that has passed its schema. */
export interface Field {
  /** The plain value. */
  readonly value: unknown;
  /** The number as its digits are written, of the field itself or of its n-th item. */
  decimal(item?: number): Decimal;
}
