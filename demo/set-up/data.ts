import type { Instrument } from 'open-door-screening/headless';

/** Where a value is in the data: `['configuration', 'steps', 0, 'title']`. */
export type Place = readonly (string | number)[];

/** What is in a `kiosk.json`, right or wrong. */
export type Office = Readonly<Record<string, unknown>>;

/** What is there; undefined where nothing is. */
export function valueAt(data: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return data;
  if (typeof data !== 'object' || data === null) return undefined;
  return valueAt((data as Record<string | number, unknown>)[key], rest);
}

/** A value as text, whatever somebody has written there. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The data with another value there, or none: what is empty then goes, too. */
export function changed(data: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = changed((data as Record<string | number, unknown> | undefined)?.[key], rest, value);
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? [...(data as unknown[])] : [];
    list.splice(key, 1, ...(inner === undefined ? [] : [inner]));
    return list.length > 0 ? list : undefined;
  }
  // A text or a list is no object: its letters or entries would get names in one.
  const before = (typeof data === 'object' && !Array.isArray(data) ? (data ?? {}) : {}) as Record<string, unknown>;
  const { [key]: _, ...others } = before;
  // What was there keeps its place among the others.
  const next = inner === undefined ? others : { ...before, [key]: inner };
  return Object.keys(next).length > 0 ? next : undefined;
}

/** What is so where nothing is set, to set what an agency has changed apart from it. */
export function defaultsOf(instrument: Instrument, kiosk: object): Office {
  const settings = Object.entries(instrument.settings).map(([name, setting]) => [name, setting.default]);
  const contacts = Object.entries(instrument.contacts).map(([code, { phone, sms, url }]) => [
    code,
    { phone, sms, url },
  ]);
  return {
    $schema: './kiosk.schema.json',
    ...kiosk,
    configuration: { settings: Object.fromEntries(settings), contacts: Object.fromEntries(contacts) },
  };
}

/** Small letters, digits and hyphens, and not one of those taken. */
export function codeFor(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const code = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'own';
  for (let count = 1; ; count++) {
    const tried = count === 1 ? code : `${code}-${count}`;
    if (!taken.includes(tried)) return tried;
  }
}
