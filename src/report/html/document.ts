import type { Language } from '../../domain/bilingual.ts';
import { type Child, element, fragment, Markup } from './markup.ts';
import { style } from './style.ts';
import { verdictShapes } from './verdict.ts';

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Nothing is loaded, run or sent; the style of the page itself is all that is allowed. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page: head, a link past the header, header and content. */
export function page(
  language: Language,
  title: string,
  skip: string,
  header: Child,
  main: Child,
): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    element('style', {}, new Markup(style)),
  );
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#report' }, skip),
    verdictShapes,
    element('header', {}, header),
    element('main', { id: 'report', tabindex: '-1' }, main),
  );
  return fragment(
    new Markup('<!DOCTYPE html>\n'),
    element('html', { lang: tags[language] }, head, body),
  ).text;
}
