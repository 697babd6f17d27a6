import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/assessment/describe.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import type { Account, Answers } from '../../src/instrument/account.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { wordingFor } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Flag, Structure } from '../../src/instrument/structure.ts';
import { small, wordingFor as smallWording } from '../instrument/small.ts';

const count = (to: number) => Array.from({ length: to }, (_, index) => index);
const youth: Account = { source: 'youth', response: 'given', value: 'yes', at: '2026-11-20T10:00:00Z' };
const answers: Answers = { free: [youth] };

/** Evaluating this reads a setting, and that is counted. */
const counted: Condition = { setting: 'strict' };
const leaf: Condition = { all: [counted, { question: 'free', has: ['yes'] }] };
const twice = (condition: Condition): Condition => ({ any: [condition, { all: [condition, counted] }] });
const point = (code: string, when: Condition) => ({
  code,
  when,
  by: [{ by: 'now' as const, when }, { by: 'week' as const }],
});
const flag = (code: string, when: Condition, name: Flag['class'] = 'strong'): Flag => ({ code, class: name, when });
const steps = (points: ReturnType<typeof point>[]) => [{ code: 'desk', kind: 'call' as const, points }];

/** Instruments of any length, in which each part reads others more than once. */
const families: [family: string, of: (length: number) => Partial<Structure>][] = [
  [
    'named conditions in a chain, each reading the one before twice',
    (length) => ({
      conditions: Object.fromEntries(
        count(length).map((index) => [`c${index}`, index ? twice({ condition: `c${index - 1}` }) : leaf]),
      ),
      flags: [flag('it', { condition: `c${length - 1}` })],
    }),
  ],
  [
    'flags in a chain, each reading twice by whom the one before is raised',
    (length) => ({
      flags: count(length).map((index) =>
        flag(`f${index}`, index ? twice({ flag: `f${index - 1}`, by: 'youth' }) : leaf),
      ),
    }),
  ],
  [
    'counts inside of counts, each of named conditions',
    (length) => ({
      conditions: Object.fromEntries(
        count(length).map((index) => [
          `c${index}`,
          index
            ? {
                count: count(3).map(() => ({ count: [{ condition: `c${index - 1}` }, counted], atLeast: 2 })),
                atLeast: 2,
              }
            : leaf,
        ]),
      ),
      flags: [flag('it', { condition: `c${length - 1}` })],
    }),
  ],
  [
    'flags that each read how many are raised of a class, and by whom',
    (length) => ({
      flags: [
        ...count(length).map((index) => flag(`f${index}`, leaf)),
        ...count(length).map((index) =>
          flag(`g${index}`, twice({ flagsOfClass: 'strong', atLeast: 1, by: 'youth' }), 'info'),
        ),
      ],
    }),
  ],
  [
    'points that all read the same outcomes',
    (length) => ({
      outcomes: { first: leaf, second: twice({ condition: 'first' }) },
      steps: steps(count(length).map((index) => point(`p${index}`, twice({ condition: 'second' })))),
    }),
  ],
  [
    'points and outcomes that all read the rules of a level',
    (length) => ({
      rules: count(length).map((index) => ({ code: `r${index}`, level: 'high', when: leaf })),
      outcomes: Object.fromEntries(count(length).map((index) => [`o${index}`, twice({ ruleOfLevel: 'high' })])),
      steps: steps(count(length).map((index) => point(`p${index}`, twice({ condition: `o${index}` })))),
    }),
  ],
];

describe('the evaluations of an assessment that is read to its end grow in a straight line', () => {
  it.each(families)('with %s', (_, of) => {
    const [one, two, three] = [10, 20, 30].map((length) => evaluations(of(length)));

    expect(one).toBeGreaterThan(0);
    expect(three! - two!).toBe(two! - one!);
  });
});

/** How often conditions were evaluated, by the settings that were read. */
function evaluations(parts: Partial<Structure>): number {
  const structure: Structure = {
    ...small,
    conditions: {},
    flags: [],
    rules: [],
    outcomes: {},
    steps: [],
    stop: undefined,
    ...parts,
  };
  const instrument = parseInstrument({ ...structure, wording: { en: smallWording(structure) } });
  const { settings, ...others } = defaultConfiguration(instrument);
  let reads = 0;
  const watched = new Proxy(settings, {
    get(target, name) {
      if (name === 'strict') reads++;
      return Reflect.get(target, name) as unknown;
    },
  });
  const { open: _, ...assessment } = inWords(
    evaluate(instrument, { ...others, settings: watched }, answers),
    wordingFor(instrument),
  );
  JSON.stringify(assessment);
  return reads;
}
