import type { Bundle } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey, type Answers, type QuestionAccount } from '../../src/instrument/account.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { runs } from '../runs.ts';
import { english, meet, returnFromRun } from '../screening/helpers.ts';
import { problemsOf } from './fhir-definitions.ts';
import { accountsOf, answersTo, formIn, lostReferences, named, responseIn, strictProblems } from './fhir-reading.ts';
import { amendedTalk, longNote, recordFor, records, richTalk } from './fhir-records.ts';
import { recordOf } from './record-of.ts';

describe.each(records)('The Bundle of %s', (_, record) => {
  const bundle = toFHIR(record);

  it('is as R4 defines it', () => {
    expect(problemsOf(bundle)).toEqual([]);
  });

  it('refers to nothing outside, and names no entry twice', () => {
    expect(lostReferences(bundle)).toEqual([]);
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(bundle.entry.length);
    for (const { fullUrl, resource } of bundle.entry)
      expect(fullUrl).toMatch(new RegExp(`^https://[^/]+/fhir/${resource.resourceType}/${resource.id}$`));
  });

  it('has a response a strict reader of its form takes', () => {
    expect(strictProblems(bundle)).toEqual([]);
  });

  it('holds every account', () => {
    expect(sorted(accountsOf(responseIn(bundle), formIn(bundle)))).toEqual(sorted(allAccounts(record)));
  });

  it('has each question once, under its code, in its words, with its choices', () => {
    const items = formIn(bundle).item.flatMap(({ item = [] }) => item);
    const questions = record.topics.flatMap((topic) => topic.questions);
    expect(items.map(({ linkId, text, prefix }) => [linkId, text, prefix])).toEqual(
      questions.map(({ code, prompt, number }) => [code, prompt, String(number)]),
    );
    expect(
      items.map(({ answerOption = [] }) =>
        answerOption.map(({ valueCoding: { code, display }, extension }) => ({
          code,
          text: display,
          ...(extension && { alone: extension[0]!.valueBoolean }),
        })),
      ),
    ).toEqual(questions.map(({ choices = [] }) => choices));
    const links = [...formIn(bundle).item, ...items].map(({ linkId }) => linkId);
    expect(new Set(links).size).toBe(links.length);
  });

  it('is the same, to the byte, when it is made again, in whatever order the record is written', () => {
    expect(JSON.stringify(toFHIR(turned(record)))).toBe(JSON.stringify(bundle));
  });
});

describe('The Bundle of any answers', () => {
  it('loses no account, is taken by a strict reader, and holds together', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const record = recordOf(answers, returnFromRun);
        const bundle = toFHIR(record);
        expect(sorted(accountsOf(responseIn(bundle), formIn(bundle)))).toEqual(sorted(allAccounts(record)));
        expect(strictProblems(bundle)).toEqual([]);
        expect(lostReferences(bundle)).toEqual([]);
      }),
      { numRuns: runs(60), seed: 1 },
    );
  });

  it('is as R4 defines it', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(problemsOf(toFHIR(recordOf(answers, returnFromRun)))).toEqual([]);
      }),
      { numRuns: runs(5), seed: 2 },
    );
  });
});

describe('The response', () => {
  const rich = toFHIR(recordFor(richTalk()));
  const response = responseIn(rich);
  const codes = (question: string, from = response) =>
    answersTo(question, from.item ?? []).map((one) => one.valueCoding?.code ?? one.valueInteger ?? one.valueString);
  const itemFor = (question: string) =>
    response.item!.flatMap(({ item = [] }) => item).find(({ linkId }) => linkId === question)!;

  it('has as answers what everybody gave, each once, where several can be given', () => {
    expect(codes('slept')).toEqual(['hotel', 'car', 'outside']);
  });

  it('has the word of whom the question is for where one can be given, and the other accounts beside it', () => {
    expect(codes('age')).toEqual([15]);
    expect(named(itemFor('age').extension, 'account')).toHaveLength(2);
  });

  it("has another's word where the one asked gave none", () => {
    expect(codes('safe')).toEqual(['not-safe']);
    expect(named(itemFor('safe').extension, 'account')).toHaveLength(2);
  });

  it('says in the words of FHIR why there is no answer', () => {
    const { answer, extension } = itemFor('mood');
    expect(answer).toBeUndefined();
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
    expect(extension).toContainEqual({ url, valueCode: 'asked-declined' });
    expect(JSON.stringify(itemFor('safe'))).not.toContain('data-absent-reason');
  });

  it('leaves out of the form what was said to a question that is hidden now, and does not lose it', () => {
    expect(itemFor('online-asked')).toBeUndefined();
    expect(JSON.stringify(named(response.extension, 'account'))).toContain('offered-things');
    expect(response.text!.div).not.toContain('offered');
  });

  it('exports what only another account calls for, where a reader of the form would not look for it', () => {
    const held = meet().say('leave', 'yes').tell('other', 'leave', 'no').say('held', 'phone');
    const bundle = toFHIR(createRecord(held.talk, english));
    expect(codes('held', responseIn(bundle))).toEqual([]);
    expect(JSON.stringify(named(responseIn(bundle).extension, 'account'))).toContain('phone');
    expect(responseIn(bundle).text!.div).toContain('phone');
  });

  it('exports what was replaced, with when', () => {
    const [replaced] = named(response.extension, 'replaced-account');
    expect(JSON.stringify(replaced)).toContain('friend');
    expect(replaced!.extension).toContainEqual({ url: 'replaced-at', valueDateTime: expect.any(String) });
  });

  it('exports a note of 10,000 signs whole, and shows it as text, never as markup', () => {
    expect(named(itemFor('marks').extension, 'account')[0]!.extension).toContainEqual({
      url: 'note',
      valueString: longNote,
    });
    expect(response.text!.div).toContain('First line &amp; &lt;second&gt;<br/>line.');
  });

  it('says how far the talk is, and when that was', () => {
    const { completedAt } = recordFor(richTalk());
    expect(response).toMatchObject({ status: 'completed', authored: completedAt });
    expect(rich.timestamp).toBe(completedAt);
    const amended = recordFor(amendedTalk());
    expect(responseIn(toFHIR(amended))).toMatchObject({ status: 'amended', authored: amended.amendments[0]!.at });
    const early = createRecord(meet().talk, english);
    expect(responseIn(toFHIR(early))).toMatchObject({ status: 'in-progress', authored: early.sessions[0]!.startedAt });
  });

  it('writes times as FHIR does, and signs it refuses as "�"', () => {
    const answers: Answers = {
      age: [{ source: 'record', response: 'given', value: 15, note: 'a\u0000b', at: '2026-11-20T10:00Z' }],
      slept: [{ source: 'youth', response: 'given', value: ['car'], at: '2026-11-20T23:30:00.5+15:00' }],
    };
    const bundle = toFHIR(recordOf(answers, returnFromRun));
    expect(problemsOf(bundle)).toEqual([]);
    const [age, slept] = accountsOf(responseIn(bundle), formIn(bundle));
    expect(age).toMatchObject({ at: '2026-11-20T10:00:00Z', note: 'a\uFFFDb' });
    expect(slept).toMatchObject({ at: '2026-11-20T08:30:00.500Z' });
  });
});

describe('What it is to other programs', () => {
  it('fits the published types', () => {
    const bundle: Bundle = toFHIR(recordFor(richTalk()));
    expect(bundle.resourceType).toBe('Bundle');
  });

  it('is in the language of the record, where it is one', () => {
    const record = recordFor(richTalk());
    expect(toFHIR({ ...record, language: 'es-mx' }).entry[1]!.resource.language).toBe('es-MX');
    const unknown = toFHIR({ ...record, language: 'plain words' });
    expect(unknown.entry[1]!.resource).not.toHaveProperty('language');
    expect(problemsOf(unknown)).toEqual([]);
  });

  it('has the fingerprint of a sealed record, and the same ids whatever it says by now', async () => {
    const plain = recordFor(richTalk());
    const sealed = await sealRecord(plain);
    expect(toFHIR(sealed).identifier.value).toBe(sealed.fingerprint);
    expect(toFHIR(plain).identifier.value).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const ids = (record: ScreeningRecord) => toFHIR(record).entry.map(({ fullUrl }) => fullUrl);
    expect(ids(sealed)).toEqual(ids(plain));
    expect(ids({ ...plain, plan: 'Call on Monday.', worker: 'worker 13' })).toEqual(ids(plain));
    // Of another screening, nothing is the same but the form and the organizations that the agency calls.
    const other = new Set(ids(recordFor(richTalk())));
    const same = ids(plain).filter((id) => other.has(id));
    expect(new Set(same.map((id) => id.split('/').at(-2)))).toEqual(new Set(['Questionnaire', 'Organization']));
  });

  it('has the same form for all who were asked the same, and another one where words or places differ', () => {
    const forms = records.map(([, record]) => formIn(toFHIR(record)));
    expect(forms[0]!.version).toBe(forms[2]!.version);
    expect({ ...forms[0], id: '' }).toEqual({ ...forms[2], id: '' });
    const [languages, elsewhere] = forms.slice(-2);
    expect(new Set([forms[0], languages, elsewhere].map((form) => form!.version)).size).toBe(3);
  });
});

describe('The check against R4', () => {
  it.each<[what: string, spoil: (bundle: any) => void]>([
    ['an element that is not there', (bundle) => delete bundle.entry[1].resource.status],
    ['an element there is not', (bundle) => (bundle.entry[1].resource.item[0].mood = 'low')],
    ['a code that is not in its value set', (bundle) => (bundle.entry[1].resource.status = 'finished')],
    ['such a code deep inside', (bundle) => (bundle.entry[0].resource.item[0].item[0].type = 'number')],
    ['a reference to the wrong thing', (bundle) => (bundle.entry[1].resource.author.reference = 'Flag/1')],
    ['a time without a zone', (bundle) => (bundle.timestamp = '2026-11-20')],
    ['a group without anything in it', (bundle) => delete bundle.entry[0].resource.item[0].item],
  ])('sees %s', (_, spoil) => {
    const bundle = toFHIR(recordFor(richTalk()));
    spoil(bundle);
    expect(problemsOf(bundle)).not.toEqual([]);
  });
});

/** The same, with the keys of every object from the last to the first. */
function turned<Data>(data: Data): Data {
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ),
  ) as Data;
}

function allAccounts({ answers }: ScreeningRecord): QuestionAccount[] {
  return Object.entries(answers).flatMap(([question, accounts]) =>
    accounts.map((account) => ({ question, ...account })),
  );
}

function sorted(accounts: readonly QuestionAccount[]): QuestionAccount[] {
  const keyOf = (account: QuestionAccount) => `${account.question} ${accountKey(account)}`;
  return [...accounts].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}
