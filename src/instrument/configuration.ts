import type { Instrument } from './instrument.ts';
import type { Contact, Point, Setting, StepKind } from './structure.ts';

/** Where somebody looked a number, a link or a law up, and on which day; without `source`, at no source. */
export interface Checked {
  readonly source?: string | undefined;
  readonly copy?: true | undefined;
  readonly on: string;
}

/** One text for every language, or one for each. */
export type LocalText = string | Readonly<Record<string, string>>;

/** A point that an agency adds, with its words. */
export type OwnPoint = Point & { readonly text: LocalText };

/** Points that an agency adds to a step of the instrument, or a step of its own with its title. */
export interface OwnStep {
  readonly step: string;
  readonly title?: LocalText | undefined;
  readonly kind?: StepKind | undefined;
  readonly contact?: string | undefined;
  readonly points: readonly OwnPoint[];
}

/** How to reach someone; another name for them than the instrument's, and where an agency has looked its numbers up. */
export type OwnContact = Contact & {
  readonly name?: LocalText | undefined;
  readonly checked?: Checked | undefined;
};

/** Who has reviewed the guide for an agency, and what it was then. */
export interface ReviewedBy {
  /** What the reviewer is: "program director". No name. */
  readonly role: LocalText;
  readonly date: string;
  /** Of each thing that may change by itself: `instrument`, `words.es`, `settings`. See `agencyHashes`. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** A configuration complete for its instrument: every setting and contact has its value. */
export interface Configuration {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly contacts: Readonly<Record<string, OwnContact>>;
  readonly steps: readonly OwnStep[];
  readonly reviewedBy?: ReviewedBy | undefined;
}

/** What holds where an agency has set nothing. */
export function defaultConfiguration({ settings, contacts }: Instrument): Configuration {
  const defaults = Object.entries(settings).map(([name, setting]) => [name, setting.default]);
  return { settings: Object.fromEntries(defaults), contacts, steps: [] };
}
