import type { Flag, Resource } from '@medplum/fhirtypes';
import { MockClient } from '@medplum/mock';
import { describe, expect, it } from 'vitest';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import type { FHIRBundle } from '../../src/record/fhir/resources.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { meet, prepare } from '../screening/helpers.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { problemsOf } from './fhir-definitions.ts';
import { resourcesOf } from './fhir-reading.ts';
import { recordFor, toResult } from './fhir-records.ts';

/** A FHIR server that was given these records, one after the other. */
async function serverWith(...records: readonly ScreeningRecord[]) {
  const server = new MockClient();
  for (const record of records) for (const { resource } of toFHIR(record).entry) await server.updateResource(resource);
  const idOf = ({ resource }: FHIRBundle['entry'][number]) => `${resource.resourceType}/${resource.id}`;
  const given = new Set(records.flatMap((record) => toFHIR(record).entry.map(idOf)));
  /** The server has some resources of its own. */
  return async <
    Type extends
      | 'Flag'
      | 'Observation'
      | 'Questionnaire'
      | 'QuestionnaireResponse'
      | 'Organization'
      | 'Communication'
      | 'ServiceRequest'
      | 'Task'
      | 'Patient'
      | 'CarePlan',
  >(
    type: Type,
  ) =>
    (await server.searchResources(type, '_count=1000')).filter((resource: Resource) =>
      given.has(`${type}/${resource.id}`),
    );
}

const codesOf = (flags: readonly Flag[]) => flags.map(({ code }) => code.coding![0]!.code!).toSorted();
const flagsIn = ({ assessment }: ScreeningRecord) => assessment.flags.map(({ code }) => code).toSorted();

/** A talk that was handed out while it went on, when it was finished, and when a slip was corrected. */
function threeVersions() {
  const held = meet().say('age', 15).say('slept', 'hotel').say('traded', 'yes').say('next', 'A bed.');
  const provisional = recordFor(held);
  toResult(held.say('slept', 'friend').tell('other', 'slept', 'car')).send(
    { type: 'done', step: 'police', contact: 'police', points: ['police-crime'], state: 'done' },
    { type: 'done', step: 'police', contact: 'police', points: ['police-back'], state: 'not-reached' },
    { type: 'plan', text: 'Call on Friday.' },
    { type: 'finish' },
  );
  const finished = recordFor(held);
  const reopened = prepare({ draft: draftOf(finished) });
  reopened.send({ type: 'reopen', by: 'AB', reason: 'A slip of the pen.' }).say('traded', 'no');
  toResult(reopened).send({ type: 'done-removed', index: 1 }, { type: 'plan', text: '' }, { type: 'finish' });
  return { provisional, finished, corrected: recordFor(reopened) };
}

describe('A FHIR server that is given a screening as it goes on', () => {
  const { provisional, finished, corrected } = threeVersions();

  it('is given something that is withdrawn at each step', () => {
    expect(flagsIn(provisional)).toContain('hotel-or-travel');
    expect(flagsIn(finished)).not.toContain('hotel-or-travel');
    expect(flagsIn(finished)).toContain('exchange');
    expect(flagsIn(corrected)).not.toContain('exchange');
  });

  it.each([
    ['one after the other', [provisional, finished, corrected]],
    ['the first and the last', [provisional, corrected]],
    ['the last twice', [corrected, corrected]],
  ])('%s, holds each thing once, as it is by now', async (_, versions) => {
    const find = await serverWith(...versions);
    for (const type of ['Observation', 'Questionnaire', 'QuestionnaireResponse', 'Patient'] as const)
      expect(await find(type), type).toHaveLength(1);
    expect((await find('Observation'))[0]).toMatchObject({
      status: 'amended',
      valueCodeableConcept: { coding: [{ code: corrected.level.final }] },
    });
    const active = (await find('Flag')).filter(({ status }) => status === 'active');
    expect(codesOf(active)).toEqual(flagsIn(corrected));
  });

  it('holds no proposal, call or plan as open or done that is withdrawn', async () => {
    const find = await serverWith(provisional, finished, corrected);
    const current = toFHIR(corrected);
    for (const type of ['ServiceRequest', 'Task', 'Communication', 'CarePlan'] as const) {
      const inEffect = (list: readonly { id?: string; status?: string }[]) =>
        new Set(list.filter(({ status }) => status !== 'entered-in-error').map(({ id }) => id));
      expect(inEffect(await find(type)), type).toEqual(inEffect(resourcesOf(current, type)));
    }
    expect(await find('Communication')).toMatchObject([{}, {}]);
    expect((await find('CarePlan')).map(({ status }) => status)).toEqual(['entered-in-error']);
  });

  it('is given Bundles that are as R4 defines them', () => {
    for (const record of [provisional, finished, corrected]) expect(problemsOf(toFHIR(record))).toEqual([]);
  });

  it('has an agency’s contacts once for all its screenings, and each of these by itself', async () => {
    const another = recordFor(toResult(meet().say('traded', 'yes')));
    const find = await serverWith(finished, another);
    expect(await find('Questionnaire')).toHaveLength(1);
    expect(await find('Observation')).toHaveLength(2);
    const names = (await find('Organization')).map(({ identifier }) => identifier![0]!.value);
    expect(new Set(names).size).toBe(names.length);
    const elsewhere = { ...another, agency: 'Another county' };
    const both = await serverWith(finished, elsewhere);
    expect((await both('Organization')).filter(({ identifier }) => identifier![0]!.value === 'police')).toHaveLength(2);
  });
});
