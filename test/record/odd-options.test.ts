import { expect, it } from 'vitest';
import { createRecord, fromFHIR, recordSheet, returnFromRun, toText, verifyRecord } from '../../src/headless.ts';
import { meet } from '../screening/helpers.ts';
import { recordOf } from './record-of.ts';

const record = recordOf({}, returnFromRun);
const response = (authored: string) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  authored,
  item: [{ linkId: 'age', answer: [{ valueInteger: 15 }] }],
});

it.each<[string, () => unknown, string]>([
  ['a kind of paper', () => recordSheet(record, { kind: 'Summary' as never }), 'kind: expected one of whole, summary'],
  ['one that every object has', () => recordSheet(record, { kind: 'constructor' as never }), 'kind: expected one of'],
  ['a kind of text', () => toText(record, { kind: 'Summary' as never }), 'kind: expected one of whole, summary'],
  ['a time zone', () => toText(record, { timeZone: 'Mars/Base' }), 'timeZone: expected the IANA name'],
  ['words', () => createRecord(meet().talk, returnFromRun.wording['xx']!), 'wording: expected the words of a language'],
  ['a day where a time is needed', () => fromFHIR(response('2026-11-20')), 'authored: expected a time with `Z`'],
])('What cannot be used is named: %s', (_, use, message) => {
  expect(use).toThrow(message);
});

it.each([null, undefined, 'a text'])('What is no record is not verified: %s', async (data) => {
  await expect(verifyRecord(data as never)).rejects.toThrow('expected an object');
});
