/** An object of FHIR as it comes from outside: nothing of it is known yet. */
export type Data = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

export function listOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A resource, and the address it has in its Bundle. */
export interface Entry {
  readonly fullUrl: string;
  readonly resource: Data;
}

/** A resource, or all that a Bundle holds. */
export function entriesIn(data: unknown): readonly Entry[] {
  const resource = objectOf(data);
  if (resource['resourceType'] !== 'Bundle') return [{ fullUrl: '', resource }];
  return listOf(resource['entry']).map((entry) => ({
    fullUrl: textOf(entry['fullUrl']),
    resource: objectOf(entry['resource']),
  }));
}

/** The same without addresses. */
export function resourcesIn(data: unknown): readonly Data[] {
  return entriesIn(data).map(({ resource }) => resource);
}

/** The extensions of this library by that name, under whatever address they are published. */
export function namedIn(part: Data, name: string): readonly Data[] {
  return listOf(part['extension']).filter(({ url }) => textOf(url).endsWith(`/StructureDefinition/${name}`));
}

/** What an answer or an extension holds in its `value[x]`: of a code, the code alone; of one without a code, nothing that is one. */
export function valueOf(part: Data): unknown {
  const [, value] = Object.entries(part).find(([key]) => /^value[A-Z]/.test(key)) ?? [];
  return typeof value === 'object' && value !== null ? (objectOf(value)['code'] ?? '') : value;
}
