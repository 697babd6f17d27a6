import type { ScreeningRecord } from '../record.ts';
import { csvRow } from './cell.ts';

/** More characters than a cell of Excel holds; it drops the rest, and says so only when it saves. */
export const longestCell = 32_767;

/** A cell that a spreadsheet would cut off. */
export interface LongCell {
  readonly record: ScreeningRecord;
  /** The name of its column. */
  readonly column: string;
  /** How many characters it has. */
  readonly length: number;
}

/** How the cells of a table are written. */
export interface CellOptions {
  /**
   * Whether an apostrophe is added before what a spreadsheet would take for a formula, a date or another number, and a
   * byte order mark before the table. `false` is for a warehouse, or any program that is no spreadsheet.
   */
  readonly guard?: boolean | undefined;
  /** Is called for every cell that is longer than the 32,767 characters a spreadsheet holds. The cell is written whole. */
  readonly onLongCell?: ((cell: LongCell) => void) | undefined;
}

/** The head of a table, and how a row of it is written. */
export function rowsOf(columns: readonly string[], { guard = true, onLongCell }: CellOptions) {
  return {
    head: `${guard ? '\uFEFF' : ''}${csvRow(columns, guard)}`,
    row: (cells: readonly string[], record: ScreeningRecord): string => {
      if (onLongCell)
        cells.forEach(({ length }, index) => {
          if (length > longestCell) onLongCell({ record, column: columns[index]!, length });
        });
      return csvRow(cells, guard);
    },
  };
}
