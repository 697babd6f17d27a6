import { findAgencyReview } from '../../record/agency-review.ts';
import { blankSheet } from '../../record/paper/blank-sheet.ts';
import { talkSheet } from '../../record/paper/talk-sheet.ts';
import type { Wording } from '../../instrument/wording.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import type { Sheet } from '../../record/paper/sheet.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import type { PrintOptions } from '../../session/print-options.ts';
import { printSheet } from '../paper/paper-frame.ts';
import type { RecordView } from './record-view.ts';

/** What is printed of a record, with what is late by now. */
export function printedSheet(record: ScreeningRecord, options: PrintOptions): Sheet {
  return recordSheet(record, { ...options, now: new Date().toISOString() });
}

/** Prints a record; false where the browser does not let the page print. */
export function printRecord(view: RecordView, record: ScreeningRecord, options: PrintOptions): boolean {
  const { root, retained, notifyExported } = view;
  const begun = printSheet(root, printedSheet(record, options), options.large ?? false, (remove) =>
    retained.add(remove),
  );
  if (begun && (options.kind ?? 'whole') === 'whole') notifyExported('print');
  return begun;
}

/** Prints what is talked through, to take along; false where the browser does not let the page print. */
export function printTalk({ talk, root, retained }: RecordView, wording: Wording, code: string): boolean {
  return (
    talk !== undefined &&
    printSheet(root, talkSheet(talk.instrument, wording, code), false, (remove) => retained.add(remove))
  );
}

/** Prints the empty form, in two languages where the talk would be held in them; false where there is no instrument to print, or the browser does not let the page print. */
export async function printBlank(
  { talk, blankWording: wording, blankSecond: second, root, retained }: RecordView,
  { large = false }: Pick<PrintOptions, 'large'> = {},
): Promise<boolean> {
  if (!talk || !wording) return false;
  const { instrument, configuration } = talk;
  await findAgencyReview(talk, [wording.language, ...(second ? [second.language] : [])]);
  return printSheet(root, blankSheet(instrument, { configuration, wording, second }), large, (remove) =>
    retained.add(remove),
  );
}
