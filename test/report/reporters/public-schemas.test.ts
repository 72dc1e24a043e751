import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type AllReports, allReports } from '../../support/all-reports.ts';
import { everyVerdict } from '../../support/every-verdict.ts';

// The schemas are other people's and not part of the project; CI says where they are.
const folder = process.env['PUBLIC_SCHEMAS'] ?? '';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const validatorOf = (schema: object) => {
  // The formats' own types are those of another module system.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv.compile(schema);
};

interface Run {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly argv: readonly string[];
}

const small = (name: string, text: string, ...options: string[]): Run => ({
  name,
  files: everyVerdict(text),
  argv: [`data${text}.csv`, '--policy', 'rule.yaml', ...options],
});

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const bundled = (path: string, ...options: string[]): Run => ({
  name: path,
  files: { [path]: readFileSync(join(fixtures, path)) },
  argv: [path, '-p', 'jiangsu', ...options],
});

const runs: readonly Run[] = [
  small('every verdict in two regions', '例', '--region', 'all', '--due-by', '2015', '--verbose'),
  small('missing data excused', '例', '--allow-missing'),
  small('foreign text that is markup', '<b>"&]]>\u0007 # :: 例', '--region', 'all'),
  small('a region that the data lack', '例', '--region', '上海'),
  bundled('examples/jiangsu-2015-first-draft.csv', '--lang', 'zh'),
  bundled('many-kinds-of-bad-cells.csv', '--lang', 'zh', '--verbose'),
  bundled('a-quote-never-closed.csv'),
];

describe.skipIf(!existsSync(folder))('by the schemas of those who read them', () => {
  describe.each(runs)('$name', ({ files, argv }) => {
    let all: AllReports;
    beforeAll(async () => {
      all = await allReports(['json', 'junit', 'sarif', 'gitlab'], files, argv);
    });

    it('JUnit is valid for the xUnit plugin of Jenkins', async () => {
      const { errors, valid } = await validateXML({
        xml: { fileName: 'report.xml', contents: all.texts.junit },
        schema: { fileName: 'junit.xsd', contents: read('junit-10.jenkins-xunit.xsd') },
      });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    });

    it('SARIF is valid for version 2.1.0', () => {
      const validate = validatorOf(JSON.parse(read('sarif-2.1.0.schemastore.json')) as object);
      validate(JSON.parse(all.texts.sarif));
      expect(validate.errors ?? []).toEqual([]);
    });

    it('SARIF points from every result to its rule, and at a line', () => {
      interface Sarif {
        runs: {
          tool: { driver: { rules: { id: string }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            kind: string;
            level: string;
            locations: { physicalLocation: { region: { startLine: number } } }[];
            partialFingerprints: Record<string, string>;
          }[];
        }[];
      }
      const [run] = (JSON.parse(all.texts.sarif) as Sarif).runs;
      const results = run?.results ?? [];
      // What concerns no file is no result but a notification.
      const { scorecards, diagnostics } = all.report;
      const hasPlace = scorecards.length > 0 || diagnostics.some(({ file }) => file !== null);
      expect(results.length > 0).toBe(hasPlace);
      for (const { ruleId, ruleIndex, kind, level, locations } of results) {
        expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
        if (kind !== 'fail') expect(level).toBe('none');
      }
      const prints = results.map((each) => JSON.stringify(each.partialFingerprints));
      expect(new Set(prints).size).toBe(prints.length);
    });

    it('every issue is valid for GitLab', () => {
      const item = JSON.parse(read('gitlab-codeclimate-item.schema.json')) as object;
      const validate = validatorOf({ type: 'array', minItems: 1, items: item });
      validate(JSON.parse(all.texts.gitlab));
      expect(validate.errors ?? []).toEqual([]);
    });
  });
});
