import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { studyOf, studyPage, type Reading } from '../../src/authoring/index.ts';
import { agreementOf } from '../../src/authoring/study/agreement.ts';
import { createRecord, createScreening, returnFromRun, type ScreeningRecord } from '../../src/headless.ts';

/** So many talks for which two readers said these. */
const times = (count: number, ...said: string[]) => Array.from({ length: count }, () => said);

describe('the agreement of readers', () => {
  it.each([
    // The example with which Gwet introduces AC1: kappa finds almost nothing in it, 0.02.
    ['nearly all say one thing', [...times(118, 'a', 'a'), ...times(5, 'a', 'b'), ...times(2, 'b', 'a')], 0.944, 0.941],
    ['everybody says one thing', times(3, 'a', 'a', 'a'), 1, 1],
    ['half agree', [...times(2, 'a', 'a'), ...times(2, 'a', 'b')], 0.5, 0.2],
    ['nobody agrees', times(4, 'a', 'b'), 0, -1],
    ['three readers, two of whom agree', times(1, 'a', 'a', 'b'), 1 / 3, -0.2],
    ['a talk with one reader beside others', [...times(2, 'a', 'a'), ['b']], 1, 1],
  ])('is measured where %s', (_what, ratings, share, ac1) => {
    const agreement = agreementOf(ratings)!;

    expect(agreement.share).toBeCloseTo(share, 3);
    expect(agreement.ac1).toBeCloseTo(ac1, 3);
  });

  it('is none where no talk has two readers', () => {
    expect(agreementOf([['a'], ['b']])).toBeUndefined();
  });
});

/** A talk of twenty minutes in which these answers were entered. */
function recordOf(answers: Readonly<Record<string, string | number | string[]>>): ScreeningRecord {
  let minute = 0;
  const talk = createScreening({
    instrument: returnFromRun,
    clock: () => new Date(Date.UTC(2026, 10, 20, 10, minute)),
  });
  talk.send({ type: 'start' });
  for (const [question, value] of Object.entries(answers)) talk.send({ type: 'answer', question, value });
  minute = 20;
  talk.send({ type: 'pause' });
  return createRecord(talk.getSnapshot().context, returnFromRun.wording['en']!);
}

function reading(talk: string, reader: string, answers: Parameters<typeof recordOf>[0]): Reading {
  return { talk, reader, record: recordOf(answers) };
}

describe('a study', () => {
  const found = studyOf([
    reading('A', 'R1', { age: 15, slept: ['friend'], danger: ['none'] }),
    reading('A', 'R2', { age: 15, slept: ['friend'], danger: ['here'] }),
    reading('B', 'R1', { age: 16, slept: ['hotel', 'friend'] }),
    reading('B', 'R2', { age: 16, slept: ['friend', 'hotel'] }),
  ]);
  const of = (list: typeof found.questions, code: string) => list.find((one) => one.code === code)!;

  it('has talks and readers in the order in which people look for them', () => {
    const { talks, readers } = studyOf(
      ['Zoe', 'Émile', 'Ana'].flatMap((reader) => ['talk 10', 'talk 9'].map((talk) => reading(talk, reader, {}))),
    );
    expect(talks.map(({ talk }) => talk)).toEqual(['talk 9', 'talk 10']);
    expect(readers).toEqual(['Ana', 'Émile', 'Zoe']);
  });

  it('names the question that split readers first, and what each said', () => {
    expect(found.questions[0]).toMatchObject({
      code: 'danger',
      splits: [{ talk: 'A', said: [{ reader: 'R1' }, { reader: 'R2' }] }],
    });
    expect(found.questions[0]!.splits[0]!.said[1]!.text).toContain('yes, here');
    expect(of(found.questions, 'age')).toMatchObject({ agreement: { share: 1 }, splits: [] });
  });

  it('takes choices in any order as the same', () => {
    expect(of(found.questions, 'slept').splits).toEqual([]);
  });

  it('compares levels, points and minutes', () => {
    expect(found.talks.map(({ talk }) => talk)).toEqual(['A', 'B']);
    expect(found.talks[0]!.levels.map(({ text }) => text)).toContain('Act now');
    expect(found.level!.share).toBe(0.5);
    expect(found.talks[0]!.minutes).toEqual([20, 20]);
    expect(of(found.points, 'stay-with-them').splits.map(({ talk }) => talk)).toEqual(['A']);
  });

  it('is shown with every split, and with what it cannot show', () => {
    const page = studyPage(found);
    expect(page).toContain('Could someone hurt them here');
    expect(page).toContain('It does not show that the answers are true');
    expect(page).toMatch(/R1 <strong>[^<]*no[^<]*<\/strong> · R2 <strong>[^<]*yes, here/);
  });
});

describe('the written talks of the pilot', () => {
  const folder = fileURLToPath(new URL('../../demo/pilot/talks/', import.meta.url));
  const talks = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));

  it('are twelve, each marked as invented', () => {
    expect(talks).toHaveLength(12);
    for (const talk of talks) expect(talk).toMatch(/^# Talk [A-L] \(invented\)\n/);
  });

  it('name no level: readers enter what was said, not what follows', () => {
    const levels = Object.values(returnFromRun.wording['en']!.levels).map(({ name }) => name.toLowerCase());
    for (const talk of talks) expect(levels.filter((level) => talk.toLowerCase().includes(level))).toEqual([]);
  });
});
