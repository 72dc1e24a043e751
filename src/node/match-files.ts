import { escapePath, glob } from 'tinyglobby';

/**
 * The files that match a pattern, by code point. Only `*` and `?` have a meaning, since brackets
 * are common in the names of downloads: 数据(1).csv, 数据[2].csv.
 */
export async function matchFiles(pattern: string): Promise<readonly string[]> {
  const path = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  // What stands before the first folder with a pattern is kept as the user writes it.
  const start = path.slice(0, path.search(/[*?]/u)).lastIndexOf('/') + 1;
  const folder = path.slice(0, start);
  const wanted = path
    .slice(start)
    .split(/([*?])/u)
    .map((part, index) => (index % 2 === 0 ? escapePath(part) : part))
    .join('');
  const found = await glob(wanted, {
    cwd: folder === '' ? '.' : folder,
    expandDirectories: false,
    absolute: false,
  });
  return found.map((name) => `${folder}${name}`).sort(byCodePoint);
}

const byCodePoint = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
