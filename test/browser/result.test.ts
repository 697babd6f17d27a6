import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { toText } from '../../src/record/to-text.ts';
import { begun, until, type AnswersToGive, type HostSettings, type Worker } from './driver.ts';

const words = returnFromRun.wording['en']!;
const disclosed = { age: 15, traded: 'yes', 'traded-when': 'earlier', gang: 'yes' };

async function result(answers: AnswersToGive, settings: HostSettings = {}): Promise<Worker> {
  const worker = await begun(settings);
  await worker.walk(answers, 'Review before the result');
  await worker.press('Result');
  return worker;
}

describe('the result', () => {
  it('says the level in plain words, and why', async () => {
    const worker = await result(disclosed);

    expect(worker.heading).to.equal(words.levels['report-and-refer']!.name);
    expect(worker.sees).to.include(words.levels['report-and-refer']!.meaning.slice(0, 40));
    expect(worker.sees).to.include('Why this level');
    expect(worker.all('.reasons li')).to.have.length.greaterThan(0);
  });

  it('counts as missing what is still to be asked, and not what need not be asked any more', async () => {
    const { topics } = returnFromRun;
    const toldMuch = topics.flatMap(({ questions }) => questions).filter(({ who }) => who === 'asked');
    const kept = new Set(returnFromRun.stop!.keeps);
    const answers = Object.fromEntries(
      toldMuch
        .filter(({ code }) => kept.has(code))
        .map(({ code, answer, choices }) => [code, answer === 'text' ? 'Rest.' : choices!.at(-1)!]),
    );
    const worker = await result({ ...answers, traded: 'yes' });

    expect(worker.sees).not.to.include('Provisional');
    expect((await result({ age: 15 })).sees).to.include('Provisional');
  });

  it('says what to do before it says why, on the screen, in the record that is read, and in its text', async () => {
    const worker = await result(disclosed);
    const inOrder = (text: string) => ['What to do', 'Why this level'].map((title) => text.indexOf(title));
    const expectInOrder = (text: string) => {
      const [first, second] = inOrder(text);
      expect(first).to.be.greaterThan(-1);
      expect(second).to.be.greaterThan(first!);
    };
    expectInOrder(worker.sees);
    await worker.press('Finish');
    await until(() => worker.record);
    await worker.settled();
    expectInOrder(worker.paper);
    const text = toText(worker.record!);
    expect(text.indexOf('WHAT TO DO')).to.be.greaterThan(-1);
    expect(text.indexOf('WHY THIS LEVEL')).to.be.greaterThan(text.indexOf('WHAT TO DO'));
  });

  it('has numbers to call and to write to that are links, and large, there and where the record is read', async () => {
    const worker = await result(disclosed);
    const expectLarge = () => {
      const numbers = worker.all<HTMLElement>('a[href^="tel:"], a[href^="sms:"]');
      expect(numbers.length).to.be.greaterThan(1);
      for (const number of numbers) {
        const { fontSize, fontVariantNumeric } = getComputedStyle(number);
        const around = parseFloat(getComputedStyle(number.parentElement!).fontSize);
        expect(parseFloat(fontSize)).to.be.at.least(around * 1.25);
        expect(fontVariantNumeric).to.equal('tabular-nums');
      }
    };
    expectLarge();
    await worker.press('Finish');
    await until(() => worker.paper !== '');
    expectLarge();
  });

  it('opens each flag to its reasons, its rule and the passage it rests on', async () => {
    const worker = await result(disclosed);
    const flag = worker.all<HTMLDetailsElement>('[data-flag=exchange]')[0]!;
    await worker.press(words.flags['exchange']!.label);

    expect(flag.innerText).to.include('Said by the youth: yes, touching or sex');
    expect(flag.innerText).to.include(words.flags['exchange']!.rule);
    expect(flag.innerText).to.include(`The guide: “${words.passages['survival-sex']!.text}”`);
  });

  it('keeps the time when an action is marked done, and forgets it when it is unmarked', async () => {
    const worker = await result(disclosed);
    const mark = () => worker.all<HTMLInputElement>('[data-action] input')[0]!;
    const line = () => mark().closest('li')!.innerText;
    mark().click();
    await worker.settled();
    expect(line()).to.match(/done .*\d:\d\d/);

    mark().click();
    await worker.settled();
    expect(line()).not.to.include('done');
    mark().click();
    await worker.press('Finish');
    const { actionsDone, assessment } = worker.record!;
    expect(actionsDone.map(({ action }) => action)).to.deep.equal([assessment.actions[0]!.code]);
    expect(Date.parse(actionsDone[0]!.at)).to.be.closeTo(Date.now(), 60_000);
  });

  it('gives contacts as links that call or write', async () => {
    const worker = await result(disclosed);
    const links = worker.all<HTMLAnchorElement>('[data-action] a').map(({ href }) => href);

    expect(links).to.include.members(['tel:18008435678', 'sms:233733']);
    for (const link of links) expect(link).to.match(/^(tel:\+?\d+|sms:\d+|https:\/\/.+)$/);
  });

  it('gives a deadline where there is one', async () => {
    const worker = await result(disclosed);
    const police = worker.find('[data-action=report-police]')!;

    expect(police.innerText).to.match(/by \w+, \w+ \d+/);
  });

  it('says which limits it has, and never that all is well', async () => {
    const worker = await result({});

    expect(worker.sees).to.include('Limits of this guide');
    expect(worker.sees).not.to.match(/\b(cleared|no risk|low risk|victim of|suspect|score)\b/i);
  });

  it('shows what the youth wishes for, and keeps the worker’s plan', async () => {
    const worker = await result({ hurt: 'hurt', next: 'Sleep. My aunt.' });
    expect(worker.sees).to.include('What the youth wishes for').and.to.include('Sleep. My aunt.');
    const plan = worker
      .all<HTMLTextAreaElement>('textarea')
      .find((textarea) => textarea.getAttribute('aria-label') === 'Your plan')!;
    plan.value = 'Call the aunt at noon.';
    plan.dispatchEvent(new Event('input', { bubbles: true }));
    await worker.press('Back');
    await worker.press('Result');
    expect(worker.all<HTMLTextAreaElement>('textarea').map(({ value }) => value)).to.include('Call the aunt at noon.');
    await worker.press('Finish');

    expect(worker.sees).to.include('Call the aunt at noon.');
    expect(worker.record!.plan).to.equal('Call the aunt at noon.');
  });
});

describe('raising the level', () => {
  async function raise(worker: Worker, reason: string): Promise<void> {
    const form = worker.all<HTMLDetailsElement>('.raise')[0]!;
    if (!form.open) await worker.press('Raise the level');
    form.querySelector('select')!.value = 'act-now';
    form.querySelector('textarea')!.value = reason;
    await worker.press('Raise');
  }

  it('needs a reason', async () => {
    const worker = await result(disclosed);
    await raise(worker, ' ');

    expect(worker.sees).to.include('Write your reason first.');
    expect(worker.find('.raise textarea') === worker.focus).to.equal(true);
    expect(worker.heading).to.equal(words.levels['report-and-refer']!.name);
  });

  it('keeps the computed level beside the one it was raised to', async () => {
    const worker = await result(disclosed);
    await raise(worker, 'They were followed here.');

    expect(worker.heading).to.equal(words.levels['act-now']!.name);
    expect(worker.sees).to.include('from “Report and refer”: They were followed here.');
    await worker.press('Finish');
    const { computed, final, raised } = worker.record!.level;
    expect([computed, final]).to.deep.equal(['report-and-refer', 'act-now']);
    expect(raised!.reason).to.equal('They were followed here.');
  });

  it('only offers higher levels, and nothing at the highest', async () => {
    const worker = await result(disclosed);
    const offered = worker.all<HTMLOptionElement>('.raise option').map(({ value }) => value);
    expect(offered).to.deep.equal(['act-now']);

    await raise(worker, 'They were followed here.');
    expect(worker.all('.raise')).to.have.length(0);
  });
});
