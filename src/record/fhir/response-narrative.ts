import { accountsIn, type Account } from '../../instrument/account.ts';
import { answerForms } from './answer-forms.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { markup, narrative, type Markup } from './narrative.ts';
import type { Narrative } from './resources.ts';

/** All that was said and counts, question by question. */
export function responseNarrative(record: ScreeningRecord): Narrative {
  return narrative('generated', [
    markup('p', markup('b', record.words.title)),
    ...record.topics.flatMap(({ title, questions }) => {
      const answered = questions.filter(
        ({ standing, code }) => standing !== 'hidden' && accountsIn(record.answers, code).length > 0,
      );
      return answered.length > 0
        ? [markup('h2', title), ...answered.flatMap((question) => answeredQuestion(question, record))]
        : [];
    }),
  ]);
}

function answeredQuestion(question: RecordQuestion, record: ScreeningRecord): Markup[] {
  const accounts = accountsIn(record.answers, question.code);
  return [
    markup('p', markup('b', `${question.number}. ${question.prompt}`)),
    markup('ul', ...accounts.map((account) => markup('li', accountInWords(account, question, record)))),
  ];
}

/** "Told by someone else (brother): a hotel, a car. He saw it himself." */
export function accountInWords(account: Account, question: RecordQuestion, { words }: ScreeningRecord): string {
  const { source, who, note } = account;
  const whose = `${words.sources[source] ?? source}${who === undefined ? '' : ` (${who})`}`;
  return `${whose}: ${[valueInWords(account, question, words.responses), note].filter(Boolean).join('. ')}`;
}

function valueInWords(
  { response, value }: Account,
  question: RecordQuestion,
  responses: Readonly<Record<string, string>>,
): string {
  if (value === undefined) return responses[response] ?? response;
  return [value]
    .flat()
    .map((one) => answerForms[question.answer].words(String(one), question))
    .join(', ');
}
