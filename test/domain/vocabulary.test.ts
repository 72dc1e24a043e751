import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { regions, sampleIndicator, units, vocabulary } from '../support/sample-vocabulary.ts';

describe('the vocabulary', () => {
  it.each(['合格率', 'pass-rate', '不合格率', '省抽批次'])('knows %s', (name) => {
    expect(vocabulary.knows(name)).toBe(true);
  });

  it.each(['', '合格', '江苏', '%', 'constructor'])('does not know %j as an indicator', (name) => {
    expect(vocabulary.knows(name)).toBe(false);
  });

  it('knows the indicators of a rule file beside those of the catalogue, each once', () => {
    const shared = sampleIndicator('shared', '共用');
    const own = sampleIndicator('own', '自有');
    const both = new Vocabulary({ units, regions, indicators: [shared] }, [shared, own]);
    expect(both.names.indicators).toEqual([shared, own]);
    expect(both.names.find('共用')).toHaveLength(1);
    expect(both.knows('自有')).toBe(true);
  });
});
