import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

/** The problems that are not about worked cases: a broken instrument breaks those, too. */
function problemsOf(breakIt: (instrument: InstrumentData) => void) {
  return checkInstrument(tinyInstrument(breakIt)).problems.filter(({ path }) => !path.startsWith('cases'));
}

const pathsOf = (breakIt: (instrument: InstrumentData) => void) => problemsOf(breakIt).map(({ path }) => path);

const always: Condition = { all: [] };
const never: Condition = {
  all: [{ question: 'seen', answered: true }, { not: { question: 'seen', answered: true } }],
};

describe('a condition that never holds', () => {
  test('a flag that no answer raises is named', () => {
    expect(problemsOf(({ flags }) => (flags[1]!.when = { all: [flags[1]!.when, never] }))).toContainEqual({
      path: 'flags[1].when',
      message: 'no answers were found that raise the flag "injury"',
    });
  });

  test('a question that is never visible is named, and what depends on it', () => {
    const problems = problemsOf(({ topics }) => (topics[1]!.questions[1]!.when = never));
    expect(problems).toContainEqual({
      path: 'topics[1].questions[1].when',
      message: 'no answers were found that show the question "of-whom"',
    });
    expect(problems.map(({ path }) => path)).toContain('flags[0].when');
  });

  test.each<[path: string, message: string, breakIt: (instrument: InstrumentData) => void]>([
    [
      'rules[1].when',
      'make the rule "injured" match',
      ({ rules }) => (rules[1]!.when = { flagsOfClass: 'strong', atLeast: 2 }),
    ],
    ['steps[1].points[0].when', 'bring the point "look-again"', ({ steps }) => (steps[1]!.points[0]!.when = never)],
    ['outcomes.hurt', 'make this hold', ({ outcomes }) => (outcomes['hurt'] = never)],
    ['notes[1].when', 'bring the note "law"', ({ notes }) => (notes[1]!.when = never)],
    ['stop.when', 'make this hold', ({ stop }) => (stop!.when = never)],
    ['topics[1].privateOnce', 'make this hold', ({ topics }) => (topics[1]!.privateOnce = never)],
    [
      'topics[1].questions[1].moves.when',
      'make this hold',
      ({ topics }) => (topics[1]!.questions[1]!.moves!.when = never),
    ],
    ['conditions.unused', 'make this hold', ({ conditions }) => (conditions['unused'] = never)],
  ])('%s', (path, purpose, breakIt) => {
    expect(problemsOf(breakIt)).toContainEqual({ path, message: `no answers were found that ${purpose}` });
  });
});

describe('a part of a condition that never holds', () => {
  test('one branch of several', () => {
    expect(problemsOf(({ flags }) => (flags[1]!.when = { any: [flags[1]!.when, never] }))).toEqual([
      { path: 'flags[1].when.any[1]', message: 'no answers were found that make this branch hold' },
    ]);
  });

  test('a branch that never holds beside its neighbours', () => {
    const seen: Condition = { question: 'seen', has: ['bruise'] };
    const breakIt = ({ flags }: InstrumentData) =>
      (flags[1]!.when = { all: [seen, { any: [{ question: 'age', answered: true }, { not: seen }] }] });
    expect(pathsOf(breakIt)).toEqual(['flags[1].when.all[1].any[1]']);
  });

  test('what a "not" denies, and what a "count" counts', () => {
    expect(pathsOf(({ steps }) => (steps[1]!.points[1]!.when = { not: never }))).toEqual([
      'steps[1].points[1].when.not',
    ]);
    const counted: Condition = { count: [always, { flag: 'injury' }, never], atLeast: 2 };
    expect(pathsOf(({ steps }) => (steps[1]!.points[1]!.when = counted))).toEqual(['steps[1].points[1].when.count[2]']);
  });
});

describe('a condition that holds with more than plain answers', () => {
  test.each<[what: string, condition: Condition]>([
    ['a setting that is switched off by default', { not: { setting: 'askAloud' } }],
    [
      'another bound of a setting',
      { all: [{ condition: 'child' }, { question: 'age', everyNumber: { atLeast: 15 } }] },
    ],
    ['two people who say different things', { accountsShareNoChoice: ['age', 'seen'].slice(1) }],
    [
      'two sources that agree on nothing but the question',
      {
        all: [
          { question: 'afraid', has: ['no'], by: 'youth' },
          { question: 'afraid', has: ['yes'], by: 'record' },
        ],
      },
    ],
    [
      'two choices of one source',
      {
        all: [
          { question: 'seen', has: ['bruise'], by: 'other' },
          { question: 'seen', has: ['burn'], by: 'other' },
          { not: { question: 'seen', has: ['bruise', 'burn'], by: 'worker' } },
        ],
      },
    ],
    [
      'a flag by one source only',
      { all: [{ flag: 'threat', by: 'record' }, { not: { flag: 'threat', by: 'youth' } }] },
    ],
    ['a class by a source', { flagsOfClass: 'strong', atLeast: 1, by: 'youth' }],
    [
      'a question that is hidden again',
      { all: [{ not: { question: 'of-whom', visible: true } }, { question: 'afraid', answered: true }] },
    ],
    [
      'every number, of several',
      {
        all: [
          { question: 'age', anyNumber: { under: 6 } },
          { question: 'age', anyNumber: { atLeast: 7 } },
          { question: 'age', everyNumber: { atLeast: 5, atMost: 7 } },
        ],
      },
    ],
    [
      'fewer than so many, but some',
      {
        all: [
          {
            count: [
              { question: 'age', answered: true },
              { question: 'afraid', answered: true },
              { question: 'seen', answered: true },
            ],
            fewerThan: 3,
          },
          {
            count: [
              { question: 'age', answered: true },
              { question: 'afraid', answered: true },
              { question: 'seen', answered: true },
            ],
            atLeast: 2,
          },
        ],
      },
    ],
    [
      'a choice other than those',
      { all: [{ question: 'seen', hasOtherThan: ['bruise', 'none'] }, { flag: 'injury' }] },
    ],
    ['moments far enough apart', { hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: 30 } }],
    [
      'moments with and without hours between them, by two sources',
      {
        all: [
          { hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: { setting: 'childUpTo' } } },
          { question: 'gone-at', answered: true, by: 'youth' },
          { question: 'gone-at', answered: true, by: 'record' },
        ],
      },
    ],
    ['no moments far enough apart', { not: { hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: 1 } } }],
    ['a rule of a level', { ruleOfLevel: 'act' }],
    ['a rule of one level and none of another', { all: [{ ruleOfLevel: 'watch' }, { not: { ruleOfLevel: 'act' } }] }],
    ['an outcome', { all: [{ condition: 'hurt' }, { not: { flag: 'injury' } }] }],
  ])('%s', (_, condition) => {
    expect(problemsOf(({ steps }) => (steps[1]!.points[1]!.when = condition))).toEqual([]);
  });
});

describe('a band that a point is never in', () => {
  test('because another one is always before it', () => {
    const breakIt = ({ steps }: InstrumentData) =>
      (steps[1]!.points[0]!.by = [
        { by: 'today', when: { flag: 'threat' } },
        { by: 'day', when: { question: 'of-whom', has: ['parent'] } },
        { by: 'week' },
      ]);
    expect(problemsOf(breakIt)).toEqual([
      {
        path: 'steps[1].points[0].by[1]',
        message: 'no answers were found that bring the point "look-again" in the band "day"',
      },
    ]);
  });

  test('because its condition never holds is named once', () => {
    const breakIt = ({ steps }: InstrumentData) =>
      (steps[1]!.points[0]!.by = [{ by: 'today', when: never }, { by: 'week' }]);
    expect(problemsOf(breakIt)).toEqual([
      { path: 'steps[1].points[0].by[0].when', message: 'no answers were found that make this hold' },
    ]);
  });

  test('because the point comes only where another band holds', () => {
    const breakIt = ({ steps }: InstrumentData) =>
      (steps[0]!.points[0]!.by = [{ by: 'now', when: { question: 'of-whom', has: ['parent'] } }, { by: 'day' }]);
    expect(pathsOf(breakIt)).toEqual(['steps[0].points[0].by[1]']);
  });
});

describe('dead ends', () => {
  test('a question on no path', () => {
    const breakIt = ({ paths }: InstrumentData) => {
      paths[0] = { code: 'full', topics: ['talk', 'after'] };
      paths[1] = { code: 'short', questions: ['gone-at', 'back-at'] };
    };
    expect(problemsOf(breakIt)).toEqual([{ path: 'topics[0].questions[0]', message: '"age" is on no path' }]);
  });

  test('a topic without a question, unless one moves there', () => {
    const emptied = (instrument: InstrumentData) => {
      instrument.topics.splice(2, 1, { code: 'after', with: 'worker', questions: [] });
      instrument.topics[0]!.questions.push(tinyInstrument().topics[2]!.questions[0]!);
    };
    expect(problemsOf(emptied)).toEqual([]);
    const unmoved = (instrument: InstrumentData) => {
      emptied(instrument);
      delete instrument.topics[1]!.questions[1]!.moves;
      for (const words of Object.values(instrument.wording)) delete words.questions['of-whom']!.moved;
    };
    expect(problemsOf(unmoved)).toEqual([
      { path: 'topics[2].questions', message: 'the topic "after" has no question' },
    ]);
  });

  test.each([{ topics: [] }, { questions: ['of-whom'] }])('a path without a question to begin with: %j', (offered) => {
    expect(problemsOf(({ paths }) => (paths[1] = { code: 'short', ...offered }))).toEqual([
      { path: 'paths[1]', message: 'the path "short" has no question to begin with' },
    ]);
  });

  test('a level that no rule gives, and a last level that a rule always passes', () => {
    expect(problemsOf(({ rules }) => (rules[0]!.level = 'watch'))).toContainEqual({
      path: 'levels[0]',
      message: 'no answers were found that give the level "act"',
    });
    expect(pathsOf(({ rules }) => (rules[2]!.when = always))).toEqual(['levels[2]']);
  });

  test('a level that a more pressing one always takes', () => {
    expect(
      pathsOf(
        ({ rules }) => (rules[0]!.when = { any: [{ flag: 'threat' }, ...rules.slice(1).map(({ when }) => when)] }),
      ),
    ).toEqual(['levels[1]']);
  });
});

describe('a flag that changes nothing', () => {
  const withoutEffect = ({ rules, outcomes }: InstrumentData) => {
    rules[1]!.when = { question: 'seen', has: ['bruise'] };
    outcomes['hurt'] = { question: 'seen', answered: true };
  };

  test('is named where its class weighs something', () => {
    expect(problemsOf(withoutEffect)).toEqual([
      { path: 'flags[1]', message: 'the flag "injury" neither moves the level nor brings anything' },
    ]);
  });

  test('may only inform where its class is info', () => {
    const inform = (instrument: InstrumentData) => {
      withoutEffect(instrument);
      instrument.flags[1]!.class = 'info';
      for (const words of Object.values(instrument.wording)) delete words.flagClasses['strong'];
    };
    expect(problemsOf(inform)).toEqual([]);
  });

  test('may work through another flag', () => {
    const through = (instrument: InstrumentData) => {
      withoutEffect(instrument);
      instrument.flags[2]!.when = { any: [{ condition: 'child' }, { flag: 'injury' }] };
    };
    expect(problemsOf(through)).toEqual([]);
  });
});

describe('a condition whose names hold others, each twice', () => {
  const written = (names: number) =>
    problemsOf(({ conditions, topics }) => {
      const all: Record<string, Condition> = conditions;
      all['n0'] = { question: 'afraid', has: ['yes'] };
      for (let name = 1; name <= names; name++)
        all[`n${name}`] = { any: [{ condition: `n${name - 1}` }, { all: [{ condition: `n${name - 1}` }] }] };
      topics[1]!.questions[1]!.when = { condition: `n${names}` };
    }).filter(({ message }) => message.includes('clauses'));

  test('is named where it makes records too large, which hold it written out', () => {
    expect(written(12)).toEqual([]);
    expect(written(16)).toEqual([
      {
        path: 'topics[1].questions[1].when',
        message: 'expected at most 20000 clauses up to here, with the named conditions written out in them',
      },
    ]);
  });
});
