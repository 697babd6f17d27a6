import { pick, randomAnswers, type Random } from '../../src/authoring/random.ts';
import { sources, type Answers, type Source } from '../../src/instrument/account.ts';
import type { Amount, Condition } from '../../src/instrument/condition.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import {
  bands,
  flagClasses,
  type Flag,
  type Point,
  type Question,
  type Structure,
} from '../../src/instrument/structure.ts';
import { small, wordingFor } from '../instrument/small.ts';

const count = (to: number) => Array.from({ length: to }, (_, index) => index);
const choices = ['a', 'b', 'c', 'none'];

/** What a condition may read: only what comes before it, so that there is no circle. */
interface Known {
  readonly questions: readonly Question[];
  readonly conditions: readonly string[];
  readonly flags: readonly Flag[];
  /** Classes all of whose flags come before it. */
  readonly classes: readonly string[];
  readonly levels?: readonly string[];
}

/** An instrument that has some of everything, each part reading others at random. */
export function randomInstrument(random: Random): Instrument {
  const questions: Question[] = [];
  const conditions: Record<string, Condition> = {};
  const flags: Flag[] = [];
  const outcomes: Record<string, Condition> = {};
  const answered = (): Known => ({ questions, conditions: Object.keys(conditions), flags: [], classes: [] });
  for (const index of count(12)) {
    const when = index > 3 && random() < 0.4 ? randomCondition(answered(), random) : undefined;
    questions.push({ ...randomQuestion(`q${index}`, random), ...(when && { when }) });
    if (index > 3 && random() < 0.4) conditions[`c${index}`] = randomCondition(answered(), random);
  }
  for (const [order, name] of flagClasses.entries())
    for (const index of count(1 + Math.floor(random() * 3))) {
      const known = { ...answered(), flags: [...flags], classes: flagClasses.slice(0, order) };
      flags.push({ code: `f${order}-${index}`, class: name, when: randomCondition(known, random) });
    }
  const raised: Known = { ...answered(), flags, classes: flagClasses };
  const levels = ['high', 'middle', 'low'];
  const rules = count(5).map((index) => ({
    code: `r${index}`,
    level: pick(levels, random),
    when: randomCondition(raised, random),
  }));
  const weighed = (): Known => ({ ...raised, conditions: [...raised.conditions, ...Object.keys(outcomes)], levels });
  for (const index of count(4)) outcomes[`o${index}`] = randomCondition(weighed(), random);
  const point = (code: string): Point => ({
    code,
    ...(random() < 0.9 && { when: randomCondition(weighed(), random) }),
    by:
      random() < 0.5
        ? pick(bands, random)
        : [{ by: pick(bands, random), when: randomCondition(weighed(), random) }, { by: 'week' }],
  });
  const structure: Structure = {
    ...small,
    conditions,
    topics: [{ code: 'talk', with: 'worker', questions: shuffled(questions, random) }],
    paths: [{ code: 'full' }],
    stop: undefined,
    wishes: undefined,
    flags: shuffled(flags, random),
    levels,
    rules,
    outcomes,
    steps: [
      { code: 'desk', kind: 'call', contact: 'desk', points: count(3).map((index) => point(`desk-${index}`)) },
      { code: 'clinic', kind: 'care', contact: 'clinic', points: count(3).map((index) => point(`clinic-${index}`)) },
      { code: 'talk', kind: 'talk', points: count(3).map((index) => point(`talk-${index}`)) },
    ],
    notes: [{ code: 'always' }, { code: 'some', when: randomCondition(weighed(), random) }],
  };
  return parseInstrument({ ...structure, wording: { en: wordingFor(structure) } });
}

/** Answers to about this share of the questions, some of them by people of whom there may be several, at several times. */
export function randomTalk(instrument: Instrument, share: number, random: Random): Answers {
  const answers = randomAnswers(instrument, share, random);
  return Object.fromEntries(
    Object.entries(answers).map(([code, accounts]) => [
      code,
      accounts.flatMap((account) => {
        const said = { ...account, at: pick(times, random), ...(random() < 0.1 && { note: 'Said in passing.' }) };
        if (said.source !== 'other') return said;
        return pick([['brother'], ['teacher', 'brother'], []], random).map((who) => ({ ...said, who }));
      }),
    ]),
  );
}

const times = ['2026-11-20T10:00:00Z', '2026-11-20T11:30:00+02:00', '2026-11-19T23:59:59.5-08:00'];

function randomQuestion(code: string, random: Random): Question {
  const answer = pick(['one', 'several', 'several', 'number', 'moment', 'text'] as const, random);
  return {
    code,
    who: pick(['asked', 'observed', 'known', 'worker'] as const, random),
    answer,
    ...((answer === 'one' || answer === 'several') && { choices }),
    ...(answer === 'number' && { range: { atLeast: 0, atMost: 25 } }),
  };
}

function randomCondition(known: Known, random: Random, depth = 0): Condition {
  if (depth > 2 || random() < 0.45) return randomClause(known, random);
  const parts = () => count(Math.floor(random() * 4)).map(() => randomCondition(known, random, depth + 1));
  return pick<() => Condition>(
    [
      () => ({ all: parts() }),
      () => ({ any: parts() }),
      () => ({ any: parts() }),
      () => ({ not: randomCondition(known, random, depth + 1) }),
      () => ({ count: parts(), atLeast: Math.floor(random() * 3) }),
      () => ({ count: parts(), fewerThan: 1 + Math.floor(random() * 2) }),
    ],
    random,
  )();
}

function randomClause({ questions, conditions, flags, classes, levels }: Known, random: Random): Condition {
  const by = (): { by?: Source } => (random() < 0.4 ? { by: pick(sources, random) } : {});
  const some = () => choices.filter(() => random() < 0.5).concat(pick(choices, random));
  const amount = (): Amount => (random() < 0.3 ? { setting: 'adultFrom' } : Math.floor(random() * 20));
  const ofKind = (...kinds: string[]) =>
    questions.filter(({ answer }) => kinds.includes(answer)).map(({ code }) => code);
  const chosen = ofKind('one', 'several');
  const numbers = ofKind('number');
  const moments = ofKind('moment');
  const any = questions.map(({ code }) => code);
  const clauses: (() => Condition)[] = [() => ({ setting: 'strict' })];
  if (any.length > 0)
    clauses.push(
      () => ({ question: pick(any, random), answered: true, ...by() }),
      () => ({ question: pick(any, random), visible: true }),
    );
  for (const _ of chosen)
    clauses.push(
      () => ({ question: pick(chosen, random), has: some(), ...by() }),
      () => ({ question: pick(chosen, random), hasOtherThan: some(), ...by() }),
    );
  if (chosen.length > 0) clauses.push(() => ({ accountsShareNoChoice: count(2).map(() => pick(chosen, random)) }));
  if (numbers.length > 0)
    clauses.push(
      () => ({ question: pick(numbers, random), anyNumber: { atLeast: amount() } }),
      () => ({ question: pick(numbers, random), everyNumber: { under: amount() } }),
      () => ({ question: pick(numbers, random), anyNumber: { atLeast: 3, atMost: amount() } }),
    );
  if (moments.length > 1)
    clauses.push(() => ({ hoursBetween: { from: moments.slice(1), to: moments[0]!, moreThan: amount() } }));
  if (conditions.length > 0) clauses.push(...count(4).map(() => () => ({ condition: pick(conditions, random) })));
  if (flags.length > 0) clauses.push(...count(6).map(() => () => ({ flag: pick(flags, random).code, ...by() })));
  if (classes.length > 0)
    clauses.push(
      ...count(4).map(() => () => ({
        flagsOfClass: pick(classes, random),
        atLeast: Math.floor(random() * 3),
        ...by(),
      })),
    );
  if (levels) clauses.push(...count(3).map(() => () => ({ ruleOfLevel: pick(levels, random) })));
  return pick(clauses, random)();
}

function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  return list
    .map((item) => ({ item, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ item }) => item);
}
