import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { expectProblemsOf, withFlag, withQuestion, type Case } from './changed.ts';
import { small, wordingFor } from './small.ts';

const [talk, after] = small.topics;
const [hotel] = small.flags;
const [call, afterwards] = small.steps;
const [, , , , next] = talk.questions;

/** The first step with this point only. */
const withPoint = (point: object) => ({ ...call, points: [point] });

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
    'a link without a host',
    { contacts: { ...small.contacts, desk: { url: 'https://' } } },
    { 'contacts.desk.url': /^expected an address that begins with https:\/\/ and names a host$/ },
  ],
  ['a format of before', { format: 1 }, { format: /expected 2: .*"actions".*"steps".*README\.md/ }],
  ['a format that is none', { format: '2' }, { format: /expected 2/ }],
  ['no band', { bands: { day: { hours: 24 }, week: { days: 7 } } }, { 'bands.days3': /\{ hours \} or \{ days \}/ }],
  ['a band of its own', { bands: { ...small.bands, month: { days: 30 } } }, { bands: /unknown "month"/ }],
  ['a band in weeks', { bands: { ...small.bands, week: { weeks: 1 } } }, { 'bands.week': /\{ hours \} or \{ days \}/ }],
  ['a step without points', { steps: [{ ...call, points: [] }, afterwards] }, { 'steps[0].points': /at least 1/ }],
  ['a step of no kind', { steps: [{ ...call, kind: 'visit' }, afterwards] }, { 'steps[0].kind': /"visit"/ }],
  [
    'a point in no band',
    { steps: [withPoint({ code: 'more' }), afterwards] },
    { 'steps[0].points[0].by': /expected one of now, today, day, days3, week, open/ },
  ],
  [
    'a band that does not exist',
    { steps: [withPoint({ code: 'more', by: 'soon' }), afterwards] },
    { 'steps[0].points[0].by': /expected one of now, today, day, days3, week, open/ },
  ],
  [
    'a band in a list that does not exist',
    { steps: [withPoint({ code: 'more', by: [{ by: 'soon' }] }), afterwards] },
    { 'steps[0].points[0].by': /expected one of now/ },
  ],
  ...(
    [
      ['no band in a list', []],
      ['a last band with a condition', [{ by: 'day', when: { all: [] } }]],
      ['a band without a condition before another', [{ by: 'day' }, { by: 'week' }]],
    ] as const
  ).map(([name, by]): Case => [
    name,
    { steps: [withPoint({ code: 'more', by }), afterwards] },
    { 'steps[0].points[0].by': /expected/ },
  ]),
  [
    'later that is not',
    withQuestion({ ...next, code: 'more', later: false }),
    { 'topics[0].questions[5].later': /true/ },
  ],
  ['no topic', { topics: [] }, { topics: /expected/ }],
  [
    'a topic that opens from elsewhere',
    { topics: [talk, { ...after, opensFrom: 'review' }] },
    { 'topics[1].opensFrom': /"result"/ },
  ],
  [
    'a topic with the youth that opens from the result',
    { topics: [{ ...talk, opensFrom: 'result' }, after] },
    { 'topics[0].opensFrom': /only in a topic for the worker/ },
  ],
  [
    'a question of the stop card by nobody',
    { stop: { ...small.stop, asks: [{ question: 'slept' }] } },
    { 'stop.asks[0].source': /expected/ },
  ],
  [
    'a number that was looked up on no day',
    { contacts: { ...small.contacts, clinic: { checked: { source: 'A site', on: '2026-02-30' } } } },
    { 'contacts.clinic.checked.on': /2026-11-28/ },
  ],
  [
    'a law that was looked up nowhere',
    { laws: { '42 U.S.C. 671': { source: ' ', on: '2026-11-28' } } },
    { 'laws["42 U.S.C. 671"].source': /text/ },
  ],
  [
    'a contact that is not needed',
    { contacts: { ...small.contacts, clinic: { needed: false, mayBeBlank: 'yes' } } },
    { 'contacts.clinic.needed': /true/, 'contacts.clinic.mayBeBlank': /true/ },
  ],
  [
    'a part of a talk for somebody else',
    { talks: [{ code: 'prevention', parts: [{ code: 'myths', for: 'youth' }] }] },
    { 'talks[0].parts[0].for': /"worker"/ },
  ],
  [
    'an episode without an end',
    { paper: { episode: { questions: [], from: 'age' } } },
    { 'paper.episode.to': /nothing/ },
  ],
  ['what the police do not see', { paper: { notForPolice: ['slept'] } }, { paper: /unknown "notForPolice"/ }],
  [
    'a part that is no number',
    { settings: { ...small.settings, more: { default: Number.NaN, atLeast: 0, atMost: 1 } } },
    { 'settings.more': /expected/ },
  ],
];

const duplicates: Case[] = [
  ['two topics', { topics: [talk, after, { ...after, questions: [] }] }, { 'topics[2]': /"after" is there twice/ }],
  [
    'two questions, in different topics',
    { topics: [talk, { ...after, questions: [...after.questions, next] }] },
    { 'topics[1].questions[1].code': /"next" is there twice/ },
  ],
  [
    'two choices',
    withQuestion({ code: 'more', who: 'worker', answer: 'one', choices: ['a', 'b', 'a'] }),
    { 'topics[0].questions[5].choices[2]': /"a" is there twice/ },
  ],
  ['two flags', withFlag(hotel), { 'flags[2]': /"hotel" is there twice/ }],
  ['two rules', { rules: [...small.rules, ...small.rules] }, { 'rules[1]': /"any-strong" is there twice/ }],
  ['two levels', { levels: ['high', 'low', 'high'] }, { 'levels[2]': /"high" is there twice/ }],
  ['two paths', { paths: [{ code: 'full' }, { code: 'full' }] }, { 'paths[1]': /"full" is there twice/ }],
  [
    'two steps',
    { steps: [call, afterwards, { ...withPoint({ code: 'more', by: 'day' }), contact: undefined, code: 'desk' }] },
    { 'steps[2]': /"desk" is there twice/ },
  ],
  [
    'two talks, and two parts of one',
    {
      talks: [
        { code: 'prevention', parts: [{ code: 'myths' }, { code: 'myths' }] },
        { code: 'prevention', parts: [{ code: 'myths' }] },
      ],
    },
    { 'talks[0].parts[1]': /"myths" is there twice/, 'talks[1]': /"prevention" is there twice/ },
  ],
  [
    'two notes',
    { notes: [{ code: 'guide-only' }, { code: 'guide-only' }] },
    { 'notes[1]': /"guide-only" is there twice/ },
  ],
  [
    'one choice that excludes all others twice',
    { standAlone: ['none', 'none'] },
    { 'standAlone[1]': /"none" is there twice/ },
  ],
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
    'a moment with choices',
    withQuestion({ code: 'more', who: 'known', answer: 'moment', choices: ['today'] }),
    { 'topics[0].questions[5].choices': /none with answer "moment"/ },
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
  ['a code that is there twice', duplicates],
  ['a question that cannot be answered', questionShapes],
  ['a setting out of its bounds', bounds],
])('an instrument is refused for %s:', (_, cases) => {
  it.each(cases)('%s', (_name, changes, expected) => {
    expectProblemsOf(changes, expected);
  });
});

describe('an instrument', () => {
  it('may have one of every form', () => {
    const data = {
      ...small,
      topics: [
        talk,
        { ...after, questions: [...after.questions, { code: 'gone-at', who: 'known', answer: 'moment', later: true }] },
        {
          code: 'decision',
          with: 'worker',
          opensFrom: 'result',
          questions: [{ code: 'back-at', who: 'worker', answer: 'moment' }],
        },
      ],
      stop: {
        ...small.stop,
        asks: [
          { question: 'slept', source: 'youth' },
          { question: 'marks', source: 'youth' },
        ],
      },
      paper: {
        episode: { questions: ['gone-at', 'back-at'], from: 'gone-at', to: 'back-at' },
        police: {
          questions: [{ question: 'slept', choices: ['hotel'] }, { question: 'age' }],
          flags: [{ flag: 'hotel', asLabel: true }, { flag: 'held' }],
        },
      },
      contacts: {
        desk: { phone: '555-0100', checked: { source: 'The desk', on: '2026-11-20' } },
        clinic: { needed: true, mayBeBlank: true },
      },
      laws: { '42 U.S.C. 671': { source: 'A site', on: '2026-11-20' } },
      outcomes: {
        ...small.outcomes,
        late: { hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: { setting: 'dueHours' } } },
      },
      steps: [
        call,
        {
          ...afterwards,
          points: [
            ...afterwards.points,
            {
              code: 'write',
              when: { condition: 'late' },
              by: [{ by: 'today', when: { ruleOfLevel: 'high' } }, { by: 'open' }],
              contact: 'clinic',
            },
          ],
        },
      ],
      givesWay: ['write'],
      talks: [{ code: 'prevention', parts: [{ code: 'myths' }, { code: 'for-the-worker', for: 'worker' }] }],
    } as const satisfies Structure;

    expect(parseInstrument({ ...data, wording: { en: wordingFor(data) } })).toMatchObject(data);
  });

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
