import { describe, expect, it } from 'vitest';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { DraftError } from '../../src/instrument/problems.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { readTalk } from '../../src/session/read-host-data.ts';

const clock = () => new Date('2026-11-20T12:00:00Z');

/** A draft as a host has it, with the parts that people look for. */
function draft() {
  let minutes = 0;
  const screening = createScreening({
    instrument: returnFromRun,
    clock: () => new Date(Date.UTC(2026, 10, 20, 10, minutes++)),
  });
  screening.send({ type: 'start' });
  screening.send({ type: 'answer', question: 'age', value: 15 });
  screening.send({ type: 'answer', question: 'care', value: 'foster' });
  screening.send({ type: 'answer', question: 'care', value: 'kin' });
  screening.send({ type: 'answer', question: 'who', value: ['friends'] });
  return createDraft(screening.getSnapshot().context, 'en', { caseReference: '2026-041', worker: 'MK' }) as any;
}

/** What a talk goes on with from a draft that a host hands in. */
async function goOn(data: unknown) {
  const { restored, leftOut } = await readTalk({ instrument: returnFromRun, draft: data }, clock);
  const { talk, header, language } = restored!;
  const { answers } = talk.evaluation;
  return {
    talk,
    header,
    language,
    values: Object.fromEntries(Object.entries(answers).map(([code, [account]]) => [code, account!.value])),
    wrong: leftOut?.errors.flatMap(({ problems }) => problems.map(({ path }) => path)) ?? [],
    errors: leftOut?.errors.map(({ name }) => name) ?? [],
    aside: talk.setAside.map((entry) => ({ path: entry.path, data: entry.data })),
  };
}

const all = { age: 15, care: 'kin', who: ['friends'] };

/** The draft with one part changed. */
function withPart(change: (data: any) => void) {
  const data = draft();
  change(data);
  return data;
}

describe('a draft that a host hands in', () => {
  it('goes on as it was stored', async () => {
    expect(await goOn(draft())).toMatchObject({ values: all, wrong: [], aside: [], language: 'en' });
  });

  it('is read as a form or a server gives it: an answer as text, a case as a number', async () => {
    const { values, header, wrong, talk } = await goOn(
      withPart((data) => {
        data.answers.age[0].value = ' 15 ';
        Object.assign(data, { caseReference: 2026041, worker: 12, agency: 7 });
      }),
    );

    expect(values).toEqual(all);
    expect(header).toMatchObject({ caseReference: '2026041', worker: '12', agency: '7' });
    expect(wrong).toEqual([]);
    expect(talk.evaluation.answers['age']![0]!.value).toBe(15);
  });

  it.each<[string, (data: any) => void, string, string]>([
    ['a number out of range', (data) => (data.answers.age[0].value = 150), 'answers.age[0]', 'age'],
    ['half a year', (data) => (data.answers.age[0].value = 15.4), 'answers.age[0]', 'age'],
    ['a truth', (data) => (data.answers.age[0].value = true), 'answers.age[0].value', 'age'],
    ['an object', (data) => (data.answers.age[0].value = { is: 15 }), 'answers.age[0].value', 'age'],
    ['a code of an older version', (data) => (data.answers.care[0].value = 'hotel'), 'answers.care[0]', 'care'],
    ['a time that is none', (data) => (data.answers.age[0].at = 'yesterday'), 'answers.age[0].at', 'age'],
    ['a response that is none', (data) => (data.answers.who[0].response = 'maybe'), 'answers.who[0].response', 'who'],
    ['a source that is none', (data) => (data.answers.who[0].source = 'nobody'), 'answers.who[0].source', 'who'],
    ['a key that is unknown', (data) => (data.answers.who[0].score = 3), 'answers.who[0].score', 'who'],
    ['an account that is none', (data) => (data.answers.who[0] = 'friends'), 'answers.who[0]', 'who'],
    ['accounts that are none', (data) => (data.answers.who = 'friends'), 'answers.who', 'who'],
  ])(
    'opens without one unreadable answer, keeps it for the worker, and says which: %s',
    async (_, change, path, question) => {
      const data = withPart(change);
      const before = structuredClone(data);
      const { values, wrong, errors, aside, header } = await goOn(data);

      expect(values).toEqual(Object.fromEntries(Object.entries(all).filter(([code]) => code !== question)));
      expect(wrong).toEqual([path]);
      expect(errors).toEqual(['DraftError']);
      expect(aside).toEqual([
        {
          path,
          data: Array.isArray(before.answers[question]) ? before.answers[question][0] : before.answers[question],
        },
      ]);
      expect(header.caseReference).toBe('2026-041');
      expect(data).toEqual(before);
    },
  );

  it('opens without one account of several, and with the others', async () => {
    const { wrong, talk } = await goOn(
      withPart((data) => data.answers.who.unshift({ source: 'other', who: 3, response: 'given', value: ['gang'] })),
    );

    expect(wrong).toEqual(['answers.who[0].who', 'answers.who[0].at']);
    expect(talk.evaluation.answers['who']!.map(({ source }) => source)).toEqual(['youth']);
  });

  it.each<[string, (data: any) => void, string]>([
    ['what was said before', (data) => (data.history[0].replacedAt = 'then'), 'history[0].replacedAt'],
    ['what was done', (data) => (data.stepsDone = [{ step: 5 }]), 'stepsDone[0].step'],
    ['a level that was raised', (data) => (data.raisedLevel = 'high'), 'raisedLevel'],
    ['a plan', (data) => (data.plan = ['call']), 'plan'],
    ['where one was', (data) => (data.place = 'who'), 'place'],
    ['where one was going', (data) => (data.destination = 'home'), 'destination'],
    ['what was told', (data) => (data.told.urgent = 'no'), 'told.urgent'],
    ['where a sitting was held', (data) => (data.sessions[0].place = 7), 'sessions[0].place'],
    ['when a sitting began', (data) => (data.sessions[0].startedAt = 'ten'), 'sessions[0].startedAt'],
    ['the worker', (data) => (data.worker = { name: 'MK' }), 'worker'],
    ['the language', (data) => (data.language = 5), 'language'],
    ['the path', (data) => (data.path = 5), 'path'],
    ['a part that is unknown', (data) => (data.mood = 'low'), 'mood'],
  ])('opens with every answer where something else cannot be read: %s', async (_, change, path) => {
    const { values, wrong, talk, aside } = await goOn(withPart(change));

    expect(values).toEqual(all);
    expect(wrong[0]).toBe(path);
    expect(aside[0]!.path).toBe(path);
    expect(talk.sessions[0]!.startedAt).toMatch(/^2026-11-20T10:0/);
    expect(talk.place.topic).not.toBe('');
  });

  it.each([
    ['cannot be read', 'ten'],
    ['is missing', undefined],
  ])('sets a sitting aside as a whole where its beginning %s', async (_, startedAt) => {
    const sitting = { place: 'Office', alone: true, startedAt };
    const { aside } = await goOn(withPart((data) => data.sessions.push(sitting)));

    expect(aside).toEqual([{ path: 'sessions[1].startedAt', data: sitting }]);
  });

  it('leaves the screen to the youth where it cannot be read who is there', async () => {
    const { talk, wrong } = await goOn(withPart((data) => (data.youthPresent = 'no')));

    expect(wrong).toEqual(['youthPresent']);
    expect(talk.youthPresent).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing of a draft', {}],
    ['a list', []],
    ['text', 'draft'],
    ['another format', withPart((data) => (data.format = 7))],
    ['no answers', withPart((data) => delete data.answers)],
    ['answers that are none', withPart((data) => (data.answers = 'none'))],
    ['no instrument', withPart((data) => delete data.instrument)],
    ['an instrument that is none', withPart((data) => (data.instrument.id = 5))],
    ['another instrument', withPart((data) => (data.instrument.id = 'county-talk'))],
    ['no time at all', withPart((data) => Object.assign(data, { answers: {}, sessions: [] }))],
  ])('is refused as a whole for %s', async (_, data) => {
    await expect(goOn(data)).rejects.toThrow(DraftError);
  });

  it('reports what it reported once, not again with the next draft', async () => {
    const { talk } = await goOn(withPart((data) => (data.answers.age[0].value = true)));
    const next = createDraft(talk, 'en');
    const again = await goOn(JSON.parse(JSON.stringify(next)));

    expect(again.wrong).toEqual([]);
    expect(again.aside).toEqual(talk.setAside.map(({ path, data }) => ({ path, data })));
  });

  it('is read strictly by programs', () => {
    const odd = withPart((data) => (data.answers.age[0].value = true));
    expect(() => parseDraft(odd)).toThrow('answers.age[0].value');
    const options = { instrument: returnFromRun, configuration: defaultConfiguration(returnFromRun) };
    expect(() => createScreening({ ...options, draft: odd })).toThrow(DraftError);
  });
});
