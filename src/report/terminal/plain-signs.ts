/**
 * Signs that many Chinese consoles draw two columns wide, or have no picture of, each with the one
 * ASCII sign that stands in for it. Words, and marks that carry a meaning of their own such as ①
 * or ‰, stay.
 */
const signs: Readonly<Record<string, string>> = {
  '…': '~',
  '÷': '/',
  '×': 'x',
  '·': '.',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '−': '-',
};

const pattern = new RegExp(`[${Object.keys(signs).join('')}]`, 'gu');

/** A text with ASCII signs in place of those of ambiguous width (`--ascii`); as long as before. */
export const plainSigns = (text: string): string =>
  text.replace(pattern, (sign) => signs[sign] ?? sign);
