import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform as transformStyles } from 'lightningcss';
import { minify, type CompressOptions } from 'terser';
import type { BuildOptions, Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { linkedParts } from './src/packaging/linked-parts.ts';
import { shortMachineNames } from './src/packaging/machine-names.ts';
import { passphrasesOnly } from './src/packaging/passphrases-only.ts';
import { privateNames } from './src/packaging/private-names.ts';
import { withoutMessages } from './src/packaging/without-messages.ts';
import { withoutUnusedXstate } from './src/packaging/unused-xstate.ts';
import { withoutUnusedZod } from './src/packaging/unused-zod.ts';
import { wipedInSlices } from './src/packaging/wiped-in-slices.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The package: lit, xstate and zod stay imports, so that a host has one copy of each. */
const packageBuild: BuildOptions = {
  lib: {
    entry: {
      index: path('src/index.ts'),
      headless: path('src/headless.ts'),
      element: path('src/element/index.ts'),
      define: path('src/define.ts'),
      'frameworks/react': path('src/frameworks/react.ts'),
      'frameworks/vue': path('src/frameworks/vue.ts'),
      'frameworks/svelte': path('src/frameworks/svelte.ts'),
      files: path('src/files.ts'),
      'keep-drafts': path('src/keep-drafts.ts'),
      exchange: path('src/exchange.ts'),
      authoring: path('src/authoring/index.ts'),
      languages: path('src/languages/index.ts'),
      'languages/en': path('src/languages/en/index.ts'),
      'languages/es': path('src/languages/es/index.ts'),
      'languages/ar': path('src/languages/ar/index.ts'),
      'languages/vi': path('src/languages/vi/index.ts'),
    },
    formats: ['es'],
  },
  minify: false,
  rolldownOptions: {
    external: /^(lit|xstate|zod|age-encryption|@noble\/(ciphers|hashes)|react)(\/|$)/,
    output: { chunkFileNames: 'shared/[name].js' },
  },
};

/** Whether a module is loaded with one of these, and not later. */
function isLoadedWith(those: RegExp | 'entry', id: string, graph: Rolldown.ChunkingContext): boolean {
  const seen = new Set<string>();
  const reaches = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = graph.getModuleInfo(module);
    const isOne = those === 'entry' ? info?.isEntry : those.test(module);
    return info !== null && (isOne || info.importers.some(reaches));
  };
  return reaches(id);
}

/** What checks an instrument. */
const check = /\/src\/instrument\/parse-instrument\.ts$/;

/** For a page without a bundler: the talk in one file, and beside it what is loaded when it is asked for. */
const oneFileBuild: BuildOptions = {
  // The package build has filled dist before.
  emptyOutDir: false,
  // What is inside asks for no more than its notice, and here it is.
  license: { fileName: 'licenses.md' },
  lib: { entry: path('src/define.ts'), formats: ['es'], fileName: () => 'open-door-screening.js' },
  rolldownOptions: {
    // Lets the second file import what it shares with the first, instead of a third file for both.
    preserveEntrySignatures: 'allow-extension',
    output: {
      codeSplitting: {
        groups: [
          { name: (id, graph) => (isLoadedWith('entry', id, graph) ? 'talk' : null), debugName: 'talk', priority: 4 },
          // An instrument of the host's own waits for no more than what checks it.
          { name: 'shared', test: /\/src\/instrument\/(limits|problems|survey)\.ts$/, priority: 3 },
          {
            name: (id, graph) => (isLoadedWith(check, id, graph) ? 'own-instrument' : null),
            debugName: 'own-instrument',
            priority: 2,
          },
          // What several of the others need, so that these are few.
          { name: 'complete', test: /\/src\//, minShareCount: 2 },
        ],
      },
      chunkFileNames: 'open-door-screening-[name].js',
      // Vite's own minify option keeps white space in ES libraries.
      minify: true,
    },
  },
};

/** The command: one file, which uses the package beside it as any program does. */
const commandBuild: BuildOptions = {
  emptyOutDir: false,
  lib: { entry: path('src/cli/main.ts'), formats: ['es'], fileName: () => 'cli.js' },
  minify: false,
  rolldownOptions: { external: /^(node:|open-door-screening\/|zod\/)/ },
};

/** Takes another three percent off what the bundler has minified; not off the large library for encryption, which takes long. */
export const tighten: Plugin = tightened({ passes: 2 });

/**
 * The same where everything is in one file: compressed, statements that look alike take less than sequences that differ.
 * With the short names of the first round, more fits in one place in the second.
 */
export const tightenWhole: Plugin = tightened({ sequences: false }, { sequences: false, passes: 2 });

/** In rounds. Names become short in the first. */
function tightened(...rounds: CompressOptions[]): Plugin {
  return {
    name: 'tighten',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.name === 'age') continue;
        for (const [round, options] of rounds.entries()) {
          const { code } = await minify(chunk.code, {
            module: true,
            ecma: 2022,
            // No property is read for what reading it does.
            compress: { unsafe_arrows: true, unsafe_methods: true, pure_getters: true, ...options },
            mangle: round === 0 && { properties: { regex: privateNames } },
          });
          chunk.code = code ?? chunk.code;
        }
        // Indented lines are in templates and style sheets, and so are these comments.
        chunk.code = chunk.code.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s+/g, ' ');
      }
    },
  };
}

/** Style sheets are in templates, which no bundler minifies. */
export const tightStyles: Plugin = {
  name: 'tight-styles',
  apply: 'build',
  transform: (code, id) =>
    /\/src\/element\/.*styles/.test(id)
      ? code.replace(/\bcss`([^`$\\]*)`/g, (_whole, sheet: string) => {
          const { code: minified } = transformStyles({ filename: id, code: Buffer.from(sheet), minify: true });
          return `css\`${minified.toString()}\``;
        })
      : null,
};

/** An instrument is whole for its authors. Built, each file that takes a part of it holds that part alone. */
export const workedOut: Plugin = {
  name: 'worked-out',
  apply: 'build',
  async load(id) {
    if (!/\/(talk|result)-part\.ts$/.test(id)) return null;
    const values = (await import(pathToFileURL(id).href)) as object;
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
};

/** What package.json says of files that register something, it says of the built ones only: in a page, their source counts. */
export const registering: Plugin = {
  name: 'registering',
  transform: (code, id) =>
    /\/src\/(define\.ts$|kiosk\/)|\/demo\//.test(id) ? { code, map: null, moduleSideEffects: true } : null,
};

/** What is built, by the mode it is built in; the guide, and any other page, is built as vite does it. */
const builds: Readonly<Record<string, BuildOptions>> = {
  production: packageBuild,
  'one-file': oneFileBuild,
  command: commandBuild,
};

/** Where there is no desktop, `--open` would only print an error; the address is printed in any case. */
const openOnDesktop: Plugin = {
  name: 'open-on-desktop',
  config: ({ server }) => (server?.open && !hasDesktop() ? { server: { open: false } } : null),
};

function hasDesktop(): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env;
  const opens = PATH.split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')));
  return opens && Boolean(DISPLAY || WAYLAND_DISPLAY);
}

const described: Readonly<Record<string, () => Promise<string>>> = {
  'virtual:manifest': async () => {
    const { elementManifest } = await import('./src/packaging/manifest.ts');
    return `export const manifest = ${JSON.stringify(elementManifest())};`;
  },
  'virtual:names': async () => {
    const { publicNames } = await import('./src/packaging/public-names.ts');
    return `export const names = ${JSON.stringify(publicNames())};`;
  },
};

/** What pages of the demo show: the element and every public name, read from the source. */
const reference: Plugin = {
  name: 'reference',
  resolveId: (id) => (id in described ? `\0${id}` : null),
  load: (id) => described[id.slice(1)]?.() ?? null,
};

/** The package, by the names its users know, is its source. */
export const packageNames = [
  { find: /^open-door-screening$/, replacement: path('src/index.ts') },
  { find: /^open-door-screening\/(authoring|element|languages)$/, replacement: path('src/$1/index.ts') },
  { find: /^open-door-screening\/languages\/(.+)$/, replacement: path('src/languages/$1/index.ts') },
  { find: /^open-door-screening\/(.+)$/, replacement: path('src/$1.ts') },
];

/** The kiosk's pages name scripts above the demo; a browser asks the demo's server for them as if they were in it. */
const kioskScripts = { find: /^\/src\/kiosk\//, replacement: path('src/kiosk/') };

/** Tests that start browsers of their own. */
const withBrowsers = [
  'test/kiosk/!(idle|kiosk-machine|languages|leaving|recovery|settings|source|talk-lock).test.ts',
  'test/paper/*.test.ts',
  'test/demo/{book,cases,pages,portal-keyboard,portal-life,portal-look,set-up}.test.ts',
  'test/frozen/screens.test.ts',
];
/** Of these, what runs in one browser only. */
const inOneBrowser = [
  'test/kiosk/kiosk-screens.test.ts',
  'test/demo/{pages,portal-keyboard,portal-look}.test.ts',
  'test/frozen/*.test.ts',
];
/** Tests of what `npm run build` puts out, and of frameworks. */
const ofBuild = ['test/**/{built,packed}.test.ts', 'test/frameworks/*.test.ts'];
/** Tests that each need a world of their own: a document of jsdom, encryption as it is, or a server that changes what checks FHIR. */
const apart = [
  'test/element/*.test.ts',
  'test/demo/{portal-pages,set-up-files}.test.ts',
  'test/kiosk/leaving.test.ts',
  'test/record/{encryption*,fhir-server}.test.ts',
];
/** Tests that take long, which `npm test` leaves out. */
const long = [
  'test/soak/*.test.ts',
  'test/{keeping/,demo/portal-}kills.test.ts',
  'test/memory/*.test.ts',
  'test/kiosk/{keep-refused,set-up-file}.test.ts',
  'test/demo/{cases,portal-life,set-up}.test.ts',
];
/** What another program runs. */
const elsewhere = ['test/browser/**', 'test/soak/browser/**', 'test/soak/apps/**', 'test/bench/**'];

export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [
    workedOut,
    ...(mode === 'one-file'
      ? [
          passphrasesOnly(),
          wipedInSlices(),
          withoutMessages(),
          shortMachineNames(),
          withoutUnusedXstate(),
          withoutUnusedZod(),
          tightStyles,
          tighten,
          linkedParts(),
        ]
      : [reference, openOnDesktop]),
  ],
  resolve: { alias: mode === 'command' ? [] : [...packageNames, kioskScripts] },
  server: { fs: { allow: [path('.')] } },
  // The apps in demo/frameworks have their own tools and libraries; the demo goes without.
  optimizeDeps: { entries: ['**/*.html', '!frameworks/**'] },
  // What a page uses as it is, nobody develops with: it says nothing on the console.
  ...(mode === 'one-file' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  build: { target: 'es2022', ...builds[mode] },
  test: {
    // A computer that has much else to do is slow, and not wrong.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
    maxWorkers: '100%',
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...long, ...apart, ...ofBuild, ...withBrowsers],
          // What the tests import is loaded once, and not for each file of them.
          isolate: false,
          alias: { '@noble/hashes/scrypt.js': path('test/quick-keys.ts') },
          setupFiles: 'test/quick-keys.ts',
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'built', include: ofBuild, exclude: withBrowsers } },
      {
        extends: true,
        // A few at a time, when nothing else runs: they wait for a screen.
        test: {
          name: 'pages',
          include: withBrowsers,
          exclude: [...long, ...(process.env['ENGINES'] === 'others' ? inOneBrowser : [])],
          globalSetup: 'test/before-pages.ts',
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // One after the other: each uses all that the machine has.
        test: {
          name: 'soak',
          include: long,
          globalSetup: 'test/before-pages.ts',
          fileParallelism: false,
          testTimeout: 1_800_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}));
