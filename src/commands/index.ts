import { version } from '../../package.json';
import type { Outcome } from '../domain/outcome.ts';
import type { Request, RequestOf } from '../domain/request.ts';
import { reportFormats } from '../report/reporters/index.ts';
import { world } from './world.ts';

/** Every command; each is loaded when it is called. */
const commands = {
  check: async (request) => (await import('./check.ts')).check(request, world),
  policies: async (request) => (await import('./policies.ts')).policies(request, world),
  show: async (request) => (await import('./show.ts')).show(request, world),
  lint: async (request) => (await import('./lint.ts')).lint(request, world),
  explain: async (request) => (await import('./explain.ts')).explain(request, world),
  template: async (request) => (await import('./template.ts')).template(request, world),
} as const satisfies { [C in Request['command']]: (request: RequestOf<C>) => Promise<Outcome> };

/** Runs what was asked for. */
export const run = (request: Request): Promise<Outcome> =>
  // A command is only ever handed requests of its own.
  (commands[request.command] as (request: Request) => Promise<Outcome>)(request);

/** Names that the arguments may use. */
export const names = { formats: reportFormats, version } as const;
