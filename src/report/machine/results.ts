import type { Diagnostic } from '../../domain/diagnostic.ts';
import { type Evaluation, verdicts } from '../../domain/evaluation.ts';
import { harmless } from '../../domain/harmless.ts';
import { regionKey } from '../../domain/region.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { diagnosticText, reasonText } from '../../messages/index.ts';
import type { ReportContext } from '../report.ts';
import { type Location, locationOf } from './location.ts';
import { type TestOutcome, outcomeOf } from './mapping.ts';

/** A target judged in a region, as other programs take it. */
export interface Result {
  /**
   * Names target and region and nothing that a new figure would change, unique in the report:
   * `jiangsu-2015/provincial-spot-check-pass-rate/320000`.
   */
  readonly fingerprint: string;
  /** For people, and as unique: `省级监督抽查合格率 (provincial-spot-check-pass-rate) [江苏省]`. */
  readonly name: string;
  readonly outcome: TestOutcome;
  /** Why, with the figure. */
  readonly message: string;
  /** The first cell behind the verdict; the first data file where there is none, if any. */
  readonly location: Location | null;
  readonly evaluation: Evaluation;
}

/** The results of one region. */
export function resultsOf(scorecard: Scorecard, context: ReportContext): Result[] {
  const { policy, region, evaluations } = scorecard;
  const { layout, inputs, allowMissing } = context;
  const [input] = inputs;
  return evaluations.map((evaluation) => {
    const { target, verdict, evidence } = evaluation;
    const [cell] = evidence;
    const found = cell ?? (input && { file: input.path, line: null, column: null });
    const name = target.indicator.name[layout.language];
    return {
      fingerprint: harmless([policy.id, target.id, regionKey(region)].join('/')),
      name: harmless(`${name} (${target.id}) [${region.name[layout.language]}]`),
      outcome: outcomeOf(verdict, allowMissing),
      message: harmless(reasonText(evaluation, layout.language)),
      location: found === undefined ? null : locationOf(found, inputs),
      evaluation,
    };
  });
}

/** How many results of a region come down to which outcome; told by its tally, without judging. */
export function outcomesOf(
  { tally }: Scorecard,
  { allowMissing }: ReportContext,
): Readonly<Record<TestOutcome, number>> {
  const counts = { passed: 0, failure: 0, error: 0, skipped: 0 };
  for (const verdict of verdicts) counts[outcomeOf(verdict, allowMissing)] += tally[verdict];
  return counts;
}

/** How many results there are in all. */
export const resultCount = (scorecards: readonly Scorecard[]): number =>
  scorecards.flatMap(({ tally }) => Object.values(tally)).reduce((sum, count) => sum + count, 0);

/** A diagnostic as other programs take it. */
export interface Remark {
  /** Stays the same when lines move: code, file, target, and a number where these are the same. */
  readonly fingerprint: string;
  /** Unique in the report: the fingerprint without what isn't for people. */
  readonly name: string;
  readonly message: string;
  readonly location: Location | null;
  readonly diagnostic: Diagnostic;
}

/** All diagnostics of a run. */
export function remarksOf({ diagnostics, inputs, layout }: ReportContext): Remark[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, place, target } = diagnostic;
    const key = [code, place?.file, target].filter((part) => part != null).join('/');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const unique = harmless(count === 1 ? key : `${key}/${String(count)}`);
    const cell = [place?.line, place?.column].filter((part) => part != null).join(':');
    return {
      fingerprint: `diagnostic/${unique}`,
      name: cell === '' ? unique : `${unique} (${cell})`,
      message: harmless(diagnosticText(diagnostic, layout.language)),
      location: place === null ? null : locationOf(place, inputs),
      diagnostic,
    };
  });
}

/** A policy and a region as one name: `jiangsu-2015 江苏省 2015`. */
export const suiteName = ({ policy, region, year }: Scorecard, context: ReportContext): string =>
  harmless(
    [policy.id, region.name[context.layout.language], year]
      .filter((part) => part !== null)
      .join(' '),
  );
