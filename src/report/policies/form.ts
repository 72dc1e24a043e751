import { yearsOf } from '../../domain/period.ts';
import { type Indicator, indicatorNamed } from '../../domain/indicator.ts';
import type { Policy, Target } from '../../domain/policy.ts';
import type { Language } from '../../domain/bilingual.ts';
import type { Year } from '../../domain/period.ts';
import { unitSuffix } from '../../messages/figures.ts';
import { criterionText, messages } from '../../messages/index.ts';
import { csvCell, readsBack } from '../csv-cell.ts';

/** One figure that the targets of a policy need. */
export interface FormRow {
  readonly indicator: string;
  /** A year, or the period of a total: `2011-2015`. */
  readonly year: string;
  readonly unit: string;
  /** The ids of the targets that need it. */
  readonly targets: readonly string[];
  /** Whether they can be judged without it, as a rise can without its base year. */
  readonly optional: boolean;
  /** What they ask for, in words. */
  readonly asked: string;
}

/**
 * The figures that a policy's scored targets need to be judged in a year, each once.
 *
 * A sum is asked for as the total of its years: yearly figures would do as well, but a total can't
 * be taken for a running one.
 */
export function formRows(policy: Policy, judged: Year, language: Language): readonly FormRow[] {
  const rows = new Map<string, FormRow>();
  for (const target of policy.targets) {
    if (target.criterion === null || target.due > Math.max(judged, policy.period.to)) continue;
    const unit = target.unit?.text ?? '';
    const limit = criterionText(target.criterion, unitSuffix(target.unit, language), language);
    for (const { indicator, year, optional = false } of needsOf(policy, target, judged, language)) {
      const required = `${limit} (${target.clause})`;
      const asked = optional ? messages[language].pages.optional(required) : required;
      const key = JSON.stringify([indicator, year, unit]);
      const known = rows.get(key);
      rows.set(
        key,
        known === undefined
          ? { indicator, year, unit, targets: [target.id], optional, asked }
          : {
              ...known,
              targets: [...known.targets, target.id],
              optional: known.optional && optional,
              asked: `${known.asked}; ${asked}`,
            },
      );
    }
  }
  return [...rows.values()];
}

interface Need {
  readonly indicator: string;
  readonly year: string;
  readonly optional?: boolean;
}

function needsOf(
  { indicators }: Policy,
  target: Target,
  judged: Year,
  language: Language,
): readonly Need[] {
  const { criterion, aggregation, from, due } = target;
  const last = Math.min(judged, due);
  const name = nameOf(target.indicator, language);
  const inYears = (years: readonly Year[]): Need[] =>
    years.map((year) => ({ indicator: name, year: String(year) }));
  if (last < from) return [];
  const window = yearsOf({ from, to: last });
  if (criterion !== null && 'basis' in criterion) {
    // A change is measured from the year before, where the data have it; one year alone shows none.
    const base = inYears([from - 1]).map((need) => ({ ...need, optional: last > from }));
    const years = criterion.basis === 'each-year' ? window : [...new Set([from, last])];
    return [...base, ...inYears(years)];
  }
  if (criterion !== null && 'reference' in criterion) {
    const named = indicatorNamed(criterion.reference, indicators);
    const indicator =
      named === null
        ? `${criterion.reference}${nameOf(target.indicator, 'zh')}`
        : nameOf(named, language);
    return [...inYears([last]), { indicator, year: String(last) }];
  }
  if (aggregation === 'every-year') return inYears(window);
  if (aggregation === 'sum' && from < last) {
    return [{ indicator: name, year: `${String(from)}-${String(last)}` }];
  }
  return inYears([last]);
}

/** The name by which the filled-in form is read; the id where a cell can't hold the name as it is. */
const nameOf = ({ id, name }: Indicator, language: Language): string =>
  readsBack(name[language]) ? name[language] : id;

/** The form as CSV for Excel: byte order mark, CRLF, an empty column for the figures. */
export function formCsv(rows: readonly FormRow[], language: Language): string {
  const { form } = messages[language].pages;
  const lines = [
    csvLine([...figureHeadings(language), form.asked]),
    ...rows.map((row) => csvLine([...figureCells(row), row.asked])),
  ];
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** The same lines without what is asked: the data as they are to be filled in. */
export const exampleLines = (rows: readonly FormRow[], language: Language): readonly string[] => [
  csvLine(figureHeadings(language)),
  ...rows.map((row) => csvLine(figureCells(row))),
];

function figureHeadings(language: Language): readonly string[] {
  const { form } = messages[language].pages;
  return [form.indicator, form.year, form.value, form.unit];
}

const figureCells = ({ indicator, year, unit }: FormRow): readonly string[] => [
  indicator,
  year,
  '',
  unit,
];

const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',');
