import { expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { describe } from '../../src/assessment/describe.ts';
import { answersOf, type WorkedCase } from '../../src/authoring/cases.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { asInstrument, type Instrument } from '../../src/instrument/instrument.ts';
import { wordsByCode } from '../../src/instrument/parts-by-use.ts';
import cases from '../../src/instruments/return-from-run/cases.json' with { type: 'json' };
import { complete } from '../../src/instruments/return-from-run/complete.ts';
import { structure, words } from '../../src/instruments/return-from-run/talk-part.ts';
import { returnFromRun } from './helpers.ts';

/** The built-in instrument as a page has it before what follows from a talk is loaded. */
function ofTalk(): Instrument {
  const own = structuredClone(structure);
  return asInstrument({ ...own, wording: { en: wordsByCode(words, own) } } as unknown as Instrument);
}

it.each(['none-noted', 'follow-up', 'report-and-refer', 'act-now'])(
  'A talk that begins before its result is loaded comes to the same, with all passages: %s',
  (level) => {
    const worked = cases.find(({ expect: expected }) => expected.level === level) as unknown as WorkedCase;
    const answers = answersOf(returnFromRun, worked);
    const instrument = ofTalk();
    const evaluation = evaluate(instrument, defaultConfiguration(instrument), answers);
    complete(instrument);

    const came = describe(evaluation, instrument.wording['en']!);
    expect(came.level).toBe(level);
    expect(JSON.stringify(came)).toBe(JSON.stringify(assess(returnFromRun, answers)));
  },
);
