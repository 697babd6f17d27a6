import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/instrument/account.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { undoableOn } from '../../src/screening/undoing.ts';
import { begin, meet, type HeldTalk } from './helpers.ts';

const undo: ScreeningEvent = { type: 'undo' };
const brother = { question: 'hurt', source: 'other', who: 'brother' } as const;
const answer = (question: string, value: Value): ScreeningEvent => ({
  type: 'answer',
  question,
  value,
  entering: true,
});
const clear = (question: string): ScreeningEvent => ({ type: 'withdraw', question, entering: true });
const replaced = (held: HeldTalk) => held.talk.history.map(({ value, response }) => value ?? response);

/** What was done at a place, the answers to the question after one undo, and what the history says then. */
const table: Record<
  string,
  { question?: string; before?: ScreeningEvent[]; done: ScreeningEvent[]; values: unknown[]; history: unknown[] }
> = {
  'an answer that was cleared': {
    before: [answer('slept', ['car'])],
    done: [clear('slept')],
    values: [['car']],
    history: [['car']],
  },
  'an answer that was cleared where it was entered': {
    done: [answer('slept', ['car']), clear('slept')],
    values: [['car']],
    history: [],
  },
  'an answer that was changed': {
    before: [answer('slept', ['car'])],
    done: [answer('slept', ['hotel'])],
    values: [['car']],
    history: [['car'], ['hotel']],
  },
  'an answer that was changed where it was entered': {
    done: [answer('slept', ['car']), answer('slept', ['car', 'hotel'])],
    values: [['car']],
    history: [['car', 'hotel']],
  },
  'an answer that gave way to another after it was cleared': {
    before: [answer('slept', ['car'])],
    done: [clear('slept'), answer('slept', ['hotel'])],
    values: [['car']],
    history: [['car'], ['hotel']],
  },
  'an answer that gave way to none': {
    before: [answer('slept', ['car'])],
    done: [{ type: 'decline', question: 'slept', response: 'declined', entering: true }],
    values: [['car']],
    history: [['car'], 'declined'],
  },
  'the account of someone else that was removed': {
    question: 'hurt',
    before: [answer('hurt', ['no']), { type: 'answer', ...brother, value: ['scared'] }],
    done: [{ type: 'withdraw', ...brother }],
    values: [['no'], ['scared']],
    history: [['scared']],
  },
  'a text that was typed anew, as a whole': {
    question: 'next',
    before: [answer('next', 'Sleep.')],
    done: [answer('next', 'S'), answer('next', 'So'), answer('next', 'Soup.')],
    values: ['Sleep.'],
    history: ['Sleep.', 'Soup.'],
  },
  'a text that gave way to none': {
    question: 'next',
    done: [
      answer('next', 'S'),
      answer('next', 'Soup.'),
      { type: 'decline', question: 'next', response: 'unknown', entering: true },
    ],
    values: ['Soup.'],
    history: ['unknown'],
  },
};

describe('Undo', () => {
  it.each(Object.entries(table))(
    'puts back %s; what stood there since is in the history',
    (_, { question = 'slept', before = [], done, values, history }) => {
      const held = meet()
        .send(...before)
        .goTo(question);
      const at = held.accounts(question).map((account) => account.at);
      held.send(...done, undo);
      expect(held.values(question)).toEqual(values);
      expect(replaced(held)).toEqual(history);
      // What was there before was said when it was said.
      if (at.length > 0) expect(held.accounts(question).map((account) => account.at)).toEqual(at);
      expect(undoableOn(held.talk)).toBeUndefined();
    },
  );

  const nothing: Record<string, ScreeningEvent[]> = {
    'a first answer': [answer('slept', ['car'])],
    'what was typed at once': [answer('next', 'S'), answer('next', 'So')],
    'a note': [answer('slept', ['car']), { type: 'note', question: 'slept', note: 'His own.', entering: true }],
    'what was never there': [clear('slept')],
    'another name of a teller': [
      { type: 'answer', ...brother, value: ['scared'], entering: true },
      { type: 'rename', question: 'hurt', who: 'brother', to: 'cousin' },
    ],
    'what cannot be used': [answer('slept', ['car']), answer('slept', ['castle'])],
  };

  it.each(Object.entries(nothing))('is not offered for %s', (_, done) => {
    const held = meet().send(...done);
    const { answers } = held.talk.evaluation;
    expect(undoableOn(held.talk)).toBeUndefined();
    expect(held.send(undo).talk.evaluation.answers).toBe(answers);
  });

  const moves: Record<string, ScreeningEvent[]> = {
    'the next question': [{ type: 'next' }],
    'there and back': [{ type: 'next' }, { type: 'back' }],
    'a card and back': [{ type: 'open-talk', talk: 'prevention' }, { type: 'back' }],
    'a stop': [{ type: 'pause' }, { type: 'resume' }],
  };

  it.each(Object.entries(moves))('is offered until the next screen, and not after %s', (_, move) => {
    const held = meet()
      .goTo('slept')
      .send(answer('slept', ['car']), clear('slept'), ...move);
    expect(undoableOn(held.talk)).toBeUndefined();
    held.send(undo);
    expect(held.values('slept')).toEqual([]);
  });

  it('does nothing while no question is on the screen', () => {
    const held = meet().send(answer('slept', ['car']), clear('slept'), { type: 'open-talk', talk: 'prevention' });
    held.send(undo);
    expect(held.values('slept')).toEqual([]);
  });

  it('goes back step by step, on the whole page or on one question', () => {
    const held = begin().send(answer('age', 15), answer('care', 'foster'), answer('items', ['phone']));
    held.send(clear('care'), clear('items'), answer('items', ['none']));
    expect(held.send({ type: 'undo', question: 'care' }).values('care')).toEqual(['foster']);
    expect(held.values('items')).toEqual([['none']]);
    expect(held.send(undo).values('items')).toEqual([['phone']]);
  });

  it('retains the word of a teller whose role was corrected, with its time and note', () => {
    const held = meet().send(
      { type: 'answer', ...brother, value: ['scared'], note: 'On the phone.' },
      { type: 'rename', question: 'hurt', who: 'brother', to: 'cousin' },
    );
    const [{ replacedAt: _, question: __, ...before } = { replacedAt: '', question: '' }] = held.talk.history;
    expect(held.accounts('hurt')).toEqual([{ ...before, who: 'cousin' }]);
  });
});
