import { countParts, type Indicator, type Part } from './indicator.ts';
import { KeyIndex } from './key-index.ts';
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

/**
 * Gathers the names of some indicators in comparable form, each with those that go by it: `12` for
 * the indicator at that position itself, as nearly all names do, and `3 value,7 passed` otherwise.
 * One that an indicator has twice counts as what it is first.
 */
export function gatherNames(indicators: readonly Indicator[]): KeyIndex {
  const gathered = new Map<string, [number, Part][]>();
  for (const [position, indicator] of indicators.entries()) {
    for (const [name, part] of namesOf(indicator)) {
      const key = comparableName(name);
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, [[position, part]]);
      else if (known.at(-1)?.[0] !== position) known.push([position, part]);
    }
  }
  return KeyIndex.of(
    Array.from(gathered, ([key, meanings]) => {
      const [[position, part] = [0, 'value'], ...others] = meanings;
      const isPlain = part === 'value' && others.length === 0;
      return [key, isPlain ? position : meanings.map((each) => each.join(' ')).join()];
    }),
  );
}

/** The positions and parts that a gathered name leads to. */
const pairsOf = (found: string): (readonly [position: number, part: Part])[] =>
  found.split(',').map((each) => {
    const [position, part = 'value'] = each.split(' ');
    return [Number(position), part as Part];
  });

/** Gathered names and the indicators that their positions mean. */
export interface NameSource {
  readonly indicators: readonly Indicator[];
  readonly names: KeyIndex;
}

/** Finds indicators by any of their names. */
export class NameIndex {
  private readonly members: ReadonlySet<Indicator>;
  private readonly found = new Map<string, readonly Meaning[]>();
  private names: readonly string[] | null = null;

  /** @param sources where the names of all the indicators are, perhaps with those of others */
  constructor(
    readonly indicators: readonly Indicator[],
    private readonly sources: readonly NameSource[] = [
      { indicators, names: gatherNames(indicators) },
    ],
  ) {
    this.members = new Set(indicators);
  }

  /**
   * This index with further indicators; gathering names takes long, and is done for them alone.
   *
   * @param gathered where the names of some of them are
   */
  with(further: readonly Indicator[], gathered: readonly NameSource[] = []): NameIndex {
    const indicators = [...new Set(further)].filter((each) => !this.members.has(each));
    if (indicators.length === 0) return this;
    const known = new Set(gathered.flatMap((source) => source.indicators));
    const others = indicators.filter((each) => !known.has(each));
    const sources = [...this.sources, ...gathered];
    if (others.length > 0) sources.push({ indicators: others, names: gatherNames(others) });
    return new NameIndex([...this.indicators, ...indicators], sources);
  }

  /** An index of nothing but some indicators, which takes their names from this one. */
  only(indicators: readonly Indicator[]): NameIndex {
    return new NameIndex(indicators, this.with(indicators).sources);
  }

  /** Names of the indicators themselves as written, for suggestions. */
  get written(): readonly string[] {
    this.names ??= this.indicators.flatMap((indicator) =>
      [...namesOf(indicator)].flatMap(([name, part]) => (part === 'value' ? [name] : [])),
    );
    return this.names;
  }

  /**
   * Everything that `name` may stand for: none, one, or several where it is ambiguous. An
   * indicator's name with 排名 behind it is the place among all provinces, one with 全国 around it
   * the nation's figure.
   */
  find(name: string): readonly Meaning[] {
    const meanings = this.found.get(name) ?? this.search(comparableName(name));
    this.found.set(name, meanings);
    return meanings;
  }

  private search(key: string): readonly Meaning[] {
    const found = this.meaningsOf(key);
    if (found.length > 0) return found;
    for (const [part, derived] of derivations) {
      const base = key.replace(derived, '');
      const meanings = base === key ? [] : this.meaningsOf(base);
      if (meanings.length === 0) continue;
      return meanings
        .filter((meaning) => meaning.part === 'value')
        .map(({ indicator }) => ({ indicator, part }));
    }
    return [];
  }

  /** What a name stands for as it is, in the order of the indicators; each id once. */
  private meaningsOf(key: string): readonly Meaning[] {
    const meanings = this.sources.flatMap(({ indicators, names }) => {
      const found = names.find(key);
      return (found === null ? [] : pairsOf(found)).flatMap(([position, part]) => {
        const indicator = indicators[position];
        return indicator !== undefined && this.members.has(indicator) ? [{ indicator, part }] : [];
      });
    });
    if (meanings.length < 2) return meanings;
    const order = ({ indicator }: Meaning): number => this.indicators.indexOf(indicator);
    const byId = new Map<string, Meaning>();
    for (const each of meanings.sort((a, b) => order(a) - order(b))) {
      if (!byId.has(each.indicator.id)) byId.set(each.indicator.id, each);
    }
    return [...byId.values()];
  }
}

/** What is put around an indicator's name to name its rank, or the nation's figure of it. */
const derivations: readonly (readonly [part: Part, around: RegExp])[] = [
  ['rank', /[（(]?(?:在?全国的?)?(?:排名|位次|名次|排位|rank|ranking)[)）]?$/u],
  ['reference', /^全国(?:平均)?(?:水平)?的?|[（(]?全国(?:平均)?(?:水平)?[)）]?$/u],
];
