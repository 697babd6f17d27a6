import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` writes to. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Says what is missing, where a test looks at what is built and nothing is. */
export function needsBuild(): void {
  // The last thing that the build writes.
  if (!existsSync(`${dist}guide/index.html`)) throw new Error('This test needs the built package: npm run build');
}
