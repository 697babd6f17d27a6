import { sendKeys } from '@web/test-runner-commands';
import type * as Axe from 'axe-core';
import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { colorOf, contrast, lightness, type Color } from './contrast.ts';
import { isShown, open, type Worker } from './driver.ts';
import { illegible } from './legible.ts';
import { atSome, everyScreen, portal } from './screens.ts';

await import('axe-core');
const { axe } = window as unknown as { axe: typeof Axe };

const themes = ['plain', 'government', 'high-contrast'] as const;
const schemes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const links = await Promise.all(
  [...themes, 'dense'].map((name) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `/demo/themes/${name}.css`,
    });
    document.head.append(link);
    return new Promise<HTMLLinkElement>((loaded) => link.addEventListener('load', () => loaded(link), { once: true }));
  }),
);

/** A page that has chosen a theme, or none. */
function themed(theme: Theme | undefined, scheme: 'light' | 'dark', width = '70em', density?: string): HTMLElement {
  const room = portal(width, scheme);
  if (theme) room.dataset['theme'] = theme;
  if (density) room.dataset['density'] = density;
  return room;
}

const colors = 'paper ink quiet line edge accent on-accent tint focus level-0 level-1 level-2 level-3'.split(' ');

/** The computed value of a color of the element. */
function valueOf({ root }: Worker, name: string): Color {
  const probe = document.createElement('i');
  probe.style.color = `var(--${name})`;
  root.querySelector('.shell')!.append(probe);
  const color = colorOf(getComputedStyle(probe).color);
  probe.remove();
  return color;
}

/** Edges one must see to know that there is something to press or to write in. */
function faintEdges(worker: Worker, theme: Theme): string[] {
  const paper = valueOf(worker, 'paper');
  // A way not to answer is known by its own round mark; in high contrast by its edge, too.
  const choices = theme === 'high-contrast' ? '.choice' : '.choice:not(.small)';
  const edged = `.actions button, .bar button, ${choices}, input:not([type=radio], [type=checkbox]), select, textarea`;
  return worker
    .all<HTMLElement>(edged)
    .filter(isShown)
    .filter((control) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(control);
      const edge = colorOf(borderTopColor);
      return edge[3] < 1 || Number.parseFloat(borderTopWidth) < 1 || contrast(edge, paper) < 3;
    })
    .map((control) => `faint edge: ${control.outerHTML.slice(0, 100)}`);
}

async function violations(page: Element, values: string[]): Promise<string[]> {
  const { violations: found } = await axe.run(page, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

after(() => links.forEach((link) => link.remove()));

// Other tests look at every screen in light.
for (const scheme of someOf(['dark', 'light'] as const, 2))
  for (const theme of someOf(themes, 2))
    it(`the theme "${theme}", ${scheme}, can be read on any screen, and shows where to press`, async () => {
      const page = themed(theme, scheme);
      const found: string[] = [];
      const everywhere = theme === 'high-contrast' ? 'color-contrast-enhanced' : 'color-contrast';
      // No screen in two of the themes.
      const first = themes.indexOf(theme);
      const look = async (name: string, worker: Worker) => {
        const spoken = worker.find('.spoken [data-heading], .card [data-heading]');
        const faults = [
          ...(await violations(page, [everywhere, 'link-in-text-block', 'target-size'])),
          ...(spoken ? await violations(spoken, ['color-contrast-enhanced']) : []),
          ...faintEdges(worker, theme),
        ];
        found.push(...faults.map((fault) => `${name}: ${fault}`));
      };
      await everyScreen(page, atSome(themes.length, look, first));
      expect(found).to.deep.equal([]);
    });

for (const theme of themes)
  for (const scheme of schemes)
    describe(`the theme "${theme}", ${scheme}`, () => {
      it('has a focus one can see', async () => {
        const worker = await open({}, themed(theme, scheme));
        await sendKeys({ press: 'Tab' });
        const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(worker.root.activeElement!);
        const ring = colorOf(outlineColor);

        expect(outlineStyle).to.equal('solid');
        expect(Number.parseFloat(outlineWidth)).to.be.at.least(3);
        expect(ring).to.deep.equal(valueOf(worker, 'focus'));
        expect(contrast(ring, valueOf(worker, 'paper'))).to.be.at.least(3);
      });

      it('has four levels that stay apart without color, too', async () => {
        const worker = await open({}, themed(theme, scheme));
        const paper = valueOf(worker, 'paper');
        const levels = [0, 1, 2, 3].map((rank) => valueOf(worker, `level-${rank}`));
        const apart = levels.flatMap((one, index) =>
          levels.slice(index + 1).map((other) => Math.abs(lightness(one) - lightness(other))),
        );

        expect(Math.min(...apart)).to.be.at.least(5);
        for (const level of levels) expect(contrast(level, paper)).to.be.at.least(theme === 'high-contrast' ? 7 : 4.5);
      });
    });

describe('themes', () => {
  for (const scheme of schemes)
    it(`begin from the one that sets every default, ${scheme}`, async () => {
      const [bare, plain] = [await open({}, themed(undefined, scheme)), await open({}, themed('plain', scheme))];
      for (const name of colors) expect(valueOf(plain, name), name).to.deep.equal(valueOf(bare, name));
      const shapes = ({ root }: Worker) => {
        const shell = getComputedStyle(root.querySelector('.shell')!);
        const button = getComputedStyle(root.querySelector('.primary')!);
        const { paddingTop } = getComputedStyle(root.querySelector('.frame')!);
        const { borderRadius, borderTopWidth } = button;
        return [shell.fontSize, shell.fontFamily, paddingTop, borderRadius, borderTopWidth];
      };
      expect(shapes(plain)).to.deep.equal(shapes(bare));
    });

  it('are side by side on one page', async () => {
    const papers = await Promise.all(
      (['government', 'high-contrast'] as const).map(async (theme) => {
        const worker = await open({}, themed(theme, 'dark'));
        return String(valueOf(worker, 'paper'));
      }),
    );
    expect(papers).to.deep.equal(['27,27,27,1', '0,0,0,1']);
  });

  for (const theme of someOf(themes, 3))
    it(`stay legible and easy to hit where they are dense, on a small screen: ${theme}`, async () => {
      const page = themed(theme, 'light', '320px', 'dense');
      const found: string[] = [];
      await everyScreen(page, async (name, worker) => {
        found.push(...illegible(worker, page).map((fault) => `${name}: ${fault}`));
      });
      expect(found).to.deep.equal([]);
    });
});
