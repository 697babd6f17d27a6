import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { devtools } from './devtools.ts';
import { begun, isShown, nameOf, open, until, type Worker } from './driver.ts';
import { everyScreen, portal } from './screens.ts';
import { english } from './texts.ts';

// Rows of buttons cover what is below them, as they do on a page.
document.adoptedStyleSheets = [];

let isChromium: boolean;

// Beside other windows, the page has the focus all the same.
before(async () => {
  isChromium = (await devtools('Emulation.setFocusEmulationEnabled', { enabled: true })) !== false;
});

/** Gives the window that size; where the driver of a browser cannot, the test is left out. */
async function sizeWindow(test: Mocha.Context, width: number, height: number): Promise<void> {
  await setViewport({ width, height }).catch((error: Error) => {
    if (error.message.includes('not supported')) test.skip();
    throw error;
  });
}

/** Controls that are not in sight, or behind something, when the focus comes to them from above or from below. */
function outOfSight({ root }: Worker): string[] {
  const controls = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')].filter(
    isShown,
  );
  return [...controls, ...controls.toReversed()].flatMap((control) => {
    control.focus();
    if (root.activeElement !== control) return [];
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isInSight = [top + 2, bottom - 2].every((y) =>
      control.contains(root.elementFromPoint((left + right) / 2, y)),
    );
    return isInSight ? [] : [`${nameOf(control) || control.outerHTML.slice(0, 80)} at ${Math.round(top)}`];
  });
}

// Elsewhere `focus()` scrolls less than Tab does.
describe('what has the focus', () => {
  for (const [width, height] of someOf(
    [
      [320, 600],
      [390, 844],
      [1280, 720],
    ] as const,
    3,
  ))
    it(`is in sight on every screen of ${width} × ${height}, below no bar that stays`, async function () {
      if (!isChromium) this.skip();
      await sizeWindow(this, width, height);
      const found: string[] = [];
      await everyScreen(portal('100%'), async (name, worker) => {
        found.push(...outOfSight(worker).map((control) => `${name}: ${control}`));
      });
      expect(found).to.deep.equal([]);
    });

  it('is in sight in a practice, whose band stays above, folded or not', async function () {
    if (!isChromium) this.skip();
    await sizeWindow(this, 390, 844);
    const worker = await begun({ practice: true }, portal('100%'));
    expect(outOfSight(worker)).to.deep.equal([]);
    worker.find('.practice summary')!.click();
    expect(outOfSight(worker)).to.deep.equal([]);
  });
});

describe('what one does next', () => {
  for (const [language, width, height] of someOf(
    [
      ['en', 1280, 800],
      ['en', 390, 844],
      ['es', 1280, 800],
      ['es', 390, 844],
    ] as const,
    3,
  ))
    it(`is in sight on the first screen and on each one after it, ${width} × ${height}, ${language}`, async function () {
      await sizeWindow(this, width, height);
      const worker = await open({ lang: language }, portal('100%', 'light', language));
      await until(() => worker.language === language);
      const hidden: string[] = [];
      for (let step = 0; step < 90 && !worker.record; step++) {
        const { top, bottom } = worker.find('.primary')!.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) hidden.push(`${worker.heading}: ${top} to ${bottom}`);
        await worker.goOn();
      }
      expect(worker.record === undefined).to.equal(false);
      expect(hidden).to.deep.equal([]);
    });
});

describe('the row of buttons', () => {
  for (const [width, height] of someOf(
    [
      [1280, 800],
      [820, 1180],
      [390, 844],
    ] as const,
    3,
  ))
    it(`ends where the window ends on every screen of a talk that has it for itself, ${width} × ${height}`, async function () {
      await sizeWindow(this, width, height);
      const page = portal('100%');
      page.style.setProperty('--open-door-talk-height', '100svh');
      const elsewhere: string[] = [];
      await everyScreen(page, async (name, worker) => {
        const row = worker.find('.columns :is(.main, .card) > .actions')?.getBoundingClientRect();
        if (row && Math.abs(row.bottom - innerHeight) > 1) elsewhere.push(`${name}: ${row.bottom} of ${innerHeight}`);
      });
      expect(elsewhere).to.deep.equal([]);
    });
});

describe('what covers the screen', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    it(`is in sight at each question one comes to, however far the one before was scrolled, ${width} × ${height}`, async function () {
      await sizeWindow(this, width, height);
      const worker = await begun({}, portal('100%'));
      const hidden: string[] = [];
      for (let step = 0; step < 90 && worker.heading !== english.reviewTitle; step++) {
        worker.find('.primary')!.focus();
        scrollTo(0, document.documentElement.scrollHeight);
        await worker.goOn();
        const { top } = worker.find('.bar > button')!.getBoundingClientRect();
        if (top < 0) hidden.push(`${worker.heading}: ${top}`);
      }
      expect(hidden).to.deep.equal([]);
      expect(worker.heading).to.equal(english.reviewTitle);
    });
});
