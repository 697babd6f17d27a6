import type { Account, QuestionAccount } from '../../instrument/account.ts';
import type { Immutable } from '../../instrument/immutable.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import { uncapitalized } from '../../languages/say.ts';
import { dayForm, exactForm, momentsIn, namesIn, timesIn, zoneOf } from '../moment-words.ts';
import type { ScreeningRecord } from '../record.ts';
import { wordsOf, type RecordWords } from '../record-words.ts';
import { hasNotesByDefault, type PaperKind, type PaperOptions } from './options.ts';
import type { DueWords } from '../result/due.ts';
import { wordsOfPaper, type PaperWords } from './paper-words.ts';

/** A kind of paper, or plain text for a case note. */
export type WritingKind = PaperKind | 'text';

/** All that a part of the paper is written with. */
export interface Writing extends PaperWords, Pick<DueWords, 'dueTime' | 'now'> {
  readonly record: ScreeningRecord;
  readonly words: RecordWords;
  readonly kind: WritingKind;
  readonly notes: boolean;
  readonly history: boolean;
  readonly asAsked: boolean;
  readonly time: (at: string) => string;
  /** "Where they slept (no. 19)": where the answer is found on the paper. */
  readonly reference: (question: string) => string;
}

export function writingOf(
  record: ScreeningRecord,
  kind: WritingKind,
  {
    notes = kind === 'text' || hasNotesByDefault(kind),
    history = false,
    asAsked = false,
    timeZone: wanted,
    now,
  }: PaperOptions,
): Writing {
  const paperWords = wordsOfPaper(record.language);
  const { texts, say, locale } = paperWords;
  const timeZone = zoneOf(record, wanted);
  const words = wordsOf(record, momentsIn(locale, timeZone), (choices) => joinedBy(say, texts.comma, choices));
  const numbered = (question: string) =>
    words.question(question) ? ` (${say(texts.number, { number: words.number(question) })})` : '';
  return {
    ...paperWords,
    record,
    words,
    kind,
    notes,
    history,
    asAsked,
    time: timesIn(locale, timeZone),
    dueTime: dueTimeIn(locale, timeZone),
    now: now === undefined ? undefined : Date.parse(now),
    reference: (question) => `${words.label(question)}${numbered(question)}`,
  };
}

function dueTimeIn(locale: string, timeZone: string): DueWords['dueTime'] {
  const [time, day] = [exactForm, dayForm].map(
    (form) => new Intl.DateTimeFormat(locale, { ...form(namesIn(locale)), timeZone }),
  );
  return (band, dueAt) => (band === 'week' ? day! : time!).format(new Date(dueAt));
}

/** "Said by the youth: hotel, car": one account as a line, with its note and time where those are wanted. */
export function accountText(writing: Writing, question: string, account: Account): string {
  const { words, time, kind } = writing;
  const at = kind === 'text' ? '' : ` (${time(account.at)})`;
  return `${words.teller(account)}: ${answerText(writing, question, account)}${at}`;
}

/** "hotel, car", now or before, with its note where notes are wanted. */
export function answerText({ words, texts, notes }: Writing, question: string, account: Account): string {
  const note = notes && account.note ? ` – ${texts.note}: ${account.note}` : '';
  return `${words.answer(question, account)}${note}`;
}

/** Where on the paper to find the accounts that something is based on. */
export function groundsText(writing: Writing, because: Immutable<QuestionAccount[]>): string[] {
  const places = because.map((account) => accountReference(writing, account.question, account));
  return places.length > 0
    ? [`${writing.texts.restsOn}: ${joinedBy(writing.say, writing.texts.semicolon, places)}`]
    : [];
}

/** "Where they slept (no. 19), said by the youth": where an account is found on the paper. */
export function accountReference(
  { words, texts, say, locale, reference }: Writing,
  question: string,
  account: Account,
): string {
  return joinedBy(say, texts.comma, [reference(question), uncapitalized(words.teller(account), locale)]);
}
