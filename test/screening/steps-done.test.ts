import { describe, expect, it } from 'vitest';
import { callsOf } from '../../src/assessment/calls.ts';
import { describe as assessed } from '../../src/assessment/describe.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { mayDisagree } from '../../src/screening/done-entries.ts';
import { othersDone, standingOf } from '../../src/screening/steps-done.ts';
import type { StepDone } from '../../src/screening/talk.ts';
import { begin, english, type HeldTalk } from './helpers.ts';
import { finish, goOn, reopen, result } from './walks.ts';

type Done = Extract<ScreeningEvent, { type: 'done' }>;

const called: Done = { type: 'done', step: 'police', contact: 'police', points: ['police-crime'], state: 'done' };
const atResult = (age = 15) => begin().say('age', age).send(result);
const entries = ({ talk }: HeldTalk) => talk.stepsDone;
/** Event after event, some of which nobody should send. */
const send = (held: HeldTalk, ...events: unknown[]) => held.send(...(events as ScreeningEvent[]));

describe('What was done about a step', () => {
  it('is an entry of its own each time, with the time it was entered', () => {
    const held = atResult().send({ ...called, state: 'not-reached' }, called, called);

    expect(entries(held).map(({ state }) => state)).toEqual(['not-reached', 'done', 'done']);
    const times = entries(held).map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(new Set(times).size).toBe(3);
  });

  it('has all that the worker says of it', () => {
    const said = { with: 'duty officer', reference: '24-118', note: 'They call back.', at: '2026-11-20T09:30:00.000Z' };
    const held = atResult().send({ ...called, ...said });

    const { type: _, ...entry } = called;
    expect(entries(held)).toEqual([{ ...entry, ...said }]);
  });

  it('has no empty texts, and names no point twice', () => {
    const points = ['police-crime', 'police-back', 'police-crime'];
    const held = atResult().send({ ...called, points, with: '', reference: ' ', note: '\n' });

    const { type: _, ...entry } = called;
    const at = expect.any(String) as string;
    expect(entries(held)).toEqual([{ ...entry, points: ['police-crime', 'police-back'], at }]);
  });

  it('can be said better', () => {
    const held = atResult().send({ ...called, note: 'Busy.' }, called);
    const at = '2026-11-20T09:30:00.000Z';
    held.send({ type: 'done-changed', index: 0, change: { state: 'not-reached', at, with: 'desk', note: '' } });

    const { type: _, ...entry } = called;
    expect(entries(held)[0]).toEqual({ ...entry, state: 'not-reached', at, with: 'desk' });
    expect(entries(held)[1]).toMatchObject(entry);
    expect(held.refusals).toEqual([]);
  });

  it('can be taken away where it was a slip', () => {
    const held = atResult().send({ ...called, state: 'not-reached' }, called, { type: 'done-removed', index: 0 });

    expect(entries(held).map(({ state }) => state)).toEqual(['done']);
  });

  it('stays when its step is suggested no more', () => {
    const held = atResult().send(called).back();
    held.send({ type: 'go', question: 'age' }).say('age', 16).send(result);

    expect(entries(held)).toHaveLength(1);
  });

  it('may be about a step or a point that the agency has added', () => {
    const held = begin({
      config: {
        steps: [
          { step: 'police', points: [{ code: 'school-officer', by: 'week', text: 'Tell the school officer.' }] },
          { step: 'on-call', title: 'On call', points: [{ code: 'on-call', by: 'today', text: 'Call.' }] },
        ],
      },
    }).send(result);
    held.send({ type: 'done', step: 'police', points: ['school-officer'], state: 'done' });
    held.send({ type: 'done', step: 'on-call', points: ['on-call'], state: 'not-needed' });

    expect(held.refusals).toEqual([]);
    expect(entries(held)).toHaveLength(2);
  });
});

describe('An entry that cannot be used', () => {
  it.each<[what: string, entry: Record<string, unknown>, refusal: RegExp]>([
    ['of a step there is not', { step: 'pizza' }, /^step: there is no step "pizza"$/],
    ['of no step', { step: undefined }, /^step: /],
    ['of a step named as objects name their parts', { step: 'constructor' }, /^step: /],
    ['without points', { points: [] }, /^points: expected at least one/],
    ['with points that are no list', { points: 'police-crime' }, /^points: expected at least one/],
    [
      'with a point of another step',
      { points: ['hotline-report'] },
      /^points: .*"police" has no point "hotline-report"/,
    ],
    ['with a point that is none', { points: [undefined] }, /^points: .*"police" has no point "undefined"/],
    ['with a contact there is not', { contact: 'pizza' }, /^contact: .*"pizza"/],
    ['with the contact of another step', { contact: 'child-abuse-hotline' }, /^contact: .*"child-abuse-hotline"/],
    ['with a contact that is no text', { contact: 3 }, /^contact: /],
    [
      'in a state there is not',
      { state: 'almost' },
      /^state: expected one of done, not-reached, not-agreed, not-needed$/,
    ],
    ['in no state', { state: undefined }, /^state: /],
    ['at no time', { at: 'yesterday' }, /^at: expected an ISO 8601 time/],
    ['at a time to come', { at: '2026-11-21T10:00:00Z' }, /^at: expected a time that is past$/],
    ['with a note that is no text', { note: 3 }, /^note: expected text$/],
    ['with someone who is no text', { with: {} }, /^with: expected text$/],
    ['under a number that is no text', { reference: 24118 }, /^reference: expected text$/],
    ['not agreed to by someone under 18', { state: 'not-agreed' }, /^state: .*may decide$/],
    ['a report that is not needed, without a note', { state: 'not-needed' }, /^note: .*why/],
    ['a report that is not needed, with an empty note', { state: 'not-needed', note: ' ' }, /^note: .*why/],
  ])('%s is refused, and says why', (_, wrong, refusal) => {
    const held = send(atResult(), { ...called, ...wrong });

    expect(held.refusals).toEqual([expect.stringMatching(refusal)]);
    expect(entries(held)).toEqual([]);
  });

  it.each<[what: string, event: Record<string, unknown>, refusal: RegExp]>([
    ['of an entry there is not', { index: 1, change: { note: 'Busy.' } }, /^index: there is no such entry$/],
    ['of an entry by name', { index: 'length', change: { note: 'Busy.' } }, /^index: /],
    ['that says nothing', { index: 0 }, /^change: /],
    ['to a state there is not', { index: 0, change: { state: 'almost' } }, /^state: /],
    ['to a time to come', { index: 0, change: { at: '2026-11-21T10:00:00Z' } }, /^at: /],
    ['to not needed, without a note', { index: 0, change: { state: 'not-needed' } }, /^note: /],
    ['to not agreed', { index: 0, change: { state: 'not-agreed' } }, /^state: /],
  ])('a change %s is refused, and says why', (_, event, refusal) => {
    const held = atResult().send(called);
    const before = entries(held);
    send(held, { type: 'done-changed', ...event });

    expect(held.refusals).toEqual([expect.stringMatching(refusal)]);
    expect(entries(held)).toBe(before);
  });

  it('retains the note that says why a report was not needed', () => {
    const held = atResult().send({ ...called, state: 'not-needed', note: 'They came by themselves.' });
    held.send({ type: 'done-changed', index: 0, change: { note: '' } });

    expect(held.refusals).toHaveLength(1);
    expect(entries(held)[0]!.note).toBe('They came by themselves.');
  });

  it('cannot move to another step', () => {
    const held = atResult().send(called);
    send(held, { type: 'done-changed', index: 0, change: { step: 'hotline', points: [], with: 'desk' } });

    expect(entries(held)[0]).toMatchObject({ step: 'police', points: ['police-crime'], with: 'desk' });
  });
});

describe('What may be closed without being done', () => {
  it.each<[what: string, step: string, points: string[]]>([
    ['a call that reports nothing', 'advice', ['advice-line']],
    ['the part of a call that reports nothing', 'police', ['police-back']],
    ['what is no call', 'papers', ['document']],
  ])('%s, as not needed, without a note', (_, step, points) => {
    expect(atResult().send({ type: 'done', step, points, state: 'not-needed' }).refusals).toEqual([]);
  });

  it.each(['police-danger', 'hotline-ask', 'cybertip', 'licensing', 'hhs-notice', 'forensic-interview'])(
    '%s, as not needed, only with a note',
    (point) => {
      const step = atResult().talk.instrument.steps.find(({ points }) => points.some(({ code }) => code === point))!;
      const closing: Done = { type: 'done', step: step.code, points: [point], state: 'not-needed' };

      expect(atResult().send(closing).refusals).toHaveLength(1);
      expect(atResult().send({ ...closing, note: 'It was done by the school.' }).refusals).toEqual([]);
    },
  );

  it('what someone of 18 or over did not agree to, whoever says how old they are', () => {
    const notAgreed: Done = { type: 'done', step: 'clinic', points: ['medical-check'], state: 'not-agreed' };
    const unsure = begin().say('age', 18).tell('youth', 'age', 17).send(result);

    expect(entries(atResult(18).send(notAgreed))).toHaveLength(1);
    for (const held of [atResult(17), unsure, begin().send(result)])
      expect(held.send(notAgreed).refusals).toHaveLength(1);
  });

  it.each<[what: string, step: string, points: string[]]>([
    ['the report of an identified victim to the police', 'police', ['police-agency']],
    ['a call in which that report is one thing of several', 'police', ['police-danger', 'police-agency']],
    ['another child in danger, to the police', 'police', ['police-other-child']],
    ['another child in danger, to the hotline', 'hotline', ['hotline-other-child']],
    ['another missing child, to NCMEC', 'ncmec', ['ncmec-other']],
    ['the return, to the police', 'police', ['police-back']],
    ['the return, to NCMEC', 'ncmec', ['ncmec-back']],
    ['a licensed home, to licensing', 'supervisor', ['licensing']],
    ['what the supervisor has to know', 'supervisor', ['supervisor-today']],
    ['whether the agency identifies a victim', 'supervisor', ['decide-18']],
    ['whether what was noted must be reported', 'supervisor', ['ask-before-18']],
    ['what goes into the file', 'papers', ['document', 'on-file']],
    ['why a report was late', 'papers', ['late-note']],
    ['that nobody was missing', 'papers', ['never-missing']],
  ])('at no age by "did not agree": %s', (_, step, points) => {
    const closing: Done = { type: 'done', step, points, state: 'not-agreed' };
    const held = atResult(19).send(closing);

    expect(held.refusals).toEqual([expect.stringMatching(/^state: .*the youth may decide$/)]);
    expect(entries(held)).toEqual([]);
    for (const state of ['done', 'not-reached', 'not-needed'] as const)
      expect(entries(atResult(19).send({ ...closing, state, note: 'The court did.' }))).toHaveLength(1);
  });

  it('what is theirs to decide, at 18 or over', () => {
    const theirs = atResult(19).talk.instrument.steps.flatMap(({ code, points }) =>
      points.filter((point) => mayDisagree(atResult(19).talk, code, [point.code])).map((point) => point.code),
    );
    expect(theirs).toEqual(
      expect.arrayContaining(['offer-exam', 'police-danger', 'assessment', 'notices-18', 'safety-plan']),
    );
  });
});

describe('What is done after the end', () => {
  const finished = () => atResult().send(called, finish);

  it('is added, with the time it was added, and the end stays the end', () => {
    const held = finished();
    const { completedAt } = held.talk;
    held.send({ ...called, points: ['police-back'], at: '2026-11-20T10:01:00.000Z' });

    expect(held.phase).toBe('finished');
    expect(held.talk.completedAt).toBe(completedAt);
    const [before, added] = entries(held);
    expect(before).not.toHaveProperty('addedAt');
    expect(added!.at).toBe('2026-11-20T10:01:00.000Z');
    expect(Date.parse(added!.addedAt!)).toBeGreaterThan(Date.parse(completedAt!));
  });

  it('needs no reason and is no correction', () => {
    expect(finished().send(called).talk.amendments).toEqual([]);
  });

  it('can be said better and taken away again', () => {
    const held = finished().send(called, { type: 'done-changed', index: 1, change: { with: 'duty officer' } });
    expect(entries(held)[1]).toMatchObject({ with: 'duty officer', addedAt: expect.any(String) as string });

    held.send({ type: 'done-removed', index: 1 });
    expect(entries(held)).toHaveLength(1);
    expect(held.refusals).toEqual([]);
  });

  it('never changes what was there before', () => {
    const held = finished();
    const before = entries(held);
    held.send({ type: 'done-changed', index: 0, change: { note: 'Busy.' } }, { type: 'done-removed', index: 0 });

    expect(entries(held)).toBe(before);
    expect(held.refusals).toEqual([
      expect.stringMatching(/^index: .*end.*correction/),
      expect.stringMatching(/^index: .*end.*correction/),
    ]);
  });

  it('is refused as before the end where it cannot be used', () => {
    expect(send(finished(), { ...called, step: 'pizza' }).refusals).toHaveLength(1);
  });

  it('is an addition no more while the talk is corrected', () => {
    const held = finished().send(reopen, result, called, { type: 'done-removed', index: 0 }, finish);

    expect(entries(held)).toHaveLength(1);
    expect(entries(held)[0]).not.toHaveProperty('addedAt');
    expect(held.talk.amendments[0]!.decidedBefore!.stepsDone).toHaveLength(1);
  });
});

describe('The state of a step', () => {
  const points = (...codes: string[]) => ({ points: codes.map((code) => ({ code })) });
  const entry = (state: StepDone['state'], ...covered: string[]): StepDone => ({
    step: 'police',
    points: covered,
    state,
    at: '2026-11-20T10:00:00.000Z',
  });
  const step = points('one', 'two');

  it.each<[what: string, done: StepDone[], expected: { isDone: boolean; tries: number; fresh: string[] }]>([
    ['untouched', [], { isDone: false, tries: 0, fresh: [] }],
    ['done at once', [entry('done', 'one', 'two')], { isDone: true, tries: 0, fresh: [] }],
    ['done in two goes', [entry('done', 'one'), entry('not-needed', 'two')], { isDone: true, tries: 0, fresh: [] }],
    ['done as far as it went', [entry('done', 'one')], { isDone: false, tries: 0, fresh: ['two'] }],
    ['not agreed to', [entry('not-agreed', 'one', 'two')], { isDone: true, tries: 0, fresh: [] }],
    ['tried', [entry('not-reached', 'one', 'two')], { isDone: false, tries: 1, fresh: [] }],
    [
      'tried twice, then done',
      [entry('not-reached', 'one'), entry('not-reached', 'one'), entry('done', 'one', 'two')],
      { isDone: true, tries: 2, fresh: [] },
    ],
    ['done for what is gone', [entry('done', 'three')], { isDone: false, tries: 0, fresh: [] }],
    [
      'done in another step',
      [{ ...entry('done', 'one', 'two'), step: 'hotline' }],
      { isDone: false, tries: 0, fresh: [] },
    ],
  ])('%s', (_, done, expected) => {
    const { isDone, tries, isNew } = standingOf('police', step, done);

    expect({ isDone, tries, fresh: ['one', 'two'].filter(isNew) }).toEqual(expected);
  });

  it('has its entries, each by its place in the list', () => {
    const done = [entry('done', 'one'), { ...entry('done', 'one'), step: 'hotline' }, entry('not-reached', 'two')];

    expect(standingOf('police', step, done).entries.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('call by call, where a step has several', () => {
    const held = begin().say('age', 15).say('mood', 'now').send(result, goOn);
    const stay = assessed(held.talk.evaluation, english).steps.find(({ code }) => code === 'stay')!;
    const [emergency, lifeline] = callsOf(stay);
    held.send({
      type: 'done',
      step: 'stay',
      contact: 'emergency',
      points: emergency!.points.map(({ code }) => code),
      state: 'done',
    });

    expect(standingOf('stay', emergency!, entries(held)).isDone).toBe(true);
    const open = standingOf('stay', lifeline!, entries(held));
    expect([open.isDone, open.isNew('lifeline')]).toEqual([false, false]);
    expect(standingOf('stay', stay, entries(held)).isDone).toBe(false);
  });

  it('leaves over what was done about things that are suggested no more', () => {
    const done = [entry('done', 'three'), entry('done', 'one', 'three'), { ...entry('done', 'one'), step: 'hotline' }];

    expect(othersDone([{ code: 'police', ...step }], done).map(({ index }) => index)).toEqual([0, 2]);
  });
});
