import { describe, expect, it } from 'vitest';
import { asInstrument } from '../../src/instrument/instrument.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { begin, meet, prepare, returnFromRun, type Sitting } from './helpers.ts';

const goOn: ScreeningEvent = { type: 'continue' };
const told = () => meet().say('welcome', 'alone').goTo('touched').say('touched', 'yes').next();

/** The question on the stop card; nothing where there is none. */
const field = (sitting: Sitting) =>
  sitting.phase === 'asking' ? sitting.talk.askedOnCard.at(-1)?.question : sitting.phase;

describe('The small questions on the stop card', () => {
  it('come one after the other, each skippable, and leave no account where they are skipped', () => {
    const sitting = told().send(goOn);
    const fields = [field(sitting)];
    while (sitting.phase === 'asking') fields.push(field(sitting.next()));
    expect(fields).toEqual(['when-last', 'danger', 'other-child', 'withYouth']);
    for (const question of ['when-last', 'danger', 'other-child']) expect(sitting.accounts(question)).toEqual([]);
  });

  it("are the youth's own word", () => {
    const sitting = told().send(goOn);
    const entry = { type: 'answer', question: 'danger', value: ['feared-elsewhere'], source: 'youth' } as const;
    sitting
      .next()
      .send({ ...entry, entering: true })
      .next();
    expect(sitting.accounts('danger')).toMatchObject([{ source: 'youth', value: ['feared-elsewhere'] }]);
  });

  it.each([
    ['is not visible', () => meet().say('welcome', 'alone').goTo('traded').say('traded', 'asked').next()],
    ['was answered by the youth', () => meet().say('touched', 'yes').say('when-last', 'earlier').goTo('mood').next()],
  ])('leave out what %s', (_, there) => {
    expect(field(there().send(goOn))).toBe('danger');
  });

  it("ask again what only others have said: it is the youth's word that is asked for", () => {
    const sitting = meet()
      .tell('other', 'danger', 'none')
      .say('welcome', 'alone')
      .goTo('touched')
      .say('touched', 'yes');
    expect(field(sitting.next().send(goOn).next())).toBe('danger');
  });

  it.each([
    ['entered by the worker alone', () => meet().alone().say('touched', 'yes').send({ type: 'with-youth' })],
    ['typed in from paper', () => fromPaper().say('touched', 'yes').next()],
  ])('are not asked where it was %s', (_, there) => {
    const sitting = there();
    if (sitting.phase === 'enough') sitting.send(goOn);
    expect(sitting.phase).not.toBe('asking');
    expect(sitting.walkToReview()).not.toContain('asking');
  });

  it('go back one by one, to the card, and to the place before it', () => {
    const sitting = told().send(goOn).next();
    sitting.send({ type: 'answer', question: 'danger', value: ['none'], source: 'youth' }).next();
    const back = ['danger', 'when-last', 'enough', 'withYouth'];
    expect(back.map(() => field(sitting.back()))).toEqual(back);
    expect(sitting.screen).toBe('touched');
    // The card comes again, and asks what has no answer yet.
    expect(sitting.next().phase).toBe('enough');
    expect(field(sitting.send(goOn))).toBe('when-last');
    expect(field(sitting.next())).toBe('other-child');
  });

  it('bring the urgent card once the stop card is left, before anything else', () => {
    const sitting = told().send(goOn).next();
    sitting.send({ type: 'answer', question: 'danger', value: ['could-reach'], source: 'youth' }).next();
    expect(field(sitting)).toBe('other-child');
    expect(sitting.next().phase).toBe('urgent');
    expect(sitting.send(goOn).screen).toBe('when-last');
  });

  it('bring it, too, where the worker is alone before they are all asked', () => {
    const sitting = told().send(goOn);
    sitting.send({ type: 'answer', question: 'when-last', value: 'last-five-days', source: 'youth' }).alone();
    expect(sitting.phase).toBe('urgent');
    expect(sitting.send(goOn).screen).toBe('after-talk');
  });

  it('are asked on another day where the talk was cut off on the card or at one of them', () => {
    const cutOff = (sitting: Sitting) => prepare({ draft: createDraft(sitting.talk, 'en') }).send({ type: 'resume' });
    expect(cutOff(told()).phase).toBe('enough');
    const sitting = told().send(goOn);
    sitting.send({ type: 'answer', question: 'when-last', value: 'earlier', source: 'youth' }).next();
    const later = cutOff(sitting);
    expect(later.phase).toBe('enough');
    expect(field(later.send(goOn))).toBe('danger');
    while (later.phase === 'asking') later.next();
    // They are not asked again; what comes first on another day is whether it is just the two of them.
    expect(cutOff(later).phase).toBe('private');
  });

  it('let the worker go to another topic', () => {
    const sitting = told().send(goOn, { type: 'go', topic: 'people' });
    expect(sitting.screen).toBe('who');
    expect(sitting.next().phase).toBe('withYouth');
  });

  it('are as few as the instrument says', () => {
    const instrument = asInstrument({ ...returnFromRun, stop: { ...returnFromRun.stop!, asks: undefined } });
    const sitting = meet({ instrument }).say('welcome', 'alone').goTo('touched').say('touched', 'yes').next();
    expect(sitting.send(goOn).screen).toBe('when-last');
  });
});

describe('From "yes, now" to the result', () => {
  it('is one step from the urgent card, and the talk can go on afterwards', () => {
    const sitting = meet().goTo('mood').say('mood', 'now').next();
    expect(sitting.phase).toBe('urgent');
    expect(sitting.alone().screen).toBe('result');
    expect(sitting.talk.youthPresent).toBe(false);
    expect(sitting.send({ type: 'with-youth' }).screen).toBe('mood');
    expect(sitting.next().screen).toBe('self-harm-done');
  });

  it('goes back to the place before it, and shows it again on the way forward', () => {
    const sitting = meet().goTo('mood').say('mood', 'now').next().back();
    expect(sitting.screen).toBe('mood');
    expect(sitting.next().phase).toBe('urgent');
    expect(sitting.back().say('mood', 'no').next().screen).toBe('left');
  });
});

describe('Back from a card', () => {
  const cards: readonly (readonly [name: string, there: () => Sitting])[] = [
    ['urgent', () => meet().goTo('mood').say('mood', 'now').next()],
    ['enough', told],
    ['private', () => meet().goTo('gang').next()],
    ['parting', () => meet().goTo('next').next()],
  ];

  it.each(cards)('leads to the question before it, and the same card comes again: %s', (name, there) => {
    const sitting = there();
    expect(sitting.phase).toBe(name);
    const { place } = sitting.talk;
    expect(sitting.back().phase).toBe('withYouth');
    expect(sitting.talk.place).toEqual(place);
    expect(sitting.next().phase).toBe(name);
  });

  it('leads to the answer that is being changed from the review', () => {
    const sitting = begin().send({ type: 'review' }, { type: 'go', question: 'mood' }).say('mood', 'now').next();
    expect(sitting.phase).toBe('urgent');
    expect(sitting.back().phase).toBe('alone');
    expect(sitting.talk.revisedFrom).toBeDefined();
    expect(sitting.say('mood', 'no').next().phase).toBe('review');
  });
});

function fromPaper(): Sitting {
  return prepare().send({ type: 'start', heldAt: '2026-11-19T15:00:00Z' });
}
