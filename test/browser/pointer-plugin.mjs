/**
 * A command for tests: `pointer` presses the page at `position` so many `times` as a person does who presses twice, with
 * the `mouse` (a double click), with `software` whose clicks no browser counts, or with a `finger`; `every` says how many
 * milliseconds lie between two taps, and `after` how many from now to the first, where the browser lets a test say so.
 * False in a browser that cannot do it.
 */
export function pointerPlugin() {
  return {
    name: 'pointer',
    async executeCommand({ command, payload, session }) {
      if (command !== 'pointer') return undefined;
      if (!session.browser.getPage) return false;
      const page = session.browser.getPage(session.id);
      const [x, y] = payload.position;
      if (payload.by === 'mouse') await page.mouse.click(x, y, { count: payload.times });
      else if (!session.browser.name.startsWith('Chrom')) return false;
      else if (payload.by === 'software') await clickUncounted(page, payload);
      else await tapWithTimes(page, payload);
      return true;
    },
  };
}

/** Each is sent before the one before has been answered. */
async function clickUncounted(page, { position: [x, y], times }) {
  const client = await page.createCDPSession();
  const click = { x, y, button: 'left', clickCount: 1 };
  const types = Array.from({ length: times }, () => ['mousePressed', 'mouseReleased']).flat();
  await Promise.all(types.map((type) => client.send('Input.dispatchMouseEvent', { ...click, type })));
  await client.detach();
}

/** Taps whose times are given, and not measured: on a slow machine they come later, but not later after one another. */
async function tapWithTimes(page, { position: [x, y], times, every = 0, after = 0 }) {
  const client = await page.createCDPSession();
  const start = (Date.now() + after) / 1000;
  for (let tap = 0; tap < times; tap += 1) {
    const timestamp = start + (tap * every) / 1000;
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.02 });
  }
  await client.detach();
}
