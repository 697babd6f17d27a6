import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { atResult, everything } from './at-result.ts';
import { deepElements } from './deep.ts';
import { emulateMedia } from './devtools.ts';
import { asking, begun, isShown, nameOf, until } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { overTheSide } from './over-the-side.ts';
import { everyScreen, portal } from './screens.ts';
import { english } from './texts.ts';

/** The talk as an agency's own data in a language from right to left; what is said does not matter here. */
function inArabic() {
  const data = ownInstrument();
  return { ...data, wording: { en: data.wording['en'], ar: { ...data.wording['en'], language: 'ar' } } };
}

describe('in any room', () => {
  it('of 256px, nothing on any screen runs over the side', async () => {
    const page = portal('256px');
    await everyScreen(page, async (name, { element }) => {
      expect(overTheSide(element, page), name).to.deep.equal([]);
    });
  });

  it('it shows the topics beside the question where there is room', async () => {
    const worker = await asking('safe', {}, portal('70em'));
    const [list, question] = ['.topics', '[data-question]'].map((part) => worker.find(part)!.getBoundingClientRect());

    expect(worker.all('.topics ol').filter(isShown)).to.have.length(1);
    expect(list!.right).to.be.at.most(question!.left);
    expect(list!.top).to.be.below(question!.bottom);
  });

  it('it folds the topics where there is little, again after each jump', async () => {
    const worker = await begun({}, portal('30em'));
    expect(worker.all('.topics ol').filter(isShown)).to.have.length(0);
    await worker.jump('Right now');

    expect(worker.questions).to.deep.equal(['safe', 'danger']);
    expect(worker.all('.topics ol').filter(isShown)).to.have.length(0);
  });

  for (const [width, place] of [
    ['390px', '.bar'],
    ['33em', '.bar'],
    ['35em', '.actions'],
    ['70em', '.actions'],
  ] as const)
    it(`of ${width}, “I am alone now” is once on the screen, in ${place}`, async () => {
      const page = portal(width);
      const worker = await asking('safe', {}, page);
      const shown = worker
        .all<HTMLElement>('button')
        .filter((button) => isShown(button) && nameOf(button) === english.alone);
      expect(shown.map((button) => button.matches(`${place} button`))).to.deep.equal([true]);
      expect(overTheSide(worker.element, page)).to.deep.equal([]);
      shown[0]!.click();
      await until(() => worker.heading !== '' && !worker.questions.includes('safe'));
    });

  // As wide as a phone of 390px leaves it beside a scrollbar, and a phone of 360px.
  for (const width of ['378px', '360px'])
    it(`of ${width}, what covers the screen and the way to be alone stand in one row, as high as each other, in Spanish`, async () => {
      const worker = await asking('safe', { lang: 'es' }, portal(width, 'light', 'es'));
      await until(() => worker.find('.bar .alone'));
      const rows = worker.all('.bar > button').map((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return `${top} to ${bottom}`;
      });
      expect(rows).to.have.length(3);
      expect(new Set(rows).size, rows.join(', ')).to.equal(1);
    });

  for (const language of someOf(['es', 'en'], 2))
    it(`of 320px, no button breaks a word, ${language}`, async () => {
      const page = portal('320px', 'light', language);
      const broken: string[] = [];
      await everyScreen(page, async (name, worker) => {
        for (const button of worker.all('button').filter(isShown))
          broken.push(...brokenWords(button).map((word) => `${name}: ${word}`));
      });
      expect(broken).to.deep.equal([]);
    });

  for (const width of someOf(['390px', '820px', '70em'], 2))
    it(`of ${width}, the last words of a card stand clear of its buttons`, async () => {
      const crowded: string[] = [];
      let cards = 0;
      await everyScreen(portal(width), async (name, worker) => {
        const [words] = worker.all('.card > :has(+ .actions)').filter(isShown);
        if (!words) return;
        cards += 1;
        const room =
          worker.find('.card > .actions')!.getBoundingClientRect().top - words.getBoundingClientRect().bottom;
        if (room < 16) crowded.push(`${name}: ${room}px`);
      });
      expect(crowded).to.deep.equal([]);
      expect(cards).to.be.above(3);
    });

  it('of 820px, the zone of a time is in the line of its label, and what is said of a step right below its title', async () => {
    const page = portal('820px');
    const asked = await begun({}, page);
    await until(() => asked.find('.moment'));
    const [day, time] = asked.all('.moment > .field > span').map((label) => label.getBoundingClientRect());
    expect(time!.height).to.equal(day!.height);
    asked.element.remove();
    const worker = await atResult(everything, {}, page);
    for (const step of worker.all('.plan .step').filter((each) => !each.querySelector('.contact, .by'))) {
      const [title, said] = ['h4', '.points'].map((part) => step.querySelector(part)!.getBoundingClientRect());
      expect(said!.top - title!.bottom, step.getAttribute('data-step')!).to.be.within(0, 12);
    }
  });

  it('as a flex item it does not shrink to nothing', async () => {
    const page = portal('600px');
    page.style.display = 'flex';
    const worker = await asking('safe', {}, page);

    expect(worker.element.getBoundingClientRect().width).to.be.within(400, 600);
  });

  it('the words to say are the largest, and a choice is high enough to be hit', async () => {
    const worker = await asking('safe', {}, portal('70em'));
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const prompt = size(worker.find('[data-heading]')!);

    for (const element of deepElements(worker.element).filter(isShown))
      expect(size(element), element.outerHTML.slice(0, 80)).to.be.at.most(prompt);
    for (const choice of worker.on('safe').all('label'))
      expect(choice.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('in a language from right to left, everything is mirrored, whatever the page around it is', async () => {
    const worker = await asking('safe', { instrument: inArabic(), lang: 'ar' }, portal('70em'));
    const box = (selector: string) => worker.find(selector)!.getBoundingClientRect();

    expect(box('.topics').left).to.be.at.least(box('[data-question]').right);
    const input = worker.on('safe').input('safe').getBoundingClientRect();
    expect(input.left).to.be.above(
      worker.on('safe').input('safe').labels![0]!.querySelector('span')!.getBoundingClientRect().left,
    );
    expect(box('.primary').right).to.be.above(box('.actions button:last-child').right);
  });
});

describe('with the system’s own contrast colours', () => {
  it('what is chosen is still shown by more than colour, and every control has an edge', async function () {
    if (!(await emulateMedia({ name: 'forced-colors', value: 'active' }))) this.skip();
    try {
      const worker = await asking('safe');
      await worker.on('safe').choose('safe');
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const [chosen, other] = worker
        .on('safe')
        .all('label')
        .map((label) => getComputedStyle(label));

      expect(chosen!.fontWeight).not.to.equal(other!.fontWeight);
      for (const { borderTopWidth, borderTopStyle } of [chosen!, getComputedStyle(worker.find('.primary')!)]) {
        expect(Number.parseFloat(borderTopWidth)).to.be.above(0);
        expect(borderTopStyle).to.equal('solid');
      }
    } finally {
      await emulateMedia();
    }
  });
});

describe('for whoever asks for more contrast', () => {
  it('edges are thicker, and they and the quiet words are as strong as the others', async function () {
    if (!(await emulateMedia({ name: 'prefers-contrast', value: 'more' }))) this.skip();
    try {
      const worker = await asking('safe');
      const ink = getComputedStyle(worker.find('h2')!).color;
      for (const part of ['.choice', '.choice.small', '.actions button:not(.primary)']) {
        const { borderTopColor, borderTopWidth } = getComputedStyle(worker.find(part)!);
        expect([borderTopColor, borderTopWidth], part).to.deep.equal([ink, '2px']);
      }
      expect(getComputedStyle(worker.find('.quiet')!).color).to.equal(ink);
    } finally {
      await emulateMedia();
    }
  });
});

/** Words that go on in the next line. */
function brokenWords(element: Element): string[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

/** What WCAG 1.4.12 lets people set, in each root: some programs of theirs reach into it. */
const wider = new CSSStyleSheet();
wider.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** Text that is not to be seen in its box, though it is not made to scroll. */
function cutOff(element: Element): string[] {
  return deepElements(element)
    .filter((part) => isShown(part) && part.checkVisibility({ opacityProperty: true }))
    .filter((part) => /hidden|clip/.test(getComputedStyle(part).overflow) && part.clientWidth > 1)
    .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
    .map((part) => part.outerHTML.slice(0, 80));
}

describe('with the text spacing of WCAG 1.4.12', () => {
  for (const [language, width] of someOf(
    [
      ['en', '320px'],
      ['en', '1280px'],
      ['es', '320px'],
      ['es', '1280px'],
    ] as const,
    3,
  ))
    it(`nothing on any screen runs over the side or is cut off, ${language}, ${width} wide`, async () => {
      const page = portal(width, 'light', language);
      const found: string[] = [];
      await everyScreen(page, async (name, { element, root }) => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== wider), wider];
        found.push(...[...overTheSide(element, page), ...cutOff(element)].map((html) => `${name}: ${html}`));
      });
      expect(found).to.deep.equal([]);
    });
});
