import {
  accountKey,
  hasText,
  responses,
  sources,
  type Account,
  type Response,
  type Source,
  type Value,
} from '../instrument/account.ts';
import { checkValue } from '../instrument/value.ts';
import { defaultSources } from '../instrument/structure.ts';
import { reevaluate } from '../assessment/evaluation.ts';
import { accountsTo } from '../assessment/facts.ts';
import { questionOf } from '../assessment/graph.ts';
import { plainTime } from '../instrument/time.ts';
import { bytesOfAll } from './room.ts';
import { checkPast, timeNow, timeOfEntry } from './sittings.ts';
import type { Talk } from './talk.ts';

/** Whose account on which question. Without `source`: the question's default source. */
export interface AccountPlace {
  readonly question: string;
  readonly source?: Source;
  /** With source `other`: the teller's role, never a name. */
  readonly who?: string | undefined;
  /** Still being entered: until the worker leaves the place, the next `entering` account replaces it without a trace. */
  readonly entering?: boolean;
}

/** What may be said of an account besides its answer. */
export interface AccountDetails extends AccountPlace {
  /** Copied from the account it replaces where it is absent; removed by an empty text. */
  readonly note?: string;
  /** ISO 8601. The clock's time without it. */
  readonly at?: string;
}

/** An account to be entered: a value, or a response without one. */
export type Entry = AccountDetails & ({ readonly value: Value } | { readonly response: Exclude<Response, 'given'> });

/** The word of someone else on a question, and the role that teller has after all; without one, nobody is named. */
export interface Renaming {
  readonly question: string;
  readonly who?: string;
  readonly to: string;
}

/** What is wrong with whose account on which question is meant, or nothing. */
export function checkPlace(talk: Talk, { question, source, who }: AccountPlace): string | undefined {
  if (!questionOf(talk.instrument, question)) return `${question}: the instrument has no such question`;
  if (source !== undefined && !sources.includes(source))
    return `${question}.source: expected one of ${sources.join(', ')}`;
  if (who !== undefined && (source !== 'other' || !isText(who) || (who !== '' && !hasText(who))))
    return `${question}.who: expected some text, and only with source "other"`;
  return undefined;
}

/** What is wrong with what a teller was called and is called now, or nothing. */
export function checkRenaming(talk: Talk, { question, who, to }: Renaming): string | undefined {
  const source = 'other';
  const unfit = isText(to) ? undefined : `${question}.to: expected text`;
  return checkPlace(talk, { question, source, ...(who && { who }) }) ?? unfit;
}

/** What is wrong with the details of an account, or nothing. */
export function checkDetails(talk: Talk, details: AccountDetails): string | undefined {
  const { question, note, at } = details;
  const wrong = checkPlace(talk, details);
  if (wrong) return wrong;
  if (note !== undefined && !isText(note)) return `${question}.note: expected text`;
  const wrongTime = checkPast(talk, at);
  return wrongTime ? `${question}.at: ${wrongTime}` : undefined;
}

/** What is wrong with an entry, or nothing. */
export function checkEntry(talk: Talk, entry: Entry): string | undefined {
  const { question } = entry;
  const wrong = checkDetails(talk, entry);
  if (wrong) return wrong;
  if ('response' in entry) {
    const ways = responses.filter((response) => response !== 'given');
    return ways.includes(entry.response) ? undefined : `${question}.response: expected one of ${ways.join(', ')}`;
  }
  const unfit = checkValue(talk.instrument, questionOf(talk.instrument, question)!, entry.value);
  return unfit && `${question}.value: ${unfit}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The talk with one more account. The same person's earlier word on the question goes to the history. */
export function enter(talk: Talk, entry: Entry): Talk {
  const before = accountAt(talk, entry);
  const note = noteIn(entry.note ?? before?.note);
  const account: Account = {
    source: sourceOf(talk, entry),
    ...(entry.who && { who: entry.who }),
    ...('value' in entry ? { response: 'given', value: entry.value } : { response: entry.response }),
    ...(note && { note }),
    at: entry.at === undefined ? timeOfEntry(talk) : plainTime(entry.at),
  };
  return replace(talk, entry.question, before, account, entry.entering);
}

/** The talk with a note on an account; where there is none yet, the question counts as not asked. */
export function annotate(talk: Talk, { note: written, ...place }: AccountDetails & { readonly note: string }): Talk {
  const note = noteIn(written) ?? '';
  const before = accountAt(talk, place);
  if (before && (before.note ?? '') === note) return talk;
  if (!before) return note ? enter(talk, { ...place, note, response: 'not-asked' }) : talk;
  const { note: _, ...bare } = before;
  return replace(talk, place.question, before, { ...bare, ...(note && { note }) }, place.entering);
}

/** The talk without an account, which goes to the history. */
export function withdraw(talk: Talk, place: AccountPlace): Talk {
  const before = accountAt(talk, place);
  return before ? replace(talk, place.question, before, undefined, place.entering) : talk;
}

/** The talk with an account of a teller under another role. What was known under that one goes to the history. */
export function rename(talk: Talk, { question, who, to }: Renaming): Talk {
  const source = 'other';
  const before = { question, source, ...(who && { who }) } as const;
  const account = accountAt(talk, before);
  if (!account) return talk;
  const { source: _, who: __, ...said } = account;
  const teller = { source, ...(hasText(to) && { who: to }) } as const;
  const moved = withdraw(withdraw(talk, { ...before, entering: true }), { question, ...teller });
  return replace(moved, question, undefined, { ...teller, ...said }, true);
}

/** The talk with "not safe to ask now" on those of some questions that have no account yet. */
export function leaveUnasked(talk: Talk, questions: readonly string[]): Talk {
  return questions
    .filter((question) => accountsTo(talk.evaluation, question).length === 0)
    .reduce((left, question) => enter(left, { question, response: 'unsafe-to-ask' }), talk);
}

/** The talk with what the file said before it began. */
export function enterPrefill(talk: Talk): Talk {
  const at = timeNow(talk);
  return Object.entries(talk.prefill).reduce(
    // Now, whenever the talk was held.
    (filled, [question, value]) => enter(filled, { question, source: 'record', value, at }),
    talk,
  );
}

/** A note of nothing but space is no note. */
function noteIn(note: string | undefined): string | undefined {
  return note !== undefined && hasText(note) ? note : undefined;
}

/** Names an account in `Talk.entering`. */
export function entryKey(question: string, account: Pick<Account, 'source' | 'who'>): string {
  return `${question} ${accountKey(account)}`;
}

export function accountAt(talk: Talk, place: AccountPlace): Account | undefined {
  const key = accountKey({ source: sourceOf(talk, place), ...(place.who && { who: place.who }) });
  return accountsTo(talk.evaluation, place.question).find((account) => accountKey(account) === key);
}

function sourceOf(talk: Talk, { question, source }: AccountPlace): Source {
  return source ?? defaultSources[questionOf(talk.instrument, question)?.who ?? 'worker'];
}

/** The talk with one account in the place of another, or of none. */
export function replace(
  talk: Talk,
  question: string,
  before: Account | undefined,
  after: Account | undefined,
  entering = false,
): Talk {
  const accounts = accountsTo(talk.evaluation, question);
  const remaining = accounts.flatMap((account) => (account === before ? (after ?? []) : account));
  const key = entryKey(question, (after ?? before)!);
  const stillTheSame = entering && talk.entering.has(key);
  const now = after && !before ? [...remaining, after] : remaining;
  const replaced = before && !stillTheSame ? [{ question, ...before, replacedAt: timeNow(talk) }] : [];
  return {
    ...talk,
    evaluation: reevaluate(talk.evaluation, question, now),
    bytes: talk.bytes + bytesOfAll(now) + bytesOfAll(replaced) - bytesOfAll(accounts),
    history: replaced.length > 0 ? [...talk.history, ...replaced] : talk.history,
    entering: stillTheSame
      ? talk.entering
      : new Set(entering ? [...talk.entering, key] : [...talk.entering].filter((other) => other !== key)),
  };
}
