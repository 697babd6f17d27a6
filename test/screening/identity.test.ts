import { webcrypto } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../src/instrument/identity.ts';
import { InvalidDataError } from '../../src/instrument/problems.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { createRecord } from '../../src/record/record.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { begin, english, prepare, returnFromRun } from './helpers.ts';

const version4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('The identity of a talk', () => {
  it('is a random UUID', () => {
    const ids = Array.from({ length: 200 }, newId);
    for (const id of ids) expect(id).toMatch(version4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(begin().talk.id).not.toBe(begin().talk.id);
  });

  it('needs nothing that only secure pages have', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes) });
    expect(begin().talk.id).toMatch(version4);
    vi.unstubAllGlobals();
  });

  it('stays the same from the first word to the last correction', () => {
    const held = begin();
    const { id } = held.talk;
    const record = () => createRecord(held.talk, english);
    expect(createDraft(held.talk, 'en')).toMatchObject({ id });
    expect(record()).toMatchObject({ id });
    const later = prepare({ draft: createDraft(held.talk, 'en') }).send({ type: 'resume' });
    expect(later.talk.id).toBe(id);
    later.send({ type: 'result' }, { type: 'finish' });
    const finished = createRecord(later.talk, english);
    expect(finished).toMatchObject({ id, completedAt: expect.any(String) as string });
    const corrected = prepare({ draft: draftOf(finished) }).send({ type: 'reopen', by: 'AB', reason: 'Mistyped' });
    corrected.send({ type: 'result' }, { type: 'finish' });
    expect(createRecord(corrected.talk, english)).toMatchObject({ id, amendments: [{ by: 'AB' }] });
  });

  it('can be given, where a system has one already', () => {
    const id = '0b6c2f7e-3f0a-7c11-9c55-1f0a2b3c4d5e';
    expect(createScreening({ instrument: returnFromRun, id }).getSnapshot().context.id).toBe(id);
    const wrong = () => createScreening({ instrument: returnFromRun, id: '2026-041' });
    expect(wrong).toThrow(InvalidDataError);
    expect(wrong).toThrow(/id: expected a UUID/);
  });
});
