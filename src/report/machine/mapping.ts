import type { Severity } from '../../domain/diagnostic.ts';
import type { Verdict } from '../../domain/evaluation.ts';

/** What every verdict and every diagnostic comes down to for other programs. */
export const testOutcomes = ['passed', 'failure', 'error', 'skipped'] as const;
export type TestOutcome = (typeof testOutcomes)[number];

/** The verdicts, as all formats take them. */
const ofVerdict = {
  pass: 'passed',
  fail: 'failure',
  'no-data': 'error',
  'not-due': 'skipped',
  'not-scored': 'skipped',
} as const satisfies Record<Verdict, TestOutcome>;

/** What a verdict comes down to; missing data are excused by `--allow-missing` and never passed. */
export const outcomeOf = (verdict: Verdict, allowMissing: boolean): TestOutcome =>
  verdict === 'no-data' && allowMissing ? 'skipped' : ofVerdict[verdict];

/** What a format writes for an outcome or a severity; null where it has nothing to say. */
interface Marks {
  /** Element within a test case. */
  readonly junit: 'failure' | 'error' | 'skipped' | null;
  /** `kind` and `level` of a result; the level of all kinds but `fail` is to be `none`. */
  readonly sarif: readonly [
    kind: 'pass' | 'fail' | 'open' | 'notApplicable',
    level: 'error' | 'warning' | 'note' | 'none',
  ];
  /** Workflow command. */
  readonly github: 'error' | 'warning' | 'notice' | null;
  /** Severity of an issue. */
  readonly gitlab: 'blocker' | 'critical' | 'major' | 'minor' | 'info' | null;
  /** Test line. */
  readonly tap: 'ok' | 'not ok' | 'ok # SKIP' | null;
}

/** How the formats write what a verdict comes down to. */
export const marksOf = {
  passed: { junit: null, sarif: ['pass', 'none'], github: null, gitlab: null, tap: 'ok' },
  failure: {
    junit: 'failure',
    sarif: ['fail', 'error'],
    github: 'error',
    gitlab: 'major',
    tap: 'not ok',
  },
  error: {
    junit: 'error',
    sarif: ['open', 'none'],
    github: 'error',
    gitlab: 'critical',
    tap: 'not ok',
  },
  skipped: {
    junit: 'skipped',
    sarif: ['notApplicable', 'none'],
    github: null,
    gitlab: null,
    tap: 'ok # SKIP',
  },
} as const satisfies Record<TestOutcome, Marks>;

/** How the formats write diagnostics; only an error makes a test case of its own. */
export const marksOfSeverity = {
  error: {
    junit: 'error',
    sarif: ['fail', 'error'],
    github: 'error',
    gitlab: 'blocker',
    tap: 'not ok',
  },
  warning: {
    junit: null,
    sarif: ['fail', 'warning'],
    github: 'warning',
    gitlab: 'minor',
    tap: null,
  },
  note: { junit: null, sarif: ['fail', 'note'], github: 'notice', gitlab: 'info', tap: null },
  detail: { junit: null, sarif: ['fail', 'note'], github: null, gitlab: null, tap: null },
} as const satisfies Record<Severity, Marks>;
