import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

// Writes the SHA-256 of each one-file page beside it, as `sha256sum --check` takes it.

const folder = new URL('../../../dist/kiosk/', import.meta.url);
const pages = ['open-door-kiosk.html', 'open-door-self-test.html', 'open-door-set-up.html'];
writeFileSync(new URL('SHA256SUMS', folder), pages.map((name) => `${hashOf(name)}  ${name}\n`).join(''));

function hashOf(name: string): string {
  return createHash('sha256')
    .update(readFileSync(new URL(name, folder)))
    .digest('hex');
}
