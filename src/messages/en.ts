import type { YamlProblem } from '../domain/yaml-problem.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Exact } from '../domain/exact.ts';
import type { Evidence } from '../domain/observation.ts';
import type { Year } from '../domain/period.ts';
import {
  bothTexts,
  distanceText,
  divisionText,
  figureText,
  isPercent,
  measuredText,
  referenceText,
  unitSuffix,
} from './figures.ts';
import type { Messages } from './messages.ts';
import { cellName, codePoint, listed, shorten } from './quoting.ts';

const q = (text: string): string => `"${shorten(text)}"`;
const all = (texts: readonly string[]): string => listed(texts, q, ', ');
const cells = (list: readonly Evidence[]): string =>
  listed(list.map(cellName), (each) => each, ', ');
const years = (list: readonly Year[]): string => list.join(', ');
const of = (year: Year | null): string =>
  year === null ? 'The figure' : `The figure of ${String(year)}`;
const dipped = (dips: readonly Year[]): string =>
  dips.length === 0
    ? ''
    : ` It had been missed in ${years(dips)}, which is shown and does not count.`;
const steppedBack = (dips: readonly Year[]): string =>
  dips.length === 0
    ? ''
    : ` It went the other way in ${years(dips)}, which is shown and does not count.`;
const likely = (nearest: string | null): string =>
  nearest === null ? '' : ` Did you mean ${q(nearest)}?`;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;
const measured = (evaluation: Evaluation): string => measuredText(evaluation, 'en');
const suffix = ({ target }: Evaluation): string => unitSuffix(target.unit, 'en');
const asked = ({ target }: Evaluation): string =>
  target.criterion === null ? '' : criterionText(target.criterion, unitSuffix(target.unit, 'en'));
const distance = (evaluation: Evaluation): string =>
  `${distanceText(evaluation)}${isPercent(evaluation.target.unit) ? ' percentage points' : suffix(evaluation)}`;
function changed(from: Year, to: Year, before: Exact, after: Exact, e: Evaluation): string {
  const [first, last] = bothTexts(before, after);
  return `From ${first}${suffix(e)} in ${String(from)} to ${last}${suffix(e)} in ${String(to)}`;
}

const criteria: Messages['criteria'] = {
  'at-least': ({ value }, unit) => `at least ${value.toFixed()}${unit}`,
  'at-most': ({ value }, unit) => `at most ${value.toFixed()}${unit}`,
  'more-than': ({ value }, unit) => `more than ${value.toFixed()}${unit}`,
  'less-than': ({ value }, unit) => `less than ${value.toFixed()}${unit}`,
  exactly: ({ value }, unit) => `exactly ${value.toFixed()}${unit}`,
  between: ({ low, high }, unit) => `${low.toFixed()} to ${high.toFixed()}${unit}`,
  'rank-within': ({ value }) => `within the first ${value.toFixed()}`,
  'above-reference': ({ reference }) => `above ${reference}`,
  'below-reference': ({ reference }) => `below ${reference}`,
  rising: ({ basis }) => (basis === 'each-year' ? 'rising each year' : 'rising over the period'),
  falling: ({ basis }) => (basis === 'each-year' ? 'falling each year' : 'falling over the period'),
};

const criterionText = (
  criterion: NonNullable<Evaluation['target']['criterion']>,
  unit: string,
): string =>
  (criteria[criterion.kind] as (criterion: never, unit: string) => string)(
    criterion as never,
    unit,
  );

const yamlProblems: Readonly<Record<YamlProblem, string>> = {
  TAB_AS_INDENT: 'a tab indents the line; YAML takes blanks only',
  BAD_INDENT: 'the indentation is off',
  MISSING_CHAR: 'a character is missing, probably a colon, a comma or a quote',
  MULTILINE_IMPLICIT_KEY: 'the colon behind a field, or the blank behind the colon, is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a second field stands on the same line',
  TOO_MANY_ALIASES: 'too many aliases (*)',
  CONTROL_CHARACTER:
    'a control character stands here; delete it, or save the file as UTF-8 if it is UTF-16',
  CIRCULAR_ALIAS: 'an alias refers to what it stands in',
  BAD_ALIAS: 'it refers to an anchor that does not exist',
  MULTIPLE_DOCS: 'one file holds several documents (---)',
  UNEXPECTED_TOKEN: 'the character does not belong here',
  BAD_SCALAR_START:
    'a value starts with a reserved character (such as %, @ or `); put it in quotes',
  BAD_DQ_ESCAPE: 'an escape within double quotes is not valid',
  NON_STRING_KEY: 'a field has to be text; put it in quotes',
  RESOURCE_EXHAUSTION: 'it is nested too deep',
  TAG_RESOLVE_FAILED: 'it uses a tag (!!) that is not supported',
  IMPOSSIBLE: 'it makes no sense here',
  DUPLICATE_KEY: 'a field stands twice',
  KEY_OVER_1024_CHARS: 'a field has more than 1024 characters',
  BLOCK_IN_FLOW: 'indented fields stand within brackets',
  BAD_DIRECTIVE: 'a line that starts with % is no known directive; put the text in quotes',
  ALIAS_PROPS: 'an alias (*) has an anchor (&) or a tag (!!) of its own',
  BAD_PROP_ORDER: 'an anchor (&) or a tag (!!) stands in the wrong place',
  MULTIPLE_ANCHORS: 'a value has several anchors (&)',
  MULTIPLE_TAGS: 'a value has several tags (!!)',
  BAD_COLLECTION_TYPE: 'the value does not fit its tag (!!)',
};

const expectations: Readonly<Record<string, (value: string) => string>> = {
  type: (value) =>
    `expected ${{ string: 'text', number: 'a number', integer: 'a whole number', object: 'a group of fields', array: 'a list', boolean: 'true or false' }[value] ?? value}`,
  pattern: (value) =>
    ({
      id: 'expected lower-case letters, digits and hyphens',
      date: 'expected a date in quotes, such as "2012-07-10"',
      'policy-id': 'expected a province and a horizon, such as jiangsu-2015',
      code: 'expected a code of six digits in quotes',
      plain: 'expected text without NUL characters',
    })[value] ?? value,
  decimal: () => 'expected a plain decimal number, such as 95 or 94.5',
  minimum: (value) => `expected ${value} or more`,
  maximum: (value) => `expected ${value} or less`,
  exclusiveMinimum: (value) => `expected more than ${value}`,
  minLength: () => 'expected some text',
  minItems: (value) => `expected at least ${value} items`,
  maxItems: (value) => `expected at most ${value} items`,
  minProperties: () => 'expected one criterion',
  maxProperties: () => 'expected one criterion only',
};

/** Rows in millions, to a tenth. */
const millions = (rows: number): string => (rows / 1e6).toFixed(1);

/** The English sentences. */
export const en: Messages = {
  diagnostics: {
    'option-unknown': ({ option, nearest }) =>
      `There is no option ${q(option)}.${likely(nearest)} --help lists all options.`,
    'option-without-value': ({ option }) => `Option ${option} needs a value.`,
    'option-takes-no-value': ({ option }) =>
      `Option ${option} takes no value. Write ${option} alone.`,
    'option-repeated': ({ option }) => `Option ${option} can be given only once.`,
    'option-value-invalid': ({ option, value, choices }) =>
      `${q(value)} is no value of option ${option}; choose one of ${choices.join(', ')}.`,
    'year-invalid': ({ option, value }) =>
      `${q(value)} behind ${option} is not a year; expected four digits, such as 2015.`,
    'usage-invalid': ({ detail }) =>
      `The command can't be understood: ${shorten(detail)}. --help shows how to call it.`,
    'argument-missing': ({ command, argument }) =>
      `${command} needs <${argument}>, which is missing. ${command} --help shows how to call it.`,
    'arguments-surplus': ({ command, expected, found }) =>
      `${command} takes ${expected === 0 ? 'no arguments' : `${plural(expected, 'argument')} only`}. Found: ${all(found)}. ${command} --help shows how to call it.`,
    'argument-dash': ({ argument }) =>
      `The argument ${q(argument)} starts with a long or full-width dash, probably put there by a word processor; type - or -- instead.`,
    'data-not-named': () =>
      'No data file is named. Call it as quality-check data.csv --province jiangsu.',
    'result-not-named': () =>
      'No result of a query is named. Call it as quality-check judge result.csv --province jiangsu.',
    'policy-not-named': () =>
      'No policy is named to judge by. Add --province <name> or --policy <id or rule file>.',
    'policy-named-twice': () => 'Give either --province or --policy, not both.',
    'province-unknown': ({ value, nearest, known }) =>
      `There is no province ${q(value)}.${likely(nearest)} Provinces with a rule file: ${known.join(', ')}.`,
    'province-without-policy': ({ province, known }) =>
      `${province.en} has no rule file yet. There are rule files for ${known.join(', ')}; --policy takes one of your own.`,
    'policy-unknown': ({ value, nearest, known }) =>
      `${q(value)} is neither the id of a policy nor a file.${likely(nearest)} Policies: ${known.join(', ')}.`,
    'target-unknown': ({ value, nearest, policy }) =>
      `${policy} has no target or indicator ${q(value)}.${likely(nearest)} quality-check policies show ${policy} lists all of them.`,
    'scope-unknown': ({ value, nearest, policy, known }) =>
      `${q(value)} behind --only is no target, indicator or category of ${policy}.${likely(nearest)} Categories: ${known.map((each) => `${each} (${en.categories[each]})`).join(', ')}; quality-check policies show ${policy} lists targets and indicators.`,
    'year-before-plan': ({ year, first, policy }) =>
      `The judged year ${String(year)} lies before the first year of ${policy}, ${String(first)}. Give --year ${String(first)} or later.`,
    'option-needed': ({ option }) => `Option ${option} is needed. --help shows how to call it.`,
    'column-unclear': ({ value, known }) =>
      `${q(value)} behind --columns is not understood; expected what a column holds, = and its name, such as value=数值, each once. Columns hold: ${known.join(', ')}.`,
    'columns-insufficient': () =>
      'The columns give no figures. --columns has to name indicator, and value or two of passed, failed and total.',
    'table-name-invalid': ({ value }) =>
      `${q(value)} is no name of a table; expected a name such as figures or inspection.figures, with double quotes around a part that holds a dot.`,
    'reports-without-file': ({ formats }) =>
      `None of ${formats.join(', ')} names a file, and standard output takes one report only. Write -f format=file.`,
    'output-without-report': ({ output }) =>
      `There is no report left for --output ${shorten(output)}: each format has a file of its own.`,
    'output-doubled': ({ path }) =>
      `Two reports go to the same file ${q(path)}. Name another file for one of them.`,
    'output-is-input': ({ path }) =>
      `The report can't go to ${q(path)}, which the run reads. Name another file.`,
    'output-failed': ({ path, problem }) =>
      `The report could not be written to ${q(path)} (${problem}). What was there is unchanged; check that the folder exists and is writable, that the disk is not full, and that the file is not open in Excel.`,
    'standard-output-failed': ({ problem }) =>
      `The report could not be written to standard output (${problem}). Check that the disk is not full, or name a file with --output.`,

    'file-not-found': ({ path }) => `There is no file ${q(path)}. Check path and name.`,
    'pattern-without-file': ({ pattern }) =>
      `No file matches ${q(pattern)}. Check path and name; * stands for any characters, ? for one.`,
    'file-is-folder': ({ path }) => `${q(path)} is a folder. Name a file in it.`,
    'file-unreadable': ({ path, problem }) => `The file ${q(path)} can't be read (${problem}).`,
    'file-too-large': ({ path, megabytes, limit }) =>
      `The file ${q(path)} has ${String(megabytes)} MB, more than the limit of ${String(limit)} MB. Split it.`,
    'large-file-not-plain': ({ path, megabytes, limit }) =>
      `The file ${q(path)} has ${String(megabytes)} MB. Above ${String(limit)} MB a file is read only in the long form, a row for each figure, in UTF-8 or GB18030, with sound quotes, and without headings between the rows. Correct the line named here, if one is named, or split the file.`,
    'standard-input-is-terminal': () =>
      'A - stands for data from standard input, but nothing is sent there. Use a pipe: cat data.csv | quality-check - …',
    'file-empty': () => 'The file is empty: it has neither a header nor data.',
    'format-unsupported': ({ kind }) =>
      ({
        xls: 'This is a workbook of Excel before 2007 (.xls). Open it in Excel or WPS, save it as "Excel workbook (.xlsx)" or "CSV UTF-8", and check that file.',
        zip: 'This is a zip archive, but no workbook in the format .xlsx. Unpack it, or save the workbook as .xlsx or "CSV UTF-8", and check that file.',
        gzip: 'This is a file compressed by gzip. Unpack it and check what is in it; a .csv.gz with one figure a row can also be read with --engine duckdb.',
        parquet:
          'This is a Parquet file. Add --engine duckdb to read it, or export it as "CSV UTF-8".',
      })[kind],
    'workbook-encrypted': () =>
      "The workbook has a password, so that it can't be read. Open it in Excel, take the password out (File, Info, Protect Workbook), save it, and check that file.",
    'workbook-damaged': ({ part }) =>
      `The workbook is damaged${part === null ? '' : ` (${shorten(part)})`} and can't be read. Open it in Excel, let it be repaired, and save it anew; or save it as "CSV UTF-8".`,
    'workbook-too-large': ({ megabytes, limit, ratio }) =>
      `The workbook would unpack to ${String(megabytes)} MB, or a part of it to more than ${String(ratio)} times its size; up to ${String(limit)} MB are read. Save the sheet that is needed as "CSV UTF-8".`,
    'too-many-cells': ({ limit }) =>
      `The table has more than ${String(limit)} cells, blank ones among them. Save the part that is needed as "CSV UTF-8".`,
    'sheets-ambiguous': ({ sheets }) =>
      `Several sheets hold a table: ${all(sheets)}. Name one of them with --sheet.`,
    'sheet-not-found': ({ sheets }) =>
      `No visible sheet holds a table with known indicators. Sheets: ${all(sheets)}. --sheet <name or number> tells why one of them is not read.`,
    'sheet-unknown': ({ value, nearest, known }) =>
      `The workbook has no sheet ${q(value)}.${likely(nearest)} Sheets: ${all(known)}.`,
    'sheet-without-workbook': () =>
      'Option --sheet names a sheet, but none of the data files is a workbook. Leave it out.',
    'year-heading-unclear': ({ names }) =>
      `Headings begin with a year and say more: ${all(names)}. Whether they hold the figures of that year can't be told. Head them by the year alone (2015年) if they do and put the rest into a note below the table, or delete the columns.`,
    'year-heading-planned': ({ name, note }) =>
      `The heading ${q(name)} refers to a note, ${q(note)}: its figures are no results of that year. Delete the column, or the mark if the figures are results.`,
    'column-narrows': ({ name, found }) =>
      `Column ${q(name)} says that figures hold for a part of the year, of the place or of what is measured only (found: ${q(found)}). Keep the rows that hold for all of it, and delete the column.`,
    'column-other-figures': ({ name, found }) =>
      `${name === '' ? 'A column without a heading' : `Column ${q(name)}`} says ${q(found)} of the figures in its row, so that they are not the results. Keep the rows that hold results, and delete the column.`,
    'row-label-unclear': ({ name, found }) =>
      `${name === '' ? 'A column without a heading' : `Column ${q(name)}`} names the row ${q(found)}, which is neither a year nor a region: what its figures are of can't be told. Head a column of years by year (年份) and one of regions by region (地区); where they are the results of the whole year and place, delete the column.`,
    'tables-side-by-side': ({ right }) =>
      `A second table stands to the right of the blank column (headings: ${all(right)}). Put it into a file of its own, and delete it here.`,
    'title-other-figures': ({ found }) =>
      `The title or the name of the sheet, ${q(found)}, says that the figures are planned, foretold or of a part of the year. Give the table of the results of the whole year; if this is it, correct the title or the name.`,
    'value-column-unclear': ({ names }) =>
      `Each of the columns ${all(names)} may hold the figures that count. Head the one with the results by value (数值), and delete the other.`,
    'column-out-of-place': ({ name, found, beside, shape }) =>
      `Column ${q(name)} (found: ${q(found)}) is one of tables with one figure a row, but here other columns hold the figures (${all(beside)}), and which of them count can't be told. Write one figure a row; or delete the column, or leave it out by --shape ${shape}.`,
    'unit-column-unclear': ({ name, found, beside }) =>
      `Column ${q(name)} has the unit ${q(found)}, which not all of the columns ${all(beside)} can have, and whose it is can't be told. Write each unit in brackets behind its indicator, and delete the column.`,
    'title-year-unused': ({ year }) =>
      `The title names ${String(year)}, and the figures below it have no year: they are taken for those of the due year. If they are of ${String(year)}, add a column year (年份), or write 时间：${String(year)}年 above the table.`,
    'hidden-rows-read': ({ rows }) =>
      `${plural(rows, 'row')} hidden in the workbook ${rows === 1 ? 'is' : 'are'} read like the others. Delete them there if they don't count.`,
    'hidden-columns-read': ({ columns }) =>
      `Columns hidden in the workbook are read like the others: ${all(columns)}. Delete them there if they don't count.`,
    'encoding-unknown': ({ value, choices }) =>
      `There is no encoding ${q(value)}; choose one of ${choices.join(', ')}.`,
    'encoding-invalid': ({ encoding }) =>
      `The bytes here are not ${encoding}. Give the right --encoding, or export the file anew.`,
    'rule-file-not-utf-8': () =>
      'The file is not UTF-8, in which YAML files are written. Open it in an editor and save it as UTF-8.',
    'encoding-undetected': () =>
      'The bytes here are neither UTF-8 nor GB18030. The file was probably damaged on its way; export it anew, or give its --encoding.',
    'encoding-suspect': ({ encoding, found }) =>
      `Read as ${encoding}, the text holds ${codePoint(found)}, which does not belong there. It may be Big5, or damaged on its way. Give its --encoding, or export it anew.`,
    'encoding-assumed': ({ encoding }) =>
      `The bytes are valid UTF-8 as well, but only as ${encoding} do the headings make sense; read as ${encoding}.`,
    'nul-found': () =>
      'There is a NUL character here. The file may be UTF-16 (give --encoding utf-16le), or damaged.',
    'text-damaged': () =>
      'The text is UTF-8, but bytes were destroyed here, perhaps with the delimiter behind them: mostly because a program read it as GBK and saved it again. Export it anew.',
    'text-garbled': ({ found, meant }) =>
      `The text was read in a wrong encoding and saved so: ${q(found)} should be ${q(meant)}. Export it anew, and open it in the right encoding.`,
    'text-lost': ({ found }) =>
      `Characters were lost on the way: ${q(found)} stands for words that an encoding did not have. Export it anew as UTF-8; leave cells without a figure blank.`,

    'connection-without-engine': () =>
      'An argument is a connection to a database. Add --engine duckdb to read it.',
    'engine-option-alone': ({ option }) => `Option ${option} goes with --engine duckdb. Add it.`,
    'file-option-beside-engine': ({ option }) =>
      `Option ${option} says how files are read and means nothing to an engine. Leave it out.`,
    'engine-missing': ({ package: name }) =>
      `The engine is not installed. Install it beside the program by npm install ${name}, and run this again.`,
    'engine-broken': ({ package: name }) =>
      `The engine ${name} is installed and can't be started. Install it anew for this system and this version of Node.js.`,
    'engine-failed': ({ problem }) =>
      `The engine could not read the data: ${q(problem)}. Check the data, or leave out --engine.`,
    'engine-interrupted': () =>
      'The query was cancelled, or its connection was closed. Nothing was judged; run it again.',
    'engine-out-of-memory': () =>
      'The engine ran out of memory. Reduce the data where they are, with quality-check sql, and judge the result.',
    'engine-extension-missing': ({ extension }) =>
      `DuckDB needs its extension ${extension} for this and fetches nothing by itself. On a machine with access to the internet, run INSTALL ${extension} once in DuckDB.`,
    'engine-form-unknown': ({ path }) =>
      `DuckDB does not read ${q(path)}. Expected .parquet, .csv or .tsv (perhaps .gz or .zst), a folder of them, .duckdb, .sqlite, or postgres://…`,
    'engine-encoding': () =>
      'The text is not UTF-8, and DuckDB reads no other encoding. Leave out --engine, or save the file as UTF-8.',
    'engine-needs-long': ({ seen }) =>
      `An engine reduces tables with one figure a row: the columns indicator (指标) and value (数值), and region and year where there are any. Found: ${all(seen)}. Leave out --engine for tables of another layout.`,
    'engine-heading-rows': ({ names }) =>
      `Rows hold a name and nothing else: ${all(names)}. They are headings of the rows below, which an engine would part from them. Leave out --engine, or write the names in full.`,
    'engine-texts-many': ({ name, limit }) =>
      `Column ${q(name)} holds more than ${String(limit)} different texts, too many to look at each with an engine; one of them may say that its figure is no result of the whole year. Leave out the column, or --engine.`,
    'engine-rows-around': ({ name, found }) =>
      `Rows begin with ${q(found)} in column ${q(name)}: they add others up or are notes, and reduced by an engine they can't be told from the others. Leave out these rows, or --engine.`,
    'engine-unit-left-out': ({ name, unit }) =>
      `The heading ${q(name)} states the unit ${q(unit)}, which a file's figures would have where none stands beside them; an engine leaves that column out. Put the unit into a column of units or into the heading of the figures, or leave out the column.`,
    'folder-without-data': ({ path }) =>
      `The folder ${q(path)} holds no .parquet, .csv or .tsv file. Check its path.`,
    'parquet-invalid': () =>
      'The file is no Parquet, or is damaged. Export it again, or give it the ending of its format.',
    'database-invalid': () => 'The file is no database that can be opened. Check the path.',
    'connection-failed': ({ source }) =>
      `The database ${q(source)} can't be reached, or refuses the login. Check host, port, name, user and password.`,
    'database-forbids': ({ object }) =>
      `The database does not let this user read ${q(object)}. Ask for the right to SELECT from it, or name another user.`,
    'tables-ambiguous': ({ tables }) =>
      `The database has several tables: ${all(tables)}. Name one with --table.`,
    'table-unknown': ({ value, nearest, known }) =>
      known.length === 0
        ? 'The database has no table.'
        : `The database has no table ${q(value)}.${likely(nearest)} It has ${all(known)}.`,
    'column-type-unfit': ({ name, type }) =>
      `Column ${q(name)} is of the type ${shorten(type)}, which holds no figures. Expected numbers or text.`,
    'records-column-missing': ({ name, nearest, known }) =>
      `The mapping names a column ${q(name)}, which the data don't have.${likely(nearest)} Columns: ${all(known)}.`,
    'records-none': ({ indicator }) =>
      `No record is counted for ${indicator.en}: none meets all conditions of the mapping. Compare them with the data.`,
    'counts-added-up': ({ regions }) =>
      `The records write one region in several ways, ${all(regions)}; their counts were added up.`,
    'json-invalid': () =>
      'The JSON is not valid, or holds no rows; expected a list of objects, or an object a line. Export the result again, as JSON or as CSV with a header.',
    'results-mixed': () =>
      'The file holds rows of several queries. Save the result of each query in a file of its own.',
    'result-unstamped': () =>
      'The result has no columns engine, query and policy, so it does not say which query it is of. Keep the columns of quality-check sql.',
    'query-outdated': ({ query, policy }) =>
      `The query ${query} was not made for ${policy} as it is now, and may have left out figures. Run quality-check sql again.`,

    'result-words-unknown': ({ words }) =>
      `The mapping does not say what these results mean: ${listed(
        words.map(({ word, records }) => `${q(word)} (${records})`),
        (each) => each,
        ', ',
      )}. Add each to words, passed or failed, or leave such records out by where.`,

    'quote-unclosed': () => 'The quote that opens here is never closed. Close it, or take it out.',
    'quote-stray': () =>
      'A quote stands where none can. Within a cell, double it and put the whole cell in quotes.',
    'record-too-long': ({ limit }) =>
      `The row has more than ${String(limit)} bytes; probably a quote is not closed.`,
    'too-many-columns': ({ limit }) => `The row has more than ${String(limit)} columns.`,
    'row-length': ({ expected, found }) =>
      `The row has ${plural(found, 'cell')}, the header ${String(expected)}. Look for a delimiter too many or too few.`,
    'header-not-found': ({ seen }) =>
      `No header was recognised. Found: ${all(seen)}. Expected columns "indicator" and "value", or years as columns (2015年), or names of indicators as columns.`,
    'shape-ambiguous': ({ readings, seen }) =>
      `The header can be read in several ways: ${all(seen)}. ${readings.map(({ shape, first }) => `--shape ${shape} (${en.shapes[shape]})${first === null ? '' : ` gives first ${[first.name, first.year, first.region].filter((part) => part !== null).join(', ')} = ${q(first.cell.text)} at ${cellName(first.cell)}`}.`).join(' ')} Give the one that is meant, or take out the columns that don't belong.`,
    'comma-full-width': () =>
      'The cells are separated by full-width commas (，). Replace them by half-width commas (,).',
    'sub-heading-unclear': ({ seen }) =>
      `This row seems to be a second row of headings, which is not understood: ${all(seen)}. Write one row of headings; above the figures of a year it has the year alone (2015年).`,
    'header-again': ({ seen, line }) =>
      `This row is a header again: ${all(seen)}. Below the header on line ${String(line)} one table was expected, and the rows from here on can't be read by it. Put the two tables into two files; take the row out if it only repeats the header on a new page.`,
    'data-above-header': ({ line }) =>
      `This row above the header (line ${String(line)}) holds an indicator and a figure. Put the header above all data, and each table into a file of its own.`,
    'statement-below-header': ({ found }) =>
      `${q(found)} stands below the header, so which rows it is about can't be told. Put it above the header; if it is about the rows below it alone, split the table.`,
    'stated-period-unreadable': ({ found }) =>
      `The period stated above the header, ${q(found)}, is not a year. Write 2015年 or 2011-2015; a month, a quarter or half a year can't stand for a year.`,
    'indicator-not-named': ({ nearest, unit }) =>
      `The table does not say which indicator its figures are of${unit === null ? ', nor in which unit' : ''}. Add --indicator ${nearest === null ? '<name>' : q(nearest)}${unit === null ? ' and --unit <unit>' : ''}, or write the name above the header (指标：name(unit)).`,
    'indicator-named-twice': ({ file, option }) =>
      `The file names the indicator ${q(file)}, --indicator names ${q(option)}. Take out the option, or give the right file.`,
    'unit-not-named': ({ indicator, unit }) =>
      `The file states no unit for ${indicator.en}; ${q(unit)} was taken. If that is wrong, add --unit <unit>.`,
    'option-unused': ({ option }) =>
      `Option ${option} had no effect: every table names its own indicators.`,
    'column-doubled': ({ name, first }) =>
      `Column ${q(name)} repeats column ${String(first)}, and which of them counts can't be told. Take one out.`,
    'translation-differs': ({ first, second }) =>
      `${q(second)} stands in the same row as ${first === '' ? 'a blank' : q(first)}, in a second column of the same kind, and which of them counts can't be told. Correct the row, or take one of the columns out.`,
    'year-column-unclear': ({ names }) =>
      `Column ${all(names)} seems to hold years, but its heading does not say so, and which year the figures are from can't be told. Head the column of the years "year".`,
    'region-column-unclear': ({ name, found }) =>
      `The column ${q(name)} holds regions (${all(found)}), but its heading does not say so, and whose figures these are can't be told. Head it "region", or "city" where there is a region column.`,
    'indicators-unknown': ({ seen }) =>
      `Not one name of an indicator is known. Found: ${all(seen)}. quality-check explain lists the names that data may use.`,
    'region-not-found': ({ wanted, found, nearest }) =>
      `The data have no ${shorten(wanted.en)}.${likely(nearest)} ${found.length === 0 ? 'The data name no region. Name it in a region column, or leave --region out.' : `Regions in the data: ${all(found)}. Name one of them with --region.`}`,
    'no-region-judged': ({ names }) =>
      `--region all leaves out the nation and places added up, and the data name no others: ${all(names)}. Name a region in the region column, or one of these with --region.`,
    'regions-left-out': ({ names }) =>
      `--region all leaves out what is no single place: ${all(names.map(({ en }) => en))}. Name one with --region to judge it.`,
    'regions-unlike-places': ({ names }) =>
      `${plural(names.length, 'name')} judged by --region all that the catalogue doesn't know and that ${names.length === 1 ? 'does' : 'do'} not look like a place's: ${all(names.map(({ en }) => en))}. If these are no places, take their rows out, or name the regions to judge with --region.`,
    'no-province-with-policy': ({ found }) =>
      `No region in the data is a province with a rule file. ${found.length === 0 ? 'The data name no region.' : `Regions in the data: ${all(found.map(({ en }) => en))}.`} Name the province in a region column, or judge by one policy with --policy.`,
    'regions-out-of-scope': ({ names }) =>
      `${plural(names.length, 'region')} judged by no target, as none of the edition is in the scope of --only: ${all(names.map((each) => each.en))}.`,
    'rows-without-region': () =>
      'Some rows name no region. With --province all none can be meant, and their figures are judged for no province. Fill in the region.',
    'regions-without-policy': ({ names }) =>
      `${plural(names.length, 'region')} without a rule file not judged: ${all(names.map(({ en }) => en))}.`,
    'too-many-regions': ({ found, limit }) =>
      `The data name ${String(found)} regions, more than the ${String(limit)} that one run judges. Name those that matter with --region, or check that the column holds regions.`,
    'region-ambiguous': ({ name, candidates }) =>
      `Several places are called ${q(name)}: ${all(candidates.map((each) => each.zh))}. Write the full name or the code.`,
    'region-unknown': ({ name, nearest }) =>
      `The catalogue has no place ${q(name)}; its figures are kept apart from those of other regions.${likely(nearest)}`,
    'row-skipped': ({ why, text }) =>
      why === 'blank'
        ? 'Skipped a blank row.'
        : `Skipped a ${{ title: 'title above the header', heading: 'second row of headings', group: 'heading of the rows below', total: 'row that adds others up', note: 'note below the data' }[why]}: ${q(text)}.`,
    'column-ignored': ({ name }) => `Column ${q(name)} is not used.`,
    'count-columns-unclear': ({ names }) =>
      `Several columns hold figures, and to which of them the counts in ${all(names)} belong can't be told, so the counts are not used. Put the indicator's name into their headings, or give one indicator a row.`,
    'unit-column-ignored': ({ name }) =>
      `No cell of column ${q(name)} is a unit (单位 also means reporting body); the column is not used.`,
    'table-unit-unclear': ({ found }) =>
      `No unit stands beside the figure, and what is said of the whole table, ${q(found)}, can't be used for it. State the unit of this figure in a unit column, behind its name or in its cell.`,

    'not-a-number': ({ found }) =>
      `${q(found)} is not a number. Expected digits, with % or a unit if need be; leave the cell blank where there is no figure.`,
    'place-unreadable': ({ found }) =>
      `${q(found)} is not a number. Write a place in a ranking as 8 or 第8位, any other figure in digits, with % or a unit if need be.`,
    'formula-error': ({ found }) =>
      `The formula of this cell ends in the error ${q(found)}. Mend it in the workbook, or leave the cell blank where there is no figure.`,
    'formula-without-value': ({ found }) =>
      `The cell holds a formula, ${q(found)}, without its result. Open the workbook in Excel or WPS, let it calculate, save it, and check it again.`,
    'cell-too-long': ({ limit }) =>
      `The cell has more than ${String(limit)} characters and is no number.`,
    'mark-ignored': ({ found, mark }) =>
      `The mark ${q(mark)} in ${q(found)} was taken for a footnote's and left out.`,
    'group-unclear': ({ group, name }) =>
      `Below the heading ${q(group)}, ${q(name)} may be the indicator of that name, or one of ${q(group)} alone. Write its name in full, or take out the heading.`,
    'heading-place-unclear': ({ group, name }) =>
      `Below the heading ${q(group)}, which region ${q(name)} is about can't be told. Write the region's full name (南京市) as the heading, or fill in a column "region" on each row.`,
    'heading-figures-unclear': ({ group, name }) =>
      `Below the heading ${q(group)}, ${q(name)} may be of another period, or a target, a growth or a rank, not the year's actual figure. Give the year in a column "year", and take out rows that are no actual figures.`,
    'region-blank': () => 'The row has figures and no region. Fill in the region.',
    'regions-differ': ({ row, column }) =>
      `The row is about ${q(row.en)} and the column about ${q(column.en)}, so whose figure this is can't be told. Name the region in one of them only.`,
    'unit-unknown': ({ found }) =>
      `${q(found)} is no known unit. Use one such as %, 分, 个, 项 or 万元.`,
    'units-differ': ({ first, second }) =>
      `The same figure is given in two units, ${q(first)} and ${q(second)}. Keep one.`,
    'unit-mismatch': ({ indicator, found, expected }) =>
      `${indicator.en} is measured in ${q(expected)}; the data say ${q(found)}, which does not convert.`,
    'prefix-ambiguous': ({ indicator, readings: [one, other] }) =>
      `The figure of ${indicator.en} may mean ${q(one)} or ${q(other)}. Write it with its unit.`,
    'year-blank': () => 'The year is blank, so the figure belongs to no year. Fill it in.',
    'year-unreadable': ({ found }) =>
      `${q(found)} is not a year. Write 2015, 2015年 or 2011-2015; a month or quarter can't stand for a year.`,
    'name-blank': () => "A figure has no indicator's name. Fill it in (merged cells: on each row).",
    'name-ambiguous': ({ name, candidates }) =>
      `${q(name)} may mean several indicators: ${all(candidates.map((each) => each.zh))}. Write the full name.`,
    'name-nearly': ({ name, nearest }) =>
      `There is no indicator ${q(name)}. Did you mean ${q(nearest)}?`,
    'figures-differ': ({ indicator, first, second }) =>
      `${indicator.en} has two figures for the same period: ${q(first.text)} at ${cellName(first)} and ${q(second.text)} at ${cellName(second)}. Keep the right one.`,
    'units-of-series-differ': ({ indicator, first, second }) =>
      `${indicator.en} comes in different units, ${first === '' ? 'none' : q(first)} and ${second === '' ? 'none' : q(second)}, which can't be compared. Use one.`,
    'count-invalid': ({ found }) =>
      `${q(found)} is not a count; expected a whole number, 0 or more, without %.`,
    'rank-invalid': ({ found }) =>
      `${q(found)} is no place in a ranking; expected a whole number from 1 on, such as 8 or 第8位.`,
    'rank-unit': ({ indicator, found, expected }) =>
      `The place of ${indicator.en} in a ranking is counted in ${q(expected)}; the data say ${q(found)}. Correct the unit, or take it out.`,
    'rank-not-asked': ({ indicator, found }) =>
      `${q(found)} is a place in a ranking, and the target asks for the figure of ${indicator.en} itself. Give that.`,
    'figure-negative': ({ indicator, found }) =>
      `${indicator.en} can't be below 0, as ${q(found)} is. It is probably the change against the year before; give the figure itself.`,
    'share-over-whole': ({ indicator, found }) =>
      `${indicator.en} is the share of a whole and can't be over 100%, as ${q(found)} is. Probably the decimal point has slipped, or the figure is a count.`,
    'count-not-whole': ({ indicator, found }) =>
      `${indicator.en} is counted, and ${q(found)} is no whole number. It is probably a mean, or counted in 万 without saying so; write the whole number, or its unit (1.2万).`,
    'counts-not-a-rate': ({ indicator }) =>
      `${indicator.en} is no percentage and can't be worked out from counts. Give its value.`,
    'counts-of-unclear-rate': ({ indicator }) =>
      `The name of ${indicator.en} does not tell whether it is the share that passed or the share that failed, so it can't be worked out from counts. Give its value and leave the counts out.`,
    'counts-do-not-add-up': ({ passed, failed, total }) =>
      `${passed.toText()} passed and ${failed.toText()} failed do not make ${total.toText()}. Check the counts.`,
    'count-above-total': ({ part, total }) =>
      `${part.toText()} is more than the total of ${total.toText()}. Check the counts.`,
    'total-zero': () =>
      'The total is 0, from which no rate follows. Leave it blank where nothing was inspected.',
    'rate-contradicts-counts': ({ rate, worked, ...counts }) =>
      `The rate of ${rate.toText()}% contradicts its counts: ${divisionText(counts)} = ${figureText(worked)}%. Check them.`,
    'total-contradicts-years': ({ total, sum, totals, years: within }) =>
      `The total of ${total.toText()} for the period (${cells(totals)}) contradicts the figures of its years, which make ${sum.toText()} (${cells(within)}). Check them.`,
    'part-exceeds-whole': ({ part, whole, first, second }) =>
      `${shorten(part.en)} is a part of ${shorten(whole.en)} and cannot be larger: ${q(first.text)} at ${cellName(first)}, ${q(second.text)} at ${cellName(second)}. Check both.`,
    'fraction-or-percent': ({ written, asWritten, hundredfold }) =>
      `${q(written)} can be read as ${shorten(written)}% (${en.verdicts[asWritten]}) or as its hundredfold (${en.verdicts[hundredfold]}). Add %, or write it in percent.`,
    'fraction-as-percent': ({ written }) =>
      `${q(written)} is read as ${shorten(written)}%; if it is a fraction, write it in percent. The verdict is the same.`,
    'fraction-beside-percent': ({ written, verdict, hundredfold }) =>
      `% is stated beside ${q(written)}, so it is read as ${shorten(written)}% (${en.verdicts[verdict]}). If the column holds fractions, as exports of percentages do, it is a hundred times as much (${en.verdicts[hundredfold]}): then write it in percent.`,

    'rank-contradicts-figures': ({ given, worked, place, figure }) =>
      `Place ${given.toText()} at ${cellName(place)} is not what the figures of all provinces give: by ${q(figure.text)} at ${cellName(figure)} it is place ${worked.toText()}. The place given is judged; check both.`,
    'running-total-suspected': ({ sum, last, year }) =>
      `The figures never fall and may be running totals: added up they give ${figureText(sum)} (met), as a running total ${figureText(last)} in ${String(year)} (not met). Check; give a running total as one figure of a period such as 2011-2015.`,
    'edition-ambiguous': ({ chosen, other }) =>
      `The data have no year and are judged by ${chosen}; ${other} would fit as well. Give --policy ${other}, or write the year into the data.`,
    'other-year-serves-more': ({ year, serves, judged, served }) =>
      `The figures of ${String(year)} serve ${plural(serves, 'target')}, those of ${String(judged)} ${String(served)}. Add --year ${String(year)} to judge that year.`,
    'undated-unused': ({ indicator, due, judged }) =>
      `This figure of ${shorten(indicator.en)} has no year and counts as that of ${String(due)}; judged is ${String(judged)}, for which the data hold another figure. Date it, or judge it with --year ${String(due)}.`,
    'years-outside-plan': ({ years: outside, from, to }) =>
      `The data have figures of ${listed(outside.map(String), (year) => year, ', ')}, outside the plan period ${String(from)}-${String(to)}. Check the years if that is not meant.`,
    'figures-unused': ({ figures, names }) =>
      `${plural(figures, 'figure')} of indicators that no target uses: ${all(names)}.`,
    'targets-out-of-scope': ({ count }) => `${plural(count, 'target')} outside --only not judged.`,

    'yaml-syntax': ({ problem }) => `The YAML is not valid: ${yamlProblems[problem]}.`,
    'yaml-full-width-colon': () =>
      'There is a full-width colon （：）. Write a colon and a blank instead.',
    'yaml-odd-blank': ({ key }) =>
      `The field ${q(key)} holds an invisible blank (full-width or no-break). Write a plain one.`,
    'yaml-key-doubled': ({ key }) => `The field ${q(key)} stands twice. Take one out.`,
    'yaml-too-deep': ({ limit }) => `It is nested more than ${String(limit)} levels deep.`,
    'yaml-too-large': ({ limit }) => `The file has more than ${String(limit)} characters.`,
    'field-unknown': ({ field, nearest, allowed }) =>
      `There is no field ${q(field)}.${likely(nearest)} Allowed: ${all(allowed)}.`,
    'yaml-empty': () => 'The file has no fields. Write them, or give the file that is meant.',
    'field-empty': ({ field }) =>
      `There is no value for ${q(field)}. Write one, or take the field out if it is not needed.`,
    'field-missing': ({ field }) => `The field ${q(field)} is missing.`,
    'field-invalid': ({ found, expected }) =>
      `${q(found)} does not fit: ${expectations[expected.rule]?.(expected.value) ?? expected.rule}.`,
    'value-not-allowed': ({ found, nearest, allowed }) =>
      `${q(found)} is not allowed.${likely(nearest)} Choose one of ${allowed.join(', ')}.`,
    'criterion-and-reason': () => 'Give either criterion or not-scored, not both.',
    'criterion-missing': () =>
      'The target has no criterion. Write what it asks as criterion, or as not-scored why nothing can be checked.',
    'id-doubled': ({ id, line }) =>
      `The id ${q(id)} is taken on line ${String(line)}. Choose another.`,
    'name-doubled': ({ name, other }) =>
      `The name ${q(name)} belongs to the indicator ${other}. Use that one, or choose another name.`,
    'province-not-in-catalogue': ({ value, nearest }) =>
      `There is no province id ${q(value)}.${likely(nearest)}`,
    'indicator-not-in-catalogue': ({ value, nearest }) =>
      `The catalogue has no indicator ${q(value)}.${likely(nearest)} It may also be defined under "indicators" in this file.`,
    'records-indicator-unknown': ({ value, nearest }) =>
      `Neither the catalogue nor the policy has an indicator ${q(value)}.${likely(nearest)} Write its id or Chinese name; one of your own has to be defined in the rule file behind --policy.`,
    'unit-not-in-catalogue': ({ value }) =>
      `There is no unit ${q(value)}; policies/units.yaml lists them.`,
    'unit-does-not-fit': ({ unit, indicator, expected }) =>
      `The unit ${q(unit)} does not convert into ${q(expected)}, the unit of ${indicator}.`,
    'part-of-unknown': ({ value, nearest }) =>
      `${q(value)} behind part-of is no other target of this file.${likely(nearest)}`,
    'due-outside-plan': ({ due, from, to }) =>
      `The due year ${String(due)} lies outside the plan period ${String(from)}-${String(to)}. Say why in a reading note.`,
    'due-before-start': ({ due, from }) =>
      `The due year ${String(due)} lies before the first year that binds, ${String(from)}.`,
    'period-reversed': ({ from, to }) =>
      `The plan period ${String(from)}-${String(to)} ends before it starts.`,
    'between-reversed': ({ low, high }) => `The range [${low}, ${high}] ends before it starts.`,
    'share-outside-range': ({ value }) =>
      `A percentage can't have the limit ${value}; expected 0 to 100.`,
    'limit-out-of-reach': ({ criterion, value, of: kind }) =>
      `No ${kind === 'count' ? 'count' : 'share of a whole'} can meet ${criterion} ${value}. Write ${criterion === 'more-than' ? 'at-least' : 'at-most'} ${value} if the limit itself meets it, or ${criterion === 'more-than' ? 'a lower' : 'a higher'} limit.${kind === 'count' ? '' : ' For a growth rate or an intensity, give the indicator share: false.'}`,
    'limit-not-a-count': ({ value }) =>
      `What is counted can't have the limit ${value}; expected a whole number, 0 or more.`,
    'rank-beyond-provinces': ({ value, provinces }) =>
      `Every province is within the first ${value}, since ${String(provinces)} are ranked; expected 1 to ${String(provinces)}.`,
    'from-before-plan': ({ from, first }) =>
      `The first year that binds, ${String(from)}, lies before the plan's first, ${String(first)}. Give that year or a later one.`,
    'part-of-circular': ({ ids }) =>
      `These targets are parts of each other: ${all(ids)}. Take one part-of out.`,
    'id-of-other-province': ({ id, province }) =>
      `The id ${q(id)} is that of a policy of ${province}. Begin it with the province of this file.`,
    'parts-without-rate': ({ field, indicator }) =>
      `${indicator} is no percentage, so ${field} says nothing. Take it out, or give the unit %.`,
    'sum-of-percentage': ({ name }) =>
      `${q(name)} is a percentage, whose years can't be added up. Leave the aggregation out.`,
    'reference-is-own': ({ value }) =>
      `The reference ${q(value)} is what is judged itself. Name another region or indicator.`,
    'reference-unit-differs': ({ value, unit, expected }) =>
      `The reference ${q(value)} is measured in ${q(unit)}, which does not convert into ${q(expected)}.`,
    'reference-unknown': ({ value, nearest }) =>
      `The reference ${q(value)} is neither a region nor an indicator.${likely(nearest)}`,
    'rank-needs-direction': ({ indicator }) =>
      `The indicator ${indicator} has no better direction (better: neither), so nothing can be ranked by it.`,
    'rank-needs-rank-within': ({ criterion }) =>
      `What is measured is a place among others, which the criterion ${criterion} can't judge. Write rank-within: and the last place that passes, or 人 as the unit where people are counted.`,
    'criterion-needs-level': ({ criterion, aggregation }) =>
      `The criterion ${criterion} says itself how years compare; it can't go with the aggregation ${aggregation}.`,
    'sum-over-stock': ({ name }) =>
      `${q(name)} is a total already, whose years can't be added up. Leave the aggregation out, or use an indicator of what came in each year (新增, 年度).`,
    'wording-contradicts-criterion': ({ wording, criterion, expected }) =>
      `The wording ${q(wording)} asks for ${expected}, which contradicts ${criterion}.`,

    'word-doubled': ({ word }) =>
      `${q(word)} stands for both passed and failed. Keep it in one of the lists.`,
    'records-without-target': ({ policies }) =>
      `None of these indicators is used by a target of ${policies.join(', ')}. Check the indicators, or name another policy.`,
    'columns-beside-records': () =>
      'The file behind --records names the columns; leave --columns out.',
  },

  reasons: {
    'meets-limit': ({ dips }, e) => `${measured(e)} meets ${asked(e)}.${dipped(dips)}`,
    'sum-meets-limit': ({ missing }, e) =>
      missing.length === 0
        ? `${measured(e)} in all years together meets ${asked(e)}.`
        : `${measured(e)} in the years given already meets ${asked(e)}; ${years(missing)} can only add to it.`,
    'every-year-meets': ({ from, to }, e) =>
      from === to
        ? `${String(from)} meets ${asked(e)}.`
        : `Every year from ${String(from)} to ${String(to)} meets ${asked(e)}.`,
    'below-limit': (_, e) => `${measured(e)} is ${distance(e)} short of ${asked(e)}.`,
    'above-limit': (_, e) => `${measured(e)} is ${distance(e)} beyond ${asked(e)}.`,
    'on-limit': (_, e) => `${measured(e)} is the limit itself, and ${asked(e)} leaves it out.`,
    'year-misses': ({ year }, e) =>
      `${String(year)} has ${measured(e)}; every year is to be ${asked(e)}.`,
    'rank-within': ({ rank, missing, dips }, e) =>
      missing === 0
        ? `Place ${rank.toText()} is ${asked(e)}.${dipped(dips)}`
        : `Place ${rank.toText()} is ${asked(e)}, even if all ${plural(missing, 'province')} without a figure were better.${dipped(dips)}`,
    'rank-beyond': ({ rank }, e) => `Place ${rank.toText()} is not ${asked(e)}.`,
    'rank-open': ({ best, worst, missing }) =>
      `With ${plural(missing, 'province')} without a figure the place lies between ${best.toText()} and ${worst.toText()}, which decides nothing; the data may also give the place itself, such as 8位.`,
    'compares-as-asked': ({ reference }, e) =>
      `${measured(e)} against ${referenceText(reference, e, 'en')}: ${asked(e)}.`,
    'does-not-compare-as-asked': ({ reference }, e) =>
      `${measured(e)} against ${referenceText(reference, e, 'en')}: not ${asked(e)}.`,
    'no-reference': ({ reference, year }) =>
      `There is no figure of ${reference}${year === null ? '' : ` for ${String(year)}`} to compare with.`,
    'changed-as-asked': ({ from, to, before, after, dips }, e) =>
      `${changed(from, to, before, after, e)}: ${asked(e)}.${steppedBack(dips)}`,
    'not-changed-as-asked': ({ from, to, before, after }, e) =>
      `${changed(from, to, before, after, e)}: not ${asked(e)}.`,
    'no-figure': () => 'The data have no figure of this indicator.',
    'undated-before-due': ({ year, due }) =>
      `The figure has no year and stands for the due year, ${String(due)}, not for ${String(year)}. Write its year beside it.`,
    'figure-of-years': ({ from, to }) =>
      `The data have a figure of ${String(from)}-${String(to)} only, which stands neither for one of these years nor for another period.`,
    'no-figure-for-year': ({ year, newest }) =>
      `There is no figure for ${String(year)}; the newest is of ${String(newest)} and can't stand in.`,
    'marked-missing': ({ year }) => `${of(year)} is marked as missing.`,
    'below-smallest-unit': ({ year }) =>
      `${of(year)} is marked as below the smallest unit (…), which leaves nothing to judge.`,
    'counts-incomplete': ({ year }) =>
      `${of(year)} lacks counts: two of passed, failed and total are needed.`,
    'unreadable-figure': ({ year }) => `${of(year)} can't be read; see the error.`,
    'contradictory-figures': ({ year }) =>
      `${year === null ? 'The figures' : `The figures of ${String(year)}`} contradict each other; see the error.`,
    'sum-incomplete': ({ sum, missing }, e) =>
      `${years(missing)} missing; the years given make ${figureText(sum, e.limit)}${suffix(e)}, which decides nothing yet.`,
    'years-missing': ({ missing }) =>
      `No figure for ${years(missing)}, without which nothing is decided.`,
    'one-year-alone': () => 'There is one year only, from which no rise or fall follows.',
    'two-readings': () =>
      'As a percentage and as a fraction the figure gives different verdicts; see the error.',
    'due-later': ({ due }) => `Due in ${String(due)}, later than this run judges.`,
    'sum-not-yet-due': ({ sum, due }, e) =>
      `${figureText(sum, e.limit)}${suffix(e)} so far, not enough yet, due in ${String(due)}.`,
    'not-yet-binding': ({ from }) => `Binding from ${String(from)} on.`,
    'not-scored': ({ why }) => why.en,
  },

  severities: { error: 'error', warning: 'warning', note: 'note', detail: 'detail' },
  verdicts: {
    pass: 'pass',
    fail: 'FAIL',
    'no-data': 'no data',
    'not-due': 'not due',
    'not-scored': 'not scored',
  },
  timings: { early: 'early', due: 'due', late: 'late' },
  categories: {
    product: 'Products',
    engineering: 'Construction',
    service: 'Services',
    environment: 'Environment',
    industry: 'Industry',
    brand: 'Brands',
    foundation: 'Quality foundations',
    governance: 'Governance',
  },
  shapes: {
    long: 'one figure a row',
    'years-as-columns': 'years as columns',
    'indicators-as-columns': 'indicators as columns',
    'regions-as-columns': 'regions as columns',
    'years-by-region': 'a region a row, years as columns, one indicator',
  },
  treatments: {
    'one-to-one': ({ stated }) => `given in ${stated}, taken one to one`,
    converted: ({ stated }) => `converted from ${stated}`,
    'from-counts': () => 'worked out from counts',
    'turned-round': () => 'turned round (100 less the figure given)',
    ranked: ({ among, ties }) =>
      `ranked among ${plural(among, 'province')}${ties.length === 0 ? '' : `, level with ${ties.map(({ en: name }) => name).join(', ')}`}`,
  },
  criteria,
  choices: {
    policy: {
      given: 'named by --policy',
      'only-edition': 'the only one of the province',
      'horizon-covers-year': 'earliest horizon not before the judged year',
      'last-edition': 'the judged year is past every horizon',
      'names-most-indicators': 'undated data; names most of their indicators',
      'last-of-equals': 'no usable year; the last of those that name as many of the indicators',
    },
    year: {
      given: 'given by --year',
      'newest-in-data': 'newest in the data',
      undated: 'undated data, taken as due',
      'no-figures': 'no usable figure in the data',
    },
    region: {
      given: 'given by --region',
      'own-province': "the policy's own province",
      'own-and-assumed': "the policy's own province, rows without a region among it",
      assumed: 'assumed: the data name no region',
    },
  },
  progress: (progress) => {
    const { stage, done, all: whole, seconds, left } = progress;
    const time = left === null ? '' : `, about ${String(Math.ceil(left))} s left`;
    if (stage === 'judging') return `Judging: ${String(done)} of ${plural(whole, 'region')}${time}`;
    const share = `${String(Math.floor((100 * done) / whole))} %`;
    const speed = millions(progress.rows / Math.max(seconds, 0.1));
    return `Reading: ${share}, ${millions(progress.rows)} million rows, ${speed} million a second${time}`;
  },

  report: {
    columns: {
      verdict: 'Verdict',
      clause: 'Clause',
      asked: 'Asked',
      measured: 'Measured',
      gap: 'Gap',
      due: 'Due',
      evidence: 'Evidence',
    },
    edition: (title, id, why) => `${title} (${id}: ${why})`,
    year: (year, why) =>
      year === null ? `Judged year: none (${why})` : `Judged year: ${String(year)} (${why})`,
    region: (name, why) => `Region: ${name} (${why})`,
    input: (path, encoding, shape, rows) =>
      `Data: ${path} (${encoding}, ${shape}, ${plural(rows, 'row')})`,
    named: (name, clause) => `${name} (${clause}): `,
    hedged: (text, hedge) => `${text} (text: ${hedge})`,
    place: (line, column) => `line ${String(line)}, cell ${String(column)}`,
    cell: (file, line, column) => `${file}:${String(line)}:${String(column)}`,
    dips: (list) => `not so in ${list.join(', ')}; doesn't count`,
    moreCells: (count) => `and ${plural(count, 'more cell')}`,
    failures: (count) => `${plural(count, 'target')} failed`,
    absent: (names) => `Not in the data: ${names.join('; ')}.`,
    withoutData: (count) => `${plural(count, 'target')} without data`,
    tally: (tally) =>
      `${String(tally.pass)} passed, ${String(tally.fail)} failed, ${String(tally['no-data'])} without data, ${String(tally['not-due'])} not due, ${String(tally['not-scored'])} not scored`,
    score: ({ passed, judged, percent, lowest, highest }) =>
      percent === null
        ? 'Score: nothing was judged'
        : `Score (passed ÷ judged): ${String(passed)} ÷ ${String(judged)} = ${percent.toText(null, 4)}%${
            lowest === null || highest === null || lowest.equals(highest)
              ? ''
              : `; ${lowest.toText(null, 4)}% if all missing figures failed, ${highest.toText(null, 4)}% if all passed`
          }`,
    outOfScope: (count) => `${plural(count, 'target')} outside --only not listed`,
    next: 'Next: ',
    nextFailed:
      'look at the evidence cells of the failed targets; quality-check explain <policy> <target> tells how the text was read.',
    nextNoData: (isAllowed) =>
      isAllowed
        ? 'fill in the missing figures to have every target judged.'
        : 'fill in the missing figures; where only some are submitted, narrow the run with --only or add --allow-missing.',
    nextErrors: 'mend the errors listed above and run again.',
    ending: ({ judged, failed, noData, errors, scorecards }) => {
      const regions = scorecards > 1 ? `${String(scorecards)} regions: ` : '';
      const verdicts =
        judged === 0
          ? 'nothing was judged'
          : `${String(judged)} judged, ${failed === 0 ? 'all passed' : `${String(failed)} failed`}`;
      const rest = noData === 0 ? '' : `; ${String(noData)} without data`;
      const trouble = errors === 0 ? '' : `; ${plural(errors, 'error')}, so not judged properly`;
      return `${regions}${verdicts}${rest}${trouble}`;
    },
    more: (count, where) =>
      `${plural(count, 'more', 'more')} of this kind not shown${where === '' ? '' : ` (${where})`}; --format json has them all.`,
    overview: {
      title: 'Regions by score',
      place: 'Place',
      region: 'Region',
      policy: 'Policy',
      share: 'Passed ÷ judged',
      target: 'Target',
    },
    standing: (place, isShared) => `${String(place)}${isShared ? ' shared' : ''}`,
    openEverywhere: (targets) =>
      `Not shown: ${plural(targets, 'target')}, judged in none of the regions.`,
    share: ({ passed, judged, percent }) =>
      percent === null
        ? 'nothing judged'
        : `${String(passed)} ÷ ${String(judged)} = ${percent.toText(null, 4)}%`,
    remarks: { title: 'Trouble with the data', level: 'Level', place: 'Place', message: 'Message' },
    leftOut: (left, limit) => {
      const parts = [
        [left.failed, plural(left.failed, 'missed target')],
        [left.errors, plural(left.errors, 'error')],
        [left.ranked, plural(left.ranked, 'region in the overview', 'regions in the overview')],
        [left.regions, `the summary of ${plural(left.regions, 'region')}`],
        [left.noData, `the missing data of ${plural(left.noData, 'region')}`],
        [left.remarks, plural(left.remarks, 'warning or note', 'warnings and notes')],
        [left.compared, 'the comparison of the regions'],
        [left.targets, `${plural(left.targets, 'row')} in the tables of targets`],
      ] as const;
      const found = parts.flatMap(([count, text]) => (count === 0 ? [] : [text]));
      return `Left out to stay below ${String(limit)} characters: ${found.join(', ')}. --format html and json have everything.`;
    },
    sheet: {
      policy: 'Policy',
      code: 'Region code',
      region: 'Region',
      year: 'Judged year',
      category: 'Category',
      target: 'Target',
      indicator: 'Indicator',
      clause: 'Clause',
      asked: 'Asked',
      due: 'Due',
      timing: 'Timing',
      verdict: 'Verdict',
      measured: 'Measured',
      unit: 'Unit',
      measuredIn: 'Year of the figure',
      gap: 'Gap',
      reason: 'Reason',
      treatment: 'How it was read',
      wording: 'Wording',
      reading: 'Reading note',
      file: 'File',
      line: 'Line',
      column: 'Cell',
      text: 'Text',
      cells: 'Cells behind it',
    },
  },
  page: {
    title: (region, year) =>
      `Quality targets judged: ${region}${year === null ? '' : `, ${String(year)}`}`,
    titleOfMany: (regions) => `Quality targets judged: ${plural(regions, 'region')}`,
    titleOfNone: 'Quality targets: nothing judged',
    skip: 'Skip to the report',
    result: ({ exitCode, judged, noData }) => {
      if (exitCode === 2) return 'Not judged properly';
      if (exitCode === 1) return 'Targets failed';
      if (noData > 0)
        return exitCode === 0 ? 'Judged targets met, others lack data' : 'Data missing';
      if (exitCode === 0) return 'Judged targets met';
      return judged === 0 ? 'Nothing was judged' : 'Not every region was judged';
    },
    exitCode: (exitCode) => `Exit code ${String(exitCode)}`,
    noneFailed: (noData) =>
      `No target failed.${noData === 0 ? '' : ` ${plural(noData, 'target has', 'targets have')} no data and ${noData === 1 ? 'was' : 'were'} not judged.`}`,
    quoted: (text) => q(text),
    percentagePoints: ' percentage points',
    score: 'Tally and score',
    charts: 'Figures against their limits',
    legend: 'How to read the charts',
    limitsRead:
      'Against limits, the upright line is the limit, the shaded side meets it, and a broken line leaves the limit itself out. A disc meets the target, a diamond fails it, a ring is not judged yet. Each axis runs from the number on its left to the one on its right and need not begin at zero.',
    chart: (figure, wanted, gap) =>
      `Measured ${figure}; asked ${wanted}${gap === '' ? '' : `; gap ${gap}`}.`,
    axis: (low, high) => `Axis from ${low} to ${high}.`,
    years: 'Year by year',
    yearsRead:
      'Year by year, every usable figure is drawn. A broken line is the limit of a single year; the full mark is the year that decides.',
    yearFigures: (figures) =>
      figures.map(([year, figure]) => `${String(year)}: ${figure}`).join('; '),
    targets: (category) => `Every target: ${category}`,
    target: 'Target',
    reason: 'Reason and evidence',
    readAs: 'How it was read',
    wording: 'Wording: ',
    reading: (reading) => `Reading: ${reading}`,
    howRead: 'How the figures were read',
    howReadPlainly: 'Every figure was taken as its cell writes it.',
    counts: { passed: 'passed', failed: 'failed', total: 'total' },
    basis: 'What was judged by what',
    document: 'Document',
    period: 'Plan period',
    chosen: 'Edition',
    notes: 'How it was read',
    ruleFile: 'Rule file',
    judgedYear: 'Judged year',
    region: 'Region',
    none: 'none',
    because: (what, why) => `${what} (${why})`,
    inputs: 'Data',
    input: {
      file: 'File',
      encoding: 'Encoding',
      shape: 'Layout',
      rows: 'Rows',
      sha256: 'SHA-256',
    },
    noDiagnostics: 'None.',
    run: 'This run',
    program: 'Program',
    ending: 'Result',
    signature: ['Prepared by', 'Checked by', 'Date'],
    overviewRead:
      'Ranked by score (passed ÷ judged); regions with the same score share a place. The bounds are the score if all missing figures failed, and if all passed.',
    bounds: 'Bounds',
    levelWith: (names) => `level with ${names}`,
    matrix: (from, to) =>
      `Every target judged: regions ${String(from)} to ${String(to)} of the ranking`,
  },
  pages: {
    id: 'Id',
    title: 'Document',
    horizon: 'Horizon',
    kinds: 'Targets',
    byNumber: 'By number',
    byDirection: 'By direction',
    notScored: 'Not scored',
    counts: (byNumber, byDirection, notScored) =>
      `Targets: ${String(byNumber)} scored by number, ${String(byDirection)} by direction, ${String(notScored)} not scored`,
    aggregations: {
      level: 'in the due year',
      sum: 'all years added up',
      'every-year': 'every year',
    },
    gatherings: {
      level:
        "The due year's figure decides; in a judged year before it, that year's. No other year stands in.",
      sum: 'The figures from the first plan year to the due year, or to the judged year, are added up; a total such as 2011-2015 does as well.',
      'every-year':
        'Each year is judged on its own: one that misses fails, and a pass needs a figure for every year.',
    },
    comparisons: {
      'over-period': (from, due) =>
        `The judged year, at most ${String(due)}, is compared with ${String(from - 1)}, the base year, where its figure is given, else with ${String(from)}. No other year stands in.`,
      'each-year': (from, due) =>
        `Each year from ${String(from)} to the judged one, at most ${String(due)}, is compared with the year before, ${String(from)} with ${String(from - 1)}, the base year, only where its figure is given. One that misses fails, and a pass needs them all.`,
    },
    asks: 'Asks for',
    dueIn: (due) => `, due in ${String(due)}`,
    gathers: 'Years',
    why: 'Not scored since',
    read: 'Reading',
    wording: 'Wording',
    stands: 'Stands in',
    partOf: 'Part of',
    measures: 'Measures',
    names: 'Names in data',
    countNames: { passed: 'Passed', failed: 'Failed', total: 'Total' },
    complement: 'Complement',
    example: 'Data, to copy and fill in',
    listMark: () => '; ',
    form: { indicator: 'indicator', year: 'year', value: 'value', unit: 'unit', asked: 'target' },
    optional: (asked) => `${asked}, optional: the base year`,
    lintClean: (files) => `${plural(files, 'rule file')}, no defects`,
    lintDefects: (defects, files) => `${plural(files, 'rule file')}, ${plural(defects, 'defect')}`,
  },
  sql: {
    figures: (policies) => [
      `quality-check sql: the figures that ${policies.join(', ')} asks for.`,
      'One row for each region, indicator and year that the targets need. Equal figures become one',
      'row; different ones stay beside each other, and judging refuses them. Nothing is judged here.',
      'Save the result as CSV with a header, or as JSON, and judge it: quality-check judge <result>',
    ],
    records: (policies) => [
      `quality-check sql: the batches behind the rates that ${policies.join(', ')} asks for.`,
      'One row for each rate, region and year: how many passed, failed, and were inspected at all.',
      'Save the result as CSV with a header, or as JSON, and judge it: quality-check judge <result>',
    ],
    unknownWords: 'Results that are neither, without an indicator: judging stops at such rows.',
    names: 'Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.',
  },
  help: {
    summary:
      'Judges the figures of a CSV by the numeric quality targets of a provincial policy document.',
    usage: 'Usage:',
    options: 'Options:',
    arguments: 'Arguments:',
    commands: 'Commands:',
    policies: 'list the bundled rule files',
    show: 'show every target of one rule file',
    lint: 'check rule files; all defects at once',
    explain: 'one target: what it asks, how it was read, what data may call it',
    template: 'an empty form (CSV), a row for every figure that is needed',
    sql: 'the SQL by which an engine reduces a table to the figures that the targets need',
    records: 'mapping of a table with a row for each inspected batch (records.yaml)',
    engine: (names) =>
      `have an engine reduce the data first: ${names.join(', ')}; for Parquet, compressed CSV, folders and databases`,
    tableOfDatabase: 'with --engine, the table of a database, when it has several',
    judge: 'judges what an engine returned for such SQL',
    result: 'results as CSV with a header, or as JSON; - reads standard input',
    dialect: (names) => `the engine: ${names.join(', ')}`,
    table: 'the table, perhaps with its schema: inspection.figures',
    columns: 'how the table calls its columns: region=地区,indicator=指标,year=年份,value=数值',
    policyArgument: 'id of a policy, or a rule file',
    targetArgument: 'id of a target, or any name of its indicator',
    ruleFiles: 'rule files',
    pageFormat: 'format: table or json',
    data: 'CSV, TSV or xlsx files, or patterns such as "*.csv"; - reads standard input',
    province: 'province: jiangsu, 江苏, 江苏省, 32 or 320000; all: each by its own',
    oneProvince: 'province: jiangsu, 江苏, 江苏省, 32 or 320000',
    policy: 'id of a policy, or a rule file of your own, in place of --province',
    year: 'the judged year; default: the newest in the data',
    formYear: 'the year to be judged; default: the horizon of the policy, the last of several',
    region: 'judge this region; may be repeated; all for every region found',
    only: 'judge only this target, indicator or category; may be repeated',
    dueBy: 'judge targets due by that year; default: the later of horizon and judged year',
    allowMissing: "missing data don't fail the run",
    strict: 'every warning about the data counts as an error',
    encoding: "the data's encoding, when it can't be told",
    indicator: 'the indicator of a table that names none',
    unit: 'the unit of a table that states none',
    shape: (names) => `how the table is laid out, when it can't be told: ${names.join(', ')}`,
    sheet: "name or number of a workbook's sheet, when several hold a table",
    format: (names) =>
      `report: ${names.join(', ')}; "format=file" writes it to a file; may be repeated`,
    output: 'where the report without a file of its own goes',
    lang: 'language of the words: zh or en',
    color: 'colour: auto, always or never',
    ascii: 'ASCII in place of signs such as ÷ and …, for consoles that draw them wide',
    quiet: 'failures and tally only',
    verbose: 'each skipped row and each choice made, and why',
    version: 'show the version',
    help: 'show this help',
    examples: 'Examples:',
    exitCodes:
      'Exit codes: 0 all met; 1 a target failed; 2 usage, input, rule file or output at fault; 3 data missing; 70 fault of the program; 130 interrupted',
    fault: (message) => `Fault of the program itself, not of the data: ${message}`,
  },
};
