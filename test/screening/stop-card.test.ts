import { describe, expect, it } from 'vitest';
import { asInstrument } from '../../src/instrument/instrument.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { begin, meet, prepare, returnFromRun, type HeldTalk } from './helpers.ts';

const goOn: ScreeningEvent = { type: 'continue' };
const told = () => meet().say('welcome', 'alone').goTo('touched').say('touched', 'yes').next();

/** The question on the stop card; nothing where there is none. */
const field = (held: HeldTalk) => (held.phase === 'asking' ? held.talk.askedOnCard.at(-1)?.question : held.phase);

describe('The small questions on the stop card', () => {
  it('come one after the other, each skippable, and leave no account where they are skipped', () => {
    const held = told().send(goOn);
    const fields = [field(held)];
    while (held.phase === 'asking') fields.push(field(held.next()));
    expect(fields).toEqual(['when-last', 'danger', 'other-child', 'withYouth']);
    for (const question of ['when-last', 'danger', 'other-child']) expect(held.accounts(question)).toEqual([]);
  });

  it("are the youth's own word", () => {
    const held = told().send(goOn);
    const entry = { type: 'answer', question: 'danger', value: ['feared-elsewhere'], source: 'youth' } as const;
    held
      .next()
      .send({ ...entry, entering: true })
      .next();
    expect(held.accounts('danger')).toMatchObject([{ source: 'youth', value: ['feared-elsewhere'] }]);
  });

  it.each([
    ['is not visible', () => meet().say('welcome', 'alone').goTo('traded').say('traded', 'asked').next()],
    ['was answered by the youth', () => meet().say('touched', 'yes').say('when-last', 'earlier').goTo('mood').next()],
  ])('leave out what %s', (_, there) => {
    expect(field(there().send(goOn))).toBe('danger');
  });

  it("ask again what only others have said: it is the youth's word that is asked for", () => {
    const held = meet().tell('other', 'danger', 'none').say('welcome', 'alone').goTo('touched').say('touched', 'yes');
    expect(field(held.next().send(goOn).next())).toBe('danger');
  });

  it.each([
    ['entered by the worker alone', () => meet().alone().say('touched', 'yes').send({ type: 'with-youth' })],
    ['typed in from paper', () => fromPaper().say('touched', 'yes').next()],
  ])('are not asked where it was %s', (_, there) => {
    const held = there();
    if (held.phase === 'enough') held.send(goOn);
    expect(held.phase).not.toBe('asking');
    expect(held.walkToReview()).not.toContain('asking');
  });

  it('go back one by one, to the card, and to the place before it', () => {
    const held = told().send(goOn).next();
    held.send({ type: 'answer', question: 'danger', value: ['none'], source: 'youth' }).next();
    const back = ['danger', 'when-last', 'enough', 'withYouth'];
    expect(back.map(() => field(held.back()))).toEqual(back);
    expect(held.screen).toBe('touched');
    // The card comes again, and asks what has no answer yet.
    expect(held.next().phase).toBe('enough');
    expect(field(held.send(goOn))).toBe('when-last');
    expect(field(held.next())).toBe('other-child');
  });

  it('bring the urgent card once the stop card is left, before anything else', () => {
    const held = told().send(goOn).next();
    held.send({ type: 'answer', question: 'danger', value: ['could-reach'], source: 'youth' }).next();
    expect(field(held)).toBe('other-child');
    expect(held.next().phase).toBe('urgent');
    expect(held.send(goOn).screen).toBe('when-last');
  });

  it('bring it, too, where the worker is alone before they are all asked', () => {
    const held = told().send(goOn);
    held.send({ type: 'answer', question: 'when-last', value: 'last-five-days', source: 'youth' }).alone();
    expect(held.phase).toBe('urgent');
    expect(held.send(goOn).screen).toBe('after-talk');
  });

  it('are asked on another day where the talk was cut off on the card or at one of them', () => {
    const cutOff = (held: HeldTalk) => prepare({ draft: createDraft(held.talk, 'en') }).send({ type: 'resume' });
    expect(cutOff(told()).phase).toBe('enough');
    const held = told().send(goOn);
    held.send({ type: 'answer', question: 'when-last', value: 'earlier', source: 'youth' }).next();
    const later = cutOff(held);
    expect(later.phase).toBe('enough');
    expect(field(later.send(goOn))).toBe('danger');
    while (later.phase === 'asking') later.next();
    // They are not asked again; what comes first on another day is whether it is just the two of them.
    expect(cutOff(later).phase).toBe('private');
  });

  it('let the worker go to another topic', () => {
    const held = told().send(goOn, { type: 'go', topic: 'people' });
    expect(held.screen).toBe('who');
    expect(held.next().phase).toBe('withYouth');
  });

  it('are as few as the instrument says', () => {
    const instrument = asInstrument({ ...returnFromRun, stop: { ...returnFromRun.stop!, asks: undefined } });
    const held = meet({ instrument }).say('welcome', 'alone').goTo('touched').say('touched', 'yes').next();
    expect(held.send(goOn).screen).toBe('when-last');
  });
});

describe('From "yes, now" to the result', () => {
  it('is one step from the urgent card, and the talk can go on afterwards', () => {
    const held = meet().goTo('mood').say('mood', 'now').next();
    expect(held.phase).toBe('urgent');
    expect(held.alone().screen).toBe('result');
    expect(held.talk.youthPresent).toBe(false);
    expect(held.send({ type: 'with-youth' }).screen).toBe('mood');
    expect(held.next().screen).toBe('self-harm-done');
  });

  it('goes back to the place before it, and shows it again on the way forward', () => {
    const held = meet().goTo('mood').say('mood', 'now').next().back();
    expect(held.screen).toBe('mood');
    expect(held.next().phase).toBe('urgent');
    expect(held.back().say('mood', 'no').next().screen).toBe('left');
  });
});

describe('Back from a card', () => {
  const cards: readonly (readonly [name: string, there: () => HeldTalk])[] = [
    ['urgent', () => meet().goTo('mood').say('mood', 'now').next()],
    ['enough', told],
    ['private', () => meet().goTo('gang').next()],
    ['parting', () => meet().goTo('next').next()],
  ];

  it.each(cards)('leads to the question before it, and the same card comes again: %s', (name, there) => {
    const held = there();
    expect(held.phase).toBe(name);
    const { place } = held.talk;
    expect(held.back().phase).toBe('withYouth');
    expect(held.talk.place).toEqual(place);
    expect(held.next().phase).toBe(name);
  });

  it('leads to the answer that is being changed from the review', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'mood' }).say('mood', 'now').next();
    expect(held.phase).toBe('urgent');
    expect(held.back().phase).toBe('alone');
    expect(held.talk.revisedFrom).toBeDefined();
    expect(held.say('mood', 'no').next().phase).toBe('review');
  });
});

function fromPaper(): HeldTalk {
  return prepare().send({ type: 'start', heldAt: '2026-11-19T15:00:00Z' });
}
