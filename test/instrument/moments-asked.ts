import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { small, wordingFor } from './small.ts';

/** The small structure, with a first topic that asks when. */
export const askingWhen: Structure = {
  ...small,
  id: 'asking-when',
  topics: [
    {
      code: 'away',
      with: 'worker',
      questions: [
        { code: 'since', who: 'known', answer: 'moment' },
        { code: 'told', who: 'known', answer: 'one', choices: ['yes', 'no'] },
        { code: 'told-at', who: 'known', answer: 'moment', when: { question: 'told', has: ['yes'] } },
        { code: 'back', who: 'known', answer: 'moment' },
      ],
    },
    ...small.topics,
  ],
  flags: [
    ...small.flags,
    { code: 'since-known', class: 'strong', when: { question: 'since', answered: true }, passage: 'guide-1' },
  ],
};

/** An instrument of one's own that asks when, in English and in Spanish. */
export function instrumentAskingWhen(): Instrument {
  const wording = { en: wordingFor(askingWhen), es: wordingFor(askingWhen, 'es') };
  return parseInstrument({ ...askingWhen, wording });
}
