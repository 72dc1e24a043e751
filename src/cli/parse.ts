import { type Command, CommanderError } from 'commander';
import { type Language, languages } from '../domain/bilingual.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { dialects, engines, isConnection } from '../domain/engine.ts';
import { nearestName } from '../domain/nearest.ts';
import { shapes } from '../domain/observation.ts';
import {
  type CheckRequest,
  type DataSource,
  type Layout,
  pageFormats,
  type ReportRequest,
  type Request,
  type Subject,
} from '../domain/request.ts';
import {
  colorChoices,
  type Environment,
  languageAsked,
  languageOf,
  takesColor,
  widthOf,
} from './environment.ts';
import { columnsOf } from './columns-option.ts';
import { OptionReader } from './option-reader.ts';
import {
  type Call,
  type CommandName,
  createProgram,
  everyCommand,
  otherCommands,
} from './program.ts';

/** What the arguments ask for. */
export type Parsed =
  | { readonly kind: 'request'; readonly request: Request }
  /** Help or version: print and be done. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mistakes';
      readonly diagnostics: readonly Diagnostic[];
      readonly language: Language;
    };

/** Names that the parser must know but not understand. */
export interface Names {
  readonly formats: readonly string[];
  readonly version: string;
}

/** Reads the arguments; every mistake in them at once. */
export function parse(argv: readonly string[], environment: Environment, names: Names): Parsed {
  const language = languageAsked(argv) ?? languageOf(environment);
  const dashed = argv.filter((each) => /^[—–－―−]/u.test(each));
  if (dashed.length > 0) {
    const diagnostics = dashed.map((argument) => diagnose('error', 'argument-dash', { argument }));
    return { kind: 'mistakes', diagnostics, language };
  }
  let text = '';
  const calls: Call[] = [];
  const { command: program, addOthers } = createProgram(
    language,
    names.formats,
    names.version,
    (call) => calls.push(call),
  );
  let called = program;
  const attempt = (args: readonly string[]): CommanderError | null => {
    text = '';
    for (const command of everyCommand(program)) {
      command
        .configureOutput({
          writeOut: (part) => void (text += part),
          writeErr: () => undefined,
        })
        .exitOverride((error) => {
          called = command;
          throw error;
        });
    }
    try {
      program.parse(args, { from: 'user' });
      return null;
    } catch (error) {
      if (error instanceof CommanderError) return error;
      throw error;
    }
  };
  // `check` is the default command and may be left out; behind it data may be called as another is.
  const isCheck = argv[0] === 'check';
  const mayBeOther = !isCheck && argv.some((each) => otherCommands.includes(each));
  if (mayBeOther) addOthers();
  let error = attempt(isCheck ? argv.slice(1) : argv);
  // The help tells of the other commands, and mistakes are held against their options.
  if (error !== null && !isCheck && !mayBeOther) {
    addOthers();
    error = attempt(argv);
  }
  if (error?.exitCode === 0) return { kind: 'text', text };
  if (error !== null) {
    const flags = everyCommand(program).flatMap(({ options }) =>
      options.flatMap(({ long }) => long ?? []),
    );
    return { kind: 'mistakes', diagnostics: [explain(error, called, flags)], language };
  }
  const [call] = calls;
  if (call === undefined) throw new Error('the arguments call no command');
  const { command, operands, options } = call;
  const reader = new OptionReader(options);
  const request = readers[command](operands, reader, { language, environment, names });
  return reader.mistakes.length > 0
    ? { kind: 'mistakes', diagnostics: reader.mistakes, language }
    : { kind: 'request', request };
}

/** What is wrong with the call of a command. */
function explain(error: CommanderError, command: Command, flags: readonly string[]): Diagnostic {
  const [, named = ''] = /'([^']*)'/u.exec(error.message) ?? [];
  const option = /--[\w-]+/u.exec(named)?.[0] ?? named;
  const path = pathOf(command);
  switch (error.code) {
    case 'commander.unknownOption':
      // One that has no value is unknown to the library where it is given one.
      return named !== option && command.options.some(({ long }) => long === option)
        ? diagnose('error', 'option-takes-no-value', { option })
        : diagnose('error', 'option-unknown', { option, nearest: nearestFlag(named, flags) });
    case 'commander.optionMissingArgument':
      return diagnose('error', 'option-without-value', { option });
    case 'commander.missingArgument':
      return diagnose('error', 'argument-missing', { command: path, argument: named });
    case 'commander.excessArguments': {
      const expected = command.registeredArguments.length;
      return diagnose('error', 'arguments-surplus', {
        command: path,
        expected,
        found: command.args,
      });
    }
    default:
      return diagnose('error', 'usage-invalid', { detail: error.message.replace(/^error: /u, '') });
  }
}

/** A command as it is called: `quality-check policies show`. */
const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

/** The option that was probably meant; `--prov` for `--province` counts as near too. */
function nearestFlag(named: string, flags: readonly string[]): string | null {
  // That of another command.
  if (flags.includes(named)) return null;
  const begun = named.length > 3 ? flags.find((flag) => flag.startsWith(named)) : undefined;
  return nearestName(named, flags) ?? begun ?? null;
}

/** What the readers of all commands need beside the options. */
interface Context {
  readonly language: Language;
  readonly environment: Environment;
  readonly names: Names;
}

type RequestReader = (
  operands: readonly string[],
  reader: OptionReader,
  context: Context,
) => Request;

/** Options that say how files are to be read. */
const fileOptions = ['encoding', 'indicator', 'unit', 'shape', 'sheet'] as const;

/** Where the data are: in files that the program reads, or where an engine reads them. */
function sourceOf(data: readonly string[], reader: OptionReader): DataSource {
  const engine = reader.choice('engine', '--engine', engines);
  const table = reader.one('table', '--table');
  const records = reader.one('records', '--records');
  if (engine === null) {
    for (const option of ['table', 'records']) {
      if (!reader.isGiven(option)) continue;
      reader.mistakes.push(diagnose('error', 'engine-option-alone', { option: `--${option}` }));
    }
    if (data.some(isConnection)) {
      reader.mistakes.push(diagnose('error', 'connection-without-engine', {}));
    }
    return { kind: 'files' };
  }
  for (const option of fileOptions) {
    if (!reader.isGiven(option)) continue;
    reader.mistakes.push(diagnose('error', 'file-option-beside-engine', { option: `--${option}` }));
  }
  return { kind: 'engine', engine, table, records };
}

/** A check of files, or of what an engine returned, which leaves nothing to say of the layout. */
function checkOf(
  source: DataSource,
  data: readonly string[],
  reader: OptionReader,
  context: Context,
): CheckRequest {
  const subject = subjectOf(reader);
  if (data.length === 0) {
    const code = source.kind === 'result' ? 'result-not-named' : 'data-not-named';
    reader.mistakes.push(diagnose('error', code, {}));
  }
  return {
    command: 'check',
    data,
    source,
    subject,
    layout: layoutOf(reader, context),
    year: reader.year('year', '--year'),
    regions: reader.all('region', '--region'),
    only: reader.all('only', '--only'),
    dueBy: reader.year('dueBy', '--due-by'),
    allowMissing: reader.flag('allowMissing'),
    strict: reader.flag('strict'),
    encoding: reader.one('encoding', '--encoding'),
    indicator: reader.one('indicator', '--indicator'),
    unit: reader.one('unit', '--unit'),
    shape: reader.choice('shape', '--shape', shapes),
    sheet: reader.one('sheet', '--sheet'),
    reports: reportsOf(reader, context.names.formats),
  };
}

/** How each command's request is read from its options. */
const readers: Readonly<Record<CommandName, RequestReader>> = {
  check: (data, reader, context) => checkOf(sourceOf(data, reader), data, reader, context),
  judge: (data, reader, context) => checkOf({ kind: 'result' }, data, reader, context),
  policies: (_, reader, context) => ({ command: 'policies', ...pageOf(reader, context) }),
  show: ([policy = ''], reader, context) => ({
    command: 'show',
    policy,
    ...pageOf(reader, context),
  }),
  lint: (files, reader, context) => ({ command: 'lint', files, ...pageOf(reader, context) }),
  explain: ([policy = '', target = ''], reader, context) => ({
    command: 'explain',
    policy,
    target,
    ...pageOf(reader, context),
  }),
  template: (_, reader, context) => ({
    command: 'template',
    subject: subjectOf(reader),
    year: reader.year('year', '--year'),
    ...pageOf(reader, context),
  }),
  sql: (_, reader, context) => {
    const output = reader.one('output', '--output');
    const records = reader.one('records', '--records');
    const dialect = reader.choice('dialect', '--dialect', dialects);
    return {
      command: 'sql',
      subject: subjectOf(reader),
      dialect: dialect ?? (reader.needed('dialect', '--dialect') as (typeof dialects)[number]),
      table: reader.needed('table', '--table'),
      columns: columnsOf(reader),
      records,
      output: output === null ? null : fileOf(output),
      layout: layoutOf(reader, context),
    };
  },
};

/** Province or policy: one of them, once. */
function subjectOf(reader: OptionReader): Subject {
  const province = reader.one('province', '--province');
  const policy = reader.one('policy', '--policy');
  if (province !== null && policy !== null) {
    reader.mistakes.push(diagnose('error', 'policy-named-twice', {}));
  }
  if (province === null && policy === null) {
    reader.mistakes.push(diagnose('error', 'policy-not-named', {}));
  }
  return policy === null ? { province: province ?? '' } : { policy };
}

function layoutOf(reader: OptionReader, { language, environment }: Context): Layout {
  return {
    language: reader.choice('lang', '--lang', languages) ?? language,
    color: takesColor(reader.choice('color', '--color', colorChoices) ?? 'auto', environment),
    width: widthOf(environment),
    detail: reader.flag('quiet') ? 'quiet' : reader.flag('verbose') ? 'verbose' : 'normal',
    ascii: reader.flag('ascii'),
  };
}

function pageOf(reader: OptionReader, context: Context) {
  const output = reader.one('output', '--output');
  return {
    format: reader.choice('format', '--format', pageFormats) ?? 'table',
    output: output === null ? null : fileOf(output),
    layout: layoutOf(reader, context),
  };
}

/** A `-` stands for standard output. */
const fileOf = (path: string): string | null => (path === '-' ? null : path);

/** Which reports go where; one without a file goes to `--output`, or to standard output. */
function reportsOf(reader: OptionReader, formats: readonly string[]): readonly ReportRequest[] {
  const asked = reader.all('format', '--format').map((text): ReportRequest => {
    const split = text.indexOf('=');
    return split === -1
      ? { format: text, file: null }
      : { format: text.slice(0, split), file: fileOf(text.slice(split + 1)) };
  });
  const output = reader.one('output', '--output');
  const reports = asked.length === 0 ? [{ format: 'table', file: null }] : asked;
  for (const { format, file } of reports) {
    if (!formats.includes(format)) {
      const args = { option: '--format', value: format, choices: formats };
      reader.mistakes.push(diagnose('error', 'option-value-invalid', args));
    }
    if (file === '')
      reader.mistakes.push(diagnose('error', 'option-without-value', { option: '--format' }));
  }
  const loose = reports.filter(({ file }) => file === null);
  if (loose.length > 1) {
    const args = { formats: loose.map(({ format }) => format) };
    reader.mistakes.push(diagnose('error', 'reports-without-file', args));
  }
  if (output === null) return reports;
  if (loose.length === 0)
    reader.mistakes.push(diagnose('error', 'output-without-report', { output }));
  const file = fileOf(output);
  return reports.map((report) => (report.file === null ? { ...report, file } : report));
}
