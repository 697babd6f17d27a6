import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { expectCalmColours, expectDiscreet } from './discreet.ts';
import { asking, begun, open, until, type Worker } from './driver.ts';
import { portal } from './screens.ts';
import { spanish } from './texts.ts';

const { cards, stopFields, questions } = returnFromRun.wording['en']!;
const field = (code: string) => stopFields![code]!.prompt.replaceAll('{examWindowDays}', '5');

/** The youth has just said that someone touched them. */
async function told(page?: Element): Promise<Worker> {
  const worker = await asking('touched', {}, page);
  await worker.on('touched').choose('yes');
  await worker.press('Next');
  return worker;
}

describe('from a youth’s “yes, now” to whom to call', () => {
  for (const size of ['24em', '80em'])
    it(`it is two taps in a room of ${size}`, async () => {
      const worker = await asking('mood', {}, portal(size));
      await worker.on('mood').choose('now');
      await worker.press('Next');
      expect(worker.heading).to.equal(cards.urgent.title);
      expectDiscreet(worker);
      await worker.press('I am alone now: what to do');

      const [first] = worker.all<HTMLAnchorElement>('a[href^="tel:"]');
      expect(first!.textContent).to.match(/\d{3}/);
    });

  it('one can go on or back instead', async () => {
    const worker = await asking('mood');
    await worker.on('mood').choose('now');
    await worker.press('Next');
    await worker.press('Back');
    expect(worker.on('mood').chosen).to.deep.equal(['now']);
    await worker.press('Next');
    await worker.press('Go on');
    expect(worker.questions).to.deep.equal(['self-harm-done']);
  });
});

describe('the stop card', () => {
  it('asks its small questions one by one, each in its own words with its own field', async () => {
    const worker = await told();
    expect(worker.heading).to.equal(cards.stop.title);
    await worker.press('Go on');
    const asked: string[] = [];
    for (; worker.questions[0] !== 'touched' && asked.length < 3; await worker.press('Next')) {
      const [code] = worker.questions;
      asked.push(code!);
      expect(worker.heading).to.equal(field(code!));
      expect(worker.on(code!).choices).to.deep.equal(
        returnFromRun.topics.flatMap((topic) => topic.questions).find((question) => question.code === code)!.choices,
      );
      expectDiscreet(worker);
      expectCalmColours(worker);
    }
    expect(asked).to.deep.equal(['when-last', 'danger', 'other-child']);
    expect(worker.questions).to.deep.equal(['when-last']);
    expect(worker.sees).not.to.include(questions['danger']!.prompt);
  });

  it('takes one choice of a list as the word of the youth, and can withdraw it', async () => {
    const worker = await told();
    await worker.press('Go on');
    await worker.press('Next');
    await worker.on('danger').choose('none', 'feared-elsewhere');
    expect(worker.on('danger').chosen).to.deep.equal(['feared-elsewhere']);
    expect(worker.draft!.answers['danger']).to.have.length(1);
    expect(worker.draft!.answers['danger']![0]).to.deep.include({ source: 'youth', value: ['feared-elsewhere'] });

    await worker.press('Clear this answer');
    expect(worker.focused).to.include('Yes, here');
    expect(worker.draft!.answers['danger'] ?? []).to.deep.equal([]);
  });

  it('goes back field by field, and to what was said', async () => {
    const worker = await told();
    await worker.press('Go on');
    await worker.on('when-last').choose('earlier');
    await worker.press('Next');
    await worker.press('Back');
    expect(worker.on('when-last').chosen).to.deep.equal(['earlier']);
    await worker.press('Back');
    expect(worker.heading).to.equal(cards.stop.title);
    await worker.press('Back');
    expect(worker.on('touched').chosen).to.deep.equal(['yes']);
  });

  it('leads to help when something that cannot wait is said on it', async () => {
    const worker = await told();
    await worker.press('Go on');
    await worker.on('when-last').choose('last-five-days');
    for (let fields = 0; fields < 3; fields += 1) await worker.press('Next');
    expect(worker.heading).to.equal(cards.urgent.title);
  });

  it('has no fields where the worker entered it alone', async () => {
    const worker = await begun();
    await worker.jump('Some harder');
    await worker.press('Go on');
    await worker.press('I am alone now');
    await worker.press('Review');
    await worker.press(`Change: ${questions['touched']!.label}`);
    await worker.on('touched').choose('yes');
    await worker.walk({}, 'Review before the result');
    await worker.press('Back to the talk');
    expect(worker.heading).to.equal(cards.stop.title);
    await worker.press('Go on');

    expect(worker.heading).not.to.equal(field('danger'));
  });

  it('speaks Spanish', async () => {
    const worker = await open({ lang: 'es' });
    await until(() => worker.language === 'es');
    await worker.goOn();
    await worker.jump(6);
    await worker.press(spanish.goOn);
    while (!worker.questions.includes('touched')) await worker.goOn();
    await worker.on('touched').choose('yes');
    await worker.goOn();
    await worker.press(spanish.goOn);
    expect(worker.heading).to.match(/^¿/);
    expectDiscreet(worker);
  });
});
