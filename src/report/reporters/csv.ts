import type { Evaluation } from '../../domain/evaluation.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import {
  diagnosticText,
  limitText,
  messages,
  reasonText,
  treatmentText,
} from '../../messages/index.ts';
import type { Messages } from '../../messages/messages.ts';
import { csvCell } from '../csv-cell.ts';
import type { Reporter, ReportContext } from '../report.ts';

type Column = keyof Messages['report']['sheet'];
type Row = Readonly<Partial<Record<Column, string | number | null>>>;

/**
 * A row for every target of every region and every diagnostic, for a spreadsheet (RFC 4180): with
 * a byte order mark and CRLF, by which Excel reads Chinese right, and with nothing that it would
 * take for a formula.
 */
export const csv: Reporter = function* (scorecards, context) {
  const { sheet } = messages[context.layout.language].report;
  const columns = Object.keys(sheet) as Column[];
  const lineOf = (row: Row): string =>
    `${columns.map((column) => csvCell(String(row[column] ?? ''))).join(',')}\r\n`;
  yield `\uFEFF${lineOf(sheet)}`;
  for (const scorecard of scorecards) {
    for (const evaluation of scorecard.evaluations) {
      yield lineOf(evaluationRow(scorecard, evaluation, context));
    }
  }
  for (const row of diagnosticRows(context)) yield lineOf(row);
};

function evaluationRow(
  { policy, region, year }: Scorecard,
  evaluation: Evaluation,
  { layout }: ReportContext,
): Row {
  const { language } = layout;
  const { target, verdict, timing, actual, limit, gap, evidence } = evaluation;
  const { indicator, unit } = target;
  const words = messages[language];
  const [first] = evidence;
  return {
    policy: policy.id,
    code: region.code,
    region: region.name[language],
    year,
    category: words.categories[target.category],
    target: target.id,
    indicator: indicator.name[language],
    clause: target.clause,
    asked: limitText(target, language),
    due: target.due,
    timing: words.timings[timing],
    verdict: words.verdicts[verdict],
    measured: actual?.value.toText(limit) ?? '',
    unit: actual?.unit?.text ?? unit?.text ?? '',
    measuredIn: actual?.period?.to ?? null,
    gap: gap?.toText() ?? '',
    reason: reasonText(evaluation, language),
    treatment: (actual?.treatments ?? []).map((each) => treatmentText(each, language)).join('; '),
    wording: target.wording,
    reading: target.reading?.[language] ?? '',
    file: first?.file ?? '',
    line: first?.line ?? null,
    column: first?.column ?? null,
    text: first?.text ?? '',
    cells: evidence.length,
  };
}

const diagnosticRows = ({ diagnostics, layout }: ReportContext): Row[] =>
  diagnostics.map((diagnostic) => ({
    target: diagnostic.target,
    verdict: messages[layout.language].severities[diagnostic.severity],
    reason: diagnosticText(diagnostic, layout.language),
    file: diagnostic.place?.file ?? '',
    line: diagnostic.place?.line ?? null,
    column: diagnostic.place?.column ?? null,
  }));
