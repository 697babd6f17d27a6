import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

// Writes the SHA-256 of each one-file page beside it, as `sha256sum --check` takes it, and that of the kiosk into the
// newest section of the changelog, which is what one compares it with.

const dist = new URL('../dist/', import.meta.url);
const changelog = new URL('../../../CHANGELOG.md', import.meta.url);
const kiosk = 'open-door-kiosk.html';

const hashes = [kiosk, 'open-door-self-test.html'].map((name) => ({ name, hash: hashOf(new URL(name, dist)) }));
writeFileSync(new URL('SHA256SUMS', dist), hashes.map(({ name, hash }) => `${hash}  ${name}\n`).join(''));

const [head, newest, ...older] = readFileSync(changelog, 'utf8').split(/^(?=## )/m);
const line = `- SHA-256 of \`${kiosk}\`: \`${hashes[0]!.hash}\``;
const told = new RegExp(`^- SHA-256 of \`${kiosk}\`: .*$`, 'm');
const written = told.test(newest!) ? newest!.replace(told, line) : newest!.replace(/\n+$/, `\n${line}\n\n`);
writeFileSync(changelog, [head, written, ...older].join(''));

function hashOf(file: URL): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
