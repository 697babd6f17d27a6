const { SOAK, MUTANTS } = process.env;

/** How often a property is tried: four times as often in `npm run test:soak`, and seldom where it is there to notice mutants. */
export function runs(often: number): number {
  if (MUTANTS) return Math.ceil(often / 10);
  return SOAK ? often * 4 : often;
}
