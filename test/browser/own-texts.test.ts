import { expect } from 'chai';
import { begun, open, until } from './driver.ts';

const review = 'Review before the result';

describe('a host’s own words', () => {
  it('replace the element’s, in this element alone', async () => {
    const texts = { en: { begin: 'Start the talk', print: 'Print for the file', stop: 'Stop here' } };
    const worker = await open({ texts });
    const other = await open();
    await until(() => worker.buttons.includes('Start the talk'));

    expect(other.buttons).to.include('Begin');
    await worker.goOn();
    await worker.walk({}, review);
    await worker.goOn();
    expect(worker.buttons).to.include('Stop here');
    await worker.goOn();
    expect(worker.buttons).to.include('Print for the file');
  });

  it('take effect at once, and go again', async () => {
    const worker = await begun();
    worker.element.texts = { en: { next: 'On we go', addAccount: { record: 'The binder says' } } };
    await until(() => worker.buttons.includes('On we go'));
    await worker.jump('Right now');
    expect(worker.root.textContent).to.include('The binder says').and.to.include('I saw');

    worker.element.texts = undefined;
    await until(() => worker.buttons.includes('Next'));
  });

  it('are there for each language, and leave the others', async () => {
    const worker = await open({ lang: 'es', texts: { es: { begin: 'Comenzar' }, en: { begin: 'Start' } } });
    await until(() => worker.buttons.includes('Comenzar'));

    worker.element.lang = 'en';
    await until(() => worker.buttons.includes('Start'));
    expect(worker.language).to.equal('en');
  });

  it('may hold the values that the element’s hold, and have plural forms', async () => {
    const worker = await begun({ texts: { en: { progress: 'No. {position}' } } });
    await worker.jump('Before you talk');
    await until(() => /No\. \d+/.test(worker.sees));

    worker.element.texts = { en: { progress: { one: 'one more', other: '{count} more' } } };
    await until(() => /\d\d more/.test(worker.sees));
  });

  it('in a region’s name are read where the language is', async () => {
    const worker = await open({ lang: 'es', texts: { 'es-MX': { begin: 'Comenzar' } } });
    await until(() => worker.buttons.includes('Comenzar'));
  });

  it('that are corrected remove the notice about them', async () => {
    const worker = await open({ texts: { en: { begin: '' } } });
    await until(() => worker.alerts.length > 0);
    worker.element.texts = { en: { begin: 'Start' } };
    await until(() => worker.buttons.includes('Start'));

    expect(worker.alerts).to.deep.equal([]);
  });

  for (const [texts, path] of [
    [{ en: { beginn: 'Start' } }, 'texts.en.beginn: there is no such text'],
    [{ en: { begin: 5 } }, 'texts.en.begin: expected some text'],
    [{ en: { progress: () => 'Question' } }, 'texts.en.progress: expected some text'],
    [{ en: { progress: 'No. {place}' } }, 'texts.en.progress: "{place}" holds nothing here'],
    [{ en: { progress: { one: '', other: '{count} more' } } }, 'texts.en.progress.one: expected some text'],
    [{ en: { pausedText: [] } }, 'texts.en.pausedText: expected a list of texts'],
    [{ en: { pausedText: 'Later' } }, 'texts.en.pausedText: expected a list of texts'],
    [{ en: { addAccount: { friend: '?' } } }, 'texts.en.addAccount.friend: there is no such text'],
    [['Start'], 'texts: expected an object'],
  ] as const)
    it(`are reported with where they are wrong, and the screen stays: ${path}`, async () => {
      const worker = await open({ texts });
      await until(() => worker.alerts.length > 0);

      expect(worker.alerts[0]).to.include(path);
      expect(worker.errors).to.have.length(1);
      expect(worker.buttons).to.include('Begin');
    });

  it('that can be used are used beside those that cannot, and `null` says nothing', async () => {
    const en = {
      begin: 'Start',
      next: 5,
      back: null,
      beginn: 'Start',
      addAccount: { record: 'The binder says', who: '' },
    };
    const worker = await open({ texts: { en, es: null } });
    await until(() => worker.buttons.includes('Start'));
    const [error] = worker.errors as (Error & { problems: { path: string }[] })[];
    expect(error!.problems.map(({ path }) => path)).to.deep.equal([
      'texts.en.next',
      'texts.en.beginn',
      'texts.en.addAccount.who',
    ]);

    await worker.goOn();
    await worker.jump('Right now');
    expect(worker.root.textContent).to.include('The binder says').and.to.include('I saw');
    expect(worker.buttons).to.include('Next').and.to.include('Back');
    expect(worker.alerts).to.deep.equal([]);
  });
});
