import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { RecordError } from '../../src/instrument/problems.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { canonicalForm, fingerprintOf, sealRecord } from '../../src/record/fingerprint.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { reassess } from '../../src/record/reassess.ts';
import { createRecord } from '../../src/record/record.ts';
import { expectProblems, refusal } from '../instrument/refusals.ts';
import { begin, english } from '../screening/helpers.ts';
import { otherVersion } from '../screening/versions.ts';

/** A record as version 0.4.0 wrote it. */
const written = (name: string): any =>
  JSON.parse(readFileSync(new URL(`../frozen/0.4.0/records/${name}.json`, import.meta.url), 'utf8'));

const old = () => written('act-now-every-kind-at-once.en');

describe('A record of format 2', () => {
  it('has each action as a step with one point of the same code, in its own words', () => {
    const record = parseRecord(old());
    const { actions } = old().assessment;

    expect(record.format).toBe(3);
    expect(record.assessment.steps.map(({ code }) => code)).toEqual(actions.map(({ code }: any) => code));
    for (const [index, { code, text, contact, dueAt }] of actions.entries()) {
      const step = record.assessment.steps[index]!;
      expect(step).toMatchObject({ code, title: text, band: 'none', points: [{ code, text, band: 'none' }] });
      expect([step.contact, step.points[0]!.dueAt]).toEqual([contact, dueAt]);
    }
  });

  it('says what brought each: its flags, or that it is suggested at every return', () => {
    const record = parseRecord(old());
    const brought = (code: string) => record.assessment.steps.find((step) => step.code === code)!.points[0]!.because;

    for (const { code, because, always } of old().assessment.actions)
      expect(brought(code)).toEqual({ flags: always ? [] : because, rules: [], questions: [] });
  });

  it('names the rules of a level that brought an action without a flag', () => {
    const data = old();
    const { level, reasons } = data.assessment;
    Object.assign(data.assessment.actions[0], { because: [level], always: false });

    const rules = reasons.filter((reason: any) => reason.level === level).map(({ rule }: any) => rule);
    expect(parseRecord(data).assessment.steps[0]!.points[0]!.because).toEqual({ flags: [], rules, questions: [] });
  });

  it('has what was done as entries, and what was done before each correction', () => {
    const data = written('amended-done-withdrawn-level-raised-plan-anew.en');
    const { stepsDone, amendments } = parseRecord(data);
    const entries = (done: any[]) =>
      done.map(
        ({ action, at }) => expect.objectContaining({ step: action, points: [action], state: 'done', at }) as unknown,
      );

    expect(stepsDone).toEqual(entries(data.actionsDone));
    const before = data.amendments.flatMap(({ decidedBefore }: any) => decidedBefore?.actionsDone ?? []);
    expect(before).not.toEqual([]);
    expect(amendments.flatMap(({ decidedBefore }) => decidedBefore?.stepsDone ?? [])).toEqual(entries(before));
  });

  it('has a deadline where it said hours that ran from the talk', () => {
    const data = written('own-instrument-help-now.en');
    const timed = data.assessment.actions.find((action: any) => action.dueWithinHours && !action.dueAt);
    const { points } = parseRecord(data).assessment.steps.find(({ code }) => code === timed.code)!;

    const hours = (Date.parse(points[0]!.dueAt!) - Date.parse(data.sessions[0].startedAt)) / 3_600_000;
    expect(hours).toBe(timed.dueWithinHours);
  });

  it('has a page for law enforcement with all that its own guide did not leave out', () => {
    const data = old();
    const { police, wishes } = parseRecord(data).paper;
    const listed = new Map(police.questions.map(({ question, choices }) => [question, choices]));
    const leftOut = data.paper.notForPolice;

    for (const { question, choices } of leftOut)
      if (choices) expect(listed.get(question)).not.toEqual(expect.arrayContaining([choices[0]]));
      else expect(listed.has(question)).toBe(false);
    const codes: string[] = data.topics.flatMap((topic: any) => topic.questions).map(({ code }: any) => code);
    const whole = leftOut.filter(({ choices }: any) => !choices).map(({ question }: any) => question);
    expect([...listed.keys()].toSorted()).toEqual(
      codes.filter((code) => code !== wishes && !whole.includes(code)).toSorted(),
    );
    expect(police.flags.every((code) => data.paper.flagsForPolice.includes(code))).toBe(true);
    expect(police.flags).not.toEqual([]);
    expect(police.notes).toEqual(data.assessment.notes.map(({ code }: any) => code));
  });

  it('leaves everything else as it was', () => {
    const same = old();
    for (const part of ['format', 'actionsDone', 'amendments', 'paper']) delete same[part];
    delete same.assessment.actions;

    expect(parseRecord(old())).toMatchObject(same);
  });

  it('is, as JSON, what was written: saved and read again it is the same', () => {
    const record = parseRecord(old());

    expect(JSON.parse(JSON.stringify(record))).toEqual(old());
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('is not changed by what happens to the data it was read from', async () => {
    const data = old();
    const record = parseRecord(data);
    data.plan = 'Something else.';

    expect(await verifyRecord(record)).toBe('intact');
  });
});

describe('The seal of a record of format 2', () => {
  it.each(['act-now-every-kind-at-once.en', 'own-instrument-help-now.en'])('is that of the data: %s', async (name) => {
    const data = written(name);

    expect(await verifyRecord(data)).toBe('intact');
    expect(await verifyRecord(parseRecord(data))).toBe('intact');
    const { fingerprint } = data;
    expect(`sha256:${createHash('sha256').update(canonicalForm(data)).digest('hex')}`).toBe(fingerprint);
    expect(await fingerprintOf(parseRecord(data))).toBe(fingerprint);
  });

  it.each<[what: string, change: (data: any) => void]>([
    ['a word of an action', (data) => (data.assessment.actions[0].text += '.')],
    ['what was done', (data) => (data.actionsDone = [])],
    ['what the police may not read', (data) => (data.paper.notForPolice = [])],
    ['an answer', (data) => (data.answers.age[0].value = 17)],
  ])('shows that somebody changed %s', async (_, change) => {
    const data = old();
    change(data);

    expect(await verifyRecord(data)).toBe('changed');
    expect(await verifyRecord(parseRecord(data))).toBe('changed');
  });

  it('is missing where it was missing', async () => {
    const data = written('amended-after-the-level-was-raised-unsealed.es');

    expect(await verifyRecord(data)).toBe('unsealed');
    expect(await verifyRecord(parseRecord(data))).toBe('unsealed');
  });

  it('is never made anew', async () => {
    for (const name of ['act-now-safety.en', 'amended-after-the-level-was-raised-unsealed.es']) {
      const record = parseRecord(written(name));
      expect(await sealRecord(record)).toBe(record);
    }
  });
});

describe('A record of another major version', () => {
  const record = createRecord(begin().say('age', 15).talk, english);
  const inVersion = (version: string) => parseInstrument(otherVersion(() => {}, version));

  it.each(['2.0.0', '2.7.1'])('can be corrected and read again with version %s', (version) => {
    expect(draftOf(record, inVersion(version))).toMatchObject({ answers: record.answers });
    expect(reassess(record, inVersion(version))).toMatchObject({ same: true, version });
  });

  it.each(['1.9.0', '3.0.0', '20.0.0'])('cannot with version %s', (version) => {
    expect(draftOf(record, inVersion(version))).toBeUndefined();
    expect(reassess(record, inVersion(version))).toBeUndefined();
  });

  it('cannot where it is of format 2, whatever the version', () => {
    const data = old();
    for (const version of ['1.0.0', '2.0.0']) {
      data.instrument.version = version;
      expect(draftOf(parseRecord(data))).toBeUndefined();
      expect(draftOf(parseRecord(data), inVersion(version))).toBeUndefined();
      expect(reassess(parseRecord(data), inVersion(version))).toBeUndefined();
    }
  });

  it('cannot with another instrument', () => {
    expect(draftOf(record, parseInstrument(otherVersion((data) => (data.id = 'county-talk'))))).toBeUndefined();
  });
});

describe('A record that cannot be read', () => {
  it.each<[what: string, spoil: (data: any) => void, problems: Record<string, RegExp>]>([
    ['of format 1', (data) => (data.format = 1), { format: /^expected 2 or 3, found 1: .*no words of its own/ }],
    ['of a format to come', (data) => (data.format = 4), { format: /^expected 2 or 3, found 4: .*newer version/ }],
    [
      'with an action without words',
      (data) => delete data.assessment.actions[0].text,
      { 'assessment.actions[0].text': /./ },
    ],
    ['with a field of format 3', (data) => (data.stepsDone = []), { '': /stepsDone/ }],
    [
      'with an action done at no time',
      (data) => (data.actionsDone = [{ action: 'clinic' }]),
      { 'actionsDone[0].at': /./ },
    ],
    [
      'with an answer to nothing that was asked',
      (data) => (data.answers.weather = data.answers.age),
      { 'answers.weather': /./ },
    ],
    [
      'with two things wrong',
      (data) => {
        data.level.final = 3;
        data.completedAt = 'today';
      },
      { 'level.final': /./, completedAt: /ISO 8601/ },
    ],
  ])('%s is refused, and says where', (_, spoil, problems) => {
    const data = old();
    spoil(data);

    expectProblems(
      refusal(() => parseRecord(data), RecordError),
      problems,
    );
  });
});
