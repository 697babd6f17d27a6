import type { Bundle } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { withWording } from '../../src/instrument/parse-instrument.ts';
import { fhirDefinitions } from '../../src/record/fhir/definitions.ts';
import { fromFHIR } from '../../src/record/fhir/from-fhir.ts';
import type { FHIRBundle } from '../../src/record/fhir/resources.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { listedOf } from '../../src/record/listed.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { caseNames, recordOfCase } from '../paper/case-records.ts';
import { questions, returnFromRun } from '../screening/helpers.ts';
import { problemsOf } from './fhir-definitions.ts';
import { formIn, lostReferences, strictProblems } from './fhir-reading.ts';
import { amendedTalk, recordFor, records, richTalk, talkWithAdditions } from './fhir-records.ts';

const rich = recordFor(richTalk());
const root = 'https://open-door-screening.example/fhir';
const base = 'https://harbor.example/fhir';

describe('A Bundle under an address of your own', () => {
  const text = (bundle: FHIRBundle) => JSON.stringify(bundle);

  it.each([base, `${base}/`])('has no other: %s', (own) => {
    expect(text(toFHIR(rich, { base: own }))).toBe(text(toFHIR(rich)).replaceAll(`${root}/`, `${base}/`));
    expect(lostReferences(toFHIR(rich, { base: own }))).toEqual([]);
  });

  it('leaves what people wrote as it is', () => {
    const record: ScreeningRecord = { ...rich, plan: `${root}/plan` };
    expect(text(toFHIR(record, { base }))).toContain(`"description":"${root}/plan"`);
  });
});

describe('A Bundle for a patient and a worker that the other system knows', () => {
  const bundle = toFHIR(rich, {
    subject: { reference: 'Patient/7' },
    author: { reference: 'Practitioner/3', display: 'J.' },
  });
  const types = bundle.entry.map(({ resource }) => resource.resourceType);

  it('names them wherever it names anyone, and brings none of its own', () => {
    expect(types).not.toContain('Patient');
    expect(types).not.toContain('PractitionerRole');
    const subjects = bundle.entry.flatMap(({ resource }) => ('subject' in resource ? [resource.subject] : []));
    expect(subjects.length).toBeGreaterThan(5);
    for (const subject of subjects) expect(subject).toEqual({ reference: 'Patient/7' });
    expect(lostReferences(bundle)).toEqual(
      lostReferences(bundle).filter((lost) => /Patient\/7|Practitioner\/3/.test(lost)),
    );
    expect(JSON.stringify(bundle)).toContain('"author":{"reference":"Practitioner/3","display":"J."}');
    expect(JSON.stringify(bundle)).not.toContain('"Patient/"');
    expect(problemsOf(bundle)).toEqual([]);
  });
});

describe('A Bundle to load', () => {
  const bundle = toFHIR(rich, { type: 'transaction' });

  it('has each resource at the address of its id, and is the same otherwise', () => {
    for (const { request, resource } of bundle.entry)
      expect(request).toEqual({ method: 'PUT', url: `${resource.resourceType}/${resource.id}` });
    const read = {
      ...bundle,
      type: 'collection',
      entry: bundle.entry.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
    };
    expect(read).toEqual(toFHIR(rich));
    expect(problemsOf(bundle)).toEqual([]);
  });
});

describe('A Bundle for the police', () => {
  const all: [string, ScreeningRecord][] = [
    ...caseNames.map((name): [string, ScreeningRecord] => [name, recordOfCase(name, { plan: 'A secret plan.' })]),
    ['a correction', recordFor(amendedTalk())],
    ...records.map(([what, record]): [string, ScreeningRecord] => [what, record]),
  ];

  it.each(all)('holds what their page holds, and nothing else: %s', (_, record) => {
    const bundle = toFHIR(record, { only: 'police' });
    const types = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
    const allowed = ['Questionnaire', 'QuestionnaireResponse', 'Patient', 'PractitionerRole', 'Flag'];
    expect([...types].filter((type) => !allowed.includes(type))).toEqual([]);
    const { questions: listed, flags } = record.paper.police;
    const codes = listed.map(({ question }) => question);
    const asked = formIn(bundle).item.flatMap(({ item = [] }) => item.map(({ linkId }) => linkId));
    expect(asked.filter((code) => !codes.includes(code))).toEqual([]);
    const flagCodes = bundle.entry.flatMap(({ resource }) =>
      resource.resourceType === 'Flag' ? [resource.code.coding![0]!.code] : [],
    );
    expect(flagCodes.filter((code) => !flags.includes(code))).toEqual([]);
    if (record.instrument.id === returnFromRun.id && record.language === 'en')
      for (const [question, accounts] of Object.entries(fromFHIR(bundle)))
        for (const account of accounts) expect(listedOf(listed, question, account)).toEqual(account);
    expect(strictProblems(bundle)).toEqual([]);
    expect(problemsOf(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toMatch(/secret plan|replaced-account|account-before|not-a-plan/);
  });

  it('has no id in common with the whole one', () => {
    const ids = (bundle: FHIRBundle) => bundle.entry.map(({ resource }) => resource.id);
    const whole = new Set(ids(toFHIR(rich)));
    expect(ids(toFHIR(rich, { only: 'police' })).filter((id) => whole.has(id))).toEqual([]);
  });
});

describe('Options that cannot be used', () => {
  it.each([
    [{ only: 'Police' }, 'only: expected'],
    [{ type: 'Transaction' }, 'type: expected'],
    [{ base: null }, 'base: expected'],
  ])('are refused, and nothing is given: %j', (options, message) => {
    expect(() => toFHIR(rich, options as never)).toThrow(message);
  });
});

describe('The Questionnaire', () => {
  const form = formIn(toFHIR(rich));
  const items = form.item.flatMap(({ item = [] }) => item);
  const extension = (code: string, name: string) =>
    items.find(({ linkId }) => linkId === code)!.extension!.find(({ url }) => url.endsWith(`/${name}`));

  it('says what it is called, by whom and when it was published', () => {
    expect(form).toMatchObject({ name: 'ReturnFromRun', publisher: 'Open Door contributors', date: '2026-11-28' });
  });

  it('says which choices exclude all others, and nowhere else', () => {
    for (const { linkId, answerOption = [] } of items) {
      const alone = answerOption
        .filter((option) => option.extension?.[0]?.valueBoolean)
        .map((one) => one.valueCoding.code);
      const { answer, choices = [] } = questions.get(linkId)!;
      expect(alone).toEqual(
        answer === 'several' ? choices.filter((code) => returnFromRun.standAlone.includes(code)) : [],
      );
    }
    expect(extension('age', 'optionExclusive')).toBeUndefined();
  });

  it('has the least and the most of a number, and the help for the worker', () => {
    expect(extension('age', 'minValue')).toMatchObject({ valueInteger: questions.get('age')!.range!.atLeast });
    expect(extension('age', 'maxValue')).toMatchObject({ valueInteger: questions.get('age')!.range!.atMost });
    const words = returnFromRun.wording['en']!.questions;
    for (const { linkId, item = [] } of items)
      expect(item.map(({ text, type }) => [text, type])).toEqual(
        words[linkId]!.hint === undefined ? [] : [[expect.any(String), 'display']],
      );
  });
});

describe('What is published', () => {
  const definitions = fhirDefinitions();
  const asBundle = (resources: readonly object[]) =>
    ({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }) as Bundle &
      FHIRBundle;

  it('is as R4 defines it, each under an id and an address of its own', () => {
    expect(problemsOf(asBundle(definitions))).toEqual([]);
    expect(new Set(definitions.map(({ url }) => url)).size).toBe(definitions.length);
    expect(new Set(definitions.map(({ resourceType, id }) => `${resourceType}/${id}`)).size).toBe(definitions.length);
    for (const { id } of definitions) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  });

  it('has every code and every extension of ours in the Bundles of all worked cases', () => {
    const known = new Set(
      definitions.flatMap((one) =>
        one.resourceType === 'CodeSystem' ? one.concept.map(({ code }) => `${one.url} ${code}`) : [one.url],
      ),
    );
    const used = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { system, code, url } = value as Record<string, string | undefined>;
      if (code && system?.startsWith(`${root}/`)) used.add(`${system} ${code}`);
      if (url?.startsWith(`${root}/StructureDefinition/`)) used.add(url);
      Object.values(value).forEach(look);
    };
    const talks = [rich, ...[amendedTalk(), talkWithAdditions()].map((held) => recordFor(held))];
    for (const record of [...caseNames.map((name) => recordOfCase(name)), ...talks]) look(toFHIR(record));
    expect(used.size).toBeGreaterThan(200);
    expect([...used].filter((one) => !known.has(one))).toEqual([]);
  });

  it('is in each language, and under an address of your own', () => {
    const bilingual = withWording(returnFromRun, spanish);
    const urls = (list: typeof definitions) => list.map(({ url }) => url);
    const inSpanish = fhirDefinitions(bilingual, { language: 'es' });
    expect(urls(inSpanish)).toEqual(urls(definitions));
    expect(JSON.stringify(inSpanish)).toContain(spanish.levels['act-now'].name);
    expect(urls(fhirDefinitions(returnFromRun, { base }))).toEqual(
      urls(definitions).map((url) => url.replace(root, base)),
    );
    expect(JSON.stringify(definitions)).not.toMatch(/\{\w+\}/);
  });
});
