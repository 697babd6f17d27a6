import { amount } from '../../assessment/holds.ts';
import type { Condition, Range } from '../../instrument/condition.ts';
import type { Setting } from '../../instrument/structure.ts';
import type { PaperTexts } from './texts/index.ts';

/** What a condition on questions is put into words with. */
export interface ConditionWords {
  readonly texts: PaperTexts;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly number: (question: string) => number;
  readonly choice: (question: string, choice: string) => string;
  readonly source: (source: string) => string;
  /** A condition the instrument has under a name. */
  readonly named: (name: string) => Condition | undefined;
}

/** "18 has “sometimes” or “no”": a condition on questions, by their numbers. */
export function conditionInWords(condition: Condition, words: ConditionWords): string {
  const { texts, number, settings } = words;
  const { conditions: say } = texts;
  const inner = (part: Condition) => conditionInWords(part, words);
  const join = (parts: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(texts.locale, { type }).format(parts);
  const choices = (question: string, codes: readonly string[]) =>
    join(
      codes.map((code) => `“${words.choice(question, code)}”`),
      'disjunction',
    );
  const by = (source: string | undefined) => (source ? ` ${say.by(words.source(source))}` : '');

  if ('all' in condition)
    return condition.all.length === 0 ? say.always : join(condition.all.map(inner), 'conjunction');
  if ('any' in condition) return condition.any.length === 0 ? say.never : join(condition.any.map(inner), 'disjunction');
  if ('not' in condition) return say.not(inner(condition.not));
  if ('count' in condition) {
    const parts = condition.count.map(inner).join('; ');
    return condition.atLeast === undefined
      ? say.fewer(amount(condition.fewerThan!, settings), parts)
      : say.count(amount(condition.atLeast, settings), parts);
  }
  if ('has' in condition)
    return say.is(number(condition.question), choices(condition.question, condition.has)) + by(condition.by);
  if ('hasOtherThan' in condition)
    return (
      say.isOther(number(condition.question), choices(condition.question, condition.hasOtherThan)) + by(condition.by)
    );
  if ('answered' in condition) return say.answered(number(condition.question)) + by(condition.by);
  if ('visible' in condition) return say.visible(number(condition.question));
  if ('anyNumber' in condition) return rangeInWords(number(condition.question), condition.anyNumber);
  if ('everyNumber' in condition) return rangeInWords(number(condition.question), condition.everyNumber);
  if ('accountsShareNoChoice' in condition)
    return say.differ(
      join(
        condition.accountsShareNoChoice.map((question) => String(number(question))),
        'disjunction',
      ),
    );
  if ('setting' in condition) return settings[condition.setting] === true ? say.always : say.never;
  const named = 'condition' in condition ? words.named(condition.condition) : undefined;
  // What is asked never depends on flags.
  return named ? inner(named) : say.never;

  function rangeInWords(of: number, { atLeast, atMost, under }: Range): string {
    const limits = [
      atLeast === undefined ? [] : say.atLeast(of, amount(atLeast, settings)),
      atMost === undefined ? [] : say.atMost(of, amount(atMost, settings)),
      under === undefined ? [] : say.under(of, amount(under, settings)),
    ].flat();
    return join(limits, 'conjunction');
  }
}
