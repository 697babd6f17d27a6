import { amount } from '../../assessment/holds.ts';
import { parts, type Condition, type Range } from '../../instrument/condition.ts';
import { defaultSources } from '../../instrument/structure.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';

/** When a question is shown, in what a form can look at: the answers in it. Nothing in `all` holds always, in `any` never. */
export type ShowWhen =
  | { readonly all: readonly ShowWhen[] }
  | { readonly any: readonly ShowWhen[] }
  | { readonly not: ShowWhen }
  | { readonly atLeast: number; readonly of: readonly ShowWhen[] }
  | AnswerTest;

/** It holds when any answer to the question makes it hold. */
export type AnswerTest =
  | { readonly question: string; readonly operator: 'exists' }
  | { readonly question: string; readonly operator: '='; readonly choice: string }
  | { readonly question: string; readonly operator: '>=' | '<=' | '<'; readonly number: number };

/**
 * A condition as a form can say it; undefined where a form cannot: it knows no flags, and does not distinguish whose
 * word an answer is. It is taken to be filled in by whom each question is for.
 */
export function showWhen(
  when: Condition,
  record: ScreeningRecord,
  trail: readonly string[] = [],
): ShowWhen | undefined {
  const inner = (part: Condition) => showWhen(part, record, trail);
  if ('all' in when) return ifWhole(when.all.map(inner), (all) => ({ all }));
  if ('any' in when) return ifWhole(when.any.map(inner), (any) => ({ any }));
  if ('not' in when) return ifWhole([inner(when.not)], ([not]) => ({ not: not! }));
  if ('count' in when)
    return ifWhole(when.count.map(inner), (of) =>
      when.atLeast === undefined
        ? { not: { atLeast: amount(when.fewerThan ?? 0, record.settings), of } }
        : { atLeast: amount(when.atLeast, record.settings), of },
    );
  if ('setting' in when) return record.settings[when.setting] === true ? { all: [] } : { any: [] };
  if (!('question' in when)) return undefined;
  const question = questionIn(record, when.question);
  if (!question || ('by' in when && when.by && when.by !== defaultSources[question.who])) return undefined;
  const { code } = question;
  if ('visible' in when) {
    if (!question.when) return { all: [] };
    return trail.includes(code) ? undefined : showWhen(question.when, record, [...trail, code]);
  }
  if ('answered' in when) return { question: code, operator: 'exists' };
  if ('anyNumber' in when) return isWithin(code, when.anyNumber, record);
  if ('everyNumber' in when) return isWithin(code, when.everyNumber, record);
  if (!question.choices) return undefined;
  const choices = 'has' in when ? when.has : othersThan(when.hasOtherThan, question);
  return { any: choices.map((choice) => ({ question: code, operator: '=', choice })) };
}

/** Whether it depends on whose word an answer is, somewhere in it. */
export function asksWho(when: Condition): boolean {
  return ('by' in when && when.by !== undefined) || parts(when).some((part) => asksWho(part));
}

export function questionIn({ topics }: ScreeningRecord, code: string): RecordQuestion | undefined {
  for (const { questions } of topics) for (const question of questions) if (question.code === code) return question;
  return undefined;
}

function ifWhole(
  terms: readonly (ShowWhen | undefined)[],
  whole: (terms: ShowWhen[]) => ShowWhen,
): ShowWhen | undefined {
  const said = terms.filter((part) => part !== undefined);
  return said.length === terms.length ? whole(said) : undefined;
}

/** Choices by name, so that it does not matter how a form reads "not equal" where there are several answers, or none. */
function othersThan(listed: readonly string[], { choices = [] }: RecordQuestion): string[] {
  return choices.map(({ code }) => code).filter((code) => !listed.includes(code));
}

function isWithin(question: string, { atLeast, atMost, under }: Range, { settings }: ScreeningRecord): ShowWhen {
  const bounds = [
    ['>=', atLeast],
    ['<=', atMost],
    ['<', under],
  ] as const;
  return {
    all: bounds.flatMap(([operator, bound]) =>
      bound === undefined ? [] : [{ question, operator, number: amount(bound, settings) }],
    ),
  };
}
