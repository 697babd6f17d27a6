import type { ScreeningRecord } from '../record.ts';
import { wordsOf } from '../record-words.ts';
import type { RecordPoint } from './kinds.ts';

/** What brings a point: signs and questions, else rules. Empty where it is suggested at every return. */
export function becauseOf(record: ScreeningRecord, { because }: RecordPoint): string[] {
  const { flags, reasons } = record.assessment;
  const { label } = wordsOf(record);
  const signs = flags.filter(({ code }) => because.flags.includes(code)).map((flag) => flag.label);
  const named = [...signs, ...because.questions.map(label)];
  if (named.length > 0) return named;
  return reasons.filter(({ rule }) => because.rules.includes(rule)).map(({ text }) => text);
}
