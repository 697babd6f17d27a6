import type { Configuration } from './configuration.ts';
import type { Instrument } from './instrument.ts';
import type { Contact } from './structure.ts';

/** Whether there is a way to reach a contact. */
export function isReachable({ phone, sms, url }: Pick<Contact, 'phone' | 'sms' | 'url'>): boolean {
  return Boolean(phone || sms || url);
}

/** The contacts that a plan cannot do without, and of which the agency has set nothing. */
export function contactsNotSet(instrument: Instrument, configuration: Configuration): string[] {
  return Object.entries(instrument.contacts)
    .filter(
      ([code, { needed, mayBeBlank }]) => needed && !mayBeBlank && !isReachable(configuration.contacts[code] ?? {}),
    )
    .map(([code]) => code);
}
