import type { FastifyInstance } from 'fastify';
import { byDueTime, openCalls, type OpenCall } from '../overview.ts';
import { filterSchema, recordsShown } from '../records.ts';
import { all, type LogEntry, type Vault } from '../vault.ts';

/** Who looks after the work of others: what is open, and who did what. */
export function oversightRoutes(app: FastifyInstance, vault: Vault): void {
  app.get('/open-calls', { config: { roles: ['supervisor'] } }, async (request): Promise<OpenCall[]> => {
    const records = await all(recordsShown(vault, filterSchema.parse(request.query)));
    return records.flatMap(openCalls).toSorted(byDueTime);
  });

  app.get('/log', { config: { roles: ['supervisor', 'clerk'] } }, async (): Promise<LogEntry[]> => {
    const entries = await all(vault.list('log'));
    return entries
      .slice(-500)
      .map(({ content }) => content)
      .toReversed();
  });
}
