import { expect } from 'chai';
import { parseRecord } from '../../src/record/parse-record.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { begun, nameOf, open, type Worker } from './driver.ts';

const review = 'Review before the result';
const words = returnFromRun.wording['en']!;
const codes = (worker: Worker) => Object.keys(worker.record!.answers);

function nothingIsDisabled(worker: Worker): void {
  for (const button of worker.all<HTMLButtonElement>('button'))
    expect(button.disabled || button.getAttribute('aria-disabled') === 'true', nameOf(button)).to.equal(false);
}

describe('a whole screening by mouse', () => {
  it('goes from the opening to a record that holds what was said', async () => {
    const worker = await open({ caseReference: '2026-041', worker: 'worker 12', agency: 'County' });
    expect(worker.heading).to.equal(words.cards.opening.title);
    await worker.press('Begin');
    const answers = { age: 15, welcome: ['relief', 'alone'], safe: 'not-sure', slept: ['hotel', 'car'], hurt: 'no' };
    await worker.walk(answers, review, () => nothingIsDisabled(worker));
    await worker.press('Result');
    await worker.press('Finish');

    const record = parseRecord(worker.record);
    expect(codes(worker)).to.have.members(Object.keys(answers));
    expect(record.answers['slept']![0]).to.include({ source: 'youth', response: 'given' });
    expect(record.answers['slept']![0]!.value).to.have.members(['hotel', 'car']);
    expect(record.answers['age']![0]).to.include({ source: 'record', value: 15 });
    expect(record.level).to.include({ computed: 'follow-up', final: 'follow-up' });
    expect(record).to.include({ caseReference: '2026-041', worker: 'worker 12', agency: 'County', path: 'full' });
    expect(record.instrument).to.deep.equal({ id: returnFromRun.id, version: returnFromRun.version });
    expect(record.sessions[0]!.endedAt).to.be.a('string');
    expect(worker.sees).to.include('The screening is complete');
  });

  it('asks every question of the full path that no answer hides, once and in order', async () => {
    const worker = await begun();
    const asked: string[] = [];
    await worker.walk({}, review, () => asked.push(...worker.questions));

    const topics = returnFromRun.topics.filter(({ opensFrom }) => !opensFrom);
    const offered = topics.map(({ questions }) => questions.filter(({ when }) => !when));
    // On the pages for the worker what can wait is below.
    const expected = offered.flatMap((page) => [
      ...page.filter((asks) => !asks.later),
      ...page.filter((asks) => asks.later),
    ]);
    expect(asked).to.deep.equal(expected.map(({ code }) => code));
  });

  it('asks less on the short path, chosen on the first screen', async () => {
    const worker = await open();
    await worker.press('Begin a short talk');
    const asked: string[] = [];
    const answers = { mood: 'in-the-past', left: 'school', leave: 'no', online: 'met' };
    await worker.walk(answers, review, () => asked.push(...worker.questions));
    await worker.press('Result');
    await worker.press('Finish');

    expect(asked).to.include.members(['mood', 'self-harm-done', 'left', 'slept', 'traded', 'next', 'concern']);
    expect(asked).to.include('online-asked');
    for (const code of ['travel', 'call', 'held', 'gang']) expect(asked).not.to.include(code);
    expect(worker.record!.path).to.equal('short');
  });

  it('keeps the rest of a short talk within reach, and the answers with it', async () => {
    const worker = await begun({ path: 'short' });
    await worker.jump('Right now');
    await worker.on('safe').choose('safe');
    await worker.jump('People');
    expect(worker.questions).to.deep.equal(['partner']);
    worker.all<HTMLDetailsElement>('.topics details')[0]!.open = true;
    await worker.press('Change to: The whole talk');
    await worker.jump('People');

    expect(worker.questions).to.deep.equal(['who']);
    await worker.jump('Right now');
    expect(worker.on('safe').chosen).to.deep.equal(['safe']);
  });

  it('shows first what the host chose as path', async () => {
    const worker = await open({ path: 'short' });

    expect(nameOf(worker.find('[part~=primary-button]')!)).to.equal('Begin a short talk');
    await worker.goOn();
    expect(worker.draft!.path).to.equal('short');
  });

  it('goes through with nothing answered at all', async () => {
    const worker = await begun();
    await worker.walk({}, review, () => nothingIsDisabled(worker));
    await worker.press('Result');
    await worker.press('Finish');

    expect(codes(worker)).to.deep.equal([]);
    expect(worker.record!.assessment.flags.map(({ code }) => code)).to.include('not-enough-information');
  });

  it('starts anew after the end with nothing of the last talk', async () => {
    const worker = await begun();
    await worker.walk({ gang: 'yes' }, review);
    await worker.press('Result');
    await worker.press('Finish');
    await worker.press('Start a new screening');
    expect(worker.heading).to.equal(words.cards.opening.title);

    await worker.press('Begin');
    await worker.walk({}, review);
    expect(worker.sees).to.include('Groups Nothing entered');
  });
});

describe('finding one’s way', () => {
  const left = ({ sees }: Worker) => Number(/Question \d+, about (\d+) left/.exec(sees)![1]);

  it('shows the youth the part they are in, and no number', async () => {
    const worker = await begun();
    await worker.jump('Welcome');
    const part = () => worker.find('.bar [role=img]')!.ariaLabel;
    expect([part(), worker.sees.includes('Question')]).to.deep.equal(['Part 1 of 6', false]);

    await worker.jump('People');
    expect(part()).to.equal('Part 4 of 6');
    expect(worker.find('.bar')!.innerText).to.match(/People\s+○○○●○○/);
  });

  it('counts questions for the worker, not pages', async () => {
    const worker = await begun();
    expect(worker.sees).to.match(/Question 1, about \d+ left/);
    const before = left(worker);
    await worker.jump('Before you talk');

    expect(worker.sees).to.match(/Question 15, about \d+ left/);
    expect(left(worker)).to.be.below(before);
  });

  it('counts again when an answer opens questions', async () => {
    const worker = await begun();
    await worker.jump('Some harder');
    await worker.press('Go on');
    await worker.on('substances').choose('a-lot');
    await worker.jump('This time away');
    await worker.goOn();
    const withMore = left(worker);
    await worker.jump('Some harder');
    await worker.on('substances').choose('no');
    await worker.jump('This time away');
    await worker.goOn();

    expect(left(worker)).to.be.below(withMore);
  });

  it('jumps to any topic, in any order, and shows where one is and what is answered', async () => {
    const worker = await begun();
    await worker.jump('People');
    expect(worker.questions).to.deep.equal(['who']);
    await worker.on('who').choose('friends');
    await worker.jump('Leaving');
    expect(worker.questions).to.deep.equal(['left']);

    const entries = worker.find('.topics ol')!.querySelectorAll('button');
    const here = [...entries].filter((entry) => entry.getAttribute('aria-current') === 'step').map(nameOf);
    expect(here).to.deep.equal(['Leaving and getting by']);
    expect([...entries].map(nameOf).find((name) => name.startsWith('People'))).to.include('1 of 8 answered');
  });

  it('goes back the way it came', async () => {
    const worker = await begun();
    await worker.jump('People');
    for (let step = 0; step < 2; step += 1) await worker.press('Next');
    for (let step = 0; step < 3; step += 1) await worker.press('Back');

    expect(worker.questions).to.deep.equal(['travel']);
  });
});
