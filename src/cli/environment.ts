import { type Language, languages } from '../domain/bilingual.ts';
import { type Terminal, terminal } from '../node/standard-streams.ts';

/** What the surroundings of a run say about how it should look. */
export interface Environment extends Terminal {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The system's locale, such as `zh-CN`; asked for only where no variable names one. */
  readonly locale: () => string;
}

/** The surroundings of this process. */
export const environment = (): Environment => ({
  variables: process.env,
  // Of all that Intl has, the plural rules are the quickest to say which locale they took.
  locale: () => new Intl.PluralRules().resolvedOptions().locale,
  ...terminal(),
});

/** The language of the words: the first of the locale variables that is set, else the system's. */
export function languageOf({ variables, locale }: Environment): Language {
  const name = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || locale();
  return name.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** What `--color` may say. */
export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** Whether to colour: the option, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function takesColor(choice: ColorChoice, { variables, isTerminal }: Environment): boolean {
  if (choice !== 'auto') return choice === 'always';
  const force = variables['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (variables['NO_COLOR']) return false;
  return isTerminal && variables['TERM'] !== 'dumb';
}

const narrowest = 40;
const widest = 400;

/** Columns to lay text out in: COLUMNS, then the terminal's, then 80. */
export function widthOf({ variables, columns }: Environment): number {
  const stated = /^\d{1,4}$/u.exec(variables['COLUMNS'] ?? '')?.[0];
  const width = stated === undefined ? (columns ?? 80) : Number(stated);
  return Math.min(widest, Math.max(narrowest, width));
}

/** The language that the arguments ask for, before anything else is read from them. */
export function languageAsked(argv: readonly string[]): Language | null {
  const position = argv.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const found = argv[position];
  if (found === undefined) return null;
  const value = found === '--lang' ? argv[position + 1] : found.slice('--lang='.length);
  return languages.find((each) => each === value) ?? null;
}
