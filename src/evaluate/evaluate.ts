import {
  type Case,
  emptySeries,
  type Figure,
  type Gap,
  type Measurement,
  Series,
  type Timing,
} from '../domain/case.ts';
import { type Diagnostic, type DiagnosticCode, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { DueTiming, Evaluation } from '../domain/evaluation.ts';
import type { Exact } from '../domain/exact.ts';
import type { Evidence } from '../domain/observation.ts';
import { isSingleYear, type Year } from '../domain/period.ts';
import type { Target } from '../domain/policy.ts';
import { type Reason, reason } from '../domain/reason.ts';
import { decide, ruleOf } from '../rules/criteria/index.ts';
import { type Decision, decisionFor } from '../rules/decision.ts';
import { sureLevelOf } from '../rules/level-figure.ts';

/** Targets judged, with what came up on the way. */
export interface Judgements {
  readonly evaluations: readonly Evaluation[];
  /** Trouble with cells that the judgements had to use. */
  readonly problems: readonly Diagnostic[];
  /** Doubts about figures, as warnings or errors. */
  readonly doubts: readonly Diagnostic[];
}

/** Judges every case of a scorecard by its figures. */
export function evaluateAll(cases: readonly Case[], timing: Timing): Judgements {
  const problems: Diagnostic[] = [];
  const doubts: Diagnostic[] = [];
  const evaluations = cases.map((subject): Evaluation => {
    const sure = sureVerdict(subject, timing);
    if (sure !== null) return new JudgedTarget(subject, timing, sure, null);
    const judged = decideTarget(subject, timing);
    for (const each of judged.problems) problems.push({ ...each, target: subject.target.id });
    doubts.push(...judged.doubts);
    return new JudgedTarget(subject, timing, judged.verdict, judged);
  });
  return { evaluations, problems, doubts };
}

/**
 * The verdict on a level of which one plain number decides, and nothing can be doubtful; null for
 * any other. Of a nation's targets most are such, and only counted.
 */
function sureVerdict({ target, series }: Case, timing: Timing): 'pass' | 'fail' | null {
  const { criterion, aggregation, due } = target;
  if (criterion === null || aggregation !== 'level' || due > timing.dueBy) return null;
  const { meets } = ruleOf(criterion.kind);
  const value = meets === null ? null : sureLevelOf(series, target, timing);
  if (meets === null || value === null) return null;
  return meets(criterion, value) ? 'pass' : 'fail';
}

/** An evaluation of which nothing is worked out that nobody asks for. */
class JudgedTarget implements Evaluation {
  readonly target: Target;

  /** @param judged null where the verdict is all that is known so far */
  constructor(
    private readonly subject: Case,
    private readonly when: Timing,
    readonly verdict: Evaluation['verdict'],
    private judged: Judged | null,
  ) {
    this.target = subject.target;
  }

  get timing(): DueTiming {
    return timingOf(this.target, this.when.year);
  }

  get reason(): Reason {
    return this.inFull.why();
  }

  get actual(): Figure | null {
    return this.inFull.actual;
  }

  get limit(): Exact | null {
    return this.inFull.limit;
  }

  get evidence(): readonly Evidence[] {
    return this.inFull.evidence;
  }

  get gap(): Exact | null {
    const { actual, limit } = this;
    return actual === null || limit === null ? null : actual.value.minus(limit);
  }

  get series(): readonly Figure[] {
    return this.subject.series.yearly;
  }

  private get inFull(): Judged {
    this.judged ??= decideTarget(this.subject, this.when);
    if (this.judged.verdict !== this.verdict) throw new Error('a target has one verdict');
    return this.judged;
  }
}

type Judged = Omit<Decision, 'verdict'> & { readonly verdict: Evaluation['verdict'] };

function decideTarget(subject: Case, timing: Timing): Judged {
  const { target, series } = subject;
  if (target.criterion === null) {
    const why = target.notScored ?? { zh: '', en: '' };
    return { ...decisionFor(reason('not-scored', { why })), verdict: 'not-scored' };
  }
  const decision = decide(target.criterion, subject, timing);
  if (target.due > timing.dueBy) {
    const why = (): Reason => reason('due-later', { due: target.due });
    return { ...decision, verdict: 'not-due', why, problems: [], doubts: [] };
  }
  if (decision.problems.length > 0 || series.troubles.length > 0) {
    const problems = [...decision.problems, ...series.troubles];
    const gaps = troubledGaps(subject, problems);
    const cells = gaps.flatMap(({ evidence }) => evidence);
    const evidence = [...decision.evidence, ...cells];
    return { ...decisionFor(reasonOfTrouble(problems, gaps)), evidence, problems };
  }
  return settleFractions(decision, subject, timing);
}

/**
 * A bare 0.95 where percents are asked for may mean 0.95 % or 95 %. Where both give the same
 * verdict it is taken as written, with a warning; where they don't, nothing is decided. Where % is
 * stated the figure is what it says; a warning tells of another verdict.
 */
function settleFractions(decision: Decision, subject: Case, timing: Timing): Decision {
  const { target } = subject;
  const fractional = fractionalOf(subject);
  if (fractional.length === 0) return decision;
  const used = new Set(decision.evidence);
  const cellOf = (read: FractionOf): Evidence | undefined =>
    fractional.find(
      (each): each is Figure =>
        each.state === 'usable' &&
        read(each) !== null &&
        each.evidence.some((cell) => used.has(cell)),
    )?.evidence[0];
  const { criterion } = target;
  if (criterion === null) return decision;
  const about = { target: target.id };
  const cell = cellOf(bareFraction);
  if (cell === undefined) {
    const beside = cellOf(fractionBesidePercent);
    if (beside === undefined) return decision;
    const other = decide(criterion, withFractions(subject, fractionBesidePercent), timing);
    if (other.verdict === decision.verdict) return decision;
    const args = { written: beside.text, verdict: decision.verdict, hundredfold: other.verdict };
    const warning = diagnose('warning', 'fraction-beside-percent', args, placeOf(beside), about);
    return { ...decision, doubts: [...decision.doubts, warning] };
  }
  const hundredfold = decide(criterion, withFractions(subject, bareFraction), timing);
  if (hundredfold.verdict === decision.verdict) {
    const warning = diagnose(
      'warning',
      'fraction-as-percent',
      { written: cell.text },
      placeOf(cell),
      about,
    );
    return { ...decision, doubts: [...decision.doubts, warning] };
  }
  const args = {
    written: cell.text,
    asWritten: decision.verdict,
    hundredfold: hundredfold.verdict,
  };
  return {
    ...decisionFor(reason('two-readings', {})),
    evidence: decision.evidence,
    doubts: [diagnose('error', 'fraction-or-percent', args, placeOf(cell), about)],
  };
}

/** Everything that bears on a case: its own figures, those of its peers, and of its reference. */
const seriesOf = ({ series, ranks, peers, reference }: Case): readonly Series[] => [
  series,
  ranks,
  reference,
  ...peers.map((peer) => peer.series),
];

/** What was measured for a case and may hold fractions. */
function fractionalOf(subject: Case): readonly Measurement[] {
  const { series, ranks, peers, reference } = subject;
  // Nearly all cases have one series.
  const isAlone = ranks === emptySeries && reference === emptySeries && peers.length === 0;
  return isAlone ? series.fractional : seriesOf(subject).flatMap(({ fractional }) => fractional);
}

/** The value of a figure that may be a fraction, if it is one. */
type FractionOf = (figure: Figure) => Exact | null;

const bareFraction: FractionOf = ({ asFraction }) => asFraction;

/** Bare ones among them are fractions as well. */
const fractionBesidePercent: FractionOf = ({ asFraction, besidePercent }) =>
  besidePercent ?? asFraction;

/** The case with every figure up to 1 that may be a fraction taken as one. */
function withFractions(subject: Case, read: FractionOf): Case {
  const hundredfold = ({ measurements, troubles }: Series): Series =>
    new Series(
      measurements.map((each) => {
        const value = each.state === 'usable' ? read(each) : null;
        return each.state === 'usable' && value !== null ? { ...each, value } : each;
      }),
      troubles,
    );
  return {
    ...subject,
    series: hundredfold(subject.series),
    peers: subject.peers.map((peer) => ({ ...peer, series: hundredfold(peer.series) })),
    reference: hundredfold(subject.reference),
  };
}

/** The measurements that the trouble is about. */
function troubledGaps(subject: Case, problems: readonly Diagnostic[]): readonly Gap[] {
  const wanted = new Set(problems);
  return seriesOf(subject)
    .flatMap(({ unusable }) => unusable)
    .filter(({ problems: own }) => own.some((problem) => wanted.has(problem)));
}

/** Trouble with cells that can be read, each by itself. */
const contradictions: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'figures-differ',
  'total-contradicts-years',
  'units-of-series-differ',
  'rate-contradicts-counts',
  'counts-do-not-add-up',
  'part-exceeds-whole',
]);

/** Says what the trouble is, and of which year where it is that of a single one. */
function reasonOfTrouble(problems: readonly Diagnostic[], gaps: readonly Gap[]): Reason {
  const years = new Set(
    gaps.map(({ period }) => (period !== null && isSingleYear(period) ? period.to : null)),
  );
  const [first = null] = years;
  const year = years.size === 1 ? first : null;
  return problems.every(({ code }) => contradictions.has(code))
    ? reason('contradictory-figures', { year })
    : reason('unreadable-figure', { year });
}

function timingOf({ due }: Target, year: Year | null): DueTiming {
  if (year === null || year === due) return 'due';
  return year < due ? 'early' : 'late';
}
