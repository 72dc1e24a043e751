import { environment } from './cli/environment.ts';
import { parse } from './cli/parse.ts';
import { diagnosticLines, print, printErrors, write } from './cli/print.ts';
import { endOnSignals } from './cli/signals.ts';
import { withProgress } from './cli/progress.ts';
import { names, run, world } from './commands/index.ts';

/** Runs the program with the arguments of the command line; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  endOnSignals();
  const parsed = parse(argv, environment(), names);
  switch (parsed.kind) {
    case 'text':
      return (await write(parsed.text)) === null ? 0 : 2;
    case 'mistakes':
      printErrors(diagnosticLines(parsed.diagnostics, parsed.language));
      return 2;
    case 'request':
      return print(
        await withProgress(parsed.request.layout.language, (onProgress) =>
          run(parsed.request, { ...world, onProgress }),
        ),
        parsed.request.layout.language,
      );
  }
}
