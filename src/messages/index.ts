import type { Bilingual, Language } from '../domain/bilingual.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Treatment } from '../domain/case.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Target } from '../domain/policy.ts';
import { en } from './en.ts';
import { unitSuffix } from './figures.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

/** The sentences of each language. */
export const messages: Readonly<Record<Language, Messages>> = { zh, en };

// A code and its arguments belong together by type; a look-up by code loses that bond, which
// these functions restore.
type Sentence = (args: never, evaluation: Evaluation) => string;

/** A diagnostic as a sentence. */
export const diagnosticText = ({ code, args }: Diagnostic, language: Language): string =>
  (messages[language].diagnostics[code] as (args: never) => string)(args as never);

/** The reason of an evaluation as a sentence. */
export const reasonText = (evaluation: Evaluation, language: Language): string => {
  const { code, args } = evaluation.reason;
  return (messages[language].reasons[code] as Sentence)(args as never, evaluation);
};

/** What a criterion asks for. */
export const criterionText = (criterion: Criterion, unit: string, language: Language): string =>
  (messages[language].criteria[criterion.kind] as (criterion: never, unit: string) => string)(
    criterion as never,
    unit,
  );

/** What the criterion of a target asks for, with its unit; empty where it has none. */
export const limitText = ({ criterion, unit }: Target, language: Language): string =>
  criterion === null ? '' : criterionText(criterion, unitSuffix(unit, language), language);

/** What a target asks for, or that it is not scored; how years are gathered on a line of its own. */
export function askedText(target: Target, language: Language): string {
  const { criterion, hedge, aggregation } = target;
  const { report, verdicts, pages } = messages[language];
  if (criterion === null) return verdicts['not-scored'];
  const asked = limitText(target, language);
  const gathered = aggregation === 'level' ? asked : `${asked}\n${pages.aggregations[aggregation]}`;
  return hedge === null ? gathered : report.hedged(gathered, hedge);
}

/** How a figure was read. */
export const treatmentText = (treatment: Treatment, language: Language): string =>
  (messages[language].treatments[treatment.kind] as (treatment: never) => string)(
    treatment as never,
  );

/** The same text in both languages. */
export const inBoth = (say: (language: Language) => string): Bilingual => ({
  zh: say('zh'),
  en: say('en'),
});
