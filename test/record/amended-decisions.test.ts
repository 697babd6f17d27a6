import { describe, expect, it } from 'vitest';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toText } from '../../src/record/to-text.ts';
import { begin, english, type HeldTalk } from '../screening/helpers.ts';

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

  it('leaves the place of the talk as it was', () => {
    const held = corrected().send({ type: 'held', place: 'Car' });
    expect(held.refusals).toHaveLength(1);
    expect(held.talk.sessions[0]!.place).toBe('Office');
  });
});
