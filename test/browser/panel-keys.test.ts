import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { begun, open, until, type Worker } from './driver.ts';
import { press, tabTo, tabToButton } from './keys.ts';
import { catchPrints } from './printing.ts';
import { english } from './texts.ts';

/** A screening that has ended, with its record on the screen. */
async function atRecord(): Promise<Worker> {
  const worker = await begun({ path: 'short' });
  while (!worker.record) await worker.goOn();
  await until(() => worker.heading === english.finishedTitle);
  return worker;
}

const isField = (name: string) => (focus: Element) => focus.matches(`[name=${name}]`);

const previewOf = (worker: Worker) => worker.find('.preview') as HTMLIFrameElement;

describe('in a panel, by keyboard,', () => {
  it('Enter in a field of a panel does what its button does', async () => {
    const worker = await open();
    await worker.press(english.openFile);
    await tabTo(worker, isField('open-passphrase'));
    await press(worker, 'Enter');
    await until(() => worker.sees.includes(english.openMissing));
    expect(worker.focus!.matches('[name=file]')).to.equal(true);
  });

  it('a correction is opened from the field for its reason', async () => {
    const worker = await atRecord();
    await worker.press(english.correct);
    await tabTo(worker, isField('correct-by'));
    await sendKeys({ type: 'R. D.' });
    await press(worker, 'Tab');
    await sendKeys({ type: 'A slip.' });
    await press(worker, 'Enter');
    await until(() => worker.heading !== english.correctTitle);
    expect(worker.focused).to.equal(worker.heading);
  });

  it('the focus is not lost in what is printed', async () => {
    const worker = await atRecord();
    await worker.press(english.print);
    const stop = catchPrints(window, () => {});
    try {
      await tabToButton(worker, english.print);
      await press(worker, 'Enter');
      expect(worker.focused).to.equal(english.print);
    } finally {
      stop();
    }
  });

  it('one sees that the focus is in the preview, and that it has left', async () => {
    const worker = await atRecord();
    await worker.press(english.print);
    await until(() => previewOf(worker).contentDocument?.querySelector('h1'));
    const ring = () => getComputedStyle(previewOf(worker)).outlineStyle;
    expect(ring()).to.equal('none');
    await tabTo(worker, (focus) => focus === previewOf(worker));
    await until(() => ring() === 'solid');
    await tabToButton(worker, 'Back');
    await until(() => ring() === 'none');
  });

  it('the cover is a key away in the preview of what is printed, too', async () => {
    const worker = await atRecord();
    await worker.press(english.print);
    await until(() => previewOf(worker).contentDocument?.querySelector('a'));
    const preview = previewOf(worker);
    preview.contentDocument!.querySelector('a')!.focus();
    await press(worker, 'Escape', 'Escape');
    await until(() => worker.find('.cover'));
    expect(worker.focused).to.equal(english.uncover);
    await press(worker, 'Enter');
    await until(() => !worker.find('.cover'));
    expect(worker.focus).to.equal(preview);
  });
});
