import { describe, expect, it } from 'vitest';
import { fhirDefinitions } from '../../src/record/fhir/definitions.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { brokenInvariants, tried } from './fhir-invariants.ts';
import { caseNames, recordOfCase } from '../paper/case-records.ts';
import { someOf } from '../runs.ts';
import { records } from './fhir-records.ts';

describe('Every invariant of R4 that fhirpath.js can try', () => {
  it.each(someOf(caseNames, 6))('holds in the Bundle of the worked case "%s"', (name) => {
    expect(brokenInvariants(toFHIR(recordOfCase(name)))).toEqual([]);
  });

  it.each(records)('holds in the Bundle of %s, to read, to load, and for the police', (_, record) => {
    for (const options of [{}, { type: 'transaction' }, { only: 'police' }] as const)
      expect(brokenInvariants(toFHIR(record, options))).toEqual([]);
  });

  it('holds in what is published', () => {
    expect(fhirDefinitions().flatMap(brokenInvariants)).toEqual([]);
  });

  it.each<[key: string, spoil: (bundle: any) => void]>([
    ['ele-1', (bundle) => (bundle.entry[0].resource.meta = {})],
    ['bdl-3', (bundle) => (bundle.entry[0].request = { method: 'PUT', url: 'a/b' })],
    ['que-1', (bundle) => (bundle.entry[0].resource.item[0].item = [])],
    ['que-2', (bundle) => (bundle.entry[0].resource.item[1].linkId = bundle.entry[0].resource.item[0].linkId)],
    ['que-0', (bundle) => (bundle.entry[0].resource.name = 'no name')],
    ['qrs-1', (bundle) => (bundle.entry[1].resource.item[0].answer = [{ valueString: 'a' }])],
    ['ext-1', (bundle) => (bundle.entry[0].resource.item[0].extension[0].extension = [{ url: 'a', valueCode: 'b' }])],
  ])('is tried: %s', (key, spoil) => {
    const bundle = structuredClone(toFHIR(records[0]![1]));
    spoil(bundle);
    expect(brokenInvariants(bundle).join()).toContain(key);
    expect(tried).toContain(key);
  });
});
