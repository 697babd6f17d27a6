import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { deepElements } from './deep.ts';
import { asking, atAge, isShown, open, until, type Worker } from './driver.ts';
import { press, tabToButton } from './keys.ts';
import { everyScreen, portal } from './screens.ts';
import { english } from './texts.ts';

const focusable = 'button, summary, a[href], input, textarea, select';

/** A field of the host's before the element, and one after it. */
function between(worker: Worker): readonly HTMLInputElement[] {
  const fields = ['before', 'after'].map((name) => Object.assign(document.createElement('input'), { name }));
  worker.element.before(fields[0]!);
  worker.element.after(fields[1]!);
  return fields;
}

/** What the host's page hears of keys while something is done, and whether it is still free to act on each. */
async function keysHeard(act: () => unknown): Promise<KeyboardEvent[]> {
  const heard: KeyboardEvent[] = [];
  const listen = (event: KeyboardEvent) => heard.push(event);
  document.addEventListener('keydown', listen);
  await act();
  document.removeEventListener('keydown', listen);
  return heard;
}

/** Tab with Shift held down, as each driver does it. */
async function pressBackTab(worker: Worker): Promise<void> {
  // A WebDriver holds down together what it is given together; these two signs are Shift and Tab.
  if (navigator.vendor.startsWith('Apple')) await sendKeys({ type: '\uE008\uE004' });
  else {
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
  }
  await worker.settled();
}

/** How many steps it is back to a field. */
async function backTo(field: Element, worker: Worker): Promise<number> {
  let steps = 0;
  for (; worker.focus !== field && steps < 60; steps += 1) await pressBackTab(worker);
  return steps;
}

/** Presses keys on something without a keyboard, so that no browser acts on them itself. */
function strike(target: Element, ...keys: readonly KeyboardEventInit[]): void {
  for (const key of keys)
    target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, composed: true, cancelable: true }));
}

/** What one has selected inside, by the mouse or otherwise. */
function selectedIn({ root }: Worker): string {
  const [range] = document.getSelection()!.getComposedRanges({ shadowRoots: [root] });
  const { startContainer, startOffset, endContainer, endOffset } = range!;
  return startContainer === endContainer ? startContainer.textContent!.slice(startOffset, endOffset) : '';
}

/** A talk that has come to its end. */
async function finished(): Promise<Worker> {
  const worker = await atAge();
  await worker.on('care').choose('foster');
  await worker.finish();
  return worker;
}

describe('the page’s own focus', () => {
  it('stays where it is while a draft or a record is shown on load', async () => {
    const before = await finished();
    const { draft, record } = before;
    before.element.remove();
    (document.activeElement as HTMLElement | null)?.blur();
    for (const settings of [{ draft }, { record }, { draft, caseReference: '7', lang: 'en' }]) {
      const worker = await open(settings);
      await until(() => worker.paper !== '' || worker.buttons.includes(english.resume));
      await worker.settled();
      expect(document.activeElement === document.body).to.equal(true);
      worker.element.remove();
    }
  });

  it('goes through the element with Tab, and out on both sides', async () => {
    const worker = await asking('safe');
    const [before, after] = between(worker);
    before!.focus();
    const forth: (Element | null)[] = [];
    for (let step = 0; step < 60 && worker.focus !== after; step += 1) {
      await press(worker, 'Tab');
      forth.push(worker.focus);
    }
    expect(worker.focus === after).to.equal(true);
    expect(forth.length).to.be.above(5);
    const back = await backTo(before!, worker);

    expect(worker.focus === before).to.equal(true);
    expect(back).to.be.at.least(forth.length - 1);
  });
});

describe('the page’s own keys', () => {
  const shortcuts = [
    { key: '/' },
    { key: '?', shiftKey: true },
    { key: '1', altKey: true },
    { key: 's', ctrlKey: true },
  ];

  it('are heard on a button of the element', async () => {
    const worker = await asking('safe');
    await tabToButton(worker, 'Next');
    const heard = await keysHeard(() => strike(worker.focus!, ...shortcuts));

    expect(heard.map(({ key }) => key)).to.deep.equal(shortcuts.map(({ key }) => key));
    expect(heard.some(({ defaultPrevented }) => defaultPrevented)).to.equal(false);
  });

  it('reach the page while the worker types, and the page can see that it is in a field', async () => {
    const worker = await asking('next');
    const { textarea } = worker.on('next');
    textarea.focus();
    const fields: unknown[] = [];
    const heard = await keysHeard(async () => {
      const tell = (event: Event) =>
        fields.push(event.target === worker.element && event.composedPath()[0] === textarea);
      document.addEventListener('keydown', tell, { once: true });
      await sendKeys({ type: 'a' });
    });

    expect(heard.map(({ key, defaultPrevented }) => [key, defaultPrevented])).to.deep.equal([['a', false]]);
    expect(fields).to.deep.equal([true]);
    expect(textarea.value).to.equal('a');
  });

  it('are heard on whatever can have the focus, on every screen', async () => {
    const keys = ['a', '1', '/', ' ', 'Enter', 'ArrowDown', 'Home', 'PageDown', 'Tab', 'F1'];
    const lost: string[] = [];
    await everyScreen(portal('600px'), async (name, worker) => {
      // Letters and Enter fill in what is on paper.
      if (name === 'typing in from paper') return;
      for (const control of deepElements(worker.element).filter(
        (element) => isShown(element) && element.matches(focusable),
      )) {
        const heard = await keysHeard(() => strike(control, ...keys.map((key) => ({ key }))));
        const free = heard.filter(({ defaultPrevented }) => !defaultPrevented).map(({ key }) => key);
        if (free.join() !== keys.join()) lost.push(`${name}: ${control.outerHTML.slice(0, 80)} passes ${free.join()}`);
      }
    });
    expect(lost).to.deep.equal([]);
  });
});

describe('what one can do with text on any page', () => {
  it('can be done inside: selecting it with the mouse', async () => {
    const worker = await asking('safe');
    const heading = worker.find('[data-heading]')!;
    heading.scrollIntoView({ block: 'center' });
    const letters = document.createRange();
    letters.setStart(heading.firstChild!, 0);
    letters.setEndAfter(heading.lastChild!);
    const { left, top, height } = heading.getBoundingClientRect();
    const y = Math.round(top + Math.min(height, 36) / 2);
    await sendMouse({ type: 'move', position: [Math.round(left) + 1, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left) + 120, y] });
    await sendMouse({ type: 'up' });

    expect(selectedIn(worker)).not.to.equal('');
    expect(worker.heading).to.include(selectedIn(worker).trim());
  });

  it('is never blocked: neither selecting, copying, pasting nor the context menu', async () => {
    const worker = await asking('safe');
    await worker.on('safe').note('cold');
    const kept: string[] = [];
    for (const element of deepElements(worker.element).filter(isShown))
      for (const type of [
        'selectstart',
        'copy',
        'cut',
        'paste',
        'contextmenu',
        'dragstart',
        'mousedown',
        'beforeinput',
      ])
        if (!element.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true })))
          kept.push(`${type} on ${element.outerHTML.slice(0, 80)}`);

    expect(kept).to.deep.equal([]);
  });
});
