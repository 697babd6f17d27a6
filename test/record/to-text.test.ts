import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsIn } from '../../src/instrument/account.ts';
import { withWording } from '../../src/instrument/parse-instrument.ts';
import spanish from '../../src/languages/es/index.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { momentsIn } from '../../src/record/moment-words.ts';
import { wordsOf } from '../../src/record/record-words.ts';
import type { PaperOptions } from '../../src/record/paper/options.ts';
import { toText } from '../../src/record/to-text.ts';
import { paper as paperEnglish } from '../../src/languages/en/paper.ts';
import { paper as paperSpanish } from '../../src/languages/es/paper.ts';
import { localeIn, registerLanguage } from '../../src/languages/registry.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { runs } from '../runs.ts';
import { begin, english, meet, returnFromRun } from '../screening/helpers.ts';
import { finish, result } from '../screening/walks.ts';
import { recordOf } from './record-of.ts';

const utc = { timeZone: 'UTC' };
registerLanguage(spanish);
const inSpanish = withWording(returnFromRun, spanish.returnFromRun);

const talk = meet()
  .say('welcome', 'alone')
  .say('slept', 'hotel', 'car')
  .send({ type: 'decline', question: 'mood', response: 'declined', note: 'Looked away.' })
  .send({ type: 'answer', question: 'hurt', source: 'other', who: 'brother', value: ['hurt'], note: 'By phone.' })
  .say('next', 'A bed.\nMy aunt.')
  .alone()
  .send(result, { type: 'raise', level: 'act-now', reason: 'A car waits outside.' })
  .send({ type: 'plan', text: 'Call on Friday.' }, finish).talk;
const header = { caseReference: 'C-17', worker: 'worker 12', agency: 'Harbor County' };
const record = createRecord(talk, english, header);
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** The words of every account, each with whose they are. */
function said(whole: ScreeningRecord): string[] {
  const words = wordsOf(whole, momentsIn(localeIn(whole.language), 'UTC'));
  return Object.keys(whole.answers).flatMap((question) =>
    accountsIn(whole.answers, question).flatMap((account) => [
      words.label(question),
      flat(`${words.teller(account)}: ${words.answer(question, account)}`),
      ...(account.note === undefined ? [] : [flat(account.note)]),
    ]),
  );
}

describe('A screening as text', () => {
  const text = toText(record, utc);

  it('has every account with its words and whose they are, and every note', () => {
    const all = said(record);
    expect(all).toContain('Looked away.');
    for (const part of all) expect(flat(text)).toContain(part);
  });

  it('has every account of any record, in both languages', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(returnFromRun, inSpanish), (answers, instrument) => {
        const any = recordOf(answers, instrument);
        const written = flat(toText(any, utc));
        for (const part of said(any)) expect(written).toContain(part.trim());
        for (const { label } of any.assessment.flags) expect(written).toContain(label);
        expect(written).toContain(any.words.levels.find(({ code }) => code === any.level.final)!.name);
        expect(written).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: runs(60), seed: 51 },
    );
  });

  it('has the notes that a paper of its kind has', () => {
    for (const [kind, has] of [
      [undefined, true],
      ['whole', true],
      ['police', false],
    ] as const) {
      const hasNotes = (options: PaperOptions) => toText(record, { ...utc, ...options }).includes('By phone.');
      const of = kind && { kind };
      expect([kind, hasNotes({ ...of })]).toEqual([kind, has]);
      expect([true, false].map((notes) => hasNotes({ ...of, notes }))).toEqual([true, false]);
    }
  });

  it('has what was decided and found, and which screening it is', () => {
    for (const part of [
      'C-17',
      'Harbor County',
      'worker 12',
      english.levels['act-now']!.name,
      'A car waits outside.',
      english.flags['harm-disclosed']!.label,
      'Call on Friday.',
    ])
      expect(text).toContain(part);
  });

  it('is short: it leaves out the rules and passages behind the flags, and there is nothing to sign', () => {
    for (const { code } of record.assessment.flags) {
      expect(text).not.toContain(english.flags[code]!.rule);
    }
    for (const { text: passage } of Object.values(english.passages)) expect(text).not.toContain(passage);
    expect(text).not.toContain(paperEnglish.signatures);
    // A case note is no form: when each question would have been asked is on the whole record.
    expect(text).toContain(english.questions['self-harm-done']!.label);
    expect(text).not.toContain(paperEnglish.onlyIf.split('{')[0]);
    expect(toText(record, { ...utc, kind: 'whole' })).toContain(paperEnglish.onlyIf.split('{')[0]);
    const little = toText(createRecord(begin().say('age', 15).send(result, finish).talk, english), utc);
    expect(little.split('\n').length).toBeLessThan(140);
  });

  it('is plain: no markup, no trailing gaps, one line at the end', () => {
    expect(text).not.toMatch(/<\w|\*\*|\n{3}/);
    expect(text).toMatch(/\S\n$/);
    expect(text.startsWith(paperEnglish.summaryTitle)).toBe(true);
  });

  it('is the same every time and on every machine, where the time zone is given', () => {
    const again = toText(JSON.parse(JSON.stringify(record)) as ScreeningRecord, utc);
    expect(again).toBe(text);
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      expect(toText(record, utc)).toBe(text);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(toText(record, { timeZone: 'America/Denver' })).not.toBe(text);
    expect(text).toMatch(/Nov 20, 2026, 10:0\d.AM UTC/);
  });

  it('is in the language of its record throughout', () => {
    const written = toText(createRecord(talk, spanish.returnFromRun, header), utc);

    expect(written.startsWith(paperSpanish.summaryTitle)).toBe(true);
    expect(written).toContain(spanish.returnFromRun.levels['act-now']!.name);
    for (const word of [paperEnglish.level, paperEnglish.flags, paperEnglish.answers, paperEnglish.limits])
      expect(written.toLowerCase()).not.toContain(word.toLowerCase());
    expect(flat(written)).toContain('A bed. My aunt.');
  });

  it('says where it is provisional', () => {
    expect(text).not.toContain(paperEnglish.provisional);
    expect(toText(createRecord(meet().talk, english), utc)).toContain(paperEnglish.provisional);
  });

  it('has a correction with what was there before', () => {
    const held = begin().say('age', 15).send(result, finish);
    held.send({ type: 'reopen', by: 'supervisor', reason: 'The certificate.' }).say('age', 16).send(result, finish);
    const written = flat(toText(createRecord(held.talk, english), utc));

    expect(written).toContain('The certificate.');
    expect(written).toContain(paperEnglish.changeBefore.replace('{before}', '15'));
  });

  it('has what did not fit a newer version', () => {
    const aside = [{ path: 'answers.needs[0]', message: 'gone', data: { value: 'zebra' } }];

    expect(toText({ ...record, setAside: aside }, utc)).toContain('zebra');
  });
});
