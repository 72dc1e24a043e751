import { harmless } from '../../domain/harmless.ts';
import { categories, type Policy } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import { askedText, messages } from '../../messages/index.ts';
import { toJson } from '../json-text.ts';
import { drawGrid, usualWidth } from '../terminal/grid.ts';
import { wrap } from '../wrap.ts';
import { kindsOf, targetData } from './target-data.ts';
import { chalkFor } from '../terminal/marks.ts';

/** One policy as JSON. */
export const policyJson = (policy: Policy): string =>
  `${toJson({
    schema: 'quality-check/policy/1',
    id: policy.id,
    province: policy.province.id,
    title: policy.title,
    period: policy.period,
    targets: policy.targets.map(targetData),
  })}\n`;

/** One policy as text: its head, and every target with what it asks, when, and where it stands. */
export function policyTable(policy: Policy, layout: Layout): string {
  const { language, color, width } = layout;
  const words = messages[language];
  const { pages } = words;
  const chalk = chalkFor(color);
  const { byNumber, byDirection, notScored } = kindsOf(policy);
  const { issuer, number, issued } = policy.document;
  const origin = [issuer, number, issued].filter((part) => part !== null).join(', ');
  const head = [
    ...wrap(harmless(`${policy.title[language]} (${policy.id})`), width).map((line) =>
      chalk.bold(line),
    ),
    ...[origin, pages.counts(byNumber, byDirection, notScored), policy.reading?.[language] ?? '']
      .filter((text) => text !== '')
      .flatMap((text) => wrap(harmless(text), width)),
  ];
  const isNarrow = width < usualWidth;
  const columns = (category: string) => [
    { heading: category, width: 0 },
    { heading: words.report.columns.asked, width: isNarrow ? 16 : 20 },
    { heading: words.report.columns.due, width: 6 },
    ...(isNarrow ? [] : [{ heading: words.report.columns.clause, width: 14 }]),
  ];
  const tables = categories.flatMap((category) => {
    const members = policy.targets.filter((target) => target.category === category);
    const rows = members.map((target) => {
      const name = `${target.indicator.name[language]}\n${target.id}`;
      return [
        isNarrow ? `${name}\n${target.clause}` : name,
        askedText(target, language),
        String(target.due),
        ...(isNarrow ? [] : [target.clause]),
      ].map((text) => ({ text }));
    });
    return rows.length === 0
      ? []
      : [drawGrid(columns(words.categories[category]), rows, width, chalk)];
  });
  return `${[head.join('\n'), ...tables].join('\n\n')}\n`;
}
