import { expect } from 'chai';
import { begun, firstButtons, open, until, type Worker } from './driver.ts';
import { press } from './keys.ts';
import { pageListeners } from './page-spies.ts';
import { english } from './texts.ts';

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

  it('blocks Tab from what is below it', async () => {
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
    // Safari ends it before the key is heard, which then has this code.
    for (const target of [worker.focus!, document.body, worker.focus!, document.body]) strike(target, { keyCode: 229 });
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

  it('covers the finished screening after a click on plain text, and a record of the host’s', async () => {
    const worker = await atSafe();
    const record = await worker.finish();
    (worker.focus as HTMLElement).blur();
    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(true);

    const other = await open({ record });
    await until(() => other.heading === english.openedTitle);
    await press(other, 'Escape', 'Escape');
    expect(isCovered(other)).to.equal(true);
  });

  it('is gone when everything is cleared', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'Escape');
    worker.element.clear();
    await worker.settled();

    expect(worker.buttons).to.deep.equal(firstButtons);
  });
});

describe('the interval of the cover', () => {
  const presses: readonly (readonly [
    name: string,
    seconds: number | undefined,
    at: readonly number[],
    covers: boolean,
  ])[] = [
    ['two within a second', undefined, [0, 900], true],
    ['two that are too slow', undefined, [0, 1100], false],
    ['a slow third one after the second', undefined, [0, 1100, 2000], true],
    ['a slow third one that is too slow', undefined, [0, 1100, 2300], false],
    ['two as slow as the page allows', 3, [0, 2900], true],
    ['two that are too slow for the page', 3, [0, 3100], false],
    ['ten seconds, where a page gives as much', 10, [0, 9900], true],
  ];
  for (const [name, coverSeconds, times, covers] of presses)
    it(`${covers ? 'covers' : 'does not cover'} at ${name}`, async () => {
      const worker = await atSafe(coverSeconds === undefined ? {} : { coverSeconds });
      for (const time of times) {
        const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
        Object.defineProperty(event, 'timeStamp', { value: time });
        worker.focus!.dispatchEvent(event);
      }
      await worker.settled();
      expect(isCovered(worker)).to.equal(covers);
    });

  it('can be set by the attribute', async () => {
    const worker = await atSafe();
    worker.element.setAttribute('cover-seconds', '3');
    expect(worker.element.coverSeconds).to.equal(3);
  });
});

describe('the cover in a modal dialog of the host', () => {
  async function inDialog(rooted = false): Promise<[Worker, HTMLDialogElement]> {
    const dialog = document.createElement('dialog');
    const room = document.createElement('div');
    dialog.append(room);
    document.body.append(dialog);
    dialog.showModal();
    const worker = await begun({}, rooted ? room.attachShadow({ mode: 'open' }) : room);
    return [worker, dialog];
  }

  for (const rooted of [false, true])
    it(`comes with Escape twice, and the dialog stays open${rooted ? ', in a root of the host’s' : ''}`, async () => {
      const [worker, dialog] = await inDialog(rooted);
      worker.find('input')!.focus();
      await press(worker, 'Escape');
      expect(dialog.open).to.equal(true);
      await press(worker, 'Escape');
      expect(dialog.open).to.equal(true);
      expect(isCovered(worker)).to.equal(true);
      await press(worker, 'Escape', 'Escape');
      expect(dialog.open).to.equal(true);
      expect(isCovered(worker)).to.equal(false);
    });

  it('leaves Escape to the dialog where there is nothing to cover, and where the focus is beside the element', async () => {
    const [worker, dialog] = await inDialog();
    const button = document.createElement('button');
    dialog.append(button);
    button.focus();
    await press(worker, 'Escape');
    expect(dialog.open).to.equal(false);

    dialog.showModal();
    worker.element.clear();
    await worker.settled();
    worker.find('[part=primary-button]')!.focus();
    await press(worker, 'Escape');
    expect(dialog.open).to.equal(false);
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

  it('leaves the focus where the worker has moved it meanwhile', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'Escape');
    const field = hostField();
    await worker.press('Go on where we were');

    expect(focusIn(field)).to.equal(true);
  });

  it('takes nothing from the page but the press that covers', async () => {
    const worker = await atSafe();
    const field = hostField();
    const passed: string[] = [];
    field.addEventListener('keydown', ({ key }) => passed.push(key));

    expect(strike(field)).to.equal(true);
    expect(strike(field, { key: 'x' })).to.equal(true);
    expect(strike(field)).to.equal(false);
    await worker.settled();
    expect(isCovered(worker)).to.equal(true);
    expect([strike(field), strike(field)]).to.deep.equal([true, true]);
    await worker.settled();
    expect(isCovered(worker)).to.equal(true);
    expect(passed).to.deep.equal(['Escape', 'x', 'Escape', 'Escape']);
  });

  it('comes where the host stops the event of its key', async () => {
    const worker = await atSafe();
    const field = hostField();
    field.addEventListener('keydown', (event) => event.stopPropagation());
    await press(worker, 'Escape', 'Escape');

    expect(isCovered(worker)).to.equal(true);
  });

  it('goes by its key in a closed root of the page, too', async () => {
    const room = document.createElement('div');
    document.body.append(room);
    // oxlint-disable-next-line wc/no-closed-shadow-root -- some pages have one
    const worker = await begun({}, room.attachShadow({ mode: 'closed' }));
    worker.find('input')!.focus();
    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(true);
    await press(worker, 'Escape', 'Escape');
    expect(isCovered(worker)).to.equal(false);
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
      expect(await now(worker), 'finished').to.deep.equal(['document keydown']);
      element.clear();
      expect(await now(worker), 'nothing shown').to.deep.equal([]);
      await worker.goOn();
      expect(await now(worker), 'another one').to.deep.equal(['document keydown']);
      element.clear();
      expect(await now(worker), 'cleared').to.deep.equal([]);
    } finally {
      restore();
    }
  });
});
