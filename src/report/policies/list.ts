import { Chalk } from 'chalk';
import type { Policy } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import { messages } from '../../messages/index.ts';
import { toJson } from '../json-text.ts';
import { drawGrid } from '../terminal/grid.ts';
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
  const columns = [
    { heading: pages.id, width: 16 },
    { heading: pages.title, width: 0 },
    { heading: pages.horizon, width: 8 },
    { heading: pages.byNumber, width: 10 },
    { heading: pages.byDirection, width: 12 },
    { heading: pages.notScored, width: 10 },
  ];
  const rows = policies.map((policy) => {
    const { byNumber, byDirection, notScored } = kindsOf(policy);
    return [
      policy.id,
      policy.title[language],
      policy.period.to,
      byNumber,
      byDirection,
      notScored,
    ].map((value) => ({ text: String(value) }));
  });
  return `${drawGrid(columns, rows, width, chalk)}\n`;
}
