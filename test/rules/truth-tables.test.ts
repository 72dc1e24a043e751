import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aggregations } from '../../src/rules/aggregations/index.ts';
import { criteria } from '../../src/rules/criteria/index.ts';
import { evaluationOf, runCheck } from '../support/run-check.ts';

/**
 * Truth tables of the criteria and aggregations: one YAML file each, which a person who knows the
 * field can read and add to. Every row goes the whole way, from the YAML of a rule and the text of
 * cells to the verdict.
 */
interface TruthTable {
  /** Fields of the target in place of those below. */
  readonly target: Readonly<Record<string, unknown>>;
  /** Unit of the indicator, % by default; `none` leaves it open. */
  readonly unit?: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly say: string;
  /** The unit for this row alone. */
  readonly unit?: string;
  /** Fields of the target for this row alone. */
  readonly target?: Readonly<Record<string, unknown>>;
  /** The cell of each year, or period; `undated` for one without, in a file of its own if need be. */
  readonly data: Readonly<Record<string, string>>;
  /** Cells of other regions. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The judged year; the newest in the data by default. */
  readonly year?: number;
  readonly verdict: string;
  readonly reason?: string;
  /** Arguments of the reason. */
  readonly args?: Readonly<Record<string, unknown>>;
  readonly actual?: number | null;
  readonly gap?: number | null;
  readonly timing?: string;
  /** Codes of the diagnostics that come with it. */
  readonly with?: readonly string[];
}

/** Reasons that lie in cells which the data hold and nobody can use. */
const troubles: ReadonlySet<string> = new Set([
  'unreadable-figure',
  'contradictory-figures',
  'two-readings',
]);

const folder = join(import.meta.dirname);

for (const [kind, table] of Object.entries({ criteria, aggregations })) {
  const files = readdirSync(join(folder, kind));

  it(`has a truth table for each of the ${kind}`, () => {
    expect(files.sort()).toEqual(
      Object.keys(table)
        .map((name) => `${name}.yaml`)
        .sort(),
    );
  });

  for (const file of files) {
    const {
      target,
      unit = '%',
      rows,
    } = parse(readFileSync(join(folder, kind, file), 'utf8'), { merge: true }) as TruthTable;
    describe(file.replace('.yaml', ''), () => {
      it.each(rows)('$say', async (row) => {
        const rule = ruleFile({ ...target, ...row.target }, row.unit ?? unit);
        const { undated, ...dated } = row.data;
        const hasBoth = undated !== undefined && Object.keys(dated).length > 0;
        const files: Readonly<Record<string, string>> = hasBoth
          ? { 'data.csv': csv(dated, row.others), 'undated.csv': csv({ undated }, undefined) }
          : { 'data.csv': csv(row.data, row.others) };
        const argv = [
          ...Object.keys(files),
          '--policy',
          'rule.yaml',
          ...(row.year === undefined ? [] : ['--year', String(row.year)]),
        ];
        const report = await runCheck({ 'rule.yaml': rule, ...files }, argv);
        const found = evaluationOf(report, 'the-target');
        expect(found).toMatchObject({
          verdict: row.verdict,
          ...(row.timing === undefined ? {} : { timing: row.timing }),
          ...(row.reason === undefined ? {} : { reason: { code: row.reason } }),
          ...(row.gap === undefined ? {} : { gap: row.gap }),
        });
        if (row.args !== undefined) expect(found.reason.args).toMatchObject(row.args);
        if (row.actual !== undefined) expect(found.actual?.value ?? null).toBe(row.actual);
        const codes = report.diagnostics
          .filter(({ severity }) => severity !== 'note')
          .map(({ code }) => code);
        expect(codes).toEqual(row.with ?? []);
        // Trouble that leaves a target open is an error, not one of many warnings.
        if (troubles.has(found.reason.code)) expect(report.exitCode).toBe(2);
      });
    });
  }
}

const ruleFile = (target: Readonly<Record<string, unknown>>, unit: string): string =>
  JSON.stringify({
    id: 'table-2015',
    province: 'jiangsu',
    title: { zh: '真值表', en: 'Truth table' },
    period: { from: 2011, to: 2015 },
    indicators: [
      {
        id: 'the-indicator',
        name: { zh: '所测指标', en: 'The measure' },
        ...(unit === 'none' ? {} : { unit }),
      },
    ],
    targets: [
      {
        id: 'the-target',
        indicator: 'the-indicator',
        category: 'product',
        due: 2015,
        clause: '一',
        ...target,
      },
    ],
  });

function csv(data: Readonly<Record<string, string>>, others: Row['others']): string {
  if (others !== undefined) {
    const regions = Object.entries({ 江苏省: data, ...others });
    const rows = regions.flatMap(([region, cells]) =>
      Object.entries(cells).map(([year, cell]) => `${region},所测指标,${year},${cell}`),
    );
    return ['地区,指标,年份,数值', ...rows, ''].join('\n');
  }
  if ('undated' in data) return `指标,数值\n所测指标,${data['undated'] ?? ''}\n`;
  const rows = Object.entries(data).map(([year, cell]) => `所测指标,${year},${cell}`);
  return ['指标,年份,数值', ...rows, ''].join('\n');
}
