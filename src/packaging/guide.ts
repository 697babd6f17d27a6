import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { registering } from '../../vite.config.ts';

// Adds to the package what the demo has for those who embed the element or buy it: the embedding guide, the reference and
// the report on accessibility, each in one file that opens from the disk, and the directive for Angular, to be copied.

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages: Readonly<Record<string, string>> = {
  guide: 'index.html',
  reference: 'reference.html',
  accessibility: 'accessibility.html',
};

for (const [page, file] of Object.entries(pages))
  await build({
    root: `${root}demo/${page}`,
    configFile: `${root}vite.config.ts`,
    mode: 'guide',
    plugins: [registering, viteSingleFile(), inThePackage(file)],
    build: { outDir: `${root}dist/guide`, emptyOutDir: false },
  });

const directive = 'open-door-screening.directive.ts';
cpSync(`${root}demo/frameworks/angular/${directive}`, `${root}dist/frameworks/angular/${directive}`);

/** Lets the links of a page lead to where the other pages are in the package, and leaves the demo's navigation out. */
function inThePackage(file: string): Plugin {
  return {
    name: 'in-the-package',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/\s*<script type="module" src="\.\.\/site\.ts"><\/script>/, '')
          .replace(/href="\.\.\/([\w-]+)\/"/g, (_, page: string) =>
            pages[page] ? `href="${pages[page]}"` : `href="../../demo/${page}/index.html"`,
          ),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) if (output.fileName.endsWith('.html')) output.fileName = file;
      },
    },
  };
}
