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

/** How many diagnostics of one kind are printed; a report in JSON has all of them. */
const maxOfKind = 20;

/** The lines of several; long runs of one kind are cut and counted. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const kinds = new Map<string, Diagnostic[]>();
  const lines: string[] = [];
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.severity} ${diagnostic.code}`;
    const ofKind = kinds.get(kind) ?? [];
    ofKind.push(diagnostic);
    kinds.set(kind, ofKind);
    if (ofKind.length <= maxOfKind) lines.push(diagnosticLine(diagnostic, language));
  }
  for (const [kind, ofKind] of kinds) {
    const rest = ofKind.slice(maxOfKind);
    if (rest.length === 0) continue;
    const { more } = messages[language].report;
    lines.push(harmless(`${kind}: ${more(rest.length, linesOf(rest))}`));
  }
  return lines;
}

/** Most spans of lines that are named for one file. */
const maxSpans = 12;

/** The lines of diagnostics in short: `data.csv:22-60,75`. */
function linesOf(diagnostics: readonly Diagnostic[]): string {
  const files = new Map<string, Set<number>>();
  for (const { place } of diagnostics) {
    if (place === null) continue;
    const lines = files.get(place.file) ?? new Set();
    if (place.line !== null) lines.add(place.line);
    files.set(place.file, lines);
  }
  return [...files]
    .map(([file, lines]) => {
      const spans: [number, number][] = [];
      for (const line of [...lines].sort((a, b) => a - b)) {
        const last = spans.at(-1);
        if (last?.[1] === line - 1) last[1] = line;
        else spans.push([line, line]);
      }
      const shown = spans
        .slice(0, maxSpans)
        .map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`));
      const text = [...shown, ...(spans.length > maxSpans ? ['…'] : [])].join(',');
      return text === '' ? file : `${file}:${text}`;
    })
    .join('; ');
}
