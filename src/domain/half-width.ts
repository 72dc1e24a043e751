/**
 * The text with full-width letters, digits, signs and blanks as half-width ones, and all kinds of
 * minus as one.
 *
 * Unicode's compatibility forms would go further, and read 95² as 952 and 9① as 91.
 */
export const halfWidth = (text: string): string =>
  replaced.test(text)
    ? text
        .replace(/[\uff01-\uff5e]/gu, (character) =>
          String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0),
        )
        .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
        .replace(/[\u2010-\u2013\u2212]/gu, '-')
    : text;

/** All that is replaced; few cells hold any of it. */
const replaced = /[\u00a0\u2000-\u200a\u2010-\u2013\u202f\u2212\u3000\uff01-\uff5e]/;
