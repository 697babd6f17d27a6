import type { Checked } from '../instrument/configuration.ts';
import { isReachable } from '../instrument/contacts-not-set.ts';
import { localText } from '../instrument/local-text.ts';
import type { Wording } from '../instrument/wording.ts';
import type { Reviewable } from './agency-review.ts';
import type { ScreeningRecord } from './record.ts';

/** Where and when numbers, links and laws were looked up: those of the same source and day are one entry. */
export type LookedUp = NonNullable<ScreeningRecord['lookedUp']>;

/** Of each contact that can be reached, and of each law that the guide names. */
export function lookedUpIn({ instrument, configuration }: Reviewable, words: Wording): LookedUp {
  const found = new Map<string, LookedUp[number]>();
  const add = (name: string, checked: Checked | undefined) => {
    const key = JSON.stringify(checked);
    found.set(key, { names: [...(found.get(key)?.names ?? []), name], ...checked });
  };
  for (const [code, contact] of Object.entries(configuration.contacts))
    if (isReachable(contact))
      add(localText(contact.name, words.language) ?? words.contacts[code] ?? code, contact.checked);
  for (const [law, checked] of Object.entries(instrument.laws ?? {})) add(law, checked);
  return [...found.values()];
}
