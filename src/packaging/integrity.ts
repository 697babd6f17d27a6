import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// Writes the hash of each file of the one-file build beside it, and that of the script a page names into the README.

const script = 'open-door-screening.js';
const files = readdirSync('dist').filter((name) => /^open-door-screening.*\.js$/.test(name));
const hashes = Object.fromEntries(files.toSorted().map((name) => [name, integrityOf(`dist/${name}`)]));
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
const readme = readFileSync('README.md', 'utf8');
const place = /integrity="sha384-[^"]*"/;
if (!place.test(readme)) throw new Error('README.md has no integrity attribute to keep up to date.');
writeFileSync('README.md', readme.replace(place, `integrity="${hashes[script]}"`));

/** As the `integrity` attribute of a script takes it. */
function integrityOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
