import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { linesAtOnce } from '../../at-once.ts';
import { byDueTime, openCalls, type OpenCall } from '../overview.ts';
import { filterSchema, recordsShown } from '../records.ts';
import { all, type LogEntry, type Vault } from '../vault.ts';

/** How many of the last lines are left out. */
const logQuery = z.object({ skip: z.coerce.number().int().nonnegative().default(0) });

/** Who looks after the work of others: what is open, and who did what. */
export function oversightRoutes(app: FastifyInstance, vault: Vault): void {
  app.get('/open-calls', { config: { roles: ['supervisor'] } }, async (request): Promise<OpenCall[]> => {
    const records = await all(recordsShown(vault, filterSchema.parse(request.query)));
    return records.flatMap(openCalls).toSorted(byDueTime);
  });

  app.get('/log', { config: { roles: ['supervisor', 'clerk'] } }, async (request): Promise<LogEntry[]> => {
    const { skip } = logQuery.parse(request.query);
    const entries = (await all(vault.list('log'))).toReversed();
    return entries.slice(skip, skip + linesAtOnce).map(({ content }) => content);
  });
}
