const han = /\p{Script=Han}/u;

/**
 * The form in which names are compared: full-width and half-width, letter case, blanks, hyphens
 * and quotation marks make no difference, so 「鲁班奖」, “鲁 班 奖” and 鲁班奖 are one name.
 */
export function comparableName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_"'“”‘’「」『』《》-]/gu, '');
}

/** Whether the text holds a Chinese character. */
export const isChinese = (text: string): boolean => han.test(text);
