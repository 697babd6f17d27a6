import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalForm, fingerprintOf, sealRecord } from '../../src/record/fingerprint.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { runs } from '../runs.ts';
import { begin, english, returnFromRun } from '../screening/helpers.ts';
import { anyWalk, finish, prepareQuietly, result } from '../screening/walks.ts';
import { recordOf } from './record-of.ts';

const header = { caseReference: 'C-17 “ñ” 🜁', worker: 'worker 12' };
const whole = createRecord(
  begin()
    .say('age', 15)
    .say('age', 16)
    .send({ type: 'note', question: 'age', note: 'A line\nand "another" \u2028 €' })
    .send(result, { type: 'plan', text: 'Call on Friday.' }, finish).talk,
  english,
  header,
);
const copy = (record: ScreeningRecord): any => JSON.parse(JSON.stringify(record));

afterEach(() => vi.unstubAllGlobals());

/** What SHA-256 of the canonical form is, worked out by others. */
const expected = (record: ScreeningRecord) => {
  const { fingerprint: _, ...content } = record;
  return `sha256:${createHash('sha256').update(canonicalize(content)!, 'utf8').digest('hex')}`;
};

/** The same data with its keys in another order, all the way down. */
function turned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turned);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, turned(value)]),
  );
}

describe('The canonical form of a record', () => {
  it('is that of RFC 8785, without the fingerprint', async () => {
    const { fingerprint: _, ...content } = await sealRecord(whole);

    expect(canonicalForm(await sealRecord(whole))).toBe(canonicalize(content));
    expect(canonicalForm(whole)).toBe(canonicalize(whole));
  });

  it('is that of RFC 8785 for any record', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const record = createRecord(prepareQuietly().send(...walk).talk, english, header);
        expect(canonicalForm(record)).toBe(canonicalize(record));
      }),
      { numRuns: runs(20, 160), seed: 21 },
    );
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const record = recordOf(answers, returnFromRun);
        expect(canonicalForm(record)).toBe(canonicalize(record));
      }),
      { numRuns: runs(20, 160), seed: 22 },
    );
  });

  it('is that of RFC 8785 also where codes are numbers', () => {
    const record = copy(whole);
    record.settings = { b: 1, a: true };
    record.answers = { '10': whole.answers['age'], '9': whole.answers['age'], b: [], a: [] };
    record.words.sources = { ...record.words.sources, '2': 'two', '11': 'eleven' };

    expect(canonicalForm(record)).toBe(canonicalize(record));
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalForm(turned(whole) as ScreeningRecord)).toBe(canonicalForm(whole));
  });
});

describe('The fingerprint of a record', () => {
  it('is the SHA-256 of its canonical form', async () => {
    expect(await fingerprintOf(whole)).toBe(expected(whole));
    expect(await fingerprintOf(whole)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('is the same on a page without Web Crypto', async () => {
    vi.stubGlobal('crypto', {});
    expect(await fingerprintOf(whole)).toBe(expected(whole));
    vi.stubGlobal('crypto', undefined);
    expect(await fingerprintOf(whole)).toBe(expected(whole));
    expect(await verifyRecord(await sealRecord(whole))).toBe('intact');
  });

  it('is the same after it was stored as JSON, read again, and its keys were reordered', async () => {
    const sealed = await sealRecord(whole);
    for (const again of [copy(sealed), parseRecord(copy(sealed)), turned(sealed), parseRecord(turned(sealed))]) {
      expect(await fingerprintOf(again)).toBe(sealed.fingerprint);
      expect(await verifyRecord(again)).toBe('intact');
    }
  });

  it('does not change with the seal itself', async () => {
    const sealed = await sealRecord(whole);
    expect(await sealRecord(sealed)).toEqual(sealed);
  });

  it('leaves what was handed in as it was', async () => {
    const before = copy(whole);
    await sealRecord(whole);
    expect(whole).toEqual(before);
  });

  it.each<[what: string, change: (record: any) => void]>([
    ['an answer', (record) => (record.answers.age[0].value = 17)],
    ['a note', (record) => (record.answers.age[0].note += ' ')],
    ['a time', (record) => (record.answers.age[0].at = '2026-11-20T10:00:01.000Z')],
    ['the history', (record) => record.history.pop()],
    ['the level', (record) => (record.level.final = 'act-now')],
    ['the plan', (record) => delete record.plan],
    ['the case', (record) => (record.caseReference = 'C-18')],
    ['the language', (record) => (record.language = 'es')],
    ['the words of a question', (record) => (record.topics[0].questions[0].prompt = 'How old?')],
    ['the end', (record) => (record.completedAt = '2026-11-20T10:59:00.000Z')],
    ['an amendment', (record) => record.amendments.push({})],
    ['a part that is unknown', (record) => (record.mood = 'low')],
    ['one that is called like what makes JSON of an object', (record) => (record.toJSON = 'low')],
    ['the order of answers', (record) => record.history.push(...record.history)],
  ])('changes with %s, and the record says so', async (_, change) => {
    const record = copy(await sealRecord(whole));
    change(record);

    expect(await fingerprintOf(record)).not.toBe(record.fingerprint);
    expect(await verifyRecord(record)).toBe('changed');
  });

  it('changes with any text of the record', async () => {
    const sealed = await sealRecord(whole);
    const text = JSON.stringify(sealed);
    const places = [...text.matchAll(/:"(?!sha256)[^"\\]{3,}"/g)].map(({ index }) => index + 2);
    for (const place of places.filter((_, index) => index % 40 === 0)) {
      const other = text[place] === 'x' ? 'y' : 'x';
      const record = JSON.parse(text.slice(0, place) + other + text.slice(place + 1)) as ScreeningRecord;
      expect(await verifyRecord(record), text.slice(place - 30, place + 30)).toBe('changed');
    }
  });

  it('that is missing is reported as such', async () => {
    expect(await verifyRecord(whole)).toBe('unsealed');
  });
});
