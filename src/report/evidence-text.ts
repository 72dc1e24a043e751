import type { Language } from '../domain/bilingual.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { harmless } from '../domain/harmless.ts';
import { messages } from '../messages/index.ts';
import { shorten } from '../messages/quoting.ts';

/** How many cells are named before the rest is counted; a sum or a rank may have hundreds. */
const maxCells = 8;

/** The cells behind a verdict, one a line, with what stands in them. */
export function evidenceText({ evidence }: Evaluation, language: Language): string {
  const { report } = messages[language];
  const named = evidence
    .slice(0, maxCells)
    .map(({ file, line, column, text }) =>
      harmless(`${report.cell(file, line, column)}${text === '' ? '' : `: ${shorten(text)}`}`),
    );
  const more = evidence.length - named.length;
  return [...named, ...(more > 0 ? [report.moreCells(more)] : [])].join('\n');
}
