import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { allReports } from '../../support/all-reports.ts';
import { everyVerdict } from '../../support/every-verdict.ts';

const counts = ['tests', 'failures', 'errors', 'skipped'] as const;
type Counts = Record<(typeof counts)[number], number>;

const none = (): Counts => ({ tests: 0, failures: 0, errors: 0, skipped: 0 });
const countedBy = new Map<string, keyof Counts>([
  ['testcase', 'tests'],
  ['failure', 'failures'],
  ['error', 'errors'],
  ['skipped', 'skipped'],
]);

/** What every suite states of its cases, what it holds, and what is stated of all together. */
function countsIn(xml: string) {
  const stated: Counts[] = [];
  const held: Counts[] = [];
  const total: Record<string, number> = {};
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const numbers = counts.flatMap((count) =>
      attributes[count] === undefined ? [] : [[count, Number(attributes[count])] as const],
    );
    if (name === 'testsuites') Object.assign(total, Object.fromEntries(numbers));
    if (name === 'testsuite') {
      stated.push({ ...none(), ...Object.fromEntries(numbers) });
      held.push(none());
    }
    const count = countedBy.get(name);
    const suite = held.at(-1);
    if (count !== undefined && suite !== undefined) suite[count] += 1;
  });
  parser.write(xml).close();
  return { stated, held, total };
}

it.each([[[]], [['--allow-missing']]])(
  'a JUnit report states what its suites hold (%j)',
  async (more) => {
    const { texts } = await allReports(['junit'], everyVerdict('例'), [
      ...['data例.csv', '--policy', 'rule.yaml', '--region', 'all', '--due-by', '2015'],
      ...more,
    ]);
    const { stated, held, total } = countsIn(texts.junit);
    expect(stated).toEqual(held);
    expect(held.length).toBe(3);
    const sum = (count: keyof Counts): number => held.reduce((all, each) => all + each[count], 0);
    expect(total).toEqual({
      tests: sum('tests'),
      failures: sum('failures'),
      errors: sum('errors'),
    });
    for (const count of counts) expect(sum(count)).toBeGreaterThan(0);
  },
);
