import { describe, expect, it } from 'vitest';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { readSavedFile } from '../../src/record/saved-file.ts';
import { toText } from '../../src/record/to-text.ts';
import { begin, english, prepare, type HeldTalk } from '../screening/helpers.ts';

registerLanguage(spanish);

/** A finished talk that is open for a correction, at its result. */
function corrected(): HeldTalk {
  return begin()
    .say('slept', 'hotel')
    .send(
      { type: 'result' },
      { type: 'plan', text: 'Call the aunt on Friday.' },
      { type: 'done', step: 'papers', points: ['document'], state: 'done' },
      { type: 'raise', level: 'act-now', reason: 'A car waits outside.' },
      { type: 'held', place: 'Office' },
      { type: 'finish' },
      { type: 'reopen', by: 'supervisor', reason: 'The plan has changed.', levelBefore: 'act-now' },
      { type: 'result' },
    );
}

describe('The record while a correction is under way', () => {
  const finished = () => begin().say('slept', 'hotel').send({ type: 'result' }, { type: 'finish' });
  const reopening = {
    type: 'reopen',
    by: 'supervisor',
    reason: 'The wrong box.',
    of: `sha256:${'0'.repeat(64)}`,
  } as const;
  const reopened = () => finished().send(reopening);
  const asFile = async (held: HeldTalk) => {
    const file = new Blob([JSON.stringify(createRecord(held.send({ type: 'pause' }).talk, english))]);
    const saved = await readSavedFile(file);
    return 'record' in saved ? saved.record : undefined;
  };

  it.each<[what: string, held: () => HeldTalk, changes: readonly object[]]>([
    ['before anything is changed', reopened, []],
    [
      'with an answer changed',
      () => reopened().say('slept', 'car'),
      [{ question: 'slept', before: { value: ['hotel'] }, after: { value: ['car'] } }],
    ],
    ['with one withdrawn', () => reopened().send({ type: 'withdraw', question: 'slept' }), [{ question: 'slept' }]],
    ['with one added', () => reopened().say('leave', 'no'), [{ question: 'leave', after: { value: 'no' } }]],
  ])('says who corrects, why, of what, and what was changed so far: %s', async (_, held, changes) => {
    const record = (await asFile(held()))!;
    const { by, reason, of } = reopening;
    expect(record).not.toHaveProperty('completedAt');
    expect(record.amendments).toMatchObject([{ by, reason, of, levelBefore: 'follow-up', changes }]);
    expect(toText(record)).toMatch(/by supervisor: The wrong box\./);
  });

  it('has what was decided before, once that is changed', async () => {
    const record = (await asFile(corrected().send({ type: 'plan', text: 'See them today.' })))!;
    expect(record.amendments[0]!.decidedBefore).toMatchObject({ plan: 'Call the aunt on Friday.' });
  });

  it('has it after the corrections before, and as it is once it is finished', async () => {
    const again = () => reopened().send({ type: 'result' }, { type: 'finish' }, { ...reopening, by: 'worker 12' });
    const underWay = (await asFile(again().say('slept', 'car')))!;
    const done = createRecord(again().say('slept', 'car').send({ type: 'result' }, { type: 'finish' }).talk, english);
    expect(underWay.amendments.map(({ by }) => by)).toEqual(['supervisor', 'worker 12']);
    expect(underWay.amendments).toEqual(done.amendments);
  });

  it('keeps who corrected, and why, where the talk goes on from the file', async () => {
    const record = (await asFile(reopened().say('slept', 'car')))!;
    const later = prepare({ draft: draftOf(record) }).send({ type: 'result' }, { type: 'finish' });
    const { amendments } = createRecord(later.talk, english);
    expect(amendments).toMatchObject([{ by: reopening.by, reason: reopening.reason }]);
    expect(amendments).toEqual(record.amendments);
  });
});

describe('What was decided before a correction', () => {
  it('is stored beside it, in the record and in words, where it was changed', () => {
    const held = corrected().send(
      { type: 'plan', text: 'See them today.' },
      { type: 'done-removed', index: 0 },
      { type: 'finish' },
    );
    const record = parseRecord(createRecord(held.talk, english));
    expect([record.plan, record.stepsDone]).toEqual(['See them today.', []]);
    const [amendment] = record.amendments;
    expect(amendment!.decidedBefore).toMatchObject({
      plan: 'Call the aunt on Friday.',
      stepsDone: [{ step: 'papers', points: ['document'] }],
      raisedLevel: { level: 'act-now', reason: 'A car waits outside.' },
    });
    const text = toText(record);
    for (const kept of ['Call the aunt on Friday.', english.steps['papers']!, 'A car waits outside.'])
      expect(text.slice(text.indexOf('The plan has changed.'))).toContain(kept);
  });

  it('is not repeated where it stayed as it was', () => {
    const record = createRecord(corrected().send({ type: 'finish' }).talk, english);
    expect(record.amendments).toHaveLength(1);
    expect(record.amendments[0]).not.toHaveProperty('decidedBefore');
  });

  it('names whom a call went to that is suggested no more, in the language of the record', () => {
    const held = begin()
      .say('age', 16)
      .send({ type: 'answer', question: 'left', source: 'worker', value: ['not-safe-there'] }, { type: 'result' })
      .send(
        { type: 'done', step: 'hotline', points: ['hotline-report'], contact: 'child-abuse-hotline', state: 'done' },
        { type: 'finish' },
        { type: 'reopen', by: 'supervisor', reason: 'The certificate.' },
      )
      .say('age', 19)
      .send({ type: 'result' }, { type: 'finish' });

    for (const words of [english, spanish.returnFromRun]) {
      const text = toText(createRecord(held.talk, words));
      expect(text).toContain(`\n- ${words.contacts['child-abuse-hotline']}: `);
      expect(text).not.toContain('\n- hotline: ');
    }
  });

  it('leaves the place of the talk as it was', () => {
    const held = corrected().send({ type: 'held', place: 'Car' });
    expect(held.refusals).toHaveLength(1);
    expect(held.talk.sessions[0]!.place).toBe('Office');
  });
});
