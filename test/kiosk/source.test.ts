import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'src/kiosk');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const entries = Object.keys(packageData.exports).map((entry) => entry.replace(/^\./, packageData.name));
/** The package's own, and what is built into the kiosk alone. */
const libraries = [
  ...Object.keys(packageData.dependencies),
  ...Object.keys(packageData.devDependencies).filter((name) => name.startsWith('@zxcvbn-ts/')),
];

/** What a file of the kiosk imports, now or later, or only for its types. */
function importsOf(name: string): string[] {
  const code = readFileSync(join(folder, name), 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map(([, from]) => from!);
}

/** Whether that is the kiosk's own, a library of the package, or what the package exports. */
function isAllowed(name: string, from: string): boolean {
  if (from.startsWith('.')) return join(folder, dirname(name), from).startsWith(`${folder}/`);
  return entries.includes(from) || libraries.some((library) => from === library || from.startsWith(`${library}/`));
}

describe('the source of the kiosk', () => {
  it('uses the package as any page does: by its public entries', () => {
    const imports = sources.flatMap((name) => importsOf(name).map((from) => ({ name, from })));

    expect(imports.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['open-door-screening/define', 'open-door-screening/files', './kiosk.ts', 'lit']),
    );
    expect(imports.filter(({ name, from }) => !isAllowed(name, from))).toEqual([]);
  });

  it.each(['../version.ts', '../../demo/site.ts', 'open-door-screening/record/encryption', 'vite'])(
    'may not import %s',
    (from) => {
      expect(isAllowed('main.ts', from)).toBe(false);
    },
  );
});

describe('the pages of the kiosk, served with the demo,', () => {
  it.each(['kiosk/', 'kiosk/self-test/'])('load the script that /%s names', async (page) => {
    const html = readFileSync(join(root, 'demo', page, 'index.html'), 'utf8');
    const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(html)!;
    const server = await createServer({
      root: join(root, 'demo'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'silent',
      server: { middlewareMode: true, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    const loaded = await server.transformRequest(new URL(script, `http://demo.test/${page}`).pathname);

    expect(loaded?.code).toContain('/src/kiosk/');
    await server.close();
  });
});
