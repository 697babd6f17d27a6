import type { AnyPage } from '../any-page.ts';

/** A page that is gone through by keys. */
type KeyboardPage = Pick<AnyPage, 'evaluate' | 'keyboard'>;

interface Helpers {
  deepFocus(): HTMLElement | null;
  nameOf(element: Element | null): string;
  stops(): HTMLElement[];
  isVisibleFocus(element: HTMLElement): boolean;
}
export type WithHelpers = typeof globalThis & { helpers: Helpers; order: HTMLElement[] };

/** What the tests ask of a page. Runs in the page. */
export function helpers(): void {
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

export const focusOf = (page: KeyboardPage) =>
  page.evaluate(() => (globalThis as WithHelpers).helpers.nameOf((globalThis as WithHelpers).helpers.deepFocus()));

/** Goes on with Tab to what is called like that. */
export async function tabTo(page: KeyboardPage, name: string): Promise<void> {
  const passed: string[] = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focusOf(page));
    if (passed.length > 400) throw new Error(`Tab did not come to ${name}: ${passed.slice(0, 60).join(' > ')}`);
  } while (!passed.at(-1)!.startsWith(name));
}

/** Goes back with Shift and Tab: at the end of a page, Firefox goes on in its own buttons. */
export async function tabBackTo(page: KeyboardPage, name: string): Promise<void> {
  await page.keyboard.down('Shift');
  await tabTo(page, name);
  await page.keyboard.up('Shift');
}

/** What Tab passes over or comes to out of order, and where one does not see that one is there. */
export async function faultsOfWalk(page: KeyboardPage): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = globalThis as WithHelpers;
    all.order = all.helpers.stops();
    return all.order.length;
  });
  const faults: string[] = [];
  for (let next = 0, presses = 0; next < count; presses++) {
    if (presses > 4 * count) throw new Error(`Tab did not come round: ${next} of ${count}`);
    await page.keyboard.press('Tab');
    const { index, name, isVisible, expected } = await page.evaluate(async (wanted) => {
      const { helpers: page_, order } = globalThis as WithHelpers;
      const focus = page_.deepFocus();
      // WebKit scrolls to it some frames later.
      for (let frame = 0; frame < 60; frame++) {
        if (focus === null || page_.isVisibleFocus(focus)) break;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
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
