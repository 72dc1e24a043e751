import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Part } from '../domain/indicator.ts';
import type { Dating, Observation } from '../domain/observation.ts';
import type { Region } from '../domain/region.ts';
import { GroupRows } from './group-rows.ts';
import type { Heading } from './header.ts';
import { type Label, labelReader } from './label.ts';
import { readingOfCell } from './reading-of-cell.ts';
import {
  belowGroup,
  datingReader,
  groupSkipped,
  isGroupRow,
  nameBlank,
  regionBlank,
  regionReader,
  unitReader,
} from './row-context.ts';
import type { Reading, Recognised } from './shape.ts';
import { cellText, evidenceOf, placeOfCell, type Row } from './table.ts';

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
  const units = areNamed ? null : unitReader(recognised);
  const diagnostics: Diagnostic[] = [...(units?.diagnostics ?? [])];
  const labelOf = labelReader(vocabulary);
  const groups = name === null ? null : new GroupRows(vocabulary, name);
  const heads = columns.map((heading) => ({
    ...heading,
    namedAt: placeOfCell(table.file, header.rowOf(heading.index), heading.index),
    part: partOf(heading, areNamed),
  }));
  const hasFigures = (row: Row): boolean =>
    columns.some(({ index }) => cellText(row, index) !== '');

  for (const row of rows) {
    const rowRegion = regionOf(row);
    if (name === null && rowRegion !== null && rowRegion.code === null && isGroupRow(row)) {
      diagnostics.push(groupSkipped(recognised, row));
      continue;
    }
    if (cross.needsRegion && rowRegion === null) {
      if (hasFigures(row)) diagnostics.push(regionBlank(recognised, row));
      continue;
    }
    let own: Label | null = null;
    let region: Region | null = rowRegion;
    let unclear: string | null = null;
    if (name !== null && groups !== null) {
      const label = labelOf(cellText(row, name));
      if (label.name === '') {
        if (hasFigures(row)) diagnostics.push(nameBlank(recognised, row, name, rowRegion));
        continue;
      }
      if (isGroupRow(row) && !vocabulary.knows(label.name)) {
        groups.enter(row, label.name);
        diagnostics.push(groupSkipped(recognised, row));
        continue;
      }
      const grouped = groups.read(row, label);
      own = grouped.label;
      region = rowRegion ?? grouped.region;
      unclear = grouped.unclearGroup;
    }
    const unit = units?.read(row) ?? { unit: null };
    const dating = datingOf(row);
    for (const { index, period, region: above, label, namedAt, part, unclearGroup } of heads) {
      const evidence = evidenceOf(table.file, row, index);
      const named = areNamed ? label : (own ?? facts.indicator?.label);
      if (named === undefined) continue;
      const stated = areNamed ? label.unit : (own?.unit ?? label.unit ?? named.unit);
      const figure = readingOfCell(
        evidence,
        part === 'value' ? stated : null,
        part === 'value' ? unit : { unit: null },
        vocabulary,
        part === 'value' ? facts.unit : null,
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
        reading: belowGroup(figure, unclear ?? unclearGroup, named.name, evidence),
        evidence,
      });
    }
  }
  return { observations, diagnostics };
}

/** 合格批次 below 2015年 is a count of the row's indicator. */
const partOf = ({ role }: Heading, areNamed: boolean): Part =>
  !areNamed && (role === 'passed' || role === 'failed' || role === 'total') ? role : 'value';
