import type { Evaluation } from '../../domain/evaluation.ts';
import type { Language } from '../../domain/bilingual.ts';
import { gapText, measuredText } from '../../messages/figures.ts';
import { limitText, reasonText, treatmentText } from '../../messages/index.ts';
import type { Messages } from '../../messages/messages.ts';
import { marks } from './marks.ts';

/** The texts of one target, one for each column of the table. */
export interface Cells {
  readonly verdict: string;
  readonly target: string;
  readonly clause: string;
  readonly asked: string;
  readonly due: string;
  readonly measured: string;
  readonly gap: string;
  readonly evidence: string;
  /** How the figure was read, where that is not plain from its cell, and the years of a dip. */
  readonly treatments: string;
  /** Why there is no figure; empty where there is one, or where the verdict says it all. */
  readonly reason: string;
}

export function cellsOf(
  evaluation: Evaluation,
  language: Language,
  words: Messages,
  namesFiles: boolean,
): Cells {
  const { target, verdict, timing, actual, evidence, reason } = evaluation;
  const { hedge } = target;
  const asked = limitText(target, language);
  const dips = 'dips' in reason.args ? reason.args.dips : [];
  const read = [
    ...(actual?.treatments ?? []).map((each) => treatmentText(each, language)),
    ...(dips.length === 0 ? [] : [words.report.dips(dips)]),
  ];
  const [first] = evidence;
  const more = evidence.length - 1;
  return {
    verdict: `${marks[verdict]} ${words.verdicts[verdict]}`,
    target: target.indicator.name[language],
    clause: target.clause,
    asked: hedge === null ? asked : words.report.hedged(asked, hedge),
    due: `${String(target.due)} ${words.timings[timing]}`,
    measured: measuredText(evaluation, language),
    treatments: read.join('\n'),
    gap: gapText(evaluation),
    evidence:
      first === undefined
        ? ''
        : [
            namesFiles
              ? words.report.cell(first.file, first.line, first.column)
              : words.report.place(first.line, first.column),
            ...(more > 0 ? [words.report.moreCells(more)] : []),
          ].join('\n'),
    reason:
      actual === null && evaluation.reason.code !== 'no-figure'
        ? reasonText(evaluation, language)
        : '',
  };
}
