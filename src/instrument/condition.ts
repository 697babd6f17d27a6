import * as z from 'zod/mini';
import { sources, type Source } from './account.ts';

/** A number, or the name of a setting that holds one. */
export type Amount = number | { readonly setting: string };

export interface Range {
  readonly atLeast?: Amount | undefined;
  readonly atMost?: Amount | undefined;
  readonly under?: Amount | undefined;
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
  /** A given number lies in the range. */
  | { readonly question: string; readonly anyNumber: Range }
  /** There is a given number, and every given number lies in the range. */
  | { readonly question: string; readonly everyNumber: Range }
  /** On one of these questions two given accounts have no choice in common. */
  | { readonly accountsShareNoChoice: readonly string[] }
  /** The flag is raised (with `by`: by an account of that source among others). */
  | { readonly flag: string; readonly by?: Source }
  /** At least so many flags of the class are raised. */
  | { readonly flagsOfClass: string; readonly atLeast: Amount; readonly by?: Source }
  /** The agency has the setting switched on. */
  | { readonly setting: string }
  /** The condition of that name in the instrument's `conditions` holds. */
  | { readonly condition: string };

/** What may stand beside each operator. The operator is the key that tells one kind of condition from another. */
const companions = {
  all: [],
  any: [],
  not: [],
  count: ['atLeast', 'fewerThan'],
  has: ['question', 'by'],
  hasOtherThan: ['question', 'by'],
  answered: ['question', 'by'],
  visible: ['question'],
  anyNumber: ['question'],
  everyNumber: ['question'],
  accountsShareNoChoice: [],
  flag: ['by'],
  flagsOfClass: ['atLeast', 'by'],
  setting: [],
  condition: [],
} as const satisfies Record<string, readonly string[]>;

const code = z.string().check(z.minLength(1));
const codes = z.array(code).check(z.minLength(1));
const amount = z.union([z.number(), z.strictObject({ setting: code })], { error: 'expected a number or a setting' });
const range = z.strictObject({
  atLeast: z.optional(amount),
  atMost: z.optional(amount),
  under: z.optional(amount),
});
const nested = z.lazy((): z.core.$ZodType<Condition> => conditionSchema);

export const conditionSchema = z
  .strictObject({
    all: z.optional(z.array(nested)),
    any: z.optional(z.array(nested)),
    not: z.optional(nested),
    count: z.optional(z.array(nested)),
    question: z.optional(code),
    by: z.optional(z.enum(sources)),
    has: z.optional(codes),
    hasOtherThan: z.optional(codes),
    answered: z.optional(z.literal(true)),
    visible: z.optional(z.literal(true)),
    anyNumber: z.optional(range),
    everyNumber: z.optional(range),
    accountsShareNoChoice: z.optional(codes),
    flag: z.optional(code),
    flagsOfClass: z.optional(code),
    atLeast: z.optional(amount),
    fewerThan: z.optional(amount),
    setting: z.optional(code),
    condition: z.optional(code),
  })
  .check(({ value: condition, issues }) => {
    const complain = (message: string): void => void issues.push({ code: 'custom', input: condition, message });
    const keys = Object.keys(condition);
    const operators = keys.filter((key) => key in companions) as (keyof typeof companions)[];
    const [operator] = operators;
    if (operators.length !== 1 || !operator) {
      return complain(
        `expected exactly one of ${Object.keys(companions).join(', ')}, found ${operators.join(', ') || 'none'}`,
      );
    }
    const allowed: readonly string[] = companions[operator];
    for (const key of keys)
      if (key !== operator && !allowed.includes(key)) complain(`"${key}" cannot stand beside "${operator}"`);
    if (allowed.includes('question') && condition.question === undefined)
      complain(`expected "question" beside "${operator}"`);
    if (operator === 'flagsOfClass' && condition.atLeast === undefined)
      complain('expected "atLeast" beside "flagsOfClass"');
    if (operator === 'count' && (condition.atLeast === undefined) === (condition.fewerThan === undefined))
      complain('expected either "atLeast" or "fewerThan" beside "count"');
  }) as unknown as z.core.$ZodType<Condition>;

/** The conditions directly inside a condition, each with its place. */
export function parts(condition: Condition): [path: (string | number)[], part: Condition][] {
  if ('all' in condition) return condition.all.map((part, index) => [['all', index], part]);
  if ('any' in condition) return condition.any.map((part, index) => [['any', index], part]);
  if ('count' in condition) return condition.count.map((part, index) => [['count', index], part]);
  if ('not' in condition) return [[['not'], condition.not]];
  return [];
}

/** The questions whose accounts or visibility a condition reads itself, its parts not counted. */
export function questionsIn(condition: Condition): readonly string[] {
  if ('question' in condition) return [condition.question];
  return 'accountsShareNoChoice' in condition ? condition.accountsShareNoChoice : [];
}
