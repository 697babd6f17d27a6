import { describe, expect, it } from 'vitest';
import { readTalkOf } from '../../src/session/read-host-data.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { createDraft, headerOf } from '../../src/screening/draft.ts';
import { headerNow } from '../../src/session/talk-changes.ts';
import { Held, recordOfCase } from './harness.ts';

const alfa = { caseReference: 'ALFA', worker: 'K. R.', agency: 'North' };
const bravo = { caseReference: 'BRAVO', worker: 'L. M.', agency: 'South' };
const reopening = { by: 'team lead', reason: 'wrong age' };
const clock = () => new Date(Date.UTC(2026, 10, 20, 12));

const readOf = async (record: ScreeningRecord, session: Held) =>
  readTalkOf(record, session.snapshot.context.host, clock);
const last = ({ news }: Held) =>
  news.flatMap((told) => (told.type === 'complete' || told.type === 'pause' ? [told.record] : [])).at(-1);
const corrected = async (session: Held, record: ScreeningRecord) =>
  last(
    await session
      .send({ type: 'reopen', read: await readOf(record, session), reopening })
      .finish()
      .settle(),
  );

describe('Whose a screening is', () => {
  it('is what the page says until it ends', async () => {
    const session = new Held({ header: alfa }).send({ type: 'start' }).set({ header: bravo });
    expect(last(await session.finish().settle())).toMatchObject(bravo);
  });

  it('stays as it was at the end, in drafts and corrections, where the page goes on to another case', async () => {
    const session = await new Held({ header: alfa }).send({ type: 'start' }).finish().settle();
    const record = last(session)!;
    session.set({ header: bravo });
    expect(headerNow(session.snapshot.context)).toEqual(alfa);
    expect(await corrected(session, record)).toMatchObject({ ...alfa, amendments: [reopening] });
    expect(await corrected(session, last(session)!)).toMatchObject({ ...alfa, amendments: [reopening, reopening] });
  });

  it.each([
    ['that says all', { ...recordOfCase('ALFA'), ...alfa }, alfa],
    ['that names no worker', recordOfCase('ALFA'), { caseReference: 'ALFA' }],
  ])('stays in the correction of a record %s', async (_, record, header) => {
    const session = await new Held({ header: bravo, record }).settle();
    const after = (await corrected(session, record))!;
    expect(headerOf(after)).toEqual(header);
  });

  it('stays in a correction that goes on from its draft', async () => {
    const record = { ...recordOfCase('ALFA'), ...alfa };
    const first = await new Held({ record }).settle();
    first.send({ type: 'reopen', read: await readOf(record, first), reopening });
    const { context } = first.snapshot;
    const data = createDraft(context.talk!.context, 'en', headerNow(context));
    const session = await new Held({ header: bravo }, { data }).settle();
    expect(last(await session.finish().settle())).toMatchObject({ ...alfa, amendments: [reopening] });
  });

  it('is what the page says of a draft that it sets', async () => {
    const talk = new Held({ header: alfa }).send({ type: 'start' }).snapshot.context.talk!.context;
    const session = await new Held({ header: bravo }, { data: createDraft(talk, 'en', alfa) }).settle();
    expect(last(await session.finish().settle())).toMatchObject(bravo);
  });

  it('is what a stopped talk says that a worker opened from a file, and the worker is who goes on', async () => {
    const stopped = await new Held({ header: alfa }).send({ type: 'start' }).talk({ type: 'pause' }).settle();
    const session = new Held({ header: { caseReference: 'BRAVO', worker: 'L. M.' } });
    session.send({ type: 'talk-read', read: await readOf(last(stopped)!, session), byWorker: true });
    expect(last(await session.finish().settle())).toMatchObject({ ...alfa, worker: 'L. M.' });
  });
});
