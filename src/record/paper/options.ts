/** What of a record goes on paper. */
export interface PaperOptions {
  /**
   * - `whole`: everything
   * - `summary`: without notes, rules and passages
   * - `police`: what a report to law enforcement needs; see `paper.notForPolice` of the instrument
   */
  readonly kind?: PaperKind;
  /** Free notes; by default only on the whole record. */
  readonly notes?: boolean;
  /** Earlier versions of answers that were changed; by default not. */
  readonly history?: boolean;
  /** IANA name of the time zone of all times; the machine's own without it. */
  readonly timeZone?: string | undefined;
}

export const paperKinds = ['whole', 'summary', 'police'] as const;
/** How much of a record goes on paper: all of it, a summary, or the page for law enforcement. */
export type PaperKind = (typeof paperKinds)[number];

/** Whether free notes go on a paper of that kind where nobody has said. */
export function bearsNotes(kind: PaperKind): boolean {
  return kind === 'whole';
}
