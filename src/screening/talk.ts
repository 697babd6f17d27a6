import type { Account, Answers, Prefill, QuestionAccount } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Evaluation } from '../assessment/facts.ts';

/** An account that no longer stands, and when it ceased to. The assessment never reads it. */
export interface Replaced extends QuestionAccount {
  readonly replacedAt: string;
}

/** One sitting of a talk. */
export interface Session {
  readonly startedAt: string;
  readonly endedAt?: string | undefined;
  /** Where it was held, in the worker's words. */
  readonly place?: string | undefined;
  /** Whether it was just the two of them, where the instrument asks for it. */
  readonly alone?: boolean | undefined;
  /** Held on paper: when it was typed in. `startedAt` is then the time of the talk. */
  readonly enteredAt?: string | undefined;
}

/** A correction after the end, as it begins. */
export interface Amending {
  readonly at: string;
  /** Who corrects: a role or initials. */
  readonly by: string;
  readonly reason: string;
  /** The fingerprint of the record that was reopened, where it had one. */
  readonly of?: string | undefined;
  /** The answers, the level and what was decided, as they stood before. */
  readonly answersBefore: Answers;
  readonly levelBefore: string;
  readonly decidedBefore: Decided;
}

/** What a worker decides at the result. */
export interface Decided {
  readonly plan?: string | undefined;
  readonly actionsDone: readonly DoneAction[];
  readonly raisedLevel?: RaisedLevel | undefined;
}

/** One account that a correction changed: without `before` it is new, without `after` it was taken back. */
export interface Change {
  readonly question: string;
  readonly before?: Account | undefined;
  readonly after?: Account | undefined;
}

/** A correction after the end, and what it changed. */
export interface Amendment extends Omit<Amending, 'answersBefore' | 'decidedBefore'> {
  readonly changes: readonly Change[];
  /** What was decided before, where that was changed. */
  readonly decidedBefore?: Decided | undefined;
}

/** An entry of an earlier draft that does not fit the instrument as it is now. */
export interface SetAside {
  readonly path: string;
  readonly message: string;
  readonly data?: unknown;
}

/** The level as the worker raised it. It is never lowered. */
export interface RaisedLevel {
  readonly level: string;
  readonly reason: string;
  readonly at: string;
}

/** A suggested action that was done. */
export interface DoneAction {
  readonly action: string;
  readonly at: string;
}

/** A question, or a topic where its whole page is meant. */
export interface Place {
  readonly topic: string;
  readonly question: string;
}

export type Destination = Place | 'review' | 'result';

/** One talk as it happens: what was said, where one is, and what the worker decided. Never changed, only replaced. */
export interface Talk {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  /** What the file said before the talk began. */
  readonly prefill: Prefill;
  readonly clock: () => Date;
  readonly path: string;
  /** The answers as they stand, and what follows from them. */
  readonly evaluation: Evaluation;
  readonly history: readonly Replaced[];
  readonly sessions: readonly Session[];
  readonly place: Place;
  /** Where one is going; a card may come first. */
  readonly destination: Destination;
  /** The youth is in the room and may see the screen. */
  readonly youthPresent: boolean;
  /** Where the conversation with the youth was left. */
  readonly youthPlace: Place;
  /** Accounts being entered at this place, by question and account key: until one moves on, each is still one answer. */
  readonly entering: ReadonlySet<string>;
  /** While one answer is changed from the review: the evaluation as it was before. */
  readonly revisedFrom?: Evaluation | undefined;
  /** Urgent flags the worker was told of. */
  readonly toldUrgent: ReadonlySet<string>;
  readonly toldEnough: boolean;
  /** Topics that opened with "is it just us?" in this sitting. */
  readonly toldPrivate: ReadonlySet<string>;
  readonly raisedLevel?: RaisedLevel | undefined;
  readonly done: readonly DoneAction[];
  /** What the worker plans to do, in their own words. */
  readonly plan: string;
  /** When the worker finished. */
  readonly completedAt?: string | undefined;
  readonly amendments: readonly Amendment[];
  /** While a finished talk is open again. */
  readonly amending?: Amending | undefined;
  readonly setAside: readonly SetAside[];
}
