import type * as z from 'zod/mini';
import type { Prefill, QuestionAccount } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Immutable } from '../instrument/immutable.ts';
import type { SteadyClock } from '../instrument/time.ts';
import type { Structure } from '../instrument/structure.ts';
import type { Evaluation } from '../assessment/facts.ts';
import type * as schema from './talk-schema.ts';

/** An account that no longer counts, and when it was replaced. The assessment never reads it. */
type Replaced = Immutable<z.infer<typeof schema.replacedSchema>>;
/** One sitting of a talk. */
export type Sitting = Immutable<z.infer<typeof schema.sittingSchema>>;
/** From when on the talk was held in which languages. */
export type HeldIn = Immutable<z.infer<typeof schema.heldInSchema>>;
/** A correction after the end, as it begins. */
type Amending = Immutable<z.infer<typeof schema.amendingSchema>>;
/** What a worker decides at the result. */
export type Decided = Immutable<z.infer<typeof schema.decidedSchema>>;
/** One account that a correction changed: without `before` it is new, without `after` it was withdrawn. */
export type Change = Immutable<z.infer<typeof schema.changeSchema>>;
/** A correction after the end, and what it changed. */
export type Amendment = Immutable<z.infer<typeof schema.amendmentSchema>>;
/** An entry of an earlier draft that does not fit the instrument as it is now. */
export type SetAside = Immutable<z.infer<typeof schema.setAsideSchema>>;
/** The level as the worker raised it. It is never lowered. */
type RaisedLevel = Immutable<z.infer<typeof schema.raisedLevelSchema>>;
/** What was done about a step: one call or act. */
export type StepDone = Immutable<z.infer<typeof schema.stepDoneSchema>>;
/** `done`, or why not: nobody was reached, the youth did not agree (where they decide), or it was not needed. */
export const doneStates = ['done', 'not-reached', 'not-agreed', 'not-needed'] as const;
/** A question, or a topic where its whole page is meant. */
export type Place = Immutable<z.infer<typeof schema.placeSchema>>;
/** The destination: a question, the review or the result. */
export type Destination = Immutable<z.infer<typeof schema.destinationSchema>>;

/** A small question that is asked on the stop card, and whose word the answer is. */
export type CardQuestion = NonNullable<NonNullable<Structure['stop']>['asks']>[number];

/** One talk as it happens: what was said, the current place, and what the worker decided. Never changed, only replaced. */
export interface Talk {
  /** A UUID: the same in draft, record and exports, from the first word to the last correction. */
  readonly id: string;
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  /** What the file said before the talk began. */
  readonly prefill: Prefill;
  readonly clock: SteadyClock;
  /**
   * IANA name of the time zone in which it began: its times are shown in it. Empty before that, where none was named: a
   * browser takes long to find its own, and the first screen shows no time.
   */
  readonly timeZone: string;
  /** The time zone where it is entered now; absent where it is that of this machine. */
  readonly enteredIn?: string | undefined;
  readonly path: string;
  /** The current answers, and what follows from them. */
  readonly evaluation: Evaluation;
  /** How many bytes the accounts and the history take as JSON: a talk that is full takes no more. */
  readonly bytes: number;
  readonly history: readonly Replaced[];
  /** The sittings; the name is that of the record. */
  readonly sessions: readonly Sitting[];
  /** In which languages the talk was held, in the order in which that changed; nothing where nobody has said. */
  readonly heldIn: readonly HeldIn[];
  readonly place: Place;
  /** Where the talk is going; a card may come first. */
  readonly destination: Destination;
  /** The youth is in the room and may see the screen. */
  readonly youthPresent: boolean;
  /** Where the conversation with the youth was left. */
  readonly youthPlace: Place;
  /** Accounts being entered at this place, by question and account key: until the worker moves on, each is still one answer. */
  readonly entering: ReadonlySet<string>;
  /** What was cleared, removed or changed at this place, the latest last: it can be restored until the worker moves on. */
  readonly undoable: readonly QuestionAccount[];
  /** While one answer is changed from the review: the evaluation as it was before. */
  readonly revisedFrom?: Evaluation | undefined;
  /** Urgent flags that were shown to the worker. */
  readonly urgentShown: ReadonlySet<string>;
  readonly enoughShown: boolean;
  /** Small questions that were asked on the stop card so far; the last one is being asked. */
  readonly askedOnCard: readonly CardQuestion[];
  /** What is talked through beside the questions, until a question is shown again. */
  readonly sideTalk?: string | undefined;
  /** Topics that opened with "is it just us?" in this sitting. */
  readonly privateShown: ReadonlySet<string>;
  readonly raisedLevel?: RaisedLevel | undefined;
  /** In the order it was done. */
  readonly stepsDone: readonly StepDone[];
  /** What the worker plans to do, in their own words. */
  readonly plan: string;
  /** When the worker finished. */
  readonly completedAt?: string | undefined;
  readonly amendments: readonly Amendment[];
  /** While a finished talk is open again. */
  readonly amending?: Amending | undefined;
  readonly setAside: readonly SetAside[];
}
