import { inLanguage } from './language-tag.ts';
import type { Structure } from './structure.ts';
import type { Wording } from './wording.ts';

/** An instrument that is known to be whole: one structure, and its words in at least one language. */
export interface Instrument extends Structure {
  /** By language. The first one is read where a language is missing. */
  readonly wording: Readonly<Record<string, Wording>>;
}

const whole = new WeakSet<object>();

/** Whether it came out of `parseInstrument`, or is built in. */
export function isInstrument(data: unknown): data is Instrument {
  return typeof data === 'object' && data !== null && whole.has(data);
}

/** For data that was checked, here or by the tests of the package. */
export function asInstrument(checked: Instrument): Instrument {
  whole.add(checked);
  return checked;
}

/** The words in `language`, or in the instrument's first language where it has none. */
export function wordingFor({ wording }: Instrument, language?: string): Wording {
  return (language === undefined ? undefined : inLanguage(wording, language)) ?? Object.values(wording)[0]!;
}
