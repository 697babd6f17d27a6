import type * as Axe from 'axe-core';
import { expect } from 'chai';
import { everyScreen, portal } from './screens.ts';

await import('axe-core');
const { axe } = window as unknown as { axe: typeof Axe };

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Element, options: Axe.RunOptions): Promise<string[]> {
  const results = await axe.run(page, { resultTypes: ['violations'], ...options });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describe('axe finds nothing', () => {
  for (const [language, scheme, width] of [
    ['en', 'light', '70em'],
    ['en', 'dark', '320px'],
    ['es', 'light', '320px'],
    ['es', 'dark', '70em'],
  ] as const) {
    it(`on any screen, ${language}, ${scheme}, ${width} wide`, async () => {
      const page = portal(width, scheme, language);
      const found: string[] = [];
      await everyScreen(page, async (name) => {
        const options = { runOnly: standards, rules: { 'target-size': { enabled: true } } };
        for (const violation of await violations(page.parentElement!, options)) found.push(`${name}: ${violation}`);
      });
      expect(found).to.deep.equal([]);
    });
  }

  for (const scheme of ['light', 'dark'] as const)
    it(`wanting in the contrast of the words to say, ${scheme}`, async () => {
      const page = portal('70em', scheme);
      const found: string[] = [];
      await everyScreen(page, async (name, worker) => {
        const spoken = worker.find('.spoken [data-heading], .card [data-heading]');
        if (!spoken) return;
        const enhanced: Axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };
        for (const violation of await violations(spoken, enhanced)) found.push(`${name}: ${violation}`);
      });
      expect(found).to.deep.equal([]);
    });
});
