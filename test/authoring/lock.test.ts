import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { lockOf } from '../../src/authoring/lock.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

const lock = lockOf(parseInstrument(tinyInstrument()));
const today = '2026-11-28';

/** What the lock of the instrument as it was says about the one that was changed. */
function checked(change: (instrument: InstrumentData) => void = () => {}) {
  const { problems, warnings } = checkInstrument(tinyInstrument(change), { lock, today });
  return { problems, warnings };
}

describe('the lock of an instrument', () => {
  test('says nothing while nothing has changed', () => {
    expect(checked()).toEqual({ problems: [], warnings: [] });
  });

  test.each<[what: string, change: (instrument: InstrumentData) => void]>([
    ['structure', ({ rules }) => (rules[1]!.level = 'act')],
    ['structure', ({ settings }) => (settings['childUpTo']!.default = 11)],
    ['structure', ({ steps }) => (steps[1]!.points[1]!.by = 'open')],
    ['structure', ({ contacts }) => (contacts['police']!.phone = '112')],
    ['wording "en"', ({ wording }) => (wording.en.points['call-police']!.text = 'Call them.')],
    ['wording "es"', ({ wording }) => (wording.es.title = 'Otro')],
  ])('names a %s that has changed without a new version', (part, change) => {
    const { problems } = checked(change);
    expect(problems).toContainEqual({
      path: 'version',
      message: `the ${part} has changed since version 1.0.0 was locked: raise the version`,
    });
  });

  test.each<[what: string, change: (instrument: InstrumentData) => void]>([
    ['keys in another order', (instrument) => Object.assign(instrument, { settings: reversed(instrument.settings) })],
    ['another worked case', ({ cases }) => (cases[0]!.why = 'Another reason')],
    ['a number that was looked up again', ({ contacts }) => (contacts['police']!.checked!.on = '2026-11-27')],
    [
      'a law that was looked up',
      (instrument) => (instrument.laws = { '42 U.S.C. 671': { source: 'A site', on: today } }),
    ],
  ])('does not mind %s', (_, change) => {
    expect(checked(change)).toEqual({ problems: [], warnings: [] });
  });

  test('wants to be written anew once the version was raised', () => {
    const { problems, warnings } = checked((instrument) => {
      instrument.version = '1.1.0';
      instrument.wording.en.title = 'Another';
    });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      { path: 'lock.version', message: 'expected "1.1.0", found "1.0.0": write the lock anew' },
    ]);
  });

  test('does not know a new language, and misses one that is gone', () => {
    const { wording } = tinyInstrument();
    const added = checked((instrument) => Object.assign(instrument.wording, { fr: { ...wording.en, language: 'fr' } }));
    expect(added.problems).toEqual([]);
    expect(added.warnings).toEqual([
      { path: 'lock.wording.fr', message: 'this language is not in the lock: write the lock anew' },
    ]);
    const gone = checked((instrument) => Object.assign(instrument, { wording: { en: wording.en } }));
    expect(gone.problems).toEqual([
      {
        path: 'version',
        message: 'the wording "es" has changed since version 1.0.0 was locked: raise the version',
      },
    ]);
  });

  test.each([[null], [[]], [{ version: '1.0.0' }], ['text']])('that is none is reported: %j', (data) => {
    const { problems } = checkInstrument(tinyInstrument(), { lock: data });
    expect(problems).not.toEqual([]);
    for (const { path } of problems) expect(path).toMatch(/^lock(\.\w+)?$/);
  });
});

describe('numbers, links and laws', () => {
  const warningsOf = (change: (instrument: InstrumentData) => void, day = today) =>
    checkInstrument(tinyInstrument(change), { today: day }).warnings;

  test.each([
    ['2025-11-29', []],
    ['2025-11-28', [{ path: 'contacts.police', message: 'last looked up on 2025-11-28: look it up again' }]],
    ['2019-02-28', [{ path: 'contacts.police', message: 'last looked up on 2019-02-28: look it up again' }]],
  ])('that were looked up on %s', (on, expected) => {
    expect(warningsOf(({ contacts }) => (contacts['police']!.checked!.on = on))).toEqual(expected);
  });

  test('that nobody has looked up', () => {
    expect(warningsOf(({ contacts }) => delete contacts['police']!.checked)).toEqual([
      { path: 'contacts.police.checked', message: 'nobody is known to have looked this up' },
    ]);
    // There is nothing to look up.
    expect(warningsOf(({ contacts }) => (contacts['police'] = {}))).toEqual([]);
  });

  test.each<[what: string, contact: object, warned: string[]]>([
    ['a number of the agency', { phone: '555-0102' }, ['config.contacts.police.checked']],
    ['one that was looked up', { phone: '555-0102', checked: { source: 'called', on: '2026-01-02' } }, []],
    [
      'one looked up long ago',
      { phone: '555-0102', checked: { source: 'called', on: '2025-01-02' } },
      ['config.contacts.police'],
    ],
    ['another name for a contact', { name: 'The county police' }, []],
  ])('of an agency: %s', (_, police, warned) => {
    const { warnings, problems } = checkInstrument(tinyInstrument(), { today, config: { contacts: { police } } });
    expect({ warned: warnings.map(({ path }) => path), problems }).toEqual({ warned, problems: [] });
  });

  test.each([
    ['42 U.S.C. 671(a)(34)', '42 U.S.C. 671', true],
    ['45 C.F.R. 1355.44', '45 C.F.R. 1355', true],
    ['42 U.S.C. 6712', '42 U.S.C. 671', false],
    ['42 U.S.C. 5106g', '42 U.S.C. 5106', false],
    ['45 C.F.R. 1355.44', '45 C.F.R. 1355.4', false],
  ])('%s where %s was looked up: %s', (named, known, isCovered) => {
    const law = (instrument: InstrumentData) => {
      instrument.wording.en.notes['law'] = `See ${named}.`;
      instrument.laws = { [known]: { source: 'A site', on: today } };
    };
    // Its path is the citation alone, without the mark that ends the sentence.
    expect(warningsOf(law).map(({ path }) => path)).toEqual(isCovered ? [] : [`laws["${named}"]`]);
  });

  test('laws that the words name', () => {
    const name = (instrument: InstrumentData) => {
      instrument.wording.en.notes['law'] = 'See 42 U.S.C. 671(a)(34) and 22 U.S.C. 7102.';
      instrument.laws = { '22 U.S.C. 7102': { source: 'A site', on: '2024-01-01' } };
    };
    expect(warningsOf(name)).toEqual([
      { path: 'laws["22 U.S.C. 7102"]', message: 'last looked up on 2024-01-01: look it up again' },
      {
        path: 'laws["42 U.S.C. 671(a)(34)"]',
        message: 'the words name this law, and nobody is known to have looked it up',
      },
    ]);
    expect(
      warningsOf((instrument) => {
        name(instrument);
        instrument.laws = Object.fromEntries(
          ['22 U.S.C. 7102', '42 U.S.C. 671'].map((law) => [law, { source: 'A site', on: today }]),
        );
      }),
    ).toEqual([]);
  });
});

function reversed<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).toReversed()) as Data;
}
