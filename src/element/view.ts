import type { Source } from '../instrument/account.ts';
import { describe, type Assessment } from '../assessment/describe.ts';
import type { Evaluation } from '../assessment/facts.ts';
import { graphOf } from '../assessment/graph.ts';
import type { Wording } from '../instrument/wording.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { Talk } from '../screening/talk.ts';
import type { RecordHeader } from '../record/record.ts';
import type { Texts } from './texts/en.ts';

/** An account form that stands open without an answer in it yet. */
export interface PendingAccount {
  readonly source: Source;
  readonly who: string;
}

/** All a view needs to show a talk and to tell what the worker does. Views decide nothing. */
export interface View {
  readonly talk: Talk;
  readonly texts: Texts;
  /** The instrument's words, with the settings put in. */
  readonly words: Wording;
  readonly header: RecordHeader;
  /** Enters something; the place stays. */
  readonly send: (event: ScreeningEvent) => void;
  /** Goes somewhere; focus follows to the new heading. */
  readonly go: (event: ScreeningEvent) => void;
  readonly pending: (question: string) => PendingAccount | undefined;
  readonly setPending: (question: string, pending: PendingAccount | undefined) => void;
  /** The path chosen before the talk begins. */
  readonly path: string;
  readonly choosePath: (path: string) => void;
  /** Covers the screen, or starts again: what is the element's own to do. */
  readonly cover: () => void;
  readonly clear: () => void;
}

const assessments = new WeakMap<Evaluation, { words: Wording; assessment: Assessment }>();

/** What follows from the answers as they stand, in the view's words. Worked out once. */
export function assessmentOf({ talk: { evaluation }, words }: View): Assessment {
  const known = assessments.get(evaluation);
  if (known?.words === words) return known.assessment;
  const assessment = describe(evaluation, words);
  assessments.set(evaluation, { words, assessment });
  return assessment;
}

/** How a question is put: in the other words of the topic it moved to, where it moved. */
export function promptOf(view: View, question: string, topic: string): string {
  const words = view.words.questions[question];
  const home = graphOf(view.talk.instrument).homes.get(question);
  return (home?.code !== topic && words?.moved ? words.moved : words?.prompt) ?? '';
}
