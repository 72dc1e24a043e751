import { version } from '../../package.json';
import type { Outcome } from '../domain/outcome.ts';
import type { Request, RequestOf } from '../domain/request.ts';
import { reportFormats } from '../report/reporters/index.ts';
import { type World, world } from './world.ts';

export { world };

/** Every command; each is loaded when it is called. */
const commands = {
  check: async (request, on) => (await import('./check.ts')).check(request, on),
  policies: async (request, on) => (await import('./policies.ts')).policies(request, on),
  show: async (request, on) => (await import('./show.ts')).show(request, on),
  lint: async (request, on) => (await import('./lint.ts')).lint(request, on),
  explain: async (request, on) => (await import('./explain.ts')).explain(request, on),
  sql: async (request, on) => (await import('./sql.ts')).sql(request, on),
  template: async (request, on) => (await import('./template.ts')).template(request, on),
} as const satisfies {
  [C in Request['command']]: (request: RequestOf<C>, on: World) => Promise<Outcome>;
};

/** Runs what was asked for; what `on` leaves out is the real machine's. */
export async function run(request: Request, on: Partial<World> = {}): Promise<Outcome> {
  const whole = { ...world, ...on };
  // A check asks for itself, once it knows its data files.
  const refused = request.command === 'check' ? null : await refuse(request, whole);
  if (refused !== null) return refused;
  // A command is only ever handed requests of its own.
  const command = commands[request.command] as (request: Request, on: World) => Promise<Outcome>;
  return command(request, whole);
}

/** The end of a run that would write onto a file that it reads; null for any other. */
async function refuse(request: Request, { files }: World): Promise<Outcome | null> {
  const { outputConflicts } = await import('./output-conflicts.ts');
  const conflicts = outputConflicts(request, files);
  if (conflicts.length === 0) return null;
  return (await import('./deliver.ts')).deliver('', null, conflicts, files);
}

/** Names that the arguments may use. */
export const names = { formats: reportFormats, version } as const;
