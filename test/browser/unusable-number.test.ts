import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { someOf } from '../runs.ts';
import { atAge, until, type Worker } from './driver.ts';
import { press, tabTo } from './keys.ts';
import { portal } from './screens.ts';
import { english, say, spanish } from './texts.ts';

const notAnAge = ['15.5', '15½', '15 years', '15,0', '15.0', '150', '-1', '1e1', '1²', 'fifteen', '?'];

/** What the review says of a question. */
const inReview = (worker: Worker, label: string) =>
  worker
    .all<HTMLElement>('.row')
    .find((row) => row.querySelector('dt')!.textContent === label)!
    .querySelector<HTMLElement>('.said')!
    .innerText.trim();

const message = (worker: Worker) => {
  const { field } = worker.on('age');
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => worker.root.getElementById(id)?.textContent ?? '?').join(' ');
};

const { record: file, other } = returnFromRun.wording['en']!.sources as Record<'record' | 'other', string>;

/** Back to the page for the worker alone, by way of the card that says so. */
const goBack = async (worker: Worker) => {
  await worker.press('Back');
  await worker.goOn();
};

const typed = (text: string, language = english) => say(language.unusable, { typed: text });

describe('an age that cannot be used', () => {
  for (const text of someOf(notAnAge, 3))
    it(`stays in its field, is reported there and in the review, and is no account: "${text}"`, async () => {
      const worker = await atAge();
      await worker.on('age').type('15');
      await worker.on('age').type(text);

      expect(worker.on('age').field.getAttribute('aria-invalid')).to.equal('true');
      expect(message(worker)).to.equal(say(english.notWholeNumber, { atLeast: 0, atMost: 25 }));
      expect(worker.alerts).to.deep.equal([say(english.notWholeNumber, { atLeast: 0, atMost: 25 })]);
      await worker.press('Next');
      await worker.walk({}, english.reviewTitle);
      expect(inReview(worker, 'Age')).to.equal(`${file}: ${typed(text)}`);

      await worker.goOn();
      expect(worker.sees).not.to.include(text.length > 2 ? text : typed(text));
      await worker.goOn();
      expect(JSON.stringify(worker.element.draft ?? worker.draft)).not.to.include(`"${text}"`);
      expect(worker.draft!.answers).not.to.have.property('age');
    });

  for (const text of someOf(['１５', '+15', ' 15 ', '٠١٥', '۱۵', '१५'], 3))
    it(`is none where digits are all there is: "${text}"`, async () => {
      const worker = await atAge();
      await worker.on('age').type(text);
      await worker.goOn();

      expect(worker.draft!.answers['age']![0]!.value).to.equal(15);
      expect(worker.questions).not.to.include('age');
    });

  it('gets the focus by Next once, in sight and with its words, and once more when other words are there', async () => {
    const worker = await atAge({}, portal('60em'));
    await tabTo(worker, (focus) => focus === worker.on('age').field);
    for (const text of ['15 years', '15 1/2']) {
      await worker.on('age').type(text);
      worker.find('.actions')!.scrollIntoView();
      await worker.goOn();
      const { field } = worker.on('age');
      expect(worker.focus).to.equal(field);
      const { top, bottom } = field.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
    }
    await worker.goOn();
    expect(worker.questions).not.to.include('age');
  });

  it('is gone to by the keyboard, and by Enter no second time', async () => {
    const worker = await atAge();
    await worker.on('age').type('x');
    worker.find('[part~=primary-button]')!.focus();
    await press(worker, 'Enter');
    expect(worker.focus).to.equal(worker.on('age').field);
    worker.find('[part~=primary-button]')!.focus();
    await press(worker, 'Enter');
    expect(worker.questions).not.to.include('age');
  });

  it('blocks no other way on', async () => {
    const worker = await atAge();
    await worker.on('age').type('x');
    await worker.jump('After the talk');
    expect(worker.questions).not.to.include('age');
  });

  it('is still there when the worker comes back, and can be corrected or cleared, from the review too', async () => {
    const worker = await atAge();
    await worker.on('age').type('15 years');
    await worker.goOn();
    await worker.goOn();
    await goBack(worker);
    expect(worker.on('age').field.value).to.equal('15 years');
    expect(message(worker)).to.equal(say(english.notWholeNumber, { atLeast: 0, atMost: 25 }));

    await worker.walk({}, english.reviewTitle);
    for (const [text, says] of [
      ['', english.nothingEntered],
      ['15 y', `${file}: ${typed('15 y')}`],
      ['15', `${file}: 15`],
    ] as const) {
      await worker.press('Change: Age');
      await worker.on('age').type(text);
      expect(worker.alerts).to.have.length(text.includes('y') ? 1 : 0);
      await worker.goOn();
      if (text.includes('y')) await worker.goOn();
      expect(inReview(worker, 'Age')).to.equal(says);
    }
  });

  it('is replaced by another answer', async () => {
    const worker = await atAge();
    await worker.on('age').type('about 15');
    await worker.on('age').choose('unknown');
    expect(worker.on('age').field.value).to.equal('');
    expect(worker.alerts).to.deep.equal([]);
  });

  it('can be beside a note', async () => {
    const worker = await atAge();
    await worker.on('age').type('about 15');
    await worker.on('age').note('from school');
    expect(worker.on('age').field.value).to.equal('about 15');
    await worker.goOn();
    await worker.walk({}, english.reviewTitle);
    expect(inReview(worker, 'Age')).to.include('from school').and.include(typed('about 15'));
  });

  it('of somebody else stays as well, under the role they have by then', async () => {
    const worker = await atAge();
    await worker.on('age').press(`+ ${english.addAccount.other}`);
    await worker.on('age', other).type('15 or 16');
    await worker.on('age', other).rename('brother');
    worker.on('age').question.querySelector('details')!.open = false;
    await worker.goOn();
    expect(worker.focus).to.equal(worker.on('age', `${other}: brother`).field);
    await worker.goOn();
    await goBack(worker);
    expect(worker.on('age', `${other}: brother`).field.value).to.equal('15 or 16');

    await worker.walk({}, english.reviewTitle);
    expect(inReview(worker, 'Age')).to.equal(`${other} (brother): ${typed('15 or 16')}`);
    await worker.press('Change: Age');
    await worker.press(english.removeAccount);
    await worker.goOn();
    expect(inReview(worker, 'Age')).to.equal(english.nothingEntered);
  });

  it('is gone with everything else, and with a draft that takes the place of the talk', async () => {
    const worker = await atAge();
    await worker.goOn();
    const { draft } = worker;
    await goBack(worker);
    for (const go of [() => worker.element.clear(), () => (worker.element.draft = draft)]) {
      await worker.on('age').type('15 years');
      go();
      await worker.element.updateComplete;
      await until(() => worker.buttons.includes(english.begin) || worker.buttons.includes(english.resume));
      await worker.goOn();
      await worker.jump(1);
      if (!worker.questions.includes('age')) await worker.goOn();
      expect(worker.on('age').field.value).to.equal('');
      expect(worker.alerts).to.deep.equal([]);
    }
  });

  it('is reported in Spanish', async () => {
    const worker = await atAge({ lang: 'es' });
    await worker.on('age').type('15 años');
    expect(message(worker)).to.equal(say(spanish.notWholeNumber, { atLeast: 0, atMost: 25 }));
    await worker.goOn();
    await worker.walk({}, spanish.reviewTitle);
    expect(worker.sees).to.include(typed('15 años', spanish));
  });
});
