import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/describe.ts';
import { seededRandom } from '../../src/authoring/random.ts';
import type { Answers } from '../../src/instrument/account.ts';
import { answersSchema } from '../../src/instrument/account-schema.ts';
import { readShape } from '../../src/instrument/read-shape.ts';
import { wordingFor, type Instrument } from '../../src/instrument/instrument.ts';
import { parseConfiguration, type ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { runs } from '../runs.ts';
import { describe as inWords } from './oracle/describe.ts';
import { evaluate } from './oracle/evaluation.ts';
import { randomInstrument, randomTalk } from './random-instruments.ts';

/** So often what is still open is compared, too: the oracle takes long for it. */
const everyTenth = 10;

/** The oracle reads conditions as they are written, anew wherever one is asked for: see its README. */
function expectSame(
  instrument: Instrument,
  answers: Answers,
  config: ConfigurationInput,
  startedAt?: string,
  open = false,
) {
  const came = assess(instrument, answers, { config, ...(startedAt !== undefined && { startedAt }) });
  const read = readShape(answersSchema, answers).value!;
  const evaluation = evaluate(instrument, parseConfiguration(instrument, config), read);
  const expected = inWords(evaluation, wordingFor(instrument), startedAt);
  expect(inBytes(came, open)).toBe(inBytes(expected, open));
}

/** What is still open is worked out only where it is read. */
function inBytes(assessment: Assessment, open: boolean): string {
  const names = (Object.keys(assessment) as (keyof Assessment)[]).filter((name) => open || name !== 'open');
  return JSON.stringify(names.map((name) => [name, assessment[name]]));
}

describe('an assessment is the same to the byte as that of the oracle', () => {
  it('for any answers to the built-in instrument', () => {
    const random = seededRandom(20);
    const configurations: ConfigurationInput[] = [
      {},
      {
        settings: { askTradedAloud: false, youngChildUpTo: 12 },
        contacts: { police: { phone: '555-0100' }, desk: { name: { en: 'Desk {youngChildUpTo}' } } },
        steps: [
          {
            step: 'desk',
            title: 'Desk',
            contact: 'desk',
            points: [
              {
                code: 'call-desk',
                text: 'Call.',
                when: { flagsOfClass: 'direct', atLeast: 1, by: 'youth' },
                by: 'today',
              },
            ],
          },
          { step: 'papers', points: [{ code: 'county', text: 'File.', when: { condition: 'serious' }, by: 'week' }] },
        ],
      },
    ];
    for (let talk = 0; talk < runs(2000, 20_000); talk++) {
      const answers = randomTalk(returnFromRun, random() ** 2, random);
      const startedAt = talk % 3 === 0 ? '2026-11-20T09:00:00Z' : undefined;
      expectSame(returnFromRun, answers, configurations[talk % 2]!, startedAt, talk % (20 * everyTenth) === 0);
    }
  });

  it('for any answers to any instrument', () => {
    const random = seededRandom(21);
    for (let index = 0; index < runs(50, 500); index++) {
      const instrument = randomInstrument(random);
      for (let talk = 0; talk < 40; talk++)
        expectSame(instrument, randomTalk(instrument, random(), random), {}, undefined, talk % everyTenth === 0);
    }
  });
});
