import { type Diagnostic, diagnose, type Place, wholeFile } from '../domain/diagnostic.ts';
import { halfWidth } from '../domain/half-width.ts';
import { comparableName } from '../domain/name.ts';
import type { Period } from '../domain/period.ts';
import type { Region } from '../domain/region.ts';
import type { CheckRequest } from '../domain/request.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { type Role, roleOf } from './columns.ts';
import { readFigure } from './figure.ts';
import { type Label, readLabel } from './label.ts';
import { isWhole } from './place-name.ts';
import { filledCells, placeOfCell, type Row, type Table } from './table.ts';
import {
  isUnitAlone,
  joined,
  type TableUnit,
  unitAtEnd,
  unitOfStatement,
  unitOfTitle,
} from './table-unit.ts';
import { placeInTitles } from './titles.ts';
import { readPeriod } from './year.ts';

/** What the command line says of the data. */
export type Told = Pick<CheckRequest, 'encoding' | 'indicator' | 'unit' | 'shape' | 'sheet'>;

/** A text and where it stands. */
interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** What is said once for all figures of a table, above it or on the command line. */
export interface Facts {
  /** The indicator of a table that names none in its rows or columns. */
  readonly indicator: { readonly label: Label; readonly namedAt: Place | null } | null;
  /** The unit of figures beside which none is stated. */
  readonly unit: TableUnit | null;
  readonly region: Region | null;
  readonly period: Period | null;
  /** What is said of the period and is none: 2015年上半年. */
  readonly unreadPeriod: Cell | null;
  /** Set where the file and the command line name different indicators. */
  readonly conflict: Diagnostic | null;
}

/** Other words for the time and the place of all figures, which head no columns of their own. */
const ofPeriod = /^(?:报告|统计|数据|报表|所属)(?:期间?|时期|时间|年[份度])$|^(?:时期|期间)$/u;
const ofPlace = /^(?:填报|统计|所属|数据|评价|考核|监测)(?:地区|区域|省份|城市)$/u;

const statedRole = (key: string): Role | null =>
  roleOf(key) ?? (ofPeriod.test(key) ? 'year' : ofPlace.test(key) ? 'region' : null);

/** What stands before the colon of a text; empty where it has none. */
const keyOf = (text: string): string =>
  text
    .slice(0, Math.max(0, text.search(/[:：]/u)))
    .replace(/^[（(]/u, '')
    .trim();

/**
 * 指标：年末常住人口(万人), as official exports write above a table; perhaps in brackets. Cut at its
 * colon, since a pattern with blanks on both sides takes quadratic time for a long run of them.
 */
function statementOf(text: string): { readonly role: Role | null; readonly value: string } {
  const colon = text.search(/[:：]/u);
  return colon === -1
    ? { role: null, value: '' }
    : { role: statedRole(keyOf(text)), value: text.slice(colon + 1).trim() };
}

/** Whether a row begins with such a statement, and is no header. */
export function isStatement(row: Row): boolean {
  const [first = ''] = filledCells(row);
  return statedRole(keyOf(first)) !== null;
}

/** Whether a text says something of a table as a whole: 单位：% */
export const isStatementText = (text: string): boolean => roleOf(keyOf(text)) !== null;

/**
 * Whether a row below the header says something of the table as a whole, and holds nothing else:
 * 单位：‰, which would count above the header.
 */
export function isStatementBelow(row: Row, { units }: Vocabulary): boolean {
  const [first = '', second = '', ...others] = filledCells(row);
  if (others.length > 0 || readFigure(second, units).kind === 'number') return false;
  const isUnit = unitAtEnd(first) !== '' || isUnitAlone(first, units);
  return isStatementText(first) || (second === '' && isUnit);
}

/** 单位：万件，时间：2015年 says two things. */
const next = /(?<![，,；;。\s])[，,；;。\s]+(?=(?<key>单\s+位|[^:：，,；;。\s]{1,12})\s*[:：])/gu;

/** The statements of a cell, without the brackets around them. */
function statementsIn(cell: string): readonly string[] {
  const text = cell.trim().replace(/^[（(](?<inside>[^（()）]*)[)）]$/u, '$<inside>');
  const cuts = [...text.matchAll(next)].filter(
    ({ groups }) => statedRole((groups?.['key'] ?? '').trim()) !== null,
  );
  const starts = [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, at) => text.slice(start, cuts[at]?.index));
}

/**
 * Gathers what the rows above the header say, in the words by which columns are headed.
 *
 * @param headed the units that headings state
 */
export function factsOf(
  titles: readonly Row[],
  headed: readonly TableUnit[],
  table: Table,
  told: Told,
  vocabulary: Vocabulary,
): Facts {
  const said = new Map<Role, Cell>();
  const found = [...headed];
  for (const row of titles) {
    row.cells.forEach((cell, index) => {
      const parts = statementsIn(cell);
      for (const part of parts) {
        const { role, value } = statementOf(part);
        // 指标：,合格率 has the value in the next cell.
        const text = value === '' ? (row.cells[index + 1] ?? '').trim() : value;
        const isOpen = /^[（(]/u.test(part);
        if (role === null || text === '') continue;
        const bare = isOpen ? text.replace(/[）)]$/u, '') : text;
        if (role === 'unit') found.push(...listed(unitOfStatement(bare, vocabulary)));
        if (!said.has(role))
          said.set(role, { text: bare, place: placeOfCell(table.file, row, index) });
      }
      const isStated = parts.some((part) => statementOf(part).role !== null);
      if (!isStated) found.push(...listed(unitOfTitle(cell.trim(), vocabulary)));
    });
  }
  const named = said.get('indicator');
  const fromFile =
    named === undefined ? null : { label: readLabel(named.text, vocabulary), namedAt: named.place };
  const fromOption =
    told.indicator === null
      ? null
      : { label: readLabel(told.indicator, vocabulary), namedAt: null };
  const year = said.get('year');
  const period = readPeriod(year?.text ?? '');
  const place = said.get('city') ?? said.get('region') ?? said.get('province');
  return {
    indicator: fromFile ?? fromOption,
    unit: joined(found) ?? unitOfStatement(told.unit ?? '', vocabulary),
    region:
      place === undefined
        ? placeInTitles(titles, table, vocabulary.regions)
        : isWhole(place.text)
          ? null
          : vocabulary.regions.read(place.text),
    period,
    unreadPeriod: year !== undefined && period === null ? year : null,
    conflict:
      fromFile !== null &&
      fromOption !== null &&
      comparableName(fromFile.label.name) !== comparableName(fromOption.label.name)
        ? diagnose(
            'error',
            'indicator-named-twice',
            { file: fromFile.label.name, option: fromOption.label.name },
            fromFile.namedAt,
          )
        : null,
  };
}

const listed = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

/** A month, a quarter or a half of a year. */
const partOfYear = /[月季旬周日号]|半年|[qh]\s*[1-4]|\d\s*[-./]\s*\d{1,2}(?!\d)|\d{6}/iu;

/**
 * A period stated above the table that is no year, and is no mere 最近10年. A part of a year is an
 * error whatever the table says of years, and more than one year where it says nothing.
 *
 * @param isDated whether the figures have years of their own
 */
export function periodUnread({ unreadPeriod }: Facts, isDated: boolean): readonly Diagnostic[] {
  if (unreadPeriod === null) return [];
  const { text, place } = unreadPeriod;
  const plain = halfWidth(text);
  const isUnclear = partOfYear.test(plain) || (!isDated && /(?:19|20)\d{2}/u.test(plain));
  return isUnclear ? [diagnose('error', 'stated-period-unreadable', { found: text }, place)] : [];
}

/** A year that stands alone: not 2011-2015年, nor a date such as 2015年3月. */
const yearInTitle =
  /(?<!\d|[-—–~至到]\s*)(?<year>(?:19|20)\d{2})\s*年(?!\s*(?:[-—–~至到]|\d{1,2}\s*月))/gu;

/**
 * The one year that titles name above figures without any, which would make them those of the due
 * year: 2013年全省质量指标 above figures of 2013.
 */
export function unusedYear(
  titles: readonly Row[],
  { file, sheet }: Pick<Table, 'file' | 'sheet'>,
): readonly Diagnostic[] {
  const yearsIn = (text: string, place: Place) =>
    [...halfWidth(text).matchAll(yearInTitle)].map(({ groups }) => ({
      year: Number(groups?.['year']),
      place,
    }));
  const found = [
    ...titles.flatMap((row) =>
      row.cells.flatMap((cell, index) => yearsIn(cell, placeOfCell(file, row, index))),
    ),
    ...yearsIn(sheet ?? '', wholeFile(file)),
  ];
  const [first] = found;
  return first === undefined || found.some(({ year }) => year !== first.year)
    ? []
    : [diagnose('note', 'title-year-unused', { year: first.year }, first.place)];
}

/** A title that is an indicator's name: what `--indicator` probably has to say. */
export const indicatorInTitles = (titles: readonly Row[], vocabulary: Vocabulary): string | null =>
  titles
    .flatMap(filledCells)
    .map((text) => readLabel(text, vocabulary).name)
    .find((name) => vocabulary.knows(name)) ?? null;
