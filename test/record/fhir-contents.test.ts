import { describe, expect, it } from 'vitest';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { createRecord } from '../../src/record/record.ts';
import { english, meet, type Sitting } from '../screening/helpers.ts';
import { problemsOf } from './fhir-definitions.ts';
import { named, resourcesOf } from './fhir-reading.ts';
import { amendedTalk, header, recordFor, records, richTalk, toResult } from './fhir-records.ts';

const record = recordFor(richTalk());
const rich = toFHIR(record);
const notes = record.assessment.notes.map(({ text }) => text);

describe('The flags', () => {
  it('are the ones that were raised, in their class, with what raised them', () => {
    const flags = resourcesOf(rich, 'Flag');
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
    for (const [index, { text }] of resourcesOf(rich, 'Flag').entries())
      for (const words of [record.assessment.flags[index]!.rule, ...notes]) expect(text!.div).toContain(words);
  });
});

describe('The level', () => {
  const [level] = resourcesOf(rich, 'Observation');

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
      for (const { meta } of resourcesOf(rich, type)) expect(meta.tag).toMatchObject([{ code: 'not-a-finding' }]);
  });

  it('is preliminary until the talk is finished', () => {
    const status = (sitting: Sitting) => resourcesOf(toFHIR(recordFor(sitting)), 'Observation')[0]!.status;
    expect([meet(), richTalk(), amendedTalk()].map(status)).toEqual(['preliminary', 'final', 'amended']);
  });

  it('is never a score', () => {
    expect(JSON.stringify(rich)).not.toMatch(/RiskAssessment|valueQuantity|probability/);
  });
});

describe('The steps', () => {
  const codeOf = ({ code }: { code: { coding?: { code: string }[] } }) => code.coding![0]!.code;
  const requests = new Map(resourcesOf(rich, 'ServiceRequest').map((one) => [codeOf(one), one]));
  const tasks = new Map(resourcesOf(rich, 'Task').map((one) => [codeOf(one), one]));

  it('are all there: with a contact as a request, without one as a task', () => {
    const { actions } = record.assessment;
    expect([...requests.keys()]).toEqual(actions.filter(({ contact }) => contact).map(({ code }) => code));
    expect([...tasks.keys()]).toEqual(actions.filter(({ contact }) => !contact).map(({ code }) => code));
  });

  it('stay proposals, completed once they are done', () => {
    expect(requests.get('report-hotline')).toMatchObject({ intent: 'proposal', status: 'draft' });
    expect(requests.get('report-police')).toMatchObject({ intent: 'proposal', status: 'completed' });
    const at = record.actionsDone.find(({ action }) => action === 'trusted-adult')!.at;
    expect(tasks.get('trusted-adult')).toMatchObject({ status: 'completed', executionPeriod: { end: at } });
  });

  it('are as pressing as what calls for them', () => {
    const priorities = (sitting: Sitting) => {
      const bundle = toFHIR(recordFor(sitting));
      const steps = [...resourcesOf(bundle, 'ServiceRequest'), ...resourcesOf(bundle, 'Task')];
      return Object.fromEntries(steps.map((one) => [codeOf(one), one.priority]));
    };
    const danger = meet().say('danger', 'here').say('hurt', 'hurt').say('body', 'a-little');
    expect(priorities(danger)).toMatchObject({
      'police-now': 'stat',
      'report-hotline': 'urgent',
      'next-talk': 'routine',
    });
    // The worker raised it from there.
    expect(priorities(richTalk())).toMatchObject({ 'report-hotline': 'stat', 'next-run-plan': 'routine' });
  });

  it('say by when, to whom, and what to do where the contact is not set', () => {
    const { dueAt } = record.assessment.actions.find(({ code }) => code === 'report-police')!;
    expect(requests.get('report-police')!.occurrencePeriod).toEqual({ end: dueAt });
    expect(requests.get('report-police')!.note).toEqual([{ text: 'Ask your supervisor for the local contact.' }]);
    const organizations = resourcesOf(rich, 'Organization');
    const runaway = requests.get('next-run-plan')!.performer[0]!.reference;
    const contact = organizations.find(({ id }) => `Organization/${id}` === runaway)!;
    expect(contact.name).toBe(english.contacts['runaway-line']);
    expect(contact.telecom).toContainEqual({ system: 'phone', value: '1-800-786-2929' });
    expect(new Set(organizations.map(({ name }) => name)).size).toBe(organizations.length);
  });

  it('tell of a call only when it was made, and when', () => {
    const { at } = record.actionsDone.find(({ action }) => action === 'report-police')!;
    const request = `ServiceRequest/${requests.get('report-police')!.id}`;
    expect(resourcesOf(rich, 'Communication')).toMatchObject([
      {
        status: 'completed',
        sent: at,
        basedOn: [{ reference: request }],
        payload: [{ contentString: english.actions['report-police']!.replace('{reportWithinHours}', '24') }],
      },
    ]);
  });

  it('keep what was done when it is suggested no more', () => {
    const sitting = toResult(meet().say('danger', 'here')).send(
      { type: 'done', action: 'stay-with-them', done: true },
      { type: 'withdraw', question: 'danger' },
    );
    const later = toFHIR(recordFor(sitting));
    expect(resourcesOf(later, 'Task').find((one) => codeOf(one) === 'stay-with-them')!.status).toBe('completed');
    expect(problemsOf(later)).toEqual([]);
  });

  it("stand in the worker's plan", () => {
    const [plan] = resourcesOf(rich, 'CarePlan');
    expect(plan).toMatchObject({ status: 'active', description: 'Call on Friday.' });
    expect(plan!.activity).toHaveLength(record.assessment.actions.length);
    expect(resourcesOf(toFHIR(recordFor(meet())), 'CarePlan')).toEqual([]);
  });
});

describe('A correction', () => {
  it('says who made it, why, of what, and what was there before and after', () => {
    const [amendment] = resourcesOf(toFHIR(recordFor(amendedTalk())), 'Provenance');
    expect(amendment).toMatchObject({
      reason: [{ text: 'A slip of the pen.' }],
      agent: [{ who: { display: 'worker 9' } }],
      entity: [{ role: 'revision', what: { identifier: { value: `sha256:${'0'.repeat(64)}` } } }],
    });
    const questions = (name: string) =>
      named(amendment!.extension, name).map(({ extension }) => extension![0]!.valueString);
    expect(questions('account-before')).toEqual(['age', 'hurt-when']);
    expect(questions('account-after')).toEqual(['age']);
  });
});

describe('The people', () => {
  it.each(records)('of %s: the subject has the reference of the case and nothing else', (_, one) => {
    const [patient, ...others] = resourcesOf(toFHIR(one), 'Patient');
    expect(others).toEqual([]);
    const { id: _id, meta: _meta, language: _language, ...rest } = patient!;
    const { caseReference } = one;
    const identifier = [{ system: expect.stringContaining('/case-reference'), value: caseReference }];
    expect(rest).toEqual({ resourceType: 'Patient', ...(caseReference && { identifier }) });
  });

  it('are the worker and the agency, where the host names them', () => {
    const [role] = resourcesOf(rich, 'PractitionerRole');
    expect(role).toMatchObject({ practitioner: { display: header.worker }, organization: { display: header.agency } });
    expect(resourcesOf(toFHIR(createRecord(meet().talk, english)), 'PractitionerRole')).toEqual([]);
  });
});
