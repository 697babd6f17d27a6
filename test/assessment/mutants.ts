import { parts, placeOfPart, type Amount, type Condition } from '../../src/instrument/condition.ts';
import type { Settings } from './helpers.ts';

/** A condition that is one clause away from another one, and what was changed. */
export interface Mutant {
  readonly change: string;
  readonly condition: Condition;
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/** Every condition one clause away. `settings` give the numbers of amounts. */
export function mutantsOf(condition: Condition, settings: Settings): Mutant[] {
  const whole = [
    { change: 'always', condition: always },
    { change: 'never', condition: never },
  ];
  const original = JSON.stringify(condition);
  return [...whole, ...within(condition, settings)].filter((mutant) => JSON.stringify(mutant.condition) !== original);
}

function within(condition: Condition, settings: Settings): Mutant[] {
  return [
    ...withoutMember(condition),
    ...withoutNegation(condition),
    ...withoutChoice(condition),
    ...withoutSource(condition),
    ...withOtherAmount(condition, settings),
    ...withoutStart(condition),
    ...parts(condition).flatMap((part, index) => {
      const path = placeOfPart(condition, index);
      return within(part, settings).map((mutant) => ({
        change: `${path.join('.')} > ${mutant.change}`,
        condition: replaced(condition, path, mutant.condition),
      }));
    }),
  ];
}

function withoutMember(condition: Condition): Mutant[] {
  for (const key of ['all', 'any', 'count'] as const) {
    const members = (condition as Record<string, unknown>)[key];
    if (Array.isArray(members)) return withoutEach(condition, key, members as Condition[]);
  }
  return [];
}

function withoutNegation(condition: Condition): Mutant[] {
  return 'not' in condition ? [{ change: `without not ${JSON.stringify(condition.not)}`, condition: always }] : [];
}

/** A list of one is covered by its whole condition being taken out. */
function withoutChoice(condition: Condition): Mutant[] {
  for (const key of ['has', 'hasOtherThan', 'accountsShareNoChoice'] as const) {
    const codes = (condition as Record<string, unknown>)[key];
    if (Array.isArray(codes) && codes.length > 1) return withoutEach(condition, key, codes as string[]);
  }
  return [];
}

function withoutSource(condition: Condition): Mutant[] {
  if (!('by' in condition)) return [];
  const { by, ...rest } = condition;
  return [{ change: `without by ${by}`, condition: rest }];
}

function withoutEach(condition: Condition, key: string, list: readonly unknown[]): Mutant[] {
  return list.map((member, index) => ({
    change: `${key} without ${JSON.stringify(member)}`,
    condition: { ...condition, [key]: list.filter((_, other) => other !== index) },
  }));
}

/** One of the moments from which hours are counted. */
function withoutStart(condition: Condition): Mutant[] {
  if (!('hoursBetween' in condition)) return [];
  const { hoursBetween } = condition;
  return hoursBetween.from.map((start) => ({
    change: `hoursBetween without ${start}`,
    condition: { hoursBetween: { ...hoursBetween, from: hoursBetween.from.filter((other) => other !== start) } },
  }));
}

/** Numbers one more and one less. */
function withOtherAmount(condition: Condition, settings: Settings): Mutant[] {
  const range = ['anyNumber', 'everyNumber', 'hoursBetween'].find((key) => key in condition);
  const holder = range === undefined ? condition : (condition as unknown as Record<string, object>)[range]!;
  return Object.entries(holder)
    .filter(([key]) => ['atLeast', 'atMost', 'under', 'fewerThan', 'moreThan'].includes(key))
    .flatMap(([key, amount]: [string, Amount]) => {
      const number = typeof amount === 'number' ? amount : Number(settings[amount.setting]);
      return [number - 1, number + 1].map((other) => {
        const changed = { ...holder, [key]: other };
        return {
          change: `${key} ${other}`,
          condition: (range === undefined ? changed : { ...condition, [range]: changed }) as Condition,
        };
      });
    });
}

function replaced(condition: Condition, [key, index]: readonly (string | number)[], part: Condition): Condition {
  const members = (condition as unknown as Record<string, Condition[]>)[key!]!;
  const changed = index === undefined ? part : members.map((member, other) => (other === index ? part : member));
  return { ...condition, [key!]: changed };
}
