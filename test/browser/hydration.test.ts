import { expect } from 'chai';
import { openFrame, until, type Page } from './seeing.ts';
import { Worker } from './worker.ts';

/** The page as a server has rendered it: no script has run yet. */
const openServerPage = () => openFrame({ src: '/test/browser/server-page.html' });

/** What the page complains of from now on. */
function complaints(view: Page): string[] {
  const heard: string[] = [];
  const hear = (...said: unknown[]) => {
    if (!String(said[0]).startsWith('Lit is in dev mode')) heard.push(said.map(String).join(' '));
  };
  view.console.warn = hear;
  view.console.error = hear;
  view.addEventListener('error', ({ message }) => hear(message));
  view.addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  return heard;
}

function hydrate({ document: page }: Window): void {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/test/browser/hydrate.js';
  page.body.append(script);
}

afterEach(() => document.body.replaceChildren());

describe('rendered by a server', () => {
  it('is read before any script runs, is taken over as it is, and leads through a talk', async () => {
    const view = await openServerPage();
    const heard = complaints(view);
    const element = view.document.querySelector('open-door-screening')!;
    const worker = new Worker(element);
    const parts = () => worker.all('*');
    const rendered = parts();
    expect(worker.sees).to.include('Before the first word');
    expect(worker.buttons).to.include('Begin');
    const { buttons } = worker;
    expect(buttons).to.include('Begin a short talk');
    const moved: MutationRecord[] = [];
    new view.MutationObserver((records) => moved.push(...records)).observe(worker.root, {
      childList: true,
      characterData: true,
      subtree: true,
    });

    hydrate(view);
    await until(() => view.customElements.get('open-door-screening'));
    await worker.settled();
    // The file with what follows from a talk has come, too.
    await until(() => worker.root.adoptedStyleSheets.length > 0);
    await until(() => worker.sees.includes('Not yet reviewed'));
    await worker.settled();
    const stayed = parts().filter((part) => rendered.includes(part));
    expect(stayed.length === rendered.length && stayed.every((part, place) => part === rendered[place])).to.equal(true);
    expect(worker.buttons).to.deep.equal(buttons);
    // With that file comes which contacts are missing, and whether the guide was reviewed, and nothing else.
    const added = parts().filter((part) => !rendered.includes(part));
    expect(added.map(({ textContent }) => textContent.trim().slice(0, 31))).to.deep.equal([
      'These contacts are not set up y',
      'Not yet reviewed by this agency',
    ]);
    expect(moved.map(({ type, removedNodes }) => [type, removedNodes.length])).to.deep.equal(
      moved.map(() => ['childList', 0]),
    );

    await worker.goOn();
    await worker.walk({ age: 15, slept: 'hotel' }, 'Review before the result');
    await worker.goOn();
    await worker.goOn();
    expect(worker.record?.caseReference).to.equal('2026-041');
    expect(worker.record?.answers['age']?.[0]?.value).to.equal(15);
    expect(heard).to.deep.equal([]);
  });
});
