import { Chalk, type ChalkInstance } from 'chalk';
import type { Verdict } from '../../domain/evaluation.ts';

/** A sign before each verdict, so that 达标 and 未达标 differ without colour; ASCII for every console. */
export const marks: Readonly<Record<Verdict, string>> = {
  pass: ' ',
  fail: '!',
  'no-data': '?',
  'not-due': '~',
  'not-scored': '-',
};

/** Paints with the basic palette, or not at all. */
export const chalkFor = (color: boolean): ChalkInstance => new Chalk({ level: color ? 1 : 0 });

/** Colours of the basic palette, which stay readable on light and dark. */
export function paint(chalk: ChalkInstance, verdict: Verdict, text: string): string {
  switch (verdict) {
    case 'pass':
      return chalk.green(text);
    case 'fail':
      return chalk.red.bold(text);
    case 'no-data':
      return chalk.yellow(text);
    case 'not-due':
    case 'not-scored':
      return chalk.dim(text);
  }
}
