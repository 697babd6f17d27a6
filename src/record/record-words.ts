import { choicesOf, type Account } from '../instrument/account.ts';
import type { AnswerKind } from '../instrument/answer-kinds/index.ts';
import { memoize } from '../instrument/memoize.ts';
import type { RecordQuestion, ScreeningRecord } from './record.ts';

type Given = Pick<Account, 'value'>;

/** The words of a record's own codes. A code it does not know, as in the history of an older version, is its own word. */
export interface RecordWords {
  readonly question: (code: string) => RecordQuestion | undefined;
  readonly label: (question: string) => string;
  readonly number: (question: string) => number;
  readonly choice: (question: string, choice: string) => string;
  readonly level: (code: string) => { readonly name: string; readonly meaning: string };
  /** "Told by someone else (brother)". */
  readonly teller: (account: Pick<Account, 'source' | 'who'>) => string;
  /** "hotel, car", or why there is no answer. */
  readonly answer: (question: string, account: Pick<Account, 'response' | 'value'>) => string;
}

/** By code. Looked up for each point of a plan. */
const questionsOf = memoize(
  (topics: ScreeningRecord['topics']): ReadonlyMap<string, RecordQuestion> =>
    new Map(topics.flatMap(({ questions }) => questions.map((question) => [question.code, question]))),
);

/** `moment`: how a moment is said; `listed`: how several choices are. */
export function wordsOf(
  { topics, words }: ScreeningRecord,
  moment: (moment: string) => string = String,
  listed: (choices: string[]) => string = (choices) => choices.join(', '),
): RecordWords {
  const questions = questionsOf(topics);
  const choice = (question: string, code: string) =>
    questions.get(question)?.choices?.find((one) => one.code === code)?.text ?? code;
  const chosen = (question: string, account: Given) => listed(choicesOf(account).map((code) => choice(question, code)));
  const asItIs = (_: string, { value }: Given) => String(value);
  const given: Readonly<Record<AnswerKind, (question: string, account: Given) => string>> = {
    one: chosen,
    several: chosen,
    number: asItIs,
    moment: (_, { value }) => moment(String(value)),
    text: asItIs,
  };
  return {
    question: (code) => questions.get(code),
    label: (code) => questions.get(code)?.label ?? code,
    number: (code) => questions.get(code)?.number ?? 0,
    choice,
    level: (code) => words.levels.find((level) => level.code === code) ?? { name: code, meaning: '' },
    teller: ({ source, who }) => `${words.sources[source] ?? source}${who ? ` (${who})` : ''}`,
    answer: (question, account) => {
      if (account.response !== 'given') return words.responses[account.response] ?? account.response;
      return given[questions.get(question)?.answer ?? 'text'](question, account);
    },
  };
}
