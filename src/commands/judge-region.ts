import type { Timing } from '../domain/case.ts';
import { type Diagnostic, diagnose, withSeverity } from '../domain/diagnostic.ts';
import { horizon } from '../domain/policy.ts';
import type { Region } from '../domain/region.ts';
import type { CheckRequest } from '../domain/request.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { evaluateAll } from '../evaluate/evaluate.ts';
import { casesOf } from '../match/cases.ts';
import { seriesProblems } from '../match/cell-problems.ts';
import { chooseEdition } from '../match/choose-edition.ts';
import type { RegionData } from '../match/choose-regions.ts';
import { matchPolicy, withinScope } from '../match/match-policy.ts';
import { nameDiagnostics } from '../match/name-diagnostics.ts';
import { outsidePlanNote } from '../match/outside-plan.ts';
import { narrow } from '../match/scope.ts';
import { checkParts } from '../match/parts-of-wholes.ts';
import { undatedBeside } from '../match/undated-beside.ts';
import { scorecardOf } from '../score/scorecard.ts';
import type { SortedRegions } from './sort-regions.ts';

/** One region judged, with everything that came up on the way. */
export interface JudgedRegion {
  /** Null where the data of the region can't be judged at all. */
  readonly scorecard: Scorecard | null;
  /** Mistakes in the call that leave nothing to judge by. */
  readonly mistakes: readonly Diagnostic[];
  /** Trouble with cells, wherever it came up, and the part of it that the verdicts needed. */
  readonly problems: readonly Diagnostic[];
  readonly used: readonly Diagnostic[];
  readonly remarks: readonly Diagnostic[];
  /** The region, if none of its edition's targets is in scope; it then has no scorecard. */
  readonly outOfScope: Region | null;
}

const nothingJudged = { scorecard: null, mistakes: [], problems: [], used: [], remarks: [] };

/** Names the regions whose editions have no target in scope. */
export function outOfScopeNote(judged: readonly JudgedRegion[]): readonly Diagnostic[] {
  const names = judged.flatMap(({ outOfScope }) => outOfScope?.name ?? []);
  return names.length === 0 ? [] : [diagnose('note', 'regions-out-of-scope', { names })];
}

/** match -> evaluate -> score, for one region. */
export function judgeRegion(
  { region, choice: regionChoice, figures }: RegionData,
  { groups, policiesOf, isNational }: SortedRegions,
  isGiven: boolean,
  request: CheckRequest,
  vocabulary: Vocabulary,
): JudgedRegion {
  const editions = policiesOf(region).map((policy) =>
    matchPolicy(policy, figures, vocabulary.names),
  );
  const choice = chooseEdition(editions, request.year, isGiven, request.only);
  const { policyChoice, year, yearChoice } = choice;
  const scope = narrow(choice.matched.policy, request.only);
  // Of many provinces each has its own targets, and one may lack what is asked of the others.
  if (isNational && scope.targets.length === 0) return { ...nothingJudged, outOfScope: region };
  const matched = withinScope(choice.matched, scope.targets);
  const { regions, names: allNames } = vocabulary;
  const { cases, problems } = checkParts(
    casesOf(scope.targets, matched, { region, groups, regions, allNames }),
  );
  const latest = horizon(matched.policy);
  const timing: Timing = { year, dueBy: request.dueBy ?? Math.max(latest, year ?? latest) };
  const { evaluations, problems: used, doubts } = evaluateAll(cases, timing);
  const scorecard = scorecardOf({
    policy: matched.policy,
    policyChoice,
    region,
    regionChoice,
    year,
    yearChoice,
    evaluations,
    outOfScope: scope.outside,
  });
  const lacking = evaluations.filter(({ verdict }) => verdict === 'no-data');
  const isJudged = choice.mistakes.length === 0;
  return {
    outOfScope: null,
    scorecard: isJudged ? scorecard : null,
    // Of many provinces each has its own plan and targets: what is no mistake in one is none.
    mistakes: isNational
      ? []
      : [...(request.year === null ? [] : choice.mistakes), ...scope.diagnostics],
    problems: [...seriesProblems(matched), ...problems],
    used: [...choice.problems, ...used],
    remarks: [
      ...(isNational ? choice.mistakes.map((each) => withSeverity(each, 'warning')) : []),
      ...(request.year === null && !isNational ? choice.mistakes : []),
      ...choice.doubts,
      ...(isJudged ? [...outsidePlanNote(matched), ...undatedBeside(cases, timing)] : []),
      ...nameDiagnostics(
        matched,
        scope.targets,
        new Set(lacking.map(({ target }) => target.indicator.id)),
      ),
      ...doubts,
      ...(scope.outside === 0
        ? []
        : [diagnose('detail', 'targets-out-of-scope', { count: scope.outside })]),
    ],
  };
}
