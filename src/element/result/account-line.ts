import { questionOf } from '../../assessment/graph.ts';
import { choicesOf, type Account } from '../../instrument/account.ts';
import type { AnswerKind } from '../../instrument/answer-kinds/index.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import { isolate } from '../../record/isolate.ts';
import { momentsIn, zoneOf } from '../../record/moment-words.ts';
import type { ResultView } from './result-texts.ts';

/** "Said by the youth: friends, outside": one account as a line, for the worker alone. */
export function accountLine(view: ResultView, question: string, said: Account): string {
  const account = isolate(said);
  return `${tellerText(view, account)}: ${answerText(view, question, account)}${account.note ? ` – ${account.note}` : ''}`;
}

/** "Said by someone else (brother)". */
export function tellerText({ words }: ResultView, { source, who }: Pick<Account, 'source' | 'who'>): string {
  const teller = words.sources[source] ?? source;
  return who ? `${teller} (${who})` : teller;
}

const given: Readonly<Record<AnswerKind, (view: ResultView, question: string, account: Account) => string>> = {
  one: chosen,
  several: chosen,
  number: asItIs,
  moment: ({ locale, talk }, _question, { value }) => momentsIn(locale, zoneOf(talk))(String(value)),
  text: asItIs,
};

function answerText(view: ResultView, question: string, account: Account): string {
  if (account.response !== 'given') return view.words.responses[account.response] ?? account.response;
  const { answer } = questionOf(view.talk.instrument, question)!;
  return given[answer](view, question, account);
}

function chosen({ words, texts, say }: ResultView, question: string, account: Account): string {
  const choices = words.questions[question]?.choices;
  return joinedBy(
    say,
    texts.comma,
    choicesOf(account).map((code) => choices?.[code] ?? code),
  );
}

function asItIs(_view: ResultView, _question: string, { value }: Account): string {
  return String(value);
}
