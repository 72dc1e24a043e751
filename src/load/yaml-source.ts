import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import {
  type Diagnostic,
  diagnose,
  type Place,
  type Result,
  wholeFile,
} from '../domain/diagnostic.ts';
import type { YamlProblem } from '../domain/yaml-problem.ts';
import { placeBehind } from './yaml-text.ts';

/** Where a value stands in a document: keys and item numbers from the top. */
export type Path = readonly (string | number)[];

/** Largest rule file, in characters, that is read. */
export const maxCharacters = 1_000_000;

/** Most aliases in a file; each may cost the parser a look through all of it. */
export const maxAliases = 1_000;

/** Deepest nesting that is read; rule files need five levels. */
export const maxDepth = 32;

/** A parsed YAML file that knows where each of its values stands. */
export interface YamlSource {
  readonly data: unknown;
  /** Where a value starts; its parent where there is none. */
  placeOf(path: Path): Place;
  /** Where a key stands. */
  placeOfKey(path: Path): Place;
  /** The characters of a scalar as written, from which exact decimals are made. */
  textOf(path: Path): string;
}

/** Characters that YAML allows nowhere, and its parser lets through. */
// eslint-disable-next-line no-control-regex -- the very characters that are looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;

/** Parses a YAML 1.2 file; a file with any syntax error gives diagnostics only. */
export function readYaml(written: string, file: string): Result<YamlSource> {
  if (written.length > maxCharacters) {
    return {
      value: null,
      diagnostics: [diagnose('error', 'yaml-too-large', { limit: maxCharacters }, wholeFile(file))],
    };
  }
  // A line may end with CR alone, which the parser doesn't know.
  const text = written.replaceAll(/\r(?!\n)/gu, '\n');
  const strange = text.search(control);
  if (strange !== -1) {
    const place = placeBehind(text.slice(0, strange), file);
    const fault = diagnose('error', 'yaml-syntax', { problem: 'CONTROL_CHARACTER' }, place);
    return { value: null, diagnostics: [fault] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    // A number or null as a key would silently equal the text of the same letters.
    stringKeys: true,
    // Tags such as !!binary and !!set make values that pass for objects.
    resolveKnownTags: false,
    prettyErrors: false,
    // The library's own check takes quadratic time; `findFaults` looks for doubled keys instead.
    uniqueKeys: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const aliased = new Map<Alias, Anchored | undefined>();
  const diagnostics = [
    ...document.errors.map((error) => syntaxError(error.code, text, error.pos[0], placeAt)),
    ...document.warnings.map((warning) => syntaxError(warning.code, text, warning.pos[0], placeAt)),
    ...findFaults(document, text, placeAt, aliased),
  ];
  if (diagnostics.length > 0) return { value: null, diagnostics };
  try {
    return { value: new ParsedYaml(document, placeAt, aliased), diagnostics: [] };
  } catch (error) {
    // Aliases that refer to aliases, so many that the data would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    const bomb = diagnose('error', 'yaml-syntax', { problem: 'TOO_MANY_ALIASES' }, placeAt(0));
    return { value: null, diagnostics: [bomb] };
  }
}

/** Mistakes in which the parser's words don't tell that a colon is full-width. */
const colonless: ReadonlySet<string> = new Set([
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_INDENT',
]);

function syntaxError(
  code: YamlProblem,
  text: string,
  offset: number,
  placeAt: (offset: number) => Place,
): Diagnostic {
  const place = placeAt(offset);
  const start = offset - (place.column ?? 1) + 1;
  // A line may be as long as the file, and hold as many mistakes.
  const [line = ''] = text.slice(start, start + maxKey).split('\n');
  const hidden = colonless.has(code) ? /^\s*(?:- )?[^\s#"'{[:]+：/u.exec(line) : null;
  return hidden === null
    ? diagnose('error', 'yaml-syntax', { problem: code }, place)
    : diagnose('error', 'yaml-full-width-colon', {}, placeAt(start + hidden[0].length - 1));
}

/** How far into a line the colon behind its key is looked for, in characters. */
const maxKey = 1_000;

/** Blanks that look like indentation or nothing at all, but become part of a key. */
const oddBlank = /[\u00a0\u3000\u200b-\u200f\u2060\ufeff]/u;

/** A node to which an alias may refer. */
type Anchored = Exclude<Node, Alias>;

/** Finds what the parser lets through; fills in what each alias refers to. */
function findFaults(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
  aliased: Map<Alias, Anchored | undefined>,
): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const add = (fault: Diagnostic): void => void faults.push(fault);
  // The library would look through the file for each alias.
  const anchored = new Map<string, Anchored>();
  const remember = (node: Anchored): void => {
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
  };
  const { contents } = document;
  if (isScalar(contents) && contents.type === 'PLAIN' && String(contents.value).includes('：')) {
    add(diagnose('error', 'yaml-full-width-colon', {}, placeAt(text.indexOf('：'))));
  }
  visit(document, {
    Node(_, node, ancestors) {
      if (!isAlias(node)) remember(node);
      if (ancestors.filter(isCollection).length <= maxDepth) return undefined;
      add(diagnose('error', 'yaml-too-deep', { limit: maxDepth }, placeAt(node.range?.[0] ?? 0)));
      return visit.BREAK;
    },
    Alias(_, alias, ancestors) {
      const meant = anchored.get(alias.source);
      const problem =
        aliased.size >= maxAliases
          ? 'TOO_MANY_ALIASES'
          : meant === undefined
            ? 'BAD_ALIAS'
            : ancestors.includes(meant)
              ? 'CIRCULAR_ALIAS'
              : null;
      aliased.set(alias, meant);
      if (problem === null) return undefined;
      add(diagnose('error', 'yaml-syntax', { problem }, placeAt(alias.range?.[0] ?? 0)));
      return problem === 'TOO_MANY_ALIASES' ? visit.BREAK : undefined;
    },
    Map(_, map) {
      remember(map);
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const at = placeAt(key.range?.[0] ?? 0);
        if (seen.has(key.value))
          add(diagnose('error', 'yaml-key-doubled', { key: String(key.value) }, at));
        seen.add(key.value);
        if (oddBlank.test(String(key.value))) {
          add(diagnose('error', 'yaml-odd-blank', { key: String(key.value) }, at));
        }
      }
    },
  });
  return faults;
}

class ParsedYaml implements YamlSource {
  readonly data: unknown;
  private readonly pairs = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();

  constructor(
    private readonly document: Document,
    private readonly placeAt: (offset: number) => Place,
    private readonly aliased: ReadonlyMap<Alias, Anchored | undefined>,
  ) {
    this.data = document.toJS({ maxAliasCount: 100 });
  }

  placeOf(path: Path): Place {
    return this.placeAt(this.find(path).node?.range?.[0] ?? 0);
  }

  placeOfKey(path: Path): Place {
    const { pair, node } = this.find(path);
    return this.placeAt((pair?.key as Node | undefined)?.range?.[0] ?? node?.range?.[0] ?? 0);
  }

  textOf(path: Path): string {
    const { node: found } = this.find(path);
    const node = isAlias(found) ? this.aliased.get(found) : found;
    return isScalar(node) ? (node.source ?? String(node.value)) : '';
  }

  /** The node at a path, or the nearest one above it. */
  private find(path: Path): { node: Node | null; pair: Pair | null } {
    let node = this.document.contents;
    let pair: Pair | null = null;
    for (const step of path) {
      const inner = isAlias(node) ? this.aliased.get(node) : node;
      if (isMap(inner)) {
        const found = this.pairsOf(inner).get(step);
        if (found === undefined) break;
        pair = found;
        // A key without a value has no node of its own: its place is the key's.
        node = (found.value ?? found.key) as Node;
      } else if (isSeq(inner)) {
        const item = inner.items[Number(step)] as Node | undefined;
        if (item === undefined) break;
        pair = null;
        node = item;
      } else break;
    }
    return { node, pair };
  }

  /** The pairs of a map by their keys, which a file with many defects is asked for often. */
  private pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
    const pairs =
      this.pairs.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])));
    this.pairs.set(map, pairs);
    return pairs;
  }
}
