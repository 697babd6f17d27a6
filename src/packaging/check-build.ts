import { execFileSync, execSync } from 'node:child_process';

// Builds, and fails where that changed a file that git does not ignore.

const before = changes();
execSync('npm run build', { stdio: 'inherit' });
if (changes() !== before) {
  console.error('The build wrote to files that git does not ignore:');
  console.error(git('status', '--short'));
  process.exitCode = 1;
}

/** All that is not as it was committed. Without a repository, as in an unpacked archive, nobody can say. */
function changes(): string {
  try {
    return git('status', '--porcelain', '--untracked-files=all') + git('diff', 'HEAD');
  } catch {
    return '';
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
}
