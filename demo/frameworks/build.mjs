import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Packs the built package as it would be published, installs it beside the frameworks, and lets each app check its
// types and build itself with its framework's own tools.

const here = import.meta.dirname;
const root = join(here, '../..');
const { workspaces } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

const steps = [
  ['install', install],
  ...workspaces.map((app) => [app, () => npm(['run', 'build', '--workspace', app])]),
];
const times = steps.map(([name, step]) => {
  const start = performance.now();
  step();
  return `${name} ${((performance.now() - start) / 1000).toFixed(1)} s`;
});
npm(['ls', '@angular/core', 'react', 'svelte', 'typescript', 'vite', 'vue', '--depth=0']);
console.log(times.join(', '));

function install() {
  if (!isInstalled()) npm(['ci']);
  const folder = mkdtempSync(join(tmpdir(), 'open-door-'));
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  // Not in the lock file: what is packed is another file every time.
  const name = `open-door-screening-${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}.tgz`;
  npm(['install', '--no-save', '--no-package-lock', '--prefer-offline', join(folder, name)]);
  rmSync(folder, { recursive: true });
}

/** What npm has installed is newer than what it is told to install. */
function isInstalled() {
  const changed = (file) => statSync(join(here, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return changed('node_modules/.package-lock.json') > changed('package-lock.json');
}

function npm(args, cwd = here) {
  const options = { cwd, stdio: 'inherit', shell: process.platform === 'win32' };
  execFileSync('npm', ['--no-audit', '--no-fund', '--loglevel=error', ...args], options);
}
