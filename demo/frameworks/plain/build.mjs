import { cpSync, globSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The page, and beside it the one file of the package with what it fetches later.

process.chdir(import.meta.dirname);
const script = fileURLToPath(import.meta.resolve('open-door-screening/one-file'));
rmSync('dist', { recursive: true, force: true });
for (const file of ['index.html', 'app.js', ...globSync(join(dirname(script), 'open-door-screening*.js'))])
  cpSync(file, join('dist', basename(file)));
