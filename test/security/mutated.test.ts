import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import {
  ConfigurationError,
  DraftError,
  InstrumentError,
  RecordError,
  type InvalidDataError,
} from '../../src/instrument/problems.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { restoreTalk } from '../../src/screening/restore.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { another, everything, nothingNoted } from '../paper/records.ts';
import { amendedTalk, richTalk } from '../record/fhir-records.ts';
import { runs } from '../runs.ts';
import { begin, meet, returnFromRun } from '../screening/helpers.ts';
import { mutated } from './mutations.ts';
import { useInstrument, useRestored, useRecord } from './using.ts';

const numRuns = runs(60, 1200);
const clock = () => new Date(Date.UTC(2026, 10, 25, 9));
const smallData = { ...small, wording: { en: wordingFor(small), es: wordingFor(small, 'es') } };
const bilingual = { ...returnFromRun, wording: { ...returnFromRun.wording, es: spanish } };
const ownSmall = parseInstrument(smallData);
const stopped = begin({ instrument: ownSmall }).say('age', 15).next();

const configurations = [
  {
    settings: { askTradedAloud: false, contactWithinHours: 48, youngChildUpTo: 12 },
    contacts: {
      police: { phone: '555-0100' },
      'child-abuse-hotline': { name: 'County hotline', url: 'https://county.example/hotline' },
      'duty-desk': { name: { en: 'Duty desk', es: 'Guardia' }, phone: '555-0199', sms: '555-0198' },
      'duty-desk-2': { name: 'Second desk', url: 'https://county.example/desk' },
    },
    steps: [
      {
        step: 'duty-desk',
        title: { en: 'The duty desk', es: 'La guardia' },
        kind: 'call',
        contact: 'duty-desk',
        points: [{ code: 'call-desk', text: 'Call within {contactWithinHours} hours.', by: 'day' }],
      },
      {
        step: 'follow-up',
        points: [
          {
            code: 'see-again',
            text: { en: 'See them again.', es: 'Verle otra vez.' },
            when: {
              any: [
                { flagsOfClass: 'direct', atLeast: 1, by: 'youth' },
                { question: 'slept', has: ['hotel'] },
                { ruleOfLevel: 'act-now' },
              ],
            },
            by: [{ by: 'today', when: { condition: 'serious' } }, { by: 'days3' }],
            contact: 'duty-desk-2',
          },
        ],
      },
    ],
  },
];

/** What it gives, where it is taken; otherwise it is refused with one error of this kind that says what and where. */
function read<Result>(parse: () => Result, kind: new (...args: never[]) => InvalidDataError): Result | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { path, message } of error.problems) {
      expect(path).toBeTypeOf('string');
      expect(message).not.toBe('');
      expect(error.message).toContain(message);
    }
    return undefined;
  }
}

/** Checks so many of them, and that both happen: some are refused, some taken. */
function check(data: fc.Arbitrary<unknown>, takes: (data: unknown, seed: number) => boolean): void {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(data, fc.nat(), (some, seed) => {
      seen[takes(some, seed) ? 'taken' : 'refused']++;
    }),
    { numRuns, seed: 20 },
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(numRuns / 10);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
}

describe('Spoiled data is refused with its place, or can be used to the end:', () => {
  it('instruments', () => {
    check(mutated(smallData, smallData, smallData, bilingual), (data, seed) => {
      const instrument = read(() => parseInstrument(data), InstrumentError);
      if (instrument) useInstrument(instrument, defaultConfiguration(instrument), seed);
      return instrument !== undefined;
    });
  });

  it('configurations', () => {
    check(mutated(...configurations), (data, seed) => {
      const configuration = read(() => parseConfiguration(returnFromRun, data), ConfigurationError);
      if (configuration) useInstrument(returnFromRun, configuration, seed);
      return configuration !== undefined;
    });
  });

  it('drafts', () => {
    const talks = [richTalk(), amendedTalk(), meet().say('safe', 'not-safe'), stopped];
    const drafts = talks.map(({ talk }) => createDraft(talk, 'en', { caseReference: 'C-17' })!);
    const configuration = defaultConfiguration(returnFromRun);
    check(mutated(...drafts), (data) => {
      const instrument = idIn(data) === ownSmall.id ? ownSmall : returnFromRun;
      const kept = read(
        () => restoreTalk(parseDraft(data), instrument, defaultConfiguration(instrument), clock),
        DraftError,
      );
      if (kept) useRestored(kept, instrument, instrument === ownSmall ? defaultConfiguration(ownSmall) : configuration);
      return kept !== undefined;
    });
  });

  it('records', () => {
    check(mutated(everything, another, nothingNoted, nothingNoted, nothingNoted), (data) => {
      const record = read(() => parseRecord(data), RecordError);
      if (record) useRecord(record, returnFromRun);
      return record !== undefined;
    });
  });
});

function idIn(data: unknown): unknown {
  return (data as { instrument?: { id?: unknown } } | null | undefined)?.instrument?.id;
}
