import { describe, expect, it } from 'vitest';
import type { StepDone } from '../../src/screening/talk.ts';
import { planOf, type PlanCall } from '../../src/record/result/plan.ts';
import { resultOf, type ResultPart } from '../../src/record/result/result.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { caseNames, recordOfCase, type CaseOptions } from '../paper/case-records.ts';
import { begin, english } from '../screening/helpers.ts';
import { createRecord } from '../../src/record/record.ts';

const worst = 'Foster parent sells her; another child there';
const late = 'Calm, report late, nobody told';
const calm = 'A calm return, all told';

function part<Name extends ResultPart['part']>(record: ScreeningRecord, name: Name) {
  return resultOf(record).find((one) => one.part === name) as Extract<ResultPart, { part: Name }> | undefined;
}

const names = (record: ScreeningRecord) => resultOf(record).map((one) => one.part);

const police = { step: 'police', contact: 'police', points: ['police-other-child', 'police-crime'] };
const at = '2026-11-20T21:40:00Z';

/** The call of a step to that contact, or the only one. */
function callIn(record: ScreeningRecord, step: string, contact?: string): PlanCall {
  const steps = planOf(record).bands.flatMap((band) => band.steps);
  const { calls } = steps.find((one) => one.step.code === step)!;
  return calls.find((call) => contact === undefined || call.contact?.code === contact)!;
}

const withDone = (...stepsDone: readonly StepDone[]) => recordOfCase(worst, { stepsDone });

describe('The result of a record', () => {
  it('has its parts in the order in which they are read, each once', () => {
    expect(names(recordOfCase(late))).toEqual([
      'level',
      'episode',
      'deadlines',
      'duties',
      'plan',
      'signs',
      'couldChange',
      'notes',
    ]);
    const wished = recordOfCase('Told to leave, said what would help; NCMEC not yet told they are back');
    expect(names(wished).slice(-3)).toEqual(['couldChange', 'wishes', 'notes']);
  });

  it('leaves out what a screening has nothing of', () => {
    expect(names(recordOfCase(calm))).not.toContain('duties');
    expect(names(recordOfCase(calm))).not.toContain('wishes');
    const { episode: _, ...paper } = recordOfCase(calm).paper;
    expect(names({ ...recordOfCase(calm), paper })).not.toContain('episode');
  });

  it('names each question that could lead to a more pressing level, with that level, and apart those that could not', () => {
    const record = recordOfCase(calm);
    const open = [
      { question: 'hurt', flags: ['hurt'], level: 'act-now' },
      { question: 'gang', flags: ['gang'], level: 'follow-up' },
      { question: 'owed', flags: ['debt'], level: 'follow-up' },
      { question: 'items', flags: ['goods'], level: 'none-noted' },
    ];
    const assessment = { ...record.assessment, level: 'none-noted', open };

    expect(part({ ...record, assessment }, 'couldChange')?.couldChange).toEqual({
      raising: [
        { level: 'act-now', questions: ['hurt'] },
        { level: 'follow-up', questions: ['gang', 'owed'] },
      ],
      adding: ['items'],
    });
  });

  it.each(caseNames)('has every step and point of the assessment once, by band: %s', (name) => {
    const record = recordOfCase(name);
    const { bands } = planOf(record);
    const steps = bands.flatMap((band) => band.steps);
    expect(steps.map(({ step }) => step)).toEqual(record.assessment.steps);
    expect(steps.map(({ number }) => number)).toEqual(record.assessment.steps.map((_, index) => index + 1));
    for (const { step, calls } of steps) {
      const points = calls.flatMap((call) => call.points.map(({ point }) => point));
      expect(new Set(points)).toEqual(new Set(step.points));
      expect(points).toHaveLength(step.points.length);
    }
    for (const { band, steps: some } of bands) for (const { step } of some) expect(step.band).toBe(band);
  });

  it('has the level with its place, and the reasons that decide it first', () => {
    const { level } = part(recordOfCase(worst), 'level')!;
    expect(level).toMatchObject({ code: 'act-now', place: 4, of: 4, raised: undefined });
    const decide = level.reasons.map(({ decides }) => decides);
    expect(decide).toEqual([...decide].sort((left, right) => Number(right) - Number(left)));
    expect(decide.filter(Boolean)).toHaveLength(3);
    expect(part(recordOfCase(calm), 'level')!.level).toMatchObject({ place: 1, of: 4, reasons: [] });
  });

  it('says from where the level was raised', () => {
    const raised = { level: 'act-now', reason: 'A car waits outside.', at };
    const record = { ...recordOfCase(calm), level: { computed: 'none-noted', final: 'act-now', raised } };
    expect(part(record, 'level')!.level).toMatchObject({
      name: english.levels['act-now']!.name,
      raised: { from: english.levels['none-noted']!.name, reason: 'A car waits outside.', at },
    });
  });

  it('calls the circumstances alone no sign', () => {
    expect(part(recordOfCase(calm), 'signs')!.signs.isNone).toBe(true);
    expect(part(recordOfCase('Carer saw changes'), 'signs')!.signs.isNone).toBe(false);
    const { classes } = part(recordOfCase(worst), 'signs')!.signs;
    expect(classes.map((one) => one.class)).toEqual(['urgent', 'direct', 'report', 'vulnerability', 'context', 'info']);
  });
});

describe('This time away', () => {
  const told = () =>
    begin()
      .say('missing-since', '2026-11-17')
      .say('agency-knew', '2026-11-17T20:00-05:00')
      .say('report-police', 'made')
      .say('report-police-at', '2026-11-17T21:30-05:00')
      .say('report-police-number', '26-11873, Harbor PD')
      .say('report-ncmec', 'not-made')
      .say('return-notice', 'police-only')
      .say('returned-at', '2026-11-20T15:00-05:00');

  it('has the days, and a fact for each question, with what is asked after it beside it', () => {
    const { episode } = part(createRecord(told().talk, english), 'episode')!;
    expect(episode.daysAway).toBe(3);
    expect(episode.facts.map(({ question, details }) => [question, details.map((one) => one.question)])).toEqual([
      ['missing-since', []],
      ['agency-knew', []],
      ['report-police', ['report-police-at', 'report-police-number']],
      ['report-ncmec', []],
      ['returned-at', []],
      ['return-notice', []],
    ]);
  });

  it('leaves out what other answers have hidden since: no report has a number or a time that was not made', () => {
    for (const report of ['not-made', 'not-missing']) {
      const { episode } = part(createRecord(told().say('report-police', report).talk, english), 'episode')!;
      expect(episode.facts.map(({ question, details }) => [question, details])).toEqual(
        ['missing-since', 'agency-knew', 'report-police', 'report-ncmec', 'returned-at'].map((code) => [code, []]),
      );
      expect(episode.happened.map(({ question }) => question)).not.toContain('report-police-at');
    }
  });

  it('has what happened in the order in which it happened, as the file has it', () => {
    const held = told();
    held.send({ type: 'answer', question: 'missing-since', source: 'other', who: 'carer', value: '2026-11-19' });
    const { episode } = part(createRecord(held.talk, english), 'episode')!;
    expect(episode.happened.map(({ question, at: when }) => [question, when])).toEqual([
      ['missing-since', '2026-11-17'],
      ['agency-knew', '2026-11-17T20:00-05:00'],
      ['report-police-at', '2026-11-17T21:30-05:00'],
      ['returned-at', '2026-11-20T15:00-05:00'],
    ]);
  });

  it.each([
    {
      told: [
        ['youth', '2026-11-18'],
        ['other', '2026-11-17'],
      ],
      counts: '2026-11-17',
      days: 3,
    },
    {
      told: [
        ['youth', '2026-11-17'],
        ['other', '2026-11-18'],
      ],
      counts: '2026-11-17',
      days: 3,
    },
    {
      told: [
        ['youth', '2026-11-17T23:00-05:00'],
        ['other', '2026-11-17'],
      ],
      counts: '2026-11-17',
      days: 3,
    },
    {
      told: [
        ['youth', '2026-11-17'],
        ['record', '2026-11-18'],
      ],
      counts: '2026-11-18',
      days: 2,
    },
  ] as const)('counts from the file’s word, else from the earliest: $told', ({ told: words, counts, days }) => {
    const held = begin().say('returned-at', '2026-11-20T15:00-05:00');
    for (const [source, value] of words) held.send({ type: 'answer', question: 'missing-since', source, value });
    const { episode } = part(createRecord(held.talk, english), 'episode')!;
    expect(episode.daysAway).toBe(days);
    expect(episode.happened[0]).toMatchObject({ question: 'missing-since', at: counts });
  });
});

describe('The deadlines', () => {
  it('are the first of each band that has one', () => {
    const { deadlines } = part(recordOfCase(worst), 'deadlines')!;
    expect(deadlines).toEqual([
      { band: 'day', dueAt: '2026-11-21T21:30:00.000Z', hours: 24 },
      { band: 'days3', dueAt: '2026-11-23T21:10:00.000Z', hours: 72 },
      { band: 'week', dueAt: '2026-11-27T21:10:00.000Z', hours: 168 },
    ]);
  });
});

describe('Duties that are open', () => {
  const pointsIn = (name: string, options?: CaseOptions) =>
    part(recordOfCase(name, options), 'duties')?.duties.points.map(({ point }) => point.code);
  const done = (step: string, contact: string | undefined, ...points: string[]): StepDone => ({
    step,
    ...(contact && { contact }),
    points,
    state: 'done',
    at,
  });

  it('are what is to be done about the reports of this time away, and nothing else', () => {
    expect(pointsIn(late)).toEqual(['police-back', 'supervisor-today', 'late-note']);
    expect(pointsIn('Told to leave, said what would help; NCMEC not yet told they are back')).toEqual(['ncmec-back']);
    expect(pointsIn(calm)).toBeUndefined();
  });

  it('are open until they are done', () => {
    const told = done('police', 'police', 'police-back');
    const asked = done('supervisor', 'supervisor', 'supervisor-today');
    expect(pointsIn(late, { stepsDone: [told] })).toEqual(['supervisor-today', 'late-note']);
    expect(pointsIn(late, { stepsDone: [{ ...told, state: 'not-reached' }] })).toContain('police-back');
    const written = done('papers', undefined, 'late-note', 'notices', 'on-file', 'picture-updated');
    expect(pointsIn(late, { stepsDone: [told, asked, written] })).toBeUndefined();
  });
});

describe('The state of a call', () => {
  it('is open while nothing was done', () => {
    expect(callIn(withDone(), 'police')).toMatchObject({ state: 'open', tries: 0, entries: [] });
  });

  it('is open while nobody was reached, with the number of tries', () => {
    const tried: StepDone = { ...police, state: 'not-reached', at };
    expect(callIn(withDone(tried, tried), 'police')).toMatchObject({ state: 'open', tries: 2 });
  });

  it('is done when each point was', () => {
    expect(callIn(withDone({ ...police, state: 'done', at }), 'police').state).toBe('done');
  });

  it.each(['not-agreed', 'not-needed'] as const)('is closed when it was %s', (state) => {
    expect(callIn(withDone({ ...police, state, at }), 'police').state).toBe('closed');
  });

  it('is open again for a point that came up since', () => {
    const call = callIn(withDone({ ...police, points: ['police-crime'], state: 'done', at }), 'police');
    expect(call.state).toBe('open');
    expect(call.points.map(({ point, isNew }) => [point.code, isNew])).toEqual([
      ['police-other-child', true],
      ['police-crime', false],
    ]);
  });

  it('has the steps with an open call to its number, however that is written', () => {
    const contacts = {
      police: { phone: '555-0110' },
      'child-abuse-hotline': { phone: '(555) 0110' },
      supervisor: { phone: '555-0199' },
    };
    const record = recordOfCase(worst, { contacts });
    const numberOf = (code: string) => record.assessment.steps.findIndex((step) => step.code === code) + 1;
    const both = new Set([numberOf('police'), numberOf('hotline')]);
    expect(callIn(record, 'police').sharedBy).toEqual(both);
    expect(callIn(record, 'hotline').sharedBy).toEqual(both);
    expect(callIn(record, 'supervisor').sharedBy).toEqual(new Set([numberOf('supervisor')]));
    expect(callIn(record, 'exam').sharedBy).toEqual(new Set());

    const called = recordOfCase(worst, { contacts, stepsDone: [{ ...police, state: 'done', at }] });
    expect(callIn(called, 'police').sharedBy).toEqual(new Set());
    expect(callIn(called, 'hotline').sharedBy).toEqual(new Set([numberOf('hotline')]));
  });

  it('is given for each recipient of a step by itself', () => {
    const record = withDone({ step: 'ncmec', contact: 'cybertipline', points: ['cybertip'], state: 'done', at });
    expect(callIn(record, 'ncmec', 'cybertipline')).toMatchObject({ state: 'done', isOwn: true });
    expect(callIn(record, 'ncmec', 'ncmec')).toMatchObject({ state: 'open', isOwn: false });
    expect(callIn(record, 'ncmec', 'ncmec').points.map(({ isNew }) => isNew)).toEqual([false]);
  });

  it('leaves the deadline to what is still open of its step and band', () => {
    const [day] = planOf(withDone()).bands.filter(({ band }) => band === 'day');
    expect(day).toMatchObject({ dueAt: '2026-11-21T21:30:00.000Z', isOpen: true });
    const talked: StepDone = { step: 'follow-up', points: ['contact-again'], state: 'done', at };
    const steps = planOf(withDone(talked)).bands.flatMap((band) => band.steps);
    const followUp = steps.find(({ step }) => step.code === 'follow-up')!;
    // The review, a week ahead, is not late when the call of that day was made.
    expect(followUp).toMatchObject({ isClosed: false, isOpen: false });
    expect(followUp.calls[0]!.points.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  it('has what was done about something that is suggested no more', () => {
    const gone: StepDone = { step: 'police', contact: 'police', points: ['police-back'], state: 'done', at };
    const plan = planOf(withDone(gone));
    expect(plan.others).toEqual([{ entry: gone, index: 0 }]);
    expect(callIn(withDone(gone), 'police').entries).toEqual([]);
  });
});
