import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { isOneOfSome, someOf } from '../runs.ts';
import { devtools } from './devtools.ts';
import { atResult } from './at-result.ts';
import { asking, atAge, begun, isShown, nameOf, open, until, words, type Worker } from './driver.ts';
import { english } from './texts.ts';

/** What a person does with a mouse or a finger, always at one place. */
interface Presses {
  readonly by: 'mouse' | 'software' | 'finger';
  readonly times: number;
  /** Milliseconds between two taps, and before the first. */
  readonly every?: number;
  readonly after?: number;
}

const doubleClick: Presses = { by: 'mouse', times: 2 };
const doubleTap: Presses = { by: 'finger', times: 2, every: 90 };
/** What hands do that are tired, or hurt, or cold. */
const asOne: Readonly<Record<string, Presses>> = {
  'a double click': doubleClick,
  'a double tap': doubleTap,
  'a slow double tap': { by: 'finger', times: 2, every: 300 },
  'three clicks': { by: 'mouse', times: 3 },
  'three taps': { by: 'finger', times: 3, every: 120 },
  'two clicks of software that moves a mouse': { by: 'software', times: 2 },
};

let left = false;
let pressedAt = -Infinity;

/**
 * Presses something on the screen; false where the browser lets no test do it. A test presses sooner again than a person
 * does: it takes now the left half, now the right one.
 */
async function at(worker: Worker, target: Element, presses: Presses): Promise<boolean> {
  target.scrollIntoView({ block: 'center' });
  // What scrolls comes to rest.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  left = !left;
  const { x, y, width, height } = target.getBoundingClientRect();
  const position = [Math.round(x + width * (left ? 0.1 : 0.9)), Math.round(y + height / 2)];
  const done = await executeServerCommand<boolean, object>('pointer', { ...presses, position });
  pressedAt = performance.now();
  await worker.settled();
  return done;
}

/** Until no browser counts the next press with the one before, wherever that was. */
const isAnew = () => until(() => performance.now() - pressedAt > 1000);

const primary = (worker: Worker) => worker.find('[part~=primary-button]')!;
/** What leads on with the talk, also from a card where something else comes first. */
const onward = (worker: Worker) => button(worker, english.goOn) ?? primary(worker);
const button = (worker: Worker, name: string) =>
  worker
    .all<HTMLElement>('button, summary')
    .filter(isShown)
    .find((candidate) => nameOf(candidate) === name || words(candidate.textContent) === name)!;

/** The screens of a whole talk in which much happens, one after the other, with `goOn` as the way from one to the next. */
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

describe('what is meant as one press is one step', () => {
  for (const [name, presses] of someOf(Object.entries(asOne), 3))
    it(`over a whole talk, from Begin to Finish, by ${name}: no screen is skipped`, async function () {
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
    it(`and answers nothing where a choice is now where the button was, by ${presses.by}`, async function () {
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

/** Buttons that do something, how to reach them, and what is so after one press and not after two. */
const pressedOnce: Readonly<Record<string, () => Promise<[Worker, () => Element, () => unknown]>>> = {
  ...Object.fromEntries(
    [english.begin, 'Begin a short talk', english.noTalk, english.openFile, english.onPaper].map((name) => [
      name,
      async () => {
        const once = await open();
        await once.press(name);
        const { heading } = once;
        once.element.remove();
        const worker = await open();
        return [worker, () => button(worker, name), () => worker.heading === heading];
      },
    ]),
  ),
  'an entry of the list of topics': async () => {
    const worker = await begun();
    await worker.unfoldTopics();
    const entry = () => worker.all<HTMLElement>('.topics ol').find(isShown)!.querySelectorAll('button')[2]!;
    const name = words(entry().querySelector('span')!.textContent);
    return [worker, entry, () => worker.sees.startsWith(name)];
  },
  'what adds an account': async () => {
    const worker = await asking('leave');
    return [worker, () => button(worker, '+ I saw'), () => worker.all('.account').length === 1];
  },
  'what removes an account': async () => {
    const worker = await asking('leave');
    for (const name of ['+ I saw', '+ The file says', '+ Someone else told me']) await worker.press(name);
    return [
      worker,
      () => worker.find('.account > .beside > button:last-of-type')!,
      () => worker.all('.account').length === 2,
    ];
  },
  'what unfolds': async () => {
    const worker = await atAge();
    const details = worker.find('.question details') as HTMLDetailsElement;
    return [worker, () => details.querySelector('summary')!, () => details.open];
  },
  'a tick of the plan': async () => {
    const worker = await atResult({});
    return [worker, () => worker.find('.tick')!, () => worker.draft!.stepsDone.length === 1];
  },
  'one more entry of the plan': async () => {
    const worker = await atResult({});
    await worker.press(nameOf(worker.find('.tick')!));
    return [worker, () => worker.find('.entries > button')!, () => worker.draft!.stepsDone.length === 2];
  },
  'the removal of an entry of the plan': async () => {
    const worker = await atResult({});
    worker.find('.tick')!.click();
    await until(() => worker.find('.entry[open]'));
    await worker.press(nameOf(worker.find('.entries > button')!), worker.find('.entries')!);
    return [worker, () => worker.find('.entry[open] button')!, () => worker.draft!.stepsDone.length === 1];
  },
  'Finish, Correct and Back': async () => {
    const worker = await atResult({});
    await worker.press(english.finish);
    await until(() => worker.paper !== '');
    await worker.press(english.correct);
    return [worker, () => button(worker, english.back), () => worker.heading === english.finishedTitle];
  },
};

describe('one step by a double press:', () => {
  // Each in one of the two ways, in turn; in the soak run in both.
  for (const [index, [name, reach]] of Object.entries(pressedOnce).entries())
    for (const presses of [doubleClick, doubleTap].filter((_, way) => isOneOfSome(index + way, 2)))
      it(`${name}, by ${presses.by}`, async function () {
        const [worker, target, isDone] = await reach();
        await isAnew();
        if (!(await at(worker, target(), presses))) return this.skip();
        expect(isDone(), worker.sees).to.equal(true);
      });

  it('also where a slow device shows what came only after the second tap', async function () {
    // On a computer that has much else to do the second tap may come when somebody has read what came: that is no double tap.
    for (let isInTime = false; !isInTime;) {
      const worker = await begun();
      await worker.goOn();
      let shownAt = Infinity;
      const busy = () => {
        const end = performance.now() + 600;
        while (performance.now() < end);
        shownAt = end;
      };
      let tappedAt = 0;
      const hear = ({ timeStamp }: Event) => (tappedAt = timeStamp);
      worker.element.addEventListener('click', busy, { once: true });
      addEventListener('click', hear, { capture: true });
      const screens: string[] = [];
      worker.element.addEventListener('screening-draft', () => screens.push(worker.heading));
      const done = await at(worker, primary(worker), { by: 'finger', times: 2, every: 700, after: -700 });
      removeEventListener('click', hear, { capture: true });
      if (!done) return this.skip();
      isInTime = tappedAt - shownAt < 300;
      if (isInTime) expect(screens).to.have.length(1);
      worker.element.remove();
    }
  });

  it('where the first half was on something of the page, which led to the talk', async () => {
    const worker = await open();
    const second = { bubbles: true, composed: true, detail: 2 };
    primary(worker).dispatchEvent(new MouseEvent('click', second));
    await worker.settled();
    expect(worker.heard('screening-start')).to.equal(0);
    primary(worker).dispatchEvent(new MouseEvent('click', { ...second, detail: 1 }));
    await worker.settled();
    expect(worker.heard('screening-start')).to.equal(1);
  });
});

describe('what is meant is not taken for a double click', () => {
  it('a choice, right after a step, and a second one after it', async function () {
    const worker = await asking('needs');
    await worker.press('Back');
    if (!(await at(worker, primary(worker), { by: 'mouse', times: 1 }))) return this.skip();
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

  it('a button of the host inside a slot', async function () {
    const worker = await open();
    const own = Object.assign(document.createElement('button'), { slot: 'header', textContent: '+' });
    let pressed = 0;
    own.addEventListener('click', () => (pressed += 1));
    worker.element.append(own);
    if (!(await at(worker, own, doubleClick))) return this.skip();
    expect(pressed).to.equal(2);
  });
});

for (const [key, text, code, virtual] of [
  ['Enter', '\r', 'Enter', 13],
  [' ', ' ', 'Space', 32],
] as const)
  for (const [name, target, isDone] of [
    ['the cover', english.cover, (worker: Worker) => worker.find('.cover') !== null],
    ['what unfolds', english.more, (worker: Worker) => worker.find('.question details')!.matches('[open]')],
  ] as const)
    it(`"${code}", held down, presses once: ${name}`, async function () {
      const worker = await atAge();
      button(worker, target).focus();
      const pressed = { key, code, windowsVirtualKeyCode: virtual, text };
      if ((await devtools('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed })) === false) return this.skip();
      for (let repeated = 0; repeated < 5; repeated += 1) {
        await worker.settled();
        await devtools('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...pressed });
      }
      await devtools('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
      await worker.settled();

      expect(isDone(worker)).to.equal(true);
    });
