import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { canReadPdf } from '../paper/pdf.ts';

interface Picture {
  readonly screen: string;
  readonly file: string;
}

const folder = mkdtempSync(join(tmpdir(), 'open-door-screens-'));
afterAll(() => rmSync(folder, { recursive: true }));

const picturesIn = (path: string) => JSON.parse(readFileSync(join(path, 'pictures.json'), 'utf8')) as Picture[];
const screensOf = (pictures: readonly Picture[]) => [...new Set(pictures.map(({ screen }) => screen))].sort();

// Without what reads paper there are fewer.
it.runIf(canReadPdf)('takes a picture of each screen and paper of which the demo has one', async () => {
  const chosen = ['--language', 'es', '--width', '390', '--scheme', 'light', '--first', '--into', folder];
  await promisify(execFile)(process.execPath, ['test/screens/take.ts', ...chosen]);
  const pictures = picturesIn(folder);
  expect(screensOf(pictures)).toEqual(screensOf(picturesIn('demo/screens/pictures')));
  expect(pictures.filter(({ file }) => statSync(join(folder, file)).size === 0)).toEqual([]);
});
