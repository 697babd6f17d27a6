import type { Wording } from '../instrument/wording.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import { promptAt } from '../screening/route.ts';
import type { Talk } from '../screening/talk.ts';
import type { TalkHeader } from '../screening/draft.ts';
import type { Desk, Panel } from './desk/desk.ts';
import type { PendingAccount } from './pending-accounts.ts';
import type { Texts } from './texts/en.ts';
import type { UnusableNumbers } from './unusable-numbers.ts';

/** All a view needs to show a talk and to tell what the worker does. Views decide nothing. */
export interface View {
  readonly talk: Talk;
  readonly texts: Texts;
  /** The instrument's words, with the settings put in. */
  readonly words: Wording;
  readonly header: TalkHeader;
  /** Enters something; the place stays. */
  readonly send: (event: ScreeningEvent) => void;
  /** Goes somewhere; focus follows to the new heading. */
  readonly go: (event: ScreeningEvent) => void;
  readonly pending: (question: string) => PendingAccount | undefined;
  readonly setPending: (question: string, pending: PendingAccount | undefined) => void;
  /** What was typed where a number belongs, and cannot be used. */
  readonly unusable: UnusableNumbers;
  /** The path chosen before the talk begins. */
  readonly path: string;
  readonly choosePath: (path: string) => void;
  /** Covers the screen. */
  readonly cover: () => void;
  /** Turns to what is done with files and paper. */
  readonly turnTo: (panel: Panel) => void;
  /** What follows from a talk is shown there; absent until it is loaded. */
  readonly desk: Desk | undefined;
  readonly loadDesk: () => void;
}

/** How a question is put: in the other words of the topic it moved to, where it moved. */
export function promptOf({ talk, words }: View, question: string, topic: string): string {
  return promptAt(talk.instrument, words, question, topic);
}
