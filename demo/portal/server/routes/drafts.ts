import type { FastifyInstance } from 'fastify';
import { parseDraft } from 'open-door-screening/headless';
import * as z from 'zod';
import { Refusal } from '../door.ts';
import { log, logged } from '../log.ts';
import type { KeptDraft, Vault } from '../vault.ts';
import { caseReference } from './cases.ts';

const params = z.object({ reference: caseReference, window: z.uuid() });
/** The version that the page knows; 0 where it has none. */
export const knownVersion = z.object({ 'if-match': z.coerce.number().int().nonnegative() });

/** A talk of a case, by the window that keeps it. */
export function draftKey(reference: string, window: string): string {
  return `${reference}/${window}`;
}

/**
 * Each window keeps its talk under a name of its own, or goes on under that of the window it took the talk from. Where
 * two go on with one, the second is refused with its first change, and keeps its own under a new name: both are there.
 */
export function draftRoutes(app: FastifyInstance, vault: Vault): void {
  const options = { config: { roles: ['worker'] as const } };

  app.get('/cases/:reference/drafts/:window', options, async (request) => {
    const { reference, window } = params.parse(request.params);
    const found = await vault.read('draft', draftKey(reference, window));
    if (!found) throw new Refusal(404, 'no-draft');
    return { version: found.version, ...found.content };
  });

  app.put('/cases/:reference/drafts/:window', options, async (request) => {
    const { reference, window } = params.parse(request.params);
    const { 'if-match': replaces } = knownVersion.parse(request.headers);
    if (!(await vault.read('case', reference))) throw new Refusal(404, 'no-case');
    const at = new Date().toISOString();
    const draft = parseDraft(request.body);
    if ((draft.caseReference ?? reference) !== reference) throw new Refusal(404, 'no-case');
    const content: KeptDraft = { caseReference: reference, window, draft, by: request.person.name, at };
    const isKept = await vault.write([{ drawer: 'draft', key: draftKey(reference, window), replaces, content }]);
    if (isKept) return { version: replaces + 1, at };
    // The same one may come twice, where the answer was lost.
    const found = await vault.read('draft', draftKey(reference, window));
    const isSame = found?.version === replaces + 1 && JSON.stringify(found.content.draft) === JSON.stringify(draft);
    if (!isSame) throw new Refusal(409, 'draft-changed');
    return { version: found.version, at: found.content.at };
  });

  /** Notes that a talk of this case was printed; it may not be kept yet, so the line has no window. */
  app.post('/cases/:reference/drafts/printed', options, async (request, reply) => {
    const { reference } = params.pick({ reference: true }).parse(request.params);
    await log(vault, request, { action: 'draft-printed', caseReference: reference });
    return reply.code(204).send();
  });

  app.delete('/cases/:reference/drafts/:window', options, async (request, reply) => {
    const { reference, window } = params.parse(request.params);
    const { 'if-match': replaces } = knownVersion.parse(request.headers);
    const isRemoved = await vault.write([
      { drawer: 'draft', key: draftKey(reference, window), replaces },
      logged(request, { action: 'draft-removed', caseReference: reference }),
    ]);
    if (!isRemoved) throw new Refusal(409, 'draft-changed');
    return reply.code(204).send();
  });
}
