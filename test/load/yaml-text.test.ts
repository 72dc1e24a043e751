import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { yamlText } from '../../src/load/yaml-text.ts';
import { foundAt } from '../support/places.ts';
import { lines } from '../support/small-policy.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a YAML file', () => {
  it.each(['', 'id: x\n', '\ufeff标题: 意见\n'])('is UTF-8: %j', (text) => {
    expect(yamlText(utf8(text), 'rule.yaml')).toEqual({
      value: text.replace('\ufeff', ''),
      diagnostics: [],
    });
  });

  it.each([
    ['GBK', iconv.encode(lines('id: x', 'title: { zh: 意见 }'), 'gbk'), '2:14'],
    ['GBK with CRLF', iconv.encode('id: x\r\ntitle: 意见\r\n', 'gbk'), '2:8'],
    ['GBK with CR', iconv.encode('id: x\rtitle: 意见\r', 'gbk'), '2:8'],
    ['UTF-16 with a mark', iconv.encode('id: x', 'utf-16', { addBOM: true }), '1:1'],
    [
      'a byte behind sound characters',
      Buffer.from([...utf8('id: x\n标: \ufffd'), 0x80, 0x80]),
      '2:5',
    ],
    ['half a character at the end', utf8('id: x\n标').subarray(0, -1), '2:1'],
  ])('is refused where it is not: %s', (_, bytes, place) => {
    const { value, diagnostics } = yamlText(bytes, 'rule.yaml');
    expect(value).toBeNull();
    expect(foundAt(diagnostics)).toEqual([`rule-file-not-utf-8 ${place}`]);
  });
});
