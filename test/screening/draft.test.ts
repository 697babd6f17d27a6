import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/assessment/describe.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { DraftError } from '../../src/instrument/problems.ts';
import { createRecord } from '../../src/record/record.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { isVisible } from '../../src/assessment/facts.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { createDraft, type Draft } from '../../src/screening/draft.ts';
import { lastEntryIn } from '../../src/screening/last-time.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import type { Destination, Talk } from '../../src/screening/talk.ts';
import { expectProblems, frozen, refusal } from '../instrument/refusals.ts';
import { runs } from '../runs.ts';
import { begin, english, meet, prepare, returnFromRun, HeldTalk, standing } from './helpers.ts';
import { alone, anyWalk, finish, pause, prepareQuietly, resume, result, review } from './walks.ts';
import { otherVersion, withoutChoice, withoutQuestion, type InstrumentData } from './versions.ts';

/** The talk on another day, from its draft as a host stores it. */
function anotherDay(talk: Talk, instrument: Instrument = returnFromRun): HeldTalk {
  return restored(createDraft(talk, 'en'), instrument);
}

function restored(draft: unknown, instrument: Instrument = returnFromRun): HeldTalk {
  let minutes = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 25, 9, minutes++));
  return new HeldTalk(createScreening({ instrument, clock, draft: JSON.parse(JSON.stringify(draft)) as unknown }));
}

const heldAt = '2026-11-19T15:00:00.000Z';
const done = { type: 'done', step: 'papers', points: ['document'], state: 'done' } as const;

describe('A draft', () => {
  const held = meet({ path: 'short' })
    .say('welcome', 'relief', 'alone')
    .next(2)
    .say('safe', 'safe')
    .say('safe', 'not-sure')
    .send({ type: 'held', place: 'Office' });
  const draft = createDraft(held.talk, 'es', { caseReference: 'C-17', worker: null, agency: '' })!;

  it('has what was entered and decided, and the current place', () => {
    expect(draft).toMatchObject({
      format: 2,
      instrument: { id: 'return-from-run', version: returnFromRun.version },
      language: 'es',
      caseReference: 'C-17',
      path: 'short',
      place: { topic: 'right-now', question: 'safe' },
      youthPresent: true,
    });
    expect(Object.keys(draft.answers)).toEqual(['welcome', 'safe']);
    expect(draft.history).toMatchObject([{ question: 'safe', value: 'safe' }]);
    expect(draft.sessions).toMatchObject([{ place: 'Office' }]);
    expect(draft).not.toHaveProperty('worker');
    expect(draft).not.toHaveProperty('agency');
  });

  it('has nothing that can be worked out again', () => {
    expect(Object.keys(draft).toSorted()).toEqual([
      'amendments',
      'answers',
      'caseReference',
      'destination',
      'format',
      'history',
      'id',
      'instrument',
      'language',
      'path',
      'place',
      'sessions',
      'setAside',
      'stepsDone',
      'timeZone',
      'told',
      'youthPlace',
      'youthPresent',
    ]);
  });

  it('is none of a talk that has not begun', () => {
    expect(createDraft(prepare().talk, 'en')).toBeUndefined();
  });

  it('shares nothing with the talk', () => {
    const copy = createDraft(held.talk, 'en')!;
    copy.answers['safe']!.length = 0;
    copy.history.length = 0;
    copy.told.urgent.push('danger-now');

    expect(held.values('safe')).toEqual(['not-sure']);
    expect(createDraft(held.talk, 'en')).toEqual(createDraft(held.talk, 'en'));
    expect(held.talk.history).toHaveLength(1);
  });

  it('is read without being changed', () => {
    const kept = frozen(JSON.parse(JSON.stringify(draft)) as Draft);
    const again = new HeldTalk(createScreening({ instrument: returnFromRun, draft: kept }));
    again.send(resume).say('safe', 'safe');

    expect(kept.answers['safe']).toHaveLength(1);
    expect(again.values('safe')).toEqual(['safe']);
  });
});

describe('A talk from a draft', () => {
  it('of any talk, at any step, is the same talk, stopped', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const { talk, phase } = prepareQuietly().send(...walk);
        const again = anotherDay(talk);
        const { talk: after } = again;

        expect(after.evaluation.answers).toEqual(talk.evaluation.answers);
        expect(after.history).toEqual(talk.history);
        expect(inWords(after.evaluation, english)).toEqual(inWords(talk.evaluation, english));
        for (const part of [
          'path',
          'raisedLevel',
          'stepsDone',
          'plan',
          'completedAt',
          'amendments',
          'amending',
        ] as const)
          expect(after[part]).toEqual(talk[part]);
        expect(after.setAside).toEqual([]);
        expect(again.phase).toBe(phase === 'finished' ? 'finished' : 'resting');
        expect(placeIn(after, after.place)).toEqual(placeIn(talk, talk.place));
        expect(placeIn(after, after.destination)).toEqual(
          talk.revisedFrom ? 'review' : placeIn(talk, talk.destination),
        );
      }),
      { numRuns: runs(40, 1000), seed: 11 },
    );
  });

  it('has the same draft, but for when its last sitting ended', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const { talk } = prepareQuietly().send(...walk);
        const draft = createDraft(talk, 'en')!;
        const again = createDraft(anotherDay(talk).talk, 'en')!;
        const isThere = (place: Destination) => typeof place === 'string' || isVisible(talk.evaluation, place.question);
        const { sessions, place, destination, youthPlace, ...rest } = again;

        expect(rest).toEqual(without(draft, 'sessions', 'place', 'destination', 'youthPlace'));
        if (isThere(draft.place)) expect(place.question).toBe(draft.place.question);
        if (isThere(draft.youthPlace)) expect(youthPlace.question).toBe(draft.youthPlace.question);
        if (typeof draft.destination === 'string') expect(destination).toBe(draft.destination);
        const last = draft.sessions.at(-1)!;
        expect(sessions.slice(0, -1)).toEqual(draft.sessions.slice(0, -1));
        expect(without(sessions.at(-1)!, 'endedAt', 'alone')).toEqual(without(last, 'endedAt', 'alone'));
        expect(sessions.at(-1)!.endedAt).toBe(last.endedAt ?? lastEntryIn(draft));
        // Once more changes nothing.
        expect(createDraft(restored(again).talk, 'en')).toEqual(again);
      }),
      { numRuns: runs(40, 1000), seed: 12 },
    );
  });

  it('that goes on has the same assessment, wherever it was stopped', () => {
    fc.assert(
      fc.property(anyWalk, fc.array(fc.nat(40), { maxLength: 4 }), (walk, stops) => {
        let held = prepareQuietly();
        for (const [index, event] of walk.entries()) {
          held.send(event);
          if (!stops.includes(index)) continue;
          const before = held.talk;
          held = anotherDay(before).send(resume);
          expect(inWords(held.talk.evaluation, english)).toEqual(inWords(before.evaluation, english));
          expect(standing(held.talk)).toEqual(standing(before));
        }
        expect(held.screening.getSnapshot().status).toBe('active');
      }),
      { numRuns: runs(30, 800), seed: 13 },
    );
  });

  it('goes on where it stopped, with the youth and alone', () => {
    const withYouth = meet().next(3).say('danger', 'here');
    const there = withYouth.talk.place;
    expect(anotherDay(withYouth.talk).send(resume, { type: 'continue' }).talk.place).toEqual(there);
    for (const [held, screen] of [
      [begin(), 'this-time'],
      [begin().next(), 'before-talk'],
      [meet().alone(), 'after-talk'],
      [meet().alone().send(review), 'review'],
      [meet().alone().send(result), 'result'],
    ] as const)
      expect(anotherDay(held.talk).send(resume).screen).toBe(screen);
  });

  it('comes back to the review where one answer was being changed', () => {
    const held = meet().alone().send(review, { type: 'go', question: 'gang' }).say('gang', 'yes');
    expect(held.phase).toBe('alone');
    const again = anotherDay(held.talk).send(resume);

    expect(again.phase).toBe('review');
    expect(again.values('gang')).toEqual(['yes']);
  });

  it('does not ask again what was answered, and shows no card twice', () => {
    const held = meet().goTo('danger').say('danger', 'here').next();
    expect(held.phase).toBe('urgent');
    held.send({ type: 'continue' });
    const place = held.talk.place;
    const again = anotherDay(held.talk).send(resume);

    expect(again.phase).toBe('withYouth');
    expect(again.talk.place).toEqual(place);
    expect(again.next().phase).not.toBe('urgent');
  });

  it('asks "is it just us?" again in the next sitting', () => {
    const held = meet().say('welcome', 'alone').goTo('hurt');
    expect(held.screen).toBe('hurt');
    const again = anotherDay(held.talk).send(resume);

    expect(again.phase).toBe('private');
    expect(again.send({ type: 'continue' }).screen).toBe('hurt');
  });

  it('restores what was entered in the last sitting for good: a change leaves a trace', () => {
    const held = meet().send({ type: 'answer', question: 'safe', value: 'safe', entering: true });
    const again = anotherDay(held.talk).send(resume);
    again.send({ type: 'answer', question: 'safe', value: 'not-safe', entering: true });

    expect(again.talk.history).toMatchObject([{ question: 'safe', value: 'safe' }]);
  });

  it('is finished where it was finished', () => {
    const held = meet().say('gang', 'yes').alone().send(result, finish);
    const again = anotherDay(held.talk);

    expect(again.phase).toBe('finished');
    expect(again.talk.completedAt).toBe(held.talk.completedAt);
    expect(createRecord(again.talk, english)).toEqual(createRecord(held.talk, english));
  });

  it('goes on with the configuration at hand', () => {
    const points = [{ code: 'duty-desk', by: 'today' as const, text: 'Call the duty desk.' }];
    const config = { steps: [{ step: 'on-call', title: 'On call', points }] };
    const held = begin({ config }).send(result, { ...done, step: 'on-call', points: ['duty-desk'] });
    const draft = createDraft(held.talk, 'en');

    expect(prepare({ config, draft }).talk.stepsDone).toMatchObject([{ step: 'on-call' }]);
    expect(prepare({ draft }).talk.stepsDone).toEqual([]);
    expect(prepare({ draft }).talk.setAside).toMatchObject([{ path: 'stepsDone[0]', data: { step: 'on-call' } }]);
  });

  it('has what was done after its end, which stays an addition', () => {
    const held = begin().send(result, done, finish, { ...done, points: ['on-file'] });
    const again = anotherDay(held.talk);
    expect(again.talk.stepsDone).toEqual(held.talk.stepsDone);

    again.send({ type: 'done-removed', index: 0 }, { type: 'done-removed', index: 1 });
    expect(again.talk.stepsDone).toEqual(held.talk.stepsDone.slice(0, 1));
  });
});

describe('A sitting', () => {
  it('that was cut off ended with what was last entered in it', () => {
    const held = begin().say('age', 15).next().say('welcome', 'alone');
    const last = held.accounts('welcome')[0]!.at;
    held.next().next();

    expect(anotherDay(held.talk).talk.sessions).toEqual([
      { startedAt: held.talk.sessions[0]!.startedAt, endedAt: last, alone: true },
    ]);
  });

  it('that was cut off after an answer was withdrawn ended then', () => {
    const held = begin().say('age', 15);
    held.send({ type: 'withdraw', question: 'age' });

    expect(anotherDay(held.talk).talk.sessions[0]!.endedAt).toBe(held.talk.history[0]!.replacedAt);
  });

  it('in which nothing was entered ended as it began', () => {
    const { sessions } = anotherDay(begin().talk).talk;

    expect(sessions[0]!.endedAt).toBe(sessions[0]!.startedAt);
  });

  it('that was stopped retains its end', () => {
    const held = meet().say('safe', 'safe').send(pause);
    const { endedAt } = held.talk.sessions[0]!;

    expect(endedAt).toBeDefined();
    expect(Date.parse(endedAt!)).toBeGreaterThan(Date.parse(held.accounts('safe')[0]!.at));
    expect(anotherDay(held.talk).talk.sessions[0]!.endedAt).toBe(endedAt);
  });

  it('has a beginning, an end, a place, and whether it was just the two of them', () => {
    const held = meet().say('welcome', 'alone').send({ type: 'held', place: ' Office ' }, pause, resume);
    held.send({ type: 'held', place: 'Car' }, alone, result, finish);
    const [first, second] = held.talk.sessions;

    expect(first).toMatchObject({ place: 'Office', alone: true });
    expect(second).toMatchObject({ place: 'Car', alone: false });
    const times = [first, second].flatMap((session) => [session!.startedAt, session!.endedAt!].map(Date.parse));
    expect(times).toEqual(times.toSorted((left, right) => left - right));
  });

  it('comes to a talk with each day, and the record is provisional until the end', () => {
    const held = meet().say('safe', 'safe').send(pause);
    expect(createRecord(held.talk, english)).not.toHaveProperty('completedAt');
    const again = anotherDay(held.talk).send(resume, alone, result, finish);

    expect(createRecord(again.talk, english).sessions).toHaveLength(2);
    expect(createRecord(again.talk, english).completedAt).toBeDefined();
    expect(again.values('safe')).toEqual(['safe']);
  });
});

describe('A draft of another version of the instrument', () => {
  const held = begin({ path: 'short' })
    .say('age', 15)
    .next()
    .say('needs', 'food', 'doctor')
    .say('gang', 'yes')
    .tell('other', 'needs', 'rest')
    .goTo('travel')
    .say('travel', 'other-state')
    .alone()
    .send(result, { type: 'raise', level: 'report-and-refer', reason: 'Her fear.' })
    .send({ ...done, step: 'talk', points: ['next-talk'] }, done);
  const draft = createDraft(held.talk, 'en')!;
  const inVersion = (change: (data: InstrumentData) => void) => restored(draft, parseInstrument(otherVersion(change)));

  it('goes on whole where all of it fits', () => {
    const { talk } = inVersion(() => {});

    expect(talk.setAside).toEqual([]);
    expect(talk.evaluation.answers).toEqual(draft.answers);
  });

  it.each<[what: string, change: (data: InstrumentData) => void, paths: string[]]>([
    ['a choice', withoutChoice('needs', 'food'), ['answers.needs[0]']],
    ['a question', withoutQuestion('needs'), ['answers.needs[0]', 'answers.needs[1]']],
    [
      'a point of a step',
      ({ steps, wording }) => {
        const step = steps.find(({ code }) => code === 'talk')!;
        step.points = step.points.filter(({ code }) => code !== 'next-talk');
        delete wording['en']!.points['next-talk'];
      },
      ['stepsDone[0]'],
    ],
    [
      'the path',
      (data) => {
        data.paths = data.paths.filter(({ code }) => code !== 'short');
        delete data.wording['en']!.paths['short'];
      },
      ['path'],
    ],
    [
      'the level',
      (data) => {
        data.levels = data.levels.map((level) => (level === 'report-and-refer' ? 'report' : level));
        for (const rule of data.rules) if (rule.level === 'report-and-refer') rule.level = 'report';
        const outcomes = JSON.stringify(data.outcomes).replaceAll('"report-and-refer"', '"report"');
        data.outcomes = JSON.parse(outcomes) as InstrumentData['outcomes'];
        const { levels } = data.wording['en']!;
        levels['report'] = levels['report-and-refer'];
        delete levels['report-and-refer'];
      },
      ['raisedLevel'],
    ],
  ])('that no longer has %s sets that aside, and only that', (_, change, paths) => {
    const { talk } = inVersion(change);
    const aside = talk.setAside;

    expect(aside.map(({ path }) => path)).toEqual(paths);
    for (const { path, message, data } of aside) {
      expect(message).not.toBe('');
      expect(data).toEqual(at(draft, path));
    }
    const kept = Object.values(talk.evaluation.answers).flat().length;
    const answers = Object.values(draft.answers).flat().length;
    expect(kept + aside.filter(({ path }) => path.startsWith('answers')).length).toBe(answers);
    expect(talk.stepsDone.length + aside.filter(({ path }) => path.startsWith('stepsDone')).length).toBe(2);
    expect(talk.raisedLevel === undefined).toBe(paths.includes('raisedLevel'));
    expect(talk.path).toBe(paths.includes('path') ? 'full' : 'short');
  });

  it('retains what was set aside in later drafts and in the record', () => {
    const first = inVersion((data) => withoutChoice('needs', 'food')(data));
    const second = restored(createDraft(first.talk, 'en'));

    expect(second.talk.setAside).toEqual(first.talk.setAside);
    expect(createRecord(second.talk, english).setAside).toEqual(first.talk.setAside);
    expect(draftOf(createRecord(second.talk, english))!.setAside).toEqual(first.talk.setAside);
  });

  it('goes on at the beginning of the topic where its question is gone', () => {
    const instrument = parseInstrument(otherVersion(withoutQuestion('needs')));
    const { talk } = meet().next();
    expect(talk.place.question).toBe('needs');
    const again = restored(createDraft(talk, 'en'), instrument).send(resume);

    expect(again.screen).toBe('welcome');
  });

  it('of another instrument is refused', () => {
    const other = parseInstrument(otherVersion((data) => (data.id = 'county-talk')));

    expectProblems(
      refusal(() => restored(draft, other), DraftError),
      { 'instrument.id': /expected "county-talk", found "return-from-run"/ },
    );
  });
});

describe('A malformed draft', () => {
  const draft = createDraft(
    begin()
      .say('age', 15)
      .say('age', 16)
      .send(result, { type: 'raise', level: 'act-now', reason: 'Her fear.' })
      .send(done)
      .send(finish, { type: 'reopen', by: 'worker 12', reason: 'A wrong box.' }).talk,
    'en',
  )!;

  it('is not the one these are made from', () => {
    expect(parseDraft(draft)).toEqual(draft);
  });

  it.each<[what: string, path: string, spoil: (data: any) => void]>([
    ['of a format to come', 'format', (data) => (data.format = 3)],
    ['without its instrument', 'instrument', (data) => delete data.instrument],
    ['whose instrument has no version', 'instrument.version', (data) => delete data.instrument.version],
    ['without a language', 'language', (data) => delete data.language],
    ['whose case is a number', 'caseReference', (data) => (data.caseReference = 17)],
    ['without a path', 'path', (data) => delete data.path],
    ['without answers', 'answers', (data) => delete data.answers],
    ['with an answer of nobody', 'answers.age[0].source', (data) => delete data.answers.age[0].source],
    ['with two answers of one', 'answers.age[1]', (data) => data.answers.age.push(data.answers.age[0])],
    ['with an answer of no time', 'answers.age[0].at', (data) => (data.answers.age[0].at = 'today')],
    ['whose history does not say when', 'history[0].replacedAt', (data) => delete data.history[0].replacedAt],
    ['without sittings', 'sessions', (data) => (data.sessions = [])],
    ['whose sitting has no beginning', 'sessions[0].startedAt', (data) => delete data.sessions[0].startedAt],
    ['whose sitting was alone perhaps', 'sessions[0].alone', (data) => (data.sessions[0].alone = 'perhaps')],
    ['that is nowhere', 'place', (data) => delete data.place],
    ['that leads nowhere', 'destination', (data) => (data.destination = 'home')],
    ['that does not say whether the youth is there', 'youthPresent', (data) => delete data.youthPresent],
    ['that does not say what was told', 'told.urgent', (data) => delete data.told.urgent],
    ['with a level raised for no reason', 'raisedLevel.reason', (data) => (data.raisedLevel.reason = ' ')],
    ['with something done at no time', 'stepsDone[0].at', (data) => delete data.stepsDone[0].at],
    ['with something done in no known state', 'stepsDone[0].state', (data) => (data.stepsDone[0].state = 'almost')],
    ['whose plan is a list', 'plan', (data) => (data.plan = ['Call.'])],
    ['completed at no known time', 'completedAt', (data) => (data.completedAt = '2026-02-30T10:00:00Z')],
    ['corrected by nobody', 'amending.by', (data) => (data.amending.by = '')],
    ['with a correction without changes', 'amendments', (data) => delete data.amendments],
    ['with something set aside nowhere', 'setAside[0].path', (data) => (data.setAside = [{ message: 'gone' }])],
    ['with a field it does not know', '', (data) => (data.youthName = 'none')],
  ])('%s is refused, with the path', (_, path, spoil) => {
    const spoiled = structuredClone(draft);
    spoil(spoiled);

    const { problems } = refusal(() => parseDraft(spoiled), DraftError);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(refusal(() => prepare({ draft: spoiled }), DraftError).problems).toEqual(problems);
  });

  it('names every problem at once', () => {
    const spoiled: Record<string, unknown> = structuredClone(draft);
    delete spoiled['path'];
    spoiled['answers'] = { age: [{ source: 'neighbour', response: 'given', value: 15, at: 'today' }] };
    const { problems } = refusal(() => parseDraft(spoiled), DraftError);

    expect(problems.map(({ path }) => path).toSorted()).toEqual(['answers.age[0].at', 'answers.age[0].source', 'path']);
  });

  it.each([null, 'draft', 7, [], {}])('that is none at all is refused: %j', (data) => {
    expect(refusal(() => parseDraft(data), DraftError).problems).not.toEqual([]);
  });
});

describe('A talk held on paper', () => {
  const typing = () => prepare().send({ type: 'start', heldAt });

  it('is typed in at the time it was held, and says when that was done', () => {
    const held = typing().say('age', 15).send({ type: 'decline', question: 'mood', response: 'declined' });
    held.send({ type: 'note', question: 'safe', note: 'Did not look up.' });
    const [session] = held.talk.sessions;

    expect(session).toMatchObject({ startedAt: heldAt });
    expect(session!.enteredAt).toMatch(/^2026-11-20T10:/);
    for (const { at: time } of standing(held.talk)) expect(time).toBe(heldAt);
  });

  it('has its deadlines from the time it was held', () => {
    const { evaluation, sessions } = typing().say('safe', 'not-safe').say('danger', 'here').talk;
    const { steps } = inWords(evaluation, english, sessions[0]!.startedAt);
    const points = steps.flatMap((step) => step.points);
    const due = points.filter(({ dueAt }) => dueAt !== undefined);

    expect(due).not.toEqual([]);
    for (const { from } of points) expect(from).toBe(heldAt);
  });

  it('goes page by page, by no card but the urgent one', () => {
    const held = typing();
    for (const question of ['danger', 'traded', 'touched'] as const)
      held.say(question, { danger: 'here', traded: 'yes', touched: 'yes' }[question]);
    const seen = held.walkToReview();

    expect(seen).toContain('urgent');
    for (const card of ['private', 'parting', 'enough', 'withYouth']) expect(seen).not.toContain(card);
    expect(seen).toContain('before-talk');
    expect(seen).toContain('after-talk');
  });

  it('is recorded as one sitting with both times', () => {
    const held = typing().say('age', 15).send(result, finish);
    const { sessions, completedAt } = createRecord(held.talk, english);

    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ startedAt: heldAt });
    expect(Date.parse(sessions[0]!.enteredAt!)).toBeLessThan(Date.parse(sessions[0]!.endedAt!));
    expect(Date.parse(completedAt!)).toBeGreaterThan(Date.parse(heldAt));
  });

  it('cannot have been held in the future, or at no time', () => {
    for (const time of ['2027-01-01T10:00:00Z', 'yesterday', '2026-11-19']) {
      const held = prepare().send({ type: 'start', heldAt: time });
      expect(held.phase).toBe('ready');
      expect(held.refusals).toHaveLength(1);
      expect(held.refusals[0]).toMatch(/^heldAt: expected/);
    }
  });
});

describe('A correction', () => {
  const finished = () =>
    meet()
      .say('gang', 'no')
      .say('hurt', 'hurt')
      .send({ type: 'note', question: 'gang', note: 'Laughed.' })
      .alone()
      .send(result, finish);
  const reopened = (held: HeldTalk, by = 'supervisor') =>
    held.send({ type: 'reopen', by, reason: 'The brother called.', of: 'sha256:1' });

  it('opens the review, and records who, when and why', () => {
    const held = reopened(finished());

    expect(held.phase).toBe('review');
    expect(held.talk.amending).toMatchObject({ by: 'supervisor', reason: 'The brother called.', of: 'sha256:1' });
    expect(createRecord(held.talk, english)).not.toHaveProperty('completedAt');
  });

  it('adds what is new, what was changed and what was withdrawn, each with what was there before', () => {
    const held = reopened(finished());
    const before = held.talk.evaluation.answers;
    held.say('gang', 'yes').tell('other', 'gang', 'no').say('partner', 'older');
    held.send({ type: 'withdraw', question: 'hurt' }, result, finish);
    const [amendment] = held.talk.amendments;

    expect(amendment).toMatchObject({ by: 'supervisor', reason: 'The brother called.', of: 'sha256:1' });
    expect(amendment!.levelBefore).toBe('report-and-refer');
    const changes = Object.fromEntries(
      amendment!.changes.map((change) => {
        const { source } = (change.after ?? change.before)!;
        return [`${change.question} ${source}`, [change.before?.value, change.after?.value]];
      }),
    );
    expect(changes).toEqual({
      'gang youth': ['no', 'yes'],
      'gang other': [undefined, 'no'],
      'partner youth': [undefined, 'older'],
      'hurt youth': [['hurt'], undefined],
    });
    expect(amendment!.changes.find(({ question }) => question === 'hurt')!.before).toEqual(before['hurt']![0]);
    expect(held.talk.history.map(({ question }) => question)).toEqual(['gang', 'gang', 'hurt']);
  });

  it('counts a note as a change', () => {
    const held = reopened(finished());
    held.send({ type: 'note', question: 'gang', note: 'Cried.' }, result, finish);
    const { changes } = held.talk.amendments[0]!;

    expect(changes.map(({ before, after }) => [before!.note, after!.note])).toEqual([['Laughed.', 'Cried.']]);
    expect(changes[0]!.after!.value).toBe('no');
  });

  it('counts nothing where what was changed was changed back', () => {
    const held = reopened(finished());
    const { at: time } = held.accounts('gang')[0]!;
    held.say('gang', 'yes').send({ type: 'answer', question: 'gang', value: 'no', at: time }, result, finish);

    expect(held.talk.amendments[0]!.changes).toEqual([]);
  });

  it('retains when the talk ended first, and its sittings', () => {
    const first = finished();
    const { completedAt, sessions } = first.talk;
    const { talk } = reopened(first).say('gang', 'yes').send(result, finish);

    expect(talk.completedAt).toBe(completedAt);
    expect(talk.sessions).toEqual(sessions);
    expect(Date.parse(talk.amendments[0]!.at)).toBeGreaterThan(Date.parse(completedAt!));
    expect(talk.amending).toBeUndefined();
  });

  it('can be made twice, and the first one stays', () => {
    const held = reopened(finished()).say('gang', 'yes').send(result, finish);
    const [first] = held.talk.amendments;
    reopened(held, 'worker 12').say('gang', 'no').send(result, finish);
    const [kept, second] = held.talk.amendments;

    expect(kept).toEqual(first);
    expect(second).toMatchObject({ by: 'worker 12' });
    expect(second!.changes.map(({ before, after }) => [before?.value, after?.value])).toEqual([['yes', 'no']]);
  });

  it('is the same through a record: it is opened by the draft of the talk it came from', () => {
    const record = createRecord(finished().talk, english);
    const held = restored(draftOf(record));
    expect(held.phase).toBe('finished');
    reopened(held).say('gang', 'yes').send(result, finish);
    const corrected = createRecord(held.talk, english);

    expect(corrected.completedAt).toBe(record.completedAt);
    expect(corrected.sessions).toEqual(record.sessions);
    expect(corrected.amendments).toMatchObject([{ levelBefore: record.level.final }]);
    expect(corrected.amendments[0]!.changes).toMatchObject([
      { question: 'gang', before: record.answers['gang']![0], after: { value: 'yes' } },
    ]);
  });

  it('that was cut off goes on, adds one amendment, and is no sitting of the talk', () => {
    const first = finished();
    const { sessions } = first.talk;
    const held = anotherDay(reopened(first).say('gang', 'yes').talk);
    expect(held.phase).toBe('resting');
    held.send(resume);
    expect(held.phase).toBe('review');
    held.send(result, finish);

    expect(held.talk.amendments).toHaveLength(1);
    expect(held.talk.amendments[0]!.changes.map(({ question }) => question)).toEqual(['gang']);
    expect(held.talk.sessions).toEqual(sessions);
  });

  it('needs someone, and a reason', () => {
    for (const wrong of [{ by: ' ' }, { reason: '' }]) {
      const held = finished().send({ type: 'reopen', by: 'supervisor', reason: 'Why.', ...wrong });
      expect(held.phase).toBe('finished');
      expect(held.refusals).toHaveLength(1);
    }
  });
});

/** Where one is: the question, or the topic where the question is not offered now. */
function placeIn({ evaluation }: Talk, place: Destination): string {
  if (typeof place === 'string') return place;
  return isVisible(evaluation, place.question) ? place.question : '';
}

function without<Data extends object>(data: Data, ...parts: (keyof Data)[]): Partial<Data> {
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => !parts.includes(name as keyof Data)),
  ) as Partial<Data>;
}

/** The value at a path such as `answers.needs[0]`. */
function at(data: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<any>((part, step) => part?.[step], data);
}
