import type { Plugin, Rollup } from 'vite';

/**
 * Lets each page load every script it may come to need right after its first: then neither a network that fails nor a
 * server that is updated in the middle of a talk takes anything away from it. `except`: what it can do without.
 */
export function wholePages(except: string): Plugin {
  return {
    name: 'whole-pages',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk, path }) {
        const up = '../'.repeat(path.split('/').length - 2);
        const links = [...importedBy(chunk?.fileName, bundle)]
          .filter((file) => file !== chunk?.fileName && bundle[file]?.name !== except)
          .map((file) => `    <link rel="modulepreload" href="${up || './'}${file}" />\n`);
        // A browser that opens a page from a folder loads no style sheet for which it is told to ask another origin.
        return html.replaceAll(' crossorigin', '').replace('  </head>', `${links.join('')}  </head>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'asset' && file.fileName.includes('/') && file.fileName.endsWith('.html'))
            file.source = String(file.source).replace('href="./manifest', 'href="../manifest');
      },
    },
  };
}

/** A script and all it imports, now or later. */
function importedBy(
  name: string | undefined,
  bundle: Rollup.OutputBundle,
  seen = new Set<string>(),
): ReadonlySet<string> {
  const chunk = name === undefined ? undefined : bundle[name];
  if (chunk?.type !== 'chunk' || seen.has(chunk.fileName)) return seen;
  seen.add(chunk.fileName);
  for (const file of [...chunk.imports, ...chunk.dynamicImports]) importedBy(file, bundle, seen);
  return seen;
}
