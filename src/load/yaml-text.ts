import { diagnose, type Place, type Result } from '../domain/diagnostic.ts';

/** The text of a YAML file, which is always UTF-8. */
export function yamlText(bytes: Uint8Array, file: string): Result<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const place = placeBehind(soundStart(bytes), file);
    return { value: null, diagnostics: [diagnose('error', 'rule-file-not-utf-8', {}, place)] };
  }
}

/** All text before the first byte that is no UTF-8. */
function soundStart(bytes: Uint8Array): string {
  let text = '';
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      // Half a character at the end is left out, and no fault.
      text = decoder.decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      broken = middle;
    }
  }
  return text;
}

/** The place behind a text that a file begins with. */
export function placeBehind(text: string, file: string): Place {
  const lines = text.split(/\r\n?|\n/u);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
