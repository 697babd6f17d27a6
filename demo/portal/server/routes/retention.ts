import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { logged } from '../log.ts';
import { lastVersions, summaryOf, type RecordSummary } from '../records.ts';
import { all, type ContentChange, type KeptRecord, type Vault } from '../vault.ts';

const removal = z.strictObject({ ids: z.array(z.uuid()).min(1).max(1000) });

export interface Retention {
  readonly years: number;
  /** Records that nobody has changed since then are over their time. */
  readonly before: string;
  readonly due: readonly RecordSummary[];
}

/** Records whose time is over: they are listed, and removed when somebody has read the list. */
export function retentionRoutes(app: FastifyInstance, vault: Vault, years: number): void {
  const options = { config: { roles: ['clerk'] as const } };

  function limit(): Date {
    const date = new Date();
    date.setFullYear(date.getFullYear() - years);
    return date;
  }

  // When it came is what this server knows. The times in a record are of the machine it was made on, whose clock may be wrong.
  const isDue = ({ at }: KeptRecord) => Date.parse(at) < limit().getTime();

  app.get('/retention', options, async (): Promise<Retention> => {
    const records = await all(lastVersions(vault));
    return { years, before: limit().toISOString(), due: records.filter(isDue).map(summaryOf) };
  });

  app.post('/retention', options, async (request) => {
    const { ids } = removal.parse(request.body);
    let removed = 0;
    for (const id of ids) {
      const versions = await all(vault.list('record', `${id}/`));
      const last = versions.at(-1)?.content;
      if (!last || !isDue(last)) continue;
      const changes: ContentChange[] = versions.map(({ key, version }) => ({
        drawer: 'record',
        key,
        replaces: version,
      }));
      const line = logged(request, { action: 'record-removed', caseReference: last.caseReference, record: id });
      if (await vault.write([...changes, line])) removed += 1;
    }
    return { removed };
  });
}
