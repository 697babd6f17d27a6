import { describe, expect, it } from 'vitest';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toText } from '../../src/record/to-text.ts';
import { begin, english, type HeldTalk } from '../screening/helpers.ts';

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

  it('has the name of a call that was made and is suggested no more, in the language of the record', () => {
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
      expect(text).toContain(`\n- ${words.steps['hotline']}: `);
      expect(text).not.toContain('\n- hotline: ');
    }
  });

  it('leaves the place of the talk as it was', () => {
    const held = corrected().send({ type: 'held', place: 'Car' });
    expect(held.refusals).toHaveLength(1);
    expect(held.talk.sessions[0]!.place).toBe('Office');
  });
});
