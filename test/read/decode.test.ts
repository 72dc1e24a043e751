import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encodings } from '../../src/read/decode.ts';
import { diagnosticLines } from '../support/dataset-lines.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16le = (text: string): Uint8Array => iconv.encode(text, 'utf-16le', { addBOM: false });

const utf16be = (text: string): Uint8Array => iconv.encode(text, 'utf-16be', { addBOM: false });

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** The readings of the bytes in their order. */
const readings = (
  bytes: Uint8Array,
  declared: string | null = null,
): readonly (readonly [string, string])[] => {
  const { value, diagnostics } = decode(bytes, declared, 'data.csv');
  expect(diagnostics).toEqual([]);
  return (value ?? []).map(({ encoding, text }) => [encoding, text]);
};

const faults = (bytes: Uint8Array, declared: string | null = null): string[] => {
  const { value, diagnostics } = decode(bytes, declared, 'data.csv');
  expect(value).toBeNull();
  return diagnosticLines(diagnostics);
};

const text = '指标,数值\r\n合格率,96.5%\r\n';

describe('the encoding of bytes', () => {
  it.each([
    ['UTF-8 with a byte order mark', join([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
    ['UTF-16LE with a byte order mark', join([0xff, 0xfe], utf16le(text)), 'utf-16le'],
    ['UTF-16BE with a byte order mark', join([0xfe, 0xff], utf16be(text)), 'utf-16be'],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('is told for %s, whose mark is no part of the text', (_, bytes, encoding) => {
    expect(readings(bytes)).toEqual([[encoding, text]]);
  });

  it('is UTF-8 before it is anything else', () => {
    expect(readings(utf8(text))[0]).toEqual(['utf-8', text]);
  });

  it('is UTF-8 alone where both readings are the same', () => {
    expect(readings(utf8('indicator,value\npass-rate,96'))).toEqual([
      ['utf-8', 'indicator,value\npass-rate,96'],
    ]);
    expect(readings(new Uint8Array())).toEqual([['utf-8', '']]);
  });

  it('is GB18030 for characters that GBK and GB2312 lack', () => {
    const rare = '𠮷㐀€镕,1\n';
    expect(readings(iconv.encode(rare, 'gb18030'))).toEqual([['gb18030', rare]]);
  });

  it.each(['省,值', '元', '省', '值,元\n'])(
    'is left to the caller for %j, whose bytes in GBK are valid UTF-8',
    (short) => {
      const found = readings(iconv.encode(short, 'gb18030'));
      expect(found.map(([encoding]) => encoding)).toEqual(['utf-8', 'gb18030']);
      expect(found[1]?.[1]).toBe(short);
    },
  );

  it('is UTF-8 first for UTF-8 that is valid GB18030', () => {
    const found = readings(utf8('省份'));
    expect(found[0]).toEqual(['utf-8', '省份']);
  });
});

describe('a declared encoding', () => {
  it.each([
    ['utf-8', utf8(text), 'utf-8'],
    ['UTF-8', utf8(text), 'utf-8'],
    ['utf_8', utf8(text), 'utf-8'],
    ['utf-8', join([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
    ['utf-16le', utf16le(text), 'utf-16le'],
    ['utf-16le', join([0xff, 0xfe], utf16le(text)), 'utf-16le'],
    ['utf-16be', utf16be(text), 'utf-16be'],
    ['gb18030', iconv.encode(text, 'gb18030'), 'gb18030'],
    ['GBK', iconv.encode(text, 'gbk'), 'gbk'],
    ['gb2312', iconv.encode(text, 'gb2312'), 'gb2312'],
  ])('%s is obeyed', (declared, bytes, encoding) => {
    expect(readings(bytes, declared)).toEqual([[encoding, text]]);
  });

  it('is obeyed for Big5', () => {
    const traditional = '指標,數值\n合格率,96\n';
    expect(readings(iconv.encode(traditional, 'big5'), 'big5')).toEqual([['big5', traditional]]);
  });

  it('decides where the bytes are valid in two encodings', () => {
    const bytes = iconv.encode('省,值', 'gb18030');
    expect(readings(bytes, 'gbk')).toEqual([['gbk', '省,值']]);
    expect(readings(bytes, 'utf-8')).toEqual([['utf-8', 'ʡ,ֵ']]);
  });

  it.each(['latin1', 'shift_jis', '', 'constructor', 'utf-7'])(
    'that is not known is an error: %j',
    (declared) => {
      const { value, diagnostics } = decode(utf8(text), declared, 'data.csv');
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([
        {
          severity: 'error',
          code: 'encoding-unknown',
          args: { value: declared, choices: encodings },
        },
      ]);
    },
  );

  it('that the bytes contradict is an error at the first line that does', () => {
    expect(faults(join(utf8('a\nb\n'), iconv.encode('合格率', 'gb18030')), 'utf-8')).toEqual([
      'error encoding-invalid 3',
    ]);
    expect(faults(join(utf8('a\n'), [0x81], utf8('\n合')), 'gb18030')).toEqual([
      'error encoding-invalid 2',
    ]);
    expect(faults(Uint8Array.of(0x41), 'utf-16le')).toEqual(['error encoding-invalid']);
    expect(faults(Uint8Array.of(0xd8, 0x00, 0x00, 0x41), 'utf-16be')).toEqual([
      'error encoding-invalid',
    ]);
  });
});

describe('damaged bytes', () => {
  it.each([
    ['a byte that is in no encoding', join(utf8('a,b\n1,2\n'), [0xff], utf8(',3\n')), 3],
    ['a cut last character', join(utf8('a\n'), [0xe5, 0x90]).subarray(0, 3), 2],
    ['half a GBK character before a line end', join(utf8('a\n\n'), [0xb0, 0x0a, 0x41]), 3],
    ['a byte in GB18030', join(iconv.encode('合格\n率\n', 'gb18030'), [0xff, 0x0a]), 3],
    ['the first byte', Uint8Array.of(0xff, 0x41), 1],
  ])('are an error at their line: %s', (_, bytes, line) => {
    expect(faults(bytes)).toEqual([`error encoding-undetected ${String(line)}`]);
  });

  it.each([
    ['UTF-8', join([0xef, 0xbb, 0xbf], utf8('合\n格\n'), [0xff]), 'error encoding-invalid 3'],
    ['UTF-16LE', Uint8Array.of(0xff, 0xfe, 0x41), 'error encoding-invalid'],
    ['UTF-16BE', Uint8Array.of(0xfe, 0xff, 0xd8, 0x00), 'error encoding-invalid'],
  ])('behind the byte order mark of %s are an error', (_, bytes, fault) => {
    expect(faults(bytes)).toEqual([fault]);
  });
});

describe('a text that is probably not what was written', () => {
  it('is Big5 read as GB18030, which its private-use characters tell', () => {
    expect(faults(iconv.encode('指標,數值\n合格率,96\n', 'big5'))).toEqual([
      'error encoding-suspect',
    ]);
  });

  it.each(['a\nb\u{e001}', 'a\r\nb\u{f8ff}', 'a\rb\u{fffd}'])(
    'is UTF-8 with private-use or replacement characters: %j',
    (damaged) => {
      expect(faults(utf8(damaged))).toEqual(['error encoding-suspect 2']);
      expect(faults(utf8(damaged), 'utf-8')).toEqual(['error encoding-suspect 2']);
    },
  );

  it('is UTF-16 with private-use characters', () => {
    expect(faults(join([0xff, 0xfe], utf16le('a\n\n\u{e123}')))).toEqual([
      'error encoding-suspect 3',
    ]);
  });

  it('names the character that was found', () => {
    const { diagnostics } = decode(utf8('a\u{e000}\u{e001}'), null, 'data.csv');
    expect(diagnostics[0]?.args).toEqual({ encoding: 'utf-8', found: '\u{e000}' });
  });
});

describe('a NUL', () => {
  it.each([
    [utf8('a,b\n1,\0\n'), null, 2],
    [utf8('\0'), null, 1],
    [utf8('a\r\n\r\n\0'), 'utf-8', 3],
    [utf16le('indicator,value\n'), null, 1],
    [utf16be('a'), null, 1],
    [join([0xef, 0xbb, 0xbf], utf8('a\rb\0')), null, 2],
    [join([0xff, 0xfe], [0x00, 0x00], utf16le('a')), null, 1],
    [join(iconv.encode('合格率\n', 'gb18030'), [0x00]), null, 2],
    [join(iconv.encode('省,值\n', 'gb18030'), [0x00]), null, 2],
  ])('is an error at its line: %j as %s', (bytes, declared, line) => {
    expect(faults(bytes, declared)).toEqual([`error nul-found ${String(line)}`]);
  });
});

describe('any bytes at all', () => {
  const fragments = fc.constantFrom<readonly number[]>(
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0x0a],
    [0x0d],
    [0x00],
    [0x81, 0x30, 0x81, 0x30],
    [0xe5, 0x90, 0x88],
    [0xba, 0xcf],
  );
  const bytes = fc
    .array(fc.oneof(fragments, fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 })))
    .map((parts) => Uint8Array.from(parts.flat()));

  it('give readings, or one error', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(null, ...encodings), (content, declared) => {
        const { value, diagnostics } = decode(content, declared, 'data.csv');
        if (value === null) {
          expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
        } else {
          expect(diagnostics).toEqual([]);
          expect(value.length).toBeGreaterThan(0);
          for (const reading of value) expect(reading.text).not.toContain('\0');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('give the text that was encoded in UTF-8 or UTF-16 with a mark', () => {
    const texts = fc
      .string({ unit: 'grapheme' })
      .filter((each) => !/[\0\ufeff\ufffd\ue000-\uf8ff]/u.test(each));
    fc.assert(
      fc.property(texts, (each) => {
        expect(readings(utf8(each))[0]).toEqual(['utf-8', each]);
        expect(readings(join([0xef, 0xbb, 0xbf], utf8(each)))).toEqual([['utf-8', each]]);
        expect(readings(join([0xff, 0xfe], utf16le(each)))).toEqual([['utf-16le', each]]);
        expect(readings(join([0xfe, 0xff], utf16be(each)))).toEqual([['utf-16be', each]]);
      }),
    );
  });
});
