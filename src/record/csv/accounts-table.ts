import { accountsIn, type Account } from '../../instrument/account.ts';
import type { ScreeningRecord } from '../record.ts';
import { latestVersions } from '../versions.ts';
import { joinedCells } from './account.ts';
import { headColumns } from './head.ts';
import { rowsOf, type CellOptions } from './rows.ts';
import { askedIn, csvQuestions, type CSVTable } from './to-csv.ts';

/** Of which record a row is, in the words of the table with a row a record. */
const ofRecord = Object.entries(headColumns).filter(([name]) =>
  ['id', 'caseReference', 'instrument', 'version', 'startedAt', 'completedAt', 'fingerprint'].includes(name),
);

const columns = [
  ...ofRecord.map(([name]) => name),
  'question',
  'standing',
  'source',
  'who',
  'response',
  'value',
  'note',
  'at',
];

/**
 * Records as CSV, a row for each account: which record, which question and its `standing`, whose word it is (`who`: the
 * teller), `given` or why there is none, the value, the note, and when it was entered. Several choices have `;` between
 * them. A record in which nothing was said has no row. What each code means is in `codebook`.
 *
 * It has the accounts that count, in the order of the instrument; of a screening that was corrected, those of its last
 * version. For more records than fit in memory, see `accountsTable`.
 */
export function accountsToCSV(records: Iterable<ScreeningRecord>, options: CellOptions = {}): string {
  const { head, row } = accountsTable(options);
  return head + latestVersions(records).map(row).join('');
}

/** The same record by record. The rows of any instrument have the same columns. */
export function accountsTable(options: CellOptions = {}): CSVTable {
  const { head, row } = rowsOf(columns, options);
  return {
    head,
    row(record) {
      const asked = askedIn(record);
      const first = ofRecord.map(([, cell]) => String(cell(record) ?? ''));
      const codes = new Set([...csvQuestions(record), ...Object.keys(record.answers)]);
      return [...codes]
        .flatMap((code) =>
          accountsIn(record.answers, code).map((account) =>
            row([...first, code, asked.get(code)?.standing ?? 'not-in-instrument', ...accountCells(account)], record),
          ),
        )
        .join('');
    },
  };
}

function accountCells({ source, who = '', response, value = '', note = '', at }: Account): string[] {
  const written = Array.isArray(value) ? joinedCells(value.map(String)) : String(value);
  return [source, who, response, written, note, at];
}
