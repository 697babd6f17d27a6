import type { Prefill } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Reopening } from './amending.ts';
import type { AccountDetails, AccountPlace, Entry, Renaming } from './entering.ts';
import type { StepDone, Talk } from './talk.ts';

/** How a talk begins. */
export interface StartOptions {
  readonly path?: string | undefined;
  /** The talk was held on paper at that time and is typed in now; ISO 8601. */
  readonly heldAt?: string | undefined;
  /** No talk could be held: it begins at the question why. */
  readonly noTalk?: boolean | undefined;
  /** The languages the talk is held in, BCP 47: the worker's first, then the one shown beside it. */
  readonly languages?: readonly string[] | undefined;
}

/** Everything that can happen in a talk. */
export type ScreeningEvent =
  | ({ type: 'start' } & StartOptions)
  /** An account with a value. `source` and `at` have defaults; see `AccountDetails`. */
  | ({ type: 'answer' } & Extract<Entry, { value: unknown }>)
  /** An account without a value: declined, unknown, not asked, not safe to ask. */
  | ({ type: 'decline' } & Extract<Entry, { response: unknown }>)
  | ({ type: 'note'; note: string } & Omit<AccountDetails, 'note'>)
  | ({ type: 'withdraw' } & AccountPlace)
  /** The teller of an account has another role than was said. */
  | ({ type: 'rename' } & Renaming)
  /** Restores what was last cleared, removed or changed at this place; with `question`, on that question. */
  | { type: 'undo'; question?: string }
  | { type: 'next' }
  | { type: 'back' }
  /** To a question, or to a topic's first one. */
  | { type: 'go'; question: string }
  | { type: 'go'; topic: string }
  | { type: 'path'; path: string }
  /** Leaves a card, forward. */
  | { type: 'continue' }
  /** At "is it just us?": leave the whole topic for another time. */
  | { type: 'leave-topic' }
  /** The youth has left the room. */
  | { type: 'alone' }
  /** The youth is back, or still there: on with the conversation where it was left. */
  | { type: 'with-youth' }
  /** Opens something that can be talked through beside the questions; nothing of it is recorded. */
  | { type: 'open-talk'; talk: string }
  | { type: 'review' }
  | { type: 'result' }
  | { type: 'raise'; level: string; reason: string }
  /** Something was done about a step, or tried: one more entry. `at` is now where it is not said. */
  | ({ type: 'done' } & Omit<StepDone, 'at' | 'addedAt'> & { at?: string })
  /** Changes an entry, by its place in the list. An empty text removes one. */
  | {
      type: 'done-changed';
      index: number;
      change: Partial<Pick<StepDone, 'state' | 'at' | 'with' | 'reference' | 'note'>>;
    }
  /** An entry made by mistake. */
  | { type: 'done-removed'; index: number }
  | { type: 'plan'; text: string }
  /** The talk is held in these languages from now on; `before`: in those until now, where the talk does not know. */
  | { type: 'languages'; languages: readonly string[]; before?: readonly string[] | undefined }
  /** Where this sitting is held, in the worker's words; empty removes it. */
  | { type: 'held'; place: string }
  /** Stops for today: the sitting ends, and the talk can go on another day. */
  | { type: 'pause' }
  /** Resumes a talk that was stopped, in a new sitting. */
  | { type: 'resume' }
  | { type: 'finish' }
  /** Opens a finished talk for a correction. */
  | ({ type: 'reopen' } & Reopening);

/** Something that is noted about a step: at the result, and after the end. */
export type Noting = Extract<ScreeningEvent, { type: 'done' | 'done-changed' | 'done-removed' }>;

/** Emitted to listeners (`actor.on('refused', …)`) where an event could not be used; nothing was changed. */
export interface Refused {
  readonly type: 'refused';
  readonly message: string;
}

export interface ScreeningInput {
  readonly id?: string | undefined;
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly prefill?: Prefill | undefined;
  readonly path: string;
  readonly clock: () => Date;
  readonly timeZone?: string | undefined;
  /** The talk of a draft, where it does not begin anew. */
  readonly restored?: Talk | undefined;
}
