import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { toText } from '../../src/record/to-text.ts';
import { atResult, everything } from './at-result.ts';
import {
  begun,
  isShown,
  until,
  words as textOf,
  type AnswersToGive,
  type HostSettings,
  type Worker,
} from './driver.ts';
import { portal } from './screens.ts';
import { english, say, spanish } from './texts.ts';

const words = returnFromRun.wording['en']!;
const disclosed = { age: 15, traded: 'yes', gang: 'yes' };

async function result(answers: AnswersToGive, settings: HostSettings = {}): Promise<Worker> {
  const worker = await begun(settings);
  await worker.walk(answers, english.reviewTitle);
  await worker.press(english.result);
  return worker;
}

describe('the result', () => {
  it('says the level in plain words, its place among all, and why', async () => {
    const worker = await result(disclosed);

    expect(worker.heading).to.equal(`Suggested level: ${words.levels['report-and-refer']!.name}`);
    expect(textOf(worker.find('.level')!.innerText))
      .to.include('3 of 4')
      .and.to.include(words.levels['report-and-refer']!.meaning);
    expect(worker.sees).to.include(english.whyLevel);
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

    expect((await atResult({ ...answers, traded: 'yes' })).sees).not.to.include('Provisional');
    expect((await atResult({ age: 15 })).sees).to.include('Provisional');
  });

  it('says what to do before it says why, on the screen, in the record that is read, and in its text', async () => {
    const worker = await atResult(disclosed);
    const expectInOrder = (text: string, first: string, second: string) => {
      expect(text.indexOf(first)).to.be.greaterThan(-1);
      expect(text.indexOf(second)).to.be.greaterThan(text.indexOf(first));
    };
    expectInOrder(worker.sees, words.steps['police']!, english.whyLevel);
    await worker.press(english.finish);
    await until(() => worker.paper !== '');
    expectInOrder(worker.paper, words.steps['police']!, words.flags['exchange']!.label);
    expectInOrder(toText(worker.record!), words.steps['police']!, words.flags['exchange']!.label);
  });

  it('shows three reasons, and the others behind one tap', async () => {
    const worker = await atResult(everything);
    const reasons = () => worker.all('.reasons li').filter(isShown);
    expect(reasons()).to.have.length(3);
    await worker.press(say(english.moreReasons, { count: worker.all('.reasons li').length - 3 }));

    expect(reasons()).to.have.length.greaterThan(3);
  });

  it('shows how many signs of which weight were noted, as dots and in words', async () => {
    const worker = await atResult({ age: 15, traded: ['yes', 'arranged-by-someone'] });
    const row = worker
      .all<HTMLElement>('.dots li')
      .find((line) => textOf(line.textContent).startsWith(words.flagClasses['direct']!))!;

    expect(row.querySelector('[aria-hidden]')!.textContent).to.match(/^●●○*$/);
    expect(textOf(row.innerText)).to.include(say(english.signsNoted, { count: 2 }));
  });

  it('opens each flag to its reasons, its rule and the passage it rests on', async () => {
    const worker = await atResult(disclosed);
    const flag = worker.all<HTMLDetailsElement>('[data-flag=exchange]')[0]!;
    await worker.press(words.flags['exchange']!.label);

    expect(flag.innerText).to.include(`${words.sources['youth']}: ${words.questions['traded']!.choices!['yes']}`);
    expect(flag.innerText).to.include(words.flags['exchange']!.rule);
    expect(flag.innerText).to.include(`The guide: “${words.passages['survival-sex']!.text}”`);
  });

  it('folds what could still change the level, and says how much that is', async () => {
    const worker = await atResult({ age: 15 });
    const label = words.questions['traded']!.label;
    expect(worker.sees).not.to.include(label);
    const [fold] = worker
      .all<HTMLElement>('summary')
      .filter((summary) => /^\d+ questions$/.test(textOf(summary.textContent)));
    fold!.click();

    expect(worker.sees).to.include(label).and.to.include(english.openHint);
  });

  it('says how long they were gone, what happened when, and what is due when', async () => {
    const worker = await atResult({
      'missing-since': '2026-03-04',
      'returned-at': '2026-03-07T21:00-05:00',
      'report-police': 'not-made',
      traded: 'yes',
    });
    const level = textOf(worker.find('.level')!.innerText);
    const line = worker.all<HTMLElement>('.deadlines li').map(({ innerText }) => textOf(innerText));
    const { label, choices } = words.questions['report-police']!;

    expect(level).to.include('Gone 3 days').and.to.include(`${label}: ${choices!['not-made']}`);
    expect(line.map((text) => text.split(' ')[0]).slice(2)).to.deep.equal(['Now', '24', '72', '7']);
    expect(line[0]).to.include(words.questions['missing-since']!.label).and.to.include('Mar 4');
    expect(line[1]).to.include(words.questions['returned-at']!.label);
  });

  it('uses the width there is', async () => {
    const worker = await atResult(disclosed, {}, portal('80em'));
    const [level, main] = [worker.find('.level')!, worker.find('.main')!].map(
      (part) => part.getBoundingClientRect().width,
    );

    expect(level).to.be.closeTo(main!, 1);
    expect(main).to.be.above(50 * 16);
  });

  it('says which limits it has, and never that all is well', async () => {
    const worker = await atResult({});

    expect(worker.sees).to.include(english.notesTitle);
    expect(worker.sees).not.to.match(/\b(cleared|no risk|low risk|victim of|suspect|score)\b/i);
  });

  it('shows what the youth wishes for, and stores the worker’s plan', async () => {
    const worker = await atResult({ hurt: 'hurt', next: 'Sleep. My aunt.' });
    expect(worker.sees).to.include(english.wishesTitle).and.to.include('Sleep. My aunt.');
    const plan = () => worker.find(`textarea[aria-label="${english.planTitle}"]`) as HTMLTextAreaElement;
    plan().value = 'Call the aunt at noon.';
    plan().dispatchEvent(new Event('input', { bubbles: true }));
    await worker.press(english.back);
    await worker.press(english.result);
    expect(plan().value).to.equal('Call the aunt at noon.');
    await worker.press(english.finish);
    await until(() => worker.paper !== '');

    expect(worker.paper).to.include('Call the aunt at noon.');
    expect(worker.record!.plan).to.equal('Call the aunt at noon.');
  });

  it('leads to what is decided once it is read, and back', async () => {
    const worker = await atResult(disclosed);
    const before = worker.heading;
    await worker.press(`${english.fillIn}: ${words.topics['decision']!.title}`);
    expect(worker.questions).to.include('identified');
    await worker.on('identified').choose('not-yet-decided');
    await worker.goOn();

    expect(worker.heading).to.equal(before);
    expect(textOf(worker.find('[data-topic=decision]')!.innerText)).to.include(
      words.questions['identified']!.choices!['not-yet-decided']!,
    );
  });

  it('speaks Spanish where the element does', async () => {
    const worker = await atResult(everything, { lang: 'es' });
    await until(() => worker.language === 'es' && worker.find('.result'));

    expect(worker.sees).to.include(spanish.bands.today).and.to.include(spanish.instead).and.to.include('4 de 4');
    expect(worker.sees).not.to.include(english.instead);
  });
});

describe('raising the level', () => {
  async function raise(worker: Worker, reason: string): Promise<void> {
    const form = worker.all<HTMLDetailsElement>('.raise')[0]!;
    if (!form.open) await worker.press(english.raiseTitle);
    form.querySelector('select')!.value = 'act-now';
    form.querySelector('textarea')!.value = reason;
    await worker.press(english.raise);
  }

  it('needs a reason', async () => {
    const worker = await atResult(disclosed);
    await raise(worker, ' ');

    expect(worker.sees).to.include(english.raiseNeedsReason);
    expect(worker.find('.raise textarea') === worker.focus).to.equal(true);
    expect(worker.heading).to.equal(`Suggested level: ${words.levels['report-and-refer']!.name}`);
  });

  it('shows the computed level beside the one it was raised to', async () => {
    const worker = await atResult(disclosed);
    await raise(worker, 'They were followed here.');

    expect(worker.heading).to.equal(`Suggested level: ${words.levels['act-now']!.name}`);
    expect(worker.sees).to.include('from “Report and refer”: They were followed here.');
    await worker.press(english.finish);
    await until(() => worker.record);
    const { computed, final, raised } = worker.record!.level;
    expect([computed, final]).to.deep.equal(['report-and-refer', 'act-now']);
    expect(raised!.reason).to.equal('They were followed here.');
  });

  it('only offers higher levels, and nothing at the highest', async () => {
    const worker = await atResult(disclosed);
    const offered = worker.all<HTMLOptionElement>('.raise option').map(({ value }) => value);
    expect(offered).to.deep.equal(['act-now']);

    await raise(worker, 'They were followed here.');
    expect(worker.all('.raise')).to.have.length(0);
  });
});
