import type { Value } from './account.ts';
import type { Instrument } from './instrument.ts';
import type { Question } from './structure.ts';

/** What is wrong with a value as an answer to a question, or nothing. */
export function checkValue(instrument: Instrument, question: Question, value: Value): string | undefined {
  const choices = question.choices ?? [];
  switch (question.answer) {
    case 'number': {
      const { atLeast, atMost } = question.range ?? { atLeast: -Infinity, atMost: Infinity };
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= atLeast && value <= atMost;
      return fits ? undefined : `expected a whole number from ${atLeast} to ${atMost}`;
    }
    case 'text':
      return typeof value === 'string' && /\S/.test(value) ? undefined : 'expected some text';
    case 'one':
      return typeof value === 'string' && choices.includes(value) ? undefined : `expected one of ${choices.join(', ')}`;
    case 'several': {
      const list = Array.isArray(value) ? (value as readonly string[]) : [];
      if (list.length === 0 || !list.every((code) => choices.includes(code)))
        return `expected a list of one or more of ${choices.join(', ')}`;
      if (new Set(list).size !== list.length) return 'expected no choice twice';
      const alone = list.find((code) => instrument.standAlone.includes(code));
      return alone !== undefined && list.length > 1 ? `"${alone}" stands alone` : undefined;
    }
  }
}
