import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { diagnosticLines } from '../../src/messages/diagnostic-line.ts';
import { names, run } from '../../src/commands/index.ts';
import { diagnose } from '../../src/domain/diagnostic.ts';
import { isConnection, type OpenEngine } from '../../src/domain/engine.ts';
import { nameOf } from '../../src/engine/data-argument.ts';
import { relationOf } from '../../src/engine/relation.ts';
import { disk } from '../../src/node/disk.ts';
import { duckdbProblem, scrubbed } from '../../src/node/duckdb-problem.ts';
import { onDuckdb, quoted, reportOf, runReal, scratch } from '../support/engine-run.ts';
import { codesOf } from '../support/run-check.ts';

const { path, remove } = scratch();
afterAll(remove);

const usual = ['-p', 'jiangsu', '--engine', 'duckdb'];
const long = '指标,年份,数值\n省级监督抽查合格率,2015,95.2\n';

function made(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}

/** Codes of the errors, with the lines where there are any. */
async function errorsOf(...argv: readonly string[]): Promise<string[]> {
  const { diagnostics, exitCode, scorecards } = await reportOf(...argv, ...usual);
  expect([exitCode, scorecards]).toEqual([2, []]);
  return diagnostics.map(({ code, line }) => (line === null ? code : `${code}:${String(line)}`));
}

const surroundings = {
  variables: {},
  locale: () => 'en-GB',
  isTerminal: false,
  columns: undefined,
};

const mistakesOf = (...argv: readonly string[]): string[] => {
  const parsed = parse(argv, surroundings, names);
  return parsed.kind === 'mistakes' ? parsed.diagnostics.map(({ code }) => code) : [parsed.kind];
};

describe('files that DuckDB can not use', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['parquet-invalid', 'text.parquet', 'hello, no parquet'],
    ['parquet-invalid', 'empty.parquet', ''],
    ['engine-form-unknown', 'data.json', '{}'],
    ['engine-encoding:2', 'gbk.csv', Buffer.from('indicator,value\n\xb1\xea,1\n', 'latin1')],
    ['row-length:3', 'short.csv', `${long}省级监督抽查合格率,2014\n`],
    ['row-length:3', 'long.csv', `${long}省级监督抽查合格率,2014,95,96\n`],
    ['quote-unclosed:3', 'quote.csv', `${long}"省级监督抽查合格率,2014,95\n`],
    [
      'column-doubled',
      'names.csv',
      long.replace('指标,', '指标,indicator,').replace(',2015', ',x,2015'),
    ],
    ['column-doubled:1', 'twice.csv', '指标,年份,数值,数值\n省级监督抽查合格率,2015,95,96\n'],
    ['engine-needs-long', 'wide.csv', '指标,2014年,2015年\n省级监督抽查合格率,95,96\n'],
    ['engine-needs-long', 'other.csv', 'a,b\n1,2\n'],
    ['engine-heading-rows', 'headed.csv', `${long}产品质量,,\n`],
    ['indicators-unknown', 'strange.csv', 'indicator,value\nfoo,1\nbar,2\n'],
    ['file-empty', 'empty.csv', ''],
    ['database-invalid', 'no.duckdb', 'no database'],
  ])('%s', async (code, name, content) => {
    expect(await errorsOf(made(name, content))).toEqual([code]);
  });

  it('is what is not there', async () => {
    expect(await errorsOf(path('nothing.parquet'))).toEqual(['file-not-found']);
  });

  it('is a folder without data', async () => {
    mkdirSync(path('folder'));
    writeFileSync(join(path('folder'), 'notes.docx'), 'x');
    expect(await errorsOf(path('folder'))).toEqual(['folder-without-data']);
  });

  it('is a folder with nothing in it, or with nothing but such folders', async () => {
    mkdirSync(path('empty'));
    expect(await errorsOf(path('empty'))).toEqual(['folder-without-data']);
    mkdirSync(join(path('outer'), 'inner'), { recursive: true });
    expect(await errorsOf(`${path('outer')}/`)).toEqual(['folder-without-data']);
  });

  it('may be a folder of more files than a call takes arguments', async () => {
    const files = Array.from({ length: 200_000 }, (_, at) => [`many/${String(at)}.parquet`]);
    const asked: string[] = [];
    const session = {
      rows(sql: string) {
        asked.push(sql);
        const value = sql.startsWith('SELECT file') ? files : [['指标', 'VARCHAR']];
        return Promise.resolve({ value, diagnostics: [] });
      },
      close: () => undefined,
    };
    const relation = await relationOf(['many'], null, session, disk, () => []);
    expect(relation.value?.from).toContain("'many/199999.parquet'");
  });

  it('is a column of a type that is no number', async () => {
    for (const [type, value] of [
      ['BOOLEAN', 'true'],
      ['DATE', "'2015-01-01'"],
      ['DOUBLE[]', '[95.1]'],
      ['BLOB', "'95'"],
    ]) {
      const file = path(`type-${String(type?.length)}.parquet`);
      await onDuckdb(
        `COPY (SELECT '省级监督抽查合格率' AS 指标, CAST(${String(value)} AS ${String(type)}) AS 数值) TO ${quoted(file)}`,
      );
      expect(await errorsOf(file), type).toEqual(['column-type-unfit']);
    }
  });

  it('is a database of several tables, none of which is named', async () => {
    const file = path('two.duckdb');
    const table = (name: string): string =>
      `CREATE TABLE made.${name} AS SELECT '省级监督抽查合格率' AS 指标, 95.2 AS 数值`;
    await onDuckdb(`ATTACH ${quoted(file)} AS made`, table('a'), table('b'));
    expect(await errorsOf(file)).toEqual(['tables-ambiguous']);
    expect(await errorsOf(file, '--table', 'c')).toEqual(['table-unknown']);
    expect(await errorsOf(file, '--table', 'a..b')).toEqual(['table-name-invalid']);
    const good = await reportOf(file, '--table', 'a', ...usual);
    expect(codesOf(good)).toEqual([]);
    expect(good.scorecards).toHaveLength(1);
  });

  it('are errors of their cells where only cells are wrong', async () => {
    const file = made('cells.csv.gz', gzipSync(`${long}国家监督抽查合格率,2015,9..5\n`));
    const report = await reportOf(file, ...usual);
    expect(codesOf(report)).toContain('error not-a-number');
    expect([report.exitCode, report.scorecards.length]).toEqual([2, 1]);
  });

  it('leave a whole report that says so', async () => {
    const report = path('report.json');
    await runReal(path('nothing.parquet'), ...usual, '-f', `json=${report}`);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ scorecards: [], exitCode: 2 });
  });
});

describe('the engine', () => {
  const problems = async (open: OpenEngine): Promise<string[]> => {
    const parsed = parse([path('any.parquet'), ...usual], surroundings, names);
    if (parsed.kind !== 'request') throw new Error('no request');
    const { diagnostics, exitCode } = await run(parsed.request, { openEngine: open });
    expect(exitCode).toBe(2);
    return diagnostics.map(({ code }) => code);
  };

  it('is absent', async () => {
    const absent = diagnose('error', 'engine-missing', { package: '@duckdb/node-api' });
    const open: OpenEngine = () => Promise.resolve({ value: null, diagnostics: [absent] });
    expect(await problems(open)).toEqual(['engine-missing']);
  });

  it('is absent from an installation', () => {
    const project = join(import.meta.dirname, '..', '..');
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(join(project, part), join(path('installed'), part), { recursive: true });
    }
    const program = join(path('installed'), 'bin', 'quality-check.js');
    const argv = [program, path('any.parquet'), ...usual, '--lang', 'en'];
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('npm install @duckdb/node-api');
  });

  it('is interrupted, and closed afterwards', async () => {
    let isClosed = false;
    const open: OpenEngine = () =>
      Promise.resolve({
        value: {
          rows: () =>
            Promise.resolve({
              value: null,
              diagnostics: [duckdbProblem('INTERRUPT Error: Interrupted!')],
            }),
          close: () => {
            isClosed = true;
          },
        },
        diagnostics: [],
      });
    expect(await problems(open)).toEqual(['engine-interrupted']);
    expect(isClosed).toBe(true);
  });

  it.each([
    ['engine-out-of-memory', 'Out of Memory Error: failed to allocate data of size 16.0 MiB'],
    [
      'engine-extension-missing',
      'IO Error: Extension "/x/linux/postgres_scanner.duckdb_extension" not found.',
    ],
    ['engine-failed', 'Binder Error: something else\nLINE 1: SELECT'],
    [
      'engine-interrupted',
      'IO Error: Failed to fetch header for COPY: ERROR:  canceling statement due to user request\n',
    ],
    [
      'engine-interrupted',
      'IO Error: Failed to fetch header for COPY: FATAL:  terminating connection due to administrator command\nserver closed the connection unexpectedly\n',
    ],
    [
      'database-forbids',
      'Invalid Error: Failed to prepare COPY "COPY (SELECT "region" FROM "public"."t") TO STDOUT": ERROR:  permission denied for table t\n',
    ],
  ])('says %s', (code, text) => {
    expect(duckdbProblem(text).code).toBe(code);
  });

  it.each([
    ['parquet-invalid', `the file is corrupt: ${'corrupt '.repeat(60_000)}parquet`],
    ['parquet-invalid', 'Parquet reader: data corrupted'],
    ['engine-failed', `${'corrupt '.repeat(60_000)}\nparquet`],
    ['engine-failed', `Extension "${'x'.repeat(400_000)}" is not here`],
    ['engine-failed', 'x'.repeat(400_000)],
  ])('says %s of endless words', (code, text) => {
    expect(duckdbProblem(text).code).toBe(code);
  });

  it('repeats what a PostgreSQL behind it says, not the query', () => {
    const text = 'Binder Error: Failed to prepare query "SELECT 1": ERROR:  relation "t" is gone\n';
    expect(duckdbProblem(text).args).toEqual({ problem: 'relation "t" is gone' });
  });

  it('can do without the options of files, and they without it', () => {
    expect(mistakesOf('x.parquet', ...usual, '--sheet', 'a')).toEqual([
      'file-option-beside-engine',
    ]);
    expect(mistakesOf('x.csv', '-p', 'jiangsu', '--records', 'r.yaml')).toEqual([
      'engine-option-alone',
    ]);
    expect(mistakesOf('x.csv', '-p', 'jiangsu', '--table', 't')).toEqual(['engine-option-alone']);
    expect(mistakesOf('x.csv', '-p', 'jiangsu', '--engine', 'spark')).toEqual([
      'option-value-invalid',
    ]);
  });

  // Where the open files of a process can be seen, one knows that the query has begun.
  it.runIf(existsSync('/proc/self/fd'))('ends as 130 in the middle of a query', async () => {
    const file = path('endless.duckdb');
    await onDuckdb(
      `ATTACH ${quoted(file)} AS made`,
      "CREATE VIEW made.endless AS SELECT '省级监督抽查合格率' AS 指标, a.range AS 数值 FROM range(1000000000) a, range(1000000000) b",
    );
    const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');
    const report = path('never.txt');
    const child = spawn(process.execPath, [program, file, ...usual, '-o', report], {
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const opened = (): boolean => {
      const folder = `/proc/${String(child.pid)}/fd`;
      try {
        return readdirSync(folder).some((each) => readlinkSync(join(folder, each)) === file);
      } catch {
        // A file that was closed between the two calls.
        return false;
      }
    };
    while (child.exitCode === null && !opened())
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(report)).toBe(false);
  });
});

describe('passwords', () => {
  const secret = 'hunter2';
  const connections = [
    `postgres://user:${secret}@127.0.0.1:1/quality`,
    `postgresql://user:${secret}@[::1]/quality?sslmode=disable&password=${secret}`,
    `postgres://user:${secret}%20@a,b/quality`,
    `host=127.0.0.1 port=1 dbname=quality user=u password=${secret}`,
    `password='${secret} x' host=127.0.0.1`,
    `dbname=quality password = ${secret}`,
    `s3://key:${secret}@bucket/x.parquet`,
    `mysql://user:${secret}@host/db`,
  ];

  it.each(connections)('never show: %#', async (connection) => {
    expect(nameOf(connection)).not.toContain(secret);
    for (const format of ['json', 'table', 'html', 'sarif', 'junit', 'github', 'markdown']) {
      const { output, diagnostics, exitCode } = await runReal(connection, ...usual, '-f', format);
      expect(exitCode).toBe(2);
      const text =
        output + diagnosticLines(diagnostics, 'en').join('\n') + JSON.stringify(diagnostics);
      expect(text).not.toContain(secret);
    }
    const without = parse([connection, '-p', 'jiangsu'], surroundings, names);
    expect(JSON.stringify(without)).toContain('connection-without-engine');
    expect(JSON.stringify(without)).not.toContain(secret);
  });

  // Each holds its password's pieces as HUNTER or 4711.
  const odd = [
    "password='a dbname=HUNTER host=HUNTER' user=u",
    "password='it\\'s dbname=HUNTER' dbname=quality",
    "password = 'a\\\\' dbname=HUNTER ' host=h",
    'password=a\\ dbname=HUNTER\\ b host=h',
    'password="a dbname=HUNTER host=HUNTER b" user=u',
    'password=a dbname=HUNTER b host=h',
    'password=a dbname=HUNTER b=c host=h',
    'password=a dbname=HUNTER dbname=quality',
    "password='a' 'b dbname=HUNTER'",
    "password='a dbname=HUNTER host=h",
    'password= HUNTER host=h',
    "dbname='postgres://u:HUNTER@h/db' host=h",
    'dbname=host=h password=HUNTER',
    'postgres://u:4711?x@h/db',
    'postgres://u:4711#x@h/db',
    'postgres://u:4711/HUNTER?x@h/db',
    'postgres://u:a@HUNTER/HUNTER?x@h/db',
    'postgres://u:a@HUNTER:4711#@h/db',
    'postgres://u:a/HUNTER@h/db',
    'postgres://u:a\nHUNTER@h/db',
    'postgres://u:47114711',
    'postgres://h/db?password=HUNTER&user=u',
    'postgres://h/db?user=u&password=HUNTER@x',
    ' postgres://u:HUNTER@h/db',
    'jdbc:postgresql://u:HUNTER@h/db',
    'jdbc:postgresql://h/db?user=u&password=HUNTER',
    'mysql://h/db?password=HUNTER',
    's3://key:a\nHUNTER@bucket/x.parquet',
    'Server=h;Database=d;User Id=u;Password=HUNTER',
    'host=h sslpassword=HUNTER',
  ];
  const piece = /HUNTER|4711/u;

  it.each(odd)('never show a piece of themselves: %j', (connection) => {
    expect(isConnection(connection)).toBe(true);
    expect(nameOf(connection)).not.toMatch(piece);
    const without = parse([connection, '-p', 'jiangsu'], surroundings, names);
    expect(JSON.stringify(without)).toContain('connection-without-engine');
    expect(JSON.stringify(without)).not.toMatch(piece);
    for (const told of [
      `IO Error: Unable to connect to Postgres at "${connection}": refused`,
      `IO Error: Cannot open database "${connection}"`,
    ]) {
      expect(JSON.stringify(duckdbProblem(told))).not.toMatch(piece);
    }
  });

  it.each([
    ["host=h port=5432 dbname='quality' user=u password='a b' sslmode=require", 'h:5432/quality'],
    ["  password = x  host = 'db.example.org' ", 'db.example.org/'],
    ['postgres://u:p@ss@h:5432/quality?sslmode=require', 'h:5432/quality'],
    ['postgresql://localhost/quality', 'localhost/quality'],
    ['postgres://u:p%40ss@db.example.org/quality', 'db.example.org/quality'],
  ])('leave what is plain of %j', (connection, shown) => {
    expect(nameOf(connection)).toBe(`postgres://${shown}`);
  });

  it('are looked for in no file’s name', () => {
    for (const name of [
      'a=b.csv',
      '年份=2015/地区=江苏省/a.csv',
      'a@b.csv',
      'host.csv',
      'data?.csv',
    ])
      expect(isConnection(name)).toBe(false);
  });

  it('are taken out of what the engine says', () => {
    for (const connection of connections) {
      const said = `IO Error: Unable to connect to Postgres at "${connection}": refused`;
      expect(scrubbed(said)).not.toContain(secret);
      expect(JSON.stringify(duckdbProblem(said))).not.toContain(secret);
    }
  });

  it('leave the host and the name of the database', () => {
    expect(connections.slice(0, 5).map(nameOf)).toEqual([
      'postgres://127.0.0.1:1/quality',
      'postgres:///',
      'postgres:///',
      'postgres://127.0.0.1:1/quality',
      'postgres://127.0.0.1/',
    ]);
  });
});
