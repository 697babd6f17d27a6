import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Account, Answers } from '../../src/instrument/account.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { accountsToCSV } from '../../src/record/csv/accounts-table.ts';
import { codebook, codebookToCSV } from '../../src/record/csv/codebook.ts';
import { longestCell, type LongCell } from '../../src/record/csv/rows.ts';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { toNDJSON } from '../../src/record/csv/to-ndjson.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { smallInstrument } from '../instrument/small.ts';
import { runs } from '../runs.ts';
import { questions, returnFromRun } from '../screening/helpers.ts';
import { listIn, readRows } from './csv-reading.ts';
import { recordOf as recordIn } from './record-of.ts';

const recordOf = (answers: Answers, instrument = returnFromRun, header = {}) => recordIn(answers, instrument, header);
const at = '2026-11-20T10:00:00Z';
/** A table without guards, as any program reads it. */
const plainRows = (csv: string) => Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;

describe('The table of accounts', () => {
  it('has a row for each account, from which it can be made again', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const record = recordOf(answers, returnFromRun, { caseReference: 'C-17' });
        const made: Record<string, Account[]> = {};
        for (const row of plainRows(accountsToCSV([record], { guard: false }))) {
          const question = row['question']!;
          expect(row).toMatchObject({ caseReference: 'C-17', instrument: 'return-from-run' });
          (made[question] ??= []).push(accountIn(row));
        }
        expect(made).toEqual(record.answers);
      }),
      { numRuns: runs(60), seed: 3 },
    );
  });

  it('has the same columns for every instrument, and the standing of each question', () => {
    const own = recordOf({ free: [{ source: 'youth', response: 'given', value: 'yes', at }] }, smallInstrument());
    const hidden = recordOf({ 'when-last': [{ source: 'youth', response: 'declined', at, note: '=1+1' }] });
    const rows = readRows(accountsToCSV([own, hidden]));
    expect(rows).toMatchObject([
      { instrument: 'small', question: 'free', standing: 'offered', response: 'given', value: 'yes' },
      { question: 'when-last', standing: 'hidden', response: 'declined', value: '', note: '=1+1', at },
    ]);
    expect(accountsToCSV([hidden])).toContain("'=1+1");
    expect(accountsToCSV([hidden], { guard: false })).not.toContain("'=1+1");
    expect(readRows(accountsToCSV([recordOf({})]))).toEqual([]);
  });
});

describe('Lines of JSON', () => {
  it('are the records, a line each, as they are read again', () => {
    const records = ['C-1', 'two\nlines'].map((caseReference) => recordOf({}, returnFromRun, { caseReference }));
    const lines = toNDJSON(records).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => parseRecord(JSON.parse(line)))).toEqual(records);
    expect(toNDJSON([])).toBe('');
  });
});

describe('A cell that is longer than a spreadsheet holds', () => {
  it.each([toCSV, accountsToCSV])('is reported, and written whole: %o', (write) => {
    const noted = (note: string) => recordOf({ mood: [{ source: 'youth', response: 'declined', at, note }] });
    const told: LongCell[] = [];
    const listen = { onLongCell: (cell: LongCell) => told.push(cell) };
    const [long, short] = [noted('x'.repeat(longestCell + 1)), noted('x'.repeat(longestCell - 'youth: '.length))];

    expect(write([short], listen)).toBe(write([short]));
    expect(told).toEqual([]);
    expect(write([long], listen)).toContain('x'.repeat(longestCell + 1));
    expect(told).toEqual([
      { record: long, column: expect.stringMatching(/note/), length: expect.toSatisfy((n: number) => n > longestCell) },
    ]);
  });
});

describe('The code book', () => {
  const book = codebook();

  it('has every question in both languages, with its type and choices', () => {
    expect(book.languages).toEqual(['en', 'es']);
    expect(book.questions.map(({ question }) => question)).toEqual(questionsOf(returnFromRun).map(({ code }) => code));
    for (const entry of book.questions) {
      const { answer, choices } = questions.get(entry.question)!;
      expect(entry.type).toBe(answer);
      expect(entry.choices?.map(({ code }) => code)).toEqual(choices);
      for (const texts of [entry.text, entry.label, ...(entry.choices ?? []).map(({ text }) => text)])
        expect(texts).toEqual({ en: expect.stringMatching(/\S/), es: expect.stringMatching(/\S/) });
    }
    expect(book.questions.find(({ question }) => question === 'age')).toMatchObject({
      type: 'number',
      range: { atLeast: 0, atMost: 25 },
      text: { en: expect.stringContaining('How old'), es: expect.stringContaining('años') },
    });
  });

  it('has every code of a table', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const [row] = plainRows(toCSV([recordOf(answers)], { guard: false }));
        const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
        expect(codes(book.levels)).toContain(row!['level.final']);
        expect(codes(book.flags)).toEqual(expect.arrayContaining(row!['flags']!.split(';')));
        const steps = row!['steps']!.split(';').map((step) => step.split('/')[0]);
        expect(codes(book.steps)).toEqual(expect.arrayContaining(steps));
      }),
      { numRuns: runs(20), seed: 4 },
    );
    expect(JSON.stringify(book)).not.toMatch(/\{\w+\}/);
  });

  it('is a table, too: a row for each question, choice, flag, level, step, source and response', () => {
    const rows = plainRows(codebookToCSV(book, { guard: false }));
    expect(rows.find(({ kind, code }) => kind === 'question' && code === 'slept')).toMatchObject({
      type: 'several',
      'text.en': expect.stringContaining('sleep'),
      'text.es': expect.stringContaining('dorm'),
    });
    expect(
      rows.filter(({ question, kind }) => question === 'slept' && kind === 'choice').map(({ code }) => code),
    ).toEqual(questions.get('slept')!.choices);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['question', 'choice', 'flag', 'level', 'step', 'source', 'response']),
    );
    expect(readRows(codebookToCSV()).map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
  });

  it('is of any instrument, in its languages', () => {
    const own = codebook(smallInstrument());
    expect(own).toMatchObject({ instrument: 'small', languages: ['en'] });
    expect(own.questions[0]).toMatchObject({ number: 1, text: { en: expect.any(String) } });
  });
});

function accountIn(row: Readonly<Record<string, string>>): Account {
  const { source, who, response, value = '', note, at: entered } = row as Record<string, string>;
  const { answer } = questions.get(row['question']!)!;
  return {
    source,
    ...(who && { who }),
    response,
    ...(response === 'given' && {
      value: answer === 'number' ? Number(value) : answer === 'several' ? listIn(value) : value,
    }),
    ...(note && { note }),
    at: entered,
  } as Account;
}
