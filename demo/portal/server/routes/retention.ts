import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { logged } from '../log.ts';
import { lastVersions, summaryOf, type RecordSummary } from '../records.ts';
import { all, type Kept, type KeptDraft, type KeptRecord, type LogEntry, type Vault } from '../vault.ts';
import { caseReference, draftSummary, type DraftSummary } from './cases.ts';
import { draftKey } from './drafts.ts';

/** Of any length that a request may have: after years, much is over its time at once. */
const removal = z
  .strictObject({
    ids: z.array(z.uuid()),
    drafts: z.array(z.strictObject({ caseReference, window: z.uuid() })).default([]),
  })
  .refine(({ ids, drafts }) => ids.length + drafts.length > 0);

export interface DueDraft extends DraftSummary {
  readonly caseReference: string;
  readonly isInvented: boolean;
}

export interface Retention {
  readonly years: number;
  /** What nobody has changed since then is over its time. */
  readonly before: string;
  readonly due: readonly RecordSummary[];
  /** Talks that nobody has ended. */
  readonly drafts: readonly DueDraft[];
}

/** Records and drafts whose time is over: they are listed, and removed when somebody has read the list. */
export function retentionRoutes(app: FastifyInstance, vault: Vault, years: number): void {
  const options = { config: { roles: ['clerk'] as const } };

  function limit(): Date {
    const date = new Date();
    date.setFullYear(date.getFullYear() - years);
    return date;
  }

  // When it came is what this server knows. The times in a record are of the machine it was made on, whose clock may be wrong.
  const isDue = ({ at }: KeptRecord | KeptDraft) => Date.parse(at) < limit().getTime();

  app.get('/retention', options, async (): Promise<Retention> => {
    const records = await all(lastVersions(vault));
    const drafts = (await all(vault.list('draft'))).filter(({ content }) => isDue(content));
    return {
      years,
      before: limit().toISOString(),
      due: records.filter(isDue).map(summaryOf),
      drafts: await Promise.all(drafts.map(dueDraft)),
    };
  });

  app.post('/retention', options, async (request) => {
    const { ids, drafts } = removal.parse(request.body);
    let removed = 0;
    for (const id of ids) {
      const versions = await all(vault.list('record', `${id}/`));
      if (await remove('record', versions, request, { action: 'record-removed', record: id })) removed += 1;
    }
    for (const { caseReference: reference, window } of drafts) {
      const draft = await vault.read('draft', draftKey(reference, window));
      if (await remove('draft', draft ? [draft] : [], request, { action: 'old-draft-removed' })) removed += 1;
    }
    return { removed };
  });

  async function dueDraft(kept: Kept<KeptDraft>): Promise<DueDraft> {
    const { caseReference: reference } = kept.content;
    const found = await vault.read('case', reference);
    return { ...draftSummary(kept), caseReference: reference, isInvented: found?.content.isInvented ?? false };
  }

  /** Removes all versions of one thing whose time is over still; false where somebody has changed it meanwhile. */
  async function remove(
    drawer: 'record' | 'draft',
    versions: readonly Kept<KeptRecord | KeptDraft>[],
    request: FastifyRequest,
    what: Pick<LogEntry, 'action' | 'record'>,
  ): Promise<boolean> {
    const last = versions.at(-1)?.content;
    if (!last || !isDue(last)) return false;
    return vault.write([
      ...versions.map(({ key, version }) => ({ drawer, key, replaces: version })),
      logged(request, { ...what, caseReference: last.caseReference }),
    ]);
  }
}
