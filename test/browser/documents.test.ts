import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { asking, begun, open, openFrame, until, Worker } from './driver.ts';

const review = 'Review before the result';

/** Another document of the same site, as a frame, a pop-up or a picture-in-picture window has one. */
const otherDocument = async () => (await openFrame({ srcdoc: '<!doctype html><body></body>' })).document;

/** What of the styles of both files one sees: of the talk, and of what follows from it. */
function look(worker: Worker): readonly string[] {
  const of = (selector: string, ...names: string[]) => {
    const part = worker.find(selector)!;
    const style = part.ownerDocument.defaultView!.getComputedStyle(part);
    return names.map((name) => `${selector} ${name}: ${style.getPropertyValue(name)}`);
  };
  return [
    ...of('.frame', 'display'),
    ...of('.primary', 'background-color', 'border-radius', 'min-block-size'),
    ...of('button:not(.primary)', 'border-top-width', 'cursor'),
  ];
}

const isCovered = (worker: Worker) => worker.find('.cover') !== null;

async function pressTwice(worker: Worker, target: EventTarget): Promise<void> {
  for (let time = 0; time < 2; time++)
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await worker.settled();
}

describe('moved into another document', () => {
  for (const [way, move] of [
    ['appended', (element: OpenDoorScreening, page: Document) => page.body.append(element)],
    ['adopted first', (element: OpenDoorScreening, page: Document) => page.body.append(page.adoptNode(element))],
    [
      'by way of a document that nobody sees',
      (element: OpenDoorScreening, page: Document) => {
        document.implementation.createHTMLDocument().body.append(element);
        page.body.append(element);
      },
    ],
  ] as const)
    it(`it keeps its styles and its talk, and comes back with them: ${way}`, async () => {
      const worker = await asking('safe');
      const before = look(worker);
      const other = await otherDocument();
      move(worker.element, other);
      await worker.settled();
      expect(worker.element.ownerDocument === other).to.equal(true);
      expect(look(worker)).to.deep.equal(before);
      expect(worker.questions).to.include('safe');

      await worker.on('safe').choose('safe');
      expect(worker.element.draft!.answers['safe']![0]!.value).to.equal('safe');
      document.body.append(worker.element);
      await worker.settled();
      expect(look(worker)).to.deep.equal(before);
      expect(worker.on('safe').chosen).to.deep.equal(['safe']);
    });

  it('a whole talk is held there, with the result as it looks elsewhere', async () => {
    const there = await begun({ caseReference: '2026-041' });
    (await otherDocument()).body.append(there.element);
    const here = await begun();
    for (const worker of [there, here]) {
      await worker.walk({ gang: 'yes' }, review);
      await worker.goOn();
    }
    const level = ({ root }: Worker) => {
      const part = root.querySelector('.level')!;
      const { padding, borderRadius, backgroundColor } = part.ownerDocument.defaultView!.getComputedStyle(part);
      return [padding, borderRadius, backgroundColor];
    };
    expect(level(there)).to.deep.equal(level(here));
    await there.goOn();
    expect(there.record!.caseReference).to.equal('2026-041');
  });

  it('is styled from the beginning where it was made here and is there', async () => {
    const here = await open();
    const other = await otherDocument();
    const there = await open({}, other.body);

    expect(look(there)).to.deep.equal(look(here));
  });

  it('the cover comes by its key there, and by that key here no more', async () => {
    const worker = await asking('safe');
    const other = await otherDocument();
    other.body.append(worker.element);
    await worker.settled();
    await pressTwice(worker, document.body);
    expect(isCovered(worker), 'pressed where it was').to.equal(false);

    await pressTwice(worker, other.body);
    expect(isCovered(worker), 'pressed where it is').to.equal(true);
    expect(worker.root.activeElement?.textContent).to.equal('Go on where we were');
    const { position, visibility } = other.defaultView!.getComputedStyle(worker.find('.cover')!);
    const here = await asking('safe');
    await pressTwice(here, document.body);
    const expected = getComputedStyle(here.find('.cover')!);
    expect([position, visibility]).to.deep.equal([expected.position, expected.visibility]);

    document.body.append(worker.element);
    await worker.settled();
    expect(isCovered(worker), 'back again').to.equal(true);
  });

  it('what is printed of a page is its content', async () => {
    const worker = await asking('safe');
    const other = await otherDocument();
    other.body.append(worker.element);
    await worker.settled();
    dispatchEvent(new Event('beforeprint'));
    expect(worker.find('.on-page'), 'the page it left').to.equal(null);

    other.defaultView!.dispatchEvent(new Event('beforeprint'));
    await until(() => worker.find('.on-page'));
    other.defaultView!.dispatchEvent(new Event('afterprint'));
    await until(() => worker.find('.on-page') === null);
  });
});
