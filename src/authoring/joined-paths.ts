/** Paths that are already written, one below the other. */
export function joined(...paths: readonly string[]): string {
  return paths.reduce((whole, path) => (path === '' || path.startsWith('[') ? whole + path : `${whole}.${path}`));
}
