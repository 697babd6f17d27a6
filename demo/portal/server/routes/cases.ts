import type { FastifyInstance } from 'fastify';
import { parsePrefill, returnFromRun } from 'open-door-screening/headless';
import * as z from 'zod';
import { Refusal } from '../door.ts';
import { log, logged } from '../log.ts';
import { lastVersions, summaryOf, type RecordSummary } from '../records.ts';
import { all, type Case, type KeptDraft, type Vault } from '../vault.ts';

/**
 * What names a case: a number of the agency's, never a person. It is a key, so that it has no slash; and a part of an
 * address, where "." and ".." would be steps.
 */
export const caseReference = z
  .string()
  .trim()
  .regex(/^(?!\.{1,2}$)[^/\p{C}]{1,60}$/u);
export const caseParams = z.object({ reference: caseReference });

const newCase = z.strictObject({ reference: caseReference, prefill: z.unknown() });

export type DraftSummary = ReturnType<typeof draftSummary>;

export interface CaseSummary extends Case {
  readonly drafts: readonly DraftSummary[];
  readonly records: readonly RecordSummary[];
}

export function caseRoutes(app: FastifyInstance, vault: Vault): void {
  const roles = ['worker', 'supervisor'] as const;

  app.get('/cases', { config: { roles } }, async (): Promise<CaseSummary[]> => {
    const drafts = await all(vault.list('draft'));
    const records = (await all(lastVersions(vault))).map(summaryOf);
    const cases = await all(vault.list('case'));
    return cases.map(({ content: each }) => ({
      ...each,
      drafts: drafts.filter(({ content }) => content.caseReference === each.reference).map(draftSummary),
      records: records.filter((record) => record.caseReference === each.reference),
    }));
  });

  app.post('/cases', { config: { roles: ['worker'] } }, async (request, reply) => {
    const { reference, prefill } = newCase.parse(request.body);
    parsePrefill(returnFromRun, prefill);
    const content = { reference, prefill: (prefill ?? {}) as Case['prefill'], isInvented: false };
    const isNew = await vault.write([
      { drawer: 'case', key: reference, replaces: 0, content },
      logged(request, { action: 'case-added', caseReference: reference }),
    ]);
    if (!isNew) throw new Refusal(409, 'case-there');
    return reply.code(201).send(content);
  });

  app.get('/cases/:reference', { config: { roles } }, async (request): Promise<CaseSummary> => {
    const { reference } = caseParams.parse(request.params);
    const found = await vault.read('case', reference);
    if (!found) throw new Refusal(404, 'no-case');
    await log(vault, request, { action: 'case-opened', caseReference: reference });
    const drafts = (await all(vault.list('draft', `${reference}/`))).map(draftSummary);
    const records = (await all(lastVersions(vault))).map(summaryOf);
    return {
      ...found.content,
      drafts: drafts.toSorted((left, right) => right.at.localeCompare(left.at)),
      records: records.filter((record) => record.caseReference === reference),
    };
  });
}

/** What tells one draft of a talk from another, with nothing of what was said. */
export function draftSummary({ version, content }: { readonly version: number; readonly content: KeptDraft }) {
  const { window, by, at, draft } = content;
  return { window, version, by, at, talk: draft.id, answered: Object.keys(draft.answers).length };
}
