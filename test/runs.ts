const { SOAK, MUTANTS } = process.env;

/**
 * How often a property is tried: in `npm run test:soak` four times as often, or as often as is said, and seldom where it
 * is there to notice mutants.
 */
export function runs(often: number, inSoak = often * 4): number {
  if (MUTANTS) return Math.ceil(often / 10);
  return SOAK ? inSoak : often;
}

/** Of a table whose rows are much alike: the first of every so many, and all of them in `npm run test:soak`. */
export function someOf<Row>(rows: readonly Row[], every: number): readonly Row[] {
  return rows.filter((_, index) => isOneOfSome(index, every));
}

/** The same for rows that come one by one: whether the row at that place is one of them, counted from `first` on. */
export function isOneOfSome(index: number, every: number, first = 0): boolean {
  return Boolean(SOAK) || index % every === first;
}

/** A figure that the soak run prints, and that EVIDENCE.md has. */
export function figure(text: string): void {
  if (SOAK) console.log(text);
}
