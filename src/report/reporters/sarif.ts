import { harmless } from '../../domain/harmless.ts';
import type { Policy, Target } from '../../domain/policy.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { limitText, messages } from '../../messages/index.ts';
import { endingOf } from '../ending.ts';
import { digits, toJson } from '../json-text.ts';
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
  const rules: object[] = [];
  const indexes = new Map<string, number>();
  const ruleIndex = (id: string, rule: () => object): number => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    indexes.set(id, rules.length);
    rules.push({ id, ...rule() });
    return rules.length - 1;
  };
  const targetRuleIndex = ({ policy }: Scorecard, target: Target): [id: string, index: number] => {
    const id = `${policy.id}/${target.id}`;
    return [id, ruleIndex(id, () => targetRule(target, policy, context))];
  };
  // A run asks all regions of a policy for the same, so that one of them names all of its rules.
  const policies = new Set<string>();
  for (const scorecard of scorecards) {
    if (policies.has(scorecard.policy.id)) continue;
    policies.add(scorecard.policy.id);
    for (const { target } of scorecard.evaluations) targetRuleIndex(scorecard, target);
  }
  const remarks = remarksOf(context);
  const placed = remarks.filter(({ location }) => location !== null);
  const troubles = placed.map((remark) => {
    const { code, severity } = remark.diagnostic;
    const ruleId = `diagnostic/${code}`;
    const [kind, level] = marksOfSeverity[severity].sarif;
    return {
      ruleId,
      ruleIndex: ruleIndex(ruleId, () => ({ shortDescription: { text: code } })),
      kind,
      level,
      message: { text: remark.message },
      ...locations(remark.location, null),
      partialFingerprints: { 'diagnostic/v1': remark.fingerprint },
    };
  });
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
    ${toJson(run, 4).slice(0, -'\n    }'.length)},
      "results": [`;
  let written = 0;
  const item = (result: object): string =>
    `${written++ === 0 ? '' : ','}\n        ${toJson(result, 8)}`;
  for (const trouble of troubles) yield item(trouble);
  for (const scorecard of scorecards) {
    for (const result of resultsOf(scorecard, context)) {
      yield item(targetResult(result, ...targetRuleIndex(scorecard, result.evaluation.target)));
    }
  }
  yield `${written === 0 ? '' : '\n      '}]\n    }\n  ]\n}\n`;
};

function targetResult(
  { outcome, name, message, fingerprint, location, evaluation }: Result,
  ruleId: string,
  ruleIndex: number,
): object {
  const { verdict, reason, actual, limit, gap, evidence } = evaluation;
  const [kind, level] = marksOf[outcome].sarif;
  return {
    ruleId,
    ruleIndex,
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
  descriptor: { id: `diagnostic/${diagnostic.code}` },
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
