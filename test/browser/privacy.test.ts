import { expect } from 'chai';
import { deepAttributes, deepElements } from './deep.ts';
import { begun, open, type Worker } from './driver.ts';
import { saidAtFirst } from './fixtures.ts';
import { catchPrints } from './printing.ts';

const review = 'Review before the result';

/** Everything a page could notice of what was entered, from outside the element. */
async function traces() {
  return {
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    cookies: document.cookie,
    address: location.href,
    history: [history.length, history.state],
    title: document.title,
    selection: window.name,
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
  };
}

/** Notes each call of these, and lets it through, until `restore` is called. */
function listenTo(calls: string[], targets: readonly (readonly [object, readonly string[]])[]): () => void {
  const undo = targets.flatMap(([owner, names]) =>
    names.map((name) => {
      const kept = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        calls.push(`${name} ${args.map(String).join(' ')}`);
        return kept.apply(this, args);
      });
      return () => Reflect.set(owner, name, kept);
    }),
  );
  return () => undo.forEach((restore) => restore());
}

/** The answers with a distinctive note and role beside them, to the end. */
async function wholeTalk(worker: Worker, look: () => void = () => {}): Promise<void> {
  await worker.walk({ ...saidAtFirst, age: 17, next: 'zebra in words' }, 'Before you talk', look);
  await worker.on('age').note('zebra in a note');
  await worker.walk({ ...saidAtFirst, age: 17, next: 'zebra in words' }, review, look);
  await worker.press('Change: Groups');
  await worker.press('+ Someone else told me');
  await worker.on('gang', 'Told by someone else').rename('zebra keeper');
  await worker.on('gang', 'Told by someone else: zebra keeper').choose('no');
  look();
  await worker.press('Next');
  await worker.press('Change: What would help');
  await worker.press('+ Someone else told me');
  await worker.on('next', 'Told by someone else').rename('zebra keeper');
  await worker.on('next', 'Told by someone else: zebra keeper').type('zebras');
  look();
  await worker.press('Next');
  await worker.goOn();
  worker.find('[data-step] .tick')!.click();
  await worker.settled();
  look();
  await worker.goOn();
  look();
}

describe('what is entered', () => {
  it('leaves no trace on the page, in the browser or on the network', async () => {
    const worker = await open();
    const before = await traces();
    const calls: string[] = [];
    const restore = listenTo(calls, [
      [window, ['fetch', 'open', 'postMessage', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'BroadcastChannel']],
      [window, ['Worker', 'SharedWorker']],
      [XMLHttpRequest.prototype, ['open', 'send']],
      [navigator, ['sendBeacon']],
      [Storage.prototype, ['setItem', 'removeItem']],
      [IDBFactory.prototype, ['open']],
      [CacheStorage.prototype, ['open']],
      [History.prototype, ['pushState', 'replaceState']],
      [console, ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace']],
    ]);
    await worker.goOn();
    await wholeTalk(worker);
    restore();

    expect(worker.record!.answers['next']).to.have.length(2);
    expect(calls).to.deep.equal([]);
    expect(await traces()).to.deep.equal(before);
  });

  it('is not in the title of the page, which has the case reference while it is printed, nor in its address', async () => {
    const worker = await begun({ caseReference: '2026-041', worker: 'worker 12', agency: 'Harbor County' });
    await wholeTalk(worker);
    document.title = 'Portal';
    const before = await traces();
    const titles: string[] = [];
    const restore = catchPrints(window, (inside) =>
      titles.push(document.title, inside.document.title, location.href, inside.location.href),
    );
    expect(await worker.element.print()).to.equal(true);
    expect(await worker.element.printBlank()).to.equal(true);
    restore();

    expect(titles).to.have.length(8);
    expect(titles[0]).to.include('2026-041');
    expect(titles.join('\n')).not.to.match(/zebra|worker 12|Harbor/);
    expect(await traces()).to.deep.equal(before);
  });

  it('is in no attribute, typed or chosen', async () => {
    const worker = await begun();
    const outside = worker.element.outerHTML;
    const found = new Set<string>();
    await wholeTalk(worker, () => {
      for (const { name, value, ownerElement } of deepAttributes(worker.element)) {
        if (/zebra|^17$|: 17\b/.test(value) || ['checked', 'selected', 'aria-checked'].includes(name))
          found.add(`${name}="${value}" on ${ownerElement!.localName}`);
      }
      expect(worker.element.outerHTML).to.equal(outside);
    });
    expect([...found]).to.deep.equal([]);
  });

  it('cannot be seen from the attributes by which choice it is', async () => {
    const worker = await begun();
    await worker.jump('Right now');
    const seen = new Set<string>();
    // From the first change on there is an answer, and something to undo.
    await worker.on('safe').choose(worker.on('safe').choices.at(-1)!);
    for (const choice of worker.on('safe').choices) {
      await worker.on('safe').choose(choice);
      seen.add(
        deepAttributes(worker.element)
          .map(({ name, value }) => `${name}=${value}`)
          .join('\n'),
      );
    }
    expect(seen.size).to.equal(1);
  });

  it('is not in what the page can serialize', async () => {
    const worker = await begun();
    await worker.walk({ next: 'zebra' }, review);
    const { element, root } = worker;

    expect(worker.sees).to.include('zebra');
    expect(root.serializable).to.equal(false);
    expect(element.textContent).to.equal('');
    expect(new XMLSerializer().serializeToString(document.body)).not.to.include('zebra');
  });

  it('is offered to no autofill and no spelling service, wherever one can type', async () => {
    const worker = await begun();
    const kinds = new Set<string>();
    const look = () => {
      for (const field of deepElements(worker.element)) {
        if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')))
          continue;
        kinds.add(field.localName);
        expect(field.getAttribute('autocomplete'), field.outerHTML).to.equal('off');
        expect(field.spellcheck, field.outerHTML).to.equal(false);
      }
    };
    await wholeTalk(worker, look);
    expect([...kinds]).to.have.members(['input', 'textarea']);
    // The one around each screen sends nothing.
    expect(deepElements(worker.element).some((element) => element.matches('form:not(.frame)'))).to.equal(false);
  });

  it('is gone from the element once it is cleared', async () => {
    const worker = await begun();
    await worker.walk({ next: 'zebra' }, review);
    worker.element.clear();
    await worker.settled();
    await worker.goOn();
    await worker.walk({}, review);

    expect(worker.sees).not.to.include('zebra');
    expect(worker.element.unsaved).to.equal(false);
  });
});
