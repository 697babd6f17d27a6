import { expect } from 'chai';
import * as events from '../../src/element/events.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { atAge, begun, firstButtons, open } from './driver.ts';

const review = 'Review before the result';

describe('methods, events and what is unsaved', () => {
  it('start() begins as the button does, and does nothing to a talk under way', async () => {
    const worker = await open();
    worker.element.start();
    await worker.settled();
    await worker.jump('People');
    worker.element.start();
    await worker.settled();

    expect(worker.questions).to.deep.equal(['who']);
    expect(worker.heard('screening-start')).to.equal(1);
  });

  it('clear() removes everything', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    worker.element.clear();
    await worker.settled();
    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.heard('screening-clear')).to.equal(1);

    await worker.goOn();
    await worker.goOn();
    expect(worker.on('age').field.value).to.equal('');
  });

  it('each event comes once, as its own kind, and only when there is something to report', async () => {
    const worker = await open();
    expect(worker.events).to.have.length(0);
    await worker.goOn();
    expect(worker.heard('screening-start')).to.equal(1);
    await worker.jump('Right now');
    await worker.press('Next');
    await worker.press('Back');
    expect(worker.heard('screening-change')).to.equal(0);
    await worker.on('safe').choose('safe');
    expect(worker.heard('screening-change')).to.equal(1);
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();
    await worker.press('Start a new screening');

    const [start, change, complete, clear, ...more] = worker.events.filter(({ type }) => type !== 'screening-draft');
    expect(start).to.be.instanceOf(events.ScreeningStartEvent);
    expect(change).to.be.instanceOf(events.ScreeningChangeEvent);
    expect(complete).to.be.instanceOf(events.ScreeningCompleteEvent);
    expect(clear).to.be.instanceOf(events.ScreeningClearEvent);
    expect(more).to.have.length(0);
    for (const { target, composed } of worker.events)
      expect([target === worker.element, composed]).to.deep.equal([true, false]);
  });

  it('something is unsaved from the first answer to the end', async () => {
    const worker = await begun();
    expect(worker.element.unsaved).to.equal(false);
    await worker.jump('Right now');
    await worker.on('safe').choose('safe');
    expect(worker.element.unsaved).to.equal(true);
    await worker.press('Clear this answer');
    expect(worker.element.unsaved).to.equal(false);
    await worker.on('safe').choose('declined');
    await worker.walk({}, review);
    await worker.goOn();
    expect(worker.element.unsaved).to.equal(true);
    await worker.goOn();

    expect(worker.element.unsaved).to.equal(false);
  });

  it('something is unsaved until the record has been handed out', async () => {
    const worker = await begun();
    await worker.walk({ safe: 'safe' }, review);
    await worker.goOn();
    const seen: boolean[] = [];
    worker.element.addEventListener('screening-complete', () => seen.push(worker.element.unsaved));
    worker.find('[part~=primary-button]')!.click();
    expect(worker.element.unsaved).to.equal(true);
    await worker.settled();

    expect([seen, worker.element.unsaved]).to.deep.equal([[false], false]);
  });

  it('a draft that is nothing leaves the talk as it is', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    worker.element.draft = undefined;
    Object.assign(worker.element, { draft: null });
    await worker.settled();

    expect(worker.on('age').field.value).to.equal('15');
    expect([worker.heard('screening-error'), worker.heard('screening-clear')]).to.deep.equal([0, 0]);
  });

  it('an answer that is changed later is in the history, one that is changed at once is not', async () => {
    const worker = await begun();
    await worker.jump('Right now');
    await worker.on('safe').choose('safe', 'not-safe', 'not-sure');
    await worker.press('Next');
    await worker.press('Back');
    await worker.on('safe').choose('declined');
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();

    expect(worker.record!.answers['safe']!.map(({ response }) => response)).to.deep.equal(['declined']);
    expect(worker.record!.history.map(({ question, value }) => [question, value])).to.deep.equal([
      ['safe', 'not-sure'],
    ]);
  });

  it('a record shares nothing with the talk, so that the host may do with it what it likes', async () => {
    const worker = await begun();
    await worker.walk({ gang: 'yes' }, review);
    await worker.goOn();
    await worker.goOn();
    worker.record!.assessment.flags.length = 0;
    worker.element.lang = 'es';
    await worker.settled();

    expect(worker.paper).to.include(returnFromRun.wording['en']!.flags['gang']!.label);
  });
});
