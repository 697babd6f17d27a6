import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { sources } from './account.ts';
import { amount } from './basic-schemas.ts';
import type { Condition } from './condition.ts';

/** The keys that each operator may have beside it. The operator is the key that distinguishes the kinds of condition. */
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
  hoursBetween: [],
  flag: ['by'],
  flagsOfClass: ['atLeast', 'by'],
  ruleOfLevel: [],
  setting: [],
  condition: [],
} as const satisfies Record<string, readonly string[]>;

const code = z.string().check(z.minLength(1));
const codes = z.array(code).check(z.minLength(1));
const range = strictObject({
  atLeast: z.optional(amount),
  atMost: z.optional(amount),
  under: z.optional(amount),
});
const nested = z.lazy((): z.core.$ZodType<Condition> => conditionSchema);

/** The keys of all kinds of condition, and what a key has for a value. */
type Keys<Kind = Condition> = Kind extends unknown ? keyof Kind : never;
type ValueOf<Key, Kind = Condition> = Kind extends unknown ? (Key extends keyof Kind ? Kind[Key] : never) : never;

/** The type checker compares it with `Condition`, which says what a condition is once its operator is known. */
const shape = {
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
  hoursBetween: z.optional(strictObject({ from: codes, to: code, moreThan: amount })),
  flag: z.optional(code),
  flagsOfClass: z.optional(code),
  atLeast: z.optional(amount),
  fewerThan: z.optional(amount),
  ruleOfLevel: z.optional(code),
  setting: z.optional(code),
  condition: z.optional(code),
} satisfies { readonly [Key in Keys]: z.core.$ZodType<ValueOf<Key> | undefined> };

const anyCondition = strictObject(shape).check(({ value: condition, issues }) => {
  const complain = (message: string): void => void issues.push({ code: 'custom', input: condition, message });
  const keys = Object.keys(condition);
  const operators = keys.filter((key) => key in companions) as (keyof typeof companions)[];
  const [operator] = operators;
  // A key without a value is still an operator to anyone who reads the condition.
  if (operators.length !== 1 || !operator || condition[operator] === undefined) {
    return complain(
      `expected exactly one of ${Object.keys(companions).join(', ')}, found ${operators.join(', ') || 'none'}`,
    );
  }
  const allowed: readonly string[] = companions[operator];
  for (const key of keys)
    if (key !== operator && !allowed.includes(key)) complain(`"${key}" cannot be beside "${operator}"`);
  if (allowed.includes('question') && condition.question === undefined)
    complain(`expected "question" beside "${operator}"`);
  if (operator === 'flagsOfClass' && condition.atLeast === undefined)
    complain('expected "atLeast" beside "flagsOfClass"');
  if (operator === 'count' && (condition.atLeast === undefined) === (condition.fewerThan === undefined))
    complain('expected either "atLeast" or "fewerThan" beside "count"');
});

export const conditionSchema = anyCondition as unknown as z.core.$ZodType<Condition>;
