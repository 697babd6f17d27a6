/**
 * A command for tests in Chromium: `devtools` sends `{ method, params }` to the browser by the DevTools protocol and
 * answers what it answers; false in other browsers.
 */
export function devtoolsPlugin() {
  const clients = new WeakMap();
  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools') return undefined;
      if (!session.browser.name.startsWith('Chrom')) return false;
      const page = session.browser.getPage(session.id);
      if (!clients.has(page)) clients.set(page, page.createCDPSession());
      const client = await clients.get(page);
      return client.send(payload.method, payload.params);
    },
  };
}
