/** What ends a text, a name or a comment in one dialect or another, and what a backslash escapes. */
export const hostile = `a'b"c\`d\\e\\'f--g*/h;i$$j%k{l}:m 名`;

/** Texts that end something by what stands at their own end or start. None has a comma. */
export const hostileNames: readonly string[] = [
  hostile,
  `'; DROP TABLE x; --'`,
  `"; DROP TABLE x; --"`,
  `\`; DROP TABLE x; --\``,
  `\\'; DROP TABLE x; --\\`,
  `*/ x /*`,
  `.a/../b*.csv?.`,
  '$1 :x {x:String} ? %s $$',
  '\u0001行\n行\t\u001b[31m\u202e😀𠮷',
];

/** Further texts that mean something to SQL, to a client or to a format. */
export const hostileTexts: readonly string[] = [
  ...hostileNames,
  ...['\\', '\\\\', `\\'`, `'`, `''`, `"`, `""`, '`', '``', '$$', '/*', '--', ';', ','],
  ...['\\N', '\\n', '\\d+', 'NULL', 'null', '\n', '\r\n', '\t', 'é', '\u200b'],
];
