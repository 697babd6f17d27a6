import { compareAccounts, type Account, type QuestionAccount } from '../instrument/account.ts';
import type { Condition } from '../instrument/condition.ts';
import { compile, differ, isGiven, onceOf, pairsIn, startOf, supports } from './clause.ts';
import { accountsOn, type Evaluation } from './facts.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { graphOf } from './graph.ts';
import { bitOf } from './layout.ts';

/** What brings a point: codes of flags and rules, and of questions it reads itself. All empty: suggested at every return. */
export interface Because {
  readonly flags: readonly string[];
  readonly rules: readonly string[];
  readonly questions: readonly string[];
}

/**
 * What makes a condition hold: the rules and raised flags it names, the questions it reads itself, and the accounts it
 * is based on, also by way of those rules and flags; each in its order. An absent answer is never a ground.
 */
export class Grounds {
  readonly #numbering: Numbering;
  readonly #numbers: readonly number[];

  constructor(numbering: Numbering, numbers: readonly number[]) {
    this.#numbering = numbering;
    this.#numbers = numbers;
  }

  get because(): Because {
    const { facts, rules, questions, accounts } = this.#numbering;
    const { instrument } = facts;
    return {
      flags: this.#codes(0, rules, instrument.flags),
      rules: this.#codes(rules, questions, instrument.rules),
      questions: this.#codes(questions, accounts, graphOf(instrument).questions),
    };
  }

  /** By question, then source, then teller. */
  get accounts(): QuestionAccount[] {
    const { questions } = graphOf(this.#numbering.facts.instrument);
    return this.#placed().map(({ place, account }) => ({ question: questions[place]!.code, ...account }));
  }

  /** The time of the first account, as the time value of a `Date`. */
  get earliest(): number | undefined {
    return earliest(this.#placed());
  }

  #codes(from: number, to: number, coded: readonly { readonly code: string }[]): string[] {
    const codes: string[] = [];
    for (const number of this.#numbers) if (number >= from && number < to) codes.push(coded[number - from]!.code);
    return codes;
  }

  #placed(): Placed[] {
    const { accounts, list } = this.#numbering;
    const placed: Placed[] = [];
    for (const number of this.#numbers) if (number >= accounts) placed.push(list[number - accounts]!);
    return placed;
  }
}

/** An account with its question's place, and its time once it was read. */
interface Placed {
  readonly place: number;
  readonly account: Account;
  time?: number;
}

/** The numbers that things have in the grounds of one evaluation: flags from 0, then rules, questions and accounts. */
interface Numbering {
  readonly facts: Evaluation;
  readonly rules: number;
  readonly questions: number;
  readonly accounts: number;
  readonly list: readonly Placed[];
  /** By the question's place: which of the list are its accounts, from there on. */
  readonly starts: readonly number[];
  /** What was collected so far. */
  readonly known: Map<Condition, readonly number[]>;
  readonly collectorOf: (condition: Condition) => Collector;
}

function makeNumbering(facts: Evaluation): Numbering {
  const { flags, rules } = facts.instrument;
  const questions = flags.length + rules.length;
  const list: Placed[] = [];
  const starts = facts.accounts.map((accounts = [], place) => {
    const start = list.length;
    for (const account of sorted(accounts)) list.push({ place, account });
    return start;
  });
  const accounts = questions + facts.accounts.length;
  const collectorOf = collectorsOf(facts.instrument);
  return { facts, rules: flags.length, questions, accounts, list, starts, known: new Map(), collectorOf };
}

/** Most questions have one. */
function sorted(accounts: readonly Account[]): readonly Account[] {
  return accounts.length > 1 ? accounts.toSorted(compareAccounts) : accounts;
}

/** The grounds of conditions in one evaluation, each worked out once. */
export interface GroundsIn {
  of(condition: Condition): Grounds;
  /** The time of the first account of all. */
  earliest(): number | undefined;
}

export function groundsIn(facts: Evaluation): GroundsIn {
  const numbering = makeNumbering(facts);
  return {
    of: (condition) => new Grounds(numbering, numbersBehind(condition, numbering)),
    earliest: () => earliest(numbering.list),
  };
}

export function groundsOf(condition: Condition, facts: Evaluation): Grounds {
  return groundsIn(facts).of(condition);
}

function earliest(accounts: readonly Placed[]): number | undefined {
  let first: number | undefined;
  for (const placed of accounts) {
    const time = (placed.time ??= Date.parse(placed.account.at));
    if (first === undefined || time < first) first = time;
  }
  return first;
}

/** The numbers of what makes a condition hold, in order; collected once. */
function numbersBehind(condition: Condition, numbering: Numbering): readonly number[] {
  let numbers = numbering.known.get(condition);
  if (!numbers) {
    const collected: number[] = [];
    numbering.collectorOf(condition)(numbering, collected);
    numbering.known.set(condition, (numbers = inOrder(collected)));
  }
  return numbers;
}

function inOrder(numbers: number[]): readonly number[] {
  if (numbers.every((number, index) => index === 0 || number > numbers[index - 1]!)) return numbers;
  numbers.sort((left, right) => left - right);
  let last = 0;
  for (const number of numbers) if (number !== numbers[last]) numbers[++last] = number;
  numbers.length = last + 1;
  return numbers;
}

/** Adds, in any order, the numbers of what makes a condition hold, and none where it does not. */
type Collector = (numbering: Numbering, into: number[]) => void;

const collectorsOf = memoize((instrument: Instrument) =>
  memoize((condition: Condition) => compileCollector(condition, instrument)),
);

function compileCollector(condition: Condition, instrument: Instrument): Collector {
  const ofAll = (parts: readonly Condition[]): Collector => {
    const inner = parts.map((part) => compileCollector(part, instrument));
    return (numbering, into) => {
      for (const part of inner) part(numbering, into);
    };
  };
  const ifItHolds = (collector: Collector): Collector => {
    const clause = compile(condition, instrument);
    return (numbering, into) => {
      if (clause(numbering.facts)) collector(numbering, into);
    };
  };

  if ('any' in condition) return ofAll(condition.any);
  if ('all' in condition) return ifItHolds(ofAll(condition.all));
  if ('count' in condition) return condition.atLeast === undefined ? nothing : ifItHolds(ofAll(condition.count));
  if ('condition' in condition) {
    const name = condition.condition;
    return (numbering, into) => {
      const { conditions, outcomes } = instrument;
      addNumbersBehind((Object.hasOwn(conditions, name) ? conditions : outcomes)[name]!, numbering, into);
    };
  }
  if ('ruleOfLevel' in condition) {
    const rules = [...instrument.rules.entries()].filter(([, { level }]) => level === condition.ruleOfLevel);
    return (numbering, into) => {
      for (const [index, { when }] of rules)
        if (onceOf(instrument)(when)(numbering.facts)) {
          into.push(numbering.rules + index);
          addNumbersBehind(when, numbering, into);
        }
    };
  }
  if ('flag' in condition) {
    const flag = graphOf(instrument).flagIndex.get(condition.flag)!;
    return ifItHolds((numbering, into) => addFlag(flag, numbering, into));
  }
  if ('flagsOfClass' in condition) {
    const bit = condition.by ? bitOf[condition.by] : 1;
    const { flags, classes } = graphOf(instrument).layout;
    const places = classes.get(condition.flagsOfClass) ?? [];
    return ifItHolds((numbering, into) => {
      for (const place of places) if (numbering.facts.marks[place]! & bit) addFlag(place - flags, numbering, into);
    });
  }
  if ('accountsShareNoChoice' in condition)
    return (numbering, into) => {
      for (const question of condition.accountsShareNoChoice)
        if (differ(accountsOn(numbering.facts, question))) addAccounts(question, isGiven, numbering, into);
    };
  if ('hoursBetween' in condition)
    return ifItHolds((numbering, into) => {
      const { from, to } = condition.hoursBetween;
      const pairs = pairsIn(condition.hoursBetween, numbering.facts);
      const start = startOf(from, numbering.facts)!;
      addAccounts(start, (account) => pairs.some(([one]) => one === account), numbering, into);
      addAccounts(to, (account) => pairs.some(([, end]) => end === account), numbering, into);
    });
  if ('visible' in condition || !('question' in condition)) return nothing;
  const ofAccounts: Collector = (numbering, into) =>
    addAccounts(condition.question, (account) => supports(condition, account, numbering.facts), numbering, into);
  // Every number has to fit: one that does not leaves no grounds to the others.
  return 'everyNumber' in condition ? ifItHolds(ofAccounts) : ofAccounts;
}

const nothing: Collector = () => {};

/** Adds the grounds of a named condition or rule. */
function addNumbersBehind(condition: Condition, numbering: Numbering, into: number[]): void {
  for (const number of numbersBehind(condition, numbering)) into.push(number);
}

/** Adds a raised flag and the accounts behind it. */
function addFlag(flag: number, numbering: Numbering, into: number[]): void {
  into.push(flag);
  for (const number of numbersBehind(numbering.facts.instrument.flags[flag]!.when, numbering))
    if (number >= numbering.accounts) into.push(number);
}

/** Adds the accounts on a question that match, and the question. */
function addAccounts(
  question: string,
  matches: (account: Account) => boolean,
  numbering: Numbering,
  into: number[],
): void {
  const { facts, list, starts } = numbering;
  const place = graphOf(facts.instrument).questionIndex.get(question) ?? -1;
  if (!facts.visible[place]) return;
  for (let index = starts[place]!; list[index]?.place === place; index++)
    if (matches(list[index]!.account)) into.push(numbering.questions + place, numbering.accounts + index);
}
