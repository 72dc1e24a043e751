import blns from 'big-list-of-naughty-strings/blns.json';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { Parser as TapParser } from 'tap-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AllReports, allReports } from '../../support/all-reports.ts';
import { everyVerdict } from '../../support/every-verdict.ts';
import { type ReportFormat, reportFormats } from '../../../src/report/reporters/index.ts';
import { elementsIn, pageOf } from '../../support/page.ts';
import { azureCommand, githubCommand } from '../../support/log-commands.ts';

/** What each format could take for something of its own. */
const attacks = [
  '##[add-mask]95',
  '##vso[task.setvariable variable=PATH]x',
  '::error::x',
  '::stop-commands::x',
  'x # SKIP y',
  'x # TODO y',
  'x\nok 99 - forged',
  'a | b | c',
  '`code` **bold** [link](http://x.example) ![image](x.png) <b>html</b> https://x.example www.x.example',
  '@somebody #12 :tada: ~~x~~ $x^2$',
  '1. one',
  '- one',
  '| --- | --- |',
  ']]>',
  '--><x>',
  '<![CDATA[x]]>',
  '&lt;script&gt;',
  '<script>alert(1)</script>',
  '" onload="x',
  '[[ATTACHMENT|/etc/passwd]]',
  '=1+1',
  ' =1+1',
  '\u3000＝1+1',
  "'@x",
  '+1 x',
  '-1 x',
  'a,b;c\td',
  'a"b',
  'a\r\nb',
  '\u001b[31mred\u001b[0m\u0007\u009b31m',
  '\u202eevil\u202c\u200b\ufeff',
  '%0A::error::x',
  'x%25y',
  '__proto__',
  'constructor',
  'C:\\x\\y',
  '../../x',
  'x'.repeat(80),
];

const runOf = (
  text: string,
  language: string,
  formats: readonly ReportFormat[] = reportFormats,
): Promise<AllReports> =>
  allReports(formats, everyVerdict(text), [
    `data${text}.csv`,
    '--policy',
    'rule.yaml',
    '--region',
    'all',
    '--due-by',
    '2015',
    '--verbose',
    '--lang',
    language,
  ]);

/** Those for programs; the table is drawn slowly and has its own tests. */
const parsed = reportFormats.filter((format) => format !== 'table');

/** What the other formats have to have as many of as the JSON report. */
const counted = ({ report }: AllReports) => {
  const evaluations = report.scorecards.flatMap((each) => each.evaluations);
  const count = (verdict: string): number =>
    evaluations.filter((each) => each.verdict === verdict).length;
  const diagnostics = (severity: string): number =>
    report.diagnostics.filter((each) => each.severity === severity).length;
  return { evaluations, count, diagnostics, all: report.diagnostics.length };
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes });
  });
  parser.write(xml).close();
  return elements;
}

const commonMark = new MarkdownIt({ html: true, linkify: true });
// GitHub makes links of addresses with a scheme, and of e-mail; not of all that ends like a domain.
commonMark.linkify.set({ fuzzyLink: false });

const tokensOf = (text: string) =>
  commonMark.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);

const ownTokens = new Set([
  'heading_open',
  'heading_close',
  'bullet_list_open',
  'bullet_list_close',
  'list_item_open',
  'list_item_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
  'text',
  'text_special',
  'table_open',
  'table_close',
  'thead_open',
  'thead_close',
  'tbody_open',
  'tbody_close',
  'tr_open',
  'tr_close',
  'th_open',
  'th_close',
  'td_open',
  'td_close',
]);

// eslint-disable-next-line no-control-regex -- what must not leave the program
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u;

/** Every element of a page with the names of its attributes. */
const tagsOf = (html: string): Set<string> =>
  new Set(
    elementsIn(pageOf(html)).map(({ tagName, attrs }) =>
      [tagName, ...attrs.map(({ name }) => name)].join(' '),
    ),
  );

/** Those of pages without foreign text, whether the data could be judged or not. */
let ownTags: ReadonlySet<string> = new Set();
beforeAll(async () => {
  const judged = await runOf('x', 'en', ['html']);
  const unread = await allReports(['html'], everyVerdict('x'), ['no.csv', '--policy', 'rule.yaml']);
  ownTags = new Set([...tagsOf(judged.texts.html), ...tagsOf(unread.texts.html)]);
});

function inspect(all: AllReports): void {
  const { texts, report } = all;
  const { evaluations, count, diagnostics, all: remarks } = counted(all);
  for (const [format, text] of Object.entries(texts)) {
    const body = format === 'csv' ? text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n') : text;
    expect(hidden.test(body), format).toBe(false);
    for (const line of body.split('\n')) {
      expect(azureCommand(line)).toBeNull();
      if (format !== 'github') expect(githubCommand(line)).toBeNull();
    }
  }

  const elements = elementsOf(texts.junit);
  const named = (name: string): Element[] => elements.filter((each) => each.name === name);
  const cases = named('testcase').map(({ attributes }) => attributes['name']);
  expect(cases).toHaveLength(evaluations.length + diagnostics('error'));
  expect(new Set(cases).size).toBe(cases.length);
  expect(named('failure')).toHaveLength(count('fail'));
  expect(named('error')).toHaveLength(count('no-data') + diagnostics('error'));
  expect(named('skipped')).toHaveLength(count('not-due') + count('not-scored'));
  expect(new Set(elements.map(({ name }) => name)).size).toBeLessThanOrEqual(7);

  const tap = TapParser.parse(texts.tap).filter(([event]) => event === 'assert');
  const asserts = tap.map(
    ([, result]) => result as { ok: boolean; skip?: unknown; todo?: unknown },
  );
  expect(asserts).toHaveLength(evaluations.length + diagnostics('error'));
  expect(asserts.filter(({ ok }) => !ok)).toHaveLength(
    count('fail') + count('no-data') + diagnostics('error'),
  );
  expect(asserts.filter(({ skip }) => skip !== undefined && skip !== false)).toHaveLength(
    count('not-due') + count('not-scored'),
  );
  expect(asserts.every(({ todo }) => todo === undefined || todo === false)).toBe(true);

  const sheet = Papa.parse<string[]>(texts.csv.replace(/^\ufeff/u, ''), { newline: '\r\n' });
  expect(sheet.errors).toEqual([]);
  const rows = sheet.data.slice(1, -1);
  expect(rows).toHaveLength(evaluations.length + remarks);
  for (const cell of rows.flat()) {
    if (/^[+-]?\d+(?:\.\d+)?$/u.test(cell)) continue;
    expect(cell).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u);
  }
  for (const row of sheet.data.slice(0, -1)) expect(row).toHaveLength(25);

  const tokens = tokensOf(texts.markdown);
  expect(tokens.map(({ type }) => type).filter((type) => !ownTokens.has(type))).toEqual([]);
  const regions = report.scorecards.length;
  const headings = tokens.filter(({ type }) => type === 'heading_open').length;
  expect(headings).toBe(
    1 + (regions > 1 ? 1 : 0) + regions * (regions === 0 ? 0 : 3) + (remarks > 0 ? 1 : 0),
  );

  expect([...tagsOf(texts.html)].filter((tag) => !ownTags.has(tag))).toEqual([]);

  const commands = texts.github.trimEnd().split('\n').map(githubCommand);
  expect(commands.pop()).toBeNull();
  expect(commands.every((command) => command !== null)).toBe(true);
  const known = commands.map((command) => Object.keys(command?.properties ?? {}).join(' '));
  for (const keys of known) expect(keys).toMatch(/^(?:file line (?:col )?)?title$/u);

  const issues = JSON.parse(texts.gitlab) as { fingerprint: string }[];
  expect(issues).toHaveLength(count('fail') + count('no-data') + remarks - diagnostics('detail'));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);

  const { runs } = JSON.parse(texts.sarif) as {
    runs: { results: object[]; invocations: { toolExecutionNotifications: object[] }[] }[];
  };
  expect(
    (runs[0]?.results.length ?? 0) +
      (runs[0]?.invocations[0]?.toolExecutionNotifications.length ?? 0),
  ).toBe(evaluations.length + remarks);
}

describe.each(['zh', 'en'])('foreign text in every field (%s)', (language) => {
  it('has every verdict and diagnostics of several kinds', async () => {
    const all = await runOf('x', language);
    const { count, diagnostics } = counted(all);
    for (const verdict of ['pass', 'fail', 'no-data', 'not-due', 'not-scored']) {
      expect(count(verdict), verdict).toBeGreaterThanOrEqual(2);
    }
    expect(diagnostics('error')).toBeGreaterThanOrEqual(2);
    expect(all.report.scorecards).toHaveLength(2);
    inspect(all);
  });

  it.each(attacks)('is nothing but text to every format: %j', async (text) => {
    const all = await runOf(text, language);
    expect(all.report.scorecards).toHaveLength(2);
    inspect(all);
  });
});

describe('the naughty strings', () => {
  it.each(blns.map((text, index) => [index, text] as const))(
    'are nothing but text to every format: %i',
    async (index, text) => {
      inspect(await runOf(text, index % 2 === 0 ? 'zh' : 'en', parsed));
    },
  );
});
