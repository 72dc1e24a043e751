// The latest figure of every region and indicator against its limit, of rows that come one by one.
import { readFileSync } from 'node:fs';

/** Takes rows of region, indicator, year and figure, and then says what became of the limits. */
export function latest(limitsFile) {
  const limits = new Map(
    JSON.parse(readFileSync(limitsFile, 'utf8')).map(({ name, limit }) => [name, Number(limit)]),
  );
  const regions = new Map();
  return {
    add([region, name, year, figure]) {
      const limit = limits.get(name);
      const value = Number(figure);
      if (limit === undefined || Number.isNaN(value)) return;
      const figures = regions.get(region) ?? new Map();
      regions.set(region, figures);
      const before = figures.get(name);
      if (before === undefined || Number(year) > before.year) {
        figures.set(name, { year: Number(year), isMissed: value < limit });
      }
    },
    say() {
      let [judged, failed] = [0, 0];
      for (const [region, figures] of regions) {
        const missed = [...figures.values()].filter(({ isMissed }) => isMissed).length;
        process.stdout.write(`${region} ${figures.size} ${missed}\n`);
        judged += figures.size;
        failed += missed;
      }
      console.log(`${judged} judged, ${failed} failed`);
    },
  };
}
