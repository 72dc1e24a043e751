import { Chalk } from 'chalk';
import type { Policy } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import { messages } from '../../messages/index.ts';
import { toJson } from '../json-text.ts';
import { drawGrid, type GridColumn } from '../terminal/grid.ts';
import { widthOf } from '../wrap.ts';
import { kindsOf } from './target-data.ts';

/** All policies as JSON. */
export const listJson = (policies: readonly Policy[]): string =>
  `${toJson({
    schema: 'quality-check/policies/1',
    policies: policies.map((policy) => ({
      id: policy.id,
      province: policy.province.id,
      title: policy.title,
      period: policy.period,
      targets: kindsOf(policy),
      file: policy.file,
    })),
  })}\n`;

/** All policies as a table: id, title, horizon and the number of targets by kind. */
export function listTable(policies: readonly Policy[], { language, color, width }: Layout): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { pages } = messages[language];
  const shown = policies.map((policy) => {
    const { byNumber, byDirection, notScored } = kindsOf(policy);
    const kinds = [byNumber, byDirection, notScored].map(String);
    return { kinds, cells: [policy.id, policy.title[language], String(policy.period.to)] };
  });
  const kinds = [pages.byNumber, pages.byDirection, pages.notScored];
  const column = (heading: string, texts: readonly string[]): GridColumn => ({
    heading,
    width: Math.max(...[heading, ...texts].map(widthOf)),
  });
  const columns = [
    column(
      pages.id,
      policies.map(({ id }) => id),
    ),
    { heading: pages.title, width: 0 },
    column(pages.horizon, []),
  ];
  const isNarrow = width < 76;
  const rows = shown.map(({ cells, kinds: counts }) =>
    [
      ...cells,
      ...(isNarrow
        ? [counts.map((count, index) => `${kinds[index] ?? ''}: ${count}`).join('\n')]
        : counts),
    ].map((text) => ({ text })),
  );
  const last = isNarrow
    ? [
        column(
          pages.kinds,
          kinds.map((kind) => `${kind}: 99`),
        ),
      ]
    : kinds.map((kind) => column(kind, []));
  return `${drawGrid([...columns, ...last], rows, width, chalk)}\n`;
}
