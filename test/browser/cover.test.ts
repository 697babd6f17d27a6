import { expect } from 'chai';
import { begun, firstButtons, open, type Worker } from './driver.ts';
import { press } from './keys.ts';
import { pageListeners } from './page-spies.ts';

const isCovered = (worker: Worker) => worker.sees.startsWith('Take a moment We can go on when you are ready.');

async function atSafe(settings = {}): Promise<Worker> {
  const worker = await begun(settings);
  await worker.jump('Right now');
  worker.on('safe').input('safe').focus();
  return worker;
}

describe('the cover', () => {
  it('hides everything at one tap and brings it back where it was', async () => {
    const worker = await atSafe();
    await worker.on('safe').choose('not-sure');
    await worker.press('Take a moment');
    expect(worker.sees).to.equal('Take a moment We can go on when you are ready. Go on where we were');
    expect(worker.buttons).to.deep.equal(['Go on where we were']);

    await worker.press('Go on where we were');
    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
  });

  it('comes with Escape twice and goes with Escape twice, with the focus where it was', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape');
    expect(isCovered(worker)).to.equal(false);
    await press(worker, 'Escape');
    expect(isCovered(worker)).to.equal(true);
    expect(worker.focused).to.equal('Go on where we were');

    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(false);
    expect(worker.focused).to.equal('safe');
  });

  it('keeps Tab from what is below it', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'Escape', 'Tab', 'Tab');

    expect(worker.find('.frame')!.contains(worker.focus)).to.equal(false);
  });

  it('leaves the first Escape to the page, and stops the second', async () => {
    const worker = await atSafe();
    const passed: boolean[] = [];
    const listen = (event: KeyboardEvent) => passed.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await press(worker, 'Escape', 'Escape');
    document.removeEventListener('keydown', listen);

    expect(passed).to.deep.equal([false]);
  });

  it('does not come by a key that is held down', async () => {
    const worker = await atSafe();
    for (const repeat of [false, true, true])
      worker.focus!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', repeat, bubbles: true, composed: true }),
      );
    await worker.settled();

    expect(isCovered(worker)).to.equal(false);
  });

  it('does not come by another key', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'F8');

    expect(isCovered(worker)).to.equal(false);
  });

  it('does not come by a key that ends the composing of a word', async () => {
    const worker = await atSafe();
    for (const target of [worker.focus!, document.body, worker.focus!, document.body])
      strike(target, { isComposing: true });
    await worker.settled();

    expect(isCovered(worker)).to.equal(false);
  });

  it('comes by the key the host chooses, and by that one only', async () => {
    const worker = await atSafe({ coverKey: 'F8' });
    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(false);
    await press(worker, 'F8', 'F8');

    expect(isCovered(worker)).to.equal(true);
  });

  it('comes by no key where the attribute is empty', async () => {
    const worker = await atSafe();
    worker.element.setAttribute('cover-key', '');
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(false);
  });

  it('comes by the key in the attribute', async () => {
    const worker = await atSafe();
    worker.element.setAttribute('cover-key', 'F8');
    await press(worker, 'F8', 'F8');

    expect(isCovered(worker)).to.equal(true);
  });

  it('is not needed before the talk', async () => {
    const worker = await open();
    worker.find('[part=primary-button]')!.focus();
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(false);
  });

  it('covers the finished screening, too', async () => {
    const worker = await atSafe();
    await worker.walk({}, 'Review before the result');
    await worker.goOn();
    await worker.goOn();
    worker.find('[part~=primary-button]')!.focus();
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(true);
  });

  it('is gone when everything is cleared', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'Escape');
    worker.element.clear();
    await worker.settled();

    expect(worker.buttons).to.deep.equal(firstButtons);
  });
});

/** Presses Escape where no browser acts on it itself; whether the page was free to act on it. */
function strike(target: Element, init: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

describe('the cover, with the focus outside the element', () => {
  /** A field of the host's, in the page or in a root of its own. */
  function hostField(rooted = false): HTMLInputElement {
    const field = document.createElement('input');
    const place = document.createElement('div');
    (rooted ? place.attachShadow({ mode: 'open' }) : place).append(field);
    document.body.append(place);
    field.focus();
    return field;
  }

  const focusIn = (field: Element) => (field.getRootNode() as Document | ShadowRoot).activeElement === field;

  it('comes where nothing has the focus', async () => {
    const worker = await atSafe();
    (worker.focus as HTMLElement).blur();
    expect(document.activeElement === document.body).to.equal(true);
    await press(worker, 'Escape');
    expect(isCovered(worker)).to.equal(false);
    await press(worker, 'Escape');
    expect(isCovered(worker)).to.equal(true);
    expect(worker.focused).to.equal('Go on where we were');

    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(false);
  });

  for (const rooted of [false, true])
    it(`comes from a field of the host’s${rooted ? ' in a root of its own' : ''}, and gives it the focus back`, async () => {
      const worker = await atSafe();
      const field = hostField(rooted);
      await press(worker, 'Escape', 'Escape');
      expect(isCovered(worker)).to.equal(true);
      expect(worker.focused).to.equal('Go on where we were');
      await press(worker, 'Enter');

      expect(isCovered(worker)).to.equal(false);
      expect(focusIn(field)).to.equal(true);
    });

  it('leaves the focus where one has gone meanwhile', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'Escape');
    const field = hostField();
    worker.element.clear();
    await worker.settled();

    expect(focusIn(field)).to.equal(true);
  });

  it('leaves every press to the page', async () => {
    const worker = await atSafe();
    const field = hostField();
    const passed: boolean[] = [];
    field.addEventListener('keydown', ({ defaultPrevented }) => passed.push(defaultPrevented));

    expect([strike(field), strike(field)]).to.deep.equal([true, true]);
    expect(passed).to.deep.equal([false, false]);
    await worker.settled();
    expect(isCovered(worker)).to.equal(true);
  });

  it('comes where the host keeps its key to itself', async () => {
    const worker = await atSafe();
    const field = hostField();
    field.addEventListener('keydown', (event) => event.stopPropagation());
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(true);
  });

  it('comes with one press inside and one outside', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape');
    hostField();
    await press(worker, 'Escape');

    expect(isCovered(worker)).to.equal(true);
  });

  it('does not go by a key that may be meant for something else', async () => {
    const worker = await atSafe();
    await worker.press('Take a moment');
    hostField();
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(true);
  });

  it('comes over every talk on the page, whichever has the focus, and not over what is no talk', async () => {
    const [one, other] = [await atSafe(), await atSafe({ coverKey: 'Escape' })];
    const [still, byOtherKey, byNone] = [
      await open(),
      await atSafe({ coverKey: 'F8' }),
      await atSafe({ coverKey: '' }),
    ];
    one.on('safe').input('safe').focus();
    await press(one, 'Escape', 'Escape');

    expect([one, other, still, byOtherKey, byNone].map(isCovered)).to.deep.equal([true, true, false, false, false]);
    expect(one.focused).to.equal('Go on where we were');
    await press(one, 'Escape', 'Escape');
    expect(one.focused).to.equal('safe');
  });

  it('is listened for while a talk is open, and only then', async () => {
    const { listening, restore } = pageListeners();
    const now = async (worker: Worker) => {
      await worker.settled();
      return listening.filter((name) => name.includes('keydown'));
    };
    try {
      const worker = await open();
      expect(await now(worker), 'before').to.deep.equal([]);
      await worker.goOn();
      expect(await now(worker), 'open').to.deep.equal(['document keydown']);
      await worker.jump('Right now');
      expect(await now(worker), 'still open').to.deep.equal(['document keydown']);
      worker.element.coverKey = '';
      expect(await now(worker), 'without a key').to.deep.equal([]);
      worker.element.removeAttribute('cover-key');
      worker.element.coverKey = 'Escape';
      expect(await now(worker), 'with a key').to.deep.equal(['document keydown']);
      const { element } = worker;
      element.remove();
      expect(await now(worker), 'taken off the page').to.deep.equal([]);
      document.body.append(element);
      expect(await now(worker), 'back on the page').to.deep.equal(['document keydown']);
      await worker.unfoldTopics();
      await worker.press('Stop for today');
      expect(await now(worker), 'stopped').to.deep.equal([]);
      await worker.press('Go on where we were');
      expect(await now(worker), 'gone on with').to.deep.equal(['document keydown']);
      await worker.finish();
      expect(await now(worker), 'finished').to.deep.equal([]);
      element.clear();
      await worker.settled();
      await worker.goOn();
      expect(await now(worker), 'another one').to.deep.equal(['document keydown']);
      element.clear();
      expect(await now(worker), 'cleared').to.deep.equal([]);
    } finally {
      restore();
    }
  });
});
