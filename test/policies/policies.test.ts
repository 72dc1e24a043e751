import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Criterion } from '../../src/domain/criterion.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { countParts } from '../../src/domain/indicator.ts';
import { comparableName } from '../../src/domain/name.ts';
import { namesOf } from '../../src/domain/name-index.ts';
import type { Policy, Target } from '../../src/domain/policy.ts';
import { checkRuleFile } from '../../src/load/check-rule-file.ts';
import type { RuleFile } from '../../src/load/rule-file.ts';
import { catalogue, catalogueData, catalogueFiles, ruleFiles } from '../support/policies-folder.ts';
import { type Report, runCheck } from '../support/run-check.ts';
import { lines } from '../support/small-policy.ts';

/** Checks that no linter can make, because they are about our own files alone. */

const doubled = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** What the boundary words of the documents ask for; a word that is not here is to be added. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  以上: ['at-least'],
  达到: ['at-least', 'exactly'],
  达: ['at-least', 'exactly'],
  不少于: ['at-least'],
  不低于: ['at-least'],
  至少: ['at-least'],
  以下: ['at-most'],
  以内: ['at-most'],
  不超过: ['at-most'],
  不高于: ['at-most'],
  超过: ['more-than'],
  高于: ['more-than', 'above-reference'],
  突破: ['more-than'],
  大于: ['more-than'],
  低于: ['less-than', 'below-reference'],
  少于: ['less-than'],
  小于: ['less-than'],
  不满: ['less-than'],
  '100%': ['exactly'],
  均达到: ['exactly'],
  '均达到100%': ['exactly'],
  所有: ['exactly'],
  全部: ['exactly'],
  全面: ['exactly'],
  均: ['exactly'],
  无: ['exactly'],
  前: ['rank-within'],
};

const limitsOf = (criterion: Criterion): string[] => {
  if ('value' in criterion) return [criterion.value.toFixed()];
  return 'low' in criterion ? [criterion.low.toFixed(), criterion.high.toFixed()] : [];
};

const scoredOf = ({ targets }: Policy): (Target & { readonly criterion: Criterion })[] =>
  targets.filter(
    (target): target is Target & { readonly criterion: Criterion } => target.criterion !== null,
  );

describe.each(ruleFiles)('$file', ({ file, text, sha256 }) => {
  const { value, diagnostics } = checkRuleFile(text, { file, sha256 }, catalogue);
  if (value === null) throw new Error(`${file}: ${JSON.stringify(diagnostics)}`);
  const { policy } = value;
  const scored = scoredOf(policy);
  const raw = parse(text) as RuleFile;

  it('has no defect, and nothing to remark', () => {
    expect(diagnostics).toEqual([]);
  });

  it('stands where province and horizon put it, and is named after them', () => {
    expect(file).toBe(`policies/${raw.province}/${String(raw.period.to)}.yaml`);
    expect(raw.id).toBe(`${raw.province}-${String(raw.period.to)}`);
  });

  it('adds up years only where the name says that each has a figure of its own', () => {
    const summed = policy.targets.filter(({ aggregation }) => aggregation === 'sum');
    const names = summed.map(({ indicator }) => indicator.name.zh);
    expect(names.filter((name) => !/新|年度|参与/u.test(name))).toEqual([]);
  });

  it('says how the plan period was read', () => {
    expect(raw.reading?.zh).toContain(String(raw.period.from));
    expect(raw.reading?.en).toContain(String(raw.period.to));
  });

  it('keeps the targets of each clause together', () => {
    const clauses = raw.targets.map(({ clause }) => clause);
    const changes = clauses.filter((clause, index) => clause !== clauses[index - 1]);
    expect(doubled(changes)).toEqual([]);
  });

  it('gives every target an id of its own, and every indicator of its own a use', () => {
    expect(doubled(raw.targets.map(({ id }) => id))).toEqual([]);
    const used = new Set(raw.targets.map(({ indicator }) => indicator));
    const unused = (raw.indicators ?? []).filter(({ id }) => !used.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('calls what is summed new or yearly', () => {
    const sums = scored.filter(({ aggregation }) => aggregation === 'sum');
    const others = sums.filter(({ indicator }) => !/新增|年度/u.test(indicator.name.zh));
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('explains every due year outside the plan', () => {
    const { from, to } = raw.period;
    const outside = raw.targets.filter(({ due }) => due < from || due > to);
    const silent = outside.filter(({ reading }) => reading === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('asks for shares between 0 and 100', () => {
    const shares = scored.filter(({ unit }) => unit?.unit?.id === '%');
    expect(shares).not.toEqual([]);
    for (const { id, criterion } of shares) {
      for (const limit of limitsOf(criterion)) {
        expect(Number(limit), id).toBeGreaterThanOrEqual(0);
        expect(Number(limit), id).toBeLessThanOrEqual(100);
      }
    }
  });

  it('asks for all of a set only where the document says so, or else owns up to it', () => {
    const wholes = scored.filter(
      ({ criterion, unit }) =>
        criterion.kind === 'exactly' && limitsOf(criterion)[0] === '100' && unit?.unit?.id === '%',
    );
    const silent = wholes.filter(({ wording, reading }) => wording === null && reading === null);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('uses indicators of the catalogue for what it scores, each explained in both languages', () => {
    const shared = new Map(catalogue.indicators.map((each) => [each.id, each]));
    for (const { id, indicator } of scored) {
      const { definition } = shared.get(indicator.id) ?? {};
      expect(definition?.zh, id).toMatch(/\p{Script=Han}/u);
      expect(definition?.en, id).toMatch(/[a-z]/iu);
    }
  });

  it('has no name that means two of its indicators', () => {
    const names = policy.indicators.flatMap((indicator) => [
      ...new Set([...namesOf(indicator)].map(([name]) => comparableName(name))),
    ]);
    expect(doubled(names)).toEqual([]);
  });

  it('knows no name that speaks of another province', () => {
    const others = catalogue.regions.provinces.filter(({ id }) => id !== raw.province);
    const foreign = policy.indicators.flatMap((indicator) =>
      [...namesOf(indicator)].filter(([name]) =>
        others.some(({ name: other, aliases }) =>
          [aliases[0] ?? '?', other.en].some((each) => name.includes(each)),
        ),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it('has boundary words that agree with their criteria', () => {
    for (const { id, wording, criterion } of scored) {
      if (wording === null) continue;
      expect(meanings[wording], `${id}: ${wording}`).toContain(criterion.kind);
    }
  });

  it('asks for exactly 0 where the word is 无, and else for exactly 100', () => {
    const others = scored.filter(
      ({ wording, criterion }) =>
        criterion.kind === 'exactly' &&
        wording !== null &&
        limitsOf(criterion)[0] !== (wording === '无' ? '0' : '100'),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('reads a blurred number as at least that number', () => {
    const others = scored.filter(
      ({ hedge, criterion }) => hedge !== null && criterion.kind !== 'at-least',
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('gives every target without a criterion its reason, in both languages', () => {
    for (const { id, criterion, notScored } of policy.targets) {
      if (criterion !== null) continue;
      expect(notScored?.zh, id).toMatch(/\p{Script=Han}/u);
      expect(notScored?.en, id).toMatch(/[a-z]/iu);
    }
  });

  it('has parts that belong to a whole which is no part itself', () => {
    const parts = new Map(policy.targets.map(({ id, partOf }) => [id, partOf]));
    const nested = policy.targets.filter(
      ({ partOf }) => partOf !== null && parts.get(partOf) !== null,
    );
    expect(nested.map(({ id }) => id)).toEqual([]);
  });

  describe('finds its indicators', () => {
    const year = String(policy.period.to);
    const argv = ['data.csv', '--policy', policy.id];
    const quoted = (name: string): string => `"${name}"`;

    /** The figure that each target has got, by target. */
    const figuresOf = ({ scorecards }: Report): Map<string, number | undefined> =>
      new Map(
        scorecards[0]?.evaluations.map(({ target, series }) => [target, series.at(-1)?.value]),
      );

    // No part is larger than its whole, which stands before it.
    const figureAt = (index: number): number => policy.indicators.length + 2 - index;

    // Each run has one name of every indicator, with a figure by which it is known again.
    const namesByTurn = (pick: (indicator: Indicator) => readonly string[]): string[][] => {
      const names = policy.indicators.map((indicator) => [...new Set(pick(indicator))]);
      const turns = Math.max(...names.map(({ length }) => length));
      return Array.from({ length: turns }, (_, turn) => names.map((list) => list[turn] ?? ''));
    };

    const names = namesByTurn((indicator) =>
      [...namesOf(indicator)].filter(([, part]) => part === 'value').map(([name]) => name),
    );

    it.each(names.map((turn, index) => ({ turn, number: index + 1 })))(
      'by their names, number $number of each',
      async ({ turn }) => {
        const rows = turn.map((name, index) =>
          name === '' ? [] : [`${quoted(name)},${year},${String(figureAt(index))}`],
        );
        const data = lines('指标,年份,数值', ...rows.flat());
        const report = await runCheck({ 'data.csv': data }, argv);
        const figures = figuresOf(report);
        for (const { id, indicator, unit } of policy.targets) {
          const index = policy.indicators.indexOf(indicator);
          const isConverted = unit?.text !== indicator.unit?.text;
          const given = isConverted ? (expect.any(Number) as number) : figureAt(index);
          expect(figures.get(id), id).toEqual(turn[index] === '' ? undefined : given);
        }
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.diagnostics.map(({ code }) => code)).not.toContain('figures-unused');
      },
    );

    const counted = policy.indicators.flatMap((indicator, position) =>
      countParts.flatMap((part) =>
        indicator.counts[part].map((name) => ({ part, name, indicator, position })),
      ),
    );

    it('by the names of their counts', async () => {
      for (const { part, name, indicator } of counted) {
        const other = part === 'total' ? indicator.counts.passed[0] : indicator.counts.total[0];
        const figures = { passed: '8', failed: '2', total: '10' };
        const data = lines(
          '指标,年份,数值',
          `${quoted(name)},${year},${figures[part]}`,
          `${quoted(other ?? '')},${year},${part === 'total' ? '8' : '10'}`,
        );
        const report = await runCheck({ 'data.csv': data }, argv);
        const found = figuresOf(report);
        for (const target of policy.targets) {
          expect(found.get(target.id), name).toBe(target.indicator === indicator ? 80 : undefined);
        }
      }
      expect(counted.length).toBe(
        policy.indicators.reduce(
          (sum, { counts }) => sum + countParts.reduce((all, part) => all + counts[part].length, 0),
          0,
        ),
      );
    });

    it('by the names of what is missing to a whole', async () => {
      const complements = policy.indicators.filter(({ complement }) => complement.length > 0);
      for (const indicator of complements) {
        for (const name of indicator.complement) {
          const data = lines('指标,年份,数值', `${quoted(name)},${year},3%`);
          const found = figuresOf(await runCheck({ 'data.csv': data }, argv));
          for (const target of policy.targets) {
            expect(found.get(target.id), name).toBe(
              target.indicator === indicator ? 97 : undefined,
            );
          }
        }
      }
      expect(complements.every((indicator) => indicator.unit?.unit?.id === '%')).toBe(true);
    });
  });
});

describe('the rule files together', () => {
  const files = ruleFiles.map(({ text }) => parse(text) as RuleFile);

  it('have ids of their own', () => {
    expect(doubled(files.map(({ id }) => id))).toEqual([]);
  });

  it('define no indicator twice: what two of them use stands in the catalogue', () => {
    const own = files.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id));
    expect(doubled(own)).toEqual([]);
  });

  it('use every indicator of the catalogue', () => {
    const used = new Set(files.flatMap(({ targets }) => targets.map(({ indicator }) => indicator)));
    const unused = catalogue.indicators.filter(({ id }) => !used.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });
});

describe('the catalogue of indicators', () => {
  it('has no defect', () => {
    expect(catalogueData.diagnostics).toEqual([]);
  });

  it('explains every indicator in both languages', () => {
    for (const { id, definition } of catalogue.indicators) {
      expect(definition?.zh, id).toMatch(/\p{Script=Han}/u);
      expect(definition?.en, id).toMatch(/[a-z]/iu);
    }
  });

  it('explains what several provinces share without naming one of them', () => {
    const provincesOf = new Map<string, Set<string>>();
    for (const { text } of ruleFiles) {
      const { province, targets } = parse(text) as RuleFile;
      for (const { indicator } of targets) {
        provincesOf.set(indicator, (provincesOf.get(indicator) ?? new Set()).add(province));
      }
    }
    const shared = catalogue.indicators.filter(({ id }) => (provincesOf.get(id)?.size ?? 0) > 1);
    expect(shared.length).toBeGreaterThan(10);
    for (const { id, name, definition } of shared) {
      for (const { aliases, name: province } of catalogue.regions.provinces) {
        const said = [name.zh, name.en, definition?.zh, definition?.en].join(' ');
        expect(said, id).not.toContain(aliases[0]);
        expect(said, id).not.toContain(province.en);
      }
    }
  });

  it('names every indicator in Chinese and in English', () => {
    for (const { id, name } of catalogue.indicators) {
      expect(name.zh, id).toMatch(/\p{Script=Han}/u);
      expect(name.en, id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('names counts and complements of percentages only', () => {
    for (const { id, unit, counts, complement } of catalogue.indicators) {
      const hasParts = countParts.some((part) => counts[part].length > 0) || complement.length > 0;
      if (hasParts) expect(unit?.unit?.id, id).toBe('%');
    }
  });

  it('repeats no alias within an indicator', () => {
    for (const indicator of catalogue.indicators) {
      const names = [...namesOf(indicator)].map(([name]) => comparableName(name));
      // An id may read like the English name.
      expect(doubled(names.slice(1)), indicator.id).toEqual([]);
    }
  });
});

describe('the provinces', () => {
  const { provinces, nation } = catalogue.regions;

  /** GB/T 2260, the first two digits of the 34 province-level divisions. */
  const divisions =
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82';

  it('are the 34 of GB/T 2260, in the order of their codes', () => {
    expect(provinces.map(({ code }) => code)).toEqual(
      divisions.split(' ').map((digits) => `${digits}0000`),
    );
  });

  it('are written in the file with codes in quotes, so that no zero is lost', () => {
    const { text } = catalogueFiles.provinces;
    expect(text.match(/code: "\d{6}"/gu)).toHaveLength(35);
    expect(nation.code).toBe('000000');
  });

  it('have no name, alias or code in common', () => {
    const names = [...provinces, nation].flatMap(({ id, name, aliases, code }) => [
      ...new Set([id, name.zh, name.en, ...aliases, code, code.slice(0, 2)].map(comparableName)),
    ]);
    expect(doubled(names)).toEqual([]);
  });

  it('have a short Chinese name, a code of ISO 3166-2, and an abbreviation of one character', () => {
    for (const { id, name, aliases } of provinces) {
      expect(name.zh.startsWith(aliases[0] ?? '?'), id).toBe(true);
      expect(
        aliases.filter((alias) => /^CN-[A-Z]{2}$/u.test(alias)),
        id,
      ).toHaveLength(1);
      // 内蒙古 is the short name and the abbreviation in one.
      const expected = id === 'inner-mongolia' ? 0 : 1;
      expect(
        aliases.filter((alias) => /^\p{Script=Han}$/u.test(alias)),
        id,
      ).toHaveLength(expected);
    }
  });

  it('are found by every name that they have', () => {
    for (const province of provinces) {
      const { id, name, aliases, code } = province;
      for (const each of [id, name.zh, name.en, code, code.slice(0, 2), ...aliases]) {
        expect(catalogue.regions.province(each)?.id, each).toBe(id);
        expect(catalogue.regions.province(each.toUpperCase())?.id, each).toBe(id);
      }
    }
  });
});

describe('the units', () => {
  const { list, prefixes } = catalogue.units;

  it('have ids and names of their own', () => {
    expect(doubled(list.map(({ id }) => id))).toEqual([]);
    const names = list.flatMap((unit) => [
      ...new Set(unit.names.map((name) => name.normalize('NFKC').toLowerCase())),
    ]);
    expect(doubled(names)).toEqual([]);
  });

  it('are found by every name that they have', () => {
    for (const unit of list) {
      for (const name of unit.names) {
        expect(catalogue.units.read(name)?.unit?.id, name).toBe(unit.id);
        expect(catalogue.units.read(` ${name.toUpperCase()} `)?.unit?.id, name).toBe(unit.id);
      }
    }
  });

  it('hold a prefix themselves only as multiples of their base unit', () => {
    const multiples = list.filter(({ base }) => base !== null);
    expect(multiples.map(({ id }) => id)).toEqual(['万元', '亿元']);
    for (const { id, base, factor, dimension } of multiples) {
      const unit = list.find((each) => each.id === base);
      expect(unit, id).toMatchObject({ dimension, prefixable: true, base: null });
      expect(unit?.factor.toFixed(), id).toBe('1');
      const prefix = id.slice(0, -(base ?? '').length);
      expect(prefixes.get(prefix)?.toFixed(), id).toBe(factor.toFixed());
    }
  });

  it('have a base in every dimension, and no factor that is 0', () => {
    for (const dimension of new Set(list.map((unit) => unit.dimension))) {
      const factors = list
        .filter((unit) => unit.dimension === dimension)
        .map(({ factor }) => factor);
      expect(
        factors.some((factor) => factor.eq('1')),
        dimension,
      ).toBe(true);
      expect(
        factors.every((factor) => factor.gt('0')),
        dimension,
      ).toBe(true);
    }
  });

  it('have prefixes that multiply: 万元 is ten thousand 元', () => {
    expect([...prefixes].map(([prefix, factor]) => [prefix, factor.toFixed()])).toEqual([
      ['十', '10'],
      ['百', '100'],
      ['千', '1000'],
      ['万', '10000'],
      ['亿', '100000000'],
    ]);
  });

  it('are those that the indicators name', () => {
    for (const { id, unit, also } of catalogue.indicators) {
      if (unit !== null) expect(list, id).toContain(unit.unit);
      for (const other of also)
        expect(
          list.map((each) => each.id),
          id,
        ).toContain(other);
    }
  });
});
