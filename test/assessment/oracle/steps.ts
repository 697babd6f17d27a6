import { accountsIn, isTime, type QuestionAccount } from '../../../src/instrument/account.ts';
import type { LocalText, OwnPoint } from '../../../src/instrument/configuration.ts';
import type { Band, Point, StepKind } from '../../../src/instrument/structure.ts';
import { fill, type Wording } from '../../../src/instrument/wording.ts';
import type { Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';
import { amount, groundsOf, type Grounds } from './holds.ts';
import { sortFlags } from './order.ts';
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

/** What brings a point: codes of flags and rules, and of questions it reads itself. All empty: suggested at every return. */
export interface Because {
  readonly flags: readonly string[];
  readonly rules: readonly string[];
  readonly questions: readonly string[];
}

/** One reason for a step, or one thing to say within it. */
export interface SuggestedPoint {
  readonly code: string;
  readonly text: string;
  readonly band: Band;
  readonly because: Because;
  /** Another contact than the step's. */
  readonly contact?: StepContact;
  /** The law or passage it rests on. */
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

/** What is suggested, in words, and in the order one would do it. */
export function suggestSteps(evaluation: Evaluation, words: Wording, startedAt?: string): SuggestedStep[] {
  return planFor(evaluation).map(({ code, kind, band, contact: own, points }) => {
    const callsOn = own !== undefined && points.some(({ point }) => point.contact === undefined);
    return {
      code,
      kind,
      title: titleOf(code, evaluation, words),
      band,
      ...(callsOn && { contact: contact(evaluation, own, words) }),
      points: points.map((planned) => suggestPoint(planned, evaluation, words, startedAt)),
    };
  });
}

function titleOf(code: string, { configuration: { steps, settings } }: Evaluation, words: Wording): string {
  const own = localText(steps.find(({ step }) => step === code)?.title, words.language);
  return fill(own ?? words.steps[code] ?? code, settings);
}

function suggestPoint(
  { point, band }: PlannedPoint,
  evaluation: Evaluation,
  words: Wording,
  startedAt?: string,
): SuggestedPoint {
  const { settings } = evaluation.configuration;
  const own = isOwn(point) ? localText(point.text, words.language) : undefined;
  const { text, ground } = words.points[point.code] ?? {};
  const grounds = point.when && groundsOf(point.when, evaluation);
  const from = clockOf(grounds?.accounts ?? [], evaluation, startedAt);
  const dueAt = from === undefined ? undefined : dueAfter(from, band, evaluation);
  return {
    code: point.code,
    text: fill(own ?? text ?? point.code, settings),
    band,
    because: becauseOf(grounds, evaluation),
    ...(point.contact !== undefined && { contact: contact(evaluation, point.contact, words) }),
    ...(ground !== undefined && { ground: fill(ground, settings) }),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(dueAt !== undefined && { dueAt }),
  };
}

function isOwn(point: Point | OwnPoint): point is OwnPoint {
  return 'text' in point;
}

function becauseOf(grounds: Grounds | undefined, { instrument }: Evaluation): Because {
  if (!grounds) return { flags: [], rules: [], questions: [] };
  const { questionIndex } = graphOf(instrument);
  return {
    flags: sortFlags(instrument, grounds.flags),
    rules: instrument.rules.map(({ code }) => code).filter((code) => grounds.rules.has(code)),
    questions: [...grounds.questions].toSorted((left, right) => questionIndex.get(left)! - questionIndex.get(right)!),
  };
}

/**
 * When a point's clock started, as the time value of a `Date`: at the earliest account it rests on, but not before the
 * talk did. With no such account at the talk's start; where that is not known, at the earliest account of all.
 */
function clockOf(grounds: readonly QuestionAccount[], evaluation: Evaluation, startedAt?: string): number | undefined {
  const start = startedAt === undefined ? undefined : Date.parse(startedAt);
  const first = earliest(grounds.map(({ at }) => at)) ?? start ?? earliestOfAll(evaluation);
  return first === undefined || start === undefined ? first : Math.max(first, start);
}

function earliestOfAll({ answers }: Evaluation): number | undefined {
  return earliest(Object.keys(answers).flatMap((question) => accountsIn(answers, question).map(({ at }) => at)));
}

function earliest(times: readonly string[]): number | undefined {
  return times.length === 0
    ? undefined
    : times.map((at) => Date.parse(at)).reduce((left, right) => Math.min(left, right));
}

/** When a point of the band is due whose clock started then, where the band has a deadline. */
function dueAfter(from: number, band: Band, { instrument, configuration }: Evaluation): string | undefined {
  if (band === 'now' || band === 'today' || band === 'open') return undefined;
  const within = instrument.bands[band];
  const hours =
    'hours' in within ? amount(within.hours, configuration.settings) : 24 * amount(within.days, configuration.settings);
  const dueAt = new Date(from + hours * 3_600_000).toISOString();
  // At the end of all years there are times that cannot be written as others are.
  return isTime(dueAt) ? dueAt : undefined;
}

function contact({ instrument, configuration }: Evaluation, code: string, words: Wording): StepContact {
  const { name, phone, sms, url } = configuration.contacts[code] ?? {};
  const ways = Object.fromEntries(Object.entries({ phone, sms, url }).filter(([, way]) => way !== undefined));
  const { settings } = configuration;
  const isMissing = Object.keys(ways).length === 0 && !instrument.contacts[code]?.mayBeBlank;
  return {
    code,
    name: fill(localText(name, words.language) ?? words.contacts[code] ?? code, settings),
    ...ways,
    ...(isMissing && { missing: fill(words.contactMissing, settings) }),
  };
}

function localText(text: LocalText | undefined, language: string): string | undefined {
  return typeof text === 'object' ? (text[language] ?? Object.values(text)[0]) : text;
}
