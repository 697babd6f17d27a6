/**
 * A document as plain text in order, with no look of its own: what goes on paper, into a case note, and into the page
 * where the browser prints that. Everything is text; nothing depends on color, background or the state of a control.
 */
export interface Sheet {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** For the file name of a saved PDF: no name of a person. */
  readonly fileTitle: string;
  /** At the foot of each page, where the browser prints one. */
  readonly foot: string;
  /** It is set small, to fit on one page. */
  readonly compact?: boolean;
  /** It is set in two columns: what is said first, and what is true below it. */
  readonly columns?: boolean;
  readonly sections: readonly Section[];
}

/** The same words in another language. */
export interface InOther {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** A part of a sheet, under a heading. */
export interface Section {
  readonly code: string;
  readonly title?: string | undefined;
  /** It belongs to the section before it. */
  readonly within?: boolean;
  readonly blocks: readonly Block[];
}

/** What a section contains, from top to bottom. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly also?: InOther | undefined }
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      /** In their order. */
      readonly also?: readonly (InOther | undefined)[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'steps'; readonly steps: readonly StepOnPaper[] }
  /** A line to write on, each with what belongs there. */
  | { readonly kind: 'lines'; readonly labels: readonly string[] }
  | { readonly kind: 'form'; readonly questions: readonly FormQuestion[] };

export interface Fact {
  readonly term: string;
  /** Below it: the words in which it was asked. */
  readonly asked?: string | undefined;
  /** Below that: the same in the other languages in which it was asked. */
  readonly alsoAsked?: readonly InOther[] | undefined;
  readonly texts: readonly string[];
}

/** Something with a heading of its own, which stays together with it. */
export interface Entry {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Something to do, which may be more than one call. */
export interface StepOnPaper {
  readonly number: number;
  readonly title: string;
  /** By when, where the heading above does not say it. */
  readonly by?: string | undefined;
  readonly calls: readonly CallOnPaper[];
  /** What brings it. */
  readonly because?: string | undefined;
}

/** What goes to one recipient, or to nobody outside, and what was done about it. */
export interface CallOnPaper {
  /** Before it: ticked where it was done, crossed out where it was closed for another reason. */
  readonly box: 'empty' | 'ticked' | 'closed';
  /** Whom to turn to. */
  readonly contact?: string | undefined;
  /** What to do where the agency has not set how. */
  readonly missing?: string | undefined;
  /** Says for which steps one call does, where others have the same number. */
  readonly sameNumber?: string | undefined;
  /** Ways to reach them; on paper they are their text. */
  readonly links: readonly Link[];
  readonly points: readonly PointOnPaper[];
  /** A line for each time something was done, or tried. */
  readonly done: readonly string[];
  /** What belongs on the lines to write on, where nothing was done yet. */
  readonly lines: readonly string[];
}

export interface PointOnPaper {
  readonly text: string;
  /** Beside it, quieter: by when, on what ground. */
  readonly beside: readonly string[];
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A question to fill in by hand. */
export interface FormQuestion {
  readonly number: number;
  /** "12." as it is written in the language of the sheet. */
  readonly mark: string;
  readonly prompt: string;
  /** The prompt is to be said to the youth word for word: it is set large. */
  readonly aloud: boolean;
  /** What is to be said, in the language of the youth. */
  readonly also?: { readonly prompt: InOther; readonly softer?: InOther | undefined } | undefined;
  /** When it is asked, in words. */
  readonly onlyIf?: string | undefined;
  readonly hints: readonly string[];
  /** Boxes to tick; the letter types the same choice in later. */
  readonly choices: readonly FormChoice[];
  /** Boxes for the ways not to answer. */
  readonly noAnswer: readonly FormChoice[];
  /** Before the boxes for whose word it is. */
  readonly whose: string;
  /** Boxes for whose word it is, where it is not that of the one who answers by default. */
  readonly sources: readonly string[];
  /** Lines to write on. */
  readonly lines: number;
  /** Before the first of them. */
  readonly lineLabel?: string | undefined;
  /** Before a line for a note; absent where there are lines to write on anyway. */
  readonly note?: string | undefined;
}

export interface FormChoice {
  /** Absent where the alphabet is used up. */
  readonly letter: string | undefined;
  readonly text: string;
  readonly also?: InOther | undefined;
  /** Where to go on: "go to 19". */
  readonly goTo?: string | undefined;
}

export function text(line: string | undefined, strong = false): Block[] {
  return line ? [{ kind: 'text', text: line, ...(strong && { strong }) }] : [];
}

export function list(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

export function facts(rows: readonly (Fact | undefined)[]): Block[] {
  const kept = rows.filter((fact) => fact !== undefined && fact.texts.length > 0) as Fact[];
  return kept.length > 0 ? [{ kind: 'facts', facts: kept }] : [];
}

export function entries(rows: readonly Entry[]): Block[] {
  return rows.length > 0 ? [{ kind: 'entries', entries: rows }] : [];
}
