import type { Case, Timing } from '../domain/case.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';

/**
 * Undated figures that are not used. They count as the due year's; before that the judged year's own
 * figure decides, and where the two differ the undated one may be what was meant.
 */
export function undatedBeside(cases: readonly Case[], { year }: Timing): readonly Diagnostic[] {
  // Nearly all data are dated throughout.
  const beside = cases.filter(({ series }) => series.undated !== null);
  if (year === null || beside.length === 0) return [];
  const told = new Set<string>();
  return beside.flatMap(({ target, series }) => {
    const { criterion, aggregation, indicator, due } = target;
    if (criterion === null || aggregation === 'sum' || year >= due) return [];
    const { undated } = series;
    const judged = undated === null ? null : series.figureAt(year);
    if (undated?.state !== 'usable' || judged === null || judged.value.equals(undated.value)) {
      return [];
    }
    const [cell] = undated.evidence;
    if (cell === undefined || told.has(indicator.id)) return [];
    told.add(indicator.id);
    const args = { indicator: indicator.name, due, judged: year };
    return [diagnose('warning', 'undated-unused', args, placeOf(cell))];
  });
}
