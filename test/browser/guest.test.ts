import { expect } from 'chai';
import { open, type Worker } from './driver.ts';
import { saidAtFirst } from './fixtures.ts';
import { pageListeners, putOff } from './page-spies.ts';
import { everyScreen, portal } from './screens.ts';

const ordinary = `<h1>One</h1><h2>Two</h2><h3>Three</h3><p>Text <em>and</em> <strong>more</strong> <a href="#">here</a></p>
  <ul><li>One</li></ul><ol><li>One</li></ol><dl><dt>Name</dt><dd>Value</dd></dl>
  <table><caption>List</caption><tr><th>Name</th><td>Value</td></tr></table>
  <form><fieldset><legend>Form</legend><label>Name</label><input><input type="radio"><input type="checkbox">
  <select><option>One</option></select><textarea></textarea><button>Save</button></fieldset></form>
  <details open><summary>More</summary></details><dialog open>Wait</dialog><blockquote>Said</blockquote>
  <pre>As it is</pre><hr><code>code</code>`;

/** Elements as any page has them, with the whole of their style, in order. */
function stylesOf(elements: readonly Element[]): string[][] {
  return elements.map((element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`);
  });
}

function ordinaryElements(): Element[] {
  const page = document.createElement('div');
  // A scroll bar that comes with a longer page is not the element's doing.
  page.style.inlineSize = '600px';
  page.style.position = 'relative';
  page.innerHTML = ordinary;
  document.body.append(page);
  return [...page.querySelectorAll('*')];
}

async function wholeTalk(worker: Worker): Promise<void> {
  await worker.goOn();
  await worker.finish(saidAtFirst);
}

describe('beside the element', () => {
  it('nothing on the page looks otherwise than before, from the first screen to the record', async () => {
    const elements = ordinaryElements();
    expect(elements.length).to.be.at.least(32);
    const before = stylesOf(elements);
    const worker = await open();
    expect(stylesOf(elements)).to.deep.equal(before);
    await wholeTalk(worker);

    expect(stylesOf(elements)).to.deep.equal(before);
  });

  it('nothing is added to the page outside it, or removed, on any screen', async () => {
    const page = portal('600px');
    const outside: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { target, type, attributeName, addedNodes, removedNodes } of changes) {
        const nodes = [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName);
        // The test itself adds the element.
        if (target === page && nodes.every((name) => name === 'OPEN-DOOR-SCREENING')) continue;
        outside.push([type, target.nodeName, attributeName, ...nodes].join(' '));
      }
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await everyScreen(page, async () => {});
    watch.disconnect();

    expect(outside).to.deep.equal([]);
  });

  it('nothing is left of printing, which is done from a frame inside', async () => {
    const worker = await open({ caseReference: '2026-041' });
    await wholeTalk(worker);
    document.title = 'Portal';
    const before = [document.head.innerHTML, document.body.outerHTML];
    const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    const printed: string[] = [];
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const view = contentWindow.get!.call(this) as Window;
        view.print = () => {
          view.dispatchEvent(new Event('beforeprint'));
          printed.push(`inside: ${this.getRootNode() === worker.root}, as ${document.title}`);
          view.dispatchEvent(new Event('afterprint'));
        };
        return view;
      },
    });
    const done = await worker.element.print();
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);

    expect(done).to.equal(true);
    expect(printed).to.have.length(1);
    expect(printed[0]).to.match(/^inside: true, as .*2026-041/);
    expect([document.head.innerHTML, document.body.outerHTML]).to.deep.equal(before);
    expect(worker.all('iframe')).to.deep.equal([]);
  });
});

describe('on the page as a whole', () => {
  it('it listens to nothing but printing and the key that covers a talk, and to nothing once it is gone', async () => {
    const page = portal('600px');
    const { listening, restore } = pageListeners();
    const heard = new Set<string>();
    try {
      await everyScreen(page, async () => listening.forEach((name) => heard.add(name)));
      page.replaceChildren();
    } finally {
      restore();
    }
    expect([...heard].toSorted()).to.deep.equal(['document keydown', 'window afterprint', 'window beforeprint']);
    expect(listening).to.deep.equal([]);
  });

  it('nothing is left to be done once it is gone', async () => {
    const { pending, restore } = putOff();
    try {
      const worker = await open();
      await wholeTalk(worker);
      worker.element.remove();
      await worker.settled();
      expect([...pending]).to.deep.equal([]);
    } finally {
      restore();
    }
  });
});
