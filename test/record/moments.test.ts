import { describe, expect, it, test } from 'vitest';
import type { Account, Answers } from '../../src/instrument/account.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { openQuestions } from '../../src/assessment/open.ts';
import { trialChanges } from '../../src/authoring/changes.ts';
import { randomAnswers, seededRandom } from '../../src/authoring/random.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { parseAnswers } from '../../src/instrument/parse-answers.ts';
import { parsePrefill, readPrefill } from '../../src/instrument/parse-prefill.ts';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toText } from '../../src/record/to-text.ts';
import { instrumentAskingWhen, askingWhen } from '../instrument/moments-asked.ts';
import { wordingFor } from '../instrument/small.ts';
import { accountsOf, readCells, readRows } from './csv-reading.ts';
import { problemsOf } from './fhir-definitions.ts';
import { formIn, named, responseIn, strictProblems } from './fhir-reading.ts';
import { onForm } from './form-reader.ts';
import { recordOf } from './record-of.ts';

registerLanguage(spanish);

const instrument = instrumentAskingWhen();
const at = '2026-11-20T10:00:00Z';
const told = (value: string, more: Partial<Account> = {}): Account => ({
  source: 'record',
  response: 'given',
  value,
  at,
  ...more,
});

const answers: Answers = parseAnswers(instrument, {
  since: [told('2026-11-17'), told('2026-11-16', { source: 'other', who: 'carer', note: 'She counted back.' })],
  told: [told('yes')],
  'told-at': [told('2026-11-17T21:30-08:00')],
  back: [{ source: 'record', response: 'unknown', at }],
});
const record = recordOf(answers, instrument);

describe('a moment in an instrument', () => {
  const questions = (answer: object) => [{ code: 'since', who: 'known', ...answer }];
  const instrumentOf = (answer: object) => {
    const structure = { ...askingWhen, topics: [{ ...askingWhen.topics[0]!, questions: questions(answer) }] };
    return () => parseInstrument({ ...structure, wording: { en: wordingFor(structure as typeof askingWhen) } });
  };

  it('has no choices and no range', () => {
    expect(instrumentOf({ answer: 'moment', choices: ['now'] })).toThrow('choices: expected none with answer "moment"');
    expect(instrumentOf({ answer: 'moment', range: { atLeast: 0, atMost: 1 } })).toThrow(
      'range: expected with answer "number", and only with it',
    );
  });

  it.each([
    { question: 'since', has: ['2026-03-07'] },
    { question: 'since', hasOtherThan: ['2026-03-07'] },
    { question: 'since', anyNumber: { atLeast: 1 } },
    { accountsShareNoChoice: ['since'] },
  ])('is not read as a choice or a number: %j', (when) => {
    const flags = [...askingWhen.flags, { code: 'wrong', class: 'info', when }];
    const structure = { ...askingWhen, flags } as typeof askingWhen;
    expect(() => parseInstrument({ ...structure, wording: { en: wordingFor(structure) } })).toThrow(/"since" is no /);
  });

  it('opens what depends on whether it is known', () => {
    const raised = (given: Answers) => recordOf(given, instrument).assessment.flags.map(({ code }) => code);
    expect(raised(answers)).toEqual(['since-known']);
    expect(raised({ since: [{ source: 'record', response: 'unknown', at }] })).toEqual([]);
  });

  it('is never reported as what could still change the result', () => {
    const open = openQuestions(evaluate(instrument, defaultConfiguration(instrument), {}));
    expect(open.map(({ question }) => question)).toEqual(['slept']);
  });
});

describe('a moment from the file', () => {
  test.each([
    ['2026-11-17', '2026-11-17'],
    ['2026-11-17T21:30-08:00', '2026-11-17T21:30-08:00'],
    ['2026-11-17T21:30:59-08:00', '2026-11-17T21:30-08:00'],
    ['2026-11-17T21:30Z', '2026-11-17T21:30+00:00'],
    ['2026-11-17T21:30:00.000Z', '2026-11-17T21:30+00:00'],
  ])('%s is read as %s', (since, value) => {
    expect(parsePrefill(instrument, { since })).toEqual({ since: value });
    expect(readPrefill(instrument, { since: ` ${since} ` }).prefill).toEqual({ since: value });
  });

  test.each(['2026-11-31', '2026-11-17T21:30', '11/17/2026', 'yesterday', 20261117, ['2026-11-17']])(
    '%j is refused, or left out and told',
    (since) => {
      expect(() => parsePrefill(instrument, { since })).toThrow('since: expected a date like');
      const { prefill, leftOut } = readPrefill(instrument, { since, told: 'yes' });
      expect(prefill).toEqual({ told: 'yes' });
      expect(leftOut?.problems.map(({ path }) => path)).toEqual(['since']);
    },
  );

  it('that is blank is nothing', () => {
    expect(readPrefill(instrument, { since: ' ', back: null })).toEqual({ prefill: {} });
  });
});

describe('a moment on paper and in a case note', () => {
  const lines = (timeZone: string, language = 'en') =>
    recordSheet({ ...record, language }, { timeZone })
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
      .filter(({ term }) => term.includes('Label'))
      .map(({ texts }) => texts[0]!.split(' (')[0]);

  it('is in the time zone of all times, and a date alone is that date in every zone', () => {
    const space = /\u202f/g;
    const plain = (timeZone: string, language?: string) =>
      lines(timeZone, language).map((line) => line?.replace(space, ' '));
    expect(plain('America/Los_Angeles')).toEqual(
      expect.arrayContaining(['Source record: Nov 17, 2026', 'Source record: Nov 17, 2026, 9:30 PM PST']),
    );
    expect(plain('Pacific/Auckland')).toEqual(
      expect.arrayContaining(['Source record: Nov 17, 2026', 'Source record: Nov 18, 2026, 6:30 PM GMT+13']),
    );
    expect(plain('America/New_York', 'es')).toEqual(
      expect.arrayContaining(['Source record: 17 nov 2026', 'Source record: 18 nov 2026, 12:30 a.m. EST']),
    );
  });

  it('is in the case note', () => {
    expect(toText(record, { timeZone: 'America/Los_Angeles' })).toContain('Source other (carer): Nov 16, 2026');
  });

  it.each([
    ['en', 'Month, day and year; the time, if it is known'],
    ['es', 'Día, mes y año; la hora, si se sabe'],
  ])('has one line to write on, in the empty form (%s)', (language, lineLabel) => {
    const wording = instrument.wording[language]!;
    const sheet = blankSheet(instrument, { configuration: defaultConfiguration(instrument), wording });
    expect(onForm(sheet, instrument, 'since')).toMatchObject({ lines: 1, lineLabel, choices: [] });
    expect(onForm(sheet, instrument, 'next').lineLabel).toBeUndefined();
  });
});

describe('a moment in CSV', () => {
  it('is read back as it was', () => {
    const [row] = readRows(toCSV([record]));
    const withoutTime = ({ source, who, response, value, note }: Account) => ({ source, who, response, value, note });
    expect(accountsOf(row!, instrument)).toEqual(
      Object.fromEntries(Object.entries(answers).map(([code, accounts]) => [code, accounts.map(withoutTime)])),
    );
  });

  it('is shown by no spreadsheet as another date', () => {
    const [names, cells] = readCells(toCSV([record]));
    expect(cells![names!.indexOf('since.record')]).toBe("'2026-11-17");
  });
});

describe('a moment in FHIR', () => {
  const bundle = toFHIR(record);

  it('is a dateTime in the form, and in the response as exact as it is known', () => {
    const form = formIn(bundle).item[0]!.item!;
    expect(form.filter(({ linkId }) => linkId !== 'told').map(({ type }) => type)).toEqual(Array(3).fill('dateTime'));
    const [since, , toldAt, back] = responseIn(bundle).item![0]!.item!;
    expect(since!.answer).toEqual([{ valueDateTime: '2026-11-17' }]);
    expect(toldAt!.answer).toEqual([{ valueDateTime: '2026-11-17T21:30:00-08:00' }]);
    expect(back!.answer).toBeUndefined();
    const accounts = named(since!.extension, 'account').map(({ extension = [] }) =>
      extension.find(({ url }) => url === 'value'),
    );
    expect(accounts).toEqual([
      { url: 'value', valueDateTime: '2026-11-17' },
      { url: 'value', valueDateTime: '2026-11-16' },
    ]);
  });

  it('is as the definitions and strict readers want it', () => {
    expect(problemsOf(bundle)).toEqual([]);
    expect(strictProblems(bundle)).toEqual([]);
  });

  it('is said as it is written', () => {
    expect(responseIn(bundle).text!.div).toContain('Source record: 2026-11-17 21:30-08:00');
  });

  it('says what an earlier version took, where that was no moment', () => {
    const history = [{ question: 'since', replacedAt: at, ...told('last week'), value: 'last week' }];
    const { extension } = responseIn(toFHIR({ ...record, history }));
    const [replaced] = named(extension, 'replaced-account');
    expect(replaced!.extension).toContainEqual({ url: 'value', valueString: 'last week' });
  });
});

it('is in a record that is read again', () => {
  expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

describe('what an authoring check tries', () => {
  it('are moments with a time and without', () => {
    const random = seededRandom(7);
    const tried = Array.from({ length: 60 }, () => randomAnswers(instrument, 1, random)).flatMap(
      ({ since = [] }) => since.flatMap(({ value }) => value ?? []) as string[],
    );
    for (const value of tried) expect(parseAnswers(instrument, { since: [told(value)] })).toBeTruthy();
    expect(new Set(tried.map((value) => value.length))).toEqual(new Set([10, 22]));
  });

  it('are a few moments for each question', () => {
    const blank = evaluate(instrument, defaultConfiguration(instrument), {});
    const changes = [...trialChanges(instrument, [blank])].filter(({ question }) => question.code === 'since');
    expect(changes).toHaveLength(5);
  });
});
