import type { Source } from './account.ts';

/** A number, or the name of a setting that holds one. */
export type Amount = number | { readonly setting: string };

export interface Range {
  readonly atLeast?: Amount | undefined;
  readonly atMost?: Amount | undefined;
  readonly under?: Amount | undefined;
}

export interface HoursBetween {
  /** Of these moments the first with a given account. */
  readonly from: readonly string[];
  readonly to: string;
  readonly moreThan: Amount;
}

/**
 * A rule as data. A condition on a question holds when any one account makes it hold, each account read alone;
 * `by` counts only the accounts of one source. A hidden question has no accounts here.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** At least, or fewer than, so many of these conditions hold. */
  | { readonly count: readonly Condition[]; readonly atLeast?: Amount; readonly fewerThan?: Amount }
  /** An account gives one of these choices. */
  | { readonly question: string; readonly has: readonly string[]; readonly by?: Source }
  /** An account gives a choice that is none of these. */
  | { readonly question: string; readonly hasOtherThan: readonly string[]; readonly by?: Source }
  /** There is a given account; `no` and `none` are given. */
  | { readonly question: string; readonly answered: true; readonly by?: Source }
  | { readonly question: string; readonly visible: true }
  /** A given number is in the range. */
  | { readonly question: string; readonly anyNumber: Range }
  /** There is a given number, and every given number is in the range. */
  | { readonly question: string; readonly everyNumber: Range }
  /** On one of these questions two given accounts have no choice in common. */
  | { readonly accountsShareNoChoice: readonly string[] }
  /** The first of these moments that is given, and the other, are surely more hours apart than that. */
  | { readonly hoursBetween: HoursBetween }
  /** The flag is raised (with `by`: by an account of that source among others). */
  | { readonly flag: string; readonly by?: Source }
  /** At least so many flags of the class are raised. */
  | { readonly flagsOfClass: string; readonly atLeast: Amount; readonly by?: Source }
  /** A rule of that level holds, whatever the level is in the end. */
  | { readonly ruleOfLevel: string }
  /** The agency has the setting switched on. */
  | { readonly setting: string }
  /** The condition of that name in the instrument's `conditions` or `outcomes` holds. */
  | { readonly condition: string };

/** It holds whatever is said. */
export const always: Condition = { all: [] };

/** The conditions directly inside a condition. */
export function parts(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('count' in condition) return condition.count;
  return 'not' in condition ? [condition.not] : [];
}

/** The place of one of its parts in a condition. */
export function placeOfPart(condition: Condition, index: number): (string | number)[] {
  return 'not' in condition ? ['not'] : ['all' in condition ? 'all' : 'any' in condition ? 'any' : 'count', index];
}

/** The same condition, with nobody's word preferred. */
export function byAnyone(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(byAnyone) };
  if ('any' in condition) return { any: condition.any.map(byAnyone) };
  if ('not' in condition) return { not: byAnyone(condition.not) };
  if ('count' in condition) return { ...condition, count: condition.count.map(byAnyone) };
  if (!('by' in condition)) return condition;
  const { by: _, ...anyone } = condition;
  return anyone;
}

/** The questions whose accounts or visibility a condition reads itself, its parts not counted. */
export function questionsIn(condition: Condition): readonly string[] {
  if ('question' in condition) return [condition.question];
  if ('hoursBetween' in condition) return [...condition.hoursBetween.from, condition.hoursBetween.to];
  return 'accountsShareNoChoice' in condition ? condition.accountsShareNoChoice : [];
}
