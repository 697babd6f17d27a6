import { describe, expect, it } from 'vitest';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { createRecord } from '../../src/record/record.ts';
import { english, meet, type HeldTalk } from '../screening/helpers.ts';
import { problemsOf } from './fhir-definitions.ts';
import { inEffect, named } from './fhir-reading.ts';
import { amendedTalk, header, recordFor, records, richTalk, talkWithAdditions, toResult } from './fhir-records.ts';

const record = recordFor(richTalk());
const rich = toFHIR(record);
const notes = record.assessment.notes.map(({ text }) => text);

describe('The flags', () => {
  it('are the ones that were raised, in their class, with what raised them', () => {
    const flags = inEffect(rich, 'Flag');
    expect(flags.map(({ code }) => code.coding![0]!.code)).toEqual(record.assessment.flags.map(({ code }) => code));
    const hotel = flags.find(({ code }) => code.coding![0]!.code === 'hotel-or-travel')!;
    expect(hotel).toMatchObject({
      status: 'active',
      category: [{ coding: [{ code: 'strong', display: 'Strong sign' }] }],
    });
    expect(named(hotel.extension, 'because')).toMatchObject([
      { extension: [{ valueString: 'slept' }, { valueCode: 'youth' }] },
    ]);
    expect(hotel.period).toEqual({ start: record.answers['slept']!.find(({ source }) => source === 'youth')!.at });
  });

  it('carry the rule and the limits of the guide in their text', () => {
    for (const [index, { text }] of inEffect(rich, 'Flag').entries())
      for (const words of [record.assessment.flags[index]!.rule, ...notes]) expect(text!.div).toContain(words);
  });
});

describe('The level', () => {
  const [level] = inEffect(rich, 'Observation');

  it('is what it was raised to, with the one by the rules beside it, and why', () => {
    expect(level!.valueCodeableConcept).toMatchObject({ coding: [{ code: record.level.final }] });
    expect(level!.component![0]!.valueCodeableConcept.coding).toMatchObject([{ code: record.level.computed }]);
    expect(level!.note).toContainEqual(
      expect.objectContaining({ text: 'A car waits outside.', authorString: header.worker }),
    );
  });

  it('goes nowhere without the words that it is not a finding', () => {
    expect(level!.text!.div).toContain('not a finding');
    expect(level!.note!.map(({ text }) => text).join()).toContain('not a finding');
    for (const type of ['Observation', 'Flag', 'ServiceRequest', 'Task'] as const)
      for (const { meta } of inEffect(rich, type)) expect(meta.tag).toMatchObject([{ code: 'not-a-finding' }]);
  });

  it('is preliminary until the talk is finished', () => {
    const status = (held: HeldTalk) => inEffect(toFHIR(recordFor(held)), 'Observation')[0]!.status;
    expect([meet(), richTalk(), amendedTalk()].map(status)).toEqual(['preliminary', 'final', 'amended']);
  });

  it('is never a score', () => {
    expect(JSON.stringify(rich)).not.toMatch(/RiskAssessment|valueQuantity|probability/);
  });
});

describe('The steps', () => {
  const codeOf = ({ code }: { code: { coding?: { code: string }[] } }) => code.coding![0]!.code;
  const requests = inEffect(rich, 'ServiceRequest');
  const organizations = inEffect(rich, 'Organization');
  const organizationOf = (reference: string | undefined) =>
    organizations.find(({ id }) => `Organization/${id}` === reference)!;
  const codeOfContact = ({ performer }: (typeof requests)[number]) =>
    organizationOf(performer![0]!.reference).identifier[0]!.value;
  const requestTo = (contact: string) => requests.find((one) => codeOfContact(one) === contact)!;
  const tasks = new Map(inEffect(rich, 'Task').map((one) => [codeOf(one), one]));

  it('are all there: a request for each contact, a task for what goes to nobody outside', () => {
    const { steps } = record.assessment;
    const contacts = steps.flatMap(({ contact, points }) => [contact, ...points.map((point) => point.contact)]);
    const codes = new Set(contacts.flatMap((contact) => contact?.code ?? []));
    expect(requests.map(codeOfContact).toSorted()).toEqual([...codes].toSorted());
    const alone = steps.filter((step) => !step.contact && step.points.some((point) => !point.contact));
    expect([...tasks.keys()]).toEqual(alone.map(({ code }) => code));
    expect(organizations).toHaveLength(codes.size);
  });

  it('stay proposals, completed once every point of them is done', () => {
    expect(requestTo('child-abuse-hotline')).toMatchObject({ intent: 'proposal', status: 'draft' });
    const police = record.assessment.steps.find(({ code }) => code === 'police')!;
    expect(police.points.map(({ code }) => code)).toEqual(['police-crime', 'police-back']);
    expect(requestTo('police').status).toBe('draft');
    const done = richTalk().send({ type: 'reopen', by: 'worker 9', reason: 'Called again.' });
    toResult(done).send(
      { type: 'done', step: 'police', contact: 'police', points: ['police-back'], state: 'done' },
      { type: 'finish' },
    );
    const later = inEffect(toFHIR(recordFor(done)), 'ServiceRequest');
    expect(later.find((one) => codeOf(one) === 'police')!.status).toBe('completed');
  });

  it('are revoked where they were not needed, and say why', () => {
    const held = toResult(meet().say('slept', 'hotel')).send({
      type: 'done',
      step: 'supervisor',
      contact: 'supervisor',
      points: ['supervisor-today'],
      state: 'not-needed',
      note: 'The supervisor sat beside me.',
    });
    const bundle = toFHIR(recordFor(held));
    const request = inEffect(bundle, 'ServiceRequest').find((one) => codeOf(one) === 'supervisor');
    expect(request!.status).toBe('revoked');
    expect(inEffect(bundle, 'Communication')).toMatchObject([
      { status: 'not-done', note: [{ text: 'The supervisor sat beside me.' }] },
    ]);
  });

  it.each([
    ['now', 'stat'],
    ['today', 'asap'],
    ['day', 'urgent'],
    ['days3', 'routine'],
    ['week', 'routine'],
  ] as const)('of the band %s have the priority %s', (band, priority) => {
    const held = meet().say('danger', 'here').say('traded', 'yes').say('slept', 'hotel');
    const one = recordFor(held);
    const steps = one.assessment.steps.filter((step) => step.band === band && step.contact);
    const bundle = toFHIR(one);
    for (const step of steps) {
      const own = step.points.some((point) => !point.contact && point.band === band);
      const request = inEffect(bundle, 'ServiceRequest').find((entry) => codeOf(entry) === step.code)!;
      if (own) expect(request.priority).toBe(priority);
    }
    const all = [...inEffect(bundle, 'ServiceRequest'), ...inEffect(bundle, 'Task')];
    expect(all.some((entry) => entry.priority === priority)).toBe(true);
  });

  it('say what to say, from when and by when, and what to do where the contact is not set', () => {
    const { points } = record.assessment.steps.find(({ code }) => code === 'interview')!;
    const request = requestTo('child-advocacy-center');
    expect(request.note).toEqual([...points.map(({ text }) => ({ text })), { text: english.contactMissing }]);
    const ends = points.flatMap(({ dueAt }) => dueAt ?? []).toSorted();
    expect(request.occurrencePeriod).toEqual({ start: points[0]!.from, end: ends[0] });
    const runaway = organizationOf(requestTo('runaway-line').performer![0]!.reference);
    expect(runaway.telecom).toContainEqual({ system: 'phone', value: '1-800-786-2929' });
  });

  it('report a call only when it was made or tried: when, with whom, under which number', () => {
    const [made, tried] = record.stepsDone;
    const calls = inEffect(rich, 'Communication');
    expect(calls).toHaveLength(2);
    expect(calls.find(({ status }) => status === 'completed')).toMatchObject({
      identifier: [{ value: '26-11873' }],
      sent: made!.at,
      basedOn: [{ reference: `ServiceRequest/${requestTo('police').id}` }],
      recipient: [{ type: 'Organization' }, { display: 'desk officer' }],
      payload: [{ contentString: english.points['police-crime']!.text }],
    });
    expect(calls.find(({ status }) => status === 'not-done')).toMatchObject({
      sent: tried!.at,
      statusReason: { coding: [{ code: 'not-reached' }] },
    });
    expect(requestTo('police').identifier).toMatchObject([{ value: '26-11873' }]);
  });

  it('for the worker alone hold what was done as a note', () => {
    expect(tasks.get('papers')!.note).toContainEqual({
      time: record.stepsDone.at(-1)!.at,
      text: 'done; In the blue file.',
    });
  });

  it('say of what was noted after the end of the talk when that was, and of nothing else', () => {
    const later = recordFor(talkWithAdditions());
    const added = later.stepsDone.filter(({ addedAt }) => addedAt);
    const bundle = toFHIR(later);
    const entries = [
      ...inEffect(bundle, 'Communication').map(({ sent, extension }) => ({ at: sent, extension })),
      ...inEffect(bundle, 'Task').flatMap(({ note = [] }) =>
        note.flatMap(({ time, extension }) => (time ? [{ at: time, extension }] : [])),
      ),
    ];
    const dated = entries.flatMap(({ at, extension }) =>
      named(extension, 'added-at').map(({ valueDateTime }) => ({ at, addedAt: valueDateTime })),
    );

    expect(added).toHaveLength(2);
    expect(entries).toHaveLength(later.stepsDone.length);
    expect(dated).toEqual(added.map(({ at, addedAt }) => ({ at, addedAt })));
  });

  it.each(['interview', 'papers'])('are not done where only what is suggested no more was: %s', (code) => {
    const { contact, points } = record.assessment.steps.find((step) => step.code === code)!;
    const entry = { step: code, ...(contact && { contact: contact.code }), at: record.completedAt! };
    const statusWith = (state: 'done' | 'not-needed') => {
      const now = { ...entry, points: points.map((point) => point.code), state };
      const stepsDone = [{ ...entry, points: ['gone'], state: 'done' as const }, now];
      const bundle = toFHIR({ ...record, stepsDone });
      const all = [...inEffect(bundle, 'ServiceRequest'), ...inEffect(bundle, 'Task')];
      return all.find((one) => codeOf(one) === code)!.status;
    };
    expect(statusWith('done')).toBe('completed');
    expect(statusWith('not-needed')).toBe(contact ? 'revoked' : 'cancelled');
  });

  it('have what was done when it is suggested no more', () => {
    const held = toResult(meet().say('danger', 'here')).send(
      { type: 'done', step: 'stay', contact: 'emergency', points: ['stay-with-them'], state: 'done' },
      { type: 'withdraw', question: 'danger' },
    );
    const later = toFHIR(recordFor(held));
    expect(inEffect(later, 'ServiceRequest').find((one) => codeOf(one) === 'stay')).toMatchObject({
      status: 'completed',
      code: { text: english.steps['stay'] },
    });
    expect(inEffect(later, 'Organization').map(({ name }) => name)).toContain(english.contacts['emergency']);
    expect(problemsOf(later)).toEqual([]);
  });

  it("are in the worker's plan", () => {
    const [plan] = inEffect(rich, 'CarePlan');
    expect(plan).toMatchObject({ status: 'active', description: 'Call on Friday.' });
    expect(plan!.activity).toHaveLength(requests.length + tasks.size);
    expect(inEffect(toFHIR(recordFor(meet())), 'CarePlan')).toEqual([]);
  });
});

describe('A correction', () => {
  it('says who made it, why, of what, and what was there before and after', () => {
    const [amendment] = inEffect(toFHIR(recordFor(amendedTalk())), 'Provenance');
    expect(amendment).toMatchObject({
      reason: [{ text: 'A slip of the pen.' }],
      agent: [{ who: { display: 'worker 9' } }],
      entity: [{ role: 'revision', what: { identifier: { value: `sha256:${'0'.repeat(64)}` } } }],
    });
    const questions = (name: string) =>
      named(amendment!.extension, name).map(({ extension }) => extension![0]!.valueString);
    expect(questions('account-before')).toEqual(['age', 'when-last']);
    expect(questions('account-after')).toEqual(['age']);
  });
});

describe('The people', () => {
  it.each(records)('of %s: the subject has the reference of the case and nothing else', (_, one) => {
    const [patient, ...others] = inEffect(toFHIR(one), 'Patient');
    expect(others).toEqual([]);
    const { id: _id, meta: _meta, language: _language, ...rest } = patient!;
    const { caseReference } = one;
    const identifier = [{ system: expect.stringContaining('/case-reference'), value: caseReference }];
    expect(rest).toEqual({ resourceType: 'Patient', ...(caseReference && { identifier }) });
  });

  it('are the worker and the agency, where the host names them', () => {
    const [role] = inEffect(rich, 'PractitionerRole');
    expect(role).toMatchObject({ practitioner: { display: header.worker }, organization: { display: header.agency } });
    expect(inEffect(toFHIR(createRecord(meet().talk, english)), 'PractitionerRole')).toEqual([]);
  });
});
