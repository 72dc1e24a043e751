import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Longer than any server takes to answer on a busy machine, in milliseconds. */
const patience = 120_000;

/** A user without rights, as whom servers run that refuse to run as root; null for one's own. */
const nobody = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : null;

function idOf(option: '-u' | '-g'): number {
  return Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout);
}

/** How a server is told to end at once, together with the processes that it started itself. */
type Signal = 'SIGKILL' | 'SIGQUIT';

/** A command line run as that user. It ends with this process, however this process ends. */
function asNobody(command: string, args: readonly string[], signal: Signal): [string, string[]] {
  const user =
    nobody === null
      ? []
      : ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups'];
  return ['setpriv', [...user, '--pdeathsig', signal, '--', command, ...args]];
}

/** A program of the system that must be there. */
export function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: patience,
  });
  if (error !== undefined || status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
  return stdout;
}

/** A server of our own: its files in one temporary folder, gone with it when it is stopped. */
export class PrivateServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'quality-check-'));
  private process: ChildProcess | undefined;

  constructor(private readonly signal: Signal) {
    // The server of another user must get through to its own folders.
    chmodSync(this.folder, 0o755);
  }

  /** A folder that the server may write to. */
  ownFolder(name: string): string {
    const path = join(this.folder, name);
    mkdirSync(path, { mode: 0o700 });
    if (nobody !== null) chownSync(path, nobody.uid, nobody.gid);
    return path;
  }

  /** Runs a program as the server's user to its end. */
  prepare(command: string, args: readonly string[]): void {
    run(...asNobody(command, args, this.signal));
  }

  /**
   * Starts the server in the foreground and waits until it answers.
   *
   * @param log where it says why it does not
   * @throws when it ends before it answers, or does not answer in time
   */
  async start(
    command: string,
    args: readonly string[],
    answers: () => boolean,
    log: () => string,
  ): Promise<void> {
    const child = spawn(...asNobody(command, args, this.signal), { stdio: 'ignore' });
    this.process = child;
    const end = Date.now() + patience;
    while (!answers()) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > end) {
        throw new Error(`${command} does not answer:\n${log()}`);
      }
      await setTimeout(50);
    }
  }

  /** Ends the server and removes its files. */
  async stop(): Promise<void> {
    const child = this.process;
    if (child?.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(this.signal);
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a log file says; nothing where there is none. */
export function logAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
