import { isTime } from '../instrument/account.ts';
import type { LocalText } from '../instrument/configuration.ts';
import type { Action } from '../instrument/structure.ts';
import { fill, type Wording } from '../instrument/wording.ts';
import type { Evaluation } from './facts.ts';
import { amount, groundsOf, holds, type Grounds } from './holds.ts';
import { sortFlags } from './order.ts';

/** Whom to call. Where an agency has not filled one in, `missing` says what to do instead. */
export interface ActionContact {
  readonly code: string;
  readonly name: string;
  readonly phone?: string;
  /** A number that takes text messages. */
  readonly sms?: string;
  readonly url?: string;
  readonly missing?: string;
}

/** A next step, and what brings it. */
export interface SuggestedAction {
  readonly code: string;
  readonly text: string;
  /** Codes of the flags that bring it; the level's where no flag does. */
  readonly because: readonly string[];
  /** It is suggested whatever was noted. */
  readonly always: boolean;
  readonly contact?: ActionContact;
  /** Hours from when the information came in. */
  readonly dueWithinHours?: number;
  /** ISO 8601, UTC: `dueWithinHours` after the earliest account that raised its flags. */
  readonly dueAt?: string;
}

/** What is suggested, in the order one would do it; an agency's own actions last. */
export function suggestActions(evaluation: Evaluation, level: string, words: Wording): SuggestedAction[] {
  const { instrument, configuration } = evaluation;
  const own = new Map(configuration.actions.map((action) => [action.code, action.text]));
  return [...instrument.actions, ...configuration.actions]
    .filter(({ when }) => !when || holds(when, evaluation))
    .map((action) => {
      const grounds = action.when ? groundsOf(action.when, evaluation) : undefined;
      const flags = sortFlags(instrument, grounds?.flags ?? []);
      const text = own.has(action.code) ? localText(own.get(action.code), words.language) : words.actions[action.code];
      return {
        code: action.code,
        text: fill(text ?? '', configuration.settings),
        because: flags.length > 0 ? flags : [level],
        always: action.when === undefined,
        ...(action.contact !== undefined && { contact: contact(evaluation, action.contact, words) }),
        ...(action.within && deadline(evaluation, action.within, grounds)),
      };
    });
}

function contact({ configuration }: Evaluation, code: string, words: Wording): ActionContact {
  const { name, ...set } = configuration.contacts[code] ?? {};
  const ways = Object.fromEntries(Object.entries(set).filter(([, way]) => way !== undefined));
  const { settings } = configuration;
  return {
    code,
    name: fill(localText(name, words.language) ?? words.contacts[code] ?? code, settings),
    ...ways,
    ...(Object.keys(ways).length === 0 && { missing: fill(words.contactMissing, settings) }),
  };
}

/** It runs from when the information came in: from the earliest account behind the action. */
function deadline(
  { configuration: { settings } }: Evaluation,
  within: NonNullable<Action['within']>,
  grounds: Grounds | undefined,
): Pick<SuggestedAction, 'dueWithinHours' | 'dueAt'> {
  const dueWithinHours = 'hours' in within ? amount(within.hours, settings) : amount(within.days, settings) * 24;
  const times = grounds?.accounts.map(({ at }) => Date.parse(at)) ?? [];
  if (times.length === 0) return { dueWithinHours };
  const earliest = times.reduce((left, right) => Math.min(left, right));
  const dueAt = new Date(earliest + dueWithinHours * 3_600_000).toISOString();
  // At the end of all years there are times that cannot be written as others are.
  return isTime(dueAt) ? { dueWithinHours, dueAt } : { dueWithinHours };
}

function localText(text: LocalText | undefined, language: string): string | undefined {
  return typeof text === 'object' ? (text[language] ?? Object.values(text)[0]) : text;
}
