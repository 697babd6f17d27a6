import type { ScreeningRecord } from '../record.ts';
import { cleanText } from './clean.ts';
import type { Coding, Extension } from './resources.ts';

/**
 * Where the addresses of codes and extensions begin. They are names: `.example` resolves nowhere, and nothing is
 * published there.
 */
export const root = 'https://open-door-screening.example/fhir';

/** Codes that are the same for every instrument: whose word an account is, how it was responded to. */
export function ownSystem(name: string): string {
  return `${root}/CodeSystem/${name}`;
}

/** Codes that an instrument gives meaning to: its flags, its levels, its steps. */
export function instrumentSystem({ instrument }: ScreeningRecord, name: string): string {
  return `${root}/CodeSystem/${inAddress(instrument.id)}/${name}`;
}

/** A code of the instrument, in its version. */
export function instrumentCoding(record: ScreeningRecord, name: string, code: string, display?: string): Coding {
  return {
    system: instrumentSystem(record, name),
    version: record.instrument.version,
    code,
    ...(display && { display }),
  };
}

/** A choice. Each question has a system of its own, since "none" and "other" mean something else in each. */
export function choiceCoding(record: ScreeningRecord, question: string, code: string, display?: string): Coding {
  return {
    system: instrumentSystem(record, `choices/${inAddress(question)}`),
    code,
    ...(display && { display }),
  };
}

/** A code as part of an address. What is half a sign cannot stand in one. */
export function inAddress(code: string): string {
  return encodeURIComponent(cleanText(code));
}

/** What this library says that FHIR has no element for. */
export function ownExtension(name: string, content: Omit<Extension, 'url'>): Extension {
  return { url: `${root}/StructureDefinition/${name}`, ...content };
}

/** A topic may be called like one of its questions. */
export function topicLink(code: string): string {
  return `topic/${code}`;
}
