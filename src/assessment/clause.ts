import { choicesOf, type Account } from '../instrument/account.ts';
import type { Amount, Condition, HoursBetween, Range } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { listHas, memoize } from '../instrument/memoize.ts';
import { hoursSurelyBetween } from '../instrument/moment.ts';
import type { Setting } from '../instrument/structure.ts';
import { accountsOn, type Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';
import { answered, bitOf, differing, laterOf, unknown, type Mark } from './layout.ts';

/** A condition, compiled for its instrument: whether it holds, and by whose word. */
export type Clause = (facts: Evaluation) => Mark;

/** The functions of an instrument's conditions, each compiled once. */
export const clausesOf = memoize((instrument: Instrument) =>
  memoize((condition: Condition) => compile(condition, instrument)),
);

/** The functions of rules and outcomes: each is evaluated once, however often it is read. */
export const onceOf = memoize((instrument: Instrument) =>
  memoize((condition: Condition): Clause => {
    const place = laterOf(instrument).get(condition)!;
    const work = compile(condition, instrument);
    return (facts) => {
      const { later } = facts;
      if (later[place] === unknown) later[place] = work(facts);
      return later[place]!;
    };
  }),
);

/** Compiles a condition. `reads` collects the indexes of everything it depends on. */
export function compile(condition: Condition, instrument: Instrument, reads?: Set<number>): Clause {
  const { questionIndex, flagIndex, layout } = graphOf(instrument);
  const inner = (part: Condition) => compile(part, instrument, reads);
  const readQuestion = (code: string) => {
    const index = questionIndex.get(code) ?? -1;
    if (index >= 0) reads?.add(layout.questions[index]!);
    return index;
  };

  if ('all' in condition) return allOf(condition.all.map(inner));
  if ('any' in condition) return anyOf(condition.any.map(inner));
  if ('not' in condition) {
    const part = inner(condition.not);
    return (facts) => (part(facts) ? 0 : 1);
  }
  if ('count' in condition) return countOf(condition.count.map(inner), condition);
  if ('visible' in condition) {
    const index = readQuestion(condition.question);
    return ({ visible }) => visible[index] ?? 0;
  }
  if ('has' in condition || 'answered' in condition) {
    const index = readQuestion(condition.question);
    const choices = layout.choices[index];
    const places =
      'has' in condition
        ? [...new Set(condition.has)].flatMap((choice) => choices?.get(choice) ?? [])
        : index < 0
          ? []
          : [layout.questions[index]! + answered];
    const { by } = condition;
    return by ? onlyBy(bitOf[by], joined(places)) : joined(places);
  }
  if ('question' in condition) {
    readQuestion(condition.question);
    return (facts) => accountsMark(condition, facts);
  }
  if ('accountsShareNoChoice' in condition)
    return joined(
      condition.accountsShareNoChoice.flatMap((code) => {
        const index = readQuestion(code);
        return index < 0 ? [] : [layout.questions[index]! + differing];
      }),
    );
  if ('hoursBetween' in condition) {
    const { from, to } = condition.hoursBetween;
    [...from, to].forEach(readQuestion);
    return (facts) =>
      pairsIn(condition.hoursBetween, facts).reduce(
        (mark, [start, end]) => mark | 1 | bitOf[start.source] | bitOf[end.source],
        0,
      );
  }
  if ('ruleOfLevel' in condition) {
    const rules = instrument.rules.filter(({ level }) => level === condition.ruleOfLevel);
    return anyOf(rules.map(({ when }) => onceOf(instrument)(when)));
  }
  if ('flag' in condition || 'flagsOfClass' in condition) {
    const index = 'flag' in condition ? flagIndex.get(condition.flag) : undefined;
    const places =
      'flagsOfClass' in condition
        ? (layout.classes.get(condition.flagsOfClass) ?? [])
        : index === undefined
          ? []
          : [layout.flags + index];
    for (const place of places) reads?.add(place);
    const flags = places.map((place) => raised(place, condition.by ? bitOf[condition.by] : 1));
    return 'flag' in condition ? anyOf(flags) : countOf(flags, condition);
  }
  if ('setting' in condition)
    return ({ configuration: { settings } }) => (settings[condition.setting] === true ? 1 : 0);

  const place = layout.conditions.get(condition.condition);
  if (place !== undefined) {
    reads?.add(place);
    return ({ marks }) => marks[place]!;
  }
  const outcome = instrument.outcomes[condition.condition];
  return outcome ? onceOf(instrument)(outcome) : anyOf([]);
}

/** Where each holds, their marks. */
function allOf(parts: readonly Clause[]): Clause {
  return (facts) => {
    let all = 1;
    for (const part of parts) {
      const mark = part(facts);
      if (mark === 0) return 0;
      all |= mark;
    }
    return all;
  };
}

/** The marks of those that hold. */
function anyOf(parts: readonly Clause[]): Clause {
  return (facts) => {
    let any = 0;
    for (const part of parts) any |= part(facts);
    return any;
  };
}

/** Where so many hold, the marks of those that do. */
function countOf(parts: readonly Clause[], { atLeast, fewerThan }: { atLeast?: Amount; fewerThan?: Amount }): Clause {
  return (facts) => {
    const { settings } = facts.configuration;
    let count = 0;
    let any = 1;
    for (const part of parts) {
      const mark = part(facts);
      if (mark > 0) count++;
      any |= mark;
    }
    if (atLeast !== undefined) return count >= amount(atLeast, settings) ? any : 0;
    return fewerThan !== undefined && count < amount(fewerThan, settings) ? 1 : 0;
  };
}

/** The marks at these places, together. */
function joined(places: readonly number[]): Clause {
  const [only] = places;
  if (only !== undefined && places.length === 1) return ({ marks }) => marks[only]!;
  return ({ marks }) => {
    let any = 0;
    for (const place of places) any |= marks[place]!;
    return any;
  };
}

/** The mark of the flag there, if it has this bit. */
function raised(place: number, bit: Mark): Clause {
  return ({ marks }) => (marks[place]! & bit ? marks[place]! : 0);
}

/** As far as it holds by the word of that source. */
function onlyBy(bit: Mark, clause: Clause): Clause {
  return (facts) => (clause(facts) & bit ? 1 | bit : 0);
}

/** A condition on the accounts of one question. */
export type AccountCondition = Exclude<Extract<Condition, { question: string }>, { visible: true }>;

function accountsMark(condition: AccountCondition, facts: Evaluation): Mark {
  let mark = 0;
  for (const account of accountsOn(facts, condition.question)) {
    if (supports(condition, account, facts)) mark |= 1 | bitOf[account.source];
    else if ('everyNumber' in condition && isGiven(account)) return 0;
  }
  return mark;
}

/** Whether one account, read alone, makes a condition on its question hold. */
export function supports(condition: AccountCondition, account: Account, facts: Evaluation): boolean {
  if (!isGiven(account)) return false;
  if ('by' in condition && condition.by && account.source !== condition.by) return false;
  if ('has' in condition) return choicesOf(account).some((choice) => listHas(condition.has, choice));
  if ('hasOtherThan' in condition) return choicesOf(account).some((choice) => !listHas(condition.hasOtherThan, choice));
  const range =
    'anyNumber' in condition ? condition.anyNumber : 'everyNumber' in condition ? condition.everyNumber : undefined;
  return !range || (typeof account.value === 'number' && isWithin(range, account.value, facts.configuration.settings));
}

export function isGiven(account: Account): boolean {
  return account.response === 'given';
}

/** Whether two of the given accounts have no choice in common. */
export function differ(accounts: readonly Account[]): boolean {
  const given = accounts.filter(isGiven).map(choicesOf);
  return given.some((left, index) =>
    given.slice(index + 1).some((right) => !left.some((choice) => listHas(right, choice))),
  );
}

/** Of some questions with a moment the first that has a given account. */
export function startOf(questions: readonly string[], facts: Evaluation): string | undefined {
  return questions.find((question) => accountsOn(facts, question).some(isGiven));
}

/** The pairs of accounts whose moments are surely more hours apart than that. */
export function pairsIn({ from, to, moreThan }: HoursBetween, facts: Evaluation): [start: Account, end: Account][] {
  const start = startOf(from, facts);
  if (start === undefined) return [];
  const hours = amount(moreThan, facts.configuration.settings);
  const ends = accountsOn(facts, to).filter(isGiven);
  return accountsOn(facts, start)
    .filter(isGiven)
    .flatMap((account) =>
      ends
        .filter((end) => hoursSurelyBetween(String(account.value), String(end.value)) > hours)
        .map((end): [Account, Account] => [account, end]),
    );
}

type Settings = Readonly<Record<string, Setting>>;

/** An amount as a number: a setting's value where it names a setting. */
export function amount(value: Amount, settings: Settings): number {
  return typeof value === 'number' ? value : Number(settings[value.setting]);
}

function isWithin({ atLeast, atMost, under }: Range, value: number, settings: Settings): boolean {
  return (
    (atLeast === undefined || value >= amount(atLeast, settings)) &&
    (atMost === undefined || value <= amount(atMost, settings)) &&
    (under === undefined || value < amount(under, settings))
  );
}
