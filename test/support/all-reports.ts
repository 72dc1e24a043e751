import { parse } from '../../src/cli/parse.ts';
import { names, run } from '../../src/commands/index.ts';
import type { ReportFormat } from '../../src/report/reporters/index.ts';
import { memoryFiles } from './memory-files.ts';
import type { Report } from './run-check.ts';

/** What one run gives in every format, and its JSON report as the other formats are held against. */
export interface AllReports {
  readonly texts: Readonly<Record<ReportFormat, string>>;
  readonly report: Report;
}

/** Runs `quality-check` once, in this process, with these reports, and JSON, to files of their own. */
export async function allReports(
  formats: readonly ReportFormat[],
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
): Promise<AllReports> {
  const disk = memoryFiles(files);
  const wanted = [...new Set<ReportFormat>([...formats, 'json'])].flatMap((format) => [
    '-f',
    `${format}=report.${format}`,
  ]);
  const parsed = parse(
    [...argv, ...wanted],
    { variables: {}, locale: () => 'en-GB', isTerminal: false, columns: undefined },
    names,
  );
  if (parsed.kind !== 'request') {
    throw new Error(`the arguments were not understood: ${JSON.stringify(parsed)}`);
  }
  await run(parsed.request, { files: disk });
  const texts = Object.fromEntries(
    [...formats, 'json'].map((format) => [format, disk.written.get(`report.${format}`) ?? '']),
  ) as Record<ReportFormat, string>;
  return { texts, report: JSON.parse(texts.json) as Report };
}
