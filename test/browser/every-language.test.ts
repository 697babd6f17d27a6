import { expect } from 'chai';
import { directionOf, registerLanguage } from '../../src/languages/registry.ts';
import { allLanguages } from '../languages/all.ts';
import { englishLeftIn } from '../languages/english-left.ts';
import { foreignIn } from '../languages/made-up.ts';
import { someOf } from '../runs.ts';
import { deepElements } from './deep.ts';
import type { Worker } from './driver.ts';
import { overTheSide } from './over-the-side.ts';
import { everyScreen, portal } from './screens.ts';
import { isShown, words } from './seeing.ts';

/** Narrow and wide, on either side of where a screen is laid out in another way. */
const widths = ['320px', '1280px'];

/** Every text that is read or heard, one by one; what is told a developer about wrong data is in English. */
function textsOn({ element }: Worker): string[] {
  const shown = deepElements(element).filter((one) => isShown(one) && !one.closest('[role=alert], style'));
  return [
    ...shown.flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)),
    ...shown.map((one) => one.getAttributeNode('aria-label')),
  ]
    .map((node) => words(node?.textContent))
    .filter(Boolean);
}

describe('every screen in every language', () => {
  for (const [language, { pack, data }] of someOf(Object.entries(allLanguages), 2, 1))
    it(`has nothing over its side and no English left, ${language}`, async () => {
      if (language !== 'en') registerLanguage(pack);
      const room = portal(widths[0]!, 'light', language);
      const englishLeft = englishLeftIn(data);
      const found: string[] = [];
      const seen: string[] = [];
      await everyScreen(room, async (name, worker) => {
        seen.push(name);
        const shell = worker.find('.shell')!;
        expect([shell.lang, shell.dir], name).to.deep.equal([language, directionOf(language)]);
        if (language !== 'en') found.push(...englishLeft(textsOn(worker)).map((text) => `${name}: ${text}`));
        if (language === 'qaa')
          found.push(...foreignIn(textsOn(worker).join(' ').replaceAll('cold', ' ')).map((text) => `${name}: ${text}`));
        for (const width of widths) {
          room.style.inlineSize = width;
          found.push(...overTheSide(worker.element, room).map((html) => `${name}, ${width}: ${html}`));
          const paper =
            worker.root.querySelector<HTMLIFrameElement>('iframe.preview')?.contentDocument?.documentElement;
          if (paper && paper.scrollWidth > paper.clientWidth) found.push(`${name}, ${width}: the paper is too wide`);
        }
        room.style.inlineSize = widths[0]!;
      });
      expect(found).to.deep.equal([]);
      expect(seen).to.include.members(['question', 'cover', 'result', 'print', 'save', 'typing in from paper']);
    });
});
