import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { asking } from './driver.ts';
import { english } from './texts.ts';

const undoByKey = async () => {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'z' });
  await sendKeys({ up: 'Control' });
};

describe('undo', () => {
  it('restores an answer that was cleared, and focus stays on its question', async () => {
    const worker = await asking('needs');
    await worker.on('needs').choose('food');
    expect(worker.buttons).not.to.include(english.undo);
    await worker.press(english.clearAnswer);
    expect(worker.on('needs').chosen).to.deep.equal([]);
    await worker.press(english.undo);
    expect(worker.on('needs').chosen).to.deep.equal(['food']);
    expect(worker.buttons).not.to.include(english.undo);
    expect(worker.on('needs').question.contains(worker.focus)).to.equal(true);
  });

  it('restores the account of someone else that was removed, in the presence of the youth, too', async () => {
    const worker = await asking('leave');
    await worker.press('+ Someone else told me');
    const told = 'Told by someone else';
    await worker.on('leave', told).rename('brother');
    await worker.on('leave', `${told}: brother`).choose('no');
    await worker.on('leave', `${told}: brother`).press(english.removeAccount);
    expect(worker.sees).not.to.include('brother');
    await worker.press(english.undo);
    expect(worker.on('leave', `${told}: brother`).chosen).to.deep.equal(['no']);
  });

  it('is offered until the next screen', async () => {
    const worker = await asking('needs');
    await worker.on('needs').choose('food');
    await worker.press(english.clearAnswer);
    await worker.goOn();
    await worker.press('Back');
    expect(worker.questions).to.deep.equal(['needs']);
    expect(worker.buttons).not.to.include(english.undo);
  });

  it('is Ctrl+Z, but in a text field, where it is the browser’s own, and not while the screen is covered', async () => {
    const worker = await asking('next');
    await worker.on('next').type('Sleep.');
    await worker.on('next').choose('declined');
    const field = worker.on('next').question.querySelector<HTMLElement>('textarea')!;
    field.focus();
    await undoByKey();
    await worker.settled();
    expect(worker.element.draft!.answers['next']![0]!.response).to.equal('declined');

    await worker.press(english.cover);
    await undoByKey();
    await worker.settled();
    await worker.press(english.uncover);
    expect(worker.element.draft!.answers['next']![0]!.response).to.equal('declined');

    worker.on('next').question.querySelector<HTMLElement>('input[type=radio]')!.focus();
    await undoByKey();
    await worker.settled();
    expect(worker.element.draft!.answers['next']![0]!.value).to.equal('Sleep.');
  });
});
