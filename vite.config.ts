import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { BuildOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The package: lit, xstate and zod stay imports, so that a host has one copy of each. */
const packageBuild: BuildOptions = {
  lib: {
    entry: {
      index: path('src/index.ts'),
      define: path('src/define.ts'),
      authoring: path('src/authoring/index.ts'),
      'languages/es': path('src/element/languages/es.ts'),
    },
    formats: ['es'],
  },
  minify: false,
  rolldownOptions: {
    external: /^(lit|xstate|zod)(\/|$)/,
    output: { chunkFileNames: 'shared/[name].js' },
  },
};

/** For a page without a bundler: everything in one file, another language in a second one, loaded when asked for. */
const oneFileBuild: BuildOptions = {
  // The package build has filled dist before.
  emptyOutDir: false,
  lib: { entry: path('src/define.ts'), formats: ['es'], fileName: () => 'open-door-screening.js' },
  rolldownOptions: {
    // Lets the second file import what it shares with the first, instead of a third file for both.
    preserveEntrySignatures: 'allow-extension',
    output: {
      chunkFileNames: 'open-door-screening-[name].js',
      // Vite's own minify option keeps white space in ES libraries.
      minify: true,
    },
  },
};

/** Takes another two percent off what the bundler has minified. */
const tighten: Plugin = {
  name: 'tighten',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress: { passes: 2 } });
      chunk.code = code ?? chunk.code;
    }
  },
};

export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: mode === 'one-file' ? [tighten] : [],
  resolve: {
    alias: [
      { find: /^open-door-screening$/, replacement: path('src/index.ts') },
      { find: /^open-door-screening\/authoring$/, replacement: path('src/authoring/index.ts') },
      { find: /^open-door-screening\/languages\/(.+)$/, replacement: path('src/element/languages/$1.ts') },
      { find: /^open-door-screening\/(.+)$/, replacement: path('src/$1.ts') },
    ],
  },
  server: { fs: { allow: [path('.')] } },
  build: { target: 'es2022', ...(mode === 'one-file' ? oneFileBuild : packageBuild) },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/bench/**'],
    testTimeout: 30_000,
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
  },
}));
