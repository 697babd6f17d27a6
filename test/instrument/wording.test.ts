import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { InstrumentError } from '../../src/instrument/problems.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { fill } from '../../src/instrument/wording.ts';
import { expectProblems, refusal } from './refusals.ts';
import { small, wordingFor } from './small.ts';

const en = wordingFor(small);
const parseWith = (changes: object, structure: object = small) =>
  parseInstrument({ ...structure, wording: { en: { ...en, ...changes } } });
const without = (code: string, words: object) =>
  Object.fromEntries(Object.entries(words).filter(([key]) => key !== code));
const question = (code: string, changes: object) => ({
  questions: { ...en.questions, [code]: { ...en.questions[code], ...changes } },
});

/** Each list of texts, and a code that has to be in it. */
const lists = {
  topics: 'talk',
  questions: 'free',
  paths: 'short',
  sources: 'youth',
  responses: 'declined',
  flagClasses: 'strong',
  flags: 'hotel',
  passages: 'guide-1',
  levels: 'low',
  rules: 'any-strong',
  contacts: 'clinic',
  steps: 'desk',
  points: 'call-desk',
  notes: 'guide-only',
} as const;

describe.each(Object.entries(lists) as [keyof typeof lists, string][])('a wording of %s', (list, code) => {
  it('is refused without one of them', () => {
    expectProblems(
      refusal(() => parseWith({ [list]: without(code, en[list]) }), InstrumentError),
      {
        [`wording.en.${list}.${code}`]: /found nothing/,
      },
    );
  });

  it('is refused with one too many', () => {
    expectProblems(
      refusal(() => parseWith({ [list]: { ...en[list], more: Object.values(en[list])[0] } }), InstrumentError),
      {
        [`wording.en.${list}.more`]: /no such code/,
      },
    );
  });

  it('is refused with one that every object seems to have, in place of its own', () => {
    const others = without(code, en[list]);
    const error = refusal(() => parseWith({ [list]: { ...others, toString: en[list][code] } }), InstrumentError);

    expectProblems(error, {
      [`wording.en.${list}.${code}`]: /found nothing/,
      [`wording.en.${list}.toString`]: /no such code/,
    });
  });
});

describe('a wording', () => {
  it.each<[string, object, Record<string, RegExp>]>([
    ['blank text', { title: '  ' }, { 'wording.en.title': /text/ }],
    ['blank text in a list', { rules: { 'any-strong': '' } }, { 'wording.en.rules.any-strong': /text/ }],
    ['a card too few', { cards: without('stop', en.cards) }, { 'wording.en.cards.stop': /nothing/ }],
    ['a language that is none', { language: 'english' }, { 'wording.en.language': /language/ }],
    ['a key it does not know', { footer: 'Text' }, { 'wording.en': /unknown "footer"/ }],
    [
      'a choice too few',
      question('free', { choices: { yes: 'Yes' } }),
      { 'wording.en.questions.free.choices.no': /nothing/ },
    ],
    [
      'a choice too many',
      question('free', { choices: { yes: 'Yes', no: 'No', maybe: 'Maybe' } }),
      { 'wording.en.questions.free.choices.maybe': /no such/ },
    ],
    [
      'no choices',
      { questions: { ...en.questions, free: without('choices', en.questions['free']!) } },
      { 'wording.en.questions.free.choices.yes': /nothing/, 'wording.en.questions.free.choices.no': /nothing/ },
    ],
    [
      'choices of a text',
      question('next', { choices: { a: 'A' } }),
      { 'wording.en.questions.next.choices.a': /no such/ },
    ],
    [
      'no softer way to ask',
      { questions: { ...en.questions, free: without('followUp', en.questions['free']!) } },
      { 'wording.en.questions.free.followUp': /nothing/ },
    ],
    [
      'nothing to listen for',
      { questions: { ...en.questions, free: without('listenFor', en.questions['free']!) } },
      { 'wording.en.questions.free.listenFor': /nothing/ },
    ],
    [
      'a softer way to ask what is not asked',
      question('marks', { followUp: 'Softly' }),
      { 'wording.en.questions.marks.followUp': /no such/ },
    ],
    [
      'words for a move of a question that stays',
      question('free', { moved: 'Moved' }),
      { 'wording.en.questions.free.moved': /no such/ },
    ],
    [
      'an unknown setting in a text',
      { notes: { 'guide-only': 'Within {hours} hours.' } },
      { 'wording.en.notes.guide-only': /"\{hours\}" names no setting/ },
    ],
    [
      'an unknown setting in a card',
      { cards: { ...en.cards, stop: { title: 'Stop', text: ['Fine.', '{constructor}'] } } },
      { 'wording.en.cards.stop.text[1]': /"\{constructor\}"/ },
    ],
    [
      'an unknown setting in a choice',
      question('free', { choices: { yes: '{nothing}', no: 'No' } }),
      { 'wording.en.questions.free.choices.yes': /"\{nothing\}"/ },
    ],
  ])('is refused with %s', (_, changes, expected) => {
    expectProblems(
      refusal(() => parseWith(changes), InstrumentError),
      expected,
    );
  });

  it('may have a hint on any question, and settings in any text', () => {
    const changes = {
      ...question('marks', { hint: 'From {adultFrom} on.' }),
      contactMissing: 'Within {dueHours} hours.',
    };

    expect(parseWith(changes).wording['en']).toEqual({ ...en, ...changes });
  });

  it('needs words for a question that moves', () => {
    const [talk, after] = small.topics;
    const moving = { ...after.questions[0], moves: { when: { setting: 'strict' as const }, to: 'talk' } };
    const structure: Structure = { ...small, topics: [talk, { ...after, questions: [moving] }] };

    expectProblems(
      refusal(() => parseWith({}, structure), InstrumentError),
      { 'wording.en.questions.marks.moved': /nothing/ },
    );
    expect(parseWith(question('marks', { moved: 'Moved' }), structure).wording['en']?.questions['marks']?.moved).toBe(
      'Moved',
    );
  });

  const asking: Structure = {
    ...small,
    stop: {
      ...small.stop,
      asks: [
        { question: 'slept', source: 'youth' },
        { question: 'marks', source: 'youth' },
      ],
    },
  };

  it('needs words of its own on the stop card for what is worded for the worker', () => {
    expectProblems(
      refusal(() => parseWith({}, asking), InstrumentError),
      { 'wording.en.stopFields.marks': /nothing/ },
    );
    expect(() => parseWith({ stopFields: { marks: { prompt: 'Do you hurt?' } } }, asking)).not.toThrow();
  });

  it.each<[string, object, Record<string, RegExp>]>([
    [
      'for a question that is not asked there',
      { marks: { prompt: 'P' }, free: { prompt: 'P' } },
      { 'wording.en.stopFields.free': /no such code/ },
    ],
    [
      'with a choice too few and one too many',
      { marks: { prompt: 'P', choices: { none: 'None', broken: 'Broken' } } },
      {
        'wording.en.stopFields.marks.choices.bruises': /nothing/,
        'wording.en.stopFields.marks.choices.broken': /no such code/,
      },
    ],
    ['with nothing to say', { marks: { prompt: ' ' } }, { 'wording.en.stopFields.marks.prompt': /text/ }],
    [
      'with an unknown setting',
      { marks: { prompt: 'In {days} days?' } },
      { 'wording.en.stopFields.marks.prompt': /"\{days\}" names no setting/ },
    ],
  ])('is refused with words on the stop card %s', (_, stopFields, expected) => {
    expectProblems(
      refusal(() => parseWith({ stopFields }, asking), InstrumentError),
      expected,
    );
  });

  it('needs words for each talk and each of its parts', () => {
    const structure: Structure = {
      ...small,
      talks: [{ code: 'prevention', parts: [{ code: 'myths' }, { code: 'online' }] }],
    };
    const parts = {
      myths: { title: 'Myths', pairs: [{ myth: 'It is easy money.', fact: 'It is not.' }] },
      online: { title: 'Online', lines: ['You can stop.'], question: 'What helps?' },
    };
    const talks = { prevention: { title: 'Before next time', hint: 'In any order.', parts } };

    expect(parseWith({ talks }, structure).wording['en']!.talks).toEqual(talks);
    expectProblems(
      refusal(() => parseWith({}, structure), InstrumentError),
      { 'wording.en.talks.prevention': /nothing/ },
    );
    expectProblems(
      refusal(
        () =>
          parseWith(
            {
              talks: {
                prevention: { title: 'T', parts: { myths: parts.myths, more: parts.online } },
                more: talks.prevention,
              },
            },
            structure,
          ),
        InstrumentError,
      ),
      {
        'wording.en.talks.prevention.parts.online': /nothing/,
        'wording.en.talks.prevention.parts.more': /no such code/,
        'wording.en.talks.more': /no such code/,
      },
    );
  });

  it('may say what law or passage a point rests on', () => {
    const points = { ...en.points, 'call-desk': { text: 'Call.', ground: '42 U.S.C. 671' } };

    expect(parseWith({ points }).wording['en']!.points).toEqual(points);
  });

  it('needs words for what act-now is about', () => {
    const structure = { ...small, rules: [{ ...small.rules[0], kind: 'safety' }] };

    expectProblems(
      refusal(() => parseWith({}, structure), InstrumentError),
      { 'wording.en.kinds.safety': /nothing/ },
    );
  });
});

describe('a text', () => {
  it('takes the settings it names', () => {
    expect(fill('{count} of {total}, {count}', { count: 2, total: 10 })).toBe('2 of 10, 2');
  });

  it('leaves what names no setting', () => {
    expect(fill('{toString} {nothing} { count }', { count: 2 })).toBe('{toString} {nothing} { count }');
  });

  it('takes a setting that looks like a pattern as it is', () => {
    expect(fill('{name}', { name: '$& {name}' })).toBe('$& {name}');
  });
});
