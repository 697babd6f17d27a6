import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { begun, firstButtons, open, until } from './driver.ts';
import { english } from './texts.ts';

const review = 'Review before the result';

/** What a portal may know of a case. */
const prefill = { age: 15, care: 'foster', 'earlier-runs': '2-4', 'report-ncmec': 'within-24h', home: ['none'] };

describe('what the host knows from its file', () => {
  it('stands there when the talk begins, as the word of the file, and can be changed', async () => {
    const worker = await begun({ prefill, caseReference: '2026-041' });
    expect(worker.on('age').field.value).to.equal('15');
    expect(worker.on('care').chosen).to.deep.equal(['foster']);

    await worker.on('care').choose('kin');
    await worker.walk({}, review);
    await worker.goOn();
    await worker.goOn();
    const { answers, history } = worker.record!;

    expect(answers['age']).to.deep.equal([
      { source: 'record', response: 'given', value: 15, at: answers['age']![0]!.at },
    ]);
    expect(answers['care']![0]).to.include({ source: 'record', value: 'kin' });
    expect(answers['home']![0]!.value).to.deep.equal(['none']);
    expect(history[0]).to.include({ question: 'care', source: 'record', value: 'foster' });
  });

  it('counts for what is asked and what follows', async () => {
    const worker = await begun({ prefill: { age: 12 } });
    const { notAskedAloudUpTo } = returnFromRun.settings;
    expect(notAskedAloudUpTo).to.include({ default: 12 });

    await worker.walk({}, review);
    expect(worker.sees).to.include('From the file: 12');
  });

  it('is there again for the next talk, and alone is nothing that could be lost', async () => {
    const worker = await begun({ prefill });
    expect(worker.element.unsaved).to.equal(false);
    await worker.on('age').type('16');
    expect(worker.element.unsaved).to.equal(true);

    worker.element.clear();
    await until(() => worker.buttons.includes('Begin'));
    await worker.goOn();
    expect(worker.on('age').field.value).to.equal('15');
  });

  it('may say nothing', async () => {
    const worker = await begun({ prefill: { age: null, care: undefined } });

    expect(worker.on('age').field.value).to.equal('');
    expect(worker.on('care').chosen).to.deep.equal([]);
  });

  it('does not reach into a talk that a draft goes on with', async () => {
    const worker = await begun({ prefill });
    await worker.on('age').type('16');
    await worker.press('Next');
    const { draft } = worker;
    const next = await open({ prefill: { age: 9 }, draft });
    await until(() => next.heading !== '');

    expect(next.element.draft!.answers['age']![0]!.value).to.equal(16);
  });

  for (const state of ['fresh', 'ready'] as const)
    it(`counts where the host begins in the same turn, on a ${state} element`, async () => {
      const element = document.createElement('open-door-screening');
      document.body.append(element);
      if (state === 'ready') await element.updateComplete;
      element.prefill = prefill;
      element.start();
      await until(() => element.draft);
      await element.updateComplete;

      expect(element.draft!.answers['age']![0]!.value).to.equal(15);
    });

  it('of no kind is the same as none', async () => {
    const worker = await open({ prefill: null, config: null, texts: null, path: '' });

    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.errors).to.deep.equal([]);
  });

  it('is dated when it was read, also in a talk that was held on paper before', async () => {
    const worker = await open({ prefill });
    await worker.press(english.onPaper);
    await worker.fill('held-at', '2026-01-05T10:00');
    await worker.press(english.formType);
    const { answers, sessions } = worker.element.draft!;

    expect(Date.parse(answers['age']![0]!.at)).to.be.greaterThan(Date.parse(sessions[0]!.startedAt));
  });

  for (const [wrong, path] of [
    [{ age: 'fifteen' }, 'age: expected a whole number from 0 to 25'],
    [{ care: 'hotel' }, 'care: expected one of foster'],
    [{ height: 3 }, 'height: the instrument has no such question'],
    [{ home: 'none' }, 'home: expected a list'],
    [{ welcome: ['alone'] }, 'welcome: expected a question that the file answers'],
    [{ safe: 'safe' }, 'safe: expected a question that the file answers'],
    ['age', 'expected'],
  ] as const)
    it(`is told where it is wrong, and can be put right: ${path}`, async () => {
      const worker = await open({ prefill: wrong });
      expect(worker.alerts[0]).to.include(path);
      expect(worker.errors.map(({ name }) => name)).to.deep.equal(['AnswersError']);

      worker.element.prefill = prefill;
      await until(() => worker.alerts.length === 0);
      expect(worker.buttons).to.deep.equal(firstButtons);
    });
});
