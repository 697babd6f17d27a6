import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { atAge, begun, firstButtons, open, until, words } from './driver.ts';
import { english, spanish } from './texts.ts';

const review = 'Review before the result';

/** What a portal may know of a case. */
const prefill = { age: 15, care: 'foster', 'earlier-runs': '2-4', 'report-ncmec': 'made', home: ['none'] };

describe('what the host knows from its file', () => {
  it('is there when the talk begins, as the word of the file, and can be changed', async () => {
    const worker = await atAge({ prefill, caseReference: '2026-041' });
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
    const worker = await atAge({ prefill: { age: 12 } });
    const { notAskedAloudUpTo } = returnFromRun.settings;
    expect(notAskedAloudUpTo).to.include({ default: 12 });

    await worker.walk({}, review);
    expect(worker.sees).to.include('From the file: 12');
  });

  it('is there again for the next talk, and alone is nothing that could be lost', async () => {
    const worker = await atAge({ prefill });
    expect(worker.element.unsaved).to.equal(false);
    await worker.on('age').type('16');
    expect(worker.element.unsaved).to.equal(true);

    worker.element.clear();
    await until(() => worker.buttons.includes('Begin'));
    await worker.goOn();
    await worker.goOn();
    expect(worker.on('age').field.value).to.equal('15');
  });

  it('may say nothing', async () => {
    const worker = await atAge({ prefill: { age: null, care: undefined } });

    expect(worker.on('age').field.value).to.equal('');
    expect(worker.on('care').chosen).to.deep.equal([]);
  });

  it('does not reach into a talk that a draft goes on with', async () => {
    const worker = await atAge({ prefill });
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
    [{ age: '15.5' }, 'age: expected a whole number from 0 to 25'],
    [{ care: 'hotel' }, 'care: expected one of foster'],
    [{ care: ['foster'] }, 'care: expected one of foster'],
    [{ height: 3 }, 'height: the instrument has no such question'],
    [{ home: 'none' }, 'home: expected a list'],
    [{ welcome: ['alone'] }, 'welcome: expected a question that the file answers'],
    [{ safe: 'safe' }, 'safe: expected a question that the file answers'],
    ['age', 'expected'],
  ] as const)
    it(`is left out where it cannot be used, which the host is notified of, and the talk begins: ${path}`, async () => {
      const rest = typeof wrong === 'string' ? {} : { 'report-ncmec': 'made' };
      const worker = await open({ prefill: typeof wrong === 'string' ? wrong : { ...rest, ...wrong } });
      expect(worker.errors.map(({ name }) => name)).to.deep.equal(['AnswersError']);
      expect(worker.errors[0]!.message).to.include(path);
      expect(worker.alerts).to.deep.equal([english.leftOut]);
      expect(worker.buttons).to.deep.equal(firstButtons);

      for (let page = 0; page < 2; page++) {
        await worker.goOn();
        // It would be entered by hand on one of these pages.
        expect(worker.alerts).to.deep.equal([english.leftOut]);
      }
      await worker.goOn();
      expect(worker.alerts).to.deep.equal([]);
      expect(Object.keys(worker.draft!.answers)).to.deep.equal(Object.keys(rest));
    });

  for (const [name, given, message] of [
    ['a promise that nobody waited for', Promise.resolve({ age: 15 }), 'expected an object with values, found Promise'],
    [
      'an accessor that fails',
      {
        get age() {
          throw new Error('out of order');
        },
      },
      'age: expected data that can be read, found an error: out of order',
    ],
  ] as const)
    it(`that is ${name} is left out, which the host is notified of, and the talk begins`, async () => {
      const worker = await begun({ prefill: given });

      expect(worker.errors.map((error) => error.message)).to.have.length(1);
      expect(worker.errors[0]!.message).to.include(message);
      expect(worker.draft!.answers).to.deep.equal({});
    });

  for (const [wrong, question, value] of [
    [{ age: 15.4 }, 'age', '15.4'],
    [{ age: 'fifteen' }, 'age', 'fifteen'],
    [{ care: 'hotel' }, 'care', 'hotel'],
    [{ home: ['none', 'moon'] }, 'home', '["none","moon"]'],
    [{ age: 15n }, 'age', '15'],
    [
      {
        age: {
          toJSON() {
            throw new Error('out of order');
          },
        },
      },
      'age',
      '[object Object]',
    ],
  ] as const)
    it(`that is left out is shown at its question: ${value}`, async () => {
      const worker = await atAge({ prefill: wrong });
      const line = english.leftOutHere.replace('{value}', value);
      await until(() => words(worker.on(question).fieldset.textContent).includes(line));
      expect(words(worker.root.textContent).split(line)).to.have.length(2);

      await worker.jump('Welcome');
      await worker.press('Next');
      expect(words(worker.root.textContent)).not.to.include(line);
    });

  it('is no longer reported once it is corrected', async () => {
    const worker = await open({ prefill: { care: 'hotel' } });
    worker.element.prefill = prefill;
    await until(() => worker.alerts.length === 0);

    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.errors).to.have.length(1);
  });

  it('says in the language of the page that some of it was left out', async () => {
    const worker = await open({ prefill: { care: 'hotel' }, lang: 'es' });
    await until(() => worker.alerts[0] === spanish.leftOut);
  });

  it('is read as a form gives it: digits as a number, blank as nothing', async () => {
    const worker = await atAge({ prefill: { age: '15', care: '', 'earlier-runs': undefined, home: [] } });

    expect(worker.errors).to.deep.equal([]);
    expect(worker.on('age').field.value).to.equal('15');
    expect(worker.on('care').chosen).to.deep.equal([]);
    await worker.on('care').choose('kin');
    expect(Object.keys(worker.element.draft!.answers)).to.deep.equal(['age', 'care']);
    expect(worker.element.draft!.answers['age']![0]!.value).to.equal(15);
  });

  it('that cannot be used is reported also where the host begins at once', async () => {
    const element = document.createElement('open-door-screening');
    const errors: Error[] = [];
    element.addEventListener('screening-error', ({ error }) => errors.push(error));
    document.body.append(element);
    Object.assign(element, { prefill: { age: 16, care: 'hotel' } });
    element.start();
    await until(() => element.draft);

    expect(element.draft!.answers['age']![0]!.value).to.equal(16);
    expect(errors.map(({ name }) => name)).to.deep.equal(['AnswersError']);
  });
});
