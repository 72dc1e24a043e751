import type { Language } from '../../domain/bilingual.ts';
import { type Child, element, Markup, wrapped } from './markup.ts';
import { style } from './style.ts';
import { verdictShapes } from './verdict.ts';

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Nothing is loaded, run or sent; the style of the page itself is all that is allowed. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page, piece by piece: head, a link past the header, header and content. */
export function* page(
  language: Language,
  title: string,
  skip: string,
  header: Child,
  main: Iterable<Markup>,
): Generator<string> {
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
  const body = function* (): Generator<Markup> {
    yield element('a', { class: 'skip', href: '#report' }, skip);
    yield verdictShapes;
    yield element('header', {}, header);
    yield* wrapped('main', { id: 'report', tabindex: '-1' }, main);
  };
  const parts = function* (): Generator<Markup> {
    yield head;
    yield* wrapped('body', {}, body());
  };
  yield '<!DOCTYPE html>\n';
  for (const { text } of wrapped('html', { lang: tags[language] }, parts())) yield text;
}
