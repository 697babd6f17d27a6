import { callsOf, type Call } from '../../assessment/calls.ts';
import { standingOf } from '../../screening/steps-done.ts';
import type { StepDone } from '../../screening/talk.ts';
import type { ScreeningRecord } from '../record.ts';
import type { Frame, Keyed } from './frame.ts';
import { first, momentOf } from './moments.ts';
import { instrumentCoding, ownExtension, ownSystem, root } from './naming.ts';
import type {
  Annotation,
  Communication,
  Extension,
  Identifier,
  Organization,
  Period,
  Priority,
  Reference,
  ServiceRequest,
  Task,
} from './resources.ts';

type Step = ScreeningRecord['assessment']['steps'][number];
type Point = Step['points'][number];
type Contact = NonNullable<Step['contact']>;

/** What goes to one recipient within a step, or to nobody outside, and what was done about it. */
interface Item extends Call<Contact, Point> {
  readonly step: Step;
  readonly done: readonly StepDone[];
}

/**
 * Every suggested call, also those that are done and no longer suggested: with a contact a ServiceRequest, and for each
 * time it was made or tried a Communication; without one a Task. Each contact comes once.
 */
export function stepsOf(record: ScreeningRecord, frame: Frame): Keyed[] {
  const items = itemsOf(record);
  const contacts = new Map(items.flatMap(({ contact }) => (contact ? [[contact.code, contact] as const] : [])));
  return [
    ...items.flatMap((item): Keyed[] => {
      const { contact } = item;
      if (!contact) return [[keyOf(item), taskOf(item, record, frame)]];
      return [
        [keyOf(item), requestOf(item, contact, record, frame)],
        ...item.done.map((done, index): Keyed => [`${keyOf(item)}/${index}`, callOf(item, contact, done, frame)]),
      ];
    }),
    ...[...contacts].map(([code, contact]): Keyed => [code, contactOf(contact, frame)]),
  ];
}

export function stepReferences(record: ScreeningRecord, { refer }: Frame): Reference[] {
  return itemsOf(record).map((item) => refer(item.contact ? 'ServiceRequest' : 'Task', keyOf(item)));
}

/** What was done stays done when it is suggested no more; of its words only the names are left. */
function itemsOf({ assessment: { steps }, stepsDone, withdrawn }: ScreeningRecord): Item[] {
  const doneFor = (step: string, contact: string | undefined) =>
    stepsDone.filter((done) => done.step === step && done.contact === contact);
  const suggested = steps.flatMap((step) =>
    callsOf(step).map((call): Item => ({ ...call, step, done: doneFor(step.code, call.contact?.code) })),
  );
  const others = stepsDone.filter((done) => !suggested.some((item) => item.done.includes(done)));
  const keys = new Map(others.map(({ step, contact }) => [`${step} ${contact ?? ''}`, { step, contact }]));
  return [
    ...suggested,
    ...[...keys.values()].map(({ step: code, contact }): Item => {
      const done = doneFor(code, contact);
      const points = [...new Set(done.flatMap((one) => one.points))].map(pointGone);
      const named = withdrawn.steps.find((one) => one.code === code && one.contact?.code === contact);
      const { title = code } = [...steps, ...withdrawn.steps].find((one) => one.code === code) ?? {};
      const step: Step = { code, kind: 'paper', title, band: 'none', points };
      return {
        step,
        band: 'none',
        points,
        done,
        ...(contact !== undefined && { contact: named?.contact ?? { code: contact, name: contact } }),
      };
    }),
  ];
}

function pointGone(code: string): Point {
  return { code, text: code, band: 'none', because: { flags: [], rules: [], questions: [] } };
}

function keyOf({ step, contact }: Item): string {
  return callKey(step.code, contact?.code);
}

/** The key of what goes to one recipient within a step, or to nobody outside. */
export function callKey(step: string, contact: string | undefined): string {
  return contact === undefined ? step : `${step}/${contact}`;
}

/**
 * A call to someone outside: a referral or a report. It stays a proposal, because the guide only suggests; it is
 * `completed` once the worker says that all of it was done, `revoked` where it was not needed or not agreed to.
 */
function requestOf(item: Item, contact: Contact, record: ScreeningRecord, frame: Frame): ServiceRequest {
  const { suggestion, subject, authored } = frame;
  const grounds = groundsOf(item, record, frame);
  const period = periodOf(item);
  return {
    resourceType: 'ServiceRequest',
    ...suggestion,
    ...identifiersOf(item.done),
    status: isClosed(item) ? (isDone(item) ? 'completed' : 'revoked') : 'draft',
    intent: 'proposal',
    priority: priorityOf(item),
    code: codeOf(item, record),
    subject,
    ...(period && { occurrencePeriod: period }),
    ...(authored && { authoredOn: authored }),
    performer: [frame.refer('Organization', contact.code)],
    ...(grounds.length > 0 && { supportingInfo: grounds }),
    note: [...textsOf(item), ...(contact.missing ? [{ text: contact.missing }] : [])],
  };
}

/** A step for the worker alone, without a contact. */
function taskOf(item: Item, record: ScreeningRecord, frame: Frame): Task {
  const grounds = groundsOf(item, record, frame);
  const type = { coding: [{ system: ownSystem('results'), code: 'because' }] };
  const period = periodOf(item);
  const last = item.done.at(-1);
  return {
    resourceType: 'Task',
    ...frame.suggestion,
    ...identifiersOf(item.done),
    status: isClosed(item) ? (isDone(item) ? 'completed' : 'cancelled') : 'draft',
    intent: 'proposal',
    priority: priorityOf(item),
    code: codeOf(item, record),
    description: item.points.map(({ text }) => text).join(' '),
    for: frame.subject,
    ...(isClosed(item) && last && { executionPeriod: { end: momentOf(last.at) } }),
    ...(frame.authored && { authoredOn: frame.authored }),
    ...(last?.with && { owner: { display: last.with } }),
    note: [...textsOf(item), ...item.done.map(doneNote)],
    ...(period && { restriction: { period } }),
    ...(grounds.length > 0 && { input: grounds.map((valueReference) => ({ type, valueReference })) }),
  };
}

/** That the contact was called, or tried, once the worker says so; what is only suggested is the request alone. */
function callOf(item: Item, contact: Contact, done: StepDone, frame: Frame): Communication {
  const { head, subject, author, refer } = frame;
  const texts = new Map(item.points.map(({ code, text }) => [code, text]));
  return {
    resourceType: 'Communication',
    ...head,
    ...additionOf(done),
    ...identifiersOf([done]),
    basedOn: [refer('ServiceRequest', keyOf(item))],
    status: done.state === 'done' ? 'completed' : 'not-done',
    ...(done.state !== 'done' && {
      statusReason: { coding: [{ system: ownSystem('done-state'), code: done.state }] },
    }),
    subject,
    recipient: [refer('Organization', contact.code), ...(done.with ? [{ display: done.with }] : [])],
    ...(author && { sender: author }),
    sent: momentOf(done.at),
    payload: done.points.map((point) => ({ contentString: texts.get(point) ?? point })),
    ...(done.note && { note: [{ text: done.note }] }),
  };
}

function isClosed(item: Item): boolean {
  return standingOf(item.step.code, item, item.done).isDone;
}

/** What was done about points that are suggested no more does not make it done, on paper neither. */
function isDone(item: Item): boolean {
  return standingOf(item.step.code, item, item.done).entries.some(({ entry }) => entry.state === 'done');
}

/** What was done, for the eye: when, with whom, under which number. */
function doneNote(done: StepDone): Annotation {
  const { state, at, with: whom, reference, note } = done;
  return { ...additionOf(done), time: momentOf(at), text: [state, whom, reference, note].filter(Boolean).join('; ') };
}

/** When it was noted, where that was after the end of the talk: FHIR has only when it was done. */
function additionOf({ addedAt }: StepDone): { extension?: Extension[] } {
  return addedAt === undefined ? {} : { extension: [ownExtension('added-at', { valueDateTime: momentOf(addedAt) })] };
}

/** Numbers of reports and references, as they were given. */
function identifiersOf(done: readonly StepDone[]): { identifier?: Identifier[] } {
  const identifier = done.flatMap(({ reference }) =>
    reference ? [{ system: `${root}/reference`, value: reference }] : [],
  );
  return identifier.length > 0 ? { identifier } : {};
}

/** What to say, as notes. */
function textsOf({ points }: Item): Annotation[] {
  return points.map(({ text, code }) => ({ text: text || code }));
}

/** By the band; a record of format 2 had none. */
function priorityOf({ band }: Item): Priority {
  const priorities: Readonly<Record<string, Priority>> = { now: 'stat', today: 'asap', day: 'urgent' };
  return priorities[band] ?? 'routine';
}

/** From when its first clock started until its first deadline. */
function periodOf({ points }: Item): Period | undefined {
  const start = first(points.map(({ from }) => from));
  const end = first(points.map(({ dueAt }) => dueAt));
  return start || end ? { ...(start && { start }), ...(end && { end }) } : undefined;
}

/** The contact of a call, as the agency has set it. */
function contactOf({ code, name, ...ways }: Contact, { head }: Frame): Organization {
  const telecom = (['phone', 'sms', 'url'] as const).flatMap((system) => {
    const value = ways[system];
    return value ? [{ system, value }] : [];
  });
  return {
    resourceType: 'Organization',
    ...head,
    identifier: [{ system: `${root}/contact`, value: code }],
    name: name || code,
    ...(telecom.length > 0 && { telecom }),
  };
}

function codeOf({ step: { code, title } }: Item, record: ScreeningRecord) {
  return { coding: [instrumentCoding(record, 'steps', code)], text: title || code };
}

/** The flags that bring it. */
function groundsOf({ points }: Item, { assessment }: ScreeningRecord, { refer }: Frame): Reference[] {
  const because = new Set(points.flatMap((point) => point.because.flags));
  return assessment.flags.filter(({ code }) => because.has(code)).map(({ code }) => refer('Flag', code));
}
