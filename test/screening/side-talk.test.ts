import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { begin, meet, standing, type Sitting } from './helpers.ts';

const prevention: ScreeningEvent = { type: 'open-talk', talk: 'prevention' };
const goOn: ScreeningEvent = { type: 'continue' };

describe('What is talked through beside the questions', () => {
  it('opens at once with the youth, and leads back to the question', () => {
    const sitting = meet().goTo('slept').send(prevention);
    expect(sitting.phase).toBe('sideTalk');
    expect(sitting.talk.sideTalk).toBe('prevention');
    expect(sitting.back().screen).toBe('slept');
    expect(sitting.next().screen).toBe('travel');
  });

  it('first asks whether the youth is back where it is opened from the result, and returns by "I am alone now"', () => {
    const sitting = meet().alone().send({ type: 'result' }, prevention);
    expect(sitting.phase).toBe('whoIsHere');
    expect(sitting.talk.youthPresent).toBe(false);
    sitting.send(goOn);
    expect(sitting.phase).toBe('sideTalk');
    expect(sitting.talk.youthPresent).toBe(true);
    expect(sitting.back().phase).toBe('parting');
    // Not gone yet: on with what is talked through.
    expect(sitting.back().phase).toBe('sideTalk');
    expect(sitting.back().alone().phase).toBe('result');
    expect(sitting.talk.youthPresent).toBe(false);
  });

  it.each([
    ['the result', () => begin().send({ type: 'result' }), 'result'],
    ['the review', () => begin().send({ type: 'review' }), 'review'],
    ["a page of the worker's", () => begin(), 'this-time'],
    ['an answer that is changed', () => begin().send({ type: 'review' }, { type: 'go', question: 'mood' }), 'alone'],
  ] as const)('leads the worker alone back to %s', (_, there, screen) => {
    const sitting: Sitting = there();
    const { place } = sitting.talk;
    expect(sitting.send(prevention).alone().phase).toBe('sideTalk');
    expect(sitting.talk.youthPresent).toBe(false);
    expect(sitting.back().screen).toBe(screen);
    expect(sitting.talk.place).toEqual(place);
    // Nobody came for it after all.
    expect(sitting.send(prevention).back().screen).toBe(screen);
  });

  it('leads back to a card, too', () => {
    const sitting = meet().goTo('gang').next().send(prevention);
    expect(sitting.back().phase).toBe('private');
  });

  it('can be stopped for today: the talk goes on where it was', () => {
    const sitting = meet().goTo('slept').send(prevention, { type: 'pause' }, { type: 'resume' });
    expect(sitting.screen).toBe('slept');
  });

  it('records nothing', () => {
    const sitting = meet().goTo('slept');
    const before = standing(sitting.talk);
    sitting.send(prevention, { type: 'next' }, goOn).back();
    expect(standing(sitting.talk)).toEqual(before);
    expect(sitting.refusals).toEqual([]);
  });

  it('is refused where the instrument has no such talk', () => {
    const sitting = meet().send({ type: 'open-talk', talk: 'weather' });
    expect(sitting.screen).toBe('welcome');
    expect(sitting.refusals).toEqual(['talk: the instrument has no talk "weather"']);
  });
});
