import { expect } from 'chai';
import { begun, until, Worker } from './driver.ts';

/** Ways in which a page may give the element a place: the style of the element around it, and its own. */
const places: Readonly<Record<string, readonly [around: string, own: string]>> = {
  'a block': ['', ''],
  'a flex row': ['display: flex', ''],
  'a part of a flex row': ['display: flex', 'flex: 1 1 0'],
  'a flex column': ['display: flex; flex-direction: column; align-items: start', ''],
  'a grid cell': ['display: grid', ''],
  'a float': ['display: flow-root', 'float: left'],
  'an inline-block': ['', 'display: inline-block; vertical-align: top'],
  'an inline box': ['', 'display: inline'],
  'an absolute position': ['position: relative', 'position: absolute'],
  'a parent without height': ['height: 0', ''],
};

/** What is only as wide as its content. */
const shrinking: Readonly<Record<string, string>> = {
  'a float': 'float: left',
  'an inline-block': 'display: inline-block',
  'a popup': 'position: absolute',
  'a part of a flex row': 'flex: none',
  'a table cell': 'display: table-cell',
};

function placed(around: string, width: string): HTMLElement {
  const page = document.createElement('div');
  page.style.cssText = `width: ${width}; ${around}`;
  document.body.append(page);
  return page;
}

function box(worker: Worker, selector = '.shell'): DOMRect {
  return worker.find(selector)!.getBoundingClientRect();
}

describe('the size of the element', () => {
  for (const [name, [around, own]] of Object.entries(places))
    for (const width of ['320px', '1000px'])
      it(`follows what is in it, in ${name} of ${width}`, async () => {
        const page = placed(around, width);
        const worker = await begun({}, page);
        worker.element.style.cssText = own;
        const room = page.getBoundingClientRect();
        const heights = new Set<number>();
        for (const topic of ['This time away', 'Right now', 'After the talk']) {
          await worker.jump(topic);
          const shell = box(worker);
          expect(shell.width, topic).to.be.closeTo(room.width, 1);
          expect(shell.left, topic).to.be.closeTo(room.left, 1);
          expect(worker.find('.shell')!.scrollWidth, topic).to.be.at.most(Math.ceil(shell.width));
          expect(shell.bottom, topic).to.be.at.least(box(worker, '.actions').bottom);
          if (own !== 'display: inline')
            expect(worker.element.getBoundingClientRect().height, topic).to.be.closeTo(shell.height, 1);
          heights.add(Math.round(shell.height));
        }
        expect(heights.size).to.equal(3);
      });

  for (const [name, around] of Object.entries(shrinking))
    it(`is enough to read by in ${name} that takes its width from it`, async () => {
      const page = placed(name.includes('flex') ? 'display: flex' : 'display: flow-root; position: relative', '800px');
      const inner = document.createElement('div');
      inner.style.cssText = around;
      page.append(inner);
      const worker = await begun({}, inner);

      expect(box(worker).width).to.be.at.least(256);
      expect(worker.find('.shell')!.scrollWidth).to.be.at.most(Math.ceil(box(worker).width));
    });
});

describe('in a frame', () => {
  it('the page around follows its height, and nothing needs to be scrolled', async () => {
    const outer = document.createElement('iframe');
    outer.src = '/test/browser/pages/framing.html';
    outer.style.cssText = 'width: 600px; height: 400px';
    document.body.append(outer);
    const frame = () => outer.contentDocument?.querySelector('iframe');
    const found = () => frame()?.contentDocument?.querySelector('open-door-screening');
    await until(() => found()?.shadowRoot?.querySelector('.primary'));
    const worker = new Worker(found()!);
    const page = frame()!.contentDocument!.documentElement;
    const heights = new Set<number>();
    const looked = async () => {
      const height = () => Math.ceil(page.getBoundingClientRect().height);
      await until(() => page.clientHeight === height());
      expect(page.scrollHeight).to.equal(page.clientHeight);
      expect(page.scrollWidth).to.equal(page.clientWidth);
      heights.add(height());
    };
    await looked();
    await worker.goOn();
    await looked();
    await worker.jump('Right now');
    await looked();
    await worker.press('Note');
    await looked();
    await worker.press('Take a moment');
    await looked();

    expect(heights.size).to.be.at.least(4);
  });
});
