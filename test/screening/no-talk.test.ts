import { describe, expect, it } from 'vitest';
import { asInstrument } from '../../src/instrument/instrument.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { english, prepare, returnFromRun } from './helpers.ts';

describe('No talk today', () => {
  it('begins at the page of the question why, and leads to the result', () => {
    const held = prepare().send({ type: 'start', noTalk: true });
    expect(held.screen).toBe('this-time');
    expect(held.talk.place.question).toBe('no-talk');
    expect(held.talk.youthPresent).toBe(false);
    expect(held.say('no-talk', 'refused').send({ type: 'result' }).screen).toBe('result');
  });

  it('leaves a whole record: that it was offered, when, and why it was not held', () => {
    const held = prepare().send({ type: 'start', noTalk: true }).say('no-talk', 'refused');
    const { talk } = held.send({ type: 'result' }, { type: 'finish' });
    const record = parseRecord(JSON.parse(JSON.stringify(createRecord(talk, english, { worker: 'worker 12' }))));
    expect(record.answers['no-talk']).toMatchObject([{ value: 'refused', at: expect.any(String) as string }]);
    expect(record.assessment.flags.map(({ code }) => code)).toContain('talk-not-held');
    expect(record.completedAt).toBeDefined();
  });

  it('can become a talk after all', () => {
    const held = prepare().send({ type: 'start', noTalk: true, path: 'short' }, { type: 'with-youth' });
    expect(held.screen).toBe('welcome');
    expect(held.talk.path).toBe('short');
  });

  it('is refused where the instrument has no question for it', () => {
    const { noTalk: _, ...without } = returnFromRun;
    const held = prepare({ instrument: asInstrument(without) }).send({ type: 'start', noTalk: true });
    expect(held.phase).toBe('ready');
    expect(held.refusals).toEqual(['noTalk: the instrument has no question for that']);
  });
});
