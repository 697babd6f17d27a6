import { describe, it } from 'vitest';
import { expectProblemsOf, info, when, withFlags, withQuestion, withQuestions, type Case } from './changed.ts';
import { small } from './small.ts';

const [talk, after] = small.topics;
const [hotel, held] = small.flags;
const [call, afterwards] = small.steps;
const [age, slept, free, heldQuestion, next] = talk.questions;

/** The step with one more point. */
const withPoint = (step: (typeof small.steps)[number], point: object) => ({
  ...step,
  points: [...step.points, { code: 'more', by: 'week', ...point }],
});

/** The small topics with two moments. */
const times = () =>
  withQuestions(
    { code: 'gone-at', who: 'known', answer: 'moment' },
    { code: 'back-at', who: 'known', answer: 'moment' },
  );

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
  ['the question why no talk was held', { noTalk: 'nothing' }, { noTalk: /no question for the worker "nothing"/ }],
  ['one of that kind asked of the youth', { noTalk: 'free' }, { noTalk: /no question for the worker "free"/ }],
  [
    'choices that are ticked together',
    withQuestion({ code: 'more', who: 'worker', answer: 'several', choices: ['a', 'b'], together: ['a', 'c'] }),
    { 'topics[0].questions[5].together[1]': /"more" has no list with a choice "c"/ },
  ],
  [
    'choices ticked together where one is chosen',
    withQuestion({ code: 'more', who: 'worker', answer: 'one', choices: ['a', 'b'], together: ['a', 'b'] }),
    {
      'topics[0].questions[5].together[0]': /no list with a choice "a"/,
      'topics[0].questions[5].together[1]': /no list with a choice "b"/,
    },
  ],
  [
    'one ticked together that excludes all others',
    withQuestion({ code: 'more', who: 'worker', answer: 'several', choices: ['a', 'none'], together: ['a', 'none'] }),
    { 'topics[0].questions[5].together[1]': /"none" excludes all others/ },
  ],
  ['a level of a rule', { rules: [{ ...small.rules[0], level: 'middle' }] }, { 'rules[0].level': /no level "middle"/ }],
  [
    'a contact of a step',
    { steps: [{ ...call, contact: 'nobody' }, afterwards] },
    { 'steps[0].contact': /no contact "nobody"/ },
  ],
  [
    'a contact of a point',
    { steps: [call, withPoint(afterwards, { contact: 'nobody' })] },
    { 'steps[1].points[1].contact': /no contact "nobody"/ },
  ],
  [
    'a contact every object seems to have',
    { steps: [{ ...call, contact: 'constructor' }, afterwards] },
    { 'steps[0].contact': /no contact/ },
  ],
  [
    'a contact in two steps',
    { steps: [call, { ...afterwards, contact: 'desk' }] },
    { 'steps[1].contact': /"desk" is in the step "desk" already/ },
  ],
  [
    'a contact of a step at a point of another one',
    { steps: [call, withPoint(afterwards, { contact: 'desk' })] },
    { 'steps[1].points[1].contact': /"desk" is in the step "desk" already/ },
  ],
  [
    'a contact at the points of two steps',
    {
      steps: [withPoint(call, { contact: 'clinic' }), withPoint(afterwards, { code: 'more-too', contact: 'clinic' })],
    },
    { 'steps[1].points[1].contact': /"clinic" is in the step "desk" already/ },
  ],
  [
    'a point in two steps',
    { steps: [call, withPoint(afterwards, { code: 'call-desk' })] },
    { 'steps[1].points[1].code': /"call-desk" is there twice/ },
  ],
  [
    'a point twice in a step',
    { steps: [withPoint(call, { code: 'call-desk' }), afterwards] },
    { 'steps[0].points[1].code': /"call-desk" is there twice/ },
  ],
  ['a point that gives way', { givesWay: ['call-desk', 'nothing'] }, { 'givesWay[1]': /there is no point "nothing"/ }],
  [
    'a setting of a band',
    { bands: { ...small.bands, week: { days: { setting: 'nothing' } } } },
    { 'bands.week.days.setting': /no number setting "nothing"/ },
  ],
  [
    'a band that is yes or no',
    { bands: { ...small.bands, day: { hours: { setting: 'strict' } } } },
    { 'bands.day.hours.setting': /no number setting "strict"/ },
  ],
  [
    'a flag of a point',
    { steps: [call, withPoint(afterwards, { when: { flag: 'nothing' } })] },
    { 'steps[1].points[1].when.flag': /no flag "nothing"/ },
  ],
  [
    'a question of a band of a point',
    {
      steps: [
        call,
        withPoint(afterwards, { by: [{ by: 'day', when: { question: 'nothing', answered: true } }, { by: 'week' }] }),
      ],
    },
    { 'steps[1].points[1].by[0].when.question': /no question "nothing"/ },
  ],
  [
    'a level whose rules are asked for',
    { steps: [call, withPoint(afterwards, { when: { ruleOfLevel: 'middle' } })] },
    { 'steps[1].points[1].when.ruleOfLevel': /no level "middle"/ },
  ],
  [
    'an outcome',
    { steps: [call, withPoint(afterwards, { when: { condition: 'nothing' } })] },
    { 'steps[1].points[1].when.condition': /no condition "nothing"/ },
  ],
  [
    'a question that is asked on the stop card',
    { stop: { ...small.stop, asks: [{ question: 'nothing', source: 'youth' }] } },
    { 'stop.asks[0].question': /no question "nothing"/ },
  ],
  [
    'a question of the episode',
    { ...times(), paper: { episode: { questions: ['age', 'nothing'], from: 'gone-at', to: 'back-at' } } },
    { 'paper.episode.questions[1]': /no question "nothing"/ },
  ],
  [
    'an episode that begins with no moment',
    { ...times(), paper: { episode: { questions: [], from: 'age', to: 'nothing' } } },
    {
      'paper.episode.from': /no question with a moment "age"/,
      'paper.episode.to': /no question with a moment "nothing"/,
    },
  ],
  [
    'a question, a choice and a flag of the page for the police',
    {
      paper: {
        police: {
          questions: [{ question: 'nothing' }, { question: 'slept', choices: ['hotel', 'tent'] }],
          flags: [{ flag: 'nothing' }],
        },
      },
    },
    {
      'paper.police.questions[0].question': /no question "nothing"/,
      'paper.police.questions[1].choices[1]': /"slept" has no choice "tent"/,
      'paper.police.flags[0].flag': /no flag "nothing"/,
    },
  ],
  [
    'a moment between which hours lie',
    { ...times(), ...when({ hoursBetween: { from: ['gone-at', 'nothing'], to: 'age', moreThan: 1 } }) },
    {
      'flags[2].when.hoursBetween.from[1]': /no question "nothing"/,
      'flags[2].when.hoursBetween.to': /"age" is no question with a moment/,
    },
  ],
  [
    'a setting of hours between moments',
    { ...times(), ...when({ hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: { setting: 'strict' } } }) },
    { 'flags[2].when.hoursBetween.moreThan.setting': /no number setting "strict"/ },
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
    'an outcome, for a flag',
    when({ any: [{ condition: 'any-sign' }] }),
    { 'flags[2].when.any[0].condition': /only points, notes and outcomes can depend on the outcome "any-sign"/ },
  ],
  [
    'an outcome, for a rule',
    { rules: [{ ...small.rules[0], when: { condition: 'any-sign' } }] },
    { 'rules[0].when.condition': /only points, notes and outcomes/ },
  ],
  [
    'an outcome, for what is asked',
    withQuestion({ code: 'more', who: 'worker', answer: 'text', when: { condition: 'any-sign' } }),
    { 'topics[0].questions[5].when.condition': /only points, notes and outcomes/ },
  ],
  [
    'an outcome, in a named condition',
    { conditions: { ...small.conditions, more: { condition: 'any-sign' } } },
    { 'conditions.more.condition': /only points, notes and outcomes/ },
  ],
  [
    'an outcome, in when to stop',
    { stop: { ...small.stop, when: { condition: 'any-sign' } } },
    { 'stop.when.condition': /only points, notes and outcomes/ },
  ],
  [
    'a rule, for a flag',
    when({ ruleOfLevel: 'high' }),
    { 'flags[2].when.ruleOfLevel': /only points, notes and outcomes can depend on rules/ },
  ],
  [
    'a rule, for a rule',
    { rules: [{ ...small.rules[0], when: { not: { ruleOfLevel: 'high' } } }] },
    { 'rules[0].when.not.ruleOfLevel': /only points, notes and outcomes can depend on rules/ },
  ],
  [
    'one name for a condition and an outcome',
    { outcomes: { ...small.outcomes, 'is-free': { all: [] } } },
    { 'outcomes.is-free': /"is-free" is also a condition/ },
  ],
  [
    'something in an outcome',
    { outcomes: { ...small.outcomes, more: { any: [{ flag: 'nothing' }] } } },
    { 'outcomes.more.any[0].flag': /no flag "nothing"/ },
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
  [
    'of outcomes',
    { outcomes: { ...small.outcomes, one: { condition: 'two' }, two: { not: { condition: 'one' } } } },
    { 'outcomes.one': /one depends on two depends on one/ },
  ],
  [
    'of an outcome with itself',
    { outcomes: { ...small.outcomes, one: { all: [{ condition: 'one' }] } } },
    { 'outcomes.one': /one depends on one/ },
  ],
  [
    'of a condition through an outcome',
    { conditions: { one: { condition: 'two' } }, outcomes: { two: { condition: 'one' } } },
    {
      'conditions.one': /one depends on two depends on one/,
      'conditions.one.condition': /only points, notes and outcomes/,
    },
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
