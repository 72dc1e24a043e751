import { nothingUnused } from '../../src/domain/figures.ts';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { checkRuleFile } from '../../src/load/check-rule-file.ts';
import { type MatchedPolicy, matchPolicy } from '../../src/match/match-policy.ts';
import { readData } from '../../src/read/read-data.ts';
import { untold } from '../../src/read/recognise.ts';
import { catalogue } from './policies-folder.ts';

/** The policy of a rule file, matched with the figures of a data file. */
export function matched(rule: string, data: string): MatchedPolicy {
  const origin = { file: 'rule.yaml', sha256: '' };
  const { value, diagnostics } = checkRuleFile(rule, origin, catalogue);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  const vocabulary = new Vocabulary(catalogue, value.policy.indicators);
  const bytes = new TextEncoder().encode(data);
  const { observations } = readData('data.csv', { bytes, sha256: '' }, untold, vocabulary);
  return matchPolicy(
    value.policy,
    { observations, passedOver: nothingUnused, plain: null },
    vocabulary.names,
  );
}
