import type { ScreeningRecord } from '../record.ts';
import type { Frame, Keyed } from './frame.ts';
import { momentOf } from './moments.ts';
import { instrumentCoding, ownSystem, root } from './naming.ts';
import { priorityOf } from './priority.ts';
import type { Communication, Organization, Reference, ServiceRequest, Task } from './resources.ts';

type Action = ScreeningRecord['assessment']['actions'][number];
type Contact = NonNullable<Action['contact']>;

/**
 * Every suggested step, also those that are done and no longer suggested: with a contact a ServiceRequest, and once it is
 * done the Communication; without one a Task. Each contact comes once.
 */
export function stepsOf(record: ScreeningRecord, frame: Frame): Keyed[] {
  const contacts = new Map<string, Contact>();
  const steps = suggestedOrDone(record).flatMap((action): Keyed[] => {
    const { code, contact } = action;
    if (!contact) return [[code, taskOf(action, record, frame)]];
    contacts.set(contact.code, contact);
    const sent = doneAt(code, record);
    return [
      [code, requestOf(action, contact, record, frame)],
      ...(sent ? [[code, callOf(action, contact, sent, frame)] as const] : []),
    ];
  });
  return [...steps, ...[...contacts].map(([code, contact]): Keyed => [code, contactOf(contact, frame)])];
}

export function stepReferences(record: ScreeningRecord, { refer }: Frame): Reference[] {
  return suggestedOrDone(record).map(({ code, contact }) => refer(contact ? 'ServiceRequest' : 'Task', code));
}

/** What was done stays done when it is suggested no more; only its words are gone. */
function suggestedOrDone({ assessment: { actions }, actionsDone }: ScreeningRecord): readonly Action[] {
  const suggested = new Set(actions.map(({ code }) => code));
  const others = [...new Set(actionsDone.map(({ action }) => action))].filter((code) => !suggested.has(code));
  return [...actions, ...others.map((code) => ({ code, text: code, because: [], always: true }))];
}

/**
 * A step that goes to someone outside: a referral or a report. It stays a proposal, for the guide only suggests; it is
 * `completed` once the worker says that it was done.
 */
function requestOf(action: Action, contact: Contact, record: ScreeningRecord, frame: Frame): ServiceRequest {
  const { suggestion, subject, authored } = frame;
  const grounds = groundsOf(action, record, frame);
  return {
    resourceType: 'ServiceRequest',
    ...suggestion,
    status: doneAt(action.code, record) ? 'completed' : 'draft',
    intent: 'proposal',
    priority: priorityOf(action, record),
    code: codeOf(action, record),
    subject,
    ...(action.dueAt && { occurrencePeriod: { end: momentOf(action.dueAt) } }),
    ...(authored && { authoredOn: authored }),
    performer: [frame.refer('Organization', contact.code)],
    ...(grounds.length > 0 && { supportingInfo: grounds }),
    ...(contact.missing && { note: [{ text: contact.missing }] }),
  };
}

/** A step for the worker alone, with nobody outside to turn to. */
function taskOf(action: Action, record: ScreeningRecord, frame: Frame): Task {
  const done = doneAt(action.code, record);
  const grounds = groundsOf(action, record, frame);
  const type = { coding: [{ system: ownSystem('results'), code: 'because' }] };
  return {
    resourceType: 'Task',
    ...frame.suggestion,
    status: done ? 'completed' : 'draft',
    intent: 'proposal',
    priority: priorityOf(action, record),
    code: codeOf(action, record),
    description: action.text || action.code,
    for: frame.subject,
    ...(done && { executionPeriod: { end: done } }),
    ...(frame.authored && { authoredOn: frame.authored }),
    ...(action.dueAt && { restriction: { period: { end: momentOf(action.dueAt) } } }),
    ...(grounds.length > 0 && { input: grounds.map((valueReference) => ({ type, valueReference })) }),
  };
}

/** That the contact was reached, once the worker says so; what is only suggested is the request alone. */
function callOf(action: Action, contact: Contact, sent: string, frame: Frame): Communication {
  const { head, subject, author, refer } = frame;
  return {
    resourceType: 'Communication',
    ...head,
    basedOn: [refer('ServiceRequest', action.code)],
    status: 'completed',
    subject,
    recipient: [refer('Organization', contact.code)],
    ...(author && { sender: author }),
    sent,
    payload: [{ contentString: action.text || action.code }],
  };
}

/** Whom to turn to, as the agency has set it. */
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

function doneAt(action: string, { actionsDone }: ScreeningRecord): string | undefined {
  const done = actionsDone.find((one) => one.action === action);
  return done && momentOf(done.at);
}

function codeOf({ code, text }: Action, record: ScreeningRecord) {
  return { coding: [instrumentCoding(record, 'actions', code)], text: text || code };
}

/** The flags that bring it. */
function groundsOf({ because }: Action, { assessment }: ScreeningRecord, { refer }: Frame): Reference[] {
  return assessment.flags.filter(({ code }) => because.includes(code)).map(({ code }) => refer('Flag', code));
}
