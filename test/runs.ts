/** How often a property is tried: so often, and ten times as often in `npm run test:soak`. */
export function runs(often: number): number {
  return process.env['SOAK'] ? often * 10 : often;
}
