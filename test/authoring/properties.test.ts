import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { checkInstrument } from '../../src/authoring/check.ts';
import { laws } from '../../src/authoring/laws.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import type { Account } from '../../src/instrument/account.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

const breachesOf = (breakIt: (instrument: InstrumentData) => void) =>
  checkInstrument(tinyInstrument(breakIt)).properties.filter(({ holds }) => !holds);

describe('properties that an own instrument breaks', () => {
  test('a "none" that cancels what someone saw is reported with an example that shows it', () => {
    const cancel = ({ flags }: InstrumentData) =>
      (flags[1]!.when = { all: [flags[1]!.when, { not: { question: 'seen', has: ['none'] } }] });
    const [breach, ...others] = breachesOf(cancel);
    expect(others).toEqual([]);
    expect(breach!.property).toContain('takes no flag and no point away');
    expect(breach!.breach).toMatch(/^\["none"\] on "seen" \(source "\w+"\) takes away the flag "injury"$/);

    const instrument = parseInstrument(tinyInstrument(cancel));
    const raised = (answers: unknown) => assess(instrument, answers).flags.map(({ code }) => code);
    const { seen, ...rest } = breach!.example!;
    expect(rest).toEqual({});
    expect(seen).toHaveLength(2);
    expect(raised({ seen })).not.toContain('injury');
    expect(raised({ seen: seen!.slice(0, 1) })).toContain('injury');
  });

  test('an answer that hides what was said before is reported', () => {
    const hide = ({ topics }: InstrumentData) =>
      (topics[1]!.questions[1]!.when = { not: { question: 'afraid', has: ['no'] } });
    expect(breachesOf(hide)).toMatchObject([{ breach: expect.stringContaining('takes away the flag "threat"') }]);
  });

  test('a blank that a rule asks for may be filled', () => {
    const blank = ({ flags }: InstrumentData) =>
      (flags[1]!.when = { all: [flags[1]!.when, { not: { question: 'afraid', answered: true } }] });
    expect(breachesOf(blank)).toEqual([]);
  });

  test('a level that falls when a sign is added is reported', () => {
    const fall = ({ rules }: InstrumentData) =>
      (rules[0]!.when = { all: [{ flag: 'threat' }, { not: { flag: 'injury' } }] });
    const breach = breachesOf(fall).find(({ property }) => property.includes('the level never falls'));
    expect(breach!.breach).toMatch(/adds the flag "injury", and the level falls from "act" to "watch"$/);
    expect(Object.keys(breach!.example!).sort()).toEqual(['afraid', 'of-whom', 'seen']);
  });

  test('a level that rests on a blank talk, or on too little, is reported', () => {
    const ignore = ({ rules }: InstrumentData) => (rules[2]!.when = { all: [rules[2]!.when, { flag: 'injury' }] });
    expect(breachesOf(ignore)).toMatchObject([{ breach: '"nothing-noted" comes beside "not-enough-information"' }]);
    const unasked = (instrument: InstrumentData) => {
      instrument.flags[3]!.when = { question: 'afraid', has: ['no'] };
    };
    expect(breachesOf(unasked)).toMatchObject([{ breach: 'with nothing answered the level is "nothing-noted"' }]);
  });

  test('something out of reach is reported with its place', () => {
    expect(breachesOf(({ paths }) => (paths[0]!.topics = ['talk', 'after']))).toMatchObject([
      { property: expect.stringContaining('can be reached'), breach: 'topics[0].questions[0]: "age" is on no path' },
    ]);
  });
});

describe('properties that the assessment itself answers for', () => {
  const instrument = parseInstrument(tinyInstrument());
  const talk = (answers: Record<string, Account[]>) => evaluate(instrument, defaultConfiguration(instrument), answers);
  const law = (words: string) => laws.find(({ property }) => property.includes(words))!;
  const burn: Account = { source: 'worker', response: 'given', value: ['burn'], at: '2026-01-01T00:00:00Z' };
  const question = questionsOf(instrument).find(({ code }) => code === 'seen')!;

  test('would be noticed if an account without an answer changed a flag', () => {
    const skipped: Account = { source: 'youth', response: 'declined', at: burn.at };
    const change = { before: talk({}), question, account: skipped, after: talk({ seen: [burn] }) };
    expect(law('without an answer').breach(change)).toBe(
      '"declined" on "seen" (source "youth") changes the flag "injury"',
    );
  });

  test.each(['in any order', 'the same bytes'])(
    'would be noticed if the result were not that of its answers: %s',
    (words) => {
      const before = talk({});
      const sound = talk({ seen: [burn] });
      const stale = Object.defineProperty(talk({}), 'answers', { value: sound.answers });
      expect(law(words).breach({ before, question, account: burn, after: sound })).toBeUndefined();
      expect(law(words).breach({ before, question, account: burn, after: stale })).toContain('another one');
    },
  );
});
