import type { ConfigurationInput } from 'open-door-screening/headless';

/** What this agency, which is invented, has decided. */
export const agency: { readonly config: ConfigurationInput; readonly years: number } = {
  config: {
    contacts: {
      'child-abuse-hotline': { phone: '555-0100' },
      'child-advocacy-center': { phone: '555-0101' },
      police: { phone: '555-0102' },
      'exam-service': { phone: '555-0103' },
      clinic: { phone: '555-0104' },
      'mental-health': { phone: '555-0105' },
      'specialized-services': { phone: '555-0106' },
      'on-call-advocate': { phone: '555-0107' },
    },
  },
  /** How long a record is kept after its last change. */
  years: 7,
};
