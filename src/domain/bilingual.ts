/** The languages in which every sentence of the program exists. */
export const languages = ['zh', 'en'] as const;

/** `zh` Chinese, `en` English. */
export type Language = (typeof languages)[number];

/** A text that a user can see, in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
