import * as z from 'zod/mini';
import { text } from './basic-schemas.ts';
import { checkAction, checkCondition } from './references.ts';
import type { Instrument } from './instrument.ts';
import { keepToLimits } from './limits.ts';
import { checkPlaceholders } from './placeholders.ts';
import { ConfigurationError, problem, type Finding } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import { actionSchema, contactSchema } from './action-schema.ts';
import type { Contact, Setting } from './structure.ts';
import { defaultConfiguration, type Configuration } from './configuration.ts';

const eachLanguage = z.record(z.string(), text).check(z.refine((texts) => Object.keys(texts).length > 0));
const localText = z.union([text, eachLanguage], { error: 'expected a text, or a text for each language' });

const settingSchema = z.union([z.boolean(), z.number()], { error: 'expected a number, true or false' });
const ownContactSchema = z.strictObject({ ...contactSchema.shape, name: z.optional(localText) });
const ownActionSchema = z.strictObject({ ...actionSchema.shape, text: localText });

export const configurationSchema = z.strictObject({
  settings: z.optional(z.record(z.string(), settingSchema)),
  contacts: z.optional(z.record(z.string(), ownContactSchema)),
  actions: z.optional(z.array(ownActionSchema)),
});

/**
 * What an agency sets: `settings` (deadlines, age limits, whether `traded` is asked aloud), `contacts` (another name
 * or number for the instrument's, or new ones), and `actions` of its own, listed after the instrument's.
 */
export type ConfigurationInput = z.input<typeof configurationSchema>;

/**
 * Reads an agency's configuration for an instrument; without one, the instrument's defaults.
 * @throws {ConfigurationError} that lists every problem with its path.
 */
export function parseConfiguration(instrument: Instrument, data: unknown = {}): Configuration {
  keepToLimits(data, ConfigurationError, 'The configuration');
  const { value, problems } = readShape(configurationSchema, data);
  const wrong = value ? check(instrument, value) : [...problems, ...checkSoundParts(instrument, data)];
  if (!value || wrong.length > 0) throw new ConfigurationError('The configuration', wrong);
  const { settings, contacts } = defaultConfiguration(instrument);
  // A name alone leaves the numbers; a number of the agency's own replaces every other way to reach them.
  const fillIn = ([code, own]: [string, Contact]): [string, Contact] => [
    code,
    own.phone || own.sms || own.url ? own : { ...contacts[code], ...own },
  ];
  return {
    settings: { ...settings, ...value.settings },
    contacts: { ...contacts, ...Object.fromEntries(Object.entries(value.contacts ?? {}).map(fillIn)) },
    actions: value.actions ?? [],
  };
}

function check(
  instrument: Instrument,
  { settings = {}, contacts = {}, actions = [] }: z.output<typeof configurationSchema>,
): Finding[] {
  const wrong: Finding[] = [];
  for (const [name, value] of Object.entries(settings)) {
    const expected = expectedSetting(instrument, name, value);
    if (expected) wrong.push(problem(['settings', name], expected));
  }
  for (const [code, { name }] of Object.entries(contacts)) {
    if (!Object.hasOwn(instrument.contacts, code) && name === undefined)
      wrong.push(problem(['contacts', code, 'name'], 'expected a name for a contact the instrument does not have'));
    wrong.push(...checkPlaceholders(instrument, name, ['contacts', code, 'name']));
  }
  const taken = new Set(instrument.actions.map(({ code }) => code));
  const allContacts = { ...instrument.contacts, ...contacts };
  for (const [index, action] of actions.entries()) {
    const path = ['actions', index];
    if (taken.has(action.code)) wrong.push(problem([...path, 'code'], `"${action.code}" stands twice`));
    taken.add(action.code);
    wrong.push(...checkAction(instrument, action, path, allContacts));
    if (action.when) wrong.push(...checkCondition(instrument, action.when, [...path, 'when'], true));
    wrong.push(...checkPlaceholders(instrument, action.text, [...path, 'text']));
  }
  return wrong;
}

/** What is wrong with the parts that have the right shape, as far as it does not hang on those that have not. */
function checkSoundParts(instrument: Instrument, data: unknown): Finding[] {
  const { settings, contacts, actions } = (data ?? {}) as Record<string, unknown>;
  const sound = {
    settings: readEntries(settings, () => settingSchema),
    ...readEntries({ contacts, actions }, (part) => configurationSchema.shape[part as 'contacts' | 'actions']),
  };
  const isSound = (part: string) => part !== 'contacts' || contacts === undefined || part in sound;
  return check(instrument, sound as z.output<typeof configurationSchema>).filter(({ needs = [] }) =>
    needs.every(isSound),
  );
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
