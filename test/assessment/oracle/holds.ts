import { choicesOf, type Account, type QuestionAccount, type Source } from '../../../src/instrument/account.ts';
import type { Amount, Condition, HoursBetween, Range } from '../../../src/instrument/condition.ts';
import { hoursSurelyBetween } from '../../../src/instrument/moment.ts';
import type { Rule, Setting } from '../../../src/instrument/structure.ts';
import { accountsOn, isRaised, isVisible, type Evaluation } from './facts.ts';
import { flagOf, graphOf } from './graph.ts';

/** Whether a condition holds, each account read alone. */
export function holds(condition: Condition, facts: Evaluation): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('count' in condition) {
    const count = condition.count.filter((part) => holds(part, facts)).length;
    const { settings } = facts.configuration;
    if (condition.atLeast !== undefined) return count >= amount(condition.atLeast, settings);
    return condition.fewerThan !== undefined && count < amount(condition.fewerThan, settings);
  }
  if ('visible' in condition) return isVisible(facts, condition.question);
  if ('everyNumber' in condition) {
    const given = accountsOn(facts, condition.question).filter(isGiven);
    return given.length > 0 && given.every((account) => supports(condition, account, facts));
  }
  if ('question' in condition)
    return accountsOn(facts, condition.question).some((account) => supports(condition, account, facts));
  if ('accountsShareNoChoice' in condition)
    return condition.accountsShareNoChoice.some((question) => differ(accountsOn(facts, question)));
  if ('hoursBetween' in condition) return pairsIn(condition.hoursBetween, facts).length > 0;
  if ('ruleOfLevel' in condition) return rulesOf(condition.ruleOfLevel, facts).length > 0;
  if ('flag' in condition)
    return isRaised(facts, condition.flag) && (!condition.by || raisedBy(condition.flag, condition.by, facts));
  if ('flagsOfClass' in condition) {
    const least = amount(condition.atLeast, facts.configuration.settings);
    return (condition.by ? flagsBehind(condition, facts).length : countOf(condition.flagsOfClass, facts)) >= least;
  }
  if ('setting' in condition) return facts.configuration.settings[condition.setting] === true;
  const named = namedCondition(condition.condition, facts);
  return named !== undefined && holds(named, facts);
}

/**
 * What makes a condition hold: the rules and raised flags it names, the questions it reads itself, and the accounts it
 * rests on, also by way of those rules and flags. What is absent leaves no trace.
 */
export interface Grounds {
  readonly accounts: QuestionAccount[];
  readonly flags: Set<string>;
  readonly rules: Set<string>;
  readonly questions: Set<string>;
}

function noGrounds(): Grounds {
  return { accounts: [], flags: new Set(), rules: new Set(), questions: new Set() };
}

export function groundsOf(condition: Condition, facts: Evaluation, grounds: Grounds = noGrounds()): Grounds {
  if (!holds(condition, facts)) return grounds;
  const enter = (part: Condition) => groundsOf(part, facts, grounds);
  const add = (question: string, accounts: readonly Account[]) => {
    if (accounts.length > 0) grounds.questions.add(question);
    for (const account of accounts) grounds.accounts.push({ question, ...account });
  };
  const rest = (flag: string) => {
    if (grounds.flags.has(flag)) return;
    grounds.flags.add(flag);
    grounds.accounts.push(...groundsOfFlag(flag, facts).accounts);
  };
  if ('all' in condition) condition.all.forEach(enter);
  else if ('any' in condition) condition.any.forEach(enter);
  else if ('count' in condition) {
    if (condition.atLeast !== undefined) condition.count.forEach(enter);
  } else if ('condition' in condition) enter(namedCondition(condition.condition, facts)!);
  else if ('ruleOfLevel' in condition) {
    for (const rule of rulesOf(condition.ruleOfLevel, facts)) {
      grounds.rules.add(rule.code);
      enter(rule.when);
    }
  } else if ('flag' in condition) rest(condition.flag);
  else if ('flagsOfClass' in condition) flagsBehind(condition, facts).forEach(rest);
  else if ('accountsShareNoChoice' in condition) {
    for (const question of condition.accountsShareNoChoice) {
      const accounts = accountsOn(facts, question);
      if (differ(accounts)) add(question, accounts.filter(isGiven));
    }
  } else if ('hoursBetween' in condition) {
    const { from, to } = condition.hoursBetween;
    const pairs = pairsIn(condition.hoursBetween, facts);
    add(startOf(from, facts)!, [...new Set(pairs.map(([start]) => start))]);
    add(to, [...new Set(pairs.map(([, end]) => end))]);
  } else if ('question' in condition && !('visible' in condition)) {
    add(
      condition.question,
      accountsOn(facts, condition.question).filter((account) => supports(condition, account, facts)),
    );
  }
  return grounds;
}

/** A condition on the accounts of one question. */
type AccountCondition = Extract<Condition, { question: string }>;

/** Whether one account, read alone, makes a condition on its question hold. */
function supports(condition: AccountCondition, account: Account, facts: Evaluation): boolean {
  if (!isGiven(account)) return false;
  if ('by' in condition && condition.by && account.source !== condition.by) return false;
  if ('has' in condition) return choicesOf(account).some((choice) => condition.has.includes(choice));
  if ('hasOtherThan' in condition) return choicesOf(account).some((choice) => !condition.hasOtherThan.includes(choice));
  const range =
    'anyNumber' in condition ? condition.anyNumber : 'everyNumber' in condition ? condition.everyNumber : undefined;
  return !range || (typeof account.value === 'number' && isWithin(range, account.value, facts.configuration.settings));
}

function isGiven(account: Account): boolean {
  return account.response === 'given';
}

/** Whether two of the given accounts have no choice in common. */
function differ(accounts: readonly Account[]): boolean {
  const given = accounts.filter(isGiven).map(choicesOf);
  return given.some((left, index) =>
    given.slice(index + 1).some((right) => !left.some((choice) => right.includes(choice))),
  );
}

function namedCondition(name: string, { instrument: { conditions, outcomes } }: Evaluation): Condition | undefined {
  return Object.hasOwn(conditions, name) ? conditions[name] : outcomes[name];
}

/** The rules of a level that hold, whatever the level is in the end. */
function rulesOf(level: string, facts: Evaluation): Rule[] {
  return facts.instrument.rules.filter((rule) => rule.level === level && holds(rule.when, facts));
}

/** Of some questions with a moment the first that has a given account. */
function startOf(questions: readonly string[], facts: Evaluation): string | undefined {
  return questions.find((question) => accountsOn(facts, question).some(isGiven));
}

/** The accounts between whose moments surely lie more hours than that. */
function pairsIn({ from, to, moreThan }: HoursBetween, facts: Evaluation): [start: Account, end: Account][] {
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

function countOf(name: string, facts: Evaluation): number {
  return (facts.raisedOfClass as Record<string, number>)[name] ?? 0;
}

/** The raised flags a condition on a class counts. */
function flagsBehind({ flagsOfClass, by }: Extract<Condition, { flagsOfClass: string }>, facts: Evaluation): string[] {
  return graphOf(facts.instrument)
    .flags.filter(
      (flag, index) =>
        flag.class === flagsOfClass && facts.raised[index] === 1 && (!by || raisedBy(flag.code, by, facts)),
    )
    .map((flag) => flag.code);
}

/** Whether an account of the source is among those that raised the flag. */
function raisedBy(code: string, by: Source, facts: Evaluation): boolean {
  return groundsOfFlag(code, facts).accounts.some((account) => account.source === by);
}

export function groundsOfFlag(code: string, facts: Evaluation): Grounds {
  const flag = flagOf(facts.instrument, code);
  return flag ? groundsOf(flag.when, facts) : noGrounds();
}
