import { accountsIn, type Account } from '../../instrument/account.ts';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import { defaultSources } from '../../instrument/structure.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { showWhen, questionIn, type ShowWhen } from './show-when.ts';

/**
 * The accounts whose values are the answers in a form: to a question with several answers all of them, to one with one
 * answer the word of whom it is for, else the first that was given.
 */
export function formAnswers(question: RecordQuestion, record: ScreeningRecord): readonly Account[] {
  const given = accountsIn(record.answers, question.code).filter(({ response }) => response === 'given');
  if (answerKinds[question.answer].several) return given;
  return [given.find(({ source }) => source === defaultSources[question.who]) ?? given[0]].filter(
    (account) => account !== undefined,
  );
}

/**
 * Whether a question has a place in the response: it is there in the talk, and also to a reader who checks the conditions of
 * the form against the answers in it, and refuses an answer to a question that is not.
 */
export function placesIn(record: ScreeningRecord): (question: RecordQuestion) => boolean {
  const known = new Map<string, boolean>();
  const hasPlace = (question: RecordQuestion): boolean => {
    const { code, standing, when } = question;
    const before = known.get(code);
    if (before !== undefined) return before;
    // Until it is known; a condition that leads back to its own question would never end.
    known.set(code, false);
    const shown = when && showWhen(when, record);
    const has = standing !== 'hidden' && (!shown || holds(shown));
    known.set(code, has);
    return has;
  };
  const holds = (shown: ShowWhen): boolean => {
    if ('all' in shown) return shown.all.every(holds);
    if ('any' in shown) return shown.any.some(holds);
    if ('not' in shown) return !holds(shown.not);
    if ('of' in shown) return shown.of.filter(holds).length >= shown.atLeast;
    const question = questionIn(record, shown.question);
    const values =
      question && hasPlace(question) ? formAnswers(question, record).flatMap(({ value }) => value ?? []) : [];
    if ('choice' in shown) return values.includes(shown.choice);
    if (!('number' in shown)) return values.length > 0;
    return values.some((value) => typeof value === 'number' && compare(value, shown.operator, shown.number));
  };
  return hasPlace;
}

function compare(value: number, operator: '>=' | '<=' | '<', number: number): boolean {
  if (operator === '>=') return value >= number;
  return operator === '<=' ? value <= number : value < number;
}
