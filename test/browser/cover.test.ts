import { expect } from 'chai';
import { begun, firstButtons, open, type Worker } from './driver.ts';
import { press } from './keys.ts';

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

  it('does not come by another key, or with the focus elsewhere', async () => {
    const worker = await atSafe();
    await press(worker, 'Escape', 'F8');
    expect(isCovered(worker)).to.equal(false);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await press(worker, 'Escape', 'Escape');

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
