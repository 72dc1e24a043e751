import { describe, expect, it } from 'vitest';
import {
  diagnose,
  isError,
  placeOf,
  severities,
  withSeverity,
} from '../../src/domain/diagnostic.ts';

describe('a diagnostic', () => {
  it('has no place, target or region unless they are given', () => {
    expect(diagnose('error', 'file-empty', {})).toEqual({
      severity: 'error',
      code: 'file-empty',
      args: {},
      place: null,
      target: null,
      region: null,
    });
  });

  it('says what it is about', () => {
    const place = { file: 'data.csv', line: 2, column: 3 };
    const about = { target: 'pass-rate', region: '320000' };
    expect(diagnose('warning', 'not-a-number', { found: 'x' }, place, about)).toMatchObject({
      args: { found: 'x' },
      place,
      ...about,
    });
  });

  it('can be weighed anew without changing the first', () => {
    const first = diagnose('warning', 'year-blank', {});
    expect(withSeverity(first, 'error')).toEqual({ ...first, severity: 'error' });
    expect(first.severity).toBe('warning');
  });

  it('is an error by its severity alone', () => {
    expect(severities.filter((each) => isError(diagnose(each, 'file-empty', {})))).toEqual([
      'error',
    ]);
  });

  it('points at the cell of its evidence', () => {
    expect(placeOf({ file: 'data.csv', line: 2, column: 3, text: 'x' })).toEqual({
      file: 'data.csv',
      line: 2,
      column: 3,
    });
  });
});
