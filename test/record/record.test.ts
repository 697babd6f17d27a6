import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { RecordError } from '../../src/instrument/problems.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { begin, english, meet, prepare, returnFromRun, type HeldTalk } from '../screening/helpers.ts';

/** A whole talk: who said what, what was changed, what was decided. */
function wholeTalk(): HeldTalk {
  return begin({ path: 'short' })
    .say('age', 15)
    .next()
    .say('welcome', 'relief', 'alone')
    .send({ type: 'decline', question: 'mood', response: 'declined', note: 'Looked away.' })
    .say('slept', 'friend')
    .say('slept', 'hotel')
    .send({ type: 'answer', question: 'hurt', source: 'other', who: 'brother', value: ['hurt'] })
    .alone()
    .send(
      { type: 'result' },
      { type: 'raise', level: 'act-now', reason: 'A car waits outside.' },
      { type: 'done', step: 'papers', points: ['document'], state: 'done', with: 'clerk' },
      { type: 'plan', text: 'Call on Friday.' },
      { type: 'finish' },
    );
}

const header = { caseReference: 'C-17', worker: 'worker 12', agency: 'Harbor County' };
const record = (held: HeldTalk) => createRecord(held.talk, english, header);

describe('The record of a talk', () => {
  const whole = record(wholeTalk());

  it('leaves out what the host has taken away', () => {
    const bare = createRecord(wholeTalk().talk, english, { caseReference: null, worker: '' });
    expect(parseRecord(bare)).not.toHaveProperty('caseReference');
    expect(bare).not.toHaveProperty('worker');
  });

  it('says what it is a record of', () => {
    expect(whole).toMatchObject({
      format: 3,
      instrument: { id: 'return-from-run', version: returnFromRun.version },
      language: 'en',
      path: 'short',
      ...header,
    });
  });

  it('leaves out of its head what the host does not know', () => {
    const bare = createRecord(begin().talk, english);
    for (const field of Object.keys(header)) expect(bare).not.toHaveProperty(field);
    expect(parseRecord(bare)).toEqual(bare);
  });

  it('has every sitting with its times, and when it was completed', () => {
    expect(whole.sessions).toHaveLength(1);
    const [{ startedAt, endedAt, alone }] = whole.sessions as [{ startedAt: string; endedAt: string; alone: boolean }];
    expect(Date.parse(endedAt)).toBeGreaterThan(Date.parse(startedAt));
    expect(Date.parse(whole.completedAt!)).toBeGreaterThanOrEqual(Date.parse(endedAt));
    expect(alone).toBe(true);
  });

  it('can be made before the end, too, and is provisional then', () => {
    const early = record(begin().say('age', 15));
    expect(early.sessions[0]).not.toHaveProperty('endedAt');
    expect(parseRecord(early)).not.toHaveProperty('completedAt');
  });

  it('has every answer with who gave it and when, also those that were declined', () => {
    expect(Object.keys(whole.answers).toSorted()).toEqual(['age', 'hurt', 'mood', 'slept', 'welcome']);
    expect(whole.answers['mood']).toMatchObject([{ source: 'youth', response: 'declined', note: 'Looked away.' }]);
    expect(whole.answers['hurt']).toMatchObject([{ source: 'other', who: 'brother', value: ['hurt'] }]);
    for (const [account] of Object.values(whole.answers)) expect(Date.parse(account!.at)).not.toBeNaN();
  });

  it('has answers to questions that are hidden now', () => {
    const held = meet().say('leave', 'no').say('held', 'phone').say('leave', 'yes');
    expect(record(held).answers['held']).toMatchObject([{ value: ['phone'] }]);
  });

  it('has what was replaced, with both times', () => {
    expect(whole.history).toMatchObject([{ question: 'slept', source: 'youth', value: ['friend'] }]);
    const [replaced] = whole.history;
    expect(Date.parse(replaced!.replacedAt)).toBeGreaterThan(Date.parse(replaced!.at));
  });

  it('has the level as the rules give it beside the one the worker raised it to, and why', () => {
    expect(whole.level).toMatchObject({
      computed: 'report-and-refer',
      final: 'act-now',
      raised: { level: 'act-now', reason: 'A car waits outside.' },
    });
    expect(Date.parse(whole.level.raised!.at)).not.toBeNaN();
  });

  it('has one level only where nothing was raised', () => {
    expect(record(meet()).level).toEqual({ computed: 'follow-up', final: 'follow-up' });
  });

  it('has the higher level where the answers went past what the worker raised it to', () => {
    const held = begin().send({ type: 'result' }, { type: 'raise', level: 'report-and-refer', reason: 'Her fear.' });
    held.say('danger', 'here');
    expect(record(held).level).toMatchObject({ computed: 'act-now', final: 'act-now' });
    expect(record(held).level.raised?.reason).toBe('Her fear.');
  });

  it('has the raised level where the answers fell back behind it', () => {
    const held = begin().say('hurt', 'hurt').send({ type: 'result' });
    held.send({ type: 'raise', level: 'act-now', reason: 'Her fear.' }, { type: 'withdraw', question: 'hurt' });
    expect(record(held).level).toMatchObject({ computed: 'follow-up', final: 'act-now' });
  });

  it('has the whole assessment, in words', () => {
    const { startedAt } = whole.sessions[0]!;
    expect(whole.assessment).toEqual(assess(returnFromRun, whole.answers, { startedAt }));
    const codes = whole.assessment.flags.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['harm-disclosed', 'hotel-or-travel', 'current-run']));
    for (const { label, rule } of whole.assessment.flags) expect([label, rule]).not.toContain('');
    expect(whole.assessment.open).not.toEqual([]);
  });

  it('has what was done and when, and the plan', () => {
    expect(whole.stepsDone).toMatchObject([{ step: 'papers', points: ['document'], state: 'done', with: 'clerk' }]);
    expect(Date.parse(whole.stepsDone[0]!.at)).not.toBeNaN();
    expect(whole.plan).toBe('Call on Friday.');
    expect(record(meet())).not.toHaveProperty('plan');
  });

  it("is the talk's own copy: what happens to it does not change the talk", () => {
    const held = wholeTalk();
    const copy = record(held);
    (copy.answers['slept']![0]!.value as string[]).push('car');
    copy.history.length = 0;
    expect(held.values('slept')).toEqual([['hotel']]);
    expect(record(held)).toEqual({ ...whole, id: held.talk.id });
  });

  it('can be made of a talk that has not begun', () => {
    expect(parseRecord(record(prepare()))).toMatchObject({ sessions: [], answers: {}, history: [] });
  });
});

describe('Reading a record', () => {
  const whole = record(wholeTalk());

  it('gives back what was written', () => {
    expect(parseRecord(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('gives the same level and flags when it is assessed again', () => {
    const { answers, level, assessment } = parseRecord(JSON.parse(JSON.stringify(whole)));
    const again = assess(returnFromRun, answers);
    expect(again.level).toBe(level.computed);
    expect(again.flags).toEqual(assessment.flags);
  });

  it.each<[what: string, path: string, spoil: (data: any) => void]>([
    ['of a format to come', 'format', (data) => (data.format = 4)],
    ['of no format', 'format', (data) => delete data.format],
    ['without its instrument', 'instrument', (data) => delete data.instrument],
    ['whose instrument has no version', 'instrument.version', (data) => delete data.instrument.version],
    ['without a language', 'language', (data) => delete data.language],
    ['without a path', 'path', (data) => delete data.path],
    ['whose worker is a number', 'worker', (data) => (data.worker = 4)],
    ['without sittings', 'sessions', (data) => delete data.sessions],
    ['whose sitting began at no known time', 'sessions[0].startedAt', (data) => (data.sessions[0].startedAt = 'today')],
    ['without answers', 'answers', (data) => delete data.answers],
    ['with an answer of nobody', 'answers.slept[0].source', (data) => delete data.answers.slept[0].source],
    ['with a teller who is not "other"', 'answers.slept[0].who', (data) => (data.answers.slept[0].who = 'brother')],
    ['with a given answer that has no value', 'answers.slept[0].value', (data) => delete data.answers.slept[0].value],
    ['with a declined answer that has one', 'answers.mood[0].value', (data) => (data.answers.mood[0].value = 'no')],
    ['with a time without a zone', 'answers.slept[0].at', (data) => (data.answers.slept[0].at = '2026-11-20T10:00:00')],
    ['whose history does not say of which question', 'history[0].question', (data) => delete data.history[0].question],
    ['whose history does not say when', 'history[0].replacedAt', (data) => delete data.history[0].replacedAt],
    ['without a final level', 'level.final', (data) => delete data.level.final],
    ['with a level raised for no reason', 'level.raised.reason', (data) => delete data.level.raised.reason],
    [
      'with a flag of an unknown class',
      'assessment.flags[0].class',
      (data) => (data.assessment.flags[0].class = 'red'),
    ],
    ['with a step without a title', 'assessment.steps[0].title', (data) => delete data.assessment.steps[0].title],
    [
      'with a point without words',
      'assessment.steps[0].points[0].text',
      (data) => delete data.assessment.steps[0].points[0].text,
    ],
    ['with a step in no known band', 'assessment.steps[0].band', (data) => (data.assessment.steps[0].band = 'soon')],
    ['with something done at no time', 'stepsDone[0].at', (data) => delete data.stepsDone[0].at],
    ['with something done in no known state', 'stepsDone[0].state', (data) => (data.stepsDone[0].state = 'almost')],
    ['with a word to nobody', 'stepsDone[0].with', (data) => (data.stepsDone[0].with = ' ')],
    ['with something added at no time', 'stepsDone[0].addedAt', (data) => (data.stepsDone[0].addedAt = 'later')],
    ['whose plan is a list', 'plan', (data) => (data.plan = ['Call.'])],
    ['completed at no known time', 'completedAt', (data) => (data.completedAt = 'today')],
    [
      'with an answer to nothing that was asked',
      'answers.weather',
      (data) => (data.answers.weather = data.answers.slept),
    ],
    ['whose level has no name', 'level.final', (data) => (data.level.final = 'panic')],
    ['with a fingerprint that is none', 'fingerprint', (data) => (data.fingerprint = 'sha256:17')],
    [
      'with a correction for no reason',
      'amendments[0].reason',
      (data) =>
        (data.amendments = [
          { at: data.completedAt, by: 'worker 12', reason: ' ', levelBefore: 'act-now', changes: [] },
        ]),
    ],
    ['with a field it does not know', '', (data) => (data.youthName = 'Maya')],
  ])('refuses one %s, and says where', (_, path, spoil) => {
    const spoiled = structuredClone(whole);
    spoil(spoiled);
    expect(problemsOf(spoiled).map((problem) => problem.path)).toEqual([path]);
  });

  it('reads an address without a host, which earlier versions took', () => {
    const earlier = structuredClone(whole);
    earlier.assessment.steps.find(({ contact }) => contact)!.contact!.url = 'https://';
    expect(parseRecord(earlier)).toEqual(earlier);
  });

  it('names every problem at once', () => {
    const spoiled: Record<string, unknown> = structuredClone(whole);
    delete spoiled['path'];
    spoiled['answers'] = { slept: [{ source: 'neighbour', response: 'given', value: ['car'], at: 'today' }] };
    const paths = problemsOf(spoiled).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(['answers.slept[0].at', 'answers.slept[0].source', 'path']);
  });

  it.each([undefined, null, 'record', 7, []])('refuses what is no record at all: %j', (data) => {
    expect(problemsOf(data)).not.toEqual([]);
  });
});

function problemsOf(data: unknown): RecordError['problems'] {
  try {
    parseRecord(data);
  } catch (error) {
    if (error instanceof RecordError) return error.problems;
    throw error;
  }
  return [];
}
