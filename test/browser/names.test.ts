import { expect } from 'chai';
import { begun, isShown, open, words, type Worker } from './driver.ts';
import { everyScreen, portal } from './screens.ts';
import { english } from './texts.ts';

/** The name of a control, as a screen reader says it. */
function called(control: HTMLElement): string {
  const { labels } = control as HTMLInputElement;
  const label = labels?.[0];
  return words(control.getAttribute('aria-label') ?? (label ? label.textContent : control.textContent));
}

/** Does the same wherever on the screen it is. */
const sameThing: readonly string[] = [english.stop];

/** Names that several controls of a kind have that are visible at the same time; the group distinguishes choices. */
function sameNames(worker: Worker): string[] {
  const controls = worker
    .all<HTMLElement>('button, summary, a[href], select, textarea, input:not([type=radio], [type=checkbox])')
    .filter(isShown);
  const names = controls.map((control) => [control.localName, called(control)].join(' '));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].filter(
    (name) => !sameThing.some((same) => name.endsWith(same)),
  );
}

describe('a screen reader', () => {
  it('distinguishes each control from the others, finds no empty list, and all that is pointed to', async () => {
    const found: string[] = [];
    await everyScreen(portal('70em'), async (name, worker) => {
      for (const twice of sameNames(worker)) found.push(`${name}: several controls are called "${twice}"`);
      for (const list of worker.all('ul, ol, dl'))
        if (list.children.length === 0) found.push(`${name}: an empty list ${list.className}`);
      for (const list of worker.all('ul + ul, ol + ol'))
        if (isShown(list)) found.push(`${name}: a list beside a list, ${list.className}`);
      for (const control of worker.all('[aria-describedby]'))
        for (const id of control.getAttribute('aria-describedby')!.split(' '))
          if (worker.all(`[id="${id}"]`).length !== 1)
            found.push(`${name}: ${worker.all(`[id="${id}"]`).length} of "${id}"`);
    });
    expect(found).to.deep.equal([]);
  });

  it('distinguishes the controls of nine questions, folded and unfolded', async () => {
    const worker = await begun({}, portal('70em'));
    for (const details of worker.all<HTMLDetailsElement>('details')) details.open = true;
    expect(worker.questions.length).to.be.at.least(8);
    expect(sameNames(worker)).to.deep.equal([]);
  });

  for (const [headingLevel, levels] of [
    [1, [1, 2]],
    [2, [2, 3]],
    [3, [3, 4]],
    [4, [4, 5]],
    [0, [2, 3]],
    [9, [4, 5]],
  ] as const)
    it(`hears headings of the levels that belong to the page, at ${headingLevel}`, async () => {
      const worker = await begun({ headingLevel });
      const level = (heading: Element) => Number(heading.getAttribute('aria-level') ?? heading.localName[1]);
      expect([...new Set(worker.all('h2, h3, h4').map(level))].toSorted((left, right) => left - right)).to.deep.equal(
        levels,
      );
      worker.element.headingLevel = 2;
      await worker.settled();
      expect([...new Set(worker.all('h2, h3, h4').map(level))].toSorted((left, right) => left - right)).to.deep.equal([
        2, 3,
      ]);
    });

  it('sees letters, words and lines as far apart as the page says, also in fields and buttons', async () => {
    const worker = await open();
    const { style } = worker.element;
    style.setProperty('--open-door-letter-spacing', '0.12em');
    style.setProperty('--open-door-word-spacing', '0.16em');
    style.setProperty('--open-door-line-height', '2');
    await worker.goOn();
    const size = parseFloat(getComputedStyle(worker.find('.shell')!).fontSize);
    for (const selector of ['.shell', 'button', 'legend h3', 'textarea']) {
      const { letterSpacing, wordSpacing } = getComputedStyle(worker.find(selector)!);
      expect(parseFloat(letterSpacing), selector).to.be.closeTo(0.12 * size, 0.05);
      expect(parseFloat(wordSpacing), selector).to.be.closeTo(0.16 * size, 0.05);
    }
    const heading = getComputedStyle(worker.find('h2')!);
    expect(parseFloat(heading.lineHeight)).to.be.closeTo(2 * parseFloat(heading.fontSize), 0.5);
  });
});
