import { harmless } from '../../domain/harmless.ts';
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
export const github: Reporter = (scorecards, context) => {
  const { diagnostics, exitCode, layout } = context;
  const results = scorecards.flatMap((scorecard) => {
    const all = resultsOf(scorecard, context);
    const isAbsent = ({ outcome, evaluation }: Result): boolean =>
      outcome === 'error' && evaluation.reason.code === 'no-figure';
    const told = all.filter((result) => !isAbsent(result));
    return [...told, ...together(all.filter(isAbsent), context)];
  });
  const remarks = remarksOf(context).map(({ diagnostic, ...rest }) => ({
    ...rest,
    command: marksOfSeverity[diagnostic.severity].github,
    name: diagnostic.code,
  }));
  const judged = results.map((result) => ({ command: marksOf[result.outcome].github, ...result }));
  const ofOutcome = (outcome: Result['outcome']): typeof judged =>
    judged.filter((each) => each.outcome === outcome);
  const ordered = [
    ...remarks.filter(({ command }) => command === 'error'),
    ...ofOutcome('failure'),
    ...ofOutcome('error'),
    ...remarks.filter(({ command }) => command !== 'error'),
  ];
  return [
    ...ordered.flatMap(({ command, name, message, location }) =>
      command === null ? [] : [annotation(command, name, message, location)],
    ),
    harmless(messages[layout.language].report.ending(endingOf(scorecards, diagnostics, exitCode))),
    '',
  ].join('\n');
};

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
  return `::${command} ${[...at, `title=${property(title)}`].join(',')}::${data(message)}`;
}

/** The runner takes these for the ends of a value; what else it would take, `harmless` has broken. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
