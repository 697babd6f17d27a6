/** How far readers agree on one thing over several talks. */
export interface Agreement {
  /** Of all pairs of readers of a talk, the share that said the same: 0 to 1. */
  readonly share: number;
  /**
   * Gwet's AC1: the same, less what readers would share by chance. 1 is full agreement, 0 no more than chance. It can be
   * used where nearly all readers say the same, where other coefficients collapse.
   */
  readonly ac1: number;
}

/**
 * The agreement of readers on things that have no order. `ratings`: for each talk, what each of its readers said. A talk
 * with a single reader says nothing about agreement; the outcome is nothing where no talk has two.
 *
 * Source: K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British
 * Journal of Mathematical and Statistical Psychology 61 (2008), for any number of readers.
 */
export function agreementOf(ratings: readonly (readonly string[])[]): Agreement | undefined {
  const talks = ratings.filter((said) => said.length > 1);
  if (talks.length === 0) return undefined;
  const categories = [...new Set(talks.flat())];
  const share = mean(
    talks.map((said) => sum(categories.map((category) => pairsAgreeing(count(category, said), said.length)))),
  );
  // Where everybody said one thing throughout, nothing is left to chance.
  if (categories.length === 1) return { share, ac1: 1 };
  const spread = categories.map((category) => {
    const ofAll = mean(talks.map((said) => count(category, said) / said.length));
    return ofAll * (1 - ofAll);
  });
  const byChance = sum(spread) / (categories.length - 1);
  return { share, ac1: (share - byChance) / (1 - byChance) };
}

/** Of all pairs among `readers`, the share in which both are among those `agreeing`. */
function pairsAgreeing(agreeing: number, readers: number): number {
  return (agreeing * (agreeing - 1)) / (readers * (readers - 1));
}

function count(category: string, said: readonly string[]): number {
  return said.filter((one) => one === category).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
