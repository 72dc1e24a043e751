import { maxNamesTold } from '../../domain/figures.ts';

/** The names that stand first in a file, each once. */
export class FirstNames {
  /** In the order of the file. */
  readonly lines: { readonly name: string; readonly line: number }[] = [];
  /** Names from this line on come too late. */
  end = Infinity;

  add(name: string, line: number): void {
    const { lines } = this;
    const known = lines.findIndex((each) => each.name === name);
    if (known !== -1) {
      if ((lines[known]?.line ?? 0) <= line) return;
      lines.splice(known, 1);
    }
    let at = lines.length;
    while (at > 0 && (lines[at - 1]?.line ?? 0) > line) at -= 1;
    lines.splice(at, 0, { name, line });
    if (lines.length > maxNamesTold) lines.pop();
    if (lines.length === maxNamesTold) this.end = lines.at(-1)?.line ?? Infinity;
  }
}
