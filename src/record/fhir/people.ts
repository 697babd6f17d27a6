import type { ScreeningRecord } from '../record.ts';
import type { Head } from './head.ts';
import { root } from './naming.ts';
import type { Patient, PractitionerRole } from './resources.ts';

/** FHIR requires a subject. This one has the reference of the case and nothing else: no name, no birth date, no gender. */
export function patientOf({ caseReference }: ScreeningRecord, head: Head): Patient {
  return {
    resourceType: 'Patient',
    ...head,
    ...(caseReference && { identifier: [{ system: `${root}/case-reference`, value: caseReference }] }),
  };
}

/** The worker and the agency, as the host names them. */
export function workerOf({ worker, agency }: ScreeningRecord, head: Head): PractitionerRole | undefined {
  if (!worker && !agency) return undefined;
  return {
    resourceType: 'PractitionerRole',
    ...head,
    ...(worker && { practitioner: { type: 'Practitioner', display: worker } }),
    ...(agency && { organization: { type: 'Organization', display: agency } }),
  };
}
