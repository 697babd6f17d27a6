import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { ConfigurationError, InstrumentError, RecordError } from '../../src/instrument/problems.ts';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { fileName } from '../../src/record/file-name.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toText } from '../../src/record/to-text.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { refusal } from '../instrument/refusals.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { everything } from '../paper/records.ts';
import { readCells } from '../record/csv-reading.ts';
import { richTalk } from '../record/fhir-records.ts';
import { meet, returnFromRun } from '../screening/helpers.ts';
import { clean } from '../../src/instrument/clean.ts';
import { injectedInstrument, injectedTalk, injections } from './corpus.ts';

const record = parseRecord(injectedTalk(everything));

/** All texts in some data. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

const withAddress = (url: string) => ({ contacts: { police: { url } } });
const runs = ['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)'];
const others = ['data:text/html,x', 'vbscript:x', 'blob:x', 'file:///x', 'http://x', '//x', ' https://x', 'x', ''];

/** Without the one NUL. */
const kept = injections.map(clean);

describe('A text that would run somewhere', () => {
  it('is one of about fifty, and all of them are in an instrument, a draft and a record', () => {
    const instrument = parseInstrument(injectedInstrument(returnFromRun));
    const draft = parseDraft(injectedTalk(createDraft(richTalk().talk, 'en')));

    expect(textsIn(instrument.wording)).toEqual(expect.arrayContaining(kept));
    expect(textsIn(record).map(clean)).toEqual(expect.arrayContaining(kept));
    expect(kept).toContain(draft.plan);
    expect(injections.length).toBeGreaterThanOrEqual(40);
  });

  it('is stored as it was written, but for signs that no database takes', () => {
    for (const note of injections) {
      const { talk } = meet().send({ type: 'answer', question: 'safe', value: 'safe', note });
      const draft = parseDraft(JSON.parse(JSON.stringify(createDraft(talk, 'en'))));
      expect(draft.answers['safe']![0]!.note).toBe(clean(note));
    }
  });

  it('is markup in no narrative of FHIR', () => {
    const narratives = textsIn(toFHIR(record)).filter((text) => text.startsWith('<div'));

    expect(narratives.length).toBeGreaterThan(10);
    for (const div of narratives)
      expect(
        div.replace(/<\/?(?:b|h2|li|p|ul|div)>|<br\/>|^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/g, ''),
      ).not.toMatch(/[<>]/);
  });

  it('begins no cell of a table as a formula, wherever a spreadsheet sees a cell begin', () => {
    for (const cell of readCells(toCSV([record]))
      .flat()
      .flatMap((whole) => whole.split(/[;\t\r\n]/)))
      expect(cell).not.toMatch(/^[\s"\p{Cf}\p{Cc}]*[=+@＝＋＠]/u);
  });

  it('commands no terminal: the case note has no control characters but line breaks and tabs', () => {
    const text = toText({ ...record, plan: 'nul \0 bell \x07 escape \x1B[2J \x9B return \r\n end' }, { notes: true });

    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(text).toContain('nul � bell � escape �[2J � return \n end');
  });

  it.each(injections)('makes no odd name of a file: %j', (caseReference) => {
    const name = fileName(`{case} ${caseReference}`, { ...record, caseReference }, 'json');

    expect(name).not.toMatch(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]|\.\./u);
  });
});

describe('An address that is no https address', () => {
  it.each([...runs, ...others])('is refused in a configuration, an instrument and a record: %j', (url) => {
    const wrong = [
      refusal(() => parseConfiguration(returnFromRun, withAddress(url)), ConfigurationError),
      refusal(
        () => parseInstrument({ ...small, ...withAddress(url), wording: { en: wordingFor(small) } }),
        InstrumentError,
      ),
      refusal(() => parseRecord(withContact({ url })), RecordError),
    ];

    for (const { message } of wrong) expect(message).toMatch(/\.url: expected an address that begins with https:\/\//);
  });

  it.each([...runs, '911;javascript:', '<b>911</b>'])('is no number either: %j', (number) => {
    for (const kind of ['phone', 'sms'])
      expect(
        refusal(
          () => parseConfiguration(returnFromRun, { contacts: { police: { [kind]: number } } }),
          ConfigurationError,
        ).message,
      ).toContain(`contacts.police.${kind}: expected a number in digits`);
  });
});

function withContact(way: object): unknown {
  const [step, ...steps] = everything.assessment.steps;
  const contact = { code: 'police', name: 'Police', ...way };
  return { ...everything, assessment: { ...everything.assessment, steps: [{ ...step, contact }, ...steps] } };
}
