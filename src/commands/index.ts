import { version } from '../../package.json';
import type { Outcome } from '../domain/outcome.ts';
import type { CheckRequest } from '../domain/request.ts';
import { reportFormats } from '../report/reporters/index.ts';
import { world } from './world.ts';

/** Every command; each is loaded when it is called. */
const commands = {
  check: async (request: CheckRequest): Promise<Outcome> =>
    (await import('./check.ts')).check(request, world),
} as const;

/** Runs what was asked for. */
export const run = (request: CheckRequest): Promise<Outcome> => commands[request.command](request);

/** Names that the arguments may use. */
export const names = { formats: reportFormats, version } as const;
