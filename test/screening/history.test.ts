import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { begin, meet, type HeldTalk } from './helpers.ts';

const history = (held: HeldTalk) => held.talk.history;
const entering = (question: string, ...value: string[]): ScreeningEvent => ({
  type: 'answer',
  question,
  value,
  entering: true,
});

describe('An answer that is replaced', () => {
  it('goes to the history with both times', () => {
    const held = meet().say('slept', 'car').next().say('slept', 'hotel');
    expect(held.values('slept')).toEqual([['hotel']]);
    const [first] = history(held);
    expect(first).toMatchObject({ question: 'slept', source: 'youth', response: 'given', value: ['car'] });
    const [now] = held.accounts('slept');
    expect(Date.parse(first!.replacedAt)).toBeGreaterThan(Date.parse(first!.at));
    expect(Date.parse(now!.at)).toBeGreaterThan(Date.parse(first!.at));
  });

  it('has the time it was said, where the host knows it', () => {
    const at = '2026-11-19T22:00:00.000+01:00';
    const held = meet()
      .send({ type: 'answer', question: 'slept', value: ['car'], at })
      .say('slept', 'hotel');
    expect(history(held)[0]!.at).toBe(at);
  });

  it('goes to the history also when the youth declines now', () => {
    const held = meet().say('hurt', 'scared').send({ type: 'decline', question: 'hurt', response: 'declined' });
    expect(held.values('hurt')).toEqual(['declined']);
    expect(held.accounts('hurt')[0]).not.toHaveProperty('value');
    expect(history(held).map(({ value }) => value)).toEqual([['scared']]);
  });

  it('goes to the history when it is withdrawn, and leaves nothing behind', () => {
    const held = meet().say('hurt', 'scared').send({ type: 'withdraw', question: 'hurt' });
    expect(held.talk.evaluation.answers).toEqual({});
    expect(history(held)).toMatchObject([{ question: 'hurt', value: ['scared'] }]);
  });

  it('leaves no trace when there was nothing to take back', () => {
    const held = meet().say('hurt', 'scared').send({ type: 'withdraw', question: 'hurt', source: 'record' });
    expect(held.values('hurt')).toEqual([['scared']]);
    expect(history(held)).toEqual([]);
  });
});

describe('An answer that is still being entered', () => {
  it('is one answer, however often it is corrected', () => {
    const held = meet().send(entering('slept', 'car'), entering('slept', 'car', 'hotel'), entering('slept', 'hotel'));
    expect(held.values('slept')).toEqual([['hotel']]);
    expect(history(held)).toEqual([]);
  });

  it('is one answer also when it is emptied and entered again', () => {
    const held = meet().send(
      entering('slept', 'car'),
      { type: 'withdraw', question: 'slept', entering: true },
      entering('slept', 'hotel'),
    );
    expect(held.values('slept')).toEqual([['hotel']]);
    expect(history(held)).toEqual([]);
  });

  it('is an answer once the worker moves on: what comes later is another', () => {
    const held = meet().goTo('slept').send(entering('slept', 'car')).next().back();
    held.send(entering('slept', 'hotel'), entering('slept', 'friend'));
    expect(held.values('slept')).toEqual([['friend']]);
    expect(history(held).map(({ value }) => value)).toEqual([['car']]);
  });

  it('is an answer once the worker moves on to the review', () => {
    const held = begin().send(entering('items', 'phone'), { type: 'review' }, entering('items', 'none'));
    expect(history(held).map(({ value }) => value)).toEqual([['phone']]);
  });

  it('is another answer than the one that was there before', () => {
    const held = meet().say('slept', 'car').send(entering('slept', 'hotel'), entering('slept', 'friend'));
    expect(history(held).map(({ value }) => value)).toEqual([['car']]);
  });

  it('does not swallow an answer that was entered for good in between', () => {
    const held = meet().send(entering('slept', 'car')).say('slept', 'hotel').send(entering('slept', 'friend'));
    expect(history(held).map(({ value }) => value)).toEqual([['car'], ['hotel']]);
  });

  it('is apart from what others say', () => {
    const held = meet().send(entering('slept', 'car')).tell('other', 'slept', 'hotel').tell('other', 'slept', 'friend');
    held.send(entering('slept', 'outside'));
    expect(held.values('slept')).toEqual([['outside'], ['friend']]);
    expect(history(held)).toMatchObject([{ source: 'other', value: ['hotel'] }]);
  });
});

describe('Accounts of several people', () => {
  it('are side by side, one for each teller', () => {
    const held = meet().say('hurt', 'no').tell('worker', 'hurt', 'not-clear').tell('record', 'hurt', 'hurt');
    held.send(
      { type: 'answer', question: 'hurt', source: 'other', who: 'brother', value: ['picture-passed-on'] },
      { type: 'answer', question: 'hurt', source: 'other', who: 'school nurse', value: ['scared'] },
      { type: 'answer', question: 'hurt', source: 'other', value: ['no'] },
    );
    expect(held.values('hurt')).toEqual([['no'], ['not-clear'], ['hurt'], ['picture-passed-on'], ['scared'], ['no']]);
    expect(history(held)).toEqual([]);
  });

  it('only give way to the same person', () => {
    const brother = { question: 'hurt', source: 'other', who: 'brother' } as const;
    const held = meet()
      .say('hurt', 'no')
      .send({ type: 'answer', ...brother, value: ['picture-passed-on'] });
    held.send({ type: 'answer', ...brother, value: ['scared'] });
    expect(held.values('hurt')).toEqual([['no'], ['scared']]);
    expect(history(held)).toMatchObject([{ who: 'brother', value: ['picture-passed-on'] }]);
    held.send({ type: 'withdraw', ...brother });
    expect(held.values('hurt')).toEqual([['no']]);
  });

  it("have the question's own source where none is named", () => {
    const held = begin().say('age', 15).say('danger', 'none').say('items', 'none').say('slept', 'car');
    const sources = ['age', 'danger', 'items', 'slept'].map((code) => held.accounts(code)[0]!.source);
    expect(sources).toEqual(['record', 'worker', 'worker', 'youth']);
  });
});

describe('A note', () => {
  const note = (text: string): ScreeningEvent => ({ type: 'note', question: 'slept', note: text });

  it('stays with its account, also when the answer changes', () => {
    const held = meet().say('slept', 'car').send(note('By the river.')).say('slept', 'hotel');
    expect(held.accounts('slept')).toMatchObject([{ value: ['hotel'], note: 'By the river.' }]);
  });

  it('stays when the answer is not given', () => {
    const held = meet().send(note('By the river.'), { type: 'decline', question: 'slept', response: 'declined' });
    expect(held.accounts('slept')).toMatchObject([{ response: 'declined', note: 'By the river.' }]);
  });

  it('can be on a question that was not asked', () => {
    const held = meet().send(note('Do not ask about the river.'));
    expect(held.accounts('slept')).toMatchObject([{ response: 'not-asked', note: 'Do not ask about the river.' }]);
  });

  it('goes to the history when it is changed or taken away', () => {
    const held = meet().say('slept', 'car').send(note('By the river.'), note('By the lake.'), note(''));
    expect(held.accounts('slept')[0]).not.toHaveProperty('note');
    expect(held.values('slept')).toEqual([['car']]);
    expect(history(held).map((account) => account.note)).toEqual([undefined, 'By the river.', 'By the lake.']);
  });

  it('is nothing when it is empty', () => {
    expect(meet().send(note('')).talk.evaluation.answers).toEqual({});
  });

  it('comes with an answer', () => {
    const held = meet().send({ type: 'answer', question: 'slept', value: ['car'], note: 'His own.' });
    expect(held.accounts('slept')).toMatchObject([{ value: ['car'], note: 'His own.' }]);
  });
});

/** What a page in plain JavaScript, or in a later version, may send. */
const unusable = {
  'a choice there is not': { type: 'answer', question: 'slept', value: ['castle'] },
  'one choice where several may be chosen': { type: 'answer', question: 'slept', value: 'car' },
  'no choice at all': { type: 'answer', question: 'slept', value: [] },
  'a choice twice': { type: 'answer', question: 'slept', value: ['car', 'car'] },
  '"none" beside something': { type: 'answer', question: 'needs', value: ['none', 'food'] },
  'half a year of age': { type: 'answer', question: 'age', value: 12.5 },
  'an age of 26': { type: 'answer', question: 'age', value: 26 },
  'an empty text': { type: 'answer', question: 'next', value: ' ' },
  'an answer without a value': { type: 'answer', question: 'slept' },
  'an answer to a question there is not': { type: 'answer', question: 'weather', value: 'rain' },
  'a source there is not': { type: 'answer', question: 'slept', source: 'neighbour', value: ['car'] },
  'a teller who is not "other"': { type: 'answer', question: 'slept', source: 'youth', who: 'brother', value: ['car'] },
  'a teller without a source': { type: 'answer', question: 'slept', who: 'brother', value: ['car'] },
  'a time that is none': { type: 'answer', question: 'slept', value: ['car'], at: 'yesterday' },
  'a day without a time': { type: 'answer', question: 'slept', value: ['car'], at: '2026-11-20' },
  'a time of no known place': { type: 'answer', question: 'slept', value: ['car'], at: '2026-11-20T10:00:00' },
  'a day there is not': { type: 'answer', question: 'slept', value: ['car'], at: '2026-02-30T10:00:00Z' },
  'a silence to a question there is not': { type: 'decline', question: 'weather', response: 'declined' },
  'a silence there is not': { type: 'decline', question: 'slept', response: 'asleep' },
  'a silence that is an answer': { type: 'decline', question: 'slept', response: 'given' },
  'a note on a question there is not': { type: 'note', question: 'weather', note: 'Rain.' },
  'a note on a question with an odd name': { type: 'note', question: 'constructor', note: 'Rain.' },
  'a note of a source there is not': { type: 'note', question: 'slept', source: 'neighbour', note: 'Rain.' },
  'a note of a teller who is not "other"': { type: 'note', question: 'slept', who: 'brother', note: 'Rain.' },
  'a note that is a number': { type: 'note', question: 'slept', note: 7 },
  'an answer with a note that is a number': { type: 'answer', question: 'slept', value: ['car'], note: 7 },
  'a teller that is a number': { type: 'answer', question: 'slept', source: 'other', who: 7, value: ['car'] },
  'taking back a question there is not': { type: 'withdraw', question: 'weather' },
  'taking back a question with an odd name': { type: 'withdraw', question: 'constructor' },
  'a path there is not': { type: 'path', path: 'shortest' },
  'a path without a name': { type: 'path' },
  'a way to a question there is not': { type: 'go', question: 'weather' },
  'a way to a hidden question': { type: 'go', question: 'held' },
  'a way to a topic there is not': { type: 'go', topic: 'weather' },
};

describe('What cannot be used', () => {
  it.each(Object.entries(unusable))('changes nothing and is reported: %s', (_, event) => {
    const held = meet().say('needs', 'food');
    held.screening.subscribe({ error: () => undefined });
    const before = held.screening.getSnapshot();
    held.screening.send(event as unknown as ScreeningEvent);
    const after = held.screening.getSnapshot();
    expect(after.status).toBe('active');
    expect(after.value).toEqual(before.value);
    expect(after.context).toEqual(before.context);
    expect(held.refusals).toHaveLength(1);
    expect(held.refusals[0]).toMatch(/\w/);
  });

  it('says where the trouble is', () => {
    const held = meet().say('slept', 'castle').say('weather', 'rain');
    expect(held.refusals[0]).toMatch(/^slept\.value: expected a list of one or more of family, /);
    expect(held.refusals[1]).toMatch(/^weather: /);
  });

  it('does not begin a talk on a path there is not', () => {
    const held = begin();
    expect(held.send({ type: 'start', path: 'shortest' }).screen).toBe('this-time');
    expect(held.talk.path).toBe('full');
  });
});
