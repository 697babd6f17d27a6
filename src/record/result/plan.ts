import { callsOf, type Call } from '../../assessment/calls.ts';
import { bands } from '../../instrument/structure.ts';
import { othersDone, standingOf, type PlacedEntry } from '../../screening/steps-done.ts';
import type { StepDone } from '../../screening/talk.ts';
import type { ScreeningRecord } from '../record.ts';
import { callLink } from './contact-links.ts';
import { firstDue, type Due } from './due.ts';
import type { RecordContact, RecordPoint, RecordStep } from './kinds.ts';

/** What to do, in the order in which to do it. */
export interface Plan {
  readonly bands: readonly PlanBand[];
  /** What was done about steps that are suggested no more. */
  readonly others: readonly PlacedEntry[];
}

/** The steps of one time band. It is due with the first of its open points of that band; where none is open, with the first of all. */
export interface PlanBand extends Due {
  readonly steps: readonly PlanStep[];
}

/** One step, which may be more than one call: due when the first of its most urgent points is, in the same way. */
export interface PlanStep extends Due {
  /** Its place in the plan, counted from 1. */
  readonly number: number;
  readonly step: RecordStep;
  readonly calls: readonly PlanCall[];
  /** Nothing of it is left to do. */
  readonly isClosed: boolean;
}

/** What goes to one recipient, or to nobody outside: it is done in one go. */
export interface PlanCall {
  readonly contact: RecordContact | undefined;
  /** Its points bring a contact of their own to a step. */
  readonly isOwn: boolean;
  readonly points: readonly PlanPoint[];
  /** What was done about it, in order. */
  readonly entries: readonly PlacedEntry[];
  /**
   * - `open`: nothing was done, or only tried, or a point is new since
   * - `done`: each point was done, or closed for another reason
   * - `closed`: each point was closed for another reason than that it was done
   */
  readonly state: 'open' | 'done' | 'closed';
  /** How often nobody was reached. */
  readonly tries: number;
  /** The steps with an open call to its number: an agency may reach several of its contacts there, with one call. */
  readonly sharedBy: ReadonlySet<number>;
}

/** One thing to say or do: open where it was neither done nor closed. */
export interface PlanPoint extends Due {
  readonly point: RecordPoint;
  /** It came up after the call was made. */
  readonly isNew: boolean;
}

type Source = Pick<ScreeningRecord, 'assessment' | 'stepsDone'>;

/** The plan of a record: bands, steps, calls and points, each with its standing. */
export function planOf({ assessment: { steps }, stepsDone }: Source): Plan {
  const called: Called = {};
  const planned = steps.map((step, index) => planStep(step, index + 1, stepsDone, called));
  return {
    bands: [...bands, 'none' as const].flatMap((band) => {
      const some = planned.filter(({ step }) => step.band === band);
      const points = some.flatMap(({ calls }) => calls.flatMap((call) => call.points));
      return some.length > 0 ? [{ ...dueIn(points, band), steps: some }] : [];
    }),
    others: othersDone(steps, stepsDone),
  };
}

/**
 * What an entry is about where it stands apart from its step: whom the call was to, else what the step is called, which
 * may be an order ("Call the police once, and say"). The step's code where the record has no name of it.
 */
export function nameOfEntry(
  { assessment, withdrawn }: Pick<ScreeningRecord, 'assessment' | 'withdrawn'>,
  { step: code, contact }: Pick<StepDone, 'step' | 'contact'>,
): string {
  const suggested = assessment.steps.filter((step) => step.code === code);
  const gone = withdrawn.steps.filter((step) => step.code === code);
  const contacts = [...suggested, ...suggested.flatMap((step) => step.points), ...gone].map((one) => one.contact);
  const called = contacts.find((one) => one !== undefined && one.code === contact);
  return called?.name ?? [...suggested, ...gone][0]?.title ?? code;
}

/** The steps with an open call to a number, by the address that dials it. It grows as the steps are planned. */
type Called = Record<string, Set<number>>;

function planStep(step: RecordStep, number: number, stepsDone: readonly StepDone[], called: Called): PlanStep {
  const calls = callsOf<RecordContact, RecordPoint>(step).map((call) => {
    const planned = planCall(step.code, call, stepsDone);
    const { phone } = call.contact ?? {};
    if (!phone || planned.state !== 'open') return planned;
    return { ...planned, sharedBy: (called[callLink(phone)] ??= new Set()).add(number) };
  });
  return {
    number,
    step,
    ...dueIn(
      calls.flatMap((call) => call.points),
      step.band,
    ),
    calls,
    isClosed: calls.every(({ state }) => state !== 'open'),
  };
}

function dueIn(points: readonly PlanPoint[], band: Due['band']): Due {
  const open = points.filter((point) => point.isOpen && point.band === band);
  return { band, dueAt: firstDue(open.length > 0 ? open : points, band), isOpen: open.length > 0 };
}

function planCall(step: string, call: Call<RecordContact, RecordPoint>, stepsDone: readonly StepDone[]): PlanCall {
  const { entries, isDone, tries, isNew } = standingOf(step, call, stepsDone);
  const isTriedOnly = entries.length === tries;
  const wasDone = entries.some(({ entry }) => entry.state === 'done');
  return {
    contact: call.contact,
    isOwn: call.points.some((point) => point.contact !== undefined),
    points: call.points.map((point) => ({
      point,
      band: point.band,
      dueAt: point.dueAt,
      isNew: isNew(point.code),
      isOpen: isTriedOnly || isNew(point.code),
    })),
    entries,
    state: isDone ? (wasDone ? 'done' : 'closed') : 'open',
    tries,
    sharedBy: new Set(),
  };
}
