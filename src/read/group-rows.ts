import type { Region } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { type Label, readLabel, withoutNumbering } from './label.ts';
import { type HeadingMeaning, isGeneric } from './row-heading.ts';
import type { Row } from './table.ts';

/** A row that heads those below it. */
interface Group {
  readonly text: string;
  readonly indent: number;
  /** Whether the rows below it are set in, so that one that is not ends it; null before the first. */
  isIndented: boolean | null;
}

/** Why figures can't be read below a heading, and the heading. */
export interface Unclear {
  readonly why: 'group' | 'place' | 'other-figures';
  readonly heading: string;
}

/** What a row's name means below the headings of its groups. */
export interface Grouped {
  readonly label: Label;
  /** The region that a heading above names. */
  readonly region: Region | null;
  /** A heading that may or may not belong to the name, or makes other figures of those below. */
  readonly unclear: Unclear | null;
}

/** A heading that says where the rows below it belong. */
type PlaceGroup = Group & { readonly region: Region | null; readonly isUnclear: boolean };

/**
 * Follows the rows of a table that hold a name and no figure, and head those below them: a region,
 * the first half of names (国家监督抽查 above 合格率), or a mere sort (一、产品质量).
 */
export class GroupRows {
  private group: Group | null = null;
  private place: PlaceGroup | null = null;
  /** A period, or targets and ranks, which hold until the rows are set in no longer. */
  private others: Group | null = null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly column: number,
  ) {}

  /** Takes a row as the heading of those below. A place holds until another one is named. */
  enter(row: Row, text: string, meaning: HeadingMeaning): void {
    const group = { text, indent: this.indentOf(row), isIndented: null };
    // 其他 beside regions are other regions.
    const isRest = this.place !== null && /^其[他它余]$/u.test(text);
    if (meaning.kind === 'place' || meaning.kind === 'place-unclear' || isRest) {
      const region = meaning.kind === 'place' ? meaning.region : null;
      this.place = { ...group, region, isUnclear: meaning.kind !== 'place' };
      this.group = null;
      return;
    }
    if (this.place !== null) this.place.isIndented ??= group.indent > this.place.indent;
    if (meaning.kind === 'other-figures') {
      this.others = group;
      this.group = null;
    } else this.group = group;
  }

  /**
   * What the name of a row with figures means; null for a row that is named by its year or region.
   *
   * @param own the region that the row itself names, so that no heading above leaves it open
   */
  read(row: Row, label: Label, own: Region | null): Grouped;
  read(row: Row, label: null, own: Region | null): Omit<Grouped, 'label'>;
  read(
    row: Row,
    label: Label | null,
    own: Region | null,
  ): Omit<Grouped, 'label'> & { readonly label: Label | null } {
    if (this.group === null && this.place === null && this.others === null) {
      return { label, region: null, unclear: null };
    }
    const indent = this.indentOf(row);
    if (isBehind(this.group, indent)) this.group = null;
    if (isBehind(this.place, indent)) this.place = null;
    if (isBehind(this.others, indent)) this.others = null;
    const region = this.place?.region ?? null;
    if (this.others !== null) {
      return { label, region, unclear: { why: 'other-figures', heading: this.others.text } };
    }
    const longer = label && this.longerName(label);
    if (label !== null && longer !== null) {
      const isHeading = this.group !== null && isSetOff(this.group, indent);
      if (isHeading || !this.vocabulary.knows(label.name)) {
        return { label: longer, region, unclear: null };
      }
    }
    if (this.place?.isUnclear === true) {
      const unclear = own === null ? ({ why: 'place', heading: this.place.text } as const) : null;
      return { label, region, unclear };
    }
    return { label, region, unclear: this.unclearGroup(label, indent, longer) };
  }

  /** The known name that a heading is the first half of. */
  private longerName({ name, unit }: Label): Label | null {
    const above = this.group ?? (this.place?.isUnclear === true ? this.place : null);
    if (above === null) return null;
    const joined = readLabel(`${withoutNumbering(above.text)}${name}`, this.vocabulary);
    return this.vocabulary.knows(joined.name) ? { name: joined.name, unit } : null;
  }

  private unclearGroup(label: Label | null, indent: number, longer: Label | null): Unclear | null {
    const { group, place } = this;
    if (group === null) return null;
    const heading = withoutNumbering(group.text);
    const unclear: Unclear = { why: 'group', heading: group.text };
    if (label === null) return isGeneric(heading) ? null : unclear;
    if (!this.vocabulary.knows(label.name)) return null;
    if (longer !== null && !this.isSame(longer, label)) return unclear;
    // An indicator without data looks like a heading, but for these signs; among regions it is none.
    const isHeading =
      place !== null || isWord(heading) || ofSome.test(heading) || isSetOff(group, indent);
    return isHeading && !isGeneric(heading) ? unclear : null;
  }

  /** Whether two names mean the same: an indicator may go by its name with the heading and without. */
  private isSame(one: Label, other: Label): boolean {
    const [ones, others] = [one, other].map(({ name }) =>
      this.vocabulary.names.find(name).map(({ indicator, part }) => `${indicator.id} ${part}`),
    );
    return ones?.join() === others?.join();
  }

  private indentOf({ cells }: Row): number {
    const cell = cells[this.column] ?? '';
    return cell.length - cell.trimStart().length;
  }
}

/** How a heading shows that it is one: 其中：食品, 附：…, 【食品】. */
const marked = /^(?:其中|附)|[:：]$|^[【[〔(（].*[】\]〕)）]$/u;

/** Whether a text is a word too short for what is measured or counted: 食品, 德国. */
const isWord = (text: string): boolean => /^\p{Script=Han}{1,3}$/u.test(text);

/**
 * Firms, goods or trades of some kind: 规模以上企业, 食品相关产品. What is counted for its quality ends in
 * the same words: 中国名牌产品, 高新技术企业.
 */
const ofSome =
  /^(?!.*(?:名牌|品牌|驰名|著名|示范|先进|优[质秀]|专利|标准|认[证定]|达标|[获得]奖|高新|专精|标杆|试点|拥有|[数家个项量])).+(?:企业|产品|商品|食品|领域|环节|行业|市场)$/u;

/** Whether a heading shows that it is one, or the row below it is set in. */
const isSetOff = ({ text, indent: outer }: Group, indent: number): boolean =>
  withoutNumbering(text) !== text || marked.test(text) || indent > outer;

/** Whether a row that is set in by `indent` stands behind a group's last one. */
function isBehind(group: Group | null, indent: number): boolean {
  if (group === null) return false;
  group.isIndented ??= indent > group.indent;
  return group.isIndented && indent <= group.indent;
}
