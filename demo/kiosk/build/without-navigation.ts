import type { Plugin } from 'vite';

/** Leaves the way to the other pages of the demo out: they are not beside a page of the kiosk. */
export const withoutNavigation: Plugin = {
  name: 'without-navigation',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/\s*<script type="module" src="\.\.\/site\.ts"><\/script>/, ''),
  },
};
