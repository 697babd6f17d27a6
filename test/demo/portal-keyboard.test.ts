import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalPlugin } from '../../demo/portal/plugin.ts';
import { texts } from '../../demo/portal/texts.ts';
import { talk } from '../../src/languages/en/talk.ts';
import { DemoPages } from './demo-pages.ts';

const words = texts.en;

let demo: DemoPages;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-door-portal-'));
  demo = await DemoPages.start([portalPlugin({ data: folder, isEmpty: false })]);
});
afterAll(async () => {
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who has keys and no mouse, signed in. */
async function signedIn(person: string): Promise<Page> {
  const { page } = await demo.visitor();
  await page.evaluateOnNewDocument(helpers);
  await open(page, '');
  await tabTo(page, person);
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav');
  return page;
}

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${demo.address}portal/${query}`);
  await page.waitForSelector('main h1');
  // The talk, or the record, has all that it loads.
  await page.waitForFunction(
    (waiting) => {
      const element = document.querySelector('open-door-screening');
      const buttons = [...(element?.shadowRoot?.querySelectorAll('button') ?? [])];
      return !element || (buttons.length > 0 && !buttons.some(({ textContent }) => textContent.trim() === waiting));
    },
    {},
    talk.tryAgain,
  );
}

interface Helpers {
  deepFocus(): HTMLElement | null;
  nameOf(element: Element | null): string;
  stops(): HTMLElement[];
  isVisibleFocus(element: HTMLElement): boolean;
}
type WithHelpers = typeof globalThis & { helpers: Helpers; order: HTMLElement[] };

/** What the tests ask of a page. Runs in the page. */
function helpers(): void {
  const deepFocus = () => {
    const { activeElement } = document;
    return (activeElement?.shadowRoot?.activeElement ?? activeElement) as HTMLElement | null;
  };
  const nameOf = (element: Element | null) => {
    const { labels = null, textContent = '' } = (element ?? {}) as Partial<HTMLInputElement>;
    return (element?.ariaLabel ?? labels?.[0]?.textContent ?? textContent).replace(/\s+/g, ' ').trim();
  };
  const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const isStop = (element: HTMLElement, all: readonly Element[]) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert], :disabled')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // A group of radio buttons is one place: the chosen one, or the first.
    const group = all.filter((other) => other instanceof HTMLInputElement && other.name === element.name);
    return element === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0]);
  };
  /** All that one should come to, in the order of the page. */
  const stops = () => {
    const walk = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
        element.shadowRoot ? walk(element.shadowRoot) : element.matches(focusable) ? [element] : [],
      );
    const all = walk(document);
    return all.filter((element) => isStop(element, all));
  };
  /** It has an outline, by itself or by the row it is in, and some of it is in sight. */
  const isVisibleFocus = (element: HTMLElement) => {
    const isOutlined = [element, element.closest('label')].some((place) => {
      const { outlineStyle, outlineWidth } = place
        ? getComputedStyle(place)
        : { outlineStyle: 'none', outlineWidth: '' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    const isInSight = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const hit = root.elementFromPoint((left + right) / 2, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    return isOutlined && isInSight;
  };
  Object.assign(globalThis, { helpers: { deepFocus, nameOf, stops, isVisibleFocus } });
}

const focusOf = (page: Page) =>
  page.evaluate(() => (globalThis as WithHelpers).helpers.nameOf((globalThis as WithHelpers).helpers.deepFocus()));

/** Goes on with Tab to what is called like that. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focusOf(page));
    if (passed.length > 400) throw new Error(`Tab did not come to ${name}: ${passed.slice(0, 60).join(' > ')}`);
  } while (!passed.at(-1)!.startsWith(name));
}

/** What Tab passes over or comes to out of order, and where one does not see that one is there. */
async function faultsOfWalk(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = globalThis as WithHelpers;
    all.order = all.helpers.stops();
    return all.order.length;
  });
  const faults: string[] = [];
  for (let next = 0, presses = 0; next < count; presses++) {
    if (presses > 4 * count) throw new Error(`Tab did not come round: ${next} of ${count}`);
    await page.keyboard.press('Tab');
    const { index, name, isVisible, expected } = await page.evaluate((wanted) => {
      const { helpers: page_, order } = globalThis as WithHelpers;
      const focus = page_.deepFocus();
      return {
        index: focus ? order.indexOf(focus) : -1,
        name: page_.nameOf(focus),
        isVisible: focus !== null && page_.isVisibleFocus(focus),
        expected: page_.nameOf(order[wanted] ?? null),
      };
    }, next);
    // A date has several places in one field.
    if (index === next - 1 && presses > 0) continue;
    if (index !== next) faults.push(`came to “${name}” instead of “${expected}”`);
    if (!isVisible) faults.push(`“${name}” does not show that one is there`);
    if (index < next) break;
    next = index + 1;
  }
  return faults;
}

const someRecord = async (page: Page) =>
  `record&record=${await page.evaluate(() =>
    fetch('/portal/api/records')
      .then((answer) => answer.json())
      .then((records: { id: string }[]) => records[0]!.id),
  )}`;

describe('By keyboard, in the portal,', () => {
  it.each([
    ['No. 3141', ['cases', 'case&case=INVENTED-01', 'case&case=INVENTED-02', 'record', 'privacy']],
    ['No. 2201', ['oversight', 'case&case=INVENTED-01', 'records', 'log']],
    ['No. 1107', ['records', 'retention', 'log', 'record']],
  ])('Tab comes to everything, in order and in sight: %s', async (person, pages) => {
    const page = await signedIn(person);
    for (const name of pages) {
      await open(page, `?page=${name === 'record' ? await someRecord(page) : name}`);
      expect(await faultsOfWalk(page), name).toEqual([]);
    }
  });

  it('one comes past what is on every page', async () => {
    const page = await signedIn('No. 3141');
    await tabTo(page, words.skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
  });

  it('a case is opened and its talk begun', async () => {
    const page = await signedIn('No. 3141');
    await tabTo(page, words.newCase);
    await page.keyboard.press('Enter');
    await tabTo(page, words.reference);
    await page.keyboard.type('2026-301');
    await page.keyboard.press('Enter');
    await page.waitForSelector('open-door-screening');
    await page.waitForFunction(() =>
      document.querySelector('open-door-screening')!.shadowRoot?.querySelector('button'),
    );
    await tabTo(page, talk.begin);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (globalThis as WithHelpers).helpers.deepFocus()?.matches('[data-heading]'));
  });

  it('a call is ticked, and one goes on at the next', async () => {
    const page = await signedIn('No. 2201');
    await page.waitForSelector('.calls > li');
    const second = await page.$eval('#open + .calls > li:nth-child(2)', ({ textContent }) => textContent);
    await tabTo(page, `${words.done}: `);
    await page.keyboard.press('Enter');
    await page.waitForFunction((text) => document.activeElement?.textContent === text, {}, second);
    expect(
      await page.evaluate(() =>
        (globalThis as WithHelpers).helpers.isVisibleFocus(document.activeElement as HTMLElement),
      ),
    ).toBe(true);
  });

  it('records are filtered, chosen and printed', async () => {
    const page = await signedIn('No. 1107');
    await page.evaluateOnNewDocument(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await open(page, '?page=records');
    await tabTo(page, words.case);
    await page.keyboard.type('invented-0');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('case=invented-0'));
    await page.waitForSelector('[name=record]');
    await tabTo(page, words.printStack);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (said) => document.querySelector('#trouble')!.textContent === said,
      {},
      words.reasons['nothing-chosen']!,
    );
    expect(await focusOf(page)).toBe(words.printStack);
    await tabTo(page, 'INVENTED-0');
    await page.keyboard.press('Space');
    await tabTo(page, words.printStack);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-printed]');
    expect(await page.$$('.stack > *')).toHaveLength(1);
    expect(await focusOf(page)).toBe(words.printStack);
  });

  it('what is over its time is removed, and one goes on at the top of the page', async () => {
    const page = await signedIn('No. 1107');
    await open(page, '?page=retention');
    await tabTo(page, words.removeRecords);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (said) => document.querySelector('main')!.innerText.includes(said),
      {},
      words.nothingDue,
    );
    expect(await focusOf(page)).toBe(words.titles['retention']);
  });
});
