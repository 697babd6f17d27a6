import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { devtools } from './devtools.ts';
import { asking, begun, open, until, type Worker } from './driver.ts';
import { english } from './texts.ts';

/** What a person does with a mouse or a finger, always at one place. */
interface Presses {
  readonly by: 'mouse' | 'finger';
  readonly times: number;
  /** Milliseconds between two taps, and before the first. */
  readonly every?: number;
  readonly after?: number;
}

const doubleClick: Presses = { by: 'mouse', times: 2 };
const doubleTap: Presses = { by: 'finger', times: 2, every: 90 };

let left = false;

/**
 * Presses something on the screen; false where the browser lets no test do it. A test presses sooner again than a person
 * does: it takes now the left half, now the right one.
 */
async function at(worker: Worker, target: Element, presses: Presses): Promise<boolean> {
  target.scrollIntoView({ block: 'center' });
  left = !left;
  const { x, y, width, height } = target.getBoundingClientRect();
  const position = [Math.round(x + width * (left ? 0.1 : 0.9)), Math.round(y + height / 2)];
  const done = await executeServerCommand<boolean, object>('pointer', { ...presses, position });
  await worker.settled();
  return done;
}

const primary = (worker: Worker) => worker.find('[part~=primary-button]')!;
/** What leads on with the talk, also from a card where something else comes first. */
const onward = (worker: Worker) => button(worker, english.goOn) ?? primary(worker);
const button = (worker: Worker, name: string) =>
  worker.all<HTMLElement>('button').find((candidate) => candidate.textContent.trim() === name)!;

/** The screens of a whole talk in which much happens, one after the other, as one goes on in that way. */
async function screensOf(worker: Worker, goOn: () => Promise<unknown>): Promise<string[]> {
  const screens: string[] = [];
  while (worker.record === undefined) {
    screens.push([worker.heading, ...worker.questions].join(' | '));
    if (screens.length > 99) throw new Error(`No end: ${screens.join('\n')}`);
    if (worker.questions.includes('safe')) await worker.on('safe').choose('not-safe');
    if (worker.questions.includes('touched')) await worker.on('touched').choose('yes');
    await goOn();
    if (worker.heading === english.finishedTitle) await until(() => worker.record);
  }
  return [...screens, worker.heading];
}

describe('a double click or double tap is one step', () => {
  for (const presses of [doubleClick, doubleTap])
    it(`over a whole talk, from Begin to Finish, by ${presses.by}: no screen is skipped`, async function () {
      const slow = await open();
      const expected = await screensOf(slow, () => slow.onward());
      slow.element.remove();
      const worker = await open();
      if (!(await at(worker, worker.find('[data-heading]')!, presses))) return this.skip();

      expect(await screensOf(worker, () => at(worker, onward(worker), presses))).to.deep.equal(expected);
      expect(worker.record!.answers).to.have.all.keys('safe', 'touched');
    });

  for (const presses of [doubleClick, doubleTap])
    it(`wherever a button leads, by ${presses.by}`, async function () {
      const worker = await begun();
      const twice = (name: string) => at(worker, button(worker, name), presses);
      await worker.goOn();
      await worker.goOn();
      const first = worker.heading;
      await worker.goOn();
      await worker.goOn();
      if (!(await twice(english.back))) return this.skip();
      await twice(english.back);
      expect(worker.heading).to.equal(first);
      await twice(english.cover);
      expect(worker.find('.cover')).not.to.equal(null);
      await twice(english.uncover);
      expect(worker.find('.cover')).to.equal(null);
      expect(worker.heading).to.equal(first);
      await worker.unfoldTopics();
      await twice(english.stop);
      await until(() => worker.provisional);
      expect(worker.heading).to.equal(english.pausedTitle);
      await twice(english.saveFile);
      expect(worker.heading).to.equal(english.saveTitle);
      await twice(english.back);
      expect(worker.heading).to.equal(english.pausedTitle);
      await twice(english.resultSoFar);
      await until(() => worker.heading === english.soFarTitle);
      await twice(english.resume);
      expect(worker.heading).to.equal(first);
    });

  for (const presses of [doubleClick, doubleTap])
    it(`and answers nothing where a choice comes to be where the button was, by ${presses.by}`, async function () {
      const worker = await begun();
      await worker.goOn();
      await worker.goOn();
      const place = primary(worker);
      const moveChoiceThere = async () => {
        const before = place.getBoundingClientRect();
        await worker.element.updateComplete;
        const choice = worker.find('.choice')!.getBoundingClientRect();
        worker.element.style.translate = `${before.left - choice.left}px ${before.top - choice.top}px`;
      };
      worker.element.addEventListener('click', () => void moveChoiceThere(), { once: true });
      const before = worker.heading;
      if (!(await at(worker, place, presses))) return this.skip();

      expect(worker.heading).not.to.equal(before);
      expect(worker.all('input:checked')).to.have.length(0);
    });
});

describe('what is meant is not taken for a double click', () => {
  it('a choice, right after a step, and a second one after it', async () => {
    const worker = await asking('needs');
    await worker.press('Back');
    await at(worker, primary(worker), { by: 'mouse', times: 1 });
    for (const choice of ['food', 'water'])
      await at(worker, worker.on('needs').input(choice).closest('label')!, { by: 'mouse', times: 1 });

    expect(worker.on('needs').chosen).to.deep.equal(['food', 'water']);
  });

  it('a tap on a choice elsewhere, right after a step, and on another one', async function () {
    const worker = await asking('needs');
    await worker.press('Back');
    if (!(await at(worker, primary(worker), { by: 'finger', times: 1 }))) return this.skip();
    for (const choice of ['food', 'water'])
      await at(worker, worker.on('needs').input(choice).closest('label')!, { by: 'finger', times: 1 });

    expect(worker.on('needs').chosen).to.deep.equal(['food', 'water']);
  });

  it('a double click on a choice, which the browser ticks and unticks', async () => {
    const worker = await asking('needs');
    await at(worker, worker.on('needs').input('food').closest('label')!, doubleClick);
    expect(worker.on('needs').chosen).to.deep.equal([]);
  });

  it('taps on Next half a second after one another', async function () {
    const worker = await asking('left');
    for (const after of [0, 500, 1000])
      if (!(await at(worker, primary(worker), { by: 'finger', times: 1, after }))) return this.skip();
    expect(worker.questions).to.deep.equal(['travel']);
  });

  it('clicks of a script, as fast as they come', async () => {
    const worker = await asking('left');
    for (let click = 0; click < 3; click += 1) {
      primary(worker).click();
      await worker.element.updateComplete;
    }
    expect(worker.questions).to.deep.equal(['travel']);
  });

  it('a button of the host inside a slot', async () => {
    const worker = await open();
    const own = Object.assign(document.createElement('button'), { slot: 'header', textContent: '+' });
    let pressed = 0;
    own.addEventListener('click', () => (pressed += 1));
    worker.element.append(own);
    await at(worker, own, doubleClick);
    expect(pressed).to.equal(2);
  });
});

it('a key that is held down presses a button once', async function () {
  const worker = await begun();
  button(worker, english.cover).focus();
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  if ((await devtools('Input.dispatchKeyEvent', { type: 'keyDown', ...enter })) === false) return this.skip();
  for (let repeated = 0; repeated < 5; repeated += 1) {
    await worker.settled();
    await devtools('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...enter });
  }
  await devtools('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await worker.settled();

  expect(worker.find('.cover')).not.to.equal(null);
});
