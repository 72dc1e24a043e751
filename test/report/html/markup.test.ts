import { describe, expect, it } from 'vitest';
import { element, escaped, fragment } from '../../../src/report/html/markup.ts';

describe('an element', () => {
  it('has its attributes, and those that are null left out', () => {
    expect(element('td', { class: 'a', id: null }, 'x').text).toBe('<td class="a">x</td>\n');
  });

  it('has texts escaped and markup as it is', () => {
    const inner = element('b', {}, 'a<b>');
    expect(element('i', { title: '"\'&' }, '<', inner, null, ['>', inner]).text).toBe(
      '<i title="&quot;&#39;&amp;">&lt;<b>a&lt;b&gt;</b>&gt;<b>a&lt;b&gt;</b></i>',
    );
  });

  it('has no end tag where HTML knows none', () => {
    expect(element('meta', { name: 'x' }).text).toBe('<meta name="x">\n');
  });

  it('makes texts in a row harmless as one', () => {
    expect(fragment('#', '#[x]', ':', ':y').text).toBe('#·#[x]:·:y');
  });
});

it('shows what is invisible', () => {
  expect(escaped('a\u202e\u0000\n<')).toBe(String.raw`a\u{202e}\u{0}\u{a}&lt;`);
});
