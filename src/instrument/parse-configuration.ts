import * as z from 'zod/mini';
import { checkAction, checkCondition } from './references.ts';
import type { Instrument } from './instrument.ts';
import { ConfigurationError, problem, type Problem } from './problems.ts';
import { readShape } from './read-shape.ts';
import { actionSchema, contactSchema } from './action-schema.ts';
import type { Setting } from './structure.ts';
import { defaultConfiguration, type Configuration } from './configuration.ts';

const text = z.string().check(z.regex(/\S/, 'expected some text'));
/** One text, or one a language. */
const localText = z.union([text, z.record(z.string(), text)], {
  error: 'expected a text, or a text for each language',
});

const configurationSchema = z.strictObject({
  settings: z.optional(
    z.record(z.string(), z.union([z.boolean(), z.number()], { error: 'expected a number, true or false' })),
  ),
  contacts: z.optional(z.record(z.string(), z.strictObject({ ...contactSchema.shape, name: z.optional(localText) }))),
  actions: z.optional(z.array(z.strictObject({ ...actionSchema.shape, text: localText }))),
});

/**
 * What an agency sets: `settings` (deadlines, age limits, whether `traded` is asked aloud), `contacts` (fills in or
 * replaces the instrument's, or adds new ones), and `actions` of its own, listed after the instrument's.
 */
export type ConfigurationInput = z.input<typeof configurationSchema>;

/**
 * Reads an agency's configuration for an instrument; without one, the instrument's defaults.
 * @throws {ConfigurationError} that lists every problem with its path.
 */
export function parseConfiguration(instrument: Instrument, data: unknown = {}): Configuration {
  const { value, problems } = readShape(configurationSchema, data);
  if (!value) throw new ConfigurationError('The configuration', problems);
  const contacts = { ...instrument.contacts, ...value.contacts };
  const actions = value.actions ?? [];

  const wrong: Problem[] = [];
  for (const [name, setting] of Object.entries(value.settings ?? {})) {
    const expected = expectedSetting(instrument, name, setting);
    if (expected) wrong.push(problem(['settings', name], expected));
  }
  for (const [code, contact] of Object.entries(value.contacts ?? {}))
    if (!Object.hasOwn(instrument.contacts, code) && contact.name === undefined)
      wrong.push(problem(['contacts', code, 'name'], 'expected a name for a contact the instrument does not have'));
  const taken = new Set(instrument.actions.map(({ code }) => code));
  for (const [index, action] of actions.entries()) {
    const path = ['actions', index];
    if (taken.has(action.code)) wrong.push(problem([...path, 'code'], `"${action.code}" stands twice`));
    taken.add(action.code);
    wrong.push(...checkAction(instrument, action, path, contacts));
    if (action.when) wrong.push(...checkCondition(instrument, action.when, [...path, 'when'], true));
  }
  if (wrong.length > 0) throw new ConfigurationError('The configuration', wrong);

  const { settings } = defaultConfiguration(instrument);
  return { settings: { ...settings, ...value.settings }, contacts, actions };
}

function expectedSetting(instrument: Instrument, name: string, value: Setting): string | undefined {
  const setting = Object.hasOwn(instrument.settings, name) ? instrument.settings[name] : undefined;
  if (!setting) return 'the instrument has no such setting';
  if (!('atLeast' in setting)) return typeof value === 'boolean' ? undefined : 'expected true or false';
  const { atLeast, atMost } = setting;
  return typeof value === 'number' && value >= atLeast && value <= atMost
    ? undefined
    : `expected a number from ${atLeast} to ${atMost}`;
}
