import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { expectProblemsOf, withFlag, withQuestion, type Case } from './changed.ts';
import { small, wordingFor } from './small.ts';

const [talk, after] = small.topics;
const [hotel] = small.flags;
const [call, seeAgain] = small.actions;
const [, , , , next] = talk.questions;

const shapes: Case[] = [
  ['a code in capitals', { id: 'Small' }, { id: /small letters/ }],
  ['a version that is none', { version: '1.0' }, { version: /1\.0\.0/ }],
  ['no path', { paths: [] }, { paths: /at least 1/ }],
  ['no level', { levels: [] }, { levels: /at least 1/ }],
  ['an unknown class', withFlag({ class: 'severe' }), { 'flags[2].class': /"urgent" or .*"severe"/ }],
  ['an unknown kind', { rules: [{ ...small.rules[0], kind: 'legal' }] }, { 'rules[0].kind': /"legal"/ }],
  ['a misspelled key', withFlag({ wen: {} }), { 'flags[2]': /unknown "wen"/ }],
  ['a flag without a rule', { flags: [hotel, { code: 'held', class: 'strong' }] }, { 'flags[1].when': /nothing/ }],
  [
    'an unknown kind of answer',
    withQuestion({ ...next, code: 'more', answer: 'date' }),
    { 'topics[0].questions[5].answer': /"date"/ },
  ],
  [
    'a setting without bounds',
    { settings: { ...small.settings, more: { default: 3 } } },
    { 'settings.more': /atLeast, atMost/ },
  ],
  [
    'a setting that is text',
    { settings: { ...small.settings, more: { default: 'yes' } } },
    { 'settings.more': /true or false/ },
  ],
  [
    'a link that is not https',
    { contacts: { ...small.contacts, desk: { url: 'http://desk.example' } } },
    { 'contacts.desk.url': /https/ },
  ],
  [
    'a deadline in weeks',
    { actions: [{ ...call, within: { weeks: 1 } }, seeAgain] },
    { 'actions[0].within': /hours.*days/ },
  ],
  [
    'a part that is no number',
    { settings: { ...small.settings, more: { default: Number.NaN, atLeast: 0, atMost: 1 } } },
    { 'settings.more': /expected/ },
  ],
];

const duplicates: Case[] = [
  ['two topics', { topics: [talk, after, { ...after, questions: [] }] }, { 'topics[2]': /"after" stands twice/ }],
  [
    'two questions, in different topics',
    { topics: [talk, { ...after, questions: [...after.questions, next] }] },
    { 'topics[1].questions[1].code': /"next" stands twice/ },
  ],
  [
    'two choices',
    withQuestion({ code: 'more', who: 'worker', answer: 'one', choices: ['a', 'b', 'a'] }),
    { 'topics[0].questions[5].choices[2]': /"a" stands twice/ },
  ],
  ['two flags', withFlag(hotel), { 'flags[2]': /"hotel" stands twice/ }],
  ['two rules', { rules: [...small.rules, ...small.rules] }, { 'rules[1]': /"any-strong" stands twice/ }],
  ['two levels', { levels: ['high', 'low', 'high'] }, { 'levels[2]': /"high" stands twice/ }],
  ['two paths', { paths: [{ code: 'full' }, { code: 'full' }] }, { 'paths[1]': /"full" stands twice/ }],
  ['two actions', { actions: [call, seeAgain, seeAgain] }, { 'actions[2]': /"see-them-again" stands twice/ }],
  [
    'two notes',
    { notes: [{ code: 'guide-only' }, { code: 'guide-only' }] },
    { 'notes[1]': /"guide-only" stands twice/ },
  ],
  ['one choice that stands alone twice', { standAlone: ['none', 'none'] }, { 'standAlone[1]': /"none" stands twice/ }],
];

const questionShapes: Case[] = [
  [
    'a choice without choices',
    withQuestion({ code: 'more', who: 'worker', answer: 'one' }),
    { 'topics[0].questions[5].choices': /at least one/ },
  ],
  [
    'several of no choices',
    withQuestion({ code: 'more', who: 'worker', answer: 'several', choices: [] }),
    { 'topics[0].questions[5].choices': /at least one/ },
  ],
  [
    'a text with choices',
    withQuestion({ code: 'more', who: 'worker', answer: 'text', choices: ['a'] }),
    { 'topics[0].questions[5].choices': /none/ },
  ],
  [
    'a number without a range',
    withQuestion({ code: 'more', who: 'known', answer: 'number' }),
    { 'topics[0].questions[5].range': /number/ },
  ],
  [
    'a range without a number',
    withQuestion({ code: 'more', who: 'worker', answer: 'text', range: { atLeast: 0, atMost: 1 } }),
    { 'topics[0].questions[5].range': /number/ },
  ],
  [
    'a range upside down',
    withQuestion({ code: 'more', who: 'known', answer: 'number', range: { atLeast: 2, atMost: 1 } }),
    { 'topics[0].questions[5].range': /no more than/ },
  ],
];

const bounds: Case[] = [
  [
    'below',
    { settings: { ...small.settings, adultFrom: { default: 17, atLeast: 18, atMost: 21 } } },
    { 'settings.adultFrom.default': /18 to 21/ },
  ],
  [
    'above',
    { settings: { ...small.settings, adultFrom: { default: 22, atLeast: 18, atMost: 21 } } },
    { 'settings.adultFrom.default': /18 to 21/ },
  ],
];

describe.each([
  ['the wrong shape', shapes],
  ['a code that stands twice', duplicates],
  ['a question that cannot be answered', questionShapes],
  ['a setting out of its bounds', bounds],
])('an instrument is refused for %s:', (_, cases) => {
  it.each(cases)('%s', (_name, changes, expected) => {
    expectProblemsOf(changes, expected);
  });
});

describe('an instrument', () => {
  it('may have chains of thousands of questions', () => {
    const questions = Array.from({ length: 5000 }, (_, index) => ({
      code: `q${index}`,
      who: 'worker' as const,
      answer: 'one' as const,
      choices: ['yes', 'no'],
      ...(index > 0 && { when: { question: `q${index - 1}`, has: ['yes'] } }),
    }));
    const structure: Structure = {
      ...small,
      topics: [...small.topics, { code: 'long', with: 'worker', questions: questions.toReversed() }],
    };

    expect(parseInstrument({ ...structure, wording: { en: wordingFor(structure) } }).topics[2]?.questions).toHaveLength(
      5000,
    );
  });

  it('may have a question that depends on a later one', () => {
    const structure: Structure = { ...small, topics: [{ ...talk, questions: talk.questions.toReversed() }, after] };

    expect(() => parseInstrument({ ...structure, wording: { en: wordingFor(structure) } })).not.toThrow();
  });
});
