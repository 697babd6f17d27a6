import type { Configuration } from './configuration.ts';
import type { Instrument } from './instrument.ts';

/** The contacts that a plan cannot do without, and of which the agency has set nothing. */
export function contactsNotSet(instrument: Instrument, configuration: Configuration): string[] {
  return Object.entries(instrument.contacts)
    .filter(([code, { needed, mayBeBlank }]) => {
      const { phone, sms, url } = configuration.contacts[code] ?? {};
      return needed && !mayBeBlank && !phone && !sms && !url;
    })
    .map(([code]) => code);
}
