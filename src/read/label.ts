import type { StatedUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** An indicator's name as data write it, and the unit behind it in brackets. */
export interface Label {
  readonly name: string;
  readonly unit: StatedUnit | null;
}

const opening = '(（[【';
const closing = ')）]】';

/**
 * Splits 合格率（%） into name and unit. Brackets that hold no unit belong to the name, as do those
 * of a name that is known with them: 中国水利工程优质（大禹）奖.
 */
export function readLabel(text: string, vocabulary: Vocabulary): Label {
  const whole = text.trim();
  if (vocabulary.knows(whole)) return { name: whole, unit: null };
  const start = closing.includes(whole.at(-1) ?? ' ')
    ? Math.max(...Array.from(opening, (bracket) => whole.lastIndexOf(bracket)))
    : -1;
  const unit = start === -1 ? null : vocabulary.units.read(whole.slice(start + 1, -1));
  return unit === null ? { name: whole, unit: null } : { name: whole.slice(0, start).trim(), unit };
}
