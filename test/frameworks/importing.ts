import { execFileSync } from 'node:child_process';
import packageData from '../../package.json' with { type: 'json' };

/** What can be imported; the one file is for pages without a bundler, and the rest is data. */
export const entries = Object.keys(packageData.exports)
  .filter((entry) => entry !== './one-file' && !entry.endsWith('.json'))
  .map((entry) => entry.replace(/^\./, 'open-door-screening'));

/** What a program in that folder says that imports one of them. */
export function importedIn(folder: string, entry: string): string {
  const program = `await import('${entry}'); console.log('imported')`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder }).toString();
}
