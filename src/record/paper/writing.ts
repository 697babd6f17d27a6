import type { Account, QuestionAccount } from '../../instrument/account.ts';
import type { ScreeningRecord } from '../record.ts';
import { wordsOf, type RecordWords } from '../record-words.ts';
import { bearsNotes, type PaperKind, type PaperOptions } from './options.ts';
import { wordsOfPaper, type PaperWords } from './paper-words.ts';

/** All that a part of the paper is written with. */
export interface Writing extends PaperWords {
  readonly record: ScreeningRecord;
  readonly words: RecordWords;
  readonly kind: PaperKind;
  readonly notes: boolean;
  readonly history: boolean;
  readonly time: (at: string) => string;
  /** "Where they slept (no. 19)": where the answer is found on the paper. */
  readonly reference: (question: string) => string;
}

export function writingOf(
  record: ScreeningRecord,
  { kind = 'whole', notes = bearsNotes(kind), history = false, timeZone }: PaperOptions,
): Writing {
  const paperWords = wordsOfPaper(record.language);
  const { texts, say, locale } = paperWords;
  const words = wordsOf(record);
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  });
  const numbered = (question: string) =>
    words.question(question) ? ` (${say(texts.number, { number: words.number(question) })})` : '';
  return {
    ...paperWords,
    record,
    words,
    kind,
    notes,
    history,
    time: (at) => format.format(new Date(at)),
    reference: (question) => `${words.label(question)}${numbered(question)}`,
  };
}

/** "Said by the youth: hotel, car": one account as a line, with its note and time where those are wanted. */
export function accountText(writing: Writing, question: string, account: Account): string {
  const { words, texts, time, kind } = writing;
  const note = writing.notes && account.note ? ` – ${texts.note}: ${account.note}` : '';
  const at = kind === 'summary' ? '' : ` (${time(account.at)})`;
  return `${words.teller(account)}: ${words.answer(question, account)}${note}${at}`;
}

/** Where the accounts are found that something rests on, if on any. */
export function groundsText(writing: Writing, because: readonly QuestionAccount[]): string[] {
  const places = because.map((account) => accountReference(writing, account.question, account));
  return places.length > 0 ? [`${writing.texts.restsOn}: ${places.join('; ')}`] : [];
}

/** "Where they slept (no. 19), said by the youth": where an account is found on the paper. */
export function accountReference({ words, reference }: Writing, question: string, account: Account): string {
  const teller = words.teller(account);
  return `${reference(question)}, ${teller.charAt(0).toLocaleLowerCase()}${teller.slice(1)}`;
}
