import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Part } from '../domain/indicator.ts';
import type {
  Dating,
  Evidence,
  Observation,
  Reading as CellReading,
} from '../domain/observation.ts';
import { isWithin, type Region, regionKey } from '../domain/region.ts';
import { isCountRole } from './columns.ts';
import { type Grouped, GroupRows } from './group-rows.ts';
import {
  headingBefore,
  headingOfRow,
  type HeadingMeaning,
  isGroupRow,
  isWithoutFigures,
  meaningOfHeading,
  placeOr,
  yearHeading,
} from './row-heading.ts';
import type { Heading } from './heading.ts';
import { type Label, labelReader } from './label.ts';
import { readingOfCell } from './reading-of-cell.ts';
import {
  belowHeading,
  datingReader,
  groupSkipped,
  nameBlank,
  ofNobody,
  regionReader,
  unitReader,
} from './row-context.ts';
import type { Reading, Recognised } from './shape.ts';
import { cellText, evidenceOf, placeOfCell, type Row } from './table.ts';
import { openUnit, unitFor } from './table-unit.ts';

/** Where the parts of what a figure is stand in a table whose figures stand below headings. */
export interface Cross {
  readonly columns: readonly Heading[];
  /** Whether the headings name the indicators. */
  readonly areNamed: boolean;
  /** The column of the indicators' names, or of the years. */
  readonly name: number | null;
  readonly year: number | null;
  /** A column of regions that is not headed as such. */
  readonly place: number | null;
  /** Whether rows are told apart by their region alone, so that a blank one is about none. */
  readonly needsRegion: boolean;
}

/** Reads a table in which a figure's meaning is put together of its row, its heading and the file. */
export function readCross(recognised: Recognised, cross: Cross): Reading {
  const { table, header, rows, vocabulary, facts } = recognised;
  const { columns, areNamed, name } = cross;
  const observations: Observation[] = [];
  const regionOf = regionReader(recognised, cross.place);
  const datingOf = datingReader(recognised, cross.year);
  const units = unitReader(recognised);
  const diagnostics: Diagnostic[] = [...units.diagnostics];
  const labelOf = labelReader(vocabulary);
  const generalOf = (of: string) => unitFor(facts.unit, of, vocabulary);
  const groups = new GroupRows(vocabulary, name ?? cross.year ?? cross.place ?? 0);
  const figures = columns.map(({ index }) => index);
  const heads = columns.map((heading) => ({
    ...heading,
    namedAt: placeOfCell(table.file, header.rowOf(heading.index), heading.index),
    part: partOf(heading, areNamed),
  }));
  const hasFigures = (row: Row): boolean =>
    columns.some(({ index }) => cellText(row, index) !== '');

  for (const row of rows) {
    const rowRegion = regionOf(row);
    const skip = (text: string, meaning: HeadingMeaning): void => {
      groups.enter(row, text, meaning);
      diagnostics.push(groupSkipped(recognised, row));
    };
    if (name === null) {
      const inYears = yearHeading(row, cross.year);
      const text = inYears ?? rowRegion?.name.zh ?? '';
      const isNamed = cross.year !== null && cellText(row, cross.year) !== '';
      if (text !== '' && isWithoutFigures(row, figures, text, vocabulary)) {
        const meaning = meaningOfHeading(text, vocabulary);
        if (inYears !== null && rowRegion === null) {
          skip(text, meaning);
          continue;
        }
        if (rowRegion !== null && !isNamed) {
          groups.enter(row, text, placeOr(meaning, rowRegion));
          if (rowRegion.code === null && isGroupRow(row)) {
            diagnostics.push(groupSkipped(recognised, row));
            continue;
          }
        }
      }
    }
    const isNobodys = cross.needsRegion && rowRegion === null;
    let own: Label | null = null;
    let grouped: Omit<Grouped, 'label'>;
    if (name === null) grouped = groups.read(row, null, rowRegion);
    else {
      const label = labelOf(cellText(row, name));
      if (label.name === '') {
        const before = headingBefore(row, name);
        if (before !== null && isWithoutFigures(row, figures, before, vocabulary)) {
          const meaning = meaningOfHeading(before, vocabulary);
          skip(before, rowRegion === null ? meaning : placeOr(meaning, rowRegion));
        } else if (hasFigures(row)) {
          diagnostics.push(nameBlank(recognised, row, name, rowRegion));
        }
        continue;
      }
      if (!vocabulary.knows(label.name)) {
        const text = cellText(row, name);
        const meaning = headingOfRow(row, text, figures, header.column('unit'), vocabulary);
        if (meaning !== null) {
          skip(label.name, meaning);
          continue;
        }
      }
      const found = groups.read(row, label, rowRegion);
      own = found.label;
      grouped = found;
    }
    const region = rowRegion ?? grouped.region;
    const unit = units.read(row);
    const dating = datingOf(row);
    for (const { index, period, region: above, label, namedAt, part, unclearGroup } of heads) {
      const evidence = evidenceOf(table.file, row, index);
      const named = areNamed ? label : (own ?? facts.indicator?.label);
      if (named === undefined) continue;
      const stated = areNamed ? label.unit : (own?.unit ?? label.unit ?? named.unit);
      const figure = readingOfCell(
        evidence,
        part === 'value' ? stated : null,
        part === 'value' ? openUnit(unit, named.name, vocabulary) : { unit: null },
        vocabulary,
        part === 'value' ? generalOf(named.name) : { unit: areNamed ? label.unit : null },
      );
      observations.push({
        name: named.name,
        namedAt: areNamed
          ? namedAt
          : name === null
            ? (facts.indicator?.namedAt ?? namedAt)
            : placeOfCell(table.file, row, name),
        part,
        dating: period === null ? dating : ({ kind: 'dated', period } satisfies Dating),
        region: above ?? region ?? facts.region,
        reading: belowHeading(
          isNobodys ? ofNobody(figure, evidence) : betweenRegions(figure, region, above, evidence),
          grouped.unclear ??
            (unclearGroup === null ? null : { why: 'group', heading: unclearGroup }),
          named.name,
          evidence,
        ),
        evidence,
      });
    }
  }
  return { observations, diagnostics };
}

/**
 * 合格批次 below 2015年 is a count of the row's indicator. A heading that names an indicator's count
 * as such says so itself.
 */
const partOf = ({ role, isKnown }: Heading, areNamed: boolean): Part =>
  isCountRole(role) && !(areNamed && isKnown) ? role : 'value';

/** A figure of a row and a column that are about different regions, unless the column is within the row's. */
function betweenRegions(
  figure: CellReading,
  row: Region | null,
  column: Region | null,
  cell: Evidence,
): CellReading {
  if (figure.kind === 'missing' || row === null || column === null) return figure;
  const isSame = regionKey(row) === regionKey(column);
  const isInside = row.code?.endsWith('0000') === true && isWithin(column.code, row.code);
  if (isSame || isInside || row.code === '000000') return figure;
  const args = { row: row.name, column: column.name };
  return {
    kind: 'unreadable',
    problem: diagnose('warning', 'regions-differ', args, placeOf(cell)),
  };
}
