import { blankSheet } from '../../record/paper/blank-sheet.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import type { PrintOptions } from '../../session/print-options.ts';
import { printSheet } from '../paper/paper-frame.ts';
import type { RecordView } from './record-view.ts';

/** Prints a record; false where the browser does not let the page print. */
export function printRecord(view: RecordView, record: ScreeningRecord, options: PrintOptions): boolean {
  const { root, retained, taken } = view;
  const begun = printSheet(root, recordSheet(record, options), options.large ?? false, (remove) =>
    retained.add(remove),
  );
  if (begun && (options.kind ?? 'whole') === 'whole') taken('print');
  return begun;
}

/** Prints the empty form; false where there is no instrument to print, or the browser does not let the page print. */
export function printBlank(
  { talk, wording, root, retained }: RecordView,
  { large = false }: Pick<PrintOptions, 'large'> = {},
): boolean {
  if (!talk || !wording) return false;
  const { instrument, configuration } = talk;
  return printSheet(root, blankSheet(instrument, { configuration, wording }), large, (remove) => retained.add(remove));
}
