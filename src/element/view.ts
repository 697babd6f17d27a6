import type { TemplateResult } from 'lit';
import type { TalkWording } from '../instrument/parts-by-use.ts';
import type { Question } from '../instrument/structure.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { Texts } from '../languages/pack.ts';
import type { Say } from '../languages/say.ts';
import { promptAt } from '../screening/route.ts';
import type { Talk } from '../screening/talk.ts';
import type { TalkHeader } from '../screening/draft.ts';
import type { LeftOut } from '../session/host-data.ts';
import type { TalkScreen } from '../session/screen.ts';
import type { Panel } from '../session/session.ts';
import type { StartOptions } from '../screening/events.ts';
import type { Beside } from './result/beside.ts';
import type { PendingAccounts } from './pending-accounts.ts';
import type { UnusableEntries } from './unusable-entries.ts';
import type { AnswerField } from './views/answer-inputs.ts';
import type { Rendered } from './views/parts.ts';

/** Screens of the open talk whose views are loaded after the first screen. */
export type LaterScreen = keyof typeof import('./result/result.ts').talkViews;

/** All a view needs to show a talk and to report what the worker does. Views decide nothing. */
export interface View {
  readonly talk: Talk;
  readonly texts: Texts<'talk'>;
  /** Says those that hold values. */
  readonly say: Say;
  /** For days and times. */
  readonly locale: string;
  /** The instrument's words for a talk, with the settings put in. */
  readonly words: TalkWording;
  /** What is said is shown in the language of the youth, too; absent where it does not, and where the worker is alone. */
  readonly beside?: Beside | undefined;
  /** The same, also where the worker is alone: for the cover. */
  readonly both?: Beside | undefined;
  readonly header: TalkHeader;
  readonly isPractice: boolean;
  /** Enters something; the place stays. */
  readonly send: (event: ScreeningEvent) => void;
  /** Puts back what was last cleared, removed or changed here; with a question, on that one. False where there is nothing. */
  readonly undo: (question?: string) => boolean;
  /** Goes somewhere; focus follows to the new heading. */
  readonly go: (event: ScreeningEvent) => void;
  /** Begins the talk. */
  readonly begin: (how?: StartOptions) => void;
  /** Forms that were opened for other accounts. */
  readonly pending: PendingAccounts;
  /** What was typed and cannot be used. */
  readonly unusable: UnusableEntries;
  /** The question that is shown in its softer words, and what turns a question to them and back. */
  readonly softer: { readonly at: string | undefined; readonly turn: (question: string) => void };
  /** Whether letters choose, and what turns that on and off; absent where the page does not offer it. */
  readonly quick: { readonly isOn: boolean; readonly turn: () => void } | undefined;
  /** The prompt, where several questions are on the screen: it makes the names of their controls distinct. */
  readonly questionName?: string;
  /** Whose word is entered, where it is not that of the one who is asked. */
  readonly teller?: string;
  /** Covers the screen. */
  readonly cover: () => void;
  /** What is beside that button; absent until it is loaded. */
  readonly besideCover: ((view: View, screen: TalkScreen) => Rendered) | undefined;
  /** Turns to a panel: what is done with files and paper. */
  readonly turnTo: (panel: Panel) => void;
  /** What the agency has not done yet; absent until its view is loaded. */
  readonly ofAgency: (() => Rendered) | undefined;
  /** What of the host's data could not be used. */
  readonly leftOut: LeftOut | undefined;
  /** What of it belongs to a question, for the worker alone; absent until its view is loaded. */
  readonly leftOutAt: ((question: string) => Rendered) | undefined;
  /** What can be talked through beside the questions; nothing until its view is loaded. */
  readonly sideTalks: readonly { readonly code: string; readonly title: string }[];
  /** Views of the open talk that are not needed at its beginning; absent until they are loaded. */
  readonly results: ((screen: LaterScreen, view: View) => TemplateResult) | undefined;
  /** What others say to a question; absent until it is loaded. */
  readonly otherAccounts: ((view: View, question: Question) => TemplateResult) | undefined;
  /** Ways to add what somebody else says; absent until they are loaded. */
  readonly adders: ((view: View, question: Question) => TemplateResult) | undefined;
  /** Where a moment is entered; absent until it is loaded. */
  readonly momentFields: ((field: AnswerField) => TemplateResult) | undefined;
  /** Typing in from paper by letters. */
  readonly typeLetter: ((event: KeyboardEvent) => void) | undefined;
  /** Tries again what the network has refused. */
  readonly tryAgain: () => void;
}

/** The same for what is the worker's alone, and in their language. */
export function forWorker(view: View): View {
  return { ...view, beside: undefined };
}

/** How a question is asked: in the other words of the topic it moved to, where it moved. */
export function promptOf({ talk, words }: Pick<View, 'talk' | 'words'>, question: string, topic: string): string {
  return promptAt(talk.instrument, words, question, topic);
}

/** The name of a control that others on the screen have as well: with whose word it is about, and the question. */
export function distinctName({ questionName, teller }: Pick<View, 'questionName' | 'teller'>, text: string): string {
  return [text, teller, questionName].filter(Boolean).join(': ');
}
