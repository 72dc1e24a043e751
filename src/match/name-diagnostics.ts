import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/policy.ts';
import type { MatchedPolicy } from './match-policy.ts';

/**
 * What is to be said of the names in the data: those that mean several indicators, those that
 * nearly mean one, and those that no target uses. What lies outside the run's scope is no error.
 *
 * @param lacking the ids of the indicators of targets without data
 */
export function nameDiagnostics(
  { resolution }: MatchedPolicy,
  targets: readonly Target[],
  lacking: ReadonlySet<string>,
): readonly Diagnostic[] {
  const isInScope = (one: Indicator): boolean => targets.some(({ indicator }) => indicator === one);
  const ambiguous = resolution.ambiguities.map(({ observation, indicators }) => {
    const candidates = indicators.map(({ name }) => name);
    const args = { name: observation.name, candidates };
    const severity = indicators.some(isInScope) ? 'error' : 'warning';
    return diagnose(severity, 'name-ambiguous', args, observation.namedAt);
  });
  const near = resolution.nearMisses.map(({ observation, nearest, indicator }) => {
    const severity = lacking.has(indicator.id) ? 'error' : 'warning';
    const args = { name: observation.name, nearest };
    return diagnose(severity, 'name-nearly', args, observation.namedAt);
  });
  const { figures, names } = resolution.unused;
  return [
    ...ambiguous,
    ...near,
    ...(figures === 0
      ? []
      : [diagnose('note', 'figures-unused', { figures, names: names.map(({ name }) => name) })]),
  ];
}
