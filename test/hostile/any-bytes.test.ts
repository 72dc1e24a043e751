import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/domain/exit-code.ts';
import { runText } from '../support/run-check.ts';
import { lines } from '../support/small-policy.ts';
import { oneSheet, workbookParts, zipped } from '../support/workbook.ts';

/** Fixed, so that a run that fails can be repeated, and no run fails by chance. */
const settings = { seed: 2015, numRuns: 200 } as const;

const name = '省级监督抽查合格率';

/** What any file has to end in: a report, and a code that says what became of it. */
async function expectOrderly(bytes: Uint8Array): Promise<void> {
  const argv = ['data', '--policy', 'jiangsu-2015', '--only', name, '--format', 'json'];
  const { output, exitCode, diagnostics } = await runText({ data: bytes }, argv);
  const { met, missed, unusable, incomplete } = exitCodes;
  expect([met, missed, unusable, incomplete]).toContain(exitCode);
  expect(JSON.parse(output)).toMatchObject({ schema: 'quality-check/scorecard/1', exitCode });
  const isTold = diagnostics.some(({ severity }) => severity === 'error');
  expect(isTold).toBe(exitCode === unusable);
}

const table = lines(
  '指标,地区,年份,数值,单位',
  '省级监督抽查合格率,江苏省,2015,"95.5",%',
  '省级监督抽查合格率,浙江,2015,90,%',
);
const utf8 = new TextEncoder().encode(table);
const rows = [
  ['指标', '年份', '数值'],
  ['省级监督抽查合格率', { n: '2015' }, { n: '0.955', format: '0.0%' }],
] as const;
const sheets = [{ name: 'Sheet1', rows, merges: ['A1:A1'] }];
const parts = workbookParts(sheets);

/** A file with some of its bytes changed, put in or left out. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(bytes.length - 1),
        byte: fc.nat(255),
        how: fc.constantFrom('change', 'insert', 'remove', 'cut'),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => {
      const list = Array.from(bytes);
      for (const { at, byte, how } of changes) {
        if (how === 'change') list[at] = byte;
        else if (how === 'insert') list.splice(at, 0, byte);
        else list.splice(at, how === 'cut' ? list.length : 1);
      }
      return new Uint8Array(list);
    });

describe('any bytes', () => {
  it('give a report', async () => {
    const start = fc.constantFrom(
      [],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), (head, tail) =>
        expectOrderly(new Uint8Array([...head, ...tail])),
      ),
      settings,
    );
  });

  it('that are signs of tables give a report', async () => {
    const sign = fc.constantFrom(
      ...[
        '指标',
        '数值',
        '省级监督抽查合格率',
        '地区',
        '年份',
        '2015',
        '95',
        '%',
        '江苏',
        '合计',
        '注：',
      ],
      ...[',', '\t', ';', '\n', '\r', '\r\n', '"', '""', ' ', '\u0000', '\u{1f600}', '…', '万'],
      ...['=1+1', '-', '__proto__', '（', '）', '1e9', '\ufeff', '\u202e', '第', '位'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 40 }), (signs) =>
        expectOrderly(new TextEncoder().encode(signs.join(''))),
      ),
      settings,
    );
  });

  it('changed in a table give a report', async () => {
    await fc.assert(fc.asyncProperty(damaged(utf8), expectOrderly), settings);
  });

  it('changed in a workbook give a report', async () => {
    await fc.assert(fc.asyncProperty(damaged(oneSheet(rows)), expectOrderly), settings);
  });

  it('changed in a part of a workbook give a report', async () => {
    const part = fc.constantFrom(...Object.keys(parts));
    await fc.assert(
      fc.asyncProperty(
        part.chain((each) =>
          damaged(new TextEncoder().encode(parts[each])).map((bytes) => ({
            ...parts,
            [each]: bytes,
          })),
        ),
        (changed) => expectOrderly(zipped(changed)),
      ),
      settings,
    );
  });
});
