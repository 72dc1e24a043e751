/**
 * Changes of the code of cli-table3, by file: what stands there, and what takes its place. By itself
 * it works out again for every cell what the report's tables need once or not at all.
 */
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'utils.js': [
    // The report's lines fit, and all that is cut is shown by its debug log alone.
    ['  truncate: truncate,', '  truncate: (text) => text,'],
    // A line is painted by itself, so that no colour runs on into the next one.
    ['  colorizeLines: colorizeLines,', '  colorizeLines: (lines) => lines,'],
    // What is padded is one line, and begins at the left.
    [
      '  pad: pad,',
      "  pad: (line, columns) => line + ' '.repeat(Math.max(0, columns - stringWidth(line))),",
    ],
    ['  repeat: repeat,', '  repeat: (text, times) => text.repeat(times),'],
  ],
  'cell.js': [
    // No cell has rules or a style of its own.
    ['(this.chars = {})', '(this.chars = tableOptions.charsOfCells ??= {})'],
    ['CHAR_NAMES.forEach', 'if (chars.mid === undefined) CHAR_NAMES.forEach'],
    [
      "setOption(style, tableStyle, 'padding-left', this);",
      "this.paddingLeft = tableStyle['padding-left'];",
    ],
    [
      "setOption(style, tableStyle, 'padding-right', this);",
      "this.paddingRight = tableStyle['padding-right'];",
    ],
    // The report paints its texts itself.
    ["require('@colors/colors/safe')", '{}'],
    [
      `
    left = this.wrapWithStyleColors('border', left);
    right = this.wrapWithStyleColors('border', right);
    if (this.y === 0) {
      content = this.wrapWithStyleColors('head', content);
    }`,
      '',
    ],
    // All columns have their widths.
    ['this.desiredWidth = utils.strlen(this.content) +', 'this.desiredWidth ='],
  ],
  // Every row has all its cells, and none of them spans rows.
  'layout-manager.js': [['    fillInTable(cellRows);\n', '']],
};

/** The code of a file of cli-table3 as the build changes it; null where it doesn't. */
export function drawingTheReport(file: string, code: string): string | null {
  const ofFile = changes[file];
  if (ofFile === undefined) return null;
  return ofFile.reduce((changed, [from, to]) => {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${file} of cli-table3 is no longer what it was`);
    return parts.join(to);
  }, code);
}
