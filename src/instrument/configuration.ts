import type * as z from 'zod/mini';
import type * as schema from './configuration-schema.ts';
import type { Instrument } from './instrument.ts';
import { memoize } from './memoize.ts';
import type { checkedSchema } from './step-schema.ts';
import type { Setting } from './structure.ts';

/** Where somebody looked a number, a link or a law up, and on which day; without `source`, at no source. */
export type Checked = z.infer<typeof checkedSchema>;
/** One text for every language, or one for each. */
export type LocalText = z.infer<typeof schema.localTextSchema>;
/** A point that an agency adds, with its words. */
export type OwnPoint = z.infer<typeof schema.ownPointSchema>;
/** Points that an agency adds to a step of the instrument, or a step of its own with its title. */
export type OwnStep = z.infer<typeof schema.ownStepSchema>;
/** How to reach someone; another name for them than the instrument's, and where an agency has looked its numbers up. */
type OwnContact = Omit<z.infer<typeof schema.ownContactSchema>, 'checked'> & { checked?: Checked | undefined };
/** Who has reviewed the guide for an agency, and what it was then. */
export type ReviewedBy = z.infer<typeof schema.reviewedBySchema>;

/** A configuration complete for its instrument: every setting and contact has its value. */
export interface Configuration {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly contacts: Readonly<Record<string, OwnContact>>;
  readonly steps: readonly OwnStep[];
  readonly reviewedBy?: ReviewedBy | undefined;
}

/** What holds where an agency has set nothing. One object for each instrument: what is worked out for it is found again. */
export const defaultConfiguration = memoize(({ settings, contacts }: Instrument): Configuration => {
  const defaults = Object.entries(settings).map(([name, setting]) => [name, setting.default]);
  return { settings: Object.fromEntries(defaults), contacts, steps: [] };
});
