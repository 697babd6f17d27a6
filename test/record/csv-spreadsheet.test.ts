import { describe, expect, it } from 'vitest';
import { accountsToCSV } from '../../src/record/csv/accounts-table.ts';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { someOf } from '../runs.ts';
import { readRows } from './csv-reading.ts';
import { recordOf } from './record-of.ts';
import { hasSpreadsheet, openInSpreadsheet, spreadsheetLanguages, type TakenCell } from './spreadsheet.ts';

const at = '2026-11-20T10:00:00Z';
const months = [
  'Mar',
  'MAR',
  'march',
  'Sept',
  'Dec',
  'may',
  'ene',
  'ABR',
  'agosto',
  'dic',
  'Mai',
  'Okt',
  'août',
  'févr',
];
const days = [1, 2, 15];
const years = [26, 2026];
const dates = [
  ...months.flatMap((month) =>
    days.flatMap((day) => [
      `${month}-${day}`,
      `${month} ${day}`,
      `${day} ${month}`,
      `${day}-${month}`,
      `${month}${day}`,
    ]),
  ),
  ...months.flatMap((month) =>
    years.flatMap((year) => [`${month} ${year}`, `${month}-${year}`, `${month} 5, ${year}`, `5. ${month} ${year}`]),
  ),
  ...['-', '/', '.', ' '].flatMap((sign) =>
    [
      [2, 4],
      [12, 12],
      [3, 2026],
      [2026, 3],
      [1, 2, 3],
      [4, 5, 2026],
      [2026, 4, 5],
      [26, 4, 5],
      [1, 2, 12345],
    ].map((parts) => parts.join(sign)),
  ),
  '2026-11-20',
  '2026-11-20 10:00',
  '2026-11-20T10:00',
  '2026-11-20T10:00:00',
  '2026-11-20T10:00:00.5',
  'Monday, March 5, 2026',
  'lunes, 5 de marzo de 2026',
  '15 de marzo',
  '5th March',
  'Mon 5 Mar',
];
const times = [
  '10:30',
  '1:2',
  '27:00',
  '15:',
  '10:30:15.5',
  '9 pm',
  '9pm',
  '9 a',
  '9p',
  '1 AM',
  '10:30 PM',
  '5 p. m.',
  '5:30 p.\u00A0m.',
  '0:0',
];
const numbers = [
  '1.10',
  '1.2',
  '12.50',
  '0.5',
  '.5',
  '5.',
  '10.',
  '1,5',
  '1,000',
  '1.000,5',
  '1 000',
  "1'000",
  '1 1/2',
  '0 1/2',
  '100/3',
  '007',
  '00',
  '-007',
  '-0',
  '-1.10',
  '-.5',
  '5-',
  '5+',
  '+5',
  '(5)',
  '(5%)',
  '5%',
  '5 %',
  '% 5',
  '1E5',
  '2E+3',
  '1.5E3',
  '1,5E3',
  '1e-3',
  '1 e5',
  '1e400',
  '123456789012',
  '12345678901234567',
  '-123456789012',
  ' 5',
  '5 ',
  '\u00A05',
  '１２',
  '٣٤',
  '½',
];
const amounts = ['$5', '-$5', '$ -5', '($5)', '5$', '€5', '5 €', '£5', '￥5', '$1,000.50', 'USD 5', '5 USD'];
const others = ['TRUE', 'false', ' True', 'VERDADERO', 'falso', '#N/A', '#REF!', '#NAME?'];
const mistaken = [...new Set([...dates, ...times, ...numbers, ...amounts, ...others])];
const harmless = [
  '5',
  '0',
  '-5',
  '-12.5',
  '12345678901',
  '2026-041',
  '555-0100',
  'C-17',
  'A-17',
  'E-17',
  'H-2026-118',
  'T-12',
  'P 12',
  'DE-17',
  'ST-17',
  'SAT-5',
  ';H-2026-118',
  'MAR',
  'Jane Doe 5 of 7',
  'worker 12',
  '2026-W12',
  'Q1 2026',
  '2026-11-20T10:00:00.000Z',
  '2026-11-20T10:00:00-06:00',
  'March',
  '#declined',
];

const blank = recordOf({}, returnFromRun, {});
const table = (references: readonly string[]) =>
  toCSV(references.map((caseReference) => ({ ...blank, caseReference })));
const firstCells = (csv: string) =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(/,(?=[^ ])/)[0]!);

describe('A case reference', () => {
  it.each(mistaken)('that a spreadsheet might change has an apostrophe in front: %j', (text) => {
    const csv = table([text]);
    expect(csv).toMatch(/\r\n"'/);
    expect(readRows(csv)[0]!['caseReference']).toBe(text);
  });

  it.each(harmless)('that no spreadsheet changes is left as it is: %j', (text) => {
    expect(firstCells(table([text]))[0]!.replaceAll('"', '')).toBe(text);
  });

  it('has none for a warehouse, whatever it is', () => {
    for (const text of [...mistaken, ...harmless, '=1+1', "'quoted'"]) {
      const csv = toCSV([{ ...blank, caseReference: text }], { guard: false });
      expect(csv.startsWith('caseReference,')).toBe(true);
      const second = csv.split('\r\n')[1]!;
      expect(second.startsWith(`${text},`) || second.startsWith(`"${text}",`)).toBe(true);
    }
  });
});

/** What a spreadsheet makes of texts: here of who said something, a row each. */
function takenFor(texts: readonly string[], language: keyof typeof spreadsheetLanguages, guard = true): TakenCell[] {
  const told = texts.map(
    (who, index) => ({ source: 'other', who, response: 'unknown', at, note: `note ${index}` }) as const,
  );
  const csv = accountsToCSV([recordOf({ slept: told }, returnFromRun)], { guard });
  const [head, ...rows] = openInSpreadsheet(csv, language);
  const column = (name: string) => head!.findIndex(({ shown }) => shown === name);
  const byNote = new Map(rows.map((row) => [row[column('note')]!.shown, row[column('who')]!]));
  return texts.map((_, index) => byNote.get(`note ${index}`)!);
}

if (!hasSpreadsheet) console.log('LibreOffice: not installed, no table is opened in it (Debian: libreoffice-calc)');

describe.skipIf(!hasSpreadsheet)('A table in LibreOffice, with "detect special numbers"', () => {
  const seen = ({ type, shown }: TakenCell) => ({ type, shown: shown.replace(/\s+/g, ' ') });

  it.each(someOf(Object.keys(spreadsheetLanguages) as (keyof typeof spreadsheetLanguages)[], 4))(
    'has every text as it was entered, in %s',
    (language) => {
      // Where a comma divides a number, this one is a text, and shown as it is all the same.
      const isNumber = (text: string) => /^-?\d+$/.test(text) || (text === '-12.5' && language !== 'de-DE');
      const expected = [
        ...mistaken.map((text) => ({ type: 'string', shown: `'${text}`.trim() })),
        ...harmless.map((text) => ({ type: isNumber(text) ? 'float' : 'string', shown: text })),
      ];
      expect(takenFor([...mistaken, ...harmless], language).map(seen)).toEqual(expected.map(seen));
    },
  );

  it('would change them without the apostrophe', () => {
    const types = takenFor(['MAR-15', '1.10', '10:30', '9 pm', '007'], 'en-US', false).map(({ type }) => type);
    expect(types).toEqual(['date', 'float', 'time', 'time', 'float']);
  });
});
