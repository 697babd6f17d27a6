import type { ActorRefFrom } from 'xstate';
import type { ScreeningRecord } from '../record/record.ts';
import type { TalkHeader } from '../screening/draft.ts';
import type { Reopening } from '../screening/amending.ts';
import type { Noting, StartOptions } from '../screening/events.ts';
import type { screeningMachine } from '../screening/machine.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import type { PrintOptions } from './print-options.ts';
import type { HostData, HostDraft, LeftOut, TalkData, TalkRead } from './host-data.ts';

/** The views that open beside the talk, one at a time. */
export const panels = ['print', 'save', 'correct', 'open', 'form'] as const;
export type Panel = (typeof panels)[number];

/** A record that came from outside, and whether it is as it was sealed. */
export interface OpenedRecord {
  readonly record: ScreeningRecord;
  readonly integrity: 'intact' | 'changed' | 'unsealed';
  /** The finished talk it came from; what is done after the end is noted in it. Absent where nothing can be added. */
  readonly talk?: Talk | undefined;
  /** The version of it that the host received last. Where the host sets it again, it is not read again, and the screen stays. */
  readonly handedOver?: ScreeningRecord | undefined;
}

/** A talk that ended or was stopped, and what its record says of the case. */
export interface EndedTalk {
  readonly talk: Talk;
  readonly header: TalkHeader;
  /** The finished record that something was added to: all else in it stays as it is. */
  readonly of?: ScreeningRecord | undefined;
}

/** What becomes of the record that is being made. */
interface Handover {
  /** Which event notifies the host; none where it handed in the talk itself. */
  readonly event?: 'complete' | 'pause' | undefined;
  /** The worker did it: focus goes to what is shown. */
  readonly byWorker: boolean;
}

/** Everything around one talk, as it is at one moment. Never changed, only replaced. */
export interface Session {
  /** What it needs of where it runs. */
  readonly services: SessionServices;
  readonly host: HostData;
  /** A draft the host has set, until a talk goes on with it or it is refused. */
  readonly draft?: unknown;
  /** The record there was when it was set: one that was set later is shown before its talk. */
  readonly recordBefore?: unknown;
  /** The host asked to begin before there was a talk. */
  readonly begin?: StartOptions | undefined;
  readonly screening?: ActorRefFrom<typeof screeningMachine> | undefined;
  /** The talk as it was last seen. */
  readonly talk?: ScreeningSnapshot | undefined;
  /** What the draft said of itself that the talk went on with. It may be of a file that the worker opened. */
  readonly ofDraft?:
    | {
        readonly language: string;
        readonly second: string | undefined;
        readonly header: TalkHeader;
        readonly isOpened: boolean;
      }
    | undefined;
  /** The talk is a practice, whatever the host has set since. */
  readonly practice: boolean;
  /** Why there is no talk. */
  readonly failure?: Error | undefined;
  /** What cannot be used while there is something else to show. What it is may not be for the youth's eyes. */
  readonly warning?: Error | undefined;
  /** The host's data that the talk does without. */
  readonly leftOut?: LeftOut | undefined;
  /** The record of the talk, once it has ended or was stopped. */
  readonly own?: ScreeningRecord | undefined;
  /** A record that the host has set or the worker has opened; it is shown before anything else. */
  readonly opened?: OpenedRecord | undefined;
  readonly handover?: Handover | undefined;
  /** The finished record that a form around the element submits: the last one of a talk, or the host's. */
  readonly submitted?: ScreeningRecord | undefined;
  readonly printing: PrintOptions;
  /** What was done in a panel, or why it could not be. */
  readonly notice: string;
  /** The field of the panel that the notice is about. */
  readonly noticeAt?: string | undefined;
  /** Text to copy by hand, where the browser does not let the page do it. */
  readonly toCopy: string;
  /** Raised whenever something else is shown because of what the worker did: focus goes to its heading. */
  readonly moves: number;
}

/** What follows from work that took a moment, and what the panel says then. */
export type Follow = () => string | void;

/**
 * Work that takes a moment. It ends with `worked`: what follows is done only if neither the worker nor the host has moved
 * on meanwhile. The signal aborts when they have.
 */
export type Task = (signal: AbortSignal) => Promise<void>;

/** Everything that can happen to a session. */
export type SessionEvent =
  /** All that the host has set, whenever some of it changed. */
  | { type: 'host'; data: HostData }
  /** A draft the host has set, and the record it had set before that. */
  | ({ type: 'draft' } & HostDraft)
  /** Begins the talk. */
  | ({ type: 'start' } & StartOptions)
  /** Removes everything that was entered. */
  | { type: 'clear' }
  /** A talk was read: it replaces the current one. */
  | { type: 'talk-read'; read: TalkRead; byWorker?: boolean }
  /** A record from a file is shown. */
  | { type: 'opened'; opened: OpenedRecord }
  /** Opens a finished screening for a correction. */
  | { type: 'reopen'; read: TalkRead; reopening: Reopening }
  /** Something about a step of the record that is shown, which is finished. */
  | { type: 'noting'; noting: Noting }
  /** Closes a record that was opened. */
  | { type: 'close' }
  /** Tries again what failed on the network, or what could not be read. */
  | { type: 'again' }
  /** Opens a panel. */
  | { type: Panel }
  | { type: 'leave' }
  | { type: 'print-options'; options: PrintOptions }
  | { type: 'work'; task: Task }
  /** Work has ended. An event as any other: what the host has set meanwhile comes before it. */
  | { type: 'worked'; follow: Follow }
  /** A panel was opened or closed: work that is under way there is not wanted any more. */
  | { type: 'dropped' }
  | { type: 'notice'; text: string; at?: string; toCopy?: string }
  /** The talk refused an event. */
  | { type: 'refused'; message: string }
  | { type: 'xstate.snapshot.talk'; snapshot: ScreeningSnapshot }
  | { type: 'xstate.error.actor.talk'; error: unknown }
  | { type: 'xstate.error.actor.readTalk'; error: unknown }
  | { type: 'xstate.done.actor.readRecord'; output: OpenedRecord }
  | { type: 'xstate.done.actor.makeRecord'; output: ScreeningRecord }
  | { type: 'xstate.done.actor.addToOpened'; output: ScreeningRecord };

/** What the host is notified of. */
export type SessionNews =
  | { type: 'begun' }
  | { type: 'changed' }
  /** A draft of the talk would hold something else than before. */
  | { type: 'draft'; talk: Talk }
  /** A talk has ended, a correction has, or something was added after the end. */
  | { type: 'complete'; record: ScreeningRecord }
  | { type: 'pause'; record: ScreeningRecord }
  | { type: 'cleared' }
  | { type: 'error'; error: Error };

/** What a session needs of where it runs. Each may take its time, and may fail. */
export interface SessionServices {
  readonly readTalk: (data: TalkData) => Promise<TalkRead>;
  readonly readRecord: (data: HostData) => Promise<OpenedRecord>;
  /** The sealed record of a talk, in the words in which it was held; or of the record it is added to. */
  readonly makeRecord: (ended: EndedTalk) => Promise<ScreeningRecord>;
  readonly clock: () => Date;
}
