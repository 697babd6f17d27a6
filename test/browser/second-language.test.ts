import { expect } from 'chai';
import { registerLanguage } from '../../src/languages/registry.ts';
import { madeUp } from '../languages/made-up.ts';
import { begun, open, until, type Worker } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { languages } from './screens.ts';

const { returnFromRun: english, texts: inEnglish } = languages['en']!;
const { returnFromRun: spanish, texts: inSpanish } = languages['es']!;

/** A talk at a question, once its words are there in both languages. */
async function asking(properties: object = {}): Promise<Worker> {
  const worker = await begun({ secondLanguage: 'es', ...properties });
  await worker.jump(english.topics['people']!.title);
  await until(() => worker.find('.swap') !== null);
  return worker;
}

/** Each part of a text with its language and its direction. */
function parts(worker: Worker, selector: string): (string | undefined)[][] {
  return [...worker.find(selector)!.querySelectorAll<HTMLElement>('[lang]')].map((part) => [
    part.lang,
    part.closest<HTMLElement>('[dir]')!.dir,
    part.textContent.trim(),
  ]);
}

const chosen = ({ root }: Worker) =>
  [...root.querySelectorAll<HTMLInputElement>('.choices :checked')].map(({ value }) => value);

const pressSwap = async (worker: Worker) => {
  worker.find('.swap')!.click();
  await worker.element.updateComplete;
};

const prompts = [english, spanish].map((words) => words.questions['who']!.prompt);

describe('a second language', () => {
  before(() => registerLanguage(madeUp));

  it('is large, with that of the worker below it, and the other way round with one tap', async () => {
    const worker = await asking();
    expect(parts(worker, 'legend h2')).to.deep.equal([
      ['es', 'ltr', prompts[1]],
      ['en', 'ltr', prompts[0]],
    ]);

    await pressSwap(worker);
    expect(parts(worker, 'legend h2').map(([language]) => language)).to.deep.equal(['en', 'es']);
  });

  it('is that of the softer words, too', async () => {
    const worker = await asking();
    await worker.press(inEnglish.softer);
    expect(parts(worker, 'legend h2').map(([language, , text]) => [language, text])).to.deep.equal([
      ['es', spanish.questions['who']!.followUp],
      ['en', english.questions['who']!.followUp],
    ]);
  });

  it('is that of choices, too: each is called by the large words, in their language', async () => {
    const worker = await asking();
    const input = worker.find('.choices input[value=friends]')!;
    const [own, other] = [english, spanish].map(({ questions }) => questions['who']!.choices!['friends']!);

    expect([input.lang, input.getAttribute('aria-label'), input.getAttribute('aria-description')]).to.deep.equal([
      'es',
      other,
      own,
    ]);
    expect(parts(worker, '.choices label:has([value=friends]) > span').map(([, , text]) => text)).to.deep.equal([
      other,
      own,
    ]);
  });

  it('is that of the ways not to answer, too', async () => {
    const worker = await asking();
    for (const [response, text] of Object.entries(spanish.responses).filter(([code]) => code !== 'given')) {
      const input = worker.find(`.or-else input[value=${response}]`)!;
      const own = english.responses[response];
      expect([input.lang, input.getAttribute('aria-label'), input.getAttribute('aria-description')]).to.deep.equal([
        'es',
        text,
        own,
      ]);
      expect(parts(worker, `.or-else label:has([value=${response}]) > span`)).to.deep.equal([
        ['es', 'ltr', text],
        ['en', 'ltr', own],
      ]);
    }
  });

  for (const place of ['with the youth', 'where the worker is alone'])
    it(`is that of the cover, ${place}: whoever comes in reads it`, async () => {
      const worker = await asking();
      if (place !== 'with the youth') await worker.press('I am alone now');
      await worker.press(inEnglish.cover);
      await until(() => worker.find('.cover'));
      for (const [selector, text] of [
        ['.cover h2', 'cover'],
        ['.cover p', 'coverText'],
        ['.cover button', 'uncover'],
      ] as const)
        expect(parts(worker, selector), text).to.deep.equal([
          ['es', 'ltr', inSpanish[text]],
          ['en', 'ltr', inEnglish[text]],
        ]);
      worker.find('.cover button')!.click();
      await until(() => worker.find('.cover') === null);
    });

  it('comes and goes at any moment, with place and answers as they were, in one record', async () => {
    const worker = await begun();
    await worker.jump(english.topics['people']!.title);
    await worker.on('who').choose('friends');
    worker.element.secondLanguage = 'es';
    await until(() => worker.find('.swap') !== null);
    expect(chosen(worker)).to.deep.equal(['friends']);
    await worker.on('who').choose('people-new');
    worker.element.secondLanguage = '';
    await worker.element.updateComplete;
    expect([worker.heading, ...chosen(worker)]).to.deep.equal([prompts[0], 'friends', 'people-new']);
    expect(worker.draft!.heldIn!.map(({ languages: held }) => held)).to.deep.equal([['en'], ['en', 'es'], ['en']]);
    expect(worker.errors).to.deep.equal([]);
  });

  it('is that of the draft where the page says nothing', async () => {
    const before = await asking();
    await before.on('who').choose('friends');
    const worker = await open({ draft: before.draft });
    await worker.goOn();
    await until(() => worker.find('.swap') !== null);

    expect(parts(worker, 'legend h2').map(([language]) => language)).to.deep.equal(['es', 'en']);
  });

  it('has nothing of what is for the worker alone', async () => {
    const worker = await asking();
    await worker.press('I am alone now');
    expect(worker.find('.second')).to.equal(null);
    expect(worker.find('.swap')).to.equal(null);
  });

  it('has its own direction', async () => {
    const worker = await asking({ secondLanguage: 'qaa' });

    expect(parts(worker, 'legend h2')).to.deep.equal([
      ['qaa', 'rtl', madeUp.returnFromRun.questions['who']!.prompt],
      ['en', 'ltr', prompts[0]],
    ]);
    const [large, below] = [...worker.find('legend h2')!.querySelectorAll<HTMLElement>('[lang]')];
    expect(getComputedStyle(below!).textAlign).to.equal('right');
    expect(getComputedStyle(large!).direction).to.equal('rtl');
  });

  it('is reported once where nobody has it, and the talk goes on', async () => {
    const worker = await begun({ secondLanguage: 'tlh' });
    await until(() => worker.errors.length > 0);
    await worker.press('Next');

    expect(worker.errors.map(({ message }) => message)).to.deep.equal([
      'There are no words in the language "tlh": nothing is shown in it.',
    ]);
  });

  for (const [what, secondLanguage, named] of [
    ['a number', 5, '5'],
    ['an object, as a list of languages has them', { code: 'es' }, '[object Object]'],
  ] as const)
    it(`is reported where it is ${what}, and the talk goes on`, async () => {
      const worker = await begun({ secondLanguage });
      await until(() => worker.errors.length > 0);
      await worker.press('Next');

      expect(worker.errors.map(({ message }) => message)).to.deep.equal([
        `There are no words in the language "${named}": nothing is shown in it.`,
      ]);
    });

  it('is reported once where the guide of the page has no words in it', async () => {
    const data = ownInstrument();
    const worker = await begun({
      secondLanguage: 'es',
      instrument: { ...data, wording: { en: data.wording['en'] } },
    });
    await until(() => worker.errors.length > 0);
    await worker.press('Next');

    expect(worker.errors.map(({ message }) => message)).to.deep.equal([
      'There are no words of this guide in the language "es": nothing is shown in it.',
    ]);
  });

  it('ends where the element comes to speak it', async () => {
    const worker = await asking();
    worker.element.lang = 'es';
    await until(() => worker.language === 'es');

    expect(worker.heading).to.equal(prompts[1]);
    expect(worker.buttons).to.include(inSpanish.next);
  });
});
