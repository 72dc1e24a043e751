import type { Catalogue } from '../domain/catalogue.ts';
import { type Diagnostic, diagnose, type Result } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import { nearestName } from '../domain/nearest.ts';
import type { Policy } from '../domain/policy.ts';
import type { Province } from '../domain/region.ts';
import { buildCatalogue, type PlainCatalogue } from './catalogue-data.ts';
import { buildPrefectures, type PrefectureEntry } from './prefecture-data.ts';
import { type PreparedEntry, revive } from './prepared.ts';

/** Names of the prepared files. */
export const catalogueName = 'catalogue.json';
export const indexName = 'index.json';
export const prefecturesName = 'prefectures.json';
export const policyName = (id: string): string => `${id}.jsonl`;

/** The policies and the catalogue that come with the program. */
export class Library {
  readonly catalogue: Catalogue;
  readonly entries: readonly PreparedEntry[];

  constructor(private readonly files: Files) {
    this.catalogue = buildCatalogue(
      JSON.parse(files.readBundled(catalogueName)) as PlainCatalogue,
      () => buildPrefectures(JSON.parse(files.readBundled(prefecturesName)) as PrefectureEntry[]),
    );
    this.entries = JSON.parse(files.readBundled(indexName)) as PreparedEntry[];
  }

  /** A bundled policy. */
  policy({ id }: PreparedEntry): Policy {
    return revive(this.files.readBundled(policyName(id)), this.catalogue);
  }

  /** All bundled policies. */
  get policies(): readonly Policy[] {
    return this.entries.map((entry) => this.policy(entry));
  }

  /** The editions of a province, earliest horizon first. */
  editionsOf(name: string): Result<readonly Policy[]> {
    const found = this.provinceOf(name);
    if (found.value === null) return { value: null, diagnostics: found.diagnostics };
    const { id, name: province } = found.value;
    const entries = this.entries.filter((entry) => entry.province === id);
    if (entries.length === 0) {
      const known = this.provinces;
      return {
        value: null,
        diagnostics: [diagnose('error', 'province-without-policy', { province, known })],
      };
    }
    const editions = entries
      .sort((a, b) => a.horizon - b.horizon)
      .map((entry) => this.policy(entry));
    return { value: editions, diagnostics: [] };
  }

  /** The bundled policy of an id; null for any other text. */
  find(id: string): Policy | null {
    const entry = this.entries.find((each) => each.id === id);
    return entry === undefined ? null : this.policy(entry);
  }

  /** What to say of a `--policy` that names neither a bundled policy nor a file. */
  unknownPolicy(value: string): Diagnostic {
    const known = this.entries.map(({ id }) => id);
    return diagnose('error', 'policy-unknown', {
      value,
      nearest: nearestName(value, known),
      known,
    });
  }

  private provinceOf(name: string): Result<Province> {
    const { regions } = this.catalogue;
    const province = regions.province(name);
    if (province !== null) return { value: province, diagnostics: [] };
    const nearest = nearestName(name, regions.names);
    const args = { value: name, nearest, known: this.provinces };
    return { value: null, diagnostics: [diagnose('error', 'province-unknown', args)] };
  }

  /** Ids of the provinces that have a policy. */
  private get provinces(): readonly string[] {
    return [...new Set(this.entries.map(({ province }) => province))];
  }
}
