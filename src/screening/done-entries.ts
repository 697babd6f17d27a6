import { hasText } from '../instrument/account.ts';
import { holds } from '../assessment/holds.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import type { Noting } from './events.ts';
import { plainTime } from '../instrument/time.ts';
import { checkPast, timeNow } from './sittings.ts';
import { doneStates, type StepDone, type Talk } from './talk.ts';

// Entries of what was done about the steps: which can be used, and what becomes of the talk.

type Of<Type> = Extract<Noting, { type: Type }>;
type Plan = Pick<Talk, 'instrument' | 'configuration'>;

/** A step with all its points, those of the agency too. */
const stepIn = (plan: Plan, code: string) => stepsOf(plan).find((step) => step.code === code);

/** Those of a step's points that an entry covers. */
const pointsIn = (plan: Plan, step: string, covered: readonly string[]) =>
  stepIn(plan, step)?.points.filter(({ code }) => covered.includes(code)) ?? [];

/** What in an entry names a step, point or contact there is not, or nothing. */
export function checkStep(
  plan: Plan,
  { step: code, points, contact }: Pick<StepDone, 'step' | 'points' | 'contact'>,
): string | undefined {
  const step = stepIn(plan, code);
  if (!step) return `step: there is no step "${code}"`;
  if (!Array.isArray(points) || points.length === 0) return 'points: expected at least one point of the step';
  const unknown = points.findIndex((point) => !step.points.some((known) => known.code === point));
  if (unknown >= 0) return `points: the step "${code}" has no point "${points[unknown]}"`;
  const contacts = [step.contact, ...step.points.map((point) => point.contact)];
  if (contact !== undefined && !contacts.includes(contact))
    return `contact: neither the step "${code}" nor a point of it has the contact "${contact}"`;
  return undefined;
}

/** Whether these points of a step can be closed because the youth, who is old enough to decide, did not agree to them. */
export function mayDisagree(talk: Plan & Pick<Talk, 'evaluation'>, step: string, covered: readonly string[]): boolean {
  const { mayDisagree: isOldEnough } = talk.instrument;
  return (
    isOldEnough !== undefined &&
    holds(isOldEnough, talk.evaluation) &&
    pointsIn(talk, step, covered).every((point) => point.mayDisagree !== false)
  );
}

/** Why a new entry cannot be used, or nothing. */
export function checkDone(talk: Talk, entry: Of<'done'>): string | undefined {
  return checkStep(talk, entry) ?? checkSaid(talk, { ...entry, at: entry.at ?? timeNow(talk) });
}

/** Why an entry cannot be changed like that, or nothing. */
export function checkChange(talk: Talk, { index, change }: Of<'done-changed'>): string | undefined {
  const wrong = checkIndex(talk, index);
  if (wrong) return wrong;
  if (typeof change !== 'object' || change === null) return 'change: expected an object with the new values';
  return checkSaid(talk, { ...talk.stepsDone[index]!, ...change });
}

/** Why there is no such entry to change or remove, or nothing. After the end, only a correction changes an earlier entry. */
export function checkIndex(talk: Talk, index: number): string | undefined {
  const entry = talk.stepsDone[index];
  if (!Number.isInteger(index) || !entry) return 'index: there is no such entry';
  return isAfterEnd(talk) && entry.addedAt === undefined
    ? 'index: what was entered before the end is changed by a correction only'
    : undefined;
}

const texts = ['with', 'reference', 'note'] as const;

function checkSaid(talk: Talk, entry: StepDone): string | undefined {
  const { state, at, step, points, note } = entry;
  if (!doneStates.includes(state)) return `state: expected one of ${doneStates.join(', ')}`;
  const wrongTime = checkPast(talk, at);
  if (wrongTime) return `at: ${wrongTime}`;
  const noText = texts.find((name) => entry[name] !== undefined && typeof entry[name] !== 'string');
  if (noText) return `${noText}: expected text`;
  if (state === 'not-agreed' && !mayDisagree(talk, step, points))
    return 'state: "not-agreed" is only for what the youth may decide';
  if (state === 'not-needed' && isReport(talk, step, points) && !hasText(note ?? ''))
    return 'note: expected why this report is not needed';
  return undefined;
}

/** Whether some of these points of a step are a report: it is left out for a reason that others can read. */
export function isReport(plan: Plan, code: string, covered: readonly string[]): boolean {
  return stepIn(plan, code)?.kind === 'call' && pointsIn(plan, code, covered).some(({ report }) => report);
}

/** The talk with one more entry; after its end, with the time it was added. */
function addDone(talk: Talk, entry: Of<'done'>): Talk {
  const at = timeNow(talk);
  const addedAt = isAfterEnd(talk) ? at : undefined;
  return { ...talk, stepsDone: [...talk.stepsDone, tidy({ ...entry, at: entry.at ?? at, addedAt })] };
}

/** The talk with an entry changed. */
function changeDone(talk: Talk, { index, change }: Of<'done-changed'>): Talk {
  const before = talk.stepsDone[index]!;
  const { step, points, contact, addedAt } = before;
  return {
    ...talk,
    stepsDone: talk.stepsDone.with(index, tidy({ ...before, ...change, step, points, contact, addedAt })),
  };
}

/** The talk without an entry that was made by mistake. */
function removeDone(talk: Talk, { index }: Of<'done-removed'>): Talk {
  return { ...talk, stepsDone: talk.stepsDone.toSpliced(index, 1) };
}

/** The talk with what was noted, which can be used. */
export function noted(talk: Talk, noting: Noting): Talk {
  switch (noting.type) {
    case 'done':
      return addDone(talk, noting);
    case 'done-changed':
      return changeDone(talk, noting);
    case 'done-removed':
      return removeDone(talk, noting);
  }
}

/** In one order, without what is not said. A text of nothing but space says nothing. */
function tidy({ step, contact, points, state, at, addedAt, with: whom, reference, note }: Loose): StepDone {
  const said = Object.entries({ contact, with: whom, reference, note, addedAt }).filter(([, text]) =>
    hasText(text ?? ''),
  );
  return { step, points: [...new Set(points)], state, at: plainTime(at), ...Object.fromEntries(said) };
}

/** An entry some of whose parts may be there without saying anything. */
type Loose = { [Part in keyof StepDone]: StepDone[Part] | undefined } & Pick<
  StepDone,
  'step' | 'points' | 'state' | 'at'
>;

function isAfterEnd({ completedAt, amending }: Talk): boolean {
  return completedAt !== undefined && !amending;
}
