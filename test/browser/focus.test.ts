import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { asking, begun, nameOf, open } from './driver.ts';
import { isChoice, press, tabTo, tabToButton } from './keys.ts';

describe('the focus', () => {
  it('is left where it is on load, and goes to the heading when the host starts or clears the talk', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const worker = await open();
    expect(document.activeElement === field).to.equal(true);
    worker.element.start();
    await worker.settled();
    expect(worker.questions).not.to.deep.equal([]);
    expect(worker.focused).to.equal(worker.heading);
    field.focus();
    worker.element.start();
    await worker.settled();
    expect(document.activeElement === field, 'one is under way').to.equal(true);
    worker.element.clear();
    await worker.settled();
    expect(worker.buttons).to.include('Begin');
    expect(worker.focused).to.equal(worker.heading);
  });

  it('is left in the choices while one answers', async () => {
    const worker = await asking('safe');
    await tabTo(worker, isChoice);
    await press(worker, ' ');

    expect(worker.focused).to.equal('safe');
  });

  it('is not lost with the button that clears an answer', async () => {
    const worker = await asking('safe');
    await worker.on('safe').choose('safe');
    await tabToButton(worker, 'Clear this answer');
    await press(worker, 'Enter');

    expect(worker.on('safe').chosen).to.deep.equal([]);
    expect(worker.on('safe').fieldset.contains(worker.focus)).to.equal(true);
  });

  it('is not lost with the button that removes an account', async () => {
    const worker = await asking('safe');
    await tabToButton(worker, '+ I saw');
    await press(worker, 'Enter');
    await tabTo(worker, (focus) => nameOf(focus) === 'Remove this account');
    await press(worker, 'Enter');

    expect(worker.on('safe').fieldset.contains(worker.focus)).to.equal(true);
  });

  it('goes to the new account when one is added', async () => {
    const worker = await asking('safe');
    await tabToButton(worker, '+ Someone else told me');
    await press(worker, 'Enter');

    expect(worker.on('safe', 'Told by someone else').fieldset.contains(worker.focus)).to.equal(true);
  });

  it('goes on with Tab from the teller’s role', async () => {
    const worker = await asking('safe');
    await tabToButton(worker, '+ Someone else told me');
    await press(worker, 'Enter');
    await sendKeys({ type: 'aunt' });
    await press(worker, 'Tab', ' ');

    expect(worker.on('safe', 'Told by someone else: aunt').chosen).to.deep.equal(['safe']);
  });

  it('goes to the level when it is raised', async () => {
    const worker = await begun();
    await worker.walk({}, 'Review before the result');
    await worker.goOn();
    await worker.press('Raise the level');
    worker.find('.raise textarea')!.focus();
    await sendKeys({ type: 'Seen.' });
    await tabToButton(worker, 'Raise');
    await press(worker, 'Enter');

    expect(worker.focused).to.equal(worker.heading);
  });
});
