import { harmless } from '../../domain/harmless.ts';
import { countParts } from '../../domain/indicator.ts';
import type { Policy, Target } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import { askedText, messages } from '../../messages/index.ts';
import { toJson } from '../json-text.ts';
import { widthOf, wrap } from '../wrap.ts';
import { exampleLines, formRows } from './form.ts';
import { targetData } from './target-data.ts';
import { chalkFor } from '../terminal/marks.ts';

/** The rows of the form that one target needs. */
const rowsOf = (policy: Policy, target: Target, { language }: Layout) =>
  formRows({ ...policy, targets: [target] }, Math.max(target.due, policy.period.to), language);

/** What targets mean, as JSON. */
export const explanationJson = (
  policy: Policy,
  targets: readonly Target[],
  layout: Layout,
): string =>
  `${toJson({
    schema: 'quality-check/explanation/1',
    policy: {
      id: policy.id,
      title: policy.title,
      document: policy.document,
      period: policy.period,
    },
    targets: targets.map((target) => ({
      ...targetData(target),
      from: target.from,
      partOf: target.partOf,
      definition: target.indicator.definition,
      better: target.indicator.better,
      counts: target.indicator.counts,
      complement: target.indicator.complement,
      example: rowsOf(policy, target, layout),
    })),
  })}\n`;

/** What targets ask, how the text was read, where it stands, and what the data may call it. */
export function explanationText(
  policy: Policy,
  targets: readonly Target[],
  layout: Layout,
): string {
  return `${targets.map((target) => explain(policy, target, layout)).join('\n\n')}\n`;
}

/** Which years decide, and how. */
function yearsText({ criterion, aggregation, from, due }: Target, { language }: Layout): string {
  const { pages } = messages[language];
  if (criterion === null) return '';
  return 'basis' in criterion
    ? pages.comparisons[criterion.basis](from, due)
    : pages.gatherings[aggregation];
}

function explain(policy: Policy, target: Target, layout: Layout): string {
  const { language, color, width } = layout;
  const words = messages[language];
  const { pages } = words;
  const chalk = chalkFor(color);
  const { indicator } = target;
  const list = (texts: readonly string[]): string => texts.join(pages.listMark(texts));
  const entries: readonly (readonly [string, string])[] = [
    [pages.asks, `${askedText(target, language).replaceAll('\n', ' ')}${pages.dueIn(target.due)}`],
    [pages.gathers, yearsText(target, layout)],
    [pages.why, target.notScored?.[language] ?? ''],
    [pages.read, target.reading?.[language] ?? ''],
    [pages.wording, list([target.wording, target.hedge].filter((each) => each !== null))],
    [pages.stands, `${policy.title[language]} (${policy.id}), ${target.clause}`],
    [pages.partOf, target.partOf ?? ''],
    [pages.measures, indicator.definition?.[language] ?? ''],
    [pages.names, list([indicator.name.zh, indicator.name.en, indicator.id, ...indicator.aliases])],
    ...countParts.map((part): readonly [string, string] => [
      pages.countNames[part],
      list(indicator.counts[part]),
    ]),
    [pages.complement, list(indicator.complement)],
  ];
  const told = entries.filter(([, text]) => text !== '');
  const margin = Math.max(...told.map(([label]) => widthOf(label))) + 2;
  const lines = told.flatMap(([label, text]) =>
    text.split('\n').flatMap((part, partIndex) =>
      wrap(harmless(part), width - margin).map((line, index) => {
        const shown = index === 0 && partIndex === 0 ? label : '';
        const blanks = ' '.repeat(margin - widthOf(shown));
        return `${chalk.bold(shown)}${blanks}${line}`;
      }),
    ),
  );
  const title = wrap(harmless(`${indicator.name[language]} (${target.id})`), width);
  return [
    ...title.map((line) => chalk.bold(line)),
    ...lines,
    ...exampleOf(policy, target, layout),
  ].join('\n');
}

/** Rows to copy, and so at the left edge and unbroken; none of a target that is not scored. */
function exampleOf(policy: Policy, target: Target, layout: Layout): readonly string[] {
  if (target.criterion === null) return [];
  const { language, color } = layout;
  const rows = exampleLines(rowsOf(policy, target, layout), language);
  return [chalkFor(color).bold(messages[language].pages.example), ...rows.map(harmless)];
}
