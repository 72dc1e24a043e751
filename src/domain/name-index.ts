import { countParts, type Indicator, type Part } from './indicator.ts';
import { comparableName } from './name.ts';

/** What a name stands for: an indicator, or a part of it. */
export interface Meaning {
  readonly indicator: Indicator;
  readonly part: Part;
}

/** Every name under which figures of an indicator may come, with what each stands for. */
export function* namesOf(indicator: Indicator): Generator<readonly [name: string, part: Part]> {
  yield [indicator.id, 'value'];
  yield [indicator.name.zh, 'value'];
  yield [indicator.name.en, 'value'];
  for (const alias of indicator.aliases) yield [alias, 'value'];
  for (const part of countParts) for (const name of indicator.counts[part]) yield [name, part];
  for (const name of indicator.complement) yield [name, 'complement'];
}

/** Finds indicators by any of their names. */
export class NameIndex {
  private readonly meanings = new Map<string, Meaning[]>();
  /** Names of the indicators themselves as written, for suggestions. */
  readonly written: readonly string[];

  constructor(readonly indicators: readonly Indicator[]) {
    const written: string[] = [];
    for (const indicator of indicators) {
      for (const [name, part] of namesOf(indicator)) {
        if (part === 'value') written.push(name);
        this.add(comparableName(name), { indicator, part });
      }
    }
    this.written = written;
  }

  private add(key: string, meaning: Meaning): void {
    const known = this.meanings.get(key);
    if (known === undefined) this.meanings.set(key, [meaning]);
    else if (!known.some((other) => other.indicator.id === meaning.indicator.id))
      known.push(meaning);
  }

  /**
   * Everything that `name` may stand for: none, one, or several where it is ambiguous. An
   * indicator's name with 排名 behind it is the place among all provinces, one with 全国 around it
   * the nation's figure.
   */
  find(name: string): readonly Meaning[] {
    const key = comparableName(name);
    const found = this.meanings.get(key);
    if (found !== undefined) return found;
    for (const [part, derived] of derivations) {
      const base = key.replace(derived, '');
      const meanings = base === key ? undefined : this.meanings.get(base);
      if (meanings === undefined) continue;
      return meanings
        .filter((meaning) => meaning.part === 'value')
        .map(({ indicator }) => ({ indicator, part }));
    }
    return [];
  }
}

/** What is put around an indicator's name to name its rank, or the nation's figure of it. */
const derivations: readonly (readonly [part: Part, around: RegExp])[] = [
  ['rank', /(?:在?全国的?)?(?:排名|位次|名次|排位|rank|ranking)$/u],
  ['reference', /^全国(?:平均)?(?:水平)?的?|[（(]?全国(?:平均)?(?:水平)?[)）]?$/u],
];
