import { describe, expect, test } from 'vitest';
import { blankSheet, parseConfiguration, recordSheet, toCSV, toFHIR, toText } from 'open-door-screening';
import { readCells } from '../record/csv-reading.ts';
import { recordOf } from './hold.ts';
import { builtIn } from './kept.ts';
import { fhirLines, sheetLines } from './readable.ts';
import { snapshotOf, snapshotText } from './snapshot-text.ts';
import { languages, talksIn, timeZone } from './talks.ts';

const papers = ['whole', 'summary', 'police'] as const;

describe.each(languages)('in "%s"', (language) => {
  const write = (name: string, lines: readonly string[]) =>
    expect(snapshotText(lines)).toMatchFileSnapshot(snapshotOf(`${name}.${language}`));

  describe.each(talksIn(language))('the record of the talk $name', async (talk) => {
    const record = await recordOf(talk, language);

    test.each(papers)('on the paper "%s"', async (kind) => {
      await write(`${talk.name}.paper-${kind}`, sheetLines(recordSheet(record, { kind, history: true, timeZone })));
    });

    test('as a case note', async () => {
      await write(`${talk.name}.note`, toText(record, { timeZone }).split('\n'));
    });

    test('as a table', async () => {
      const [names = [], cells = []] = readCells(toCSV([record]));
      await write(
        `${talk.name}.csv`,
        names.map((name, index) => `${name.replace('\uFEFF', '')}: ${cells[index]}`),
      );
    });

    test('in FHIR', async () => {
      const [first] = talksIn(language);
      const known = talk.name === first!.name ? undefined : toFHIR(await recordOf(first!, language));
      await write(`${talk.name}.fhir`, fhirLines(toFHIR(record), known));
    });
  });

  test('the empty form', async () => {
    const configuration = parseConfiguration(builtIn, {});
    await write('empty-form', sheetLines(blankSheet(builtIn, { configuration, wording: builtIn.wording[language]! })));
  });
});
