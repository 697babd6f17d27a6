import { expect } from 'chai';
import { atAge, begun, firstButtons, open, type Worker, until } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { languages } from './screens.ts';

const { texts, returnFromRun: words } = languages['es']!;
const review = 'Review before the result';
const firstInSpanish = [texts.begin, 'Empezar una conversación corta', texts.noTalk, texts.openFile, texts.onPaper];

const turns = (worker: Worker, language: string) => until(() => worker.language === language);

describe('the language', () => {
  it('is English where the page says nothing', async () => {
    const { documentElement } = document;
    const before = documentElement.getAttribute('lang');
    documentElement.removeAttribute('lang');
    const worker = await open();
    if (before !== null) documentElement.lang = before;

    expect(worker.language).to.equal('en');
  });

  it('is its own, before any other', async () => {
    document.body.innerHTML = '<div lang="en"></div>';
    const worker = await open({ lang: 'es-MX' }, document.body.firstElementChild!);
    await turns(worker, 'es');

    expect(worker.heading).to.equal(words.cards.opening.title);
    expect(worker.buttons).to.deep.equal(firstInSpanish);
  });

  for (const lang of [null, undefined])
    it(`is that of the page where its own is set to ${lang}`, async () => {
      document.body.innerHTML = '<div lang="es"></div>';
      const worker = await open({ lang }, document.body.firstElementChild!);
      await turns(worker, 'es');

      expect(worker.errors).to.deep.equal([]);
    });

  for (const lang of ['es_MX', 'ES', 'es-419'])
    it(`is Spanish where it is written ${lang}`, async () => {
      const worker = await open({ lang });
      await turns(worker, 'es');

      expect(worker.buttons).to.deep.equal(firstInSpanish);
      expect(worker.errors).to.deep.equal([]);
    });

  it('is that of the nearest ancestor, also across a shadow root', async () => {
    document.body.innerHTML = '<div lang="en"><article lang="es"><div></div></article></div>';
    const inner = document.querySelector('article div')!.attachShadow({ mode: 'open' });
    const worker = await open({}, inner);
    await turns(worker, 'es');

    expect(worker.heading).to.equal(words.cards.opening.title);
  });

  it('is English where it is one that is not there', async () => {
    const worker = await open({ lang: 'tlh' });

    expect([worker.language, worker.buttons]).to.deep.equal(['en', firstButtons]);
  });

  it('is the one of the place it is moved to', async () => {
    document.body.innerHTML = '<div lang="en"></div><div lang="es"></div>';
    const [here, there] = document.body.children;
    const worker = await open({}, here);
    there!.append(worker.element);
    await turns(worker, 'es');

    expect(worker.buttons).to.deep.equal(firstInSpanish);
  });

  it('is marked, so that a voice reads it rightly', async () => {
    document.body.lang = 'es';
    const worker = await open({ lang: 'en' });
    document.body.removeAttribute('lang');

    expect(worker.find('.shell')!.getAttribute('lang')).to.equal('en');
  });

  it('is English, and says so, where it says above a talk what is wrong with data', async () => {
    const worker = await open({ lang: 'es' });
    await turns(worker, 'es');
    worker.element.draft = {};
    await until(() => worker.alerts.some((alert) => alert.includes('expected')));
    const languageOf = (selector: string) => worker.find(selector)!.closest<HTMLElement>('[lang]')!.lang;
    expect([languageOf('.notice > *'), languageOf('h2')]).to.deep.equal(['en', 'es']);
  });

  it('can be switched in the middle, with every answer and the place as they were', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.on('who').choose('friends', 'people-new');
    await worker.on('who').note('from school');
    await worker.press('Next');
    await worker.on('partner').choose('older');
    worker.element.lang = 'es';
    await turns(worker, 'es');
    expect(worker.on('partner').chosen).to.deep.equal(['older']);
    expect(worker.heading).to.equal(words.questions['partner']!.prompt);

    await worker.press(texts.back);
    expect(worker.on('who').chosen).to.deep.equal(['friends', 'people-new']);
    expect(worker.on('who').noteField.value).to.equal('from school');
    worker.element.lang = 'en';
    await turns(worker, 'en');
    expect(worker.on('who').chosen).to.deep.equal(['friends', 'people-new']);
  });

  it('switched while something is half entered retains that, too', async () => {
    const worker = await atAge();
    await worker.on('age').type('1x');
    await worker.on('care').press('+ Someone else told me');
    worker.element.lang = 'es';
    await turns(worker, 'es');

    expect(worker.on('age').field.value).to.equal('1x');
    expect(worker.on('care', words.sources['other']).choices).to.include('foster');
  });

  it('is that of the whole result and of the record', async () => {
    const worker = await begun({ lang: 'es' });
    await turns(worker, 'es');
    await worker.walk({ gang: 'yes' }, texts.reviewTitle);
    await worker.goOn();
    expect(worker.sees).to.include(words.levels['follow-up']!.name).and.to.include(words.flags['gang']!.label);
    await worker.goOn();

    expect(worker.record!.language).to.equal('es');
    expect(worker.record!.assessment.flags.map(({ label }) => label)).to.include(words.flags['gang']!.label);
  });

  it('switched leaves the talk as it would have been', async () => {
    const worker = await begun();
    await worker.walk({ gang: 'yes' }, review);
    worker.element.lang = 'es';
    await turns(worker, 'es');

    expect(worker.heading).to.equal(texts.reviewTitle);
    const told = worker.events.map(({ type }) => type).filter((type) => type !== 'screening-draft');
    expect(told).to.deep.equal(['screening-start', 'screening-change']);
  });

  it('of an own instrument is one that it has, for all that is on the screen', async () => {
    const worker = await begun({ instrument: ownInstrument(), lang: 'es' });
    await worker.jump('Welcome');
    await worker.press('Next');

    expect(worker.heading).to.equal('What can I get you?');
    expect(worker.language).to.equal('en');
  });
});
