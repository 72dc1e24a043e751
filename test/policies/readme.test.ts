import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRuleFile } from '../../src/load/check-rule-file.ts';
import { ruleFileSchema } from '../../src/load/rule-file-schema.ts';
import { aggregations } from '../../src/rules/aggregations/index.ts';
import { criteria } from '../../src/rules/criteria/index.ts';
import { catalogue } from '../support/policies-folder.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'policies', 'README.md'), 'utf8');
const [, example = ''] = /```yaml\n([^]*?)```/u.exec(text) ?? [];

interface Fields {
  readonly properties: Readonly<Record<string, { readonly items: Fields } & Fields>>;
}

describe('how to write a rule file', () => {
  it('has a worked example without a defect', () => {
    const origin = { file: 'example.yaml', sha256: '' };
    const { value, diagnostics } = checkRuleFile(example, origin, catalogue);
    expect(diagnostics).toEqual([]);
    expect(value?.policy.targets.map(({ criterion }) => criterion?.kind ?? null)).toEqual([
      'at-least',
      'at-least',
      null,
    ]);
  });

  const schema = ruleFileSchema as unknown as Fields;
  const fields = [
    ...Object.keys(schema.properties),
    ...Object.keys(schema.properties['targets']?.items.properties ?? {}),
    ...Object.keys(schema.properties['indicators']?.items.properties ?? {}),
    ...Object.keys(criteria),
    ...Object.keys(aggregations),
  ];

  it.each([...new Set(fields)])('explains %s', (field) => {
    expect(text).toMatch(new RegExp(`^\\|[^|]*\`${field}\``, 'mu'));
  });

  it.each(Object.values(criteria))('shows how $kind is written', ({ kind }) => {
    expect(text).toContain(`{ ${kind}: `);
  });
});
