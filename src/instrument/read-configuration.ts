import { hasText } from './account.ts';
import { clean } from './clean.ts';
import type { Configuration } from './configuration.ts';
import { configurationSchema } from './configuration-schema.ts';
import type { Instrument } from './instrument.ts';
import { beyondLimits } from './limits.ts';
import { check, complete } from './parse-configuration.ts';
import { ConfigurationError } from './problems.ts';
import { readShape } from './read-shape.ts';
import { readUsable } from './usable.ts';
import { readWholeNumber } from './whole-number.ts';

/**
 * Reads as much of an agency's configuration as can be used, also where a form gives it as text. For the rest the
 * instrument's defaults are used; `leftOut` lists it with what was expected.
 */
export function readConfiguration(
  instrument: Instrument,
  data: unknown = {},
): { readonly configuration: Configuration; readonly leftOut?: ConfigurationError } {
  const tooMuch = beyondLimits(data);
  const given = tooMuch.length > 0 ? {} : plainlyGiven(instrument, clean(data));
  const { value = {}, problems: wrong } = readUsable(given, (part) => read(instrument, part), unit);
  const problems = [...tooMuch, ...wrong];
  return {
    configuration: complete(instrument, value),
    ...(problems.length > 0 && { leftOut: new ConfigurationError('Part of the configuration', problems) }),
  };
}

function read(instrument: Instrument, data: unknown) {
  const { value, problems } = readShape(configurationSchema, data);
  return { value, problems: value ? check(instrument, value) : problems };
}

/** Name and number of a contact belong together, and so do the words of a point and when it counts, and a whole review. */
function unit(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const [part] = path;
  if (part === 'reviewedBy') return [part];
  return part === 'contacts' ? path.slice(0, 2) : part === 'steps' ? path.slice(0, 4) : path;
}

/** The configuration without what says nothing, and with the numbers and choices that a form gives as text. */
function plainlyGiven(instrument: Instrument, data: unknown): unknown {
  return eachIn(data, (part, name) => {
    if (name === 'settings') return eachIn(part, (value, setting) => plainSetting(instrument, setting, value));
    if (name === 'contacts') return eachIn(part, (own) => eachIn(own, (text) => (isBlank(text) ? undefined : text)));
    return part;
  });
}

function plainSetting({ settings }: Instrument, name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (isBlank(value)) return undefined;
  const isNumber = Object.hasOwn(settings, name) && 'atLeast' in settings[name]!;
  if (isNumber) return readWholeNumber(value) ?? value;
  const said = value.trim().toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : value;
}

/** An object with each entry changed, without those that say nothing: `null` and `undefined` mean "not given". */
function eachIn(data: unknown, change: (entry: unknown, key: string) => unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, entry]) => [key, change(entry, key)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined && entry !== null));
}

function isBlank(data: unknown): boolean {
  return typeof data === 'string' && !hasText(data);
}
