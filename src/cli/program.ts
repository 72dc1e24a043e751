import { Command, Option } from 'commander';
import type { Language } from '../domain/bilingual.ts';
import { messages } from '../messages/index.ts';

/** The values of the options as commander gathers them: every option collects what it is given. */
export type GivenOptions = Readonly<Record<string, readonly string[] | boolean | undefined>>;

const collect = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];

/** The command line as commander understands it, with its help in one language. */
export function createProgram(
  language: Language,
  formats: readonly string[],
  version: string,
): Command {
  const { help } = messages[language];
  const valued = (flags: string, description: string): Option =>
    new Option(flags, description).argParser(collect);

  const program = new Command('quality-check')
    .description(help.summary)
    .usage('<data…> --province <name>')
    .argument('[data...]', help.data)
    .addOption(valued('-p, --province <name>', help.province))
    .addOption(valued('--policy <id or file>', help.policy))
    .addOption(valued('--year <year>', help.year))
    .addOption(valued('--region <name>', help.region))
    .addOption(valued('--only <name>', help.only))
    .addOption(valued('--due-by <year>', help.dueBy))
    .addOption(new Option('--allow-missing', help.allowMissing))
    .addOption(new Option('--strict', help.strict))
    .addOption(valued('--encoding <name>', help.encoding))
    .addOption(valued('-f, --format <name[=file]>', help.format(formats)))
    .addOption(valued('-o, --output <file>', help.output))
    .addOption(valued('--lang <language>', help.lang))
    .addOption(valued('--color <when>', help.color))
    .addOption(new Option('-q, --quiet', help.quiet))
    .addOption(new Option('--verbose', help.verbose))
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) =>
        ({ 'Usage:': help.usage, 'Options:': help.options, 'Arguments:': help.arguments })[title] ??
        title,
      // Chinese has no blanks to break at; the terminal does better than the library here.
      ...(language === 'zh' ? { helpWidth: 1_000 } : {}),
    })
    .addHelpText(
      'after',
      () =>
        `\n${[help.examples, ...examples.map((each) => `  ${each}`), '', help.exitCodes].join('\n')}`,
    )
    .exitOverride();
  return program;
}

const examples = [
  'quality-check data.csv --province jiangsu',
  'quality-check data.csv -p 浙江 --year 2014 -f json -o report.json',
  'quality-check data.csv --policy my-policy.yaml --only product',
];
