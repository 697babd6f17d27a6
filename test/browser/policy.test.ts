import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { injections } from '../security/corpus.ts';
import { choose, pressAndWait } from './files.ts';
import { saidAtFirst } from './fixtures.ts';
import { catchPrints } from './printing.ts';
import { openFrame, until, type Page } from './seeing.ts';
import { english } from './texts.ts';
import { Worker } from './worker.ts';

type GuardedPage = Page & { refused: string[] };

async function openPage(): Promise<{ view: GuardedPage; element: OpenDoorScreening }> {
  const view = (await openFrame({ src: '/test/browser/policy.html' })) as GuardedPage;
  const element = view.document.querySelector('open-door-screening')!;
  await element.updateComplete;
  return { view, element };
}

afterEach(() => document.body.replaceChildren());

describe('under a strict content policy with Trusted Types', () => {
  it('a talk runs, in both languages and with a configuration, and nothing is refused', async () => {
    const { view, element } = await openPage();
    const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
    element.config = { contacts: { police: { phone: '555-0100' } } };
    await element.updateComplete;
    await until(() => find('.primary'));
    find('.primary')!.click();
    await element.updateComplete;
    for (let step = 0; step < 12; step++) {
      find('[data-question] input[type=radio]')?.click();
      find('.primary')!.click();
      await element.updateComplete;
    }
    element.lang = 'es';
    await until(() => element.shadowRoot!.textContent.includes('Siguiente'));

    expect(element.shadowRoot!.textContent).to.include('Siguiente');
    expect(view.getComputedStyle(find('.primary')!).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(view.refused).to.deep.equal([]);
  });

  it('a whole talk is held, printed, saved, opened again and shown, with texts that would run, and nothing is refused', async () => {
    const { view, element } = await openPage();
    const worker = new Worker(element);
    const passphrase = 'four quiet herons wading';
    const { saved, printed } = catchFilesAndPaper(view);
    element.config = { contacts: { police: { name: injections[3], url: 'https://x.example/"><img src=x>' } } };
    await element.updateComplete;
    await until(() => worker.buttons.includes(english.openFile));
    await worker.goOn();
    await worker.goOn();
    await worker.on('age').type('13');
    await worker.on('age').note(injections.join('\n'));
    await worker.finish(saidAtFirst);

    expect(worker.paper).to.include(injections[0]);
    await worker.press(english.print);
    await until(() => (worker.find('iframe.preview') as HTMLIFrameElement).contentDocument?.querySelector('.sheet'));
    await worker.press(english.print, worker.find('.actions')!);
    expect(printed).to.have.length(1);
    expect(printed[0]).to.include(injections[0]);
    await worker.press(english.back);

    await worker.press(english.save);
    await worker.fill('passphrase', passphrase);
    await worker.fill('passphrase-again', passphrase);
    await pressAndWait(worker, english.saveEncrypted);
    for (const format of Object.values(english.formats)) await pressAndWait(worker, format);
    expect(saved).to.have.length(5);

    const { record } = worker;
    element.clear();
    await until(() => worker.buttons.includes(english.openFile));
    await worker.press(english.openFile);
    choose(worker, saved[0]!);
    await worker.fill('open-passphrase', passphrase);
    await worker.press(english.open);
    await until(() => worker.heading === english.openedTitle);
    expect(worker.sees).to.include(english.intact);

    element.clear();
    await until(() => worker.buttons.includes(english.openFile));
    element.record = record;
    await until(() => worker.heading === english.openedTitle);
    expect(view.refused).to.deep.equal([]);
  });
});

/** What would go to the disk or the printer of that page is collected here instead. */
function catchFilesAndPaper(view: GuardedPage): { saved: Blob[]; printed: string[] } {
  const saved: Blob[] = [];
  const printed: string[] = [];
  const { URL: addresses, HTMLAnchorElement: Anchor } = view;
  const createObjectURL = addresses.createObjectURL.bind(addresses);
  addresses.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return createObjectURL(blob);
  };
  Anchor.prototype.click = () => undefined;
  catchPrints(view, (inside) => printed.push(inside.document.body.textContent));
  return { saved, printed };
}
