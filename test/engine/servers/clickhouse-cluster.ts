import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { columnList, creation, formats, insertion, literal, named } from './clickhouse.ts';
import { logAt, PrivateServer, run } from './private-server.ts';
import type { Warehouse } from './warehouse.ts';

/** Two servers on loopback, each with half of the rows. */
export interface Cluster {
  /** The ports at which clients reach them. */
  readonly ports: readonly number[];
  stop(): Promise<void>;
}

interface Ports {
  readonly tcp: number;
  readonly interserver: number;
}

async function freePorts(count: number): Promise<number[]> {
  const sockets = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(
      sockets.map(async (socket) => {
        socket.listen(0, '127.0.0.1');
        await once(socket, 'listening');
        const address = socket.address();
        if (address === null || typeof address === 'string') throw new Error('no port');
        return address.port;
      }),
    );
  } finally {
    for (const socket of sockets) socket.close();
  }
}

const shard = ({ tcp }: Ports): string =>
  `<shard><replica><host>127.0.0.1</host><port>${String(tcp)}</port></replica></shard>`;

const configuration = (folder: string, { tcp, interserver }: Ports, shards: string): string =>
  `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <tcp_port>${String(tcp)}</tcp_port>
  <interserver_http_port>${String(interserver)}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/files/</user_files_path>
  <format_schema_path>${folder}/schemas/</format_schema_path>
  <mark_cache_size>5368709120</mark_cache_size>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <remote_servers><two_shards>${shards}</two_shards></remote_servers>
</yandex>
`;

const users = `<yandex>
  <profiles><default /></profiles>
  <quotas><default /></quotas>
  <users><default>
    <password></password>
    <networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile>
    <quota>default</quota>
  </default></users>
</yandex>
`;

const client = (port: number, args: readonly string[], input?: string): string =>
  run('clickhouse-client', ['--host', '127.0.0.1', '--port', String(port), ...args], input);

function answers(port: number): boolean {
  try {
    client(port, ['--query', 'SELECT 1']);
    return true;
  } catch {
    return false;
  }
}

async function startOne(ports: Ports, shards: string): Promise<PrivateServer> {
  const server = new PrivateServer('SIGKILL');
  try {
    const folder = server.ownFolder('clickhouse');
    writeFileSync(join(folder, 'config.xml'), configuration(folder, ports, shards));
    writeFileSync(join(folder, 'users.xml'), users);
    await server.start(
      'clickhouse-server',
      ['--config-file', join(folder, 'config.xml')],
      () => answers(ports.tcp),
      () => logAt(join(folder, 'errors')),
    );
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts the cluster on ports that are free. */
export async function startCluster(): Promise<Cluster> {
  const [tcp1 = 0, tcp2 = 0, interserver1 = 0, interserver2 = 0] = await freePorts(4);
  const both = [
    { tcp: tcp1, interserver: interserver1 },
    { tcp: tcp2, interserver: interserver2 },
  ];
  const shards = both.map(shard).join('');
  const started = await Promise.allSettled(both.map((ports) => startOne(ports, shards)));
  const servers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failed = started.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return { ports: both.map(({ tcp }) => tcp), stop };
}

/** A table lies on both servers, every other row on the second; the first one is asked. */
export function clickhouseCluster(ports: readonly number[]): Warehouse {
  const [first = 0] = ports;
  return {
    name: 'clickhouse of two shards',
    dialect: 'clickhouse',
    version: () => client(first, ['--query', 'SELECT version()']).trim(),
    fill(table, columns, rows) {
      const part = `${table} part`;
      ports.forEach((port, index) => {
        client(port, [], creation(part, columns));
        const half = rows.filter((_, at) => at % ports.length === index);
        if (half.length > 0) client(port, [], insertion(part, half));
      });
      client(
        first,
        [],
        `CREATE TABLE ${named(table)} (${columnList(columns)})
         ENGINE = Distributed('two_shards', 'default', ${literal(part)})`,
      );
    },
    answer: (sql, format) => client(first, ['--format', formats[format]], sql),
  };
}
