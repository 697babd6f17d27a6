import type { Instrument } from './instrument.ts';
import type { Action, Contact, Setting } from './structure.ts';

/** One text for every language, or one for each. */
export type LocalText = string | Readonly<Record<string, string>>;

/** A configuration complete for its instrument: every setting and contact has its value. */
export interface Configuration {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly contacts: Readonly<Record<string, Contact & { readonly name?: LocalText | undefined }>>;
  readonly actions: readonly (Action & { readonly text: LocalText })[];
}

/** What stands where an agency has set nothing. */
export function defaultConfiguration({ settings, contacts }: Instrument): Configuration {
  const defaults = Object.entries(settings).map(([name, setting]) => [name, setting.default]);
  return { settings: Object.fromEntries(defaults), contacts, actions: [] };
}
