import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// Writes the hash of each file of the one-file build beside it, as the `integrity` attribute of a script takes it.

const files = readdirSync('dist').filter((name) => /^open-door-screening.*\.js$/.test(name));
const hashes = Object.fromEntries(files.toSorted().map((name) => [name, integrityOf(`dist/${name}`)]));
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);

function integrityOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
