import { describe, expect, it } from 'vitest';
import { gatherNames, NameIndex, namesOf } from '../../src/domain/name-index.ts';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { buildCatalogue, keysOf, type PlainCatalogue } from '../../src/load/catalogue-data.ts';
import { checkRuleFile } from '../../src/load/check-rule-file.ts';
import { catalogueName, indexName, policyName, prefecturesName } from '../../src/load/library.ts';
import { type PolicySource, preparePolicies } from '../../src/load/prepare-policies.ts';
import { type PreparedEntry, revive } from '../../src/load/prepared.ts';
import { placesOfFaults } from '../support/places.ts';
import { catalogue, policySources, ruleFiles } from '../support/policies-folder.ts';
import { rate, smallPolicy, target } from '../support/small-policy.ts';

const prepared = preparePolicies(policySources).value ?? new Map<string, string>();
const parsed = (name: string): unknown => JSON.parse(prepared.get(name) ?? 'null');

/** A rule file of the test's own beside those of the folder. */
const beside = (text: string): PolicySource[] => [
  ...policySources,
  { file: 'policies/test/2015.yaml', text, sha256: '0'.repeat(64) },
];

describe('the bundled policies', () => {
  it.each(ruleFiles)('$file comes back as it is when checked afresh', ({ file, text, sha256 }) => {
    const fresh = checkRuleFile(text, { file, sha256 }, catalogue).value;
    if (fresh === null) throw new Error(`${file} has defects`);
    const json = prepared.get(policyName(fresh.plain.id)) ?? '';
    const revived = revive(json, catalogue);
    expect({ ...revived, gathered: undefined }).toEqual(fresh.policy);
    const { indicators = [], names } = revived.gathered ?? {};
    expect(names).toEqual(gatherNames(indicators));
    const shared = new Set(catalogue.indicators);
    expect(indicators).toEqual(revived.indicators.filter((each) => !shared.has(each)));
    // One object each, by which names are found.
    for (const { indicator } of revived.targets) expect(revived.indicators).toContain(indicator);
  });

  it('are prepared with the catalogue and an index, and nothing besides', () => {
    const index = parsed(indexName) as readonly PreparedEntry[];
    expect(index).toHaveLength(ruleFiles.length);
    expect([...prepared.keys()].sort()).toEqual(
      [catalogueName, indexName, prefecturesName, ...index.map(({ id }) => policyName(id))].sort(),
    );
  });

  it('stand in the index with the province and horizon that they have', () => {
    for (const { id, province, horizon } of parsed(indexName) as readonly PreparedEntry[]) {
      const policy = revive(prepared.get(policyName(id)) ?? '', catalogue);
      expect([policy.id, policy.province.id, policy.period.to]).toEqual([id, province, horizon]);
    }
  });

  it('come with a catalogue that comes back as it is', () => {
    expect(buildCatalogue(parsed(catalogueName) as PlainCatalogue)).toEqual(catalogue);
  });

  it('come with the names that the indicators of the catalogue have', () => {
    const { keys } = parsed(catalogueName) as PlainCatalogue;
    expect(keys).toEqual(keysOf(catalogue));
    expect(keys?.names).toContain('\n省级监督抽查合格率\t');
    expect(keys?.units).toContain('\n亿元\t');
    expect(keys?.regions).toContain('\n江苏省\t');
  });

  it.each(ruleFiles)('$file finds its names as if they had not been gathered before', (source) => {
    const { value } = checkRuleFile(source.text, source, catalogue);
    const policy = revive(prepared.get(policyName(value?.plain.id ?? '')) ?? '', catalogue);
    const own = policy.indicators;
    const { names: all } = new Vocabulary(
      catalogue,
      own,
      [policy.gathered].flatMap((each) => each ?? []),
    );
    const afresh = new NameIndex([...new Set([...catalogue.indicators, ...own])]);
    const alone = new NameIndex(own);
    const only = all.only(own);
    const written = afresh.indicators.flatMap((each) => [...namesOf(each)].map(([name]) => name));
    expect(written.length).toBeGreaterThan(3 * catalogue.indicators.length);
    for (const name of written.flatMap((each) => [each, `${each}排名`, `全国${each}`])) {
      expect(all.find(name), name).toEqual(afresh.find(name));
      expect(only.find(name), name).toEqual(alone.find(name));
    }
  });

  it('are prepared alike, byte for byte, each time', () => {
    expect(preparePolicies(policySources).value).toEqual(prepared);
  });
});

describe('the targets of a bundled policy', () => {
  const [head = '', ...targets] = prepared.get(policyName('jiangsu-2015'))?.split('\n') ?? [];

  it('are made when they are first asked for, and once', () => {
    const policy = revive([head, ...targets].join('\n'), catalogue);
    expect(policy.targets.length).toBeGreaterThan(0);
    expect(policy.targets).toBe(policy.targets);
  });

  it('are not looked at before', () => {
    const policy = revive(`${head}\nno targets`, catalogue);
    expect(policy.indicators.length).toBeGreaterThan(0);
    expect(() => policy.targets).toThrow(SyntaxError);
  });
});

describe('limits', () => {
  it('come back with every digit', () => {
    const text = smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率')],
      [
        target('one', { criterion: { 'at-least': 94 } }),
        target('two', { criterion: { between: [3, 5] } }),
      ],
    )
      .replace('94', '94.999999999999999999999999999999')
      .replace('[3,5]', '[0.10, 5.000000000000000000001]');
    const json = preparePolicies(beside(text)).value?.get(policyName('small-2015')) ?? '';
    const [one, two] = revive(json, catalogue).targets.map(({ criterion }) => criterion);
    expect(one?.kind === 'at-least' && one.value.toFixed()).toBe(
      '94.999999999999999999999999999999',
    );
    expect(two?.kind === 'between' && [two.low.toFixed(), two.high.toFixed()]).toEqual([
      '0.1',
      '5.000000000000000000001',
    ]);
  });
});

describe('a defect', () => {
  it('of one rule file leaves nothing to ship', () => {
    const text = smallPolicy([], [target('nothing-of-the-kind')]);
    const { value, diagnostics } = preparePolicies(beside(text));
    expect(value).toBeNull();
    const column = text.indexOf('"indicator":') + '"indicator":'.length + 1;
    expect(placesOfFaults(diagnostics)).toEqual([
      `indicator-not-in-catalogue policies/test/2015.yaml:1:${String(column)}`,
    ]);
  });

  it('of two rule files is told of both', () => {
    const broken = ruleFiles.map((source) => ({ ...source, text: `${source.text}nonsense: 1\n` }));
    const shared = policySources.filter((source) => !ruleFiles.includes(source));
    const { value, diagnostics } = preparePolicies([...shared, ...broken]);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual(
      ruleFiles.map(({ file }) => ['field-unknown', file]),
    );
  });

  it('of the catalogue leaves nothing to ship', () => {
    const broken = policySources.map((source) =>
      source.file === 'policies/units.yaml'
        ? { ...source, text: source.text.replace('dimension: share', 'dimension: 1') }
        : source,
    );
    const { value, diagnostics } = preparePolicies(broken);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['field-invalid', 'policies/units.yaml'],
    ]);
  });

  it('such as a missing catalogue file is a fault of the build', () => {
    const without = policySources.filter(({ file }) => file !== 'policies/provinces.yaml');
    expect(() => preparePolicies(without)).toThrow();
  });
});
