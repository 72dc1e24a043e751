const plain = /^[\u4e00-\u9fff\da-z]*$/;

/** Whether a text is its own comparable form, as most names are; all else takes ten times as long. */
export const isComparable = (text: string): boolean => plain.test(text);

const ascii = /^[ -~]*$/;

/**
 * The form in which names are compared: full-width and half-width, letter case, blanks, hyphens
 * and quotation marks make no difference, so 「鲁班奖」, “鲁 班 奖” and 鲁班奖 are one name.
 */
export function comparableName(text: string): string {
  if (isComparable(text)) return text;
  // ASCII is its own compatibility form, and what makes such forms takes long to start.
  return (ascii.test(text) ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_"'“”‘’「」『』《》-]/gu, '');
}

/** Whether the text holds a Chinese character. */
export const isChinese = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) || (!ascii.test(text) && /\p{Script=Han}/u.test(text));
