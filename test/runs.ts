const { SOAK, MUTANTS, ENGINES } = process.env;

const inSoak = Boolean(SOAK);

/** Whether what takes long beside a quicker test of the same is run: in the soak run, and in browsers that are chosen. */
export const withLong = inSoak || Boolean(ENGINES);

/**
 * How often a property is tried: in `npm run test:soak` four times as often, or as often as is said, and seldom where it
 * is there to notice mutants.
 */
export function runs(often: number, inSoakRun = often * 4): number {
  if (MUTANTS) return Math.ceil(often / 10);
  return inSoak ? inSoakRun : often;
}

/** Of a table whose rows are much alike: one of every so many, from the `first` on, and all of them in `npm run test:soak`. */
export function someOf<Row>(rows: readonly Row[], every: number, first = 0): readonly Row[] {
  return rows.filter((_, index) => isOneOfSome(index, every, first));
}

/** The same for rows that come one by one: whether the row at that place is one of them, counted from `first` on. */
export function isOneOfSome(index: number, every: number, first = 0): boolean {
  return inSoak || index % every === first;
}

/** A figure that the soak run prints, and that EVIDENCE.md has. */
export function figure(text: string): void {
  if (inSoak) console.log(text);
}
