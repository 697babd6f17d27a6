import { accountsIn, sources, type Source } from '../../instrument/account.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { problem, RecordError } from '../../instrument/problems.ts';
import { returnFromRun } from '../../instruments/return-from-run/talk.ts';
import { csvNotes, csvOfOthers, csvValue } from './account.ts';
import { headColumns } from './head.ts';
import { rowsOf, type CellOptions } from './rows.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { latestVersions } from '../versions.ts';

/** How a table of records is written. */
export interface CSVOptions extends CellOptions {
  /** Codes of the questions that have columns, in their order; see `csvQuestions`. */
  readonly questions?: Iterable<string> | undefined;
}

/** The rows of a CSV file, each with its line end. */
export interface CSVTable {
  /** The names of the columns. With guards, behind a byte order mark: without it, spreadsheets do not read UTF-8. */
  readonly head: string;
  /** @throws {RecordError} where the record has questions that have no columns. */
  readonly row: (record: ScreeningRecord) => string;
}

/**
 * Records as CSV, a row for each screening: of several versions of one, such as before and after a correction, the last
 * counts. The columns of a row, in this order:
 * - `caseReference`, `agency`, `worker`
 * - `id` of the screening, the same in all its versions, and `asOf`, the time of its last change
 * - `instrument`, `version`, `language` of the record, in `heldIn` the languages of the talk, one after the other and those
 *   beside each other with `+` (`en;en+es`; blank: that of the record), `path`
 * - `settings` of the agency: `askTradedAloud=true;adultFrom=18`
 * - `startedAt` of the first sitting, `completedAt` (blank: provisional), and how many `sessions`
 * - `level.computed`, `level.final`, and in `level.raised` the reason why it was raised
 * - `flags` (codes), `daysAway` of this time away, and in `steps` what was suggested (`step/point+point:band`)
 * - `stepsDone`: what was done about the steps (`step/point+point:state@time`), and in the same order, an entry each,
 *   `stepsDone.contact`, `stepsDone.with`, `stepsDone.reference`, `stepsDone.note`, and in `stepsDone.addedAt` when it was
 *   added, where that was after the end
 * - `plan`, how many `amendments`, `fingerprint`
 * - for every question, here `slept`:
 *   - `slept.standing`: `offered`, `not-needed`, `off-path` or `hidden`, or `not-in-instrument` where the record does
 *     not have it. Beside `offered`, blanks mean: not answered. Answers beside `hidden` did not count.
 *   - `slept.youth`, `slept.worker`, `slept.record`: what each says (see `csvValue`), blank where nothing
 *   - `slept.other`: what others say (see `csvOfOthers`)
 *   - `slept.notes`: all notes on it (see `csvNotes`)
 *
 * With `guard: false` the cells are the texts and nothing else, for a program that is no spreadsheet.
 *
 * Without `questions`, they are those of the records, in the order of first appearance. When an account was entered,
 * what was replaced, and what an amendment changed stays in the record.
 */
export function toCSV(records: Iterable<ScreeningRecord>, options: CSVOptions = {}): string {
  const list = latestVersions(records);
  const questions = options.questions ?? (list.length > 0 ? list.flatMap(csvQuestions) : undefined);
  const { head, row } = csvTable({ ...options, questions });
  return head + list.map(row).join('');
}

/** The same row by row, for more records than fit in memory. Without `questions`, those of the built-in instrument. */
export function csvTable({ questions = csvQuestions(returnFromRun), ...cells }: CSVOptions = {}): CSVTable {
  const codes = [...new Set(questions)];
  const known = new Set(codes);
  const names = codes.flatMap((code) => ['standing', ...sources, 'notes'].map((part) => `${code}.${part}`));
  const columns = [...Object.keys(headColumns), ...names];
  const { head, row } = rowsOf(columns, cells);
  return {
    head,
    row(record) {
      refuseOthers(record, known);
      const asked = askedIn(record);
      return row(
        [
          ...Object.values(headColumns).map((cell) => String(cell(record) ?? '')),
          ...codes.flatMap((code) => questionCells(record, code, asked.get(code))),
        ],
        record,
      );
    },
  };
}

/** The codes of all questions of an instrument or of a record, in the order of the instrument. */
export function csvQuestions({ topics }: Instrument | ScreeningRecord): string[] {
  const questions = topics.flatMap((topic): readonly Placed[] => topic.questions);
  return questions.sort((left, right) => (left.number ?? 0) - (right.number ?? 0)).map(({ code }) => code);
}

/** In a record a question may be in another topic than in the instrument; its number stays. */
interface Placed {
  readonly code: string;
  readonly number?: number;
}

const noAccounts = [...sources, 'notes'].map(() => '');

/** Its standing, one cell for each source, and one for the notes. */
function questionCells({ answers }: ScreeningRecord, code: string, question: RecordQuestion | undefined): string[] {
  const { standing, answer } = question ?? ({ standing: 'not-in-instrument', answer: 'several' } as const);
  const accounts = accountsIn(answers, code);
  if (accounts.length === 0) return [standing, ...noAccounts];
  const of = (source: Source) => accounts.filter((account) => account.source === source);
  const said = (source: Source) =>
    source === 'other'
      ? csvOfOthers(answer, of(source))
      : of(source)
          .map((account) => csvValue(answer, account))
          .join('');
  return [standing, ...sources.map(said), csvNotes(accounts)];
}

export function askedIn({ topics }: ScreeningRecord): ReadonlyMap<string, RecordQuestion> {
  return new Map(topics.flatMap(({ questions }) => questions.map((question) => [question.code, question])));
}

/** Refuses questions that have no columns: nothing is left out silently. */
function refuseOthers(record: ScreeningRecord, known: ReadonlySet<string>): void {
  const others = new Set([...csvQuestions(record), ...Object.keys(record.answers)].filter((code) => !known.has(code)));
  if (others.size === 0) return;
  const { id, version } = record.instrument;
  const message = `questions of ${id} ${version} that have no columns: ${[...others].join(', ')}; name them in \`questions\``;
  throw new RecordError('The record', [problem(['topics'], message)]);
}
