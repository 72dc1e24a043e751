import { harmless } from '../../domain/harmless.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { messages } from '../../messages/index.ts';
import { endingOf } from '../ending.ts';
import type { Location } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { remarksOf, type Result, resultsOf } from '../machine/results.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * Workflow commands of GitHub Actions, which become annotations at the cells of the data. The
 * gravest come first, since only ten of a kind are shown; what the data don't mention at all is one
 * annotation a region.
 */
export const github: Reporter = function* (scorecards, context) {
  const { diagnostics, exitCode, layout } = context;
  const remarks = remarksOf(context).flatMap(({ diagnostic, message, location }) => {
    const command = marksOfSeverity[diagnostic.severity].github;
    if (command === null) return [];
    return [{ command, line: annotation(command, diagnostic.code, message, location) }];
  });
  for (const { command, line } of remarks) if (command === 'error') yield line;
  // What lacks data stands behind all that failed, and regions are judged but once.
  const lacking: string[] = [];
  for (const scorecard of scorecards) {
    for (const { outcome, name, message, location } of toldOf(scorecard, context)) {
      const command = marksOf[outcome].github;
      if (command === null) continue;
      const line = annotation(command, name, message, location);
      if (outcome === 'failure') yield line;
      else lacking.push(line);
    }
  }
  yield* lacking;
  for (const { command, line } of remarks) if (command !== 'error') yield line;
  const { ending } = messages[layout.language].report;
  yield `${harmless(ending(endingOf(scorecards, diagnostics, exitCode)))}\n`;
};

/** The results of one region; what its data don't mention is one of them. */
function toldOf(scorecard: Scorecard, context: ReportContext): Result[] {
  const all = resultsOf(scorecard, context);
  const isAbsent = ({ outcome, evaluation }: Result): boolean =>
    outcome === 'error' && evaluation.reason.code === 'no-figure';
  const told = all.filter((result) => !isAbsent(result));
  return [...told, ...together(all.filter(isAbsent), context)];
}

/** Targets of one region of which the data say nothing, as one result. */
function together(absent: readonly Result[], { layout }: ReportContext): Result[] {
  const [first, ...others] = absent;
  if (first === undefined || others.length === 0) return [...absent];
  const { report } = messages[layout.language];
  const names = absent.map(({ evaluation }) => evaluation.target.indicator.name[layout.language]);
  return [
    {
      ...first,
      name: report.withoutData(absent.length),
      message: harmless(report.absent(names)),
    },
  ];
}

function annotation(
  command: string,
  title: string,
  message: string,
  location: Location | null,
): string {
  const at =
    location === null
      ? []
      : [
          `file=${property(harmless(location.path))}`,
          `line=${String(location.line)}`,
          ...(location.character === null ? [] : [`col=${String(location.character)}`]),
        ];
  return `::${command} ${[...at, `title=${property(title)}`].join(',')}::${data(message)}\n`;
}

/** The runner takes these for the ends of a value; what else it would take, `harmless` has broken. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
