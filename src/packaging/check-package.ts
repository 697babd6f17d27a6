import { execSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Packs what is built, without building it again as `npm pack` alone would, and lets publint and attw look at the file.

const folder = mkdtempSync(join(tmpdir(), 'open-door-package-'));
try {
  run(`npm pack --ignore-scripts --loglevel=error --pack-destination "${folder}"`);
  const file = join(folder, readdirSync(folder)[0]!);
  run(`publint --strict "${file}"`);
  run(`attw "${file}" --profile esm-only --format table-flipped --no-emoji`);
} catch {
  // It has said what is wrong.
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function run(command: string): void {
  execSync(command, { stdio: 'inherit' });
}
