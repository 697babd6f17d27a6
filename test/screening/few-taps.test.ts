import { describe, expect, it } from 'vitest';
import { asInstrument } from '../../src/instrument/instrument.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { placeBeside, progressOf, stepsHere } from '../../src/screening/route.ts';
import { begin, meet, prepare, returnFromRun, type HeldTalk } from './helpers.ts';

/** The questions on the screen with the youth. */
const shown = (held: HeldTalk) => stepsHere(held.talk).map(({ question }) => question);

describe("A worker's question that comes right after one that is asked", () => {
  it('is below it, and Next and Back pass both', () => {
    const held = meet().goTo('needs').next();
    expect(shown(held)).toEqual(['safe', 'danger']);
    expect(shown(held.next())).toEqual(['body', 'care-needed']);
    expect(shown(held.next())).toEqual(['mood']);
    expect(shown(held.back())).toEqual(['body', 'care-needed']);
    expect(shown(held.back())).toEqual(['safe', 'danger']);
    expect(shown(held.back())).toEqual(['needs']);
  });

  it('is found there when the worker goes to it', () => {
    const held = meet().goTo('care-needed');
    expect(held.screen).toBe('body');
    expect(shown(held)).toEqual(['body', 'care-needed']);
  });

  it('is found there in a draft of another day', () => {
    const draft = createDraft(meet().goTo('danger').talk, 'en');
    expect(shown(prepare({ draft }).send({ type: 'resume' }))).toEqual(['safe', 'danger']);
  });

  it('counts as seen: what is left counts neither of them', () => {
    const held = meet().goTo('safe');
    const { position, left } = progressOf(held.talk);
    expect(progressOf(held.next().talk)).toEqual({ position: position + 2, left: left - 2 });
  });

  it('is shown as urgent before the worker moves on', () => {
    const held = meet().goTo('safe').say('danger', 'here').next();
    expect(held.phase).toBe('urgent');
    expect(shown(held.back())).toEqual(['safe', 'danger']);
  });

  it.each([
    ['the first of its topic', 'welcome', ['welcome']],
    ['in a topic for the worker', 'items-explained', []],
  ])('is not one that is %s', (_, question, below) => {
    const held = meet().say('items', 'phone').goTo(question);
    if (held.phase === 'withYouth') expect(shown(held)).toEqual(below);
    else expect(held.alone().screen).toBe('after-talk');
  });

  it.each([
    ['is off the path', { topics: ['this-time', 'welcome'], questions: ['danger', 'mood'] }],
    ['is no longer needed', {}],
  ])('has a screen of its own where the one before it %s', (_, path) => {
    const instrument = asInstrument({
      ...returnFromRun,
      paths: [{ code: 'full', ...path }],
      stop: { ...returnFromRun.stop!, keeps: [] },
    });
    const held = meet({ instrument }).say('welcome', 'alone');
    // By the youth's own words the rest need not be asked, but what the worker judges is.
    if (Object.keys(path).length === 0) held.goTo('touched').say('touched', 'yes').next().send({ type: 'continue' });
    const seen: string[][] = [];
    held.send({ type: 'go', question: 'welcome' });
    for (let step = 0; step < 3; step += 1) seen.push(shown(held.next()));
    expect(seen).toContainEqual(['danger']);
  });

  it('is changed by itself from the review', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'danger' });
    expect(held.talk.place.question).toBe('danger');
    expect(held.say('danger', 'none').next().screen).toBe('review');
  });

  it('is on the page of its topic, as on the form, where it is typed in from paper', () => {
    const held = prepare().send({ type: 'start', heldAt: '2026-11-19T15:00:00Z' }, { type: 'go', topic: 'right-now' });
    expect(held.screen).toBe('right-now');
    expect(placeBeside(held.talk, 1)?.topic).toBe('leaving');
  });
});
