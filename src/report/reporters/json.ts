import type { Figure } from '../../domain/case.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { Exact } from '../../domain/exact.ts';
import { countParts } from '../../domain/indicator.ts';
import type { Evidence, Input } from '../../domain/observation.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { diagnosticText, inBoth, reasonText } from '../../messages/index.ts';
import { Digits, digits, jsonArray, opened, toJson } from '../json-text.ts';
import type { Reporter } from '../report.ts';

/** Name and major version of the report. */
export const schemaId = 'quality-check/scorecard/1';

/** The whole run as one JSON object, by `src/report/scorecard.schema.json`. */
export const json: Reporter = function* (scorecards, { tool, inputs, diagnostics, exitCode }) {
  const head = {
    schema: schemaId,
    tool: { name: tool.name, version: tool.version },
    inputs: inputs.map(inputData),
  };
  yield `${opened(head)},\n  "scorecards": `;
  yield* jsonArray(scorecardsData(scorecards), 2);
  const end = { diagnostics: diagnostics.map(diagnosticData), exitCode };
  yield `,${toJson(end).slice('{'.length)}\n`;
};

function* scorecardsData(scorecards: readonly Scorecard[]): Generator<object> {
  for (const scorecard of scorecards) yield scorecardData(scorecard);
}

const inputData = ({ path, sha256, encoding, shape, rows }: Input) => ({
  path,
  sha256,
  encoding,
  shape,
  rows,
});

function scorecardData(scorecard: Scorecard) {
  const { policy, policyChoice, region, year, score, tally, evaluations } = scorecard;
  return {
    policy: {
      id: policy.id,
      province: policy.province.id,
      title: policy.title,
      file: policy.file,
      sha256: policy.sha256,
      chosenBecause: policyChoice,
    },
    region: { code: region.code, name: region.name },
    year,
    score: {
      model: 'passed-of-judged',
      passed: score.passed,
      judged: score.judged,
      percent: digits(score.percent),
      lowest: digits(score.lowest),
      highest: digits(score.highest),
    },
    tally: {
      pass: tally.pass,
      fail: tally.fail,
      'no-data': tally['no-data'],
      'not-due': tally['not-due'],
      'not-scored': tally['not-scored'],
    },
    evaluations: evaluations.map(evaluationData),
  };
}

function evaluationData(evaluation: Evaluation) {
  const { target, verdict, timing, actual, limit, gap, series, reason, evidence } = evaluation;
  const { indicator } = target;
  const shown = actual === null ? limit : (limit?.shownBeside(actual.value) ?? null);
  return {
    target: target.id,
    indicator: { id: indicator.id, name: indicator.name, unit: target.unit?.text ?? null },
    category: target.category,
    due: target.due,
    timing,
    clause: target.clause,
    wording: target.wording,
    hedge: target.hedge,
    criterion: target.criterion === null ? null : criterionData(target.criterion),
    aggregation: target.aggregation,
    verdict,
    actual: actual === null ? null : actualData(actual, shown),
    gap: digits(gap),
    series: series.map(({ period, value }) => ({
      year: period?.from ?? null,
      value: digits(value, shown),
    })),
    reason: {
      code: reason.code,
      args: plainArgs(reason.args, limit, shown),
      text: inBoth((language) => reasonText(evaluation, language)),
    },
    evidence: evidence.map(evidenceData),
  };
}

function actualData({ value, unit, period, counts }: Figure, limit: Exact | null) {
  const given = countParts.flatMap((part) => {
    const count = counts?.[part];
    return count === undefined ? [] : [[part, digits(count)] as const];
  });
  return {
    value: digits(value, limit),
    unit: unit?.text ?? null,
    year: period?.to ?? null,
    counts: counts === null ? null : Object.fromEntries(given),
  };
}

/** The criterion with its fields in the order of the contract. */
export function criterionData(criterion: Criterion) {
  const { kind } = criterion;
  if ('value' in criterion) return { kind, value: new Digits(criterion.value.toFixed()) };
  if ('low' in criterion) {
    return {
      kind,
      low: new Digits(criterion.low.toFixed()),
      high: new Digits(criterion.high.toFixed()),
    };
  }
  return 'basis' in criterion
    ? { kind, basis: criterion.basis }
    : { kind, reference: criterion.reference };
}

const evidenceData = ({ file, line, column, text }: Evidence) => ({ file, line, column, text });

/** A diagnostic as the JSON reports give it. */
export function diagnosticData(diagnostic: Diagnostic) {
  const { code, severity, place, target } = diagnostic;
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    target,
    text: inBoth((language) => diagnosticText(diagnostic, language)),
  };
}

/** Arguments as JSON: exact numbers as their digits, the limit as it is shown beside the figure. */
const plainArgs = (
  args: object,
  limit: Exact | null,
  shown: Exact | null,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      value instanceof Exact ? digits(value === limit ? shown : value) : (value as unknown),
    ]),
  );
