import { amount } from '../../assessment/holds.ts';
import type { Condition, Range } from '../../instrument/condition.ts';
import type { Setting } from '../../instrument/structure.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { PaperWords } from './paper-words.ts';

/** What a condition on questions is put into words with. */
export interface ConditionWords extends PaperWords {
  readonly settings: Readonly<Record<string, Setting>>;
  /** How a question is referred to. */
  readonly number: (question: string) => number | string;
  readonly choice: (question: string, choice: string) => string;
  readonly source: (source: string) => string;
  /** A condition the instrument has under a name. */
  readonly named: (name: string) => Condition | undefined;
  /** What is said in one piece. Not needed for when a question is asked, which never depends on flags. */
  readonly refer?: (condition: Condition) => string | undefined;
}

/** "18 has “sometimes” or “no”": a condition on questions, by their numbers. */
export function conditionInWords(condition: Condition, words: ConditionWords): string {
  const { say, locale, number, settings } = words;
  const { conditions: texts } = words.texts;
  const referred = words.refer?.(condition);
  if (referred !== undefined) return referred;
  const inner = (part: Condition) => conditionInWords(part, words);
  // "a and (b or c)": without brackets it could be read either way.
  const grouped = (part: Condition) => (isCompound(part) ? `(${inner(part)})` : inner(part));
  const join = (parts: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(locale, { type }).format(parts);
  const about = (question: string, codes: readonly string[]) => ({
    number: number(question),
    choices: join(
      codes.map((code) => say(words.texts.quoted, { text: words.choice(question, code) })),
      'disjunction',
    ),
  });
  const by = (source: string | undefined) => (source ? ` ${say(texts.by, { source: words.source(source) })}` : '');

  if ('all' in condition)
    return condition.all.length === 0 ? texts.always : join(condition.all.map(grouped), 'conjunction');
  if ('any' in condition)
    return condition.any.length === 0 ? texts.never : join(condition.any.map(grouped), 'disjunction');
  if ('not' in condition) return say(texts.not, { part: inner(condition.not) });
  if ('count' in condition) {
    const parts = joinedBy(say, words.texts.semicolon, condition.count.map(inner));
    return condition.atLeast === undefined
      ? say(texts.fewer, { most: amount(condition.fewerThan!, settings), parts })
      : say(texts.count, { least: amount(condition.atLeast, settings), parts });
  }
  if ('has' in condition) return say(texts.is, about(condition.question, condition.has)) + by(condition.by);
  if ('hasOtherThan' in condition)
    return say(texts.isOther, about(condition.question, condition.hasOtherThan)) + by(condition.by);
  if ('answered' in condition) return say(texts.answered, { number: number(condition.question) }) + by(condition.by);
  if ('visible' in condition) return say(texts.visible, { number: number(condition.question) });
  if ('anyNumber' in condition) return rangeInWords(number(condition.question), condition.anyNumber);
  if ('everyNumber' in condition) return rangeInWords(number(condition.question), condition.everyNumber);
  if ('accountsShareNoChoice' in condition)
    return say(texts.differ, {
      numbers: join(
        condition.accountsShareNoChoice.map((question) => say('{number}', { number: number(question) })),
        'disjunction',
      ),
    });
  if ('hoursBetween' in condition) {
    const { from, to, moreThan } = condition.hoursBetween;
    const numbers = join(
      from.map((question) => say('{number}', { number: number(question) })),
      'disjunction',
    );
    return say(texts.hoursBetween, {
      hours: amount(moreThan, settings),
      from: from.length > 1 ? say(texts.firstOf, { numbers }) : numbers,
      to: number(to),
    });
  }
  if ('setting' in condition) return settings[condition.setting] === true ? texts.always : texts.never;
  const named = 'condition' in condition ? words.named(condition.condition) : undefined;
  // What is asked never depends on flags.
  return named ? inner(named) : texts.never;

  function rangeInWords(of: number | string, { atLeast, atMost, under }: Range): string {
    const limits = [
      atLeast === undefined ? [] : say(texts.atLeast, { number: of, limit: amount(atLeast, settings) }),
      atMost === undefined ? [] : say(texts.atMost, { number: of, limit: amount(atMost, settings) }),
      under === undefined ? [] : say(texts.under, { number: of, limit: amount(under, settings) }),
    ].flat();
    return join(limits, 'conjunction');
  }
}

function isCompound(condition: Condition): boolean {
  return ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
}
