import type { Account, QuestionAccount } from '../instrument/account.ts';
import type { Condition } from '../instrument/condition.ts';
import { differ, isGiven, markOf, pairsIn, startOf, supports } from './clause.ts';
import { accountsOn, flagMark, type Evaluation } from './facts.ts';
import { flagOf, graphOf } from './graph.ts';
import { bitOf } from './layout.ts';

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

export function groundsOf(condition: Condition, facts: Evaluation): Grounds {
  const { instrument } = facts;
  const grounds: Grounds = { accounts: [], flags: new Set(), rules: new Set(), questions: new Set() };
  const entered = new Set<string>();

  /** `own`: it is no part of a flag. Of what is behind a flag, only the accounts count. */
  const enter = (part: Condition, own: boolean): void => {
    if (markOf(part, facts) === 0) return;
    const enterAll = (list: readonly Condition[]) => list.forEach((inner) => enter(inner, own));
    const enterOnce = (name: string, behind: Condition, ofFlag = false) => {
      const key = `${own && !ofFlag} ${name}`;
      if (entered.has(key)) return;
      entered.add(key);
      enter(behind, own && !ofFlag);
    };
    const rest = (flag: string) => {
      if (own) grounds.flags.add(flag);
      enterOnce(`flag ${flag}`, flagOf(instrument, flag)!.when, true);
    };
    const add = (question: string, accounts: readonly Account[]) => {
      if (own && accounts.length > 0) grounds.questions.add(question);
      for (const account of accounts) grounds.accounts.push({ question, ...account });
    };

    if ('all' in part) enterAll(part.all);
    else if ('any' in part) enterAll(part.any);
    else if ('count' in part) {
      if (part.atLeast !== undefined) enterAll(part.count);
    } else if ('condition' in part) {
      const name = part.condition;
      const { conditions, outcomes } = instrument;
      enterOnce(`condition ${name}`, (Object.hasOwn(conditions, name) ? conditions : outcomes)[name]!);
    } else if ('ruleOfLevel' in part) {
      for (const { code, level, when } of instrument.rules)
        if (level === part.ruleOfLevel && markOf(when, facts) > 0) {
          if (own) grounds.rules.add(code);
          enterOnce(`rule ${code}`, when);
        }
    } else if ('flag' in part) rest(part.flag);
    else if ('flagsOfClass' in part) {
      const bit = part.by ? bitOf[part.by] : 1;
      for (const [index, { code, class: name }] of graphOf(instrument).flags.entries())
        if (name === part.flagsOfClass && flagMark(facts, index) & bit) rest(code);
    } else if ('accountsShareNoChoice' in part) {
      for (const question of part.accountsShareNoChoice) {
        const accounts = accountsOn(facts, question);
        if (differ(accounts)) add(question, accounts.filter(isGiven));
      }
    } else if ('hoursBetween' in part) {
      const { from, to } = part.hoursBetween;
      const pairs = pairsIn(part.hoursBetween, facts);
      add(startOf(from, facts)!, [...new Set(pairs.map(([start]) => start))]);
      add(to, [...new Set(pairs.map(([, end]) => end))]);
    } else if ('question' in part && !('visible' in part))
      add(
        part.question,
        accountsOn(facts, part.question).filter((account) => supports(part, account, facts)),
      );
  };

  enter(condition, true);
  return grounds;
}
