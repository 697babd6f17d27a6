import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  fromFHIR,
  parseRecord,
  prefillFromFHIR,
  toFHIR,
  type ScreeningRecord,
} from 'open-door-screening/headless';
import type { Account, Answers } from '../../src/instrument/account.ts';
import { AnswersError } from '../../src/instrument/problems.ts';
import { parsePrefill } from '../../src/instrument/parse-prefill.ts';
import { defaultSources } from '../../src/instrument/structure.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { refusal } from '../instrument/refusals.ts';
import { smallInstrument } from '../instrument/small.ts';
import { caseNames, recordOfCase } from '../paper/case-records.ts';
import { runs } from '../runs.ts';
import { questions, returnFromRun } from '../screening/helpers.ts';
import { responseIn } from './fhir-reading.ts';
import { amendedTalk, recordFor } from './fhir-records.ts';
import { recordOf } from './record-of.ts';

const at = '2026-11-20T10:00:00.000Z';

/** A record as it is read, its times in the one form in which they are stored. */
const asRead = (record: ScreeningRecord) => parseRecord(JSON.parse(JSON.stringify(record)));

describe('What goes out in FHIR comes back', () => {
  it.each(caseNames)('of the worked case "%s", in every way it is written', (name) => {
    const record = asRead(recordOfCase(name));
    for (const data of [
      toFHIR(record),
      responseIn(toFHIR(record)),
      toFHIR(record, { type: 'transaction', base: 'https://harbor.example/fhir/' }),
      toFHIR(record, { subject: { reference: 'Patient/7' }, author: { reference: 'Practitioner/3' } }),
    ])
      expect(fromFHIR(JSON.parse(JSON.stringify(data)))).toEqual(record.answers);
    const startedAt = record.sessions[0]!.startedAt;
    expect(assess(returnFromRun, fromFHIR(toFHIR(record)), { startedAt })).toEqual(record.assessment);
  });

  it('of any answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const record = asRead(recordOf(answers, returnFromRun));
        expect(fromFHIR(toFHIR(record))).toEqual(record.answers);
      }),
      { numRuns: runs(30, 800), seed: 5 },
    );
  });

  it('of a correction, as it is; and of an instrument of its own', () => {
    const amended = asRead(recordFor(amendedTalk()));
    expect(fromFHIR(toFHIR(amended))).toEqual(amended.answers);
    const instrument = smallInstrument();
    const own = recordOf({ free: [{ source: 'other', who: 'aunt', response: 'given', value: 'yes', at }] }, instrument);
    expect(fromFHIR(toFHIR(own), { instrument })).toEqual(own.answers);
  });
});

function withoutNote(account: Account): Account {
  const { note: _, ...rest } = account;
  return { ...rest, at };
}

/** The response as a form program gives it that knows nothing of our extensions. */
function plain(answers: Answers) {
  const response = structuredClone(responseIn(toFHIR(recordOf(answers, returnFromRun))));
  const bare = JSON.parse(
    JSON.stringify(response, (key, value: unknown) =>
      key === 'extension' ? (value as { url: string }[]).filter(({ url }) => url.startsWith('http://hl7.org/')) : value,
    ),
  ) as typeof response;
  return { ...bare, authored: at };
}

describe('What another form program filled in', () => {
  it('is assessed like ours, as the word of whom each question is for', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const ofEachForOne = Object.fromEntries(
          Object.entries(answers).flatMap(([code, accounts]) => {
            const source = defaultSources[questions.get(code)!.who];
            const own = accounts.filter((account) => account.source === source && account.response !== 'unsafe-to-ask');
            return own.length > 0 ? [[code, own.map(withoutNote)]] : [];
          }),
        );
        // A form holds what it shows.
        const { answers: shown } = withoutHidden(ofEachForOne);
        expect(fromFHIR(plain(shown))).toEqual(shown);
        expect(assess(returnFromRun, fromFHIR(plain(shown)))).toEqual(assess(returnFromRun, shown));
      }),
      { numRuns: runs(10, 240), seed: 6 },
    );
  });

  const filled = (item: object, more: object = {}) => ({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    authored: at,
    item: [{ linkId: 'topic/x', item: [item] }],
    ...more,
  });

  it.each<[what: string, item: object, account: object]>([
    ['a choice', { linkId: 'leave', answer: [{ valueCoding: { code: 'no' } }] }, { value: 'no' }],
    ['a choice by its code alone', { linkId: 'leave', answer: [{ valueString: 'no' }] }, { value: 'no' }],
    [
      'several',
      { linkId: 'slept', answer: [{ valueCoding: { code: 'hotel' } }, { valueCoding: { code: 'car' } }] },
      { value: ['hotel', 'car'] },
    ],
    ['one of several', { linkId: 'slept', answer: [{ valueCoding: { code: 'hotel' } }] }, { value: ['hotel'] }],
    ['a whole decimal', { linkId: 'age', answer: [{ valueDecimal: 15 }] }, { source: 'record', value: 15 }],
    [
      'a moment with seconds',
      { linkId: 'returned-at', answer: [{ valueDateTime: '2026-11-20T01:30:00-05:00' }] },
      { source: 'record', value: '2026-11-20T01:30-05:00' },
    ],
    [
      'a date',
      { linkId: 'returned-at', answer: [{ valueDate: '2026-11-20' }] },
      { source: 'record', value: '2026-11-20' },
    ],
    [
      'an item without answer',
      {
        linkId: 'leave',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }],
      },
      { response: 'declined', value: undefined },
    ],
  ])('is read: %s', (_, item, account) => {
    const { linkId } = item as { linkId: string };
    expect(fromFHIR(filled(item))).toEqual({ [linkId]: [{ source: 'youth', response: 'given', at, ...account }] });
    // Some programs leave topics away, or nest an item in the answer it belongs to.
    expect(fromFHIR({ ...filled({}), item: [item] })).toEqual(fromFHIR(filled(item)));
    expect(fromFHIR(filled({ linkId: 'topic/y', answer: [{ item: [item] }] }))).toEqual(fromFHIR(filled(item)));
  });

  it.each<[what: string, data: unknown, says: RegExp]>([
    ['nothing', undefined, /one QuestionnaireResponse, found 0/],
    ['a Patient', { resourceType: 'Patient' }, /found 0/],
    [
      'two responses',
      { resourceType: 'Bundle', entry: [{ resource: filled({}) }, { resource: filled({}) }] },
      /found 2/,
    ],
    [
      'a question it does not have',
      filled({ linkId: 'colour', answer: [{ valueString: 'red' }] }),
      /colour: the instrument has no such question/,
    ],
    [
      'a choice it does not have',
      filled({ linkId: 'leave', answer: [{ valueCoding: { code: 'red' } }] }),
      /leave\[0\]\.value/,
    ],
    [
      'a choice without a code',
      filled({ linkId: 'leave', answer: [{ valueCoding: { display: 'no' } }] }),
      /leave\[0\]/,
    ],
    [
      'two answers to one question',
      filled({ linkId: 'leave', answer: [{ valueString: 'no' }, { valueString: 'yes' }] }),
      /leave\[0\]\.value/,
    ],
    ['an age in words', filled({ linkId: 'age', answer: [{ valueString: 'fifteen' }] }), /age\[0\]\.value/],
    [
      'an answer without a time',
      filled({ linkId: 'leave', answer: [{ valueString: 'no' }] }, { authored: '2026-11-20' }),
      /authored: expected a time/,
    ],
  ])('is refused, with what is wrong: %s', (_, data, says) => {
    expect(() => fromFHIR(data)).toThrow(AnswersError);
    expect(() => fromFHIR(data)).toThrow(says);
  });

  const coded = (linkId: string, ...codes: string[]) => ({
    linkId,
    answer: codes.map((code) => ({ valueCoding: { code } })),
  });
  const absent = (linkId: string, valueCode = 'asked-declined') => ({
    linkId,
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode }],
  });
  const told = (linkId: string, source: string, value: string) => ({
    linkId,
    extension: [
      {
        url: 'https://open-door-screening.example/fhir/StructureDefinition/account',
        extension: [
          { url: 'source', valueCoding: { code: source } },
          { url: 'response', valueCoding: { code: 'given' } },
          { url: 'value', valueCoding: { code: value } },
          { url: 'at', valueDateTime: at },
        ],
      },
    ],
  });
  const oneAnswer = 'the linkId "leave" is there twice, expected one item with one answer';
  const allAnswers = 'the linkId "slept" is there twice, expected one item with all its answers';

  it.each<[what: string, first: object, second: object, path: string, message: string]>([
    ['two answers', coded('leave', 'no'), coded('leave', 'yes'), 'leave', oneAnswer],
    ['one answer, twice', coded('leave', 'no'), coded('leave', 'no'), 'leave', oneAnswer],
    [
      'two numbers',
      { linkId: 'age', answer: [{ valueInteger: 15 }] },
      { linkId: 'age', answer: [{ valueInteger: 16 }] },
      'age',
      oneAnswer.replace('leave', 'age'),
    ],
    [
      'two texts',
      { linkId: 'next', answer: [{ valueString: 'A bed.' }] },
      { linkId: 'next', answer: [{ valueString: 'My aunt.' }] },
      'next',
      oneAnswer.replace('leave', 'next'),
    ],
    ['an answer, and why there is none', absent('leave'), coded('leave', 'no'), 'leave', oneAnswer],
    ['two reasons why there is none', absent('leave'), absent('leave', 'asked-unknown'), 'leave', oneAnswer],
    ['one of several, and why there is none', coded('slept', 'car'), absent('slept'), 'slept', allAnswers],
    [
      'an account of ours, and an answer beside it',
      told('leave', 'youth', 'no'),
      coded('leave', 'yes'),
      'leave',
      oneAnswer,
    ],
  ])('is refused where one linkId is there twice, and says so: %s', (_, first, second, path, message) => {
    const two = filled(first, { item: [{ linkId: 'topic/x', item: [first, second] }] });
    const elsewhere = filled(first, {
      item: [
        { linkId: 'topic/x', item: [first] },
        { linkId: 'topic/y', answer: [{ item: [second] }] },
      ],
    });
    for (const data of [two, elsewhere])
      expect(refusal(() => fromFHIR(data), AnswersError).problems).toEqual([{ path, message }]);
  });

  it('names every linkId that is there twice', () => {
    const item = [coded('leave', 'no'), coded('age'), coded('leave', 'yes'), absent('safe'), coded('safe', 'safe')];
    const { problems } = refusal(() => fromFHIR(filled({}, { item })), AnswersError);
    expect(problems.map(({ path }) => path)).toEqual(['leave', 'safe']);
  });

  it('names a question that the instrument does not have as that, also where it is there twice', () => {
    const item = [coded('colour', 'red'), coded('colour', 'blue')];
    const { problems } = refusal(() => fromFHIR(filled({}, { item })), AnswersError);
    expect(problems).toEqual([{ path: 'colour', message: 'the instrument has no such question' }]);
  });

  it.each<[what: string, items: readonly object[], accounts: readonly object[]]>([
    [
      'several answers, one in each',
      [coded('slept', 'hotel'), coded('slept', 'car')],
      [{ source: 'youth', value: ['hotel', 'car'] }],
    ],
    [
      'an item that says nothing',
      [
        { linkId: 'leave', extension: [{ url: 'http://forms.example/seen', valueBoolean: true }] },
        coded('leave', 'no'),
      ],
      [{ source: 'youth', value: 'no' }],
    ],
    [
      'accounts of ours, one in each',
      [told('leave', 'youth', 'no'), told('leave', 'record', 'yes')],
      [
        { source: 'youth', value: 'no' },
        { source: 'record', value: 'yes' },
      ],
    ],
  ])('is read where two items of one linkId go together: %s', (_, item, accounts) => {
    const code = (item[0] as { linkId: string }).linkId;
    const given = accounts.map((account) => ({ response: 'given', at, ...account }));
    expect(fromFHIR(filled({}, { item }))).toEqual({ [code]: given });
  });

  it('has the time that is handed in', () => {
    const response = filled({ linkId: 'leave', answer: [{ valueString: 'no' }] }, { authored: undefined });
    expect(fromFHIR(response, { at })).toEqual({ leave: [{ source: 'youth', response: 'given', value: 'no', at }] });
  });
});

function withoutHidden(answers: Answers): { answers: Answers } {
  const record = recordOf(answers, returnFromRun);
  const placed = responseIn(toFHIR(record)).item?.flatMap(({ item = [] }) => item.map(({ linkId }) => linkId)) ?? [];
  return { answers: Object.fromEntries(Object.entries(record.answers).filter(([code]) => placed.includes(code))) };
}

describe('What a file says in FHIR before a talk', () => {
  const patient = (birthDate?: string) => ({ resourceType: 'Patient', birthDate });
  const on = '2026-11-28';

  it.each([
    ['2011-11-28', 15],
    ['2011-11-29', 14],
    ['2012-02-29', 14],
    ['2026-11-28', 0],
    ['2011-11', undefined],
    ['2011-10', 15],
    ['2011', undefined],
    ['2027-01-01', undefined],
    ['2011-02-30', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('is an age only where it is known: born %s', (birthDate, age) => {
    const prefill = prefillFromFHIR(patient(birthDate), { on });
    expect(prefill).toEqual(age === undefined ? {} : { age });
    expect(parsePrefill(returnFromRun, prefill)).toEqual(prefill);
  });

  const episode = (
    code: string,
    status = 'active',
    system = 'https://harbor.example/fhir/CodeSystem/return-from-run/choices/care',
    reference = 'Patient/7',
  ) => ({
    resourceType: 'EpisodeOfCare',
    status,
    patient: { reference },
    type: [{ coding: [{ system, code }] }],
  });
  const bundle = (...resources: object[]) => ({
    resourceType: 'Bundle',
    entry: resources.map((resource) => ({ resource })),
  });

  it('is where they live, by the choices themselves or by codes of the agency', () => {
    expect(prefillFromFHIR(bundle({ ...patient('2011-05-01'), id: '7' }, episode('foster')), { on })).toEqual({
      age: 15,
      care: 'foster',
    });
    expect(prefillFromFHIR(bundle(episode('foster', 'finished')), { on })).toEqual({});
    expect(prefillFromFHIR(bundle(episode('foster'), episode('kin')), { on })).toEqual({});
    expect(prefillFromFHIR(bundle(patient('2011-05-01'), patient('2012-05-01')), { on })).toEqual({});
    const careOf = ({ code }: { code: string }) => (code === 'FH' ? 'foster' : undefined);
    expect(prefillFromFHIR(bundle(episode('FH', 'active', 'urn:harbor')), { on, careOf })).toEqual({ care: 'foster' });
    expect(prefillFromFHIR(null)).toEqual({});
  });

  const of = (reference: string) => episode('foster', 'active', undefined, reference);
  const child = { ...patient('2011-05-01'), id: '7' };

  it.each([
    ['by its id', of('Patient/7'), true],
    ['by its address on a server', of('https://harbor.example/fhir/Patient/7'), true],
    ['by its place in the Bundle', of('urn:uuid:7'), true],
    ['another one', of('Patient/77'), false],
    ['another one, whose id ends the same', of('Patient/17'), false],
    ['nobody', { ...of(''), patient: undefined }, false],
  ])('has nothing of another youth: an episode that names %s', (_, one, isOwn) => {
    const data = { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:7', resource: child }, { resource: one }] };
    expect(prefillFromFHIR(data, { on })).toEqual({ age: 15, ...(isOwn && { care: 'foster' }) });
  });

  it('is nothing where it is of two youths', () => {
    expect(prefillFromFHIR(bundle(child, { ...child, id: '8' }, of('Patient/7')), { on })).toEqual({});
    expect(prefillFromFHIR(bundle(of('Patient/7'), of('Patient/8')), { on })).toEqual({});
  });
});
