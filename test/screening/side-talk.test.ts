import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { begin, meet, standing, type HeldTalk } from './helpers.ts';

const prevention: ScreeningEvent = { type: 'open-talk', talk: 'prevention' };
const goOn: ScreeningEvent = { type: 'continue' };

describe('What is talked through beside the questions', () => {
  it('opens at once with the youth, and leads back to the question', () => {
    const held = meet().goTo('slept').send(prevention);
    expect(held.phase).toBe('sideTalk');
    expect(held.talk.sideTalk).toBe('prevention');
    expect(held.back().screen).toBe('slept');
    expect(held.next().screen).toBe('travel');
  });

  it('first asks whether the youth is back where it is opened from the result, and returns by "I am alone now"', () => {
    const held = meet().alone().send({ type: 'result' }, prevention);
    expect(held.phase).toBe('whoIsHere');
    expect(held.talk.youthPresent).toBe(false);
    held.send(goOn);
    expect(held.phase).toBe('sideTalk');
    expect(held.talk.youthPresent).toBe(true);
    expect(held.back().phase).toBe('parting');
    // Not gone yet: on with what is talked through.
    expect(held.back().phase).toBe('sideTalk');
    expect(held.back().alone().phase).toBe('result');
    expect(held.talk.youthPresent).toBe(false);
  });

  it.each([
    ['the result', () => begin().send({ type: 'result' }), 'result'],
    ['the review', () => begin().send({ type: 'review' }), 'review'],
    ["a page of the worker's", () => begin(), 'this-time'],
    ['an answer that is changed', () => begin().send({ type: 'review' }, { type: 'go', question: 'mood' }), 'alone'],
  ] as const)('leads the worker alone back to %s', (_, there, screen) => {
    const held: HeldTalk = there();
    const { place } = held.talk;
    expect(held.send(prevention).alone().phase).toBe('sideTalk');
    expect(held.talk.youthPresent).toBe(false);
    expect(held.back().screen).toBe(screen);
    expect(held.talk.place).toEqual(place);
    // Nobody came for it after all.
    expect(held.send(prevention).back().screen).toBe(screen);
  });

  it('leads back to a card, too', () => {
    const held = meet().goTo('gang').next().send(prevention);
    expect(held.back().phase).toBe('private');
  });

  it('can be stopped for today: the talk goes on where it was', () => {
    const held = meet().goTo('slept').send(prevention, { type: 'pause' }, { type: 'resume' });
    expect(held.screen).toBe('slept');
  });

  it('records nothing', () => {
    const held = meet().goTo('slept');
    const before = standing(held.talk);
    held.send(prevention, { type: 'next' }, goOn).back();
    expect(standing(held.talk)).toEqual(before);
    expect(held.refusals).toEqual([]);
  });

  it('is refused where the instrument has no such talk', () => {
    const held = meet().send({ type: 'open-talk', talk: 'weather' });
    expect(held.screen).toBe('welcome');
    expect(held.refusals).toEqual(['talk: the instrument has no talk "weather"']);
  });
});
