import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  createDraft,
  createScreening,
  draftOf,
  parseRecord,
  returnFromRun,
  sealRecord,
  verifyRecord,
  type Refused,
  type ScreeningRecord,
} from 'open-door-screening/headless';
import * as z from 'zod';
import { Refusal } from '../door.ts';
import { recordsAtOnce } from '../../at-once.ts';
import { log, logged } from '../log.ts';
import { filterSchema, lastVersion, recordKey, recordsShown, summaryOf, type RecordSummary } from '../records.ts';
import { all, type ContentChange, type KeptRecord, type Vault } from '../vault.ts';
import { caseParams } from './cases.ts';
import { draftKey, knownVersion } from './drafts.ts';

const params = z.object({ id: z.uuid() });
const stack = z.strictObject({ ids: z.array(z.uuid()).min(1).max(recordsAtOnce) });
/** The draft that the record came from, which is no longer needed once the record is there. */
const fromDraft = z.object({ window: z.uuid().optional(), draft: z.coerce.number().int().positive().optional() });
const oldVersion = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });
const said = z.string().max(2000).optional();
const stepDone = z.strictObject({
  step: z.string(),
  contact: z.string().optional(),
  points: z.array(z.string()),
  state: z.enum(['done', 'not-reached', 'not-agreed', 'not-needed']),
  with: said,
  reference: said,
  note: said,
});

/** What becomes the version after the one that is known. */
type Added = Pick<KeptRecord, 'record' | 'caseReference' | 'isInvented'> & { readonly known: number };

export function recordRoutes(app: FastifyInstance, vault: Vault, config: unknown): void {
  const everyRole = { config: { roles: ['worker', 'supervisor', 'clerk'] as const } };

  /** Receives a record: a new one, or the next version of one that was corrected. The same one may come twice. */
  app.post('/cases/:reference/records', { config: { roles: ['worker', 'supervisor'] } }, async (request, reply) => {
    const { reference } = caseParams.parse(request.params);
    const { 'if-match': known } = knownVersion.parse(request.headers);
    const { window, draft } = fromDraft.parse(request.query);
    const record = parseRecord(request.body);
    if ((await verifyRecord(request.body as object)) !== 'intact') throw new Refusal(400, 'not-intact');
    const found = await vault.read('case', reference);
    if (!found || record.caseReference !== reference) throw new Refusal(404, 'no-case');

    const before = await lastVersion(vault, record.id);
    if (before && before.caseReference !== reference) throw new Refusal(409, 'record-changed');
    if (before?.record.fingerprint === record.fingerprint) return reply.send(summaryOf(before!));
    const added = { record, known, caseReference: reference, isInvented: found.content.isInvented };
    const line = logged(request, {
      action: known === 0 ? 'record-kept' : 'record-corrected',
      caseReference: reference,
      record: record.id,
      version: known + 1,
    });
    const kept =
      (window && draft && (await add(request, added, [removalOf(draftKey(reference, window), draft), line]))) ||
      // Another window may have gone on with the draft: that one stays, and the record is kept beside it.
      (await addOrRefuse(request, added, [line]));
    return reply.code(201).send(summaryOf(kept));
  });

  app.get('/records', everyRole, async (request): Promise<RecordSummary[]> =>
    (await all(recordsShown(vault, filterSchema.parse(request.query)))).map(summaryOf),
  );

  app.get('/records/:id', everyRole, async (request): Promise<KeptRecord> => {
    const kept = await lastKept(params.parse(request.params).id);
    await logSeen(request, kept);
    return kept;
  });

  app.get('/records/:id/versions/:version', everyRole, async (request): Promise<KeptRecord> => {
    const kept = await keptVersion(request);
    await logSeen(request, kept);
    return kept;
  });

  /** Gives several records to be printed, as they are now. */
  app.post('/records/printed', everyRole, async (request): Promise<KeptRecord[]> => {
    const printed = await Promise.all(stack.parse(request.body).ids.map(lastKept));
    await vault.write(printed.map((kept) => logged(request, { action: 'record-printed', ...nameOf(kept) })));
    return printed;
  });

  app.post('/records/:id/versions/:version/printed', everyRole, async (request, reply) => {
    const kept = await keptVersion(request);
    await log(vault, request, { action: 'record-printed', ...nameOf(kept) });
    return reply.code(204).send();
  });

  /** Notes what was done about a step, as a dated addition: a new version of the record with nothing else changed. */
  app.post('/records/:id/steps-done', { config: { roles: ['worker', 'supervisor'] } }, async (request, reply) => {
    const { 'if-match': known } = knownVersion.parse(request.headers);
    const { caseReference, isInvented, record } = await lastKept(params.parse(request.params).id);
    const noted = await withStepDone(record, stepDone.parse(request.body), config);
    const kept = await addOrRefuse(request, { record: noted, known, caseReference, isInvented }, [
      logged(request, { action: 'step-noted', caseReference, record: record.id, version: known + 1 }),
    ]);
    return reply.code(201).send(summaryOf(kept));
  });

  /** The next version of a record, with what changes besides; nothing of both where something else is there. */
  async function add(
    request: FastifyRequest,
    { known, ...what }: Added,
    besides: readonly ContentChange[],
  ): Promise<KeptRecord | undefined> {
    const { id } = what.record;
    const content = { ...what, version: known + 1, by: request.person.name, at: new Date().toISOString() };
    const isNext = known === 0 || (await vault.read('record', recordKey(id, known))) !== undefined;
    const isKept =
      isNext &&
      (await vault.write([
        { drawer: 'record', key: recordKey(id, content.version), replaces: 0, content },
        ...besides,
      ]));
    return isKept ? content : undefined;
  }

  async function addOrRefuse(...what: Parameters<typeof add>): Promise<KeptRecord> {
    const kept = await add(...what);
    if (!kept) throw new Refusal(409, 'record-changed');
    return kept;
  }

  async function lastKept(id: string): Promise<KeptRecord> {
    const kept = await lastVersion(vault, id);
    if (!kept) throw new Refusal(404, 'no-record');
    return kept;
  }

  async function keptVersion(request: FastifyRequest): Promise<KeptRecord> {
    const { id, version } = oldVersion.parse(request.params);
    const found = await vault.read('record', recordKey(id, version));
    if (!found) throw new Refusal(404, 'no-record');
    return found.content;
  }

  function logSeen(request: FastifyRequest, kept: KeptRecord): Promise<void> {
    return log(vault, request, { action: 'record-seen', ...nameOf(kept) });
  }
}

/** What names a version of a record in the log. */
function nameOf({ caseReference, version, record }: KeptRecord) {
  return { caseReference, record: record.id, version };
}

/** The finished talk of the record takes the entry, by the rules of every talk, and the record is sealed with it. */
async function withStepDone(
  record: ScreeningRecord,
  entry: z.infer<typeof stepDone>,
  config: unknown,
): Promise<ScreeningRecord> {
  const draft = draftOf(record, returnFromRun);
  if (!draft || !record.completedAt) throw new Refusal(409, 'nothing-to-add');
  const talk = createScreening({ instrument: returnFromRun, config, draft, timeZone: record.timeZone });
  let refused: Refused | undefined;
  talk.on('refused', (news) => (refused = news));
  talk.send({ type: 'done', ...entry });
  talk.stop();
  if (refused) throw new Refusal(400, 'step');
  const { stepsDone } = createDraft(talk.getSnapshot().context, record.language)!;
  return sealRecord({ ...record, stepsDone });
}

function removalOf(key: string, replaces: number): ContentChange {
  return { drawer: 'draft', key, replaces };
}
