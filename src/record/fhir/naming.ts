import type { ScreeningRecord } from '../record.ts';
import { cleanText } from './clean.ts';
import type { Coding, Extension } from './resources.ts';

/**
 * Where the addresses of codes and extensions begin. They are names: `.example` resolves nowhere, and nothing is
 * published there.
 */
export const root = 'https://open-door-screening.example/fhir';

/** Who answers for the form and the codes. */
export const publisher = 'Open Door contributors';

/** When the versions of the built-in instrument were published; a record does not say. */
export const publishedOn: Readonly<Record<string, string>> = { 'return-from-run 2.0.0': '2026-11-28' };

/** Codes that are the same for every instrument: whose word an account is, how it was responded to. */
export function ownSystem(name: string): string {
  return `${root}/CodeSystem/${name}`;
}

/** Codes that an instrument gives meaning to: its flags, its levels, its steps. */
function instrumentSystem({ instrument }: ScreeningRecord, name: string): string {
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

/** A code as part of an address, which cannot contain half a sign. */
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

/** For programs: letters and digits, of which the first is a large letter. */
export function nameOf(code: string): string {
  const words = code.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return (/^[A-Z]/.test(name) ? name : `Q${name}`).slice(0, 255);
}
