import type { Diagnostic } from '../../domain/diagnostic.ts';
import { harmless } from '../../domain/harmless.ts';
import type { Policy, Target } from '../../domain/policy.ts';
import { limitText, messages } from '../../messages/index.ts';
import { endingOf } from '../ending.ts';
import { digits, jsonArray, opened } from '../json-text.ts';
import { type Location, pathOf } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { type Remark, remarksOf, type Result, resultsOf } from '../machine/results.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * SARIF 2.1.0 (OASIS): every target is a rule, every verdict a result, passed ones too; diagnostics
 * with a place are results, others notifications.
 */
export const sarif: Reporter = function* (scorecards, context) {
  const { tool, inputs, diagnostics, exitCode, layout } = context;
  const remarks = remarksOf(context);
  const placed = remarks.filter(({ location }) => location !== null);
  const rules: object[] = [];
  const indexes = new Map<string, number>();
  const list = (id: string, rule: object): void => {
    if (indexes.has(id)) return;
    indexes.set(id, rules.length);
    rules.push({ id, ...rule });
  };
  const referTo = (ruleId: string): { ruleId: string; ruleIndex: number } => {
    const ruleIndex = indexes.get(ruleId);
    if (ruleIndex === undefined) throw new Error(`the rule "${ruleId}" was not listed`);
    return { ruleId, ruleIndex };
  };
  // A run asks all regions of a policy for the same, so that one of them names all of its rules.
  const policies = new Map(scorecards.map((scorecard) => [scorecard.policy, scorecard]));
  for (const [policy, { evaluations }] of policies) {
    for (const { target } of evaluations) {
      list(ruleIdOf(policy, target), targetRule(target, policy, context));
    }
  }
  for (const { diagnostic } of placed) {
    list(diagnosticRule(diagnostic), { shortDescription: { text: diagnostic.code } });
  }
  const results = function* (): Generator<object> {
    for (const { diagnostic, message, location, fingerprint } of placed) {
      const [kind, level] = marksOfSeverity[diagnostic.severity].sarif;
      yield {
        ...referTo(diagnosticRule(diagnostic)),
        kind,
        level,
        message: { text: message },
        ...locations(location, null),
        partialFingerprints: { 'diagnostic/v1': fingerprint },
      };
    }
    for (const scorecard of scorecards) {
      for (const result of resultsOf(scorecard, context)) {
        const rule = referTo(ruleIdOf(scorecard.policy, result.evaluation.target));
        yield { ...rule, ...targetResult(result) };
      }
    }
  };
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    language: layout.language,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: !remarks.some(({ diagnostic }) => diagnostic.severity === 'error'),
        exitCode,
        exitCodeDescription: messages[layout.language].report.ending(
          endingOf(scorecards, diagnostics, exitCode),
        ),
        toolExecutionNotifications: remarks
          .filter(({ location }) => location === null)
          .map(notification),
      },
    ],
    artifacts: inputs.map(({ path, sha256, encoding }) => ({
      location: { uri: uriOf(pathOf(path)) },
      hashes: { 'sha-256': sha256 },
      properties: { encoding },
    })),
  };
  yield `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    ${opened(run, 4)},
      "results": `;
  yield* jsonArray(results(), 6);
  yield '\n    }\n  ]\n}\n';
};

const ruleIdOf = ({ id }: Policy, target: Target): string => `${id}/${target.id}`;
const diagnosticRule = ({ code }: Diagnostic): string => `diagnostic/${code}`;

function targetResult(result: Result): object {
  const { outcome, name, message, fingerprint, location, evaluation } = result;
  const { verdict, reason, actual, limit, gap, evidence } = evaluation;
  const [kind, level] = marksOf[outcome].sarif;
  return {
    kind,
    level,
    message: { text: `${name}: ${message}` },
    ...locations(location, cellOf(evidence)),
    partialFingerprints: { 'target/v1': fingerprint },
    properties: {
      verdict,
      reason: reason.code,
      actual: digits(actual?.value ?? null, limit),
      gap: digits(gap),
    },
  };
}

function targetRule(target: Target, policy: Policy, { layout }: ReportContext): object {
  const { indicator, clause, category, due, wording, reading } = target;
  const { language } = layout;
  const asked = limitText(target, language);
  return {
    shortDescription: { text: [indicator.name[language], asked].filter(Boolean).join(': ') },
    fullDescription: {
      text: [policy.title[language], clause, reading?.[language]].filter(Boolean).join(' | '),
    },
    properties: { category, clause, due, wording },
  };
}

/** A code-scanning service takes no result without a line. */
const locations = (location: Location | null, snippet: string | null): object =>
  location === null
    ? {}
    : {
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(location.path) },
              region: {
                startLine: location.line,
                ...(location.character === null ? {} : { startColumn: location.character }),
                ...(snippet === null ? {} : { snippet: { text: snippet } }),
              },
            },
          },
        ],
      };

const cellOf = ([cell]: readonly { readonly text: string }[]): string | null => cell?.text ?? null;

const notification = ({ message, diagnostic }: Remark): object => ({
  descriptor: { id: diagnosticRule(diagnostic) },
  level: marksOfSeverity[diagnostic.severity].sarif[1],
  message: { text: message },
});

/** A path as a URI reference: each part percent-encoded, an absolute one as `file:`. */
function uriOf(path: string): string {
  const encoded = path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(harmless(part)))
    .join('/');
  if (/^[a-z]%3A\//iu.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
