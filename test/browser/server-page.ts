import { pathToFileURL } from 'node:url';
import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { built } from '../built.ts';

/** A page with the element as a server renders it, and no script. */
export async function renderServerPage(): Promise<string> {
  // As built, for that is what a server imports.
  await import(pathToFileURL(built('dist/define.js')).href);
  const element = html`<open-door-screening lang="en" case-reference="2026-041"></open-door-screening>`;
  return `<!doctype html><html lang="en"><body>${await collectResult(render(element))}</body></html>`;
}

/** Serves that page to the browsers. */
export function serverPagePlugin() {
  return {
    name: 'server-page',
    async serve({ path }: { readonly path: string }) {
      if (path !== '/test/browser/server-page.html') return undefined;
      return { body: await renderServerPage(), type: 'html' };
    },
  };
}
