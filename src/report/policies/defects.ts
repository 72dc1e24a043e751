import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Layout } from '../../domain/request.ts';
import { messages } from '../../messages/index.ts';
import { diagnosticLine } from '../../messages/diagnostic-line.ts';
import { toJson } from '../json-text.ts';
import { diagnosticData } from '../reporters/json.ts';
import { chalkFor } from '../terminal/marks.ts';

/** The defects of rule files as JSON. */
export const defectsJson = (paths: readonly string[], defects: readonly Diagnostic[]): string =>
  `${toJson({ schema: 'quality-check/lint/1', files: paths, diagnostics: defects.map(diagnosticData) })}\n`;

/** The defects of rule files, a line each, and how many there are. */
export function defectsText(
  paths: readonly string[],
  defects: readonly Diagnostic[],
  { language, color }: Layout,
): string {
  const chalk = chalkFor(color);
  const { pages } = messages[language];
  const lines = defects.map((defect) => diagnosticLine(defect, language));
  const last =
    defects.length === 0
      ? chalk.green(pages.lintClean(paths.length))
      : chalk.red.bold(pages.lintDefects(defects.length, paths.length));
  return `${[...lines, last].join('\n')}\n`;
}
