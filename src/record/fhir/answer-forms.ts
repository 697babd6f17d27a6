import type { AnswerKind } from '../../instrument/answer-kinds/index.ts';
import { parseMoment } from '../../instrument/moment.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { momentOf } from './moments.ts';
import { choiceCoding } from './naming.ts';
import { translated } from './translations.ts';
import type { QuestionnaireItem, ResponseAnswer } from './resources.ts';

/** How a kind of answer is represented in a form and in a response. */
interface AnswerForm {
  readonly item: Pick<QuestionnaireItem, 'type' | 'repeats'>;
  /** How it is shown, where a form has a choice. */
  readonly control?: 'radio-button' | 'check-box';
  readonly valueOf: (value: string, question: RecordQuestion, record: ScreeningRecord) => ResponseAnswer;
  /** The same for people; the same on every machine. */
  readonly words: (value: string, question: RecordQuestion) => string;
}

export const answerForms: Readonly<Record<AnswerKind, AnswerForm>> = {
  one: { item: { type: 'choice', repeats: false }, control: 'radio-button', valueOf: choice, words: choiceText },
  several: { item: { type: 'choice', repeats: true }, control: 'check-box', valueOf: choice, words: choiceText },
  number: { item: { type: 'integer' }, valueOf: asItIs, words: String },
  // A FHIR dateTime may be a date alone.
  moment: { item: { type: 'dateTime' }, valueOf: momentAnswer, words: (value) => value.replace('T', ' ') },
  text: { item: { type: 'text' }, valueOf: asItIs, words: String },
};

function choice(value: string, question: RecordQuestion, record: ScreeningRecord): ResponseAnswer {
  const { code, choices } = question;
  const coding = choiceCoding(record, code, value, choices?.find((one) => one.code === value)?.text);
  return { valueCoding: { ...coding, ...translated('_display', question, (words) => words.choices?.[value]) } };
}

function choiceText(value: string, { choices }: RecordQuestion): string {
  return choices?.find(({ code }) => code === value)?.text ?? value;
}

function momentAnswer(value: string): ResponseAnswer {
  return parseMoment(value) ? { valueDateTime: momentOf(value) } : asItIs(value);
}

function asItIs(value: string): ResponseAnswer {
  return { valueString: value };
}
