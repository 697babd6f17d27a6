import { amount } from '../../assessment/holds.ts';
import type { Condition } from '../../instrument/condition.ts';
import type { Setting } from '../../instrument/structure.ts';

export const always: Condition = { all: [] };
export const never: Condition = { any: [] };

export function isAlways(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

export function isNever(condition: Condition): boolean {
  return 'any' in condition && condition.any.length === 0;
}

/** What is known before anything is filled in. */
export interface Known {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  /** Whether a question is on the form: what does not is never answered there. */
  readonly onForm: (question: string) => boolean;
  /** When a question is asked, decided already. */
  readonly whenOf: (question: string) => Condition;
}

/**
 * A condition as someone with the paper in hand reads it: what settings decide is decided, named conditions are written
 * out, and what cannot be answered on the form is gone.
 */
export function decided(condition: Condition, known: Known): Condition {
  const inner = (part: Condition) => decided(part, known);
  if ('all' in condition) {
    const parts = condition.all.map(inner).filter((part) => !isAlways(part));
    return parts.some(isNever) ? never : single({ all: parts }, parts);
  }
  if ('any' in condition) {
    const parts = condition.any.map(inner).filter((part) => !isNever(part));
    return parts.some(isAlways) ? always : single({ any: parts }, parts);
  }
  if ('not' in condition) return opposite(inner(condition.not));
  if ('count' in condition) return counted(condition, known);
  if ('setting' in condition) return known.settings[condition.setting] === true ? always : never;
  if ('condition' in condition) return inner(known.conditions[condition.condition] ?? never);
  if ('accountsShareNoChoice' in condition) {
    const questions = condition.accountsShareNoChoice.filter(known.onForm);
    return questions.length > 0 ? { accountsShareNoChoice: questions } : never;
  }
  if ('hoursBetween' in condition) {
    const { from, ...between } = condition.hoursBetween;
    const left = from.filter(known.onForm);
    return left.length > 0 && known.onForm(between.to) ? { hoursBetween: { ...between, from: left } } : never;
  }
  if (!('question' in condition)) return condition;
  if ('visible' in condition) {
    const when = known.whenOf(condition.question);
    return isAlways(when) || !known.onForm(condition.question) ? when : condition;
  }
  return known.onForm(condition.question) ? condition : never;
}

function single(condition: Condition, parts: readonly Condition[]): Condition {
  return parts.length === 1 ? parts[0]! : condition;
}

function opposite(condition: Condition): Condition {
  if (isAlways(condition)) return never;
  if (isNever(condition)) return always;
  return 'not' in condition ? condition.not : { not: condition };
}

function counted({ count, atLeast, fewerThan }: Extract<Condition, { count: unknown }>, known: Known): Condition {
  const parts = count.map((part) => decided(part, known));
  const open = parts.filter((part) => !isAlways(part) && !isNever(part));
  const left = amount(atLeast ?? fewerThan ?? 0, known.settings) - parts.filter(isAlways).length;
  const enough = left <= 0;
  if (enough || left > open.length) return enough === (atLeast !== undefined) ? always : never;
  return atLeast === undefined ? { count: open, fewerThan: left } : { count: open, atLeast: left };
}
