import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ruleFileSchema } from '../../src/load/rule-file-schema.ts';
import { aggregations } from '../../src/rules/aggregations/index.ts';
import { criteria } from '../../src/rules/criteria/index.ts';
import { everyCriterion } from '../support/every-criterion.ts';
import { ruleFiles } from '../support/policies-folder.ts';

const path = join(import.meta.dirname, '..', '..', 'policies', 'policy.schema.json');
const text = `${JSON.stringify(ruleFileSchema, null, 2)}\n`;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(ruleFileSchema);

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
}

/** Every property of a schema with the way to it; the two languages of a text explain themselves. */
function propertiesOf(node: Node, way = ''): [string, Node][] {
  const own = Object.entries(node.properties ?? {}).filter(([name]) => !/^(?:zh|en)$/u.test(name));
  return [
    ...own.flatMap(([name, each]): [string, Node][] => [
      [`${way}/${name}`, each],
      ...propertiesOf(each, `${way}/${name}`),
    ]),
    ...(node.items === undefined ? [] : propertiesOf(node.items, way)),
  ];
}

const properties = propertiesOf(ruleFileSchema);
const target = new Map(properties);

describe('the schema that editors use', () => {
  it('is the one that the code makes', async () => {
    await expect(text).toMatchFileSnapshot(path);
  });

  it('offers every criterion and aggregation', () => {
    expect(Object.keys(target.get('/targets/criterion')?.properties ?? {}).sort()).toEqual(
      Object.keys(criteria).sort(),
    );
    expect(target.get('/targets/aggregation')?.enum).toEqual(Object.keys(aggregations));
  });

  it('accepts the bundled rule files and one from outside', () => {
    for (const source of [...ruleFiles.map((file) => file.text), everyCriterion]) {
      expect(validate(parse(source))).toBe(true);
    }
  });

  it.each([
    ['a misspelt field', /clause:/u, 'clauze:'],
    ['a misspelt criterion', /at-least:/u, 'at-leest:'],
    ['a category that there is not', /category: product/u, 'category: products'],
    ['a due year in words', /due: 2025/u, 'due: soon'],
  ])('refuses %s', (_, wanted, instead) => {
    expect(validate(parse(everyCriterion.replace(wanted, instead)))).toBe(false);
  });

  // What these mean, the object around them explains.
  const parts = /^\/period\/|\/counts\//u;

  it.each(properties.filter(([way]) => !parts.test(way)))('explains %s', (_, { description }) => {
    expect(description).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
  });

  it.each(ruleFiles)('is named in the first line of $file', ({ text: source }) => {
    const [first = ''] = source.split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../policy.schema.json');
    expect(readFileSync(path, 'utf8')).toContain('quality-check rule file');
  });
});
