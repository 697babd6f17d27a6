import { expect } from 'chai';
import { registerLanguage } from '../../src/languages/registry.ts';
import { disguised, foreignIn, madeUp, madeUpDraft, reviewed } from '../languages/made-up.ts';
import { begun, open, until, words, type Worker } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { languages } from './screens.ts';

const { texts, returnFromRun: wording } = languages['qaa']!;

describe('a language brought from outside', () => {
  before(() => registerLanguage(madeUp));

  it('speaks in what is printed, with its direction', async () => {
    const worker = await begun({ lang: 'qaa' });
    await until(() => worker.language === 'qaa');
    await worker.walk({ gang: 'yes' }, texts.reviewTitle);
    await worker.goOn();
    await worker.goOn();
    await until(() => worker.record);
    expect(worker.record!.language).to.equal('qaa');

    await worker.press(texts.print);
    const frame = worker.find('iframe.preview') as HTMLIFrameElement;
    await until(() => frame.contentDocument?.querySelector('h1'));
    const { documentElement, title, body } = frame.contentDocument!;
    expect([documentElement.lang, documentElement.dir]).to.deep.equal(['qaa', 'rtl']);
    expect(foreignIn(`${title} ${words(body.innerText)}`)).to.deep.equal([]);
  });

  it('may come after the element', async () => {
    const worker = await open({ lang: 'qab' });
    expect(worker.language).to.equal('en');

    registerLanguage(await reviewed({ ...madeUp, language: 'qab', returnFromRun: { ...wording, language: 'qab' } }));
    await until(() => worker.language === 'qab');
    expect(worker.buttons).to.include(disguised('Begin'));
  });

  it('says in English what it has no words for', async () => {
    const { begin: _begin, ...rest } = madeUp.talk;
    registerLanguage(
      await reviewed({
        ...madeUp,
        language: 'qac',
        talk: rest as typeof madeUp.talk,
        returnFromRun: { ...wording, language: 'qac' },
      }),
    );
    const worker = await open({ lang: 'qac' });
    await until(() => worker.language === 'qac');

    expect(worker.buttons).to.include('Begin').and.to.include(texts.openFile);
  });
});

const told = ({ errors }: Worker) => errors.map(({ message }) => message);

describe('a language that nobody has reviewed', () => {
  const message = (language: string) =>
    `Nobody has reviewed the words in the language "${language}" as they are: "en" is shown.`;

  it('is not said in a talk: it is reported, to the page and to the worker', async () => {
    registerLanguage({ ...madeUpDraft, language: 'qad', returnFromRun: { ...wording, language: 'qad' } });
    const worker = await open({ lang: 'qad' });
    await until(() => worker.errors.length > 0);

    expect(worker.language).to.equal('en');
    expect(told(worker)).to.deep.equal([message('qad')]);
    await until(() => worker.alerts.length > 0);
    expect(worker.alerts).to.deep.equal([message('qad')]);
    await worker.goOn();
    expect(foreignIn(worker.heading)).to.not.deep.equal([]);
  });

  it('is not said either where a word was changed after the review', async () => {
    const pack = await reviewed({ ...madeUp, language: 'qae', returnFromRun: { ...wording, language: 'qae' } });
    registerLanguage({ ...pack, talk: { ...pack.talk, begin: disguised('Start') } });
    const worker = await open({ lang: 'qae' });
    await until(() => worker.errors.length > 0);

    expect(worker.language).to.equal('en');
    expect(told(worker)).to.deep.equal([message('qae')]);
  });
});

describe('a language that nobody has', () => {
  it('is reported once, and English is shown', async () => {
    const worker = await begun({ lang: 'tlh' });
    await until(() => worker.errors.length > 0);
    await worker.jump('People');
    worker.element.worker = 'MK';
    await worker.settled();

    expect(worker.language).to.equal('en');
    expect(told(worker)).to.deep.equal(['There are no words in the language "tlh": "en" is shown.']);
    // The youth may see it by now.
    expect(worker.alerts).to.deep.equal([]);

    worker.element.lang = 'xx-YY';
    await until(() => worker.errors.length > 1);
    expect(told(worker)[1]).to.include('"xx-YY"');
  });

  for (const lang of ['en-GB', 'es-MX', 'es_MX'])
    it(`is not ${lang}`, async () => {
      const worker = await begun({ lang });
      if (lang.startsWith('es')) await until(() => worker.language === 'es');
      worker.element.worker = 'MK';
      await worker.settled();

      expect(told(worker)).to.deep.equal([]);
    });
});

describe('a language that the guide of a page has not', () => {
  const message = (language: string) =>
    `There are no words of this guide in the language "${language}": "en" is shown.`;

  /** In English alone. */
  function inEnglish() {
    const data = ownInstrument();
    return { ...data, wording: { en: data.wording['en'] } };
  }

  for (const [lang, settings] of [
    ['es', { instrument: inEnglish() }],
    ['es-MX', { instrument: inEnglish() }],
    // Words around it do not help.
    ['tlh', { instrument: inEnglish(), texts: { tlh: { begin: 'taH' } } }],
    ['tlh', { texts: { tlh: { begin: 'taH' } } }],
  ] as const)
    it(`is reported once, to the page and to the worker before the talk, ${lang}, ${Object.keys(settings).join(' and ')}`, async () => {
      const worker = await open({ lang, ...settings });
      await until(() => worker.alerts.length > 0);
      expect(worker.alerts).to.deep.equal([message(lang)]);
      await worker.goOn();
      await worker.jump('People');
      worker.element.worker = 'MK';
      await worker.settled();

      expect(worker.language).to.equal('en');
      expect(told(worker)).to.deep.equal([message(lang)]);
      expect(worker.alerts).to.deep.equal([]);
    });

  it('is not one that it has', async () => {
    const data = inEnglish();
    const worker = await begun({
      lang: 'es-MX',
      instrument: { ...data, wording: { ...data.wording, es: { ...data.wording.en, language: 'es' } } },
    });
    await until(() => worker.language === 'es');

    expect(told(worker)).to.deep.equal([]);
  });
});
