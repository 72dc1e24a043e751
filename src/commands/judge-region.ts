import type { Timing } from '../domain/case.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { horizon, type Policy } from '../domain/policy.ts';
import type { CheckRequest } from '../domain/request.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { evaluateAll } from '../evaluate/evaluate.ts';
import { casesOf } from '../match/cases.ts';
import { seriesProblems } from '../match/cell-problems.ts';
import { chooseEdition } from '../match/choose-edition.ts';
import type { RegionData, RegionGroups } from '../match/choose-regions.ts';
import { matchPolicy } from '../match/match-policy.ts';
import { nameDiagnostics } from '../match/name-diagnostics.ts';
import { narrow } from '../match/scope.ts';
import { scorecardOf } from '../score/scorecard.ts';

/** One region judged, with everything that came up on the way. */
export interface JudgedRegion {
  readonly scorecard: Scorecard;
  /** Mistakes in the call that leave nothing to judge by. */
  readonly mistakes: readonly Diagnostic[];
  /** Trouble with cells, wherever it came up, and the part of it that the verdicts needed. */
  readonly problems: readonly Diagnostic[];
  readonly used: readonly Diagnostic[];
  readonly remarks: readonly Diagnostic[];
}

/** match -> evaluate -> score, for one region. */
export function judgeRegion(
  { region, choice: regionChoice, observations }: RegionData,
  groups: RegionGroups,
  policies: readonly Policy[],
  isGiven: boolean,
  request: CheckRequest,
  vocabulary: Vocabulary,
): JudgedRegion {
  const editions = policies.map((policy) => matchPolicy(policy, observations, vocabulary.names));
  const choice = chooseEdition(editions, request.year, isGiven);
  const { matched, policyChoice, year, yearChoice } = choice;
  const scope = narrow(matched.policy, request.only);
  const { regions, names: allNames } = vocabulary;
  const cases = casesOf(scope.targets, matched, { region, groups, regions, allNames });
  const latest = horizon(matched.policy);
  const timing: Timing = { year, dueBy: request.dueBy ?? Math.max(latest, year ?? latest) };
  const judgements = evaluateAll(cases, timing);
  const scorecard = scorecardOf({
    policy: matched.policy,
    policyChoice,
    region,
    regionChoice,
    year,
    yearChoice,
    evaluations: judgements.map(({ evaluation }) => evaluation),
    outOfScope: scope.outside,
  });
  return {
    scorecard,
    mistakes: [...choice.mistakes, ...scope.diagnostics],
    problems: seriesProblems(matched),
    used: [...choice.problems, ...judgements.flatMap(({ problems }) => problems)],
    remarks: [
      ...choice.doubts,
      ...nameDiagnostics(matched, scope.targets),
      ...judgements.flatMap(({ doubts }) => doubts),
      ...(scope.outside === 0
        ? []
        : [diagnose('detail', 'targets-out-of-scope', { count: scope.outside })]),
    ],
  };
}
