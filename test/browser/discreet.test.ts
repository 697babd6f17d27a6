import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { deepText } from './deep.ts';
import { expectCalmColours, expectDiscreet } from './discreet.ts';
import { begun, until, type Worker } from './driver.ts';
import { adultOfWhomLittleIsKnown, littleHappened, saidAtFirst, saidLater } from './fixtures.ts';
import { languages } from './screens.ts';

const review = 'Review before the result';
const words = returnFromRun.wording['en']!;

/** Where the worker is alone. */
const forWorker = ['This time away', 'Before you talk', 'After the talk', review];

function look(worker: Worker): void {
  if (forWorker.includes(worker.heading)) return;
  expectDiscreet(worker);
  expectCalmColours(worker);
}

describe('while the youth is in the room', () => {
  it('nothing on any screen reveals flags, levels or the law, whatever was raised', async () => {
    const raised = new Set<string>();
    const screens = new Set<string>();
    for (const { sittings, decided } of [
      { sittings: [saidAtFirst, saidLater], decided: 'victim' },
      { sittings: [littleHappened], decided: 'at-risk' },
      { sittings: [adultOfWhomLittleIsKnown], decided: 'not-yet-decided' },
    ]) {
      const worker = await begun();
      for (const answers of sittings) {
        if (answers === saidLater) await worker.press('Back to the talk');
        if (answers === saidLater) await worker.jump('Welcome');
        await worker.walk(answers, review, () => {
          look(worker);
          screens.add(worker.heading);
        });
      }
      if (sittings.includes(adultOfWhomLittleIsKnown)) {
        await worker.jump('This time away');
        await worker.on('no-talk').choose('too-tired-or-ill');
      }
      await worker.press('Result');
      await worker.press(`Fill in: ${words.topics['decision']!.title}`);
      await worker.on('identified').choose(decided);
      await worker.press('Result');
      await worker.press('Finish');
      for (const { code } of worker.record!.assessment.flags) raised.add(code);
      worker.element.remove();
    }
    expect([...raised]).to.have.members(returnFromRun.flags.map(({ code }) => code));
    const { urgent, stop, parting, private: justUs } = words.cards;
    expect([...screens]).to.include.members([urgent, stop, parting, justUs].map(({ title }) => title));
  });

  it('nothing reveals them in Spanish either', async () => {
    const { texts, returnFromRun: spanish } = languages['es']!;
    const worker = await begun({ lang: 'es' });
    await until(() => worker.language === 'es');
    const workersOwn = ['this-time', 'before-talk', 'after-talk'].map((code) => spanish.topics[code]!.title);
    const lookThere = () => {
      if (![...workersOwn, texts.reviewTitle].includes(worker.heading)) expectDiscreet(worker);
    };
    await worker.walk(saidAtFirst, texts.reviewTitle, lookThere);
    await worker.press(texts.withYouth);
    await worker.jump(2);
    await worker.walk(saidLater, texts.reviewTitle, lookThere);
    await worker.goOn();

    expect(worker.all('[data-flag]')).to.have.length.above(30);
  });

  it('what is for the worker alone opens after one tap', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.jump('After the talk');
    look(worker);
    expect(worker.heading).to.equal(words.cards.parting.title);
    expect(deepText(worker.element)).not.to.include(words.questions['marks']!.prompt);
    expect(worker.buttons).not.to.include('Review');

    await worker.press('I am alone now');
    expect(worker.heading).to.equal('After the talk');
    expect(worker.questions).to.include('marks');
    await worker.press('Review');
    expect(worker.heading).to.equal(review);
  });

  it('one tap on any question opens it, too', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.press('I am alone now');

    expect(worker.heading).to.equal('After the talk');
  });

  it('what the file holds can be gone back to only with the worker alone', async () => {
    const worker = await begun();
    await worker.walk({ 'abuse-history': 'yes' }, words.questions['welcome']!.prompt);
    await worker.press('Back');
    // The talk has only begun: nobody is thanked for it yet.
    expect(worker.heading).to.equal('Back in a moment');
    expect(worker.questions).to.deep.equal([]);
    look(worker);
    await worker.press('Back');
    expect(worker.questions).to.deep.equal(['welcome']);
    await worker.press('Back');
    await worker.press('I am alone now');

    expect(worker.on('abuse-history').chosen).to.deep.equal(['yes']);
  });

  it('the result is gone once one is back in the talk', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.walk({ 'other-child': 'yes' }, review);
    await worker.press('Result');
    expect(worker.all('[data-flag=other-child-in-danger]')).to.have.length(1);
    await worker.press('Back');
    await worker.press('Back to the talk');

    look(worker);
    expect(worker.questions).to.have.length(1);
    expect(worker.buttons).to.include('I am alone now');
  });

  it('what others said, or the file holds, is not on the screen', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.press('I am alone now');
    await worker.press('Review');
    await worker.press('Change: Free to leave');
    await worker.press('+ Someone else told me');
    await worker.on('leave', 'Told by someone else').rename('brother');
    await worker.on('leave', 'Told by someone else: brother').choose('no');
    await worker.on('leave', 'Told by someone else: brother').note('locked in, he says');
    await worker.press('Next');
    await worker.walk({}, review);
    await worker.press('Back to the talk');
    await worker.jump('People');
    while (!worker.questions.includes('leave')) await worker.press('Next');

    const values = worker.all<HTMLInputElement>('input[type=text], textarea').map(({ value }) => value);
    expect(values.join()).not.to.match(/brother|locked in/);
    expect(deepText(worker.element)).not.to.match(/brother|Told by/);
    expect(worker.all('[data-question] fieldset')).to.have.length(0);
  });
});
