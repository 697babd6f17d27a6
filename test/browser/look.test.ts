import { expect } from 'chai';
import { begun, open, until, type Worker } from './driver.ts';
import { english } from './texts.ts';

const names = ['ready', 'open', 'paused', 'finished', 'opened', 'covered'];

function statesOf({ element }: Worker): string[] {
  return names.filter((name) => element.matches(`:state(${name})`));
}

describe('what a host’s styles can ask', () => {
  it('is where the talk is, and nothing of what was said', async () => {
    const worker = await open();
    expect(statesOf(worker)).to.deep.equal(['ready']);
    await worker.goOn();
    expect(statesOf(worker)).to.deep.equal(['open']);
    await worker.press(english.cover);
    expect(statesOf(worker)).to.deep.equal(['open', 'covered']);
    await worker.press(english.uncover);
    await worker.walk({}, english.reviewTitle);
    await worker.goOn();
    expect(statesOf(worker)).to.deep.equal(['open']);
    await worker.press(english.stop, worker.find('.main')!);
    expect(statesOf(worker)).to.deep.equal(['paused']);
    await worker.press(english.resume);
    for (let steps = 0; steps < 5 && !worker.record; steps++) await worker.goOn();
    await until(() => statesOf(worker).includes('finished'));
    expect(statesOf(worker)).to.deep.equal(['finished']);

    const { record } = worker;
    worker.element.clear();
    await until(() => statesOf(worker).includes('ready'));
    worker.element.record = record;
    await until(() => statesOf(worker).includes('opened'));
    expect(statesOf(worker)).to.deep.equal(['opened']);
  });

  it('styles the element by its state', async () => {
    const style = document.createElement('style');
    style.textContent = 'open-door-screening:state(open) { outline: 3px solid rgb(1, 2, 3) }';
    document.body.append(style);
    const worker = await open();
    const color = () => getComputedStyle(worker.element).outlineColor;
    expect(color()).not.to.equal('rgb(1, 2, 3)');

    await worker.goOn();
    expect(color()).to.equal('rgb(1, 2, 3)');
  });
});

describe('the host’s own contacts', () => {
  it('are shown where the worker is alone with what to do, and nowhere in the talk', async () => {
    const worker = await begun();
    worker.element.innerHTML = '<p slot="contacts">Duty desk: 555-0199</p>';
    const shown = () => worker.element.querySelector('p')!.checkVisibility();
    await worker.walk({}, english.reviewTitle, () => expect(shown(), worker.heading).to.equal(false));
    await worker.goOn();
    expect(shown()).to.equal(true);
    await worker.goOn();
    await until(() => worker.record);
    expect(shown()).to.equal(true);
  });
});
