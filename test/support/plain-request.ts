import type { CheckRequest } from '../../src/domain/request.ts';

/** A call that leaves everything that can be left out to the defaults. */
export const plainRequest: CheckRequest = {
  command: 'check',
  data: ['data.csv'],
  source: { kind: 'files' },
  subject: { province: 'jiangsu' },
  year: null,
  regions: [],
  only: [],
  dueBy: null,
  allowMissing: false,
  strict: false,
  encoding: null,
  indicator: null,
  unit: null,
  shape: null,
  sheet: null,
  reports: [{ format: 'table', file: null }],
  layout: { language: 'en', color: false, width: 80, detail: 'normal', ascii: false },
};
