import { describe, expect, test } from 'vitest';
import {
  createDraft,
  createRecord,
  parseDraft,
  parseRecord,
  sealRecord,
  verifyRecord,
  type Draft,
} from 'open-door-screening';
import { questionsOf } from '../../src/instrument/reading.ts';
import { homeward, prepare, type HeldTalk } from '../screening/helpers.ts';
import { accountsIn, draftsOf, hostOf, versions } from './kept.ts';

/**
 * Where each goes on: the phase, and the question that is on the screen or was on it last. In a new sitting, harder
 * questions open with "is it just us?" again. Where the guide has no such question any more, at the beginning of its
 * topic; where an answer does not fit any more, what it has led to does not come.
 */
const goesOnAt: Readonly<Record<string, string>> = {
  'alone-page-after-the-talk.en.json': 'alone items',
  'alone-page-before-the-talk.en.json': 'alone age',
  'finished.en.json': 'finished items',
  'nothing-entered-yet.es.json': 'alone age',
  'one-answer-being-changed-from-the-review.en.json': 'review who',
  'open-for-a-correction.en.json': 'review items',
  'open-for-a-second-correction.es.json': 'review items',
  'own-instrument-with-the-youth.es.json': 'private last-night',
  'parting-card.es.json': 'parting next',
  'past-the-stop-card.es.json': 'private substances',
  'paused-between-two-days.es.json': 'private substances',
  'private-card.en.json': 'private gang',
  'result-with-decisions.en.json': 'result items',
  'review.es.json': 'review items',
  'stop-card-enough-is-known.en.json': 'private hurt',
  'typed-in-from-paper-short-path-agency.es.json': 'result traded',
  'urgent-card-a-second-one.es.json': 'urgent mood',
  'urgent-card.en.json': 'urgent safe',
  'with-the-youth-at-a-question.en.json': 'withYouth travel',
  'with-the-youth-at-a-text-half-typed.es.json': 'withYouth next',
};

/** Questions of which a version has taken away a choice. */
const changedChoices = ['report-police', 'report-ncmec', 'return-notice', 'danger', 'mood', 'held', 'hurt', 'marks'];

const all = versions.flatMap((version) => draftsOf(version).map((kept) => ({ version, ...kept })));

describe.each(all)('the draft $version $name', ({ version, name, data }) => {
  const host = hostOf(version, data);
  const goOn = (): HeldTalk => {
    const held = prepare({ ...host, draft: parseDraft(structuredClone(data)) });
    return held.phase === 'resting' ? held.send({ type: 'resume' }) : held;
  };
  /** All that was said, whether it counts or is set aside. */
  const saidIn = ({ talk }: HeldTalk) => [
    ...Object.values(talk.evaluation.answers).flat(),
    ...talk.setAside.map((aside) => aside.data),
  ];
  const said = Object.values(data.answers).flat();
  const questions = new Set(questionsOf(host.instrument).map(({ code }) => code));

  test('goes on where it stopped', () => {
    const held = goOn();
    const { place } = held.talk;

    expect(`${held.phase} ${place.question}`).toBe(goesOnAt[name]);
    expect(place.topic).toBe(data.place.topic);
    if (questions.has(data.place.question)) expect(place).toEqual(data.place);
  });

  test('has lost nothing, and sets nothing aside that its guide still has', () => {
    const held = goOn();
    const { talk } = held;

    expect(saidIn(held)).toEqual(expect.arrayContaining(said));
    const done = 'actionsDone' in data ? (data.actionsDone as unknown[]) : data.stepsDone;
    const aside = talk.setAside.slice(data.setAside.length);
    expect(talk.setAside).toEqual([...data.setAside, ...aside]);
    expect([...talk.stepsDone, ...aside.map((entry) => entry.data)]).toEqual(expect.arrayContaining(done));
    for (const { path } of aside) expect(path).toMatch(/^(answers\.|actionsDone\[)/);
    const gone = aside.flatMap(({ path }) => /^answers\.([\w-]+)/.exec(path)?.slice(1) ?? []);
    // A choice that is gone takes its account along, and no other one.
    for (const question of gone) if (questions.has(question)) expect(changedChoices).toContain(question);
    expect(talk).toMatchObject({ path: data.path, plan: data.plan ?? '', history: data.history });
    const who = (list: Draft['amendments']) => list.map(({ at, by, reason, changes }) => ({ at, by, reason, changes }));
    expect(who([...talk.amendments] as Draft['amendments'])).toEqual(who(data.amendments));
    expect([talk.raisedLevel, talk.completedAt]).toEqual([data.raisedLevel, data.completedAt]);
    expect(talk.amending?.answersBefore).toEqual(data.amending?.answersBefore);
    const begun = (sessions: Draft['sessions']) => sessions.map(({ startedAt, place }) => [startedAt, place]);
    expect(begun([...talk.sessions]).slice(0, data.sessions.length)).toEqual(begun(data.sessions));
  });

  test('is written again as a draft that goes on at the same place', () => {
    const { talk } = goOn();
    const again = parseDraft(createDraft(talk, data.language, data));

    expect(again.answers).toEqual(talk.evaluation.answers);
    expect(again).toMatchObject({ place: talk.place, destination: talk.destination, setAside: talk.setAside });
    expect(again).toMatchObject({ caseReference: data.caseReference, agency: data.agency, language: data.language });
  });

  test('can be finished into a record that has everything and is intact', async () => {
    const held = goOn();
    for (let step = 0; step < 80 && held.phase !== 'finished'; step++) held.send(homeward(held.phase));
    const sealed = await sealRecord(createRecord(held.talk, host.instrument.wording[data.language]!, data));
    const record = parseRecord(JSON.parse(JSON.stringify(sealed)));

    expect(held.refusals).toEqual([]);
    expect(await verifyRecord(record)).toBe('intact');
    expect(record.completedAt).toBeDefined();
    expect(saidIn(held)).toEqual(expect.arrayContaining(said));
    expect(accountsIn(record.answers)).toEqual(accountsIn(held.talk.evaluation.answers));
    expect(record.caseReference).toBe(data.caseReference);
    expect(record.amendments).toHaveLength(data.amendments.length + (data.amending ? 1 : 0));
  });
});
