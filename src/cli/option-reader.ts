import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { GivenOptions } from './program.ts';

/** Reads options and gathers what is wrong with them. */
export class OptionReader {
  readonly mistakes: Diagnostic[] = [];

  constructor(private readonly options: GivenOptions) {}

  isGiven(name: string): boolean {
    return this.options[name] !== undefined;
  }

  flag(name: string): boolean {
    return this.options[name] === true;
  }

  /** All values of an option; one that is blank or looks like an option itself was left without. */
  all(name: string, flag: string): readonly string[] {
    const values = this.options[name];
    if (!Array.isArray(values)) return [];
    const list = values as readonly string[];
    if (list.some((value) => value.trim() === '' || /^--?[a-z]/iu.test(value))) {
      this.mistakes.push(diagnose('error', 'option-without-value', { option: flag }));
    }
    return list;
  }

  one(name: string, flag: string): string | null {
    const values = this.all(name, flag);
    if (values.length > 1)
      this.mistakes.push(diagnose('error', 'option-repeated', { option: flag }));
    return values[0] ?? null;
  }

  /** An option that can't be left out. */
  needed(name: string, flag: string): string {
    const value = this.one(name, flag);
    if (value === null) this.mistakes.push(diagnose('error', 'option-needed', { option: flag }));
    return value ?? '';
  }

  choice<T extends string>(name: string, flag: string, choices: readonly T[]): T | null {
    const value = this.one(name, flag);
    const found = choices.find((each) => each === value);
    if (value !== null && found === undefined) {
      this.mistakes.push(
        diagnose('error', 'option-value-invalid', { option: flag, value, choices }),
      );
    }
    return found ?? null;
  }

  year(name: string, flag: string): number | null {
    const value = this.one(name, flag);
    if (value === null) return null;
    if (!/^(?:19|20)\d{2}$/u.test(value)) {
      this.mistakes.push(diagnose('error', 'year-invalid', { option: flag, value }));
    }
    return Number(value);
  }
}
