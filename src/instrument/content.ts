import type { Instrument } from './instrument.ts';

/**
 * What an instrument asks, and what follows from it: without words and version, and without where numbers, links and
 * laws were looked up, for looking again changes no content.
 */
export function contentOf(instrument: Instrument): object {
  const { version: _, wording: __, laws: ___, contacts, ...structure } = instrument;
  const unchecked = Object.entries(contacts).map(([code, { checked: ____, ...contact }]) => [code, contact]);
  return { ...structure, contacts: Object.fromEntries(unchecked) as object };
}
