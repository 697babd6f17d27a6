import { reevaluate } from '../assessment/evaluation.ts';
import { accountsTo, isVisible, type Evaluation } from '../assessment/facts.ts';
import { graphOf } from '../assessment/graph.ts';
import { amount } from '../assessment/holds.ts';
import { choicesOf, type Account, type Source, type Value } from '../instrument/account.ts';
import { answerKinds } from '../instrument/answer-kinds/index.ts';
import type { Condition, HoursBetween, Range } from '../instrument/condition.ts';
import type { Question } from '../instrument/structure.ts';
import { given, pick, pickNumber, pickSource, pickValue, type Random } from './random.ts';

/** A condition on the accounts of one question. */
type AccountCondition = Exclude<Extract<Condition, { question: string }>, { visible: true }>;

/** One account more, another one, or one fewer on the question of a condition, in favour of what is wanted. */
export function nudgeAccounts(
  condition: AccountCondition,
  wanted: boolean,
  facts: Evaluation,
  random: Random,
  by?: Source,
): Evaluation {
  const { questions, questionIndex } = graphOf(facts.instrument);
  const question = questions[questionIndex.get(condition.question)!]!;
  const accounts = accountsTo(facts, question.code);
  const source = ('by' in condition ? condition.by : undefined) ?? by ?? pickSource(question, random);

  if (wanted) {
    const value = fittingValue(condition, question, facts, random);
    if (value === undefined) return facts;
    // Every number has to fit: the one that does not is replaced by its own source.
    const teller = 'everyNumber' in condition && accounts.length > 0 ? pick(accounts, random).source : source;
    return put(facts, question, teller, together(facts, question, teller, value, random));
  }
  if (accounts.length === 0) return facts;
  const { source: teller } = pick(accounts, random);
  if (random() < 0.5) return reevaluate(facts, question.code, without(accounts, teller));
  return put(facts, question, teller, pickValue(facts.instrument, question, random));
}

/** The two moments further apart, or one of them removed. */
export function nudgeHours(
  { from, to, moreThan }: HoursBetween,
  wanted: boolean,
  facts: Evaluation,
  random: Random,
  by?: Source,
): Evaluation {
  if (!wanted) return reevaluate(facts, pick([...from, to], random), []);
  const hours = amount(moreThan, facts.configuration.settings);
  const [start, end] = [0, Math.floor(hours) + 1].map(
    (later) => new Date(Date.UTC(2026, 0, 1) + later * 3_600_000).toISOString().slice(0, 16) + '+00:00',
  );
  const { questions, questionIndex } = graphOf(facts.instrument);
  const say = (before: Evaluation, code: string, value: string) => {
    const question = questions[questionIndex.get(code)!]!;
    return put(before, question, by ?? pickSource(question, random), value);
  };
  const visible = from.filter((code) => isVisible(facts, code));
  // Of these the first with an account counts.
  const begun = visible.find((code) => accountsTo(facts, code).length > 0) ?? pick(visible, random);
  return say(say(facts, begun, start!), to, end!);
}

function fittingValue(
  condition: AccountCondition,
  question: Question,
  facts: Evaluation,
  random: Random,
): Value | undefined {
  if ('anyNumber' in condition) return numberIn(condition.anyNumber, question, facts, random);
  if ('everyNumber' in condition) return numberIn(condition.everyNumber, question, facts, random);
  if ('answered' in condition) return pickValue(facts.instrument, question, random);
  const fitting =
    'has' in condition ? condition.has : question.choices!.filter((code) => !condition.hasOtherThan.includes(code));
  if (fitting.length === 0) return undefined;
  const choice = pick(fitting, random);
  return answerKinds[question.answer].several ? [choice] : choice;
}

/** A choice may come on top of what the source already said: two conditions may each want one of them. */
function together(facts: Evaluation, question: Question, source: Source, value: Value, random: Random): Value {
  const before = accountsTo(facts, question.code).find((account) => account.source === source);
  if (!answerKinds[question.answer].several || !before || random() < 0.5) return value;
  const list = [...new Set([...choicesOf(before), ...(value as readonly string[])])];
  return list.some((code) => facts.instrument.standAlone.includes(code)) ? value : list;
}

function numberIn(
  { atLeast, atMost, under }: Range,
  question: Question,
  facts: Evaluation,
  random: Random,
): number | undefined {
  const { settings } = facts.configuration;
  const range = question.range!;
  const from = Math.max(range.atLeast, Math.ceil(amount(atLeast ?? -Infinity, settings)));
  const to = Math.min(
    range.atMost,
    Math.floor(amount(atMost ?? Infinity, settings)),
    Math.ceil(amount(under ?? Infinity, settings)) - 1,
  );
  return from <= to ? pickNumber(from, to, random) : undefined;
}

function put(facts: Evaluation, question: Question, source: Source, value: Value): Evaluation {
  const others = without(accountsTo(facts, question.code), source);
  return reevaluate(facts, question.code, [...others, given(source, value)]);
}

function without(accounts: readonly Account[], source: Source): readonly Account[] {
  return accounts.filter((account) => account.source !== source);
}
