import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { logAt, PrivateServer, run } from './private-server.ts';
import type { Warehouse } from './warehouse.ts';

/** Where Debian puts the programs, the newest version that is installed. */
function programs(): string {
  const root = '/usr/lib/postgresql';
  const [newest] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
  return join(root, newest ?? '', 'bin');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const cell = (text: string | null): string =>
  text === null ? '' : `"${text.replaceAll('"', '""')}"`;

/** A PostgreSQL of our own, which listens on a socket in its folder and on no network. */
export async function startPostgres(): Promise<PrivateServer> {
  const server = new PrivateServer('SIGQUIT');
  try {
    const data = server.ownFolder('data');
    const socket = server.ownFolder('socket');
    server.prepare(join(programs(), 'initdb'), [
      ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust'],
      ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    ]);
    const log = join(data, 'server.log');
    await server.start(
      join(programs(), 'postgres'),
      [
        ...['-D', data, '-k', socket, '-c', 'listen_addresses=', '-c', 'fsync=off'],
        ...['-c', 'logging_collector=on', '-c', `log_directory=${data}`],
        ...['-c', 'log_filename=server.log'],
      ],
      () => answers(socket),
      () => logAt(log),
    );
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const psql = (socket: string, args: readonly string[], input?: string): string =>
  run(
    'psql',
    [
      ...['--no-psqlrc', '--quiet', '--host', socket, '--username', 'postgres'],
      ...['--dbname', 'postgres', '--set', 'ON_ERROR_STOP=1', ...args],
    ],
    input,
  );

function answers(socket: string): boolean {
  try {
    psql(socket, ['--command', 'SELECT 1']);
    return true;
  } catch {
    return false;
  }
}

/** @param folder that of a running server */
export function postgres(folder: string): Warehouse {
  const socket = join(folder, 'socket');
  return {
    name: 'postgres',
    dialect: 'postgres',
    version: () => psql(socket, ['-At', '--command', 'SHOW server_version']).trim(),
    fill(table, columns, rows) {
      const list = columns.map(({ name, type }) => `${quoted(name)} ${type.postgres}`).join(', ');
      psql(socket, ['--command', `CREATE TABLE ${quoted(table)} (${list})`]);
      psql(
        socket,
        ['--command', `COPY ${quoted(table)} FROM STDIN (FORMAT csv)`],
        rows.map((row) => `${row.map(cell).join(',')}\n`).join(''),
      );
    },
    answer: (sql, format) =>
      format === 'csv'
        ? psql(socket, ['--csv'], sql)
        : psql(socket, ['--tuples-only', '--no-align'], asJson(sql)),
  };
}

/** One JSON array of all rows. */
const asJson = (sql: string): string =>
  `SELECT coalesce(json_agg(answer), '[]') FROM (\n${sql.replace(/;\s*$/u, '')}\n) AS answer;\n`;
