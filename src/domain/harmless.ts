// Control characters, bidirectional and zero-width ones, line separators, soft hyphen, lone
// surrogates: all that can hide, recolour or rewrite what stands around it.
const invisible =
  // eslint-disable-next-line no-control-regex -- these are the characters to be found
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * A text made safe to print anywhere: invisible characters become visible escapes, and the marks
 * by which CI systems find commands in a log (`::`, `##[`, `##vso[`) are broken up visibly.
 *
 * Everything that comes from data, rule files, file names or arguments passes through here where
 * it leaves the program.
 */
export const harmless = (text: string): string =>
  text
    .replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/##(?=\[|vso\[)/giu, '#·#')
    .replace(/:(?=:)/gu, ':·');
