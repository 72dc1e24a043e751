import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/policy.ts';
import { isUsable, type MatchedPolicy, valuesOf } from './match-policy.ts';

/**
 * What is to be said of the names in the data: those that mean several indicators, those that
 * nearly mean one, and those that no target uses. What lies outside the run's scope is no error.
 */
export function nameDiagnostics(
  matched: MatchedPolicy,
  targets: readonly Target[],
): readonly Diagnostic[] {
  const { resolution } = matched;
  const inScope = new Set(targets.map(({ indicator }) => indicator));
  const isInScope = (indicator: Indicator): boolean => inScope.has(indicator);

  const ambiguous = resolution.ambiguities.map(({ observation, indicators }) => {
    const candidates = indicators.map(({ name }) => name);
    const args = { name: observation.name, candidates };
    const severity = indicators.some(isInScope) ? 'error' : 'warning';
    return diagnose(severity, 'name-ambiguous', args, observation.namedAt);
  });
  const near = resolution.nearMisses.map(({ observation, nearest, indicator }) => {
    const hasFigure = valuesOf(matched, indicator.id).measurements.some(isUsable);
    const severity = hasFigure || !isInScope(indicator) ? 'warning' : 'error';
    const args = { name: observation.name, nearest };
    return diagnose(severity, 'name-nearly', args, observation.namedAt);
  });
  const isNear = new Set(resolution.nearMisses.map(({ observation }) => observation.name));
  const unused = resolution.unused.filter(
    ({ name, reading }) => reading.kind === 'number' && !isNear.has(name),
  );
  const names = [...new Set(unused.map(({ name }) => name))];
  return [
    ...ambiguous,
    ...near,
    ...(names.length === 0
      ? []
      : [diagnose('note', 'figures-unused', { figures: unused.length, names })]),
  ];
}
