import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { asking, begun, isShown, open, until, type Worker } from './driver.ts';
import { nothingFound } from './fixtures.ts';
import { english } from './texts.ts';

const words = returnFromRun.wording['en']!;

/** One tap instead of several, where the screen offers it. */
async function takeShortcuts(worker: Worker): Promise<void> {
  for (const name of [words.questions['welcome']!.together!, english.nothingSeen])
    if (worker.buttons.includes(name)) await worker.press(name);
}

/** Lines that are open on the screen and have no answer, but for those to write in. */
function unanswered(worker: Worker): string[] {
  const answers = worker.draft!.answers;
  return worker
    .all<HTMLFieldSetElement>('[data-question]')
    .filter(isShown)
    .filter((question) => question.querySelector('.choices'))
    .map((question) => question.dataset['question']!)
    .filter((code) => (answers[code]?.length ?? 0) === 0);
}

describe('From "Begin" to the result with nothing found', () => {
  for (const [name, path, most] of [
    ['short', 'Begin a short talk', 52],
    ['full', 'Begin', 68],
  ] as const)
    it(`the ${name} talk takes at most ${most} taps, every open line answered`, async () => {
      const worker = await open();
      let taps = 0;
      worker.root.addEventListener('click', () => (taps += 1));
      await worker.press(path);
      while (worker.heading !== english.reviewTitle) {
        await takeShortcuts(worker);
        // An answer may open another line.
        for (let [code] = unanswered(worker); code; [code] = unanswered(worker))
          await worker.on(code).answer(nothingFound[code]!);
        if (worker.questions.includes('age')) await worker.on('age').type('15');
        if (worker.questions.includes('welcome')) await worker.on('welcome').choose('alone');
        await worker.onward();
      }
      await worker.press('Result');

      expect(worker.all('[data-flag]').map((flag) => flag.getAttribute('data-flag'))).not.to.include('duty-open');
      console.log(`${name} talk: ${taps} taps`);
      expect(taps).to.be.at.most(most);
      await worker.press('Finish');
      await until(() => worker.record);
      expect(worker.record!.level.computed).to.equal('none-noted');
    });
});

describe("A worker's question right after one that is asked", () => {
  it('is below it on one screen, and Next passes both', async () => {
    const worker = await asking('safe');
    expect(worker.questions).to.deep.equal(['safe', 'danger']);
    expect(worker.heading).to.equal(words.questions['safe']!.prompt);
    await worker.on('safe').choose('not-sure');
    await worker.on('danger').choose('none');
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['body', 'care-needed']);
    await worker.press('Back');
    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
    expect(worker.on('danger').chosen).to.deep.equal(['none']);
  });
});

describe('What is said at the beginning', () => {
  it('is ticked with one tap, but for what is always its own, and unticked with another', async () => {
    const worker = await asking('welcome');
    await worker.on('welcome').choose('interpreter-or-support');
    await worker.press('All three are said');
    expect(worker.on('welcome').chosen).to.deep.equal(['relief', 'privacy', 'may-skip', 'interpreter-or-support']);
    await worker.press('All three are said');
    expect(worker.on('welcome').chosen).to.deep.equal(['interpreter-or-support']);
  });
});

describe('Nothing new seen', () => {
  it('answers the lists that are still open, and no other question', async () => {
    const worker = await begun();
    await worker.jump('After the talk');
    await worker.on('marks').choose('exhaustion');
    await worker.on('contact-seen').choose('unknown');
    await worker.press('Nothing new seen');

    const { answers } = worker.draft!;
    expect(Object.keys(answers)).to.have.members(['marks', 'contact-seen', 'items', 'changes-seen']);
    expect(worker.on('items').chosen).to.deep.equal(['none']);
    expect(worker.on('marks').chosen).to.deep.equal(['exhaustion']);
    expect(worker.on('contact-seen').chosen).to.deep.equal(['unknown']);
    expect(worker.buttons).not.to.include('Nothing new seen');
    expect(worker.focus?.closest('[data-question]')?.getAttribute('data-question')).to.equal('changes-seen');
  });

  it('comes back with a list that is cleared', async () => {
    const worker = await begun();
    await worker.jump('After the talk');
    await worker.press('Nothing new seen');
    await worker.on('items').choose('none');
    expect(worker.buttons).to.include('Nothing new seen');
  });
});

describe('Tonight first', () => {
  const later = 'Can wait till tomorrow';

  it('what decides a call is open, the rest below one line', async () => {
    const worker = await begun();
    const shown = () =>
      worker
        .all<HTMLElement>('[data-question]')
        .filter(isShown)
        .map((question) => question.dataset['question']);
    expect(worker.heading).to.equal('This time away');
    expect(shown()).to.deep.equal(['report-police', 'report-ncmec', 'returned-at', 'how-back']);
    await worker.on('report-police').choose('made');
    expect(shown()).to.deep.equal(['report-police', 'report-ncmec', 'returned-at', 'how-back', 'return-notice']);
    await worker.press(later);
    expect(shown()).to.include.members(['missing-since', 'report-police-at', 'no-talk']);
    await worker.press('Next');
    expect(shown()).to.deep.equal(['age', 'earlier-runs', 'care']);
  });

  it('is open where something of it is known', async () => {
    const worker = await begun({ prefill: { 'abuse-history': 'yes' } });
    await worker.press('Next');
    expect(worker.all('[data-question=abuse-history]').filter(isShown)).to.have.length(1);
  });

  it('the talk can begin before the file is read', async () => {
    const worker = await begun();
    await worker.press('Straight to the talk');
    expect(worker.questions).to.deep.equal(['welcome']);
  });
});
