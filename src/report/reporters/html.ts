import { categories } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { messages } from '../../messages/index.ts';
import { endingOf } from '../ending.ts';
import { basis, readings } from '../html/basis.ts';
import { categoryPart, legend } from '../html/category.ts';
import { page } from '../html/document.ts';
import { failures, withoutData } from '../html/failures.ts';
import { element, fragment, type Markup } from '../html/markup.ts';
import type { PageLook, PartLook } from '../html/page-look.ts';
import { overview, partId } from '../html/overview.ts';
import { diagnosticsPart, inputsPart, runPart } from '../html/run.ts';
import { tally } from '../html/tally.ts';
import { ranking } from '../matrix.ts';
import type { Reporter } from '../report.ts';

/**
 * The report as one HTML page, to be read, printed and signed: what failed, the tally, every field
 * with its charts and targets, how figures were read, and what was judged by what. It loads
 * nothing, runs nothing and knows no clock. `--quiet` does not shorten it: a file is no terminal.
 */
export const html: Reporter = (scorecards, context) => {
  const { layout, inputs, diagnostics, exitCode } = context;
  const { language } = layout;
  const words = messages[language];
  const look: PageLook = { language, words, namesFiles: inputs.length > 1 };
  const title = titleOf(scorecards, look);
  const ended = endingOf(scorecards, diagnostics, exitCode);
  const ending = words.report.ending(ended);
  const trouble = diagnosticsPart(diagnostics, look);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  const main = function* (): Generator<Markup> {
    if (hasErrors) yield trouble;
    yield* regionParts(scorecards, look);
    yield inputsPart(inputs, look);
    if (!hasErrors) yield trouble;
    yield runPart(ending, context, look);
  };
  return page(
    language,
    title,
    words.page.skip,
    [
      element('h1', {}, title),
      scorecards.length === 1 ? scorecards.map((each) => subtitle(each, look)) : null,
      element(
        'p',
        { class: `ending code-${String(exitCode)}` },
        element('strong', {}, words.page.result(ended)),
        element('span', {}, ending),
        element('span', { class: 'code' }, words.page.exitCode(exitCode)),
      ),
    ],
    main(),
  );
};

function titleOf(scorecards: readonly Scorecard[], { language, words }: PageLook): string {
  const [only] = scorecards;
  if (only === undefined) return words.page.titleOfNone;
  return scorecards.length === 1
    ? words.page.title(only.region.name[language], only.year)
    : words.page.titleOfMany(scorecards.length);
}

/** The document that judges. */
const subtitle = ({ policy }: Scorecard, { language }: PageLook): Markup =>
  element('p', {}, policy.title[language]);

/** The one region, or several: compared first, then each by itself in the order of their places. */
function* regionParts(scorecards: readonly Scorecard[], look: PageLook): Generator<Markup> {
  const [first, ...others] = scorecards;
  if (first === undefined) return;
  if (others.length === 0) {
    yield scorecardParts(first, { ...look, id: 'region', level: 2 });
    return;
  }
  const standings = ranking(scorecards);
  yield* overview(standings, look);
  for (const [index, { scorecard }] of standings.entries()) {
    yield regionPart(scorecard, { ...look, id: partId(index), level: 3 });
  }
}

/** One region among several. */
const regionPart = (scorecard: Scorecard, look: PartLook): Markup =>
  element(
    'section',
    { class: 'region', id: look.id },
    element('h2', {}, look.words.page.title(scorecard.region.name[look.language], scorecard.year)),
    subtitle(scorecard, look),
    scorecardParts(scorecard, look),
  );

const scorecardParts = (scorecard: Scorecard, look: PartLook): Markup =>
  fragment(
    failures(scorecard, look),
    tally(scorecard, look),
    withoutData(scorecard, look),
    legend(scorecard, look),
    categories.flatMap((category) => {
      const members = scorecard.evaluations.filter(({ target }) => target.category === category);
      return members.length === 0 ? [] : [categoryPart(category, members, look)];
    }),
    readings(scorecard, look),
    basis(scorecard, look),
  );
