import type { PaperOptions } from '../record/paper/options.ts';

/** What is printed of a record (`PaperOptions`), and whether in large print: 18 points instead of 11. */
export interface PrintOptions extends PaperOptions {
  readonly large?: boolean;
}
