import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { packageNames, registering, tightenWhole, tightStyles, workedOut } from '../../vite.config.ts';
import { atOnce } from './build/at-once.ts';
import { builtInGuideOnly } from './build/built-in-guide-only.ts';
import { estimateOnly } from './build/estimate-only.ts';
import { officeFiles } from './build/office-files.ts';
import { oneFile } from './build/one-file.ts';
import { spanishByEnglish, wordsWithout } from './build/spanish-by-english.ts';
import { shortMachineNames } from '../../src/packaging/machine-names.ts';
import { passphrasesOnly } from '../../src/packaging/passphrases-only.ts';
import { withoutMessages } from '../../src/packaging/without-messages.ts';
import { withoutUnusedXstate } from '../../src/packaging/unused-xstate.ts';
import { withoutUnusedZod } from '../../src/packaging/unused-zod.ts';
import { wipedInSlices } from '../../src/packaging/wiped-in-slices.ts';
import { wholePages } from './build/whole-pages.ts';
import { withoutNavigation } from './build/without-navigation.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The pages that also come as one file each, by the mode that builds it. */
const oneFiles: Readonly<Record<string, { page: string; name: string }>> = {
  'kiosk-file': { page: 'index.html', name: 'open-door-kiosk.html' },
  'self-test-file': { page: 'self-test/index.html', name: 'open-door-self-test.html' },
};

/** Where an agency sets up what the kiosk is to know: a page of the demo, which an office gets in one file. */
const setUpFile = 'open-door-set-up.html';
const setUpBuild = {
  plugins: [registering, workedOut, withoutNavigation, oneFile(setUpFile)],
  build: {
    emptyOutDir: false,
    assetsInlineLimit: 1e6,
    license: { fileName: 'open-door-set-up-licenses.md' },
    rolldownOptions: { input: path('../set-up/index.html') },
  },
};

/** Half of all there is to load, for who chooses a passphrase: without them the page judges it by itself. */
const dictionaries = 'dictionaries';

const pwa: Partial<VitePWAOptions> = {
  // The page registers it itself, as Trusted Types ask.
  injectRegister: false,
  registerType: 'prompt',
  manifest: {
    name: 'Open Door',
    short_name: 'Open Door',
    description: 'A guided conversation for when a missing young person comes back.',
    start_url: './',
    scope: './',
    display: 'standalone',
    lang: 'en',
    background_color: '#faf7f2',
    theme_color: '#1f5f5b',
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  includeManifestIcons: false,
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    globIgnores: [...Object.values(oneFiles).map(({ name }) => name), setUpFile, `assets/${dictionaries}-*.js`],
    // An address that was not built is not answered with the kiosk.
    navigateFallback: null,
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    // What an office puts beside the page: as it is now, and without network as it was.
    runtimeCaching: [
      {
        urlPattern: /\/(?:kiosk\.json|language-[\w-]+\.json|[^/?]+\.(?:png|jpe?g|gif|webp|svg))$/i,
        handler: 'NetworkFirst',
        options: { cacheName: 'office', networkTimeoutSeconds: 3 },
      },
    ],
  },
};

const folder: BuildOptions = {
  emptyOutDir: true,
  license: { fileName: 'licenses.md' },
  rolldownOptions: {
    input: [path('index.html'), path('self-test/index.html'), path('it-guide/index.html')],
  },
};

export default defineConfig(({ mode }) => {
  const one = oneFiles[mode];
  const isSetUp = mode === 'set-up-file';
  return {
    root: path('.'),
    base: './',
    appType: 'mpa',
    resolve: { alias: packageNames },
    plugins: isSetUp
      ? setUpBuild.plugins
      : [
          registering,
          workedOut,
          wipedInSlices(),
          ...(one
            ? [
                atOnce(dictionaries),
                passphrasesOnly(),
                estimateOnly(),
                builtInGuideOnly(),
                spanishByEnglish(),
                mode === 'kiosk-file' && wordsWithout('selfTest', 'self-test'),
                withoutMessages(),
                shortMachineNames(),
                withoutUnusedXstate(),
                withoutUnusedZod(),
                tightStyles,
                tightenWhole,
                oneFile(one.name, path('kiosk.json')),
              ]
            : [wholePages(dictionaries), officeFiles(path('.')), VitePWA(pwa)]),
        ],
    build: {
      outDir: path('../../dist/kiosk'),
      target: 'es2022',
      // Older browsers lack other things too: colours for light and dark stay as they are written.
      cssTarget: ['chrome125', 'firefox126', 'safari17.5'],
      minify: 'oxc',
      modulePreload: false,
      ...(isSetUp
        ? setUpBuild.build
        : one
          ? { emptyOutDir: false, assetsInlineLimit: 1e6, rolldownOptions: { input: path(one.page) } }
          : folder),
    },
    preview: { port: 4173 },
  };
});
