import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { RecordError } from '../../src/instrument/problems.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { reassess } from '../../src/record/reassess.ts';
import { toText } from '../../src/record/to-text.ts';
import { verifyRecord } from '../../src/record/fingerprint.ts';
import { expectProblems, refusal } from '../instrument/refusals.ts';
import { english, prepare, returnFromRun } from '../screening/helpers.ts';
import { otherVersion } from '../screening/versions.ts';

const answers = {
  age: [{ source: 'record', response: 'given', value: 15, at: '2026-05-04T10:01:00.000Z' }],
  slept: [{ source: 'youth', response: 'given', value: ['hotel'], at: '2026-05-04T10:06:00.000Z' }],
  mood: [{ source: 'youth', response: 'declined', note: 'Looked away.', at: '2026-05-04T10:05:00.000Z' }],
  hurt: [{ source: 'other', who: 'brother', response: 'given', value: ['hurt'], at: '2026-05-04T10:08:00.000Z' }],
} as const;

/** A record as version 0.1.0 has written it: codes without their words. */
function oldRecord(): any {
  const assessment = JSON.parse(JSON.stringify(assess(returnFromRun, answers)));
  return {
    format: 1,
    instrument: { id: 'return-from-run', version: '1.0.0' },
    language: 'en',
    path: 'short',
    caseReference: 'C-17',
    worker: 'worker 12',
    agency: 'Harbor County',
    sessions: [{ startedAt: '2026-05-04T10:00:00.000Z', endedAt: '2026-05-04T10:30:00.000Z' }],
    answers: JSON.parse(JSON.stringify(answers)),
    history: [
      {
        question: 'slept',
        source: 'youth',
        response: 'given',
        value: ['friend'],
        at: '2026-05-04T10:05:30.000Z',
        replacedAt: '2026-05-04T10:06:00.000Z',
      },
    ],
    level: {
      computed: assessment.level,
      final: 'act-now',
      raised: { level: 'act-now', reason: 'A car waits outside.', at: '2026-05-04T10:20:00.000Z' },
    },
    assessment,
    actionsDone: [{ action: 'trusted-adult', at: '2026-05-04T10:25:00.000Z' }],
    plan: 'Call on Friday.',
    completedAt: '2026-05-04T10:30:00.000Z',
  };
}

describe('A record of format 1', () => {
  it('is brought up to the present one, and all it held is there', () => {
    const old = oldRecord();
    const record = parseRecord(old);

    expect(record.format).toBe(2);
    const { format: _, ...held } = old;
    expect(record).toMatchObject(held);
    expect(record.amendments).toEqual([]);
    expect(record.setAside).toEqual([]);
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('has the words of the instrument it names', () => {
    const { topics, words } = parseRecord(oldRecord());
    const questions = topics.flatMap((topic) => topic.questions);

    expect(questions.find(({ code }) => code === 'slept')).toMatchObject({
      label: english.questions['slept']!.label,
      prompt: english.questions['slept']!.prompt,
    });
    expect(words.levels.map(({ code }) => code)).toEqual(returnFromRun.levels);
    expect(words.path).toBe(english.paths['short']!.name);
  });

  it('can be read in words: as text and on paper', () => {
    const record = parseRecord(oldRecord());
    const text = toText(record, { timeZone: 'UTC' });
    const paper = JSON.stringify(recordSheet(record, { history: true, timeZone: 'UTC' }));

    for (const part of [
      'C-17',
      'Harbor County',
      english.levels['act-now']!.name,
      'A car waits outside.',
      'Looked away.',
      'brother',
      english.questions['slept']!.choices!['hotel']!,
      english.flags['hotel-or-travel']!.label,
      'Call on Friday.',
    ]) {
      expect(text).toContain(part);
      expect(paper).toContain(part);
    }
    expect(paper).toContain(english.questions['slept']!.choices!['friend']!);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(paper).not.toMatch(/undefined|\[object|NaN/);
  });

  it('is not sealed, can be read again, and can be corrected', async () => {
    const record = parseRecord(oldRecord());

    expect(await verifyRecord(record)).toBe('unsealed');
    expect(reassess(record, returnFromRun)).toMatchObject({ same: true });
    const sitting = prepare({ draft: draftOf(record) });
    expect(sitting.phase).toBe('finished');
    expect(sitting.talk.completedAt).toBe('2026-05-04T10:30:00.000Z');
  });

  it('is read with the instrument of its agency', () => {
    const county = parseInstrument(otherVersion((data) => (data.id = 'county-talk')));
    const old = oldRecord();
    old.instrument.id = 'county-talk';

    expect(parseRecord(old, { instrument: county }).topics).not.toEqual([]);
    expectProblems(
      refusal(() => parseRecord(old), RecordError),
      { 'instrument.id': /county-talk/ },
    );
  });

  it.each<[what: string, spoil: (data: any) => void, problems: Record<string, RegExp>]>([
    ['without its end', (data) => delete data.completedAt, { completedAt: /./ }],
    ['with a field it did not have', (data) => (data.setAside = []), { '': /setAside/ }],
    [
      'with two things wrong',
      (data) => {
        data.level.final = 3;
        data.history[0].at = 'today';
      },
      { 'level.final': /./, 'history[0].at': /ISO 8601/ },
    ],
    [
      'with an answer to what the instrument does not ask',
      (data) => (data.answers.weather = data.answers.age),
      { 'answers.weather': /no such question/ },
    ],
  ])('%s is refused, and says where', (_, spoil, problems) => {
    const old = oldRecord();
    spoil(old);

    expectProblems(
      refusal(() => parseRecord(old), RecordError),
      problems,
    );
  });
});
