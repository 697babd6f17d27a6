import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { reassess } from '../../src/record/reassess.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { runs } from '../runs.ts';
import { begin, english, meet, returnFromRun } from '../screening/helpers.ts';
import {
  otherVersion,
  withFlagsSwapped,
  withoutChoice,
  withoutQuestion,
  type InstrumentData,
} from '../screening/versions.ts';
import { anyWalk, prepareQuietly, result } from '../screening/walks.ts';

const talk = () => meet().say('gang', 'yes').say('hurt', 'hurt').say('needs', 'food', 'doctor');
const record: ScreeningRecord = createRecord(talk().talk, english);
const inVersion = (change: (data: InstrumentData) => void) => reassess(record, parseInstrument(otherVersion(change)))!;

describe('Reading a record again', () => {
  it('gives the same with the instrument it was made with', () => {
    expect(reassess(record, returnFromRun)).toEqual({
      same: true,
      version: returnFromRun.version,
      gone: [],
      added: [],
      unfit: [],
    });
  });

  it('gives the same for any record, with whatever settings it was made', () => {
    fc.assert(
      fc.property(anyWalk, fc.boolean(), fc.integer({ min: 10, max: 17 }), (walk, askTradedAloud, youngChildUpTo) => {
        const config = { settings: { askTradedAloud, youngChildUpTo } };
        const any = createRecord(prepareQuietly({ config }).send(...walk).talk, english);
        expect(reassess(JSON.parse(JSON.stringify(any)) as ScreeningRecord, returnFromRun)).toMatchObject({
          same: true,
        });
      }),
      { numRuns: runs(40, 320), seed: 31 },
    );
  });

  it('gives the same with a newer version that differs only where nothing was said', () => {
    expect(inVersion((data) => withFlagsSwapped('approached', 'branding')(data))).toEqual({
      same: true,
      version: '2.1.0',
      gone: [],
      added: [],
      unfit: [],
    });
  });

  it('compares with what the rules gave, not with what the worker raised it to', () => {
    const raised = begin().send(result, { type: 'raise', level: 'act-now', reason: 'Her fear.' });

    expect(reassess(createRecord(raised.talk, english), returnFromRun)!.same).toBe(true);
  });

  it('names the flags that are gone and those that are new', () => {
    const again = inVersion(withFlagsSwapped('gang', 'approached'));

    expect(again).toMatchObject({ same: false, version: '2.1.0', gone: ['gang'], added: ['approached'], unfit: [] });
  });

  it('names the level where it differs', () => {
    const again = inVersion(({ rules }) => {
      for (const rule of rules) if (rule.level === 'report-and-refer') rule.level = 'act-now';
    });

    expect(again).toMatchObject({ same: false, level: { before: 'report-and-refer', now: 'act-now' } });
    expect([...again.gone, ...again.added]).toEqual([]);
  });

  it('names the answers it has no place for, with why', () => {
    const choice = inVersion(withoutChoice('needs', 'food'));
    expect(choice.same).toBe(false);
    expect(choice.unfit).toMatchObject([{ path: 'answers.needs[0]', data: record.answers['needs']![0] }]);
    expect(choice.unfit[0]!.message).toMatch(/^expected .*water/);
    const question = inVersion(withoutQuestion('needs'));
    expect(question.unfit).toMatchObject([
      { path: 'answers.needs[0]', message: 'the instrument has no such question' },
    ]);
  });

  it('passes over a setting that is gone', () => {
    const older = { ...record, settings: { ...record.settings, moonPhase: 3 } };

    expect(reassess(older, returnFromRun)!.same).toBe(true);
  });

  it('is not done with another instrument', () => {
    const other = parseInstrument(otherVersion((data) => (data.id = 'county-talk')));

    expect(reassess(record, other)).toBeUndefined();
  });

  it('leaves the record as it was', () => {
    const before = JSON.stringify(record);
    inVersion(withoutQuestion('needs'));

    expect(JSON.stringify(record)).toBe(before);
  });
});
