import { describe, it } from 'vitest';
import { expectProblemsOf, info, when, withFlags, withQuestion, type Case } from './changed.ts';
import { small } from './small.ts';

const [talk, after] = small.topics;
const [hotel, held] = small.flags;
const [call, seeAgain] = small.actions;
const [age, slept, free, heldQuestion, next] = talk.questions;

const references: Case[] = [
  [
    'a topic a question moves to',
    withQuestion({
      code: 'more',
      who: 'worker',
      answer: 'text',
      moves: { when: { setting: 'strict' }, to: 'nowhere' },
    }),
    { 'topics[0].questions[5].moves.to': /no topic "nowhere"/ },
  ],
  [
    'a topic of a path',
    { paths: [{ code: 'full', topics: ['nowhere'] }] },
    { 'paths[0].topics[0]': /no topic "nowhere"/ },
  ],
  [
    'a question of a path',
    { paths: [{ code: 'full', questions: ['age', 'nothing'] }] },
    { 'paths[0].questions[1]': /no question "nothing"/ },
  ],
  [
    'a question kept at the stop',
    { stop: { ...small.stop, keeps: ['nothing'] } },
    { 'stop.keeps[0]': /no question "nothing"/ },
  ],
  ['the question of wishes', { wishes: 'nothing' }, { wishes: /no text question "nothing"/ }],
  ['wishes that are no text', { wishes: 'free' }, { wishes: /no text question "free"/ }],
  ['a level of a rule', { rules: [{ ...small.rules[0], level: 'middle' }] }, { 'rules[0].level': /no level "middle"/ }],
  [
    'a contact of an action',
    { actions: [{ ...call, contact: 'nobody' }, seeAgain] },
    { 'actions[0].contact': /no contact "nobody"/ },
  ],
  [
    'a contact every object seems to have',
    { actions: [{ ...call, contact: 'constructor' }, seeAgain] },
    { 'actions[0].contact': /no contact/ },
  ],
  [
    'a setting of a deadline',
    { actions: [{ ...call, within: { days: { setting: 'nothing' } } }, seeAgain] },
    { 'actions[0].within.days.setting': /no number setting "nothing"/ },
  ],
  [
    'a deadline that is yes or no',
    { actions: [{ ...call, within: { hours: { setting: 'strict' } } }, seeAgain] },
    { 'actions[0].within.hours.setting': /no number setting "strict"/ },
  ],
  ['a question', when({ question: 'nothing', has: ['a'] }), { 'flags[2].when.question': /no question "nothing"/ }],
  [
    'a question every object seems to have',
    when({ question: 'constructor', answered: true }),
    { 'flags[2].when.question': /no question/ },
  ],
  [
    'a choice',
    when({ question: 'slept', has: ['hotel', 'tent'] }),
    { 'flags[2].when.has': /"slept" has no choice "tent"/ },
  ],
  [
    'another choice',
    when({ question: 'slept', hasOtherThan: ['tent'] }),
    { 'flags[2].when.hasOtherThan': /no choice "tent"/ },
  ],
  [
    'a choice of a number',
    when({ question: 'age', has: ['twelve'] }),
    { 'flags[2].when.question': /"age" is no question with choices/ },
  ],
  [
    'a number of a choice',
    when({ question: 'slept', anyNumber: { atLeast: 1 } }),
    { 'flags[2].when.question': /"slept" is no question with a number/ },
  ],
  [
    'every number of a text',
    when({ question: 'next', everyNumber: { atLeast: 1 } }),
    { 'flags[2].when.question': /"next" is no/ },
  ],
  [
    'an unknown question that is visible',
    when({ question: 'nothing', visible: true }),
    { 'flags[2].when.question': /no question/ },
  ],
  [
    'accounts on an unknown question',
    when({ accountsShareNoChoice: ['slept', 'nothing'] }),
    { 'flags[2].when.accountsShareNoChoice': /no question "nothing"/ },
  ],
  [
    'accounts on a text',
    when({ accountsShareNoChoice: ['next'] }),
    { 'flags[2].when.accountsShareNoChoice': /"next" is no/ },
  ],
  ['a setting', when({ setting: 'nothing' }), { 'flags[2].when.setting': /no yes-or-no setting "nothing"/ }],
  [
    'a setting that is a number',
    when({ setting: 'adultFrom' }),
    { 'flags[2].when.setting': /no yes-or-no setting "adultFrom"/ },
  ],
  [
    'a number setting',
    when({ question: 'age', anyNumber: { under: { setting: 'nothing' } } }),
    { 'flags[2].when.anyNumber.under.setting': /no number setting/ },
  ],
  [
    'a count that is yes or no',
    when({ count: [{ all: [] }], atLeast: { setting: 'strict' } }),
    { 'flags[2].when.atLeast.setting': /no number setting/ },
  ],
  ['a named condition', when({ condition: 'nothing' }), { 'flags[2].when.condition': /no condition "nothing"/ }],
  [
    'a named condition every object seems to have',
    when({ condition: 'toString' }),
    { 'flags[2].when.condition': /no condition/ },
  ],
  [
    'a flag',
    { rules: [{ ...small.rules[0], when: { flag: 'nothing' } }] },
    { 'rules[0].when.flag': /no flag "nothing"/ },
  ],
  [
    'a class',
    { rules: [{ ...small.rules[0], when: { flagsOfClass: 'severe', atLeast: 1 } }] },
    { 'rules[0].when.flagsOfClass': /no flag class "severe"/ },
  ],
  [
    'a flag, for what is asked',
    withQuestion({ code: 'more', who: 'worker', answer: 'text', when: { flag: 'hotel' } }),
    { 'topics[0].questions[5].when.flag': /cannot depend on flags/ },
  ],
  [
    'a flag, for where it is asked',
    withQuestion({ code: 'more', who: 'worker', answer: 'text', moves: { when: { flag: 'hotel' }, to: 'after' } }),
    { 'topics[0].questions[5].moves.when.flag': /cannot depend on flags/ },
  ],
  [
    'a flag, in a named condition',
    { conditions: { ...small.conditions, more: { flagsOfClass: 'strong', atLeast: 1 } } },
    { 'conditions.more.flagsOfClass': /cannot depend on flags/ },
  ],
  [
    'something deep in a condition',
    when({ any: [{ all: [] }, { not: { count: [{ setting: 'strict' }, { condition: 'nothing' }], atLeast: 1 } }] }),
    { 'flags[2].when.any[1].not.count[1].condition': /no condition "nothing"/ },
  ],
  [
    'something in when to stop',
    { stop: { ...small.stop, when: { flag: 'nothing' } } },
    { 'stop.when.flag': /no flag/ },
  ],
  [
    'something in what opens a topic',
    { topics: [{ ...talk, privateOnce: { question: 'nothing', answered: true } }, after] },
    { 'topics[0].privateOnce.question': /no question/ },
  ],
  [
    'something in a note',
    { notes: [{ code: 'guide-only', when: { flag: 'nothing' } }] },
    { 'notes[0].when.flag': /no flag/ },
  ],
];

const circles: Case[] = [
  [
    'of a question with itself',
    {
      topics: [
        {
          ...talk,
          questions: [age, slept, { ...free, when: { question: 'free', visible: true } }, heldQuestion, next],
        },
        after,
      ],
    },
    { topics: /free depends on free/ },
  ],
  [
    'of two questions',
    {
      topics: [
        {
          ...talk,
          questions: [age, slept, { ...free, when: { question: 'held', answered: true } }, heldQuestion, next],
        },
        after,
      ],
    },
    { topics: /free depends on held|held depends on free/ },
  ],
  [
    'of questions through a named condition',
    {
      topics: [
        { ...talk, questions: [age, slept, { ...free, when: { condition: 'is-free' } }, heldQuestion, next] },
        after,
      ],
    },
    { topics: /free depends on free/ },
  ],
  ['of a flag with itself', when({ not: { flag: 'more' } }), { flags: /more depends on more/ }],
  [
    'of flags',
    withFlags(info('one', { flag: 'two' }), info('two', { any: [{ flag: 'three' }] }), info('three', { flag: 'one' })),
    { flags: /depends on/ },
  ],
  ['of a flag with its own class', when({ flagsOfClass: 'info', atLeast: 1 }), { flags: /more depends on more/ }],
  [
    'of flags through a class',
    { flags: [{ ...hotel, when: { flag: 'more' } }, held, info('more', { flagsOfClass: 'strong', atLeast: 1 })] },
    { flags: /depends on/ },
  ],
  [
    'of named conditions',
    { conditions: { ...small.conditions, one: { condition: 'two' }, two: { not: { condition: 'one' } } } },
    { 'conditions.one': /one depends on two depends on one/ },
  ],
];

describe.each([
  ['something that does not exist', references],
  ['a circle', circles],
])('an instrument is refused for %s:', (_, cases) => {
  it.each(cases)('%s', (_name, changes, expected) => {
    expectProblemsOf(changes, expected);
  });
});
