import type { Condition } from '../../src/instrument/condition.ts';
import { responses, sources } from '../../src/instrument/account.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import type { Wording } from '../../src/instrument/wording.ts';

/** A small structure that is whole, and has one of everything. */
export const small = {
  format: 2,
  id: 'small',
  version: '1.0.0',
  settings: {
    strict: { default: true },
    adultFrom: { default: 18, atLeast: 18, atMost: 21 },
    dueHours: { default: 24, atLeast: 1, atMost: 72 },
  },
  conditions: { 'is-free': { question: 'free', has: ['yes'] } },
  standAlone: ['none'],
  topics: [
    {
      code: 'talk',
      with: 'youth',
      questions: [
        { code: 'age', who: 'known', answer: 'number', range: { atLeast: 0, atMost: 25 } },
        { code: 'slept', who: 'asked', answer: 'several', choices: ['friend', 'hotel', 'car', 'none'] },
        { code: 'free', who: 'asked', answer: 'one', choices: ['yes', 'no'] },
        {
          code: 'held',
          who: 'asked',
          answer: 'several',
          choices: ['phone', 'money', 'none'],
          when: { question: 'free', has: ['no'] },
        },
        { code: 'next', who: 'asked', answer: 'text' },
      ],
    },
    {
      code: 'after',
      with: 'worker',
      questions: [{ code: 'marks', who: 'observed', answer: 'several', choices: ['bruises', 'none'] }],
    },
  ],
  paths: [{ code: 'full' }, { code: 'short', topics: ['talk'], questions: ['marks'] }],
  stop: { when: { flagsOfClass: 'strong', atLeast: 2, by: 'youth' }, keeps: ['marks'] },
  wishes: 'next',
  flags: [
    { code: 'hotel', class: 'strong', when: { question: 'slept', has: ['hotel'] }, passage: 'guide-1' },
    { code: 'held', class: 'strong', when: { question: 'held', hasOtherThan: ['none'] } },
  ],
  levels: ['high', 'low'],
  rules: [{ code: 'any-strong', level: 'high', when: { flagsOfClass: 'strong', atLeast: 1 } }],
  contacts: { desk: { phone: '555-0100' }, clinic: {} },
  outcomes: { 'any-sign': { any: [{ flagsOfClass: 'strong', atLeast: 1 }, { ruleOfLevel: 'high' }] } },
  bands: { day: { hours: { setting: 'dueHours' } }, days3: { hours: 72 }, week: { days: 7 } },
  steps: [
    {
      code: 'desk',
      kind: 'call',
      contact: 'desk',
      points: [{ code: 'call-desk', when: { flag: 'hotel' }, by: 'day' }],
    },
    { code: 'afterwards', kind: 'talk', points: [{ code: 'see-them-again', by: 'week' }] },
  ],
  notes: [{ code: 'guide-only' }],
} as const satisfies Structure;

/** The small structure with some parts changed, as data from outside. */
export function smallWith(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...small, ...changes };
}

/** The small instrument with other flags, parsed. */
export function smallInstrument(flags: Structure['flags'] = small.flags, more: Partial<Structure> = {}): Instrument {
  const structure: Structure = { ...small, rules: [], outcomes: {}, steps: [], flags, ...more };
  return parseInstrument({ ...structure, wording: { en: wordingFor(structure) } });
}

/** The small instrument with one flag `it`, raised by this condition. */
export function instrumentWhere(when: Condition, others: Structure['flags'] = small.flags): Instrument {
  return smallInstrument([...others, { code: 'it', class: 'info', when }]);
}

/** A wording that has a text for everything, and each text says what it is for. */
export function wordingFor(structure: Structure, language = 'en'): Wording {
  const texts = (codes: readonly string[], kind: string) => each(codes, (code) => `${kind} ${code}`);
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  const card = { title: 'Title', text: ['Text'] };
  return {
    language,
    title: 'Small',
    topics: each(codes(structure.topics), (code) => ({ title: `Topic ${code}` })),
    questions: Object.fromEntries(
      questionsOf(structure).map(({ code, who, choices, moves, together }) => [
        code,
        {
          label: `Label ${code}`,
          prompt: `Prompt ${code}`,
          ...(who === 'asked' && { followUp: `Follow-up ${code}`, listenFor: `Listen for ${code}` }),
          ...(moves && { moved: `Moved ${code}` }),
          ...(together && { together: `Together ${code}` }),
          ...(choices && { choices: texts(choices, 'Choice') }),
        },
      ]),
    ),
    paths: each(codes(structure.paths), (code) => ({ name: `Path ${code}`, hint: `Hint ${code}` })),
    cards: { opening: card, urgent: card, stop: card, stopAlone: card, private: card, parting: card },
    sources: texts(sources, 'Source'),
    responses: texts(
      responses.filter((response) => response !== 'given'),
      'Response',
    ),
    flagClasses: texts(
      structure.flags.map((flag) => flag.class),
      'Class',
    ),
    flags: each(codes(structure.flags), (code) => ({ label: `Flag ${code}`, rule: `Rule of ${code}` })),
    passages: each(
      structure.flags.flatMap((flag) => flag.passage ?? []),
      (code) => ({ where: `Where ${code}`, text: `Passage ${code}` }),
    ),
    levels: each(structure.levels, (code) => ({ name: `Level ${code}`, meaning: `Meaning ${code}` })),
    rules: texts(codes(structure.rules), 'Rule'),
    kinds: texts(
      structure.rules.flatMap((rule) => rule.kind ?? []),
      'Kind',
    ),
    contacts: texts(Object.keys(structure.contacts), 'Contact'),
    contactMissing: 'Ask your supervisor.',
    ...(structure.stop?.asks && {
      stopFields: each(
        structure.stop.asks.map(({ question }) => question),
        (code) => ({ prompt: `On the card ${code}` }),
      ),
    }),
    ...(structure.talks && {
      talks: Object.fromEntries(
        structure.talks.map(({ code, parts }) => [
          code,
          { title: `Talk ${code}`, parts: each(codes(parts), (part) => ({ title: `Part ${part}` })) },
        ]),
      ),
    }),
    steps: texts(codes(structure.steps), 'Step'),
    points: each(
      structure.steps.flatMap(({ points }) => codes(points)),
      (code) => ({ text: `Point ${code}` }),
    ),
    notes: texts(codes(structure.notes), 'Note'),
  };
}

function each<Item>(codes: readonly string[], make: (code: string) => Item): Record<string, Item> {
  return Object.fromEntries(codes.map((code) => [code, make(code)]));
}
