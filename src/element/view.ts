import type { TemplateResult } from 'lit';
import type { TalkWording } from '../instrument/split-wording.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { Texts } from '../languages/pack.ts';
import type { Say } from '../languages/say.ts';
import { promptAt } from '../screening/route.ts';
import type { Talk } from '../screening/talk.ts';
import type { TalkHeader } from '../screening/draft.ts';
import type { Panel } from '../session/session.ts';
import type { PendingAccount } from './pending-accounts.ts';
import type { UnusableNumbers } from './unusable-numbers.ts';

/** All a view needs to show a talk and to tell what the worker does. Views decide nothing. */
export interface View {
  readonly talk: Talk;
  readonly texts: Texts<'talk'>;
  /** Says those that hold values. */
  readonly say: Say;
  /** For days and times. */
  readonly locale: string;
  /** The instrument's words for a talk, with the settings put in. */
  readonly words: TalkWording;
  readonly header: TalkHeader;
  /** Enters something; the place stays. */
  readonly send: (event: ScreeningEvent) => void;
  /** Goes somewhere; focus follows to the new heading. */
  readonly go: (event: ScreeningEvent) => void;
  /** Begins the talk. */
  readonly begin: () => void;
  readonly pending: (question: string) => PendingAccount | undefined;
  readonly setPending: (question: string, pending: PendingAccount | undefined) => void;
  /** What was typed where a number belongs, and cannot be used. */
  readonly unusable: UnusableNumbers;
  /** The path chosen before the talk begins. */
  readonly path: string;
  readonly choosePath: (path: string) => void;
  /** Covers the screen. */
  readonly cover: () => void;
  /** Turns to a panel: what is done with files and paper. */
  readonly turnTo: (panel: Panel) => void;
  /** Views of the open talk for the worker alone; absent until they are loaded. */
  readonly results: ((screen: 'review' | 'result', view: View) => TemplateResult) | undefined;
  /** Typing in from paper by letters. */
  readonly typeLetter: ((event: KeyboardEvent) => void) | undefined;
  /** Tries again what the network has refused. */
  readonly tryAgain: () => void;
}

/** How a question is put: in the other words of the topic it moved to, where it moved. */
export function promptOf({ talk, words }: View, question: string, topic: string): string {
  return promptAt(talk.instrument, words, question, topic);
}
