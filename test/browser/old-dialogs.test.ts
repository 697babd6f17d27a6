import { expect } from 'chai';
import { asking, isShown, until, type Worker } from './driver.ts';
import { isChoice, press, tabTo, tabToButton } from './keys.ts';

/** As much of jQuery UI as is used here. */
interface Widget {
  dialog(options: object): Widget;
  dialog(method: 'isOpen'): boolean;
  dialog(method: 'open' | 'close' | 'destroy'): Widget;
}

const { jQuery } = await loaded('/node_modules/jquery/dist/jquery.js', '/node_modules/jquery-ui/dist/jquery-ui.js');

async function loaded(...scripts: readonly string[]): Promise<{ jQuery: (on: Element) => Widget }> {
  for (const src of scripts)
    await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  return window as unknown as { jQuery: (on: Element) => Widget };
}

/** A place on the page, between two fields that must not get the focus while a modal dialog is open. */
function place(kind: 'div' | 'dialog'): HTMLElement {
  document.body.innerHTML = `<input id="before"><${kind}></${kind}><input id="after">`;
  return document.querySelector(kind)!;
}

/** What has the focus on the page, through a whole round with Tab. */
async function roundOf(worker: Worker): Promise<Set<Element>> {
  const seen = new Set<Element>();
  for (let step = 0; step < 30; step += 1) {
    await press(worker, 'Tab');
    seen.add(document.activeElement!);
  }
  return seen;
}

async function inModal(options: object = {}): Promise<{ worker: Worker; widget: Widget }> {
  const holder = place('div');
  const worker = await asking('safe', {}, holder);
  const widget = jQuery(holder).dialog({
    modal: true,
    width: 600,
    // The dialog leads Tab round between the first and the last thing it knows, and it knows nothing inside the element.
    buttons: [{ text: 'Close', click: () => widget.dialog('close') }],
    ...options,
  });
  await worker.settled();
  return { worker, widget };
}

describe('in a modal dialog of jQuery UI', () => {
  it('Tab comes to everything inside and not out of the dialog, and the talk goes on', async () => {
    const { worker, widget } = await inModal();
    await tabTo(worker, isChoice);
    await press(worker, ' ');
    expect(worker.on('safe').chosen).to.have.length(1);
    await tabToButton(worker, 'Next');
    await press(worker, 'Enter');
    expect(worker.questions).not.to.include('safe');
    const round = await roundOf(worker);
    widget.dialog('destroy');

    expect([...round].some(({ id }) => id === 'before' || id === 'after')).to.equal(false);
    expect(round.has(worker.element)).to.equal(true);
  });

  it('Escape twice covers it where the dialog leaves Escape alone: closeOnEscape: false', async () => {
    const { worker, widget } = await inModal({ closeOnEscape: false });
    await tabTo(worker, isChoice);
    await press(worker, 'Escape', 'Escape');
    const open = widget.dialog('isOpen');
    widget.dialog('destroy');

    expect(open).to.equal(true);
    expect(worker.buttons).to.deep.equal(['Go on where we were']);
  });

  it('Escape closes it as it closes any other where the dialog is left as it is, and the talk goes on', async () => {
    const { worker, widget } = await inModal();
    await worker.on('safe').choose('not-sure');
    await tabTo(worker, isChoice);
    await press(worker, 'Escape');
    expect(widget.dialog('isOpen')).to.equal(false);
    expect(isShown(worker.element)).to.equal(false);
    widget.dialog('open');
    await worker.settled();
    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
    await worker.press('Next');
    widget.dialog('destroy');

    expect(worker.questions).not.to.include('safe');
  });
});

describe('in a modal dialog of the browser’s', () => {
  it('everything works, and Escape twice covers where the page prevents Escape from closing it', async () => {
    const dialog = place('dialog') as HTMLDialogElement;
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') event.preventDefault();
    });
    dialog.showModal();
    const worker = await asking('safe', {}, dialog);
    await tabTo(worker, isChoice);
    await press(worker, ' ');
    const [chosen] = worker.on('safe').chosen;
    await press(worker, 'Escape', 'Escape');
    expect(worker.buttons).to.deep.equal(['Go on where we were']);
    expect(dialog.open).to.equal(true);
    await press(worker, 'Enter');
    dialog.close();
    expect(isShown(worker.element)).to.equal(false);
    dialog.showModal();
    await until(() => isShown(worker.element));

    expect(worker.on('safe').chosen).to.deep.equal([chosen]);
  });
});
