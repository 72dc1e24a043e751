import { Command, Option } from 'commander';
import type { Language } from '../domain/bilingual.ts';
import { dialects, engines } from '../domain/engine.ts';
import { shapes } from '../domain/observation.ts';
import type { Request } from '../domain/request.ts';
import { messages } from '../messages/index.ts';

/** The values of the options as commander gathers them: every option collects what it is given. */
export type GivenOptions = Readonly<Record<string, readonly string[] | boolean | undefined>>;

/** What can be called; `judge` is a check of what an engine returned. */
export type CommandName = Request['command'] | 'judge';

/** What was called, with what. */
export interface Call {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly options: GivenOptions;
}

const collect = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];

const valued = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(collect);

/** What can be called beside a check, on the first level. */
export const otherCommands: readonly string[] = ['policies', 'explain', 'template', 'sql', 'judge'];

/** The command line as commander understands it. */
export interface Program {
  /** Understands a check alone, until the others are added. */
  readonly command: Command;
  /** Adds all that can be called beside a check: to list its options takes longer than to read it. */
  readonly addOthers: () => void;
}

/**
 * The command line, with its help in one language.
 *
 * @param called is told what was called
 */
export function createProgram(
  language: Language,
  formats: readonly string[],
  version: string,
  called: (call: Call) => void,
): Program {
  const { help } = messages[language];
  /** How data are judged, wherever they come from. */
  const judging = (command: Command): Command =>
    command
      .addOption(valued('-p, --province <name>', help.province))
      .addOption(valued('--policy <id or file>', help.policy))
      .addOption(valued('--year <year>', help.year))
      .addOption(valued('--region <name>', help.region))
      .addOption(valued('--only <name>', help.only))
      .addOption(valued('--due-by <year>', help.dueBy))
      .addOption(new Option('--allow-missing', help.allowMissing))
      .addOption(new Option('--strict', help.strict));
  const reporting = (command: Command): Command =>
    command
      .addOption(valued('-f, --format <name[=file]>', help.format(formats)))
      .addOption(valued('-o, --output <file>', help.output))
      .addOption(valued('--lang <language>', help.lang))
      .addOption(valued('--color <when>', help.color))
      .addOption(new Option('--ascii', help.ascii))
      .addOption(new Option('-q, --quiet', help.quiet))
      .addOption(new Option('--verbose', help.verbose));
  const program = judging(new Command('quality-check'))
    .description(help.summary)
    .usage('<data…> --province <name>')
    .argument('[data...]', help.data)
    .addOption(valued('--encoding <name>', help.encoding))
    .addOption(valued('--indicator <name>', help.indicator))
    .addOption(valued('--unit <unit>', help.unit))
    .addOption(valued('--shape <name>', help.shape(shapes)))
    .addOption(valued('--sheet <name or number>', help.sheet))
    .addOption(valued('--engine <name>', help.engine(engines)))
    .addOption(valued('--records <file>', help.records))
    .addOption(valued('--table <name>', help.tableOfDatabase));
  reporting(program)
    .version(version, '-V, --version', help.version)
    .helpCommand(false)
    // Options behind the name of a command belong to that command.
    .enablePositionalOptions();
  const tell = (command: CommandName) =>
    function (this: Command): void {
      called({ command, operands: this.args, options: this.opts<GivenOptions>() });
    };
  const addOthers = (): void => {
    const page = (name: string, description: string, command: CommandName): Command =>
      new Command(name)
        .description(description)
        .addOption(valued('-f, --format <name>', help.pageFormat))
        .addOption(valued('-o, --output <file>', help.output))
        .addOption(valued('--lang <language>', help.lang))
        .addOption(valued('--color <when>', help.color))
        .action(tell(command));
    const policies = page('policies', help.policies, 'policies')
      .enablePositionalOptions()
      .addCommand(page('show', help.show, 'show').argument('<policy>', help.policyArgument))
      .addCommand(page('lint', help.lint, 'lint').argument('<files...>', help.ruleFiles));
    const explain = page('explain', help.explain, 'explain')
      .argument('<policy>', help.policyArgument)
      .argument('<target>', help.targetArgument);
    const template = page('template', help.template, 'template')
      .addOption(valued('-p, --province <name>', help.oneProvince))
      .addOption(valued('--policy <id or file>', help.policy))
      .addOption(valued('--year <year>', help.formYear));
    const sql = new Command('sql')
      .description(help.sql)
      .addOption(valued('-p, --province <name>', help.oneProvince))
      .addOption(valued('--policy <id or file>', help.policy))
      .addOption(valued('--dialect <name>', help.dialect(dialects)))
      .addOption(valued('--table <name>', help.table))
      .addOption(valued('--columns <what=name,…>', help.columns))
      .addOption(valued('--records <file>', help.records))
      .addOption(valued('-o, --output <file>', help.output))
      .addOption(valued('--lang <language>', help.lang))
      .action(tell('sql'));
    const judge = reporting(judging(new Command('judge').description(help.judge)))
      .argument('[result...]', help.result)
      .action(tell('judge'));
    for (const command of [policies, explain, template, sql, judge]) {
      program.addCommand(command);
      for (const each of everyCommand(command)) furnish(each, language);
    }
  };
  program
    .action(tell('check'))
    .addHelpText(
      'after',
      () =>
        `\n${[help.examples, ...examples.map((each) => `  ${each}`), '', help.exitCodes].join('\n')}`,
    );
  furnish(program, language);
  return { command: program, addOthers };
}

/** A command and all those below it. */
export const everyCommand = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];

function furnish(command: Command, language: Language): void {
  const { help } = messages[language];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Options:': help.options,
    'Arguments:': help.arguments,
    'Commands:': help.commands,
  };
  command
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // Chinese has no blanks to break at; the terminal does better than the library here.
      ...(language === 'zh' ? { helpWidth: 1_000 } : {}),
    });
}

const examples = [
  'quality-check data.csv --province jiangsu',
  'quality-check data.csv -p 浙江 --year 2014 -f json -o report.json',
  'quality-check data.csv --policy my-policy.yaml --only product',
  'quality-check template --province jiangsu -o form.csv',
  'quality-check explain jiangsu-2015 省抽合格率',
];
