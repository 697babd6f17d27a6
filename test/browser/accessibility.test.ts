import { executeServerCommand } from '@web/test-runner-commands';
import type * as Axe from 'axe-core';
import { expect } from 'chai';
import { ibmFindings, ibmRulesOff, wholeHtml } from '../barriers.ts';
import type { Worker } from './driver.ts';
import { someOf } from '../runs.ts';
import { atSome, everyLevel, everyScreen, portal } from './screens.ts';

await import('axe-core');
const { axe } = window as unknown as { axe: typeof Axe };
await loadScript('/node_modules/accessibility-checker-engine/ace.js');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const spokenContrast: Axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

const ways = [
  ['en', 'light', '70em'],
  ['en', 'dark', '320px'],
  ['es', 'dark', '70em'],
  ['es', 'light', '320px'],
] as const;

/** A script that is no module. */
async function loadScript(src: string): Promise<void> {
  const script = Object.assign(document.createElement('script'), { src });
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
}

async function violations(page: Element, options: Axe.RunOptions): Promise<string[]> {
  const results = await axe.run(page, { resultTypes: ['violations'], ...options });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

async function axeFindings(page: Element, worker: Worker): Promise<string[]> {
  const options = { runOnly: standards, rules: { 'target-size': { enabled: true } } };
  const spoken = worker.find('.spoken [data-heading], .card [data-heading]');
  return [...(await violations(page, options)), ...(spoken ? await violations(spoken, spokenContrast) : [])];
}

/** The content of the document, folded or not, does not depend on light and width. */
async function otherFindings(page: Element): Promise<string[]> {
  const html = wholeHtml(page).join('\n');
  const inHtml = await executeServerCommand<string[], { html: string }>('html-problems', { html });
  return [...inHtml, ...(await ibmFindings(page, ibmRulesOff))];
}

describe('programs that look for barriers find none', () => {
  for (const [language, scheme, width] of someOf(ways, 4)) {
    const isFirst = language === 'en' && scheme === 'light';
    it(`on any screen, ${language}, ${scheme}, ${width} wide: axe${isFirst ? ', IBM’s checker, html-validate' : ''}`, async () => {
      const room = portal(width, scheme, language);
      const page = room.parentElement!;
      const found: string[] = [];
      const note = (name: string, findings: readonly string[]): void => {
        found.push(...findings.map((finding) => `${name}: ${finding}`));
      };
      const lookWithOthers = atSome(6, async (name) => note(name, await otherFindings(page)));
      const look = async (name: string, worker: Worker) => {
        note(name, await axeFindings(page, worker));
        if (isFirst) await lookWithOthers(name, worker);
      };
      await everyScreen(room, look);
      room.replaceChildren();
      await everyLevel(room, look);
      expect(found).to.deep.equal([]);
    });
  }
});
