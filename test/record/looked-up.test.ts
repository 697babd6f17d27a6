import { beforeAll, describe, expect, it } from 'vitest';
import { parseConfiguration, type ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { loadLanguage } from '../../src/languages/registry.ts';
import { wordingIn } from '../../src/languages/wording.ts';
import { lookedUpIn } from '../../src/record/looked-up.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { lookedUpSection, lookedUpShort } from '../../src/record/paper/looked-up.ts';
import type { PaperKind } from '../../src/record/paper/options.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import type { Sheet } from '../../src/record/paper/sheet.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';

beforeAll(() => loadLanguage('es'));

const instrument = parseInstrument(
  tinyInstrument((data) => {
    data.contacts['police'] = { phone: '911', checked: { source: 'code.example', on: '2026-11-28' } };
    Object.assign(data, {
      laws: {
        '42 U.S.C. 671': { source: 'code.example', on: '2026-11-28' },
        '22 U.S.C. 7102': { source: 'code.example', copy: true, on: '2026-11-29' },
        '34 U.S.C. 41307': { on: '2026-11-29' },
      },
    });
  }),
);

function linesIn(language: string, config: ConfigurationInput = {}): readonly string[] {
  const configuration = parseConfiguration(instrument, config);
  const section = lookedUpSection(lookedUpIn({ instrument, configuration }, wordingIn(instrument, language)), language);
  return section!.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

const own = { contacts: { police: { phone: '555-0100' } } };
const ownChecked = { contacts: { police: { phone: '555-0100', checked: { source: 'called', on: '2026-11-30' } } } };

describe('when numbers and laws were looked up', () => {
  it('is said with where, once for those of one source and day', () => {
    expect(linesIn('en')).toEqual([
      'Police and 42 U.S.C. 671: code.example, Nov 28, 2026',
      '22 U.S.C. 7102: code.example (stored copy), Nov 29, 2026',
      '34 U.S.C. 41307: as the guide has it on Nov 29, 2026, not looked up at its source',
    ]);
    expect(linesIn('es').slice(1)).toEqual([
      '22 U.S.C. 7102: code.example (copia guardada), 29 nov 2026',
      '34 U.S.C. 41307: como constaba en esta guía el 29 nov 2026; no se consultó la fuente',
    ]);
  });

  it('is said of a number of the agency as it has noted it, or that nobody has', () => {
    expect(linesIn('en', ownChecked)).toContain('Police: called, Nov 30, 2026');
    expect(linesIn('en', own)).toContain('Police: nobody has noted when it was checked');
  });

  it('is said in short with the oldest day', () => {
    const configuration = parseConfiguration(instrument, own);
    expect(lookedUpShort(lookedUpIn({ instrument, configuration }, wordingIn(instrument, 'en')), 'en')).toBe(
      'Numbers and laws as this guide had them on Nov 28, 2026 or later. The whole record says how each was checked, if it was.',
    );
    expect(lookedUpShort([], 'en')).toBeUndefined();
  });

  const talk = () => createScreening({ instrument }).getSnapshot().context;
  const wording = instrument.wording['en']!;
  const wordsOn = (sheet: Sheet) => JSON.stringify(sheet);

  it.each<[PaperKind, string]>([
    ['whole', 'Police and 42 U.S.C. 671: code.example, Nov 28, 2026'],
    ['summary', 'Numbers and laws as this guide had them on Nov 28, 2026 or later.'],
    ['police', 'Numbers and laws as this guide had them on Nov 28, 2026 or later.'],
  ])('is in the record, and on each paper of it: %s', (kind, line) => {
    const record = createRecord(talk(), wording);
    expect(parseRecord(record).lookedUp).toEqual(record.lookedUp);
    expect(wordsOn(recordSheet(record, { kind }))).toContain(line);
  });

  it('is in a case note and on the empty form', () => {
    expect(toText(createRecord(talk(), wording))).toContain(
      'Numbers and laws as this guide had them on Nov 28, 2026 or later.',
    );
    const configuration = parseConfiguration(instrument, {});
    expect(wordsOn(blankSheet(instrument, { configuration, wording }))).toContain(
      'Police and 42 U.S.C. 671: code.example, Nov 28, 2026',
    );
  });

  it('is not said of a record from before it was kept', () => {
    const { lookedUp: _, ...before } = createRecord(talk(), wording);
    expect(wordsOn(recordSheet(parseRecord(before)))).not.toContain('looked-up');
  });
});
