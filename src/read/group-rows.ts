import type { Region } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { type Label, readLabel, withoutNumbering } from './label.ts';
import { isWhole, placeNamed } from './place-name.ts';
import type { Row } from './table.ts';

/** Headings that sort indicators and say nothing that a name below them would need. */
const generic =
  /^(?:主要|重点|各类|其他|综合|约束性|预期性|总体)?(?:产品|工程|建设工程|服务|服务业|环境|生态环境|产业|产业发展|品牌|质量)?(?:品牌|质量|发展|基础|治理|安全|建设|水平)*(?:指标|目标|情况|方面|类)*$/u;

/** Whether a group's heading only sorts: 一、产品质量. */
export const isGeneric = (heading: string): boolean =>
  generic.test(withoutNumbering(heading).replace(/\s/gu, ''));

/** A row that heads those below it. */
interface Group {
  readonly text: string;
  readonly indent: number;
  /** Whether the rows below it are set in, so that one that is not ends it; null before the first. */
  isIndented: boolean | null;
}

/** What a row's name means below the headings of its groups. */
export interface Grouped {
  readonly label: Label;
  /** The region that a heading above names. */
  readonly region: Region | null;
  /** A heading that may or may not belong to the name. */
  readonly unclearGroup: string | null;
}

/**
 * Follows the rows of a table that hold a name and no figure, and head those below them: a region,
 * the first half of names (国家监督抽查 above 合格率), or a mere sort (一、产品质量).
 */
export class GroupRows {
  private group: Group | null = null;
  private place: (Group & { readonly region: Region }) | null = null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly column: number,
  ) {}

  /** Takes a row as the heading of those below. A place holds until another one is named. */
  enter(row: Row, text: string): void {
    const group = { text, indent: this.indentOf(row), isIndented: null };
    const region = placeNamed(withoutNumbering(text), this.vocabulary.regions);
    if (region !== null || isWhole(text)) {
      this.place = region === null ? null : { ...group, region };
      this.group = null;
      return;
    }
    if (this.place !== null) this.place.isIndented ??= group.indent > this.place.indent;
    this.group = group;
  }

  /** What the name of a row with figures means. */
  read(row: Row, label: Label): Grouped {
    const none = { label, region: null, unclearGroup: null };
    if (this.group === null && this.place === null) return none;
    const indent = this.indentOf(row);
    if (isBehind(this.group, indent)) this.group = null;
    if (isBehind(this.place, indent)) this.place = null;
    const region = this.place?.region ?? null;
    if (this.group === null) return { ...none, region };
    const { text, indent: outer } = this.group;
    const heading = withoutNumbering(text);
    // An indicator without data looks like the heading of a group, but for these two signs.
    const isHeading = heading !== text || indent > outer;
    const isName = this.vocabulary.knows(label.name);
    const joined = readLabel(`${heading}${label.name}`, this.vocabulary);
    const isJoined = this.vocabulary.knows(joined.name);
    if (isJoined && (isHeading || !isName)) {
      return { label: { name: joined.name, unit: label.unit }, region, unclearGroup: null };
    }
    const isUnclear = isName && (isJoined || (isHeading && !isGeneric(heading)));
    return { label, region, unclearGroup: isUnclear ? text : null };
  }

  private indentOf({ cells }: Row): number {
    const cell = cells[this.column] ?? '';
    return cell.length - cell.trimStart().length;
  }
}

/** Whether a row that is set in by `indent` stands behind a group's last one. */
function isBehind(group: Group | null, indent: number): boolean {
  if (group === null) return false;
  group.isIndented ??= indent > group.indent;
  return group.isIndented && indent <= group.indent;
}
