import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { expectCalmColours, expectDiscreet } from './discreet.ts';
import { asking, begun, open, until } from './driver.ts';
import { catchPrints } from './printing.ts';
import { languages } from './screens.ts';

const { title, parts } = returnFromRun.wording['en']!.talks!['prevention']!;
const forWorker = parts['for-the-worker']!;
const titles = Object.values(parts).map((part) => part.title);

describe('the talk on prevention', () => {
  it('opens from the list of topics, part by part in any order, and leads back to the question', async () => {
    const worker = await asking('slept');
    await worker.on('slept').choose('friend');
    await worker.unfoldTopics();
    await worker.press(title);
    expect(worker.heading).to.equal(title);
    expectDiscreet(worker);
    expectCalmColours(worker);
    for (const part of Object.values(parts).slice(1).toReversed())
      if (part !== forWorker) await worker.press(part.title);
    for (const part of Object.values(parts)) {
      const said = [...(part.lines ?? []), ...(part.pairs ?? []).flatMap(({ myth, fact }) => [myth, fact])];
      for (const line of said) expect(worker.sees.includes(line), line).to.equal(part !== forWorker);
    }
    expect(worker.root.textContent).not.to.include(forWorker.title);
    await worker.press('Go on where we were');
    expect(worker.on('slept').chosen).to.deep.equal(['friend']);
  });

  it('opens from the plan, asks whether the youth is back, and returns to the result', async () => {
    const worker = await begun();
    await worker.on('how-back').choose('came-back');
    await worker.press('Straight to the talk');
    await worker.press('I am alone now');
    await worker.press('Review');
    await worker.press('Result');
    await worker.press(title, worker.find('[data-point=prevention]')!);
    expect(worker.heading).to.equal('Who is here?');
    await worker.press('We are both here');
    expectDiscreet(worker);
    await worker.press('Go on where we were');
    await worker.press('I am alone now');
    expect(worker.all('[part~=level]')).to.have.length(1);
  });

  it('asks first whether the youth is back where the worker was alone', async () => {
    const worker = await begun();
    await worker.unfoldTopics();
    await worker.press(title);
    expect(worker.heading).to.equal('Who is here?');
    expectDiscreet(worker);
    await worker.press('We are both here');
    expect(worker.root.textContent).not.to.include(forWorker.title);
    await worker.press('Go on where we were');
    expect(worker.heading).to.equal('Back in a moment');
    await worker.press('I am alone now');
    expect(worker.heading).to.equal('This time away');
  });

  it('shows the worker alone what is for the worker, too', async () => {
    const worker = await begun();
    await worker.unfoldTopics();
    await worker.press(title);
    await worker.press('I am alone now');
    for (const one of titles) expect(worker.sees).to.include(one);
    await worker.press('Go on where we were');
    expect(worker.heading).to.equal('This time away');
  });

  it('records nothing', async () => {
    const worker = await asking('slept');
    const before = JSON.stringify(worker.element.draft);
    const told = worker.heard('screening-change');
    await worker.unfoldTopics();
    await worker.press(title);
    await worker.press('Go on where we were');
    expect(JSON.stringify(worker.element.draft)).to.equal(before);
    expect(worker.heard('screening-change')).to.equal(told);
  });

  it('is printed without a word on the case, the agency or the worker', async () => {
    const worker = await asking('slept', { caseReference: '2026-041', worker: 'worker 12', agency: 'County' });
    await worker.unfoldTopics();
    await worker.press(title);
    let text = '';
    const release = catchPrints(window, ({ document }) => (text = document.documentElement.textContent));
    await worker.press('Print');
    release();
    expect(text).to.include(parts['myths']!.pairs![0]!.fact).and.to.include(parts['online']!.question!);
    expect(text).not.to.match(/2026-041|worker 12|County|return-from-run/);
    expect(text).not.to.include(forWorker.title);
  });

  it('speaks Spanish', async () => {
    const worker = await open({ lang: 'es' });
    await until(() => worker.language === 'es');
    await worker.goOn();
    await worker.unfoldTopics();
    await worker.press(languages['es']!.returnFromRun.talks!['prevention']!.title);
    await worker.press(languages['es']!.texts.bothHere);
    expectDiscreet(worker);
  });
});
