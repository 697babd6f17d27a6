import { describe, expect, it } from 'vitest';
import { begin, meet, prepare, questions, returnFromRun } from './helpers.ts';
import { isRaised } from '../../src/assessment/facts.ts';
import { asInstrument } from '../../src/instrument/instrument.ts';
import { progressOf } from '../../src/screening/route.ts';

const notAloud = { config: { settings: { askTradedAloud: false } } };

/** The worker's topics before the talk. */
const file = ['this-time', 'before-talk'];

/** The whole conversation when nothing is answered, screen by screen. */
const conversation = inOrder(
  'welcome needs safe body mood left got-by slept travel who partner leave call owed asked-to-do',
  'online gang private substances hurt touched traded changes next',
);

describe('Going through a talk', () => {
  it('waits until the worker begins', () => {
    const held = prepare().next().say('age', 15).send({ type: 'review' }, { type: 'finish' });
    expect(held.phase).toBe('ready');
    expect(held.talk.evaluation.answers).toEqual({});
    expect(held.talk.sessions).toEqual([]);
  });

  it('begins with what is known from the file, with the worker alone', () => {
    const held = begin();
    expect(held.screen).toBe('this-time');
    expect(held.talk.youthPresent).toBe(false);
    expect(held.talk.sessions).toEqual([{ startedAt: '2026-11-20T10:00:00.000Z' }]);
  });

  it('takes the file page by page, and then the youth question by question', () => {
    const held = begin();
    expect(held.next().screen).toBe('before-talk');
    expect(held.next().screen).toBe('welcome');
    expect(held.talk.youthPresent).toBe(true);
    expect(held.next().screen).toBe('needs');
    expect(held.next().screen).toBe('safe');
  });

  it('leads through every question and to the review when one only goes on', () => {
    expect(begin().walkToReview()).toEqual([...file, ...conversation, 'parting', 'after-talk', 'review']);
  });

  it('goes back question by question, and to the file only once the youth has left', () => {
    const held = meet().next(2);
    expect(held.back().screen).toBe('needs');
    expect(held.back().screen).toBe('welcome');
    expect(held.back().screen).toBe('parting');
    expect(held.alone().screen).toBe('before-talk');
    expect(held.back().screen).toBe('this-time');
    expect(held.back().screen).toBe('this-time');
  });

  it('goes to any question, and on from there', () => {
    const held = meet().send({ type: 'go', question: 'slept' });
    expect(held.screen).toBe('slept');
    expect(held.next().screen).toBe('travel');
  });

  it('goes to the first question of any topic, in any order', () => {
    const held = meet();
    const screens = ['people', 'leaving', 'now-and-next', 'right-now'].map(
      (topic) => held.send({ type: 'go', topic }).screen,
    );
    expect(screens).toEqual(['who', 'left', 'changes', 'safe']);
  });

  it('lets any question be skipped, come back to, and changed', () => {
    const held = meet().goTo('slept').next().say('travel', 'other-town').back();
    expect(held.screen).toBe('slept');
    expect(held.accounts('slept')).toEqual([]);
    held.say('slept', 'friend').next().back().say('slept', 'friend', 'car');
    expect(held.values('slept')).toEqual([['friend', 'car']]);
    expect(held.values('travel')).toEqual(['other-town']);
  });

  it('counts down what is still to come', () => {
    const held = begin();
    const { left } = progressOf(held.talk);
    expect(progressOf(held.next(3).talk).left).toBeLessThan(left);
  });
});

describe('Questions that depend on others', () => {
  it('appear with the answer that calls for them and disappear with it', () => {
    const held = meet().goTo('call');
    expect(held.offered('people')).not.toContain('held');
    expect(held.say('call', 'no').next().screen).toBe('held');
    expect(held.back().say('call', 'yes').next().screen).toBe('owed');
  });

  it('retain their answer while they are hidden, and bring it back', () => {
    const held = meet().goTo('call').say('call', 'no').next().say('held', 'phone', 'id');
    expect(isRaised(held.talk.evaluation, 'belongings-held')).toBe(true);
    held.say('call', 'yes');
    expect(held.offered('people')).not.toContain('held');
    expect(held.values('held')).toEqual([['phone', 'id']]);
    expect(isRaised(held.talk.evaluation, 'belongings-held')).toBe(false);
    held.say('call', 'sometimes');
    expect(held.offered('people')).toContain('held');
    expect(isRaised(held.talk.evaluation, 'belongings-held')).toBe(true);
  });

  it('stay out of reach while they are hidden', () => {
    const held = meet().send({ type: 'go', question: 'held' });
    expect(held.screen).toBe('welcome');
    expect(held.refusals).toHaveLength(1);
  });

  it('lead on to the next one when they go out of view while they are open', () => {
    const held = meet().goTo('call').say('call', 'no').next().say('call', 'yes');
    expect(held.screen).toBe('held');
    expect(held.next().screen).toBe('owed');
  });
});

describe('What only the worker may see', () => {
  it.each([
    ['the review', { type: 'review' }, 'review'],
    ['the topic after the talk', { type: 'go', topic: 'after-talk' }, 'after-talk'],
    ['the file', { type: 'go', question: 'abuse-history' }, 'before-talk'],
  ] as const)('opens only once the youth has left: %s', (_, event, screen) => {
    const held = meet().send(event);
    expect(held.screen).toBe('parting');
    expect(held.talk.youthPresent).toBe(true);
    held.alone();
    expect(held.screen).toBe(screen);
    expect(held.talk.youthPresent).toBe(false);
  });

  it('does not open the result while the youth is there', () => {
    expect(meet().send({ type: 'result' }).screen).toBe('welcome');
    expect(meet().send({ type: 'review' }, { type: 'result' }).screen).toBe('parting');
  });

  it('opens at once when the worker is alone already', () => {
    expect(begin().send({ type: 'review' }).screen).toBe('review');
    expect(begin().send({ type: 'result' }).screen).toBe('result');
  });

  it('is one tap away: "I am alone now"', () => {
    const held = meet().goTo('slept').alone();
    expect(held.screen).toBe('after-talk');
    expect(held.talk.youthPresent).toBe(false);
  });

  it('goes back from the parting card to where the talk was', () => {
    const held = meet().goTo('slept').send({ type: 'review' }).back();
    expect(held.screen).toBe('slept');
    expect(held.next().screen).toBe('travel');
  });

  it('lets the worker return to the youth after the talk', () => {
    const held = meet().goTo('slept').alone().send({ type: 'go', question: 'travel' });
    expect(held.screen).toBe('travel');
    expect(held.talk.youthPresent).toBe(true);
    expect(held.send({ type: 'review' }).screen).toBe('parting');
  });
});

describe('"Is it just us?"', () => {
  it('comes before the harder questions, once', () => {
    const held = meet().send({ type: 'go', topic: 'harder' });
    expect(held.screen).toBe('private');
    expect(held.send({ type: 'continue' }).screen).toBe('substances');
    expect(held.next().screen).toBe('hurt');
    expect(held.goTo('slept').send({ type: 'go', topic: 'harder' }).screen).toBe('substances');
  });

  it('is not asked when the worker has noted being alone with the youth', () => {
    const held = meet().say('welcome', 'relief', 'alone').send({ type: 'go', topic: 'harder' });
    expect(held.screen).toBe('substances');
  });

  it('is not asked when that was noted at the very moment the sitting began', () => {
    const held = meet();
    const { startedAt } = held.talk.sessions[0]!;
    held.send({ type: 'answer', question: 'welcome', value: ['alone'], at: startedAt });
    expect(held.send({ type: 'go', topic: 'harder' }).screen).toBe('substances');
  });

  it('is asked when that was noted before this sitting', () => {
    const held = meet().send(
      { type: 'answer', question: 'welcome', value: ['alone'], at: '2026-11-13T10:00:00Z' },
      { type: 'go', topic: 'harder' },
    );
    expect(held.screen).toBe('private');
  });

  it('comes on the way of "next" too', () => {
    expect(meet().goTo('gang').next().screen).toBe('private');
  });

  it('goes back to where the talk was', () => {
    const held = meet().goTo('gang').next().back();
    expect(held.screen).toBe('gang');
    expect(held.talk.youthPresent).toBe(true);
    expect(held.next().screen).toBe('private');
  });

  it('goes back even when the talk was at a harder question, and it is no longer just us', () => {
    const held = meet().say('welcome', 'alone').goTo('hurt').say('welcome', 'relief').next();
    expect(held.screen).toBe('private');
    expect(held.back().screen).toBe('hurt');
  });

  it('can leave the whole topic for another time: what is unanswered was not safe to ask', () => {
    const held = meet().tell('record', 'substances', 'no').goTo('gang').next().send({ type: 'leave-topic' });
    expect(held.screen).toBe('changes');
    expect(held.values('substances')).toEqual(['no']);
    expect(held.values('hurt')).toEqual(['unsafe-to-ask']);
    expect(held.values('touched')).toEqual(['unsafe-to-ask']);
    expect(held.values('traded')).toEqual(['unsafe-to-ask']);
    expect(held.accounts('when-last')).toEqual([]);
    expect(held.accounts('hurt')[0]!.source).toBe('youth');
  });

  it('is no lock: a topic that was left can be opened after all', () => {
    const held = meet().goTo('gang').next().send({ type: 'leave-topic' }, { type: 'go', topic: 'harder' });
    expect(held.screen).toBe('substances');
  });

  it('does not open a topic that was left where it is off the path', () => {
    const withoutHarder = { code: 'first', topics: ['before-talk', 'welcome', 'after-talk'] };
    const instrument = asInstrument({ ...returnFromRun, paths: [withoutHarder] });
    const held = meet({ instrument }).send({ type: 'go', question: 'hurt' });
    expect(held.screen).toBe('private');
    held.send({ type: 'leave-topic' });
    expect(held.screen).toBe('parting');
    expect(held.values('hurt')).toEqual(['unsafe-to-ask']);
    expect(held.alone().screen).toBe('after-talk');
  });
});

describe('When something is urgent', () => {
  it('a pause comes first, and the answers stay', () => {
    const held = meet().goTo('mood').say('mood', 'now').next();
    expect(held.screen).toBe('urgent');
    expect(held.values('mood')).toEqual(['now']);
    expect(held.send({ type: 'continue' }).screen).toBe('self-harm-done');
  });

  it('it is shown once', () => {
    const held = meet().goTo('mood').say('mood', 'now').next().send({ type: 'continue' });
    expect(held.next().screen).toBe('left');
    expect(held.say('mood', 'no').say('mood', 'now').next().screen).toBe('got-by');
  });

  it('another urgent sign is shown again', () => {
    const held = meet().goTo('mood').say('mood', 'now').next().send({ type: 'continue' });
    expect(held.say('danger', 'next-place').next().screen).toBe('urgent');
    expect(held.send({ type: 'continue' }).screen).toBe('left');
  });

  it('comes before every other card, each in its turn', () => {
    const held = meet().goTo('mood').say('mood', 'now').say('touched', 'yes').send({ type: 'review' });
    expect(held.walkToReview()).toEqual(inOrder('urgent enough asking asking asking parting review'));
  });

  it('comes when the worker is alone, too', () => {
    const held = meet().alone().say('other-child', 'yes').next();
    expect(held.screen).toBe('urgent');
    expect(held.send({ type: 'continue' }).screen).toBe('review');
  });
});

describe('When the youth has said enough', () => {
  const enough = [
    ['traded', 'yes'],
    ['traded', 'asked'],
    ['traded', 'pictures'],
    ['traded', 'arranged-by-someone'],
    ['asked-to-do', 'be-with-someone'],
    ['touched', 'yes'],
  ] as const;

  it.each(enough)('the worker is advised to ask no more, once: %s %s', (question, choice) => {
    const held = meet().say('welcome', 'alone').goTo(question).say(question, choice).next();
    expect(held.screen).toBe('enough');
    expect(held.send({ type: 'continue' }).phase).not.toBe('enough');
    expect(held.walkToReview()).not.toContain('enough');
  });

  it('what someone did to hurt or scare them is not that', () => {
    const held = meet().say('welcome', 'alone').goTo('hurt').say('hurt', 'hurt', 'scared').next();
    expect(held.screen).toBe('touched');
    expect(held.notNeeded).toEqual([]);
  });

  it('goes on with when it was, and passes over the rest', () => {
    const held = meet().say('welcome', 'alone').goTo('touched').say('touched', 'yes').next();
    expect(held.walkToReview()).toEqual(inOrder('enough asking asking asking when-last parting after-talk review'));
  });

  it('still asks whether they are safe and well', () => {
    const held = meet().say('welcome', 'alone').say('touched', 'yes').next();
    expect(held.walkToReview()).toEqual(
      inOrder('enough asking asking asking safe body mood touched when-last parting after-talk review'),
    );
  });

  it('only questions to the youth that are not about safety or time become unnecessary', () => {
    const held = meet().say('touched', 'yes').say('traded', 'yes').say('slept', 'car');
    const kept = ['safe', 'body', 'mood', 'touched', 'traded', 'slept'];
    const asked = [...questions.values()].filter(({ who, when }) => who === 'asked' && !when);
    const expected = asked.map(({ code }) => code).filter((code) => !kept.includes(code));
    expect(held.notNeeded).toEqual(expected);
  });

  it('a topic opens at what is still needed in it', () => {
    const held = meet().say('welcome', 'alone').say('touched', 'yes').send({ type: 'go', topic: 'harder' });
    expect(held.send({ type: 'continue' }).next(3).screen).toBe('touched');
  });

  it('what is not needed can be asked all the same', () => {
    const held = meet().say('touched', 'yes').goTo('slept');
    expect(held.send({ type: 'continue' }).next(3).screen).toBe('slept');
    held.say('slept', 'hotel');
    expect(held.notNeeded).not.toContain('slept');
    expect(held.values('slept')).toEqual([['hotel']]);
  });

  it.each(['other', 'record', 'worker'] as const)(
    "says nothing in the youth's presence when it is from: %s",
    (source) => {
      const held = meet().say('welcome', 'alone').goTo('touched').tell(source, 'touched', 'yes');
      held.tell(source, 'traded', 'yes').next();
      expect(held.screen).toBe('traded');
      expect(held.notNeeded).toEqual([]);
      const seen = held.walkToReview();
      for (const screen of ['enough', 'asking', 'when-last']) expect(seen).not.toContain(screen);
      expect(held.offered('after-talk')).toContain('when-last');
    },
  );

  it('needs the questions again when the words are withdrawn', () => {
    const held = meet().say('touched', 'yes');
    expect(held.notNeeded).toContain('slept');
    expect(held.send({ type: 'withdraw', question: 'touched' }).notNeeded).toEqual([]);
  });
});

describe('What is not asked aloud', () => {
  it('is first after the talk when the youth is 12', () => {
    const held = begin().say('age', 12);
    expect(held.offered('harder')).toEqual(['substances', 'hurt', 'touched']);
    expect(held.offered('after-talk').slice(0, 2)).toEqual(['traded', 'items']);
    expect(held.say('age', 13).offered('harder')).toContain('traded');
  });

  it('is there when any account of the age is 12 or under', () => {
    const held = begin().say('age', 15).tell('other', 'age', 12);
    expect(held.offered('harder')).not.toContain('traded');
  });

  it('is there when the agency does not ask it aloud, with when it was after it', () => {
    const held = begin(notAloud).say('traded', 'yes');
    expect(held.offered('harder')).toEqual(['substances', 'hurt', 'touched']);
    expect(held.offered('after-talk').slice(0, 3)).toEqual(['traded', 'when-last', 'items']);
  });

  it('never comes up in the conversation', () => {
    const aloud = conversation.filter((code) => code !== 'traded');
    expect(begin(notAloud).walkToReview()).toEqual([...file, ...aloud, 'parting', 'after-talk', 'review']);
  });

  it('opens after the talk only, when the worker goes to it', () => {
    const held = meet(notAloud).send({ type: 'go', question: 'traded' });
    expect(held.screen).toBe('parting');
    expect(held.alone().screen).toBe('after-talk');
  });

  it('opens after the talk only, also where it is off the path', () => {
    const withoutHarder = { code: 'first', topics: ['before-talk', 'welcome', 'after-talk'] };
    const instrument = asInstrument({ ...returnFromRun, paths: [withoutHarder] });
    const held = meet({ instrument, ...notAloud }).send({ type: 'go', question: 'traded' });
    expect(held.screen).toBe('parting');
    expect(held.alone().screen).toBe('after-talk');
  });

  it('is still to be noted after the talk when the youth has said enough', () => {
    const held = meet(notAloud).say('touched', 'yes');
    expect(held.notNeeded).not.toContain('traded');
  });

  it('leaves the rest of the talk in place when it moves while it is open', () => {
    const held = meet().say('welcome', 'alone').tell('record', 'traded', 'yes').goTo('traded').say('age', 12).next();
    expect(held.screen).toBe('changes');
  });

  it('takes with it when it was, which only those may be asked who have said it', () => {
    const held = meet().say('traded', 'yes');
    expect(held.offered('harder')).toContain('when-last');
    held.say('age', 12);
    expect(held.offered('harder')).not.toContain('when-last');
    expect(held.offered('after-talk').slice(0, 2)).toEqual(['traded', 'when-last']);
  });
});

describe('The review', () => {
  it('changes one answer and comes back', () => {
    const held = meet().goTo('slept').say('slept', 'car').alone().send({ type: 'review' });
    held.send({ type: 'go', question: 'slept' });
    expect(held.phase).toBe('alone');
    expect(held.talk.place.question).toBe('slept');
    expect(held.say('slept', 'friend').next().screen).toBe('review');
    expect(held.values('slept')).toEqual([['friend']]);
  });

  it('makes a change alone and without a reminder, also in the harder questions', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'hurt' });
    expect(held.phase).toBe('alone');
    expect(held.talk.youthPresent).toBe(false);
    expect(held.back().screen).toBe('review');
  });

  it('shows the questions a change has opened before it comes back', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'call' }).say('call', 'no').next();
    expect(held.phase).toBe('alone');
    expect(held.talk.place.question).toBe('held');
    expect(held.say('held', 'none').next().screen).toBe('review');
  });

  it('shows each of several opened questions once, also when they are skipped', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'touched' }).say('touched', 'yes');
    expect(held.next().talk.place.question).toBe('when-last');
    expect(held.next().talk.place.question).toBe('person');
    expect(held.next().screen).toBe('review');
  });

  it('does not bring a question that was opened and skipped before', () => {
    const held = meet().say('call', 'no').alone().send({ type: 'review' }, { type: 'go', question: 'slept' });
    expect(held.next().screen).toBe('review');
  });

  it('does not ask again what a change has brought back with its answer', () => {
    const held = meet().say('call', 'no').say('held', 'phone').say('person', 'not-said').say('call', 'yes').alone();
    held.send({ type: 'review' }, { type: 'go', question: 'call' }).say('call', 'no');
    expect(held.next().screen).toBe('review');
    expect(held.values('held')).toEqual([['phone']]);
  });

  it('comes back at once when the worker goes back from a change', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'call' }).say('call', 'no');
    expect(held.back().screen).toBe('review');
  });

  it('is left behind after a change: the talk can go on as before', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'slept' }).next();
    expect(held.back().screen).toBe('after-talk');
    expect(held.send({ type: 'go', question: 'gang' }).screen).toBe('gang');
    expect(held.back().screen).toBe('online');
  });

  it('shows an urgent sign a change has raised', () => {
    const held = begin().send({ type: 'review' }, { type: 'go', question: 'mood' }).say('mood', 'now').next();
    expect(held.screen).toBe('urgent');
    expect(held.send({ type: 'continue' }).talk.place.question).toBe('self-harm-done');
    expect(held.next().screen).toBe('review');
  });

  it('does not forget where the conversation was left when an answer is changed', () => {
    const held = meet().goTo('slept').alone().send({ type: 'review' }, { type: 'go', question: 'safe' }).next();
    expect(held.screen).toBe('review');
    expect(held.talk.youthPlace.question).toBe('slept');
  });

  it('leads to the result and back, and back to the topic after the talk', () => {
    const held = begin().send({ type: 'review' }, { type: 'result' });
    expect(held.screen).toBe('result');
    expect(held.back().screen).toBe('review');
    expect(held.back().screen).toBe('after-talk');
  });
});

describe('The result', () => {
  const atResult = () => begin().send({ type: 'result' });

  it('lets the worker raise the level with a reason, and raise it further', () => {
    const held = atResult().send({ type: 'raise', level: 'report-and-refer', reason: 'Her fear.' });
    expect(held.talk.raisedLevel).toMatchObject({ level: 'report-and-refer', reason: 'Her fear.' });
    held.send({ type: 'raise', level: 'act-now', reason: 'He waits outside.' });
    expect(held.talk.raisedLevel).toMatchObject({ level: 'act-now', reason: 'He waits outside.' });
    expect(held.refusals).toEqual([]);
  });

  it.each([
    ['without a reason', 'act-now', ' '],
    ['where a page sends no reason at all', 'act-now', undefined as unknown as string],
    ['to a lower level', 'none-noted', 'All is well.'],
    ['to the same level', 'follow-up', 'It is so.'],
    ['to a level there is not', 'panic', 'It is bad.'],
  ])('does not raise the level %s', (_, level, reason) => {
    const held = atResult().send({ type: 'raise', level, reason });
    expect(held.talk.raisedLevel).toBeUndefined();
    expect(held.refusals).toHaveLength(1);
  });

  it('never lowers a level that was raised', () => {
    const held = atResult().send({ type: 'raise', level: 'act-now', reason: 'He waits outside.' });
    held.send({ type: 'raise', level: 'report-and-refer', reason: 'He has left.' });
    expect(held.talk.raisedLevel?.level).toBe('act-now');
    expect(held.refusals).toHaveLength(1);
  });

  it('has nothing to raise where the answers have caught up', () => {
    const calm = {
      safe: ['safe'],
      slept: ['friend'],
      who: ['friends'],
      leave: ['yes'],
      hurt: ['no'],
      touched: ['no'],
      traded: ['no'],
    };
    const held = begin();
    for (const [question, choices] of Object.entries(calm)) held.say(question, ...choices);
    held.send({ type: 'result' }, { type: 'raise', level: 'follow-up', reason: 'Her fear.' });
    expect(held.refusals).toEqual([]);
    held.back().send({ type: 'go', question: 'hurt' }).say('hurt', 'hurt').send({ type: 'result' });
    held.send({ type: 'raise', level: 'report-and-refer', reason: 'Her bruises.' });
    expect(held.talk.raisedLevel?.level).toBe('follow-up');
    expect(held.refusals).toHaveLength(1);
  });

  it('stores the plan as it was written last', () => {
    const held = atResult().send({ type: 'plan', text: 'Call.' }, { type: 'plan', text: 'Call on Friday.' });
    expect(held.talk.plan).toBe('Call on Friday.');
  });

  it('decides nothing anywhere else', () => {
    const held = begin().send(
      { type: 'raise', level: 'act-now', reason: 'He waits outside.' },
      { type: 'done', step: 'papers', points: ['document'], state: 'done' },
      { type: 'plan', text: 'Call.' },
      { type: 'finish' },
    );
    expect(held.screen).toBe('this-time');
    expect(held.talk).toMatchObject({ stepsDone: [], plan: '' });
    expect(held.talk.raisedLevel).toBeUndefined();
  });
});

describe('When the worker has finished', () => {
  it('the sitting has an end', () => {
    const held = begin().send({ type: 'result' }, { type: 'finish' });
    expect(held.phase).toBe('finished');
    const [session] = held.talk.sessions;
    expect(Date.parse(session!.endedAt!)).toBeGreaterThan(Date.parse(session!.startedAt));
  });

  it('nothing said changes any more, and nothing is lost', () => {
    const held = meet().say('slept', 'car').say('slept', 'friend').alone();
    held.send({ type: 'result' }, { type: 'plan', text: 'Call.' }, { type: 'finish' });
    const finished = held.talk;
    held.say('slept', 'hotel').next().back().alone();
    held.send(
      { type: 'withdraw', question: 'slept' },
      { type: 'note', question: 'slept', note: 'By the river.' },
      { type: 'plan', text: '' },
      { type: 'path', path: 'short' },
      { type: 'review' },
      { type: 'start' },
    );
    expect(held.phase).toBe('finished');
    expect(held.talk).toBe(finished);
    expect(held.values('slept')).toEqual([['friend']]);
    expect(held.talk.history).toHaveLength(1);
    expect(held.talk.plan).toBe('Call.');
  });
});

function inOrder(...screens: readonly string[]): string[] {
  return screens.flatMap((line) => line.split(' '));
}
