import type { Policy } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import { messages } from '../../messages/index.ts';
import { toJson } from '../json-text.ts';
import { drawGrid, usualWidth } from '../terminal/grid.ts';
import { widthOf } from '../wrap.ts';
import { kindsOf } from './target-data.ts';
import { chalkFor } from '../terminal/marks.ts';

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
  const { pages } = messages[language];
  const kinds: readonly Column[] = [
    [pages.byNumber, (policy) => String(kindsOf(policy).byNumber)],
    [pages.byDirection, (policy) => String(kindsOf(policy).byDirection)],
    [pages.notScored, (policy) => String(kindsOf(policy).notScored)],
  ];
  const together: Column = [
    pages.kinds,
    (policy) => kinds.map(([heading, text]) => `${heading}: ${text(policy)}`).join('\n'),
  ];
  const columns: readonly Column[] = [
    [pages.id, ({ id }) => id],
    [pages.title, ({ title }) => title[language]],
    [pages.horizon, ({ period }) => String(period.to)],
    ...(width < usualWidth ? [together] : kinds),
  ];
  const widths = columns.map(([heading, text]) => {
    const texts = policies.flatMap((policy) => text(policy).split('\n'));
    return heading === pages.title ? 0 : Math.max(...[heading, ...texts].map(widthOf));
  });
  const grid = drawGrid(
    columns.map(([heading], index) => ({ heading, width: widths[index] ?? 0 })),
    policies.map((policy) => columns.map(([, text]) => ({ text: text(policy) }))),
    width,
    chalkFor(color),
  );
  return `${grid}\n`;
}

/** A heading, and what stands under it for a policy. */
type Column = readonly [string, (policy: Policy) => string];
