import { evaluate, reevaluate } from '../assessment/evaluation.ts';
import { accountsTo, type Evaluation } from '../assessment/facts.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import { sources, type Account, type Source, type Value } from '../instrument/account.ts';
import { answerKinds } from '../instrument/answer-kinds/index.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/reading.ts';
import type { Question } from '../instrument/structure.ts';
import { anyTime, given, pick, pickValue, randomAnswers, seededRandom, shuffled, type Random } from './random.ts';
import { satisfy } from './satisfy.ts';

/** One account more on answers, and what came of it. */
export interface Change {
  readonly before: Evaluation;
  readonly question: Question;
  readonly account: Account;
  readonly after: Evaluation;
}

/** Bounds of the trials. */
const randomTalks = 400;
const manyChanges = 20_000;

/**
 * Talks to try properties on: one for each flag, level rule and point, with little else in it, and random ones from
 * nearly blank to nearly full.
 */
export function trialTalks(instrument: Instrument, configuration: Configuration): Evaluation[] {
  const { flags, rules, levels } = instrument;
  const random = seededRandom(2);
  const points = stepsOf({ instrument, configuration }).flatMap((step) => step.points);
  const reached = [
    ...flags.map(({ when }) => satisfy(instrument, when)),
    ...rules.map((rule) => {
      const asPressing = rules.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(rule.level));
      const others = asPressing.filter(({ code }) => code !== rule.code).map(({ when }) => when);
      // Best a talk whose level is based on this rule alone.
      return satisfy(instrument, { all: [rule.when, { not: { any: others } }] }) ?? satisfy(instrument, rule.when);
    }),
    ...points.map(({ when }) => when && satisfy(instrument, when)),
  ];
  const talks = [
    {},
    ...reached.flatMap((facts) => (facts ? [facts.answers] : [])),
    ...Array.from({ length: randomTalks }, (_, index) => randomAnswers(instrument, (index + 1) / randomTalks, random)),
  ];
  return talks.map((answers) => evaluate(instrument, configuration, answers));
}

/** To each talk, accounts are added one at a time: every choice of every question, or as many as the bounds allow. */
export function* trialChanges(instrument: Instrument, talks: readonly Evaluation[]): Generator<Change> {
  const random = seededRandom(3);
  const questions = questionsOf(instrument);
  const entriesOf = (question: Question) =>
    valuesToTry(instrument, question, random).map((value) => ({ question, value }));
  // Numbers and moments are drawn anew for each talk.
  const ofChoices = new Map(questions.flatMap((one) => (one.choices ? [[one, entriesOf(one)] as const] : [])));
  for (const before of talks) {
    const entries = questions.flatMap((question) => ofChoices.get(question) ?? entriesOf(question));
    for (const { question, value } of shuffled(entries, random, Math.ceil(manyChanges / talks.length)))
      yield change(before, question, newAccount(before, question, value, random));
  }
}

/** So many random talks, from nearly blank to full, each with one account added at random. */
export function* randomChanges(
  instrument: Instrument,
  configuration: Configuration,
  count: number,
  random: Random,
): Generator<Change> {
  const questions = questionsOf(instrument);
  for (let talk = 0; talk < count; talk++) {
    const before = evaluate(instrument, configuration, randomAnswers(instrument, random(), random));
    const question = pick(questions, random);
    const value = pick(valuesToTry(instrument, question, random), random);
    yield change(before, question, newAccount(before, question, value, random));
  }
}

export function change(before: Evaluation, question: Question, account: Account): Change {
  const accounts = [...accountsTo(before, question.code), account];
  return { before, question, account, after: reevaluate(before, question.code, accounts) };
}

/** Each choice by itself, a few numbers or moments, and no answer. */
function valuesToTry(instrument: Instrument, question: Question, random: Random): (Value | undefined)[] {
  const { answer, choices } = question;
  const values = choices
    ? choices.map((code) => (answerKinds[answer].several ? [code] : code))
    : Array.from({ length: answer === 'text' ? 1 : 4 }, () => pickValue(instrument, question, random));
  return [...values, undefined];
}

/** Of a source that has not given an account yet, so that none is replaced. */
function newAccount(before: Evaluation, { code }: Question, value: Value | undefined, random: Random): Account {
  const accounts = accountsTo(before, code);
  const isTaken = (source: Source) => accounts.some((account) => account.source === source);
  const free = accounts.length === 0 ? sources : sources.filter((source) => !isTaken(source));
  const source = pick([...free, 'other' as const], random);
  const who = source === 'other' && isTaken(source) ? { who: 'teacher' } : {};
  if (value !== undefined) return { ...given(source, value), ...who };
  return {
    source,
    response: pick(['declined', 'unknown', 'not-asked', 'unsafe-to-ask'] as const, random),
    at: anyTime,
    ...who,
  };
}
