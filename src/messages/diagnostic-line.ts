import type { Language } from '../domain/bilingual.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { harmless } from '../domain/harmless.ts';
import { diagnosticText, messages } from './index.ts';

/** A diagnostic as a line that editors and logs understand: `data.csv:7:3: error: …`. */
export function diagnosticLine(diagnostic: Diagnostic, language: Language): string {
  const { place, severity } = diagnostic;
  const at =
    place === null ? [] : [place.file, place.line, place.column].filter((part) => part !== null);
  const prefix = at.length === 0 ? '' : `${at.join(':')}: `;
  const label = messages[language].severities[severity];
  return harmless(`${prefix}${label}: ${diagnosticText(diagnostic, language)}`);
}
