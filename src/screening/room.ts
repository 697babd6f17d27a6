/** How many bytes some entries take as JSON, each sign that is not of ASCII counted as three. */
export function bytesOfAll(entries: readonly object[]): number {
  return entries.reduce((sum: number, entry) => sum + JSON.stringify(entry).replace(/[^\0-\x7f]/g, '---').length, 0);
}
