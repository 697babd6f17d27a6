import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { built } from '../built.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that `npm pack` packs. */
let packed: readonly string[];

beforeAll(() => {
  built('dist/guide/index.html');
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const told = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], options)) as unknown;
  // Newer versions of npm name the package, older ones have a list.
  const [{ files }] = Object.values(told as object) as [{ files: { path: string }[] }];
  packed = files.map(({ path }) => path);
});

/** The links of a text that lead to another file of the project. */
function linksOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8').replace(/```[^]*?```|<script[^]*?<\/script>/g, '');
  const links = path.endsWith('.html') ? /<(?:a|link)\s[^>]*href="([^"]+)"/g : /\]\(([^)\s]+)\)/g;
  return [...text.matchAll(links)]
    .map(([, link]) => link!.replace(/[#?].*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .map((link) => normalize(join(dirname(path), link)));
}

const isPacked = (path: string) =>
  packed.includes(path) || packed.some((name) => name.startsWith(`${path.replace(/\/$/, '')}/`));

describe('what npm pack packs', () => {
  it.each([
    ['the command', ['dist/cli.js']],
    [
      'the kiosk: its pages, the same in one file each, and hashes',
      [
        'dist/kiosk/index.html',
        'dist/kiosk/sw.js',
        'dist/kiosk/kiosk.json',
        'dist/kiosk/self-test/index.html',
        'dist/kiosk/it-guide/index.html',
        'dist/kiosk/open-door-kiosk.html',
        'dist/kiosk/open-door-self-test.html',
        'dist/kiosk/open-door-set-up.html',
        'dist/kiosk/SHA256SUMS',
      ],
    ],
    [
      'the script with its hashes and notices',
      ['dist/open-door-screening.js', 'dist/integrity.json', 'dist/licenses.md'],
    ],
    ['the directive for Angular', ['dist/frameworks/angular/open-door-screening.directive.ts']],
    [
      'the guide, the reference and the report on accessibility',
      ['dist/guide/index.html', 'dist/guide/reference.html', 'dist/guide/accessibility.html'],
    ],
    ['what everybody looks for', ['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'package.json']],
    ['the READMEs beside the source', ['src/instrument/README.md', 'src/record/README.md', 'src/screening/README.md']],
  ])('has %s', (_, paths) => {
    expect(packed).toEqual(expect.arrayContaining(paths));
  });

  it('has everything that package.json names', () => {
    const { exports, bin, customElements, unpkg } = packageData;
    const named = JSON.stringify([exports, bin, customElements, packageData['web-types'], unpkg]);
    const paths = [...named.matchAll(/"\.\/(dist\/[^"*]+)/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !isPacked(path))).toEqual([]);
  });

  it('has every file that the README leads to, and that those lead to', () => {
    const followed = new Set<string>();
    const missing: string[] = [];
    const follow = (path: string) => {
      if (followed.has(path)) return;
      followed.add(path);
      for (const link of linksOf(path)) {
        if (!isPacked(link)) missing.push(`${path}: ${link}`);
        else if (/\.(md|html)$/.test(link)) follow(link);
      }
    };
    follow('README.md');
    follow('dist/guide/index.html');
    expect(followed.size).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('has no tests, no lock files, nothing an app has built, and no source beside what is to be copied', () => {
    const wanted = /^(dist|demo)\/|^[^/]+$|README\.md$|^src\/instruments\/.*\.json$/;
    expect(packed.filter((path) => !wanted.test(path))).toEqual([]);
    expect(packed.filter((path) => /node_modules|package-lock|\.map$|\.test\.|\/dist\/dist/.test(path))).toEqual([]);
    for (const path of packed) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
