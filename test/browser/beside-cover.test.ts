import { expect } from 'chai';
import { begun, until, type Worker } from './driver.ts';

/** What is beside "Take a moment", once it is there. */
async function talk(properties: object = {}): Promise<Worker> {
  const worker = await begun(properties);
  await until(() => worker.find('.bar .size') !== null);
  return worker;
}

const keptLine = (worker: Worker) => worker.find('.kept-at')?.textContent.trim();
const heightOfText = ({ root }: Worker) => parseFloat(getComputedStyle(root.querySelector('h2')!).fontSize);

describe('beside what covers the screen', () => {
  it('makes everything a quarter larger and back, with its place and answers, and says so to the page by an attribute', async () => {
    const worker = await talk();
    const before = heightOfText(worker);
    const title = worker.find('h2')!.textContent;

    worker.find('.size')!.click();
    await worker.element.updateComplete;
    expect(heightOfText(worker)).to.be.closeTo(before * 1.25, 0.1);
    expect(worker.element.hasAttribute('larger-text')).to.equal(true);
    expect(worker.find('.size')!.getAttribute('aria-label')).to.equal('A: Usual text size');
    expect(worker.find('h2')!.textContent).to.equal(title);

    worker.find('.size')!.click();
    await worker.element.updateComplete;
    expect(heightOfText(worker)).to.equal(before);
    expect(worker.element.hasAttribute('larger-text')).to.equal(false);
  });

  const today = new Date();
  today.setHours(14, 4);
  const earlier = new Date(today.getTime() - 3 * 86_400_000);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short' }).format(earlier);
  const lines: [string, unknown, string | undefined][] = [
    ['nothing where the page does not say', undefined, undefined],
    ['nothing for null', null, undefined],
    ['that it is not kept yet', '', 'Not kept yet'],
    ['that it is not kept where the time cannot be read', 'soon', 'Not kept yet'],
    ['the time of today', today, 'Kept 2:04 PM'],
    ['the time, as a page writes it', today.toISOString(), 'Kept 2:04 PM'],
    ['the day of an earlier one', earlier, `Kept ${weekday} 2:04 PM`],
  ];
  for (const [name, keptAt, line] of lines)
    it(`says when the draft was kept: ${name}`, async () => {
      const worker = await talk({ keptAt });
      const said = keptLine(worker)?.replaceAll(/[\s,]+/g, ' ');
      if (line === undefined) expect(said).to.equal(undefined);
      else expect(said?.startsWith(line), said).to.equal(true);
    });
});
