import { tagOf } from '../../instrument/language-tag.ts';
import type { ScreeningRecord } from '../record.ts';
import { ownSystem } from './naming.ts';
import type { Coding, Meta } from './resources.ts';

/** How every resource of a screening begins, so that it stays with each when they are taken apart. */
export interface Head {
  meta: Meta;
  language?: string;
}

/** What is in it is not for everybody who may read a chart. */
const restricted: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
  display: 'restricted',
};

/** With whatever the guide suggests, whatever the instrument and its language say of it. */
const notAFinding: Coding = {
  system: ownSystem('tags'),
  code: 'not-a-finding',
  display: 'A screening guide, not validated: not a finding',
};

/** Of what was asked, said and done. */
export function headOf({ language }: ScreeningRecord): Head {
  const tag = languageTag(language);
  return { meta: { security: [restricted] }, ...(tag && { language: tag }) };
}

/** Of what the guide makes of it. */
export function suggestionHead(record: ScreeningRecord): Head {
  return { ...headOf(record), meta: { security: [restricted], tag: [notAFinding] } };
}

/** The language where it is one, as BCP 47 writes it; FHIR refuses a resource with another word in this place. */
export function languageTag(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tagOf(language))[0];
  } catch {
    return undefined;
  }
}
