import { bands, type Band } from '../instrument/structure.ts';

/** The parts of a step that decide who is called. */
interface StepOfCalls<Contact, Point> {
  readonly contact?: Contact | undefined;
  readonly points: readonly Point[];
}

interface PointOfCalls<Contact> {
  readonly band: string;
  readonly contact?: Contact | undefined;
}

/** What goes to one recipient within a step, or to nobody outside: it is done in one go. */
export interface Call<Contact, Point> {
  readonly contact?: Contact | undefined;
  /** That of its most urgent point. */
  readonly band: string;
  readonly points: readonly Point[];
}

/**
 * The points of a step by whom they go to: the most urgent call first, and in it the most urgent point. Else the step's
 * own contact comes first, then those that points bring, as they come.
 */
export function callsOf<Contact extends { readonly code: string }, Point extends PointOfCalls<Contact>>(
  step: StepOfCalls<Contact, Point>,
): Call<Contact, Point>[] {
  const calls = new Map<string, { contact: Contact | undefined; points: Point[] }>();
  const add = (contact: Contact | undefined, points: readonly Point[]) => {
    const call = calls.get(contact?.code ?? '') ?? { contact, points: [] };
    call.points.push(...points);
    if (call.points.length > 0) calls.set(contact?.code ?? '', call);
  };
  add(
    step.contact,
    step.points.filter(({ contact }) => contact === undefined),
  );
  for (const point of step.points) if (point.contact) add(point.contact, [point]);
  return [...calls.values()]
    .map(({ contact, points }) => ({
      ...(contact && { contact }),
      band: mostUrgent(points),
      points: points.sort(moreUrgent),
    }))
    .sort(moreUrgent);
}

/** Sorts by band. Records of format 2 have bands that are none of these: they stay as they are. */
export function moreUrgent(left: { readonly band: string }, right: { readonly band: string }): number {
  return bands.indexOf(left.band as Band) - bands.indexOf(right.band as Band);
}

/** The band of the most urgent of some points. Records of format 2 have points whose band is none of these: then that of the first. */
export function mostUrgent<Code extends string>(points: readonly { readonly band: Code }[]): Code {
  const first = bands.find((band) => points.some((point) => point.band === band)) as Code | undefined;
  return first ?? points[0]!.band;
}
