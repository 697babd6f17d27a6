import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { begun, open, until, Worker, type HostSettings } from './driver.ts';

const review = 'Review before the result';

describe('the element on a host’s page', () => {
  it('takes properties that were set before it was defined', async () => {
    const element = document.createElement('late-screening') as OpenDoorScreening;
    Object.assign(element, { path: 'short', caseReference: '2026-041', coverKey: 'F8' });
    document.body.append(element);
    register('late-screening');
    const worker = new Worker(element);
    await until(() => element.shadowRoot && worker.sees !== '');

    expect(worker.buttons[0]).to.equal('Begin a short talk');
    await worker.goOn();
    await worker.walk({}, review);
    await worker.goOn();
    expect(worker.sees).to.include('Case 2026-041');
    element.coverKey = 'F9';
    element.path = 'full';
    expect(Object.keys(element)).not.to.include.members(['path', 'coverKey']);
  });

  it('takes attributes', async () => {
    document.body.innerHTML =
      '<open-door-screening path="short" case-reference="7" worker="A" agency="B"></open-door-screening>';
    const worker = new Worker(document.querySelector('open-door-screening')!);
    await until(() => worker.sees !== '');
    await worker.goOn();
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();

    expect(worker.record).to.include({ path: 'short', caseReference: '7', worker: 'A', agency: 'B' });
  });

  it('holds a whole talk where a number of the page’s is none', async () => {
    const names: readonly (keyof HostSettings)[] = [
      ...(['config', 'prefill', 'texts', 'draft', 'record', 'path', 'caseReference', 'worker', 'agency'] as const),
      ...(['secondLanguage', 'filePattern', 'name', 'coverKey', 'coverSeconds', 'headingLevel', 'keptAt'] as const),
    ];
    const worker = await open(Object.fromEntries(names.map((name) => [name, Number.NaN])));
    await worker.goOn();
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();

    expect(worker.record!.path).to.equal('full');
  });

  for (const [written, isOn] of [
    ['practice', true],
    ['practice=""', true],
    ['practice="true"', true],
    // As frameworks write an attribute whose value is false: a real talk must not become a practice.
    ['practice="false"', false],
  ] as const)
    it(`takes an attribute that is there or not: ${written}`, async () => {
      document.body.innerHTML = `<open-door-screening ${written}></open-door-screening>`;
      const worker = new Worker(document.querySelector('open-door-screening')!);
      await until(() => worker.sees !== '');

      expect(worker.element.practice).to.equal(isOn);
      expect(worker.find('.practice') !== null).to.equal(isOn);
    });

  it('has room for the host’s own heading and closing words', async () => {
    const worker = await open();
    worker.element.innerHTML = '<p slot="header">County of Adams</p><p slot="closing">Lock the file.</p>';
    const shown = (slot: string) => worker.element.querySelector(`[slot=${slot}]`)!.checkVisibility();
    expect([shown('header'), shown('closing')]).to.deep.equal([true, false]);
    await worker.goOn();
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();

    expect([shown('header'), shown('closing')]).to.deep.equal([true, true]);
  });

  it('keeps the talk when the host moves it', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.on('who').choose('friends');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    worker.element.remove();
    await worker.settled();
    elsewhere.append(worker.element);
    await worker.settled();
    expect(worker.on('who').chosen).to.deep.equal(['friends']);

    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['partner']);
  });

  it('is not disturbed by another one beside it', async () => {
    const [one, other] = [await begun(), await begun()];
    for (const worker of [one, other]) await worker.jump('Right now');
    await one.on('safe').choose('safe');
    await other.on('safe').choose('not-sure');
    await one.on('safe').choose('declined');

    expect([one.on('safe').chosen, other.on('safe').chosen]).to.deep.equal([['declined'], ['not-sure']]);
    await other.press('Next');
    expect(one.questions).to.deep.equal(['safe', 'danger']);
  });

  it('can be on a page a hundred times', async () => {
    const workers = await Promise.all(Array.from({ length: 100 }, () => open()));

    expect(workers.every(({ buttons }) => buttons.includes('Begin'))).to.equal(true);
  });
});
