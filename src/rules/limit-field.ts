import type { Bilingual } from '../domain/bilingual.ts';
import type { FieldSchema } from './field.ts';

/** The schema of a single limit, with the words that an editor shows for it. */
export const limitField = ({ zh, en }: Bilingual): FieldSchema => ({
  type: 'number',
  description: `${zh} / ${en}`,
});
