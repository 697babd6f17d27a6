import { isDay } from '../../instrument/account.ts';
import type { Prefill } from '../../instrument/account.ts';
import { wholeDaysBetween } from '../../instrument/moment.ts';
import { localDay } from '../../instrument/local-day.ts';
import { entriesIn, listOf, objectOf, textOf, type Data, type Entry } from './reading.ts';

/** How what a file says in FHIR is read. */
export interface PrefillFromFHIROptions {
  /** The day on which the age counts, 2026-11-28; today, where the page is, without it. */
  readonly on?: string | undefined;
  /**
   * Reads the type of an active EpisodeOfCare: a choice of the question `care`, or nothing. What FHIR has no codes for
   * differs from agency to agency; without it, the choices themselves are known, as `fhirDefinitions` publishes them.
   */
  readonly careOf?: ((type: { readonly system: string; readonly code: string }) => string | undefined) | undefined;
}

/**
 * What a Patient of FHIR R4, or a Bundle that holds one, says before a talk: the `age` in whole years where the birth date
 * is known well enough, and `care` where an active EpisodeOfCare of that Patient has a type that `careOf` knows. Whatever is
 * not known is left out, and everything where it is of more than one youth: the worker is asked.
 */
export function prefillFromFHIR(
  data: unknown,
  { on = localDay(), careOf = choiceOfCare }: PrefillFromFHIROptions = {},
): Prefill {
  const entries = entriesIn(data);
  const patients = entries.filter(({ resource }) => resource['resourceType'] === 'Patient');
  // Of two it would be a guess who comes back.
  if (patients.length > 1) return {};
  const [patient] = patients;
  const age = patient && ageOn(on, textOf(patient.resource['birthDate']));
  const episodes = entries.map(({ resource }) => resource).filter(isUnderWay);
  const isOfOne = new Set(episodes.map(patientOf)).size === 1;
  const own = episodes.filter((episode) => (patient ? isOf(patient, episode) : isOfOne));
  const cares = new Set(own.flatMap(typesOf).map(careOf));
  cares.delete(undefined);
  const [care] = cares;
  return { ...(age !== undefined && { age }), ...(cares.size === 1 && care !== undefined && { care }) };
}

/** A birth date may be a year or a month alone: the age is known where every day of it gives the same. */
function ageOn(day: string, birthDate: string): number | undefined {
  const [year = '', month, date] = birthDate.split('-');
  const first = yearsBetween(`${year}-${month ?? '01'}-${date ?? '01'}`, day);
  const last = yearsBetween(`${year}-${month ?? '12'}-${date ?? lastOf(year, month ?? '12')}`, day);
  return first === last ? first : undefined;
}

function yearsBetween(from: string, to: string): number | undefined {
  if (!isDay(from) || !isDay(to) || wholeDaysBetween(from, to) < 0) return undefined;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function lastOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
}

function isUnderWay({ resourceType, status }: Data): boolean {
  return resourceType === 'EpisodeOfCare' && status === 'active';
}

function patientOf(episode: Data): string {
  return textOf(objectOf(episode['patient'])['reference']);
}

/** Whether an episode refers to that Patient: by the address of the entry, or by type and id, with or without a server. */
function isOf({ fullUrl, resource }: Entry, episode: Data): boolean {
  const reference = patientOf(episode);
  const byId = `Patient/${textOf(resource['id'])}`;
  return reference !== '' && (reference === fullUrl || reference === byId || reference.endsWith(`/${byId}`));
}

function typesOf(episode: Data): { system: string; code: string }[] {
  return listOf(episode['type'])
    .flatMap((type) => listOf(type['coding']))
    .map((coding) => ({ system: textOf(coding['system']), code: textOf(coding['code']) }));
}

function choiceOfCare({ system, code }: { readonly system: string; readonly code: string }): string | undefined {
  return system.endsWith('/choices/care') ? code : undefined;
}
