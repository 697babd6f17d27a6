import { describe, expect, it } from 'vitest';
import { asInstrument } from '../../src/instrument/instrument.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { english, prepare, returnFromRun } from './helpers.ts';

describe('No talk today', () => {
  it('begins at the page of the question why, and leads to the result', () => {
    const sitting = prepare().send({ type: 'start', noTalk: true });
    expect(sitting.screen).toBe('this-time');
    expect(sitting.talk.place.question).toBe('no-talk');
    expect(sitting.talk.youthPresent).toBe(false);
    expect(sitting.say('no-talk', 'refused').send({ type: 'result' }).screen).toBe('result');
  });

  it('leaves a whole record: that it was offered, when, and why it was not held', () => {
    const sitting = prepare().send({ type: 'start', noTalk: true }).say('no-talk', 'refused');
    const { talk } = sitting.send({ type: 'result' }, { type: 'finish' });
    const record = parseRecord(JSON.parse(JSON.stringify(createRecord(talk, english, { worker: 'worker 12' }))));
    expect(record.answers['no-talk']).toMatchObject([{ value: 'refused', at: expect.any(String) as string }]);
    expect(record.assessment.flags.map(({ code }) => code)).toContain('talk-not-held');
    expect(record.completedAt).toBeDefined();
  });

  it('can become a talk after all', () => {
    const sitting = prepare().send({ type: 'start', noTalk: true, path: 'short' }, { type: 'with-youth' });
    expect(sitting.screen).toBe('welcome');
    expect(sitting.talk.path).toBe('short');
  });

  it('is refused where the instrument has no question for it', () => {
    const { noTalk: _, ...without } = returnFromRun;
    const sitting = prepare({ instrument: asInstrument(without) }).send({ type: 'start', noTalk: true });
    expect(sitting.phase).toBe('ready');
    expect(sitting.refusals).toEqual(['noTalk: the instrument has no question for that']);
  });
});
