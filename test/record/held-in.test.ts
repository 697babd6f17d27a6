import { describe, expect, it } from 'vitest';
import { directionOf, registerLanguage } from '../../src/languages/registry.ts';
import spanish from '../../src/languages/es/index.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { toText } from '../../src/record/to-text.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { madeUp } from '../languages/made-up.ts';
import { english, meet, prepare, returnFromRun, type HeldTalk } from '../screening/helpers.ts';
import { readRows } from './csv-reading.ts';

const words = spanish.returnFromRun.questions;
const translation = 'http://hl7.org/fhir/StructureDefinition/translation';

const inEnglish = { type: 'languages', languages: ['en'] } as const;
const inBoth = { type: 'languages', languages: ['en', 'es'] } as const;

/** Begun in English; from the second question on in Spanish beside it, then in English again. */
function changing(): HeldTalk {
  return meet()
    .send(inEnglish)
    .goTo('who')
    .say('who', 'friends')
    .send(inBoth)
    .goTo('slept')
    .say('slept', 'hotel')
    .send(inEnglish)
    .goTo('next')
    .say('next', 'Cold.');
}

const recordOf = (held: HeldTalk) => createRecord(held.talk, english);
const questionIn = (record: ScreeningRecord, code: string) =>
  record.topics.flatMap(({ questions }) => questions).find((question) => question.code === code)!;
const asData = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

registerLanguage(spanish);
registerLanguage(madeUp);

describe('A talk that changes languages midway', () => {
  const held = changing();
  const record = recordOf(held);

  it('has one record, which says in which languages it was held', () => {
    expect(record.language).toBe('en');
    expect(record.heldIn?.map(({ languages }) => languages)).toEqual([['en'], ['en', 'es'], ['en']]);
    expect(record.sessions).toHaveLength(1);
  });

  it.each([
    ['each a list of its own', (event: typeof inEnglish | typeof inBoth) => structuredClone(event)],
    ['the same lists again', (event: typeof inEnglish | typeof inBoth) => event],
  ])('says from when on, where languages came and went before anything was asked in them: %s', (_, sent) => {
    const { talk } = meet()
      .send(sent(inEnglish))
      .goTo('who')
      .say('who', 'friends')
      .send(sent(inBoth), sent(inEnglish))
      .goTo('slept')
      .say('slept', 'hotel')
      .send(sent(inBoth))
      .goTo('next')
      .say('next', 'Cold.');
    const [first] = talk.heldIn;

    expect(createRecord(talk, english).heldIn).toEqual([first, talk.heldIn.at(-1)]);
  });

  it('has the words as they were asked in the other language, where they were', () => {
    const asked = record.topics.flatMap(({ questions }) => questions.filter(({ alsoIn }) => alsoIn));

    expect(asked.map(({ code }) => code)).toEqual(['slept']);
    expect(asked[0]?.alsoIn).toEqual([
      { language: 'es', prompt: words['slept']?.prompt, choices: words['slept']?.choices },
    ]);
  });

  it('has those of the first language where the record is in the second', () => {
    const inSpanish = createRecord(held.talk, spanish.returnFromRun);

    expect(questionIn(inSpanish, 'who').alsoIn?.map(({ language }) => language)).toEqual(['en']);
    expect(questionIn(inSpanish, 'who').alsoIn?.[0]?.prompt).toBe(english.questions['who']?.prompt);
  });

  it('is read again as it was sealed, and goes on in its languages', async () => {
    const sealed = await sealRecord(record);

    expect(parseRecord(asData(sealed))).toEqual(sealed);
    expect(await verifyRecord(asData(sealed))).toBe('intact');
    expect(prepare({ draft: draftOf(sealed) }).talk.heldIn).toEqual(record.heldIn);
  });

  it('goes on from a draft in its languages', () => {
    const draft = asData(createDraft(held.talk, 'en')!);

    expect(recordOf(prepare({ draft })).heldIn).toEqual(record.heldIn);
  });

  it('says so on paper and in text, in the language of the worker', () => {
    const fact = recordSheet(record)
      .sections[0]!.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
      .find(({ term }) => term === 'Held in');

    expect(fact?.texts).toEqual([
      'English',
      expect.stringMatching(/^English and Spanish, from /),
      expect.stringMatching(/^English, from /),
    ]);
    expect(toText(record)).toContain('English and Spanish, from ');
  });

  it('has the words as asked on the whole paper where somebody wants them, and nowhere else', () => {
    const alsoAsked = (options: Parameters<typeof recordSheet>[1]) =>
      recordSheet(record, options)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'facts' ? block.facts.flatMap((fact) => fact.alsoAsked ?? []) : []));

    expect(alsoAsked({ asAsked: true })).toEqual([{ language: 'es', text: words['slept']?.prompt }]);
    expect([alsoAsked({}), alsoAsked({ asAsked: true, kind: 'police' })]).toEqual([[], []]);
  });

  it('names them in a table', () => {
    const [row] = readRows(toCSV([record]));

    expect([row?.['language'], row?.['heldIn']]).toEqual(['en', 'en;en+es;en']);
  });

  it('has the translation beside the text in FHIR, and the same form as every other', () => {
    const bundle = toFHIR(record);
    const of = (type: string) => bundle.entry.find(({ resource }) => resource.resourceType === type)!.resource;
    const response = of('QuestionnaireResponse') as Extract<
      ReturnType<typeof of>,
      { resourceType: 'QuestionnaireResponse' }
    >;
    const items = response.item!.flatMap(({ item = [] }) => item);
    const [slept, who] = ['slept', 'who'].map((code) => items.find(({ linkId }) => linkId === code)!);

    expect(response.language).toBe('en');
    expect(slept?.['_text']?.extension).toEqual([
      {
        url: translation,
        extension: [
          { url: 'lang', valueCode: 'es' },
          { url: 'content', valueString: words['slept']?.prompt },
        ],
      },
    ]);
    expect(slept?.answer?.[0]?.valueCoding?.['_display']?.extension[0]?.extension?.[1]?.valueString).toBe(
      words['slept']?.choices?.['hotel'],
    );
    expect(who?.['_text']).toBeUndefined();
    const plain = toFHIR(recordOf(meet())).entry.find(({ resource }) => resource.resourceType === 'Questionnaire');
    expect(of('Questionnaire')).toEqual(plain?.resource);
  });

  it('withholds from law enforcement what is left out for them', () => {
    const listed = new Set(record.paper.police.questions.map(({ question }) => question));
    const secret = Object.keys(words).find(
      (code) =>
        !listed.has(code) && questionIn(record, code).who === 'asked' && questionIn(record, code).answer === 'one',
    )!;
    const choice = questionIn(record, secret).choices![0]!.code;
    const told = recordOf(meet().send(inBoth).goTo(secret).say(secret, choice));

    expect(questionIn(told, secret).alsoIn).toHaveLength(1);
    expect(JSON.stringify(toFHIR(told, { only: 'police' }))).not.toContain(words[secret]?.prompt);
  });
});

describe('What is said of languages', () => {
  it('is nothing where the talk was held in the language of the record', () => {
    const record = recordOf(meet().send(inEnglish).goTo('who').say('who', 'friends'));

    expect(record).not.toHaveProperty('heldIn');
    expect(JSON.stringify(record)).not.toContain('alsoIn');
  });

  it('leaves out those in which nothing was asked', () => {
    const record = recordOf(meet().send(inEnglish, inBoth, inEnglish).goTo('who').say('who', 'friends'));

    expect(record).not.toHaveProperty('heldIn');
  });

  it('is not said of what is typed in from paper', () => {
    const held = prepare().send({ type: 'start', heldAt: '2026-11-19T15:00:00Z' }, inBoth);

    expect(held.talk.heldIn).toEqual([]);
  });

  it('names the language before, where an earlier version did not record it', () => {
    const { heldIn: _, ...old } = createDraft(meet().goTo('who').say('who', 'friends').talk, 'en')!;
    const held = prepare({ draft: old }).send({ type: 'resume' });
    held
      .send({ ...inBoth, before: ['en'] })
      .goTo('slept')
      .say('slept', 'hotel');

    expect(recordOf(held).heldIn?.map(({ languages }) => languages)).toEqual([['en'], ['en', 'es']]);
  });
});

describe('The empty form in two languages', () => {
  const configuration = defaultConfiguration(returnFromRun);
  const sheet = blankSheet(returnFromRun, { configuration, wording: english, second: madeUp.returnFromRun });
  const questions = sheet.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'form' ? block.questions : []));

  it('has what is said to the youth in their language, and all else in that of the worker', () => {
    const aloud = questions.filter((question) => question.aloud);

    expect(directionOf('qaa')).toBe('rtl');
    expect(aloud.length).toBeGreaterThan(20);
    for (const { prompt, also, choices } of questions.filter((question) => question.aloud)) {
      expect(also?.prompt.language, prompt).toBe('qaa');
      for (const choice of choices) expect(choice.also?.language, choice.text).toBe('qaa');
    }
    for (const { prompt, also, choices } of questions.filter((question) => !question.aloud))
      expect([also, ...choices.map((choice) => choice.also)].filter(Boolean), prompt).toEqual([]);
    expect(sheet.language).toBe('en');
  });

  it('has the cards that are said in both', () => {
    const card = sheet.sections.find(({ code }) => code === 'urgent')!;
    const said = card.blocks.flatMap((block) => (block.kind === 'text' ? (block.also ?? []) : []));

    expect(said).toEqual([{ language: 'qaa', text: madeUp.returnFromRun.cards.urgent.title }]);
  });
});
