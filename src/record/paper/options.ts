/** What of a record goes on paper. */
export interface PaperOptions {
  /**
   * - `whole`: everything
   * - `summary`: one page, with the level, the signs, and the steps with what was done; no answers
   * - `police`: what a report to law enforcement needs; see `paper.police` of the instrument
   */
  readonly kind?: PaperKind;
  /** Free notes; by default only on the whole record, and in a case note. */
  readonly notes?: boolean;
  /** Earlier versions of answers that were changed; by default not. */
  readonly history?: boolean;
  /** With each answer of the whole record the words in which it was asked in another language, where there were any; by default not. */
  readonly asAsked?: boolean;
  /** IANA name of the time zone of all times; without it that in which the talk began. */
  readonly timeZone?: string | undefined;
  /** ISO 8601, when it is read: with it, the paper says which deadlines have passed. */
  readonly now?: string | undefined;
}

export const paperKinds = ['whole', 'summary', 'police'] as const;
/** How much of a record goes on paper: all of it, a summary on one page, or the page for law enforcement. */
export type PaperKind = (typeof paperKinds)[number];

/** Whether a paper of that kind has free notes by default. */
export function hasNotesByDefault(kind: PaperKind): boolean {
  return kind === 'whole';
}
