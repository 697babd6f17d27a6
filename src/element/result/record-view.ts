import type { TemplateResult } from 'lit';
import type { ScreeningRecord } from '../../record/record.ts';
import type { Draft, TalkHeader } from '../../screening/draft.ts';
import type { ScreeningEvent } from '../../screening/events.ts';
import type { Talk } from '../../screening/talk.ts';
import type { Following } from '../../record/encryption.ts';
import type { Follow, Session, SessionEvent } from '../../session/session.ts';
import { InvalidDataError } from '../../instrument/problems.ts';
import type { Wording } from '../../instrument/wording.ts';
import type { Say } from '../../languages/say.ts';
import type { JudgePassphrase } from './passphrase.ts';
import type { Retained } from './retained.ts';
import type { AllTexts } from '../../languages/own-texts.ts';

type RecordViews = typeof import('./result.ts').recordViews;

/** All that a panel and the record to read need: what the session holds, and ways to act on it. Views decide nothing. */
export interface RecordView {
  readonly views: RecordViews;
  readonly texts: AllTexts;
  /** Says those that hold values. */
  readonly say: Say;
  /** What the page speaks. */
  readonly language: string;
  /** For days and times. */
  readonly locale: string;
  readonly session: Session;
  /** The record that is shown to be read. */
  readonly record: ScreeningRecord | undefined;
  /** The talk there is, and the words it is held in. */
  readonly talk: Talk | undefined;
  readonly wording: Wording | undefined;
  /** Those of the empty form: they may be a draft, which is marked as one. */
  readonly blankWording: Wording | undefined;
  /** What is said to the youth on it in their own language. */
  readonly blankSecond: Wording | undefined;
  /** What is said to the youth in their own language, where that is another one. */
  readonly second: Wording | undefined;
  readonly header: TalkHeader;
  /** The worker is alone with the screen. */
  readonly isAlone: boolean;
  /** Something was entered in a talk that goes on. */
  readonly isUnderWay: boolean;
  /** Something takes a moment. */
  readonly isBusy: boolean;
  readonly filePattern: string | undefined;
  readonly judgePassphrase: JudgePassphrase | undefined;
  /** Who a practice is about. */
  readonly inventedCase: () => TemplateResult;
  /** Where the views are drawn. */
  readonly root: ParentNode;
  readonly send: (event: SessionEvent) => void;
  /** Goes somewhere in the talk; focus follows to the new heading. */
  readonly go: (event: ScreeningEvent) => void;
  /** Begins a talk that was held on paper at that time, to be typed in. */
  readonly typeIn: (heldAt: string) => void;
  /** Removes the record or talk that is shown, and shows the first screen. */
  readonly startAgain: () => void;
  /** The talk as a draft, where there is one to save. */
  readonly draft: () => Draft | undefined;
  /** What the browser still reads from. */
  readonly retained: Retained;
  /** Reports to the host what has failed. */
  readonly report: (error: unknown) => void;
  /** Notifies the host that the whole screening was printed or saved. */
  readonly notifyExported: (how: 'print' | 'file') => void;
}

/** Runs work that takes a moment. What follows is done only if neither the worker nor the host has moved on meanwhile. */
export function run({ send }: RecordView, task: (signal: AbortSignal) => Promise<Follow>): void {
  send({
    type: 'work',
    task: async (signal) => {
      const follow = await task(signal);
      if (!signal.aborted) send({ type: 'worked', follow });
    },
  });
}

/** The same, and shows that it takes a moment. */
export function work(view: RecordView, task: (following: Following) => Promise<Follow>): void {
  const { send, texts, isBusy, report, root } = view;
  if (isBusy) return;
  send({ type: 'notice', text: texts.working });
  // The bar is drawn by hand: the whole screen need not be drawn anew for each percent.
  const onProgress = (share: number) => {
    const bar = root.querySelector('progress');
    if (bar) bar.value = share;
  };
  run(view, async (signal) => {
    try {
      return await task({ signal, onProgress });
    } catch (error) {
      if (signal.aborted) throw error;
      report(error);
      const text = error instanceof InvalidDataError ? error.message : texts.notLoaded;
      return () => text;
    }
  });
}
