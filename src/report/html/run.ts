import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Input } from '../../domain/observation.ts';
import { diagnosticText } from '../../messages/index.ts';
import type { ReportContext } from '../report.ts';
import { element, fragment, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { list, table } from './table.ts';

/** The files that were read. */
export function inputsPart(inputs: readonly Input[], { words }: PageLook): Markup {
  const { page, shapes } = words;
  if (inputs.length === 0) return fragment();
  return element(
    'section',
    {},
    element('h2', {}, page.inputs),
    table({
      id: 'inputs',
      caption: page.inputs,
      isTitled: true,
      named: 0,
      columns: [
        { heading: page.input.file, kind: 'name' },
        { heading: page.input.encoding, kind: 'text' },
        { heading: page.input.shape, kind: 'text' },
        { heading: page.input.rows, kind: 'figure' },
        { heading: page.input.sha256, kind: 'note' },
      ],
      rows: inputs.map(({ path, encoding, shape, rows, sha256 }) => [
        path,
        encoding,
        shape === null ? '' : shapes[shape],
        String(rows),
        element('code', {}, sha256),
      ]),
    }),
  );
}

/** Every error, warning and note with its place. */
export function diagnosticsPart(
  diagnostics: readonly Diagnostic[],
  { language, words }: PageLook,
): Markup {
  const { page, report } = words;
  return element(
    'section',
    { class: 'diagnostics' },
    element('h2', {}, report.remarks.title),
    diagnostics.length === 0
      ? element('p', {}, page.noDiagnostics)
      : table({
          id: 'diagnostics',
          caption: report.remarks.title,
          isTitled: true,
          named: 0,
          columns: [
            { heading: report.remarks.level, kind: 'text' },
            { heading: report.remarks.place, kind: 'text' },
            { heading: report.remarks.message, kind: 'note' },
          ],
          rows: diagnostics.map((diagnostic) => [
            element(
              'span',
              { class: `severity ${diagnostic.severity}` },
              words.severities[diagnostic.severity],
            ),
            placeText(diagnostic, words.report.cell),
            diagnosticText(diagnostic, language),
          ]),
        }),
  );
}

function placeText({ place }: Diagnostic, cell: PageLook['words']['report']['cell']): string {
  if (place === null) return '';
  const { file, line, column } = place;
  if (line !== null && column !== null) return cell(file, line, column);
  return [file, line].filter((part) => part !== null).join(':');
}

/** By which program, how the run ended, and room to sign. */
export function runPart(
  ending: string,
  { tool, exitCode }: ReportContext,
  { words }: PageLook,
): Markup {
  const { page } = words;
  return element(
    'section',
    {},
    element('h2', {}, page.run),
    list('entries', [
      [page.ending, page.because(ending, page.exitCode(exitCode))],
      [page.program, `${tool.name} ${tool.version}`],
    ]),
    element(
      'dl',
      { class: 'signature' },
      page.signature.map((role) => element('div', {}, element('dt', {}, role), element('dd', {}))),
    ),
  );
}
