import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file or folder that `npm run build` writes, by its path in the project. */
export function built(path: string): string {
  const place = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (!existsSync(place)) throw new Error(`${path} is not there. These tests need \`npm run build\` before.`);
  return place;
}
