import type { Language } from '../domain/bilingual.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { messages, reasonText } from '../messages/index.ts';
import { shorten } from '../messages/quoting.ts';

/** The targets of one verdict in words: a heading, and a sentence each. */
export interface Recap {
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * What failed, or lacks data, each with its reason and its cell; those of which the data say
 * nothing at all share a sentence. Null where there is none.
 */
export function recapOf(
  scorecard: Scorecard,
  verdict: 'fail' | 'no-data',
  language: Language,
): Recap | null {
  // Of many regions the evaluations are worked out when they are asked for.
  if (scorecard.tally[verdict] === 0) return null;
  const members =
    verdict === 'fail'
      ? scorecard.failed
      : scorecard.evaluations.filter((each) => each.verdict === verdict);
  const { report } = messages[language];
  const absent = members.filter(({ reason }) => reason.code === 'no-figure');
  const told = members.filter(({ reason }) => reason.code !== 'no-figure');
  return {
    title:
      verdict === 'fail' ? report.failures(members.length) : report.withoutData(members.length),
    sentences: [
      ...told.map((evaluation) => sentence(evaluation, language)),
      ...(absent.length === 0
        ? []
        : [report.absent(absent.map(({ target }) => target.indicator.name[language]))]),
    ],
  };
}

function sentence(evaluation: Evaluation, language: Language): string {
  const { report } = messages[language];
  const { target, evidence } = evaluation;
  const [cell] = evidence;
  const text = cell?.text ?? '';
  const where =
    cell === undefined
      ? ''
      : ` [${report.cell(cell.file, cell.line, cell.column)}${text === '' ? '' : `: ${shorten(text)}`}]`;
  const name = target.indicator.name[language];
  return `${report.named(name, target.clause)}${reasonText(evaluation, language)}${where}`;
}
