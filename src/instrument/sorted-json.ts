/** JSON with the keys in the order of their code units, so that the same data gives the same text however it was made. */
export function sortedJSON(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item: unknown) => sortedJSON(item ?? null)).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  // By hand: an object sorts keys that look like numbers first, whatever the order they come in.
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${sortedJSON(value)}`);
  return `{${entries.join(',')}}`;
}
