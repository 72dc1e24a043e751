import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { comparableName, isChinese } from '../domain/name.ts';
import { periodText } from '../domain/period.ts';
import { regionKey } from '../domain/region.ts';
import { isSameUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { isMissingMark } from './figure.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import { type Label, readLabel, withoutMark } from './label.ts';
import type { Recognised } from './shape.ts';
import { cellText, placeOfCell, type Row } from './table.ts';

/** What two columns with the same meaning have in common. */
const keyOf = ({ text, role, period, region, label, isBare }: Heading): string | null => {
  if (text === '' && role === null) return null;
  const name = isBare && role === null ? '' : (role ?? `name:${comparableName(label.name)}`);
  const parts = [period === null ? '' : periodText(period), region?.code ?? '', name];
  return parts.join('|');
};

/** Names in a second language beside those in Chinese: 城市 and City. */
export function translations({ headings }: Header): readonly Heading[] {
  const named = new Set(['indicator', 'region', 'province', 'city']);
  return headings.filter(
    (heading) =>
      heading.role !== null &&
      named.has(heading.role) &&
      !isChinese(heading.text) &&
      headings.some((other) => other.role === heading.role && isChinese(other.text)),
  );
}

/** Two columns of one role, one year or one name: which of them counts can't be told. */
export function doubledColumns(
  header: Header,
  body: readonly Row[],
  file: string,
): readonly Diagnostic[] {
  const first = new Map<string, number>();
  const twins = new Set(translations(header));
  const sorts = header.sortColumns(body);
  return header.headings.flatMap((heading) => {
    const key = keyOf(heading);
    if (key === null || twins.has(heading) || sorts.includes(heading.index)) return [];
    const { index, text, role } = heading;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const place = placeOfCell(file, header.rowOf(index), index);
    const name = text || (role ?? '');
    return [diagnose('error', 'column-doubled', { name, first: earlier + 1 }, place)];
  });
}

/**
 * Rows in which a column says something else than the one that it translates: 江苏 beside Zhejiang.
 * Which of them counts can't be told; the first such row is named.
 */
export function translationsDiffer({
  table,
  header,
  rows,
  vocabulary,
}: Recognised): readonly Diagnostic[] {
  const roles = new Set(translations(header).map(({ role }) => role));
  return header.headings.flatMap(({ index, role }) => {
    const read = role === null || !roles.has(role) ? null : header.column(role);
    if (read === null || read === index) return [];
    const isOther = role === 'indicator' ? isOtherIndicator : isOtherPlace;
    const differs = (row: Row): boolean =>
      isOther(cellText(row, read), cellText(row, index), vocabulary);
    const row = rows.find(differs);
    if (row === undefined) return [];
    const args = { first: cellText(row, read), second: cellText(row, index) };
    return [diagnose('error', 'translation-differs', args, placeOfCell(table.file, row, index))];
  });
}

/**
 * Whether an indicator that is known by one text is another by the text beside it. A name that
 * nobody knows may be the translation, unless it is in Chinese, as the names are that we know.
 */
function isOtherIndicator(text: string, beside: string, vocabulary: Vocabulary): boolean {
  const [own, other] = [text, beside].map((each) => readLabel(each, vocabulary)) as [Label, Label];
  const meanings = vocabulary.names.find(own.name);
  if (meanings.length === 0 || other.name === '') return false;
  const others = vocabulary.names.find(other.name);
  if (others.length === 0) return isChinese(other.name);
  const shared = meanings.find(({ indicator, part }) =>
    others.some((each) => each.indicator === indicator && each.part === part),
  );
  if (shared === undefined) return true;
  const unit = own.unit ?? (shared.part === 'value' ? shared.indicator.unit : null);
  return unit !== null && other.unit !== null && !isSameUnit(unit, other.unit);
}

/** Whether a place is another by the text beside it; one that is not named is named by that text. */
function isOtherPlace(text: string, beside: string, { regions }: Vocabulary): boolean {
  const [own, other] = [withoutMark(text), withoutMark(beside)];
  if (isMissingMark(other)) return false;
  if (isMissingMark(own)) return true;
  const meanings = regions.meanings(own);
  if (meanings.length === 0) return false;
  // Few cities have an English name in the catalogue: Jilin is the province there, and 吉林市 as well.
  const namesakes = regions.known(other)?.aliases ?? [];
  const others = [other, ...namesakes].flatMap((name) => regions.meanings(name));
  if (others.length === 0) return isChinese(other) || /^\d+$/u.test(other);
  return !meanings.some((each) => others.some((one) => regionKey(one) === regionKey(each)));
}
