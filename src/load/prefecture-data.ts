import { type Prefecture, shortForms } from '../domain/prefecture.ts';

/** A prefecture as `prefectures.yaml` writes it. */
export interface PrefectureEntry {
  readonly code: string;
  readonly name: string;
  /** Its name in English; the Chinese one where it is left out. */
  readonly en?: string;
}

/** Makes the prefectures of plain data. */
export const buildPrefectures = (entries: readonly PrefectureEntry[]): readonly Prefecture[] =>
  entries.map(({ code, name, en = name }) => ({
    code,
    name: { zh: name, en },
    short: shortForms(name),
  }));
