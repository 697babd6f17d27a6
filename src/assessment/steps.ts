import type { OwnPoint } from '../instrument/configuration.ts';
import { isReachable } from '../instrument/contacts-not-set.ts';
import { localText } from '../instrument/local-text.ts';
import type { Mutable } from '../instrument/immutable.ts';
import type { Band, Point, StepKind } from '../instrument/structure.ts';
import { fill, type Wording } from '../instrument/wording.ts';
import type { Evaluation } from './facts.ts';
import type { Because, Grounds, GroundsIn } from './grounds.ts';
import { amount } from './holds.ts';
import { planFor, type PlannedPoint } from './plan.ts';

/** Whom to call. Where an agency has not filled one in, `missing` says what to do instead. */
export interface StepContact {
  readonly code: string;
  readonly name: string;
  readonly phone?: string;
  /** A number that takes text messages. */
  readonly sms?: string;
  readonly url?: string;
  readonly missing?: string;
}

/** One reason for a step, or one thing to say within it. */
export interface SuggestedPoint {
  readonly code: string;
  readonly text: string;
  readonly band: Band;
  readonly because: Because;
  /** Another contact than the step's. */
  readonly contact?: StepContact;
  /** The law or passage it is based on. */
  readonly ground?: string;
  /** ISO 8601, UTC: when its clock started. */
  readonly from?: string;
  /** ISO 8601, UTC: when it is due, in bands that have a deadline. */
  readonly dueAt?: string;
}

/** One thing to do: one call, one visit, one talk, one note. */
export interface SuggestedStep {
  readonly code: string;
  readonly kind: StepKind;
  readonly title: string;
  /** That of its most urgent point. */
  readonly band: Band;
  /** Absent where no point of it needs the step's contact. */
  readonly contact?: StepContact;
  readonly points: readonly SuggestedPoint[];
}

/** What is suggested, in words, and in the order in which to do it. */
export function suggestSteps(
  evaluation: Evaluation,
  words: Wording,
  grounds: GroundsIn,
  startedAt?: string,
): SuggestedStep[] {
  const { settings, steps } = evaluation.configuration;
  const clock = clockFor(evaluation, grounds, startedAt);

  const suggestPoint = ({ point, band }: PlannedPoint): SuggestedPoint => {
    const own = isOwn(point) ? localText(point.text, words.language) : undefined;
    const { text, ground } = words.points[point.code] ?? {};
    const behind = point.when && grounds.of(point.when);
    // Assigned part by part: spreading is much slower, and thousands are made.
    const suggested: { -readonly [Part in keyof SuggestedPoint]: SuggestedPoint[Part] } = {
      code: point.code,
      text: fill(own ?? text ?? point.code, settings),
      band,
      because: behind?.because ?? { flags: [], rules: [], questions: [] },
    };
    if (point.contact !== undefined) suggested.contact = contactOf(point.contact, evaluation, words);
    if (ground !== undefined) suggested.ground = fill(ground, settings);
    const from = clock.from(behind);
    if (from === undefined) return suggested;
    suggested.from = clock.write(from);
    const dueAt = clock.dueAfter(from, band);
    if (dueAt !== undefined) suggested.dueAt = dueAt;
    return suggested;
  };
  return planFor(evaluation).map(({ code, kind, band, contact, points }) => {
    const own = localText(steps.find(({ step }) => step === code)?.title, words.language);
    const callsOn = contact !== undefined && points.some(({ point }) => point.contact === undefined);
    return {
      code,
      kind,
      title: fill(own ?? words.steps[code] ?? code, settings),
      band,
      ...(callsOn && { contact: contactOf(contact, evaluation, words) }),
      points: points.map(suggestPoint),
    };
  });
}

function isOwn(point: Point | OwnPoint): point is OwnPoint {
  return 'text' in point;
}

/** When clocks start, and when points are due, of one plan. */
function clockFor({ instrument, configuration: { settings } }: Evaluation, all: GroundsIn, startedAt?: string) {
  const start = startedAt === undefined ? undefined : Date.parse(startedAt);
  const withoutAccounts = start ?? all.earliest();
  // Many points start at the same time.
  const written = new Map<number, string>();
  const write = (time: number): string => {
    let text = written.get(time);
    if (text === undefined) written.set(time, (text = new Date(time).toISOString()));
    return text;
  };
  return {
    write,
    /**
     * When a point's clock started, as the time value of a `Date`: at the earliest account it is based on, but not before
     * the talk did. With no such account at the talk's start; where that is not known, at the earliest account of all.
     */
    from(grounds: Grounds | undefined): number | undefined {
      const first = grounds?.earliest ?? withoutAccounts;
      return first === undefined || start === undefined ? first : Math.max(first, start);
    },
    /** When a point of the band is due whose clock started then, where the band has a deadline. */
    dueAfter(from: number, band: Band): string | undefined {
      if (band === 'now' || band === 'today' || band === 'open') return undefined;
      const within = instrument.bands[band];
      const hours = 'hours' in within ? amount(within.hours, settings) : 24 * amount(within.days, settings);
      const dueAt = write(from + hours * 3_600_000);
      // A time after the year 9999 begins with a sign, and so has no form that can be stored.
      return dueAt.length === 24 ? dueAt : undefined;
    },
  };
}

function contactOf(code: string, { instrument, configuration }: Evaluation, words: Wording): StepContact {
  const { settings, contacts } = configuration;
  const own = contacts[code] ?? {};
  const contact: Mutable<StepContact> = {
    code,
    name: fill(localText(own.name, words.language) ?? words.contacts[code] ?? code, settings),
  };
  for (const way of ['phone', 'sms', 'url'] as const) if (own[way] !== undefined) contact[way] = own[way];
  if (!isReachable(contact) && !instrument.contacts[code]?.mayBeBlank)
    contact.missing = fill(words.contactMissing, settings);
  return contact;
}
