/** The least, the middle and the greatest of some figures. */
export function spread(figures) {
  const sorted = [...figures].sort((left, right) => left - right);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted.at(-1) };
}
