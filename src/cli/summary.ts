/** What came of an export: how many records, and what was left out for which reason. */
export class Summary {
  written = 0;
  leftOut = 0;
  longCells = 0;
  /** Records of which a later version of the same screening is in the table. */
  earlierVersions = 0;
  readonly #reasons = new Map<string, number>();

  leaveOut(reasons: readonly string[]): void {
    const reason = reasons[0] ?? '';
    this.leftOut += 1;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  /** The reason of the most files first; where a file has several, it counts under the first of them. */
  text(): string {
    const byCount = [...this.#reasons].toSorted(([, left], [, right]) => right - left);
    return [
      ...(byCount.length > 0 ? ['Left out, and why:\n'] : []),
      ...byCount.map(([reason, count]) => `  ${count}  ${reason}\n`),
      ...(this.longCells > 0 ? [`${this.longCells} too long for a cell of a spreadsheet\n`] : []),
      ...(this.earlierVersions > 0
        ? [`${this.earlierVersions} not counted: a later version of the screening is in the table\n`]
        : []),
      `${this.written} written, ${this.leftOut} left out\n`,
    ].join('');
  }
}
