import type { Instrument } from '../instrument/instrument.ts';
import type { Change } from './changes.ts';

/** Something that ought to hold whatever is answered. */
export interface Law {
  readonly property: string;
  /** What in this change breaks the law; nothing where it holds. */
  breach(change: Change): string | undefined;
  /** Whether an instrument has what the law speaks of; absent: every instrument has. */
  readonly concerns?: (instrument: Instrument) => boolean;
  /** Takes so long that a few changes have to do. */
  readonly slow?: true;
  /** Reads the outcome after the change and nothing else of it, so it sees no outcome twice. */
  readonly ofOutcome?: true;
}

/** The added account in words. */
export function show({ question, account: { source, response, value } }: Change): string {
  const said = response === 'given' ? JSON.stringify(value) : `"${response}"`;
  return `${said} on "${question.code}" (source "${source}")`;
}
