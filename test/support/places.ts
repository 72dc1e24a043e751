import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Report } from './run-check.ts';

const at = (...parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null).join(':');

/** What a report says is wrong, and where: `error not-a-number data.csv:2:3`. */
export const placesOf = ({ diagnostics }: Pick<Report, 'diagnostics'>): string[] =>
  diagnostics.map(({ severity, code, file, line, column }) =>
    `${severity} ${code} ${at(file, line, column)}`.trimEnd(),
  );

/** What was found, and where: `field-missing rule.yaml:14:5`. */
export const placesOfFaults = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) =>
    `${code} ${at(place?.file ?? null, place?.line ?? null, place?.column ?? null)}`.trimEnd(),
  );

/** What was found in a single file, and where in it: `field-missing 14:5`. */
export const foundAt = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) =>
    `${code} ${at(place?.line ?? null, place?.column ?? null)}`.trimEnd(),
  );
