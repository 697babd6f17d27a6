import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { begun, type AnswersToGive, type Worker } from './driver.ts';

const review = 'Review before the result';
const words = returnFromRun.wording['en']!;

async function reviewing(answers: AnswersToGive = {}): Promise<Worker> {
  const worker = await begun();
  await worker.walk(answers, review);
  return worker;
}

describe('the review', () => {
  it('shows by topic what was said and by whom', async () => {
    const worker = await reviewing({ age: 14, left: ['argument', 'school'], mood: 'declined', next: 'My aunt.' });

    expect(worker.sees).to.include('Age From the file: 14');
    expect(worker.sees).to.include('Before leaving Said by the youth: an argument, school');
    expect(worker.sees).to.include('Hard thoughts Said by the youth: they’d rather not say');
    expect(worker.sees).to.include('What would help Said by the youth: My aunt.');
    expect(worker.sees).to.include('Time with people Nothing entered');
    const titles = worker.all('h3').map((title) => title.textContent.trim());
    const topics = returnFromRun.topics.filter(({ opensFrom }) => !opensFrom);
    expect(titles).to.include.members(topics.map(({ code }) => words.topics[code]!.title));
    expect(titles).not.to.include(words.topics['decision']!.title);
  });

  it('names what is open and what it could change', async () => {
    const worker = await reviewing();

    expect(worker.sees).to.include('Hurt or scared could lead to “Report and refer”');
    expect(worker.sees).to.include('Hard thoughts could lead to “Act now”');
  });

  it('comes back after a change', async () => {
    const worker = await reviewing({ gang: 'no' });
    await worker.press('Change: Groups');
    expect(worker.questions).to.deep.equal(['gang']);
    await worker.on('gang').choose('yes');
    await worker.press('Next');

    expect(worker.heading).to.equal(review);
    expect(worker.sees).to.include('Groups Said by the youth: yes');
  });

  it('comes back without a change, too', async () => {
    const worker = await reviewing();
    await worker.press('Change: Groups');
    await worker.press('Back');

    expect(worker.heading).to.equal(review);
  });

  it('is reached by way of the questions a change has opened, which are named', async () => {
    const worker = await reviewing({ leave: 'yes', call: 'yes', online: 'no' });
    await worker.press('Change: Free to call');
    await worker.on('call').choose('no');
    expect(worker.sees).to.include(`They come next: ${words.questions['held']!.prompt}`);
    await worker.press('Next');

    expect(worker.questions).to.deep.equal(['held']);
    await worker.on('held').choose('none');
    await worker.press('Next');
    expect(worker.heading).to.equal(review);
    expect(worker.sees).to.include('Things kept Said by the youth: none of these');
  });

  it('shows no longer what a change has closed, and shows it again with the answer when it opens again', async () => {
    const worker = await reviewing({ call: 'no', held: 'none' });
    for (const [choice, seen] of [
      ['yes', false],
      ['no', true],
    ] as const) {
      await worker.press('Change: Free to call');
      await worker.on('call').choose(choice);
      await worker.press('Next');
      expect(worker.sees.includes('Things kept Said by the youth: none of these')).to.equal(seen);
    }
  });

  it('leads back to the talk, to the question where it was left', async () => {
    const worker = await begun();
    await worker.jump('People');
    await worker.press('Next');
    await worker.press('I am alone now');
    await worker.press('Review');
    await worker.press('Back to the talk');

    expect(worker.questions).to.deep.equal(['partner']);
    expect(worker.buttons).to.include('I am alone now');
  });
});

describe('from the review by the list of topics', () => {
  it('the worker comes to the whole topic', async () => {
    const worker = await reviewing();
    await worker.jump('After the talk');
    expect(worker.questions).to.include.members(['items', 'concern']);

    await worker.press('Review');
    await worker.jump('People');
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['partner']);
  });
});

describe('a conditional question', () => {
  it('comes with the answer it depends on and goes with it', async () => {
    const worker = await begun();
    await worker.jump('People');
    while (!worker.questions.includes('call')) await worker.press('Next');
    await worker.on('call').choose('sometimes');
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['held']);

    await worker.press('Back');
    await worker.on('call').choose('yes');
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['owed']);
  });

  it('comes on the same page where the worker is alone', async () => {
    const worker = await begun();
    await worker.jump('After the talk');
    expect(worker.questions).not.to.include('items-explained');
    await worker.on('items').choose('second-phone');

    expect(worker.questions).to.include('items-explained');
  });

  it('of the harder kind is with the worker where it is not asked aloud', async () => {
    const worker = await begun();
    await worker.jump('Before you talk');
    await worker.on('age').type('12');
    const asked: string[] = [];
    await worker.walk({}, 'After the talk', () => asked.push(...worker.questions));

    expect(asked.indexOf('traded')).to.equal(asked.length - worker.questions.length);
    expect(worker.on('traded').legend).to.equal(words.questions['traded']!.moved);
  });
});
