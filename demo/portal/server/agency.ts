import type { ConfigurationInput } from 'open-door-screening/headless';

/** What this agency, which is invented, has decided. */
export const agency: { readonly config: ConfigurationInput; readonly years: number } = {
  config: {
    contacts: {
      'child-abuse-hotline': { phone: '555-0100' },
      'child-advocacy-center': { phone: '555-0101' },
    },
  },
  /** How long a record is kept after its last change. */
  years: 7,
};
