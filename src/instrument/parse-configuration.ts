import type * as z from 'zod/mini';
import { clean } from './clean.ts';
import { isReachable } from './contacts-not-set.ts';
import type { Instrument } from './instrument.ts';
import { keepToLimits } from './limits.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPoint, contactsNamed, contactsOfStep } from './plan-consistency.ts';
import { ConfigurationError, problem, type Finding, type Path } from './problems.ts';
import { readEntries, readShape } from './read-shape.ts';
import type { Contact, Setting } from './structure.ts';
import { defaultConfiguration, type Configuration, type OwnStep } from './configuration.ts';
import { configurationSchema, settingSchema } from './configuration-schema.ts';
import { tooMuchBehind } from './breadth.ts';
import type { Condition } from './condition.ts';
import { conditionsOfPoint } from './survey.ts';

/**
 * What an agency sets: `settings` (deadlines, age limits, whether `traded` is asked aloud), `contacts` (another name
 * or number for the instrument's, or new ones), `steps`: points of its own for the instrument's steps, or new steps, and
 * `reviewedBy`: who has reviewed the guide for it, with the hashes of what was reviewed.
 */
export type ConfigurationInput = z.input<typeof configurationSchema>;

/**
 * Reads an agency's configuration for an instrument; without one, the instrument's defaults.
 * @throws {ConfigurationError} that lists every problem with its path.
 */
export function parseConfiguration(instrument: Instrument, data: unknown = {}): Configuration {
  keepToLimits(data, ConfigurationError, 'The configuration');
  const { value, problems } = readShape(configurationSchema, clean(data));
  const wrong = value ? check(instrument, value) : [...problems, ...checkSoundParts(instrument, data)];
  if (!value || wrong.length > 0) throw new ConfigurationError('The configuration', wrong);
  return complete(instrument, value);
}

type Given = z.output<typeof configurationSchema>;

/** A configuration that can be used, with what the instrument says where it says nothing. */
export function complete(instrument: Instrument, value: Given): Configuration {
  const { settings, contacts } = defaultConfiguration(instrument);
  // A name alone leaves the numbers; a number of the agency's own replaces every other way to reach them.
  const fillIn = ([code, own]: [string, Contact]): [string, Contact] => [
    code,
    isReachable(own) ? own : { ...contacts[code], ...own },
  ];
  return {
    settings: { ...settings, ...value.settings },
    contacts: { ...contacts, ...Object.fromEntries(Object.entries(value.contacts ?? {}).map(fillIn)) },
    steps: value.steps ?? [],
    ...(value.reviewedBy && { reviewedBy: value.reviewedBy }),
  };
}

/** What is wrong with a configuration of the right shape. */
export function check(instrument: Instrument, { settings = {}, contacts = {}, steps = [] }: Given): Finding[] {
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
  return [...wrong, ...checkSteps(instrument, steps, { ...instrument.contacts, ...contacts })];
}

/** What is wrong with an agency's own steps and points. */
function checkSteps(instrument: Instrument, steps: NonNullable<Given['steps']>, contacts: object): Finding[] {
  const wrong: Finding[] = [];
  const taken = new Set(instrument.steps.flatMap(({ points }) => points.map(({ code: point }) => point)));
  const homes = new Map(
    instrument.steps.flatMap((step) => contactsNamed(step).map(({ contact }) => [contact, step.code])),
  );
  const known = new Set(instrument.steps.map(({ code: step }) => step));
  const seen = new Set<string>();
  for (const [index, own] of steps.entries()) {
    const path = ['steps', index];
    if (seen.has(own.step)) wrong.push(problem([...path, 'step'], `"${own.step}" is there twice`));
    seen.add(own.step);
    if (known.has(own.step)) {
      for (const key of ['title', 'kind', 'contact'] as const)
        if (own[key] !== undefined)
          wrong.push(problem([...path, key], `expected nothing: "${own.step}" is a step of the instrument`));
    } else if (own.title === undefined) {
      wrong.push(problem([...path, 'title'], 'expected a title for a step the instrument does not have'));
    }
    wrong.push(...checkPlaceholders(instrument, own.title, [...path, 'title']));
    wrong.push(...contactsOfStep(own, path, contacts));
    for (const { path: place, contact } of contactsNamed(own)) {
      const home = homes.get(contact) ?? own.step;
      homes.set(contact, home);
      if (home !== own.step) wrong.push(problem([...path, ...place], `"${contact}" is in the step "${home}" already`));
    }
    for (const [p, point] of own.points.entries()) {
      const place = [...path, 'points', p];
      if (taken.has(point.code)) wrong.push(problem([...place, 'code'], `"${point.code}" is there twice`));
      taken.add(point.code);
      wrong.push(...checkPoint(instrument, point, place));
      wrong.push(...checkPlaceholders(instrument, point.text, [...place, 'text']));
    }
  }
  // What an agency adds is based on the same flags as the rest.
  return wrong.length > 0 || steps.length === 0 ? wrong : tooMuchBehind(instrument, conditionsOfSteps(steps));
}

function* conditionsOfSteps(steps: readonly OwnStep[]): Generator<{ path: Path; condition: Condition }> {
  for (const [index, { points }] of steps.entries())
    for (const [p, point] of points.entries())
      for (const { path, condition } of conditionsOfPoint(point))
        yield { path: ['steps', index, 'points', p, ...path], condition };
}

/** What is wrong with the parts that have the right shape, as far as it does not depend on those that have not. */
function checkSoundParts(instrument: Instrument, data: unknown): Finding[] {
  const { settings, contacts, steps } = (data ?? {}) as Record<string, unknown>;
  const sound = {
    settings: readEntries(settings, () => settingSchema),
    ...readEntries({ contacts, steps }, (part) => configurationSchema.shape[part as 'contacts' | 'steps']),
  };
  const isSound = (part: string) => part !== 'contacts' || contacts === undefined || part in sound;
  return check(instrument, sound as Given).filter(({ needs = [] }) => needs.every(isSound));
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
