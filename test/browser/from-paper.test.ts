import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { paper as paperWords } from '../../src/languages/en/paper.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { lettersFor } from '../../src/instrument/letters.ts';
import { questionsByCode } from '../../src/instrument/survey.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import type { FormQuestion } from '../../src/record/paper/sheet.ts';
import { runs } from '../runs.ts';
import { atAge, firstButtons, open, type HostSettings, type Worker } from './driver.ts';
import { saidAtFirst } from './fixtures.ts';
import { isChoice, press, tabTo, tabToButton, typeDate } from './keys.ts';
import { english, say } from './texts.ts';

const review = english.reviewTitle;
const typeIn = english.formType;
const words = returnFromRun.wording['en']!;
const asked = questionsByCode(returnFromRun);
/** What opens from the result only is typed in there. */
const pages = returnFromRun.topics.filter(({ opensFrom }) => !opensFrom).map(({ code }) => words.topics[code]!.title);

/** A moment as it is typed into a field for day and time. */
function local(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Three days ago, to the minute. */
const held = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 3 * 24 * 60 * 60_000);

async function typingIn(settings: HostSettings = {}): Promise<Worker> {
  const worker = await open(settings);
  await worker.press(english.onPaper);
  await worker.fill('held-at', local(held));
  await worker.press(typeIn);
  return worker;
}

describe('from paper', () => {
  it('begins with the time of the talk, which is asked for and is not in the future', async () => {
    const worker = await open();
    await worker.press(english.onPaper);
    expect(worker.buttons).to.deep.equal([typeIn, english.formPrint, 'Back']);
    await worker.press(typeIn);
    expect(worker.notice).to.equal(english.formTimeMissing);
    expect((worker.focus as HTMLInputElement).name).to.equal('held-at');
    await worker.fill('held-at', local(new Date(Date.now() + 24 * 60 * 60_000)));
    await worker.press(typeIn);
    expect(worker.notice).to.equal(english.formTimeMissing);
    expect(worker.heard('screening-start')).to.equal(0);
    await worker.press('Back');
    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('is typed in page by page, with the numbers of the paper and no card but what is urgent', async () => {
    const worker = await typingIn();
    const headings = new Set<string>();
    const seen = new Set<string>();
    await worker.walk(saidAtFirst, review, () => {
      headings.add(worker.heading);
      for (const code of worker.questions) {
        seen.add(code);
        const number = [...asked.keys()].indexOf(code) + 1;
        const title = worker.on(code).question.querySelector('h3')!.textContent.replace(/\s+/g, ' ').trim();
        expect(title).to.match(new RegExp(`^${number}\\. `));
      }
    });
    expect([...headings].toSorted()).to.deep.equal([...pages, words.cards.urgent.title, review].toSorted());
    expect([...seen]).to.include.members(['substances-from', 'items-explained', 'danger', 'held']);
  });

  it('says nothing of "enough", of parting or of privacy: the talk is over', async () => {
    const worker = await typingIn();
    const headings = new Set<string>();
    await worker.walk({ touched: 'yes', traded: 'yes' }, review, () => headings.add(worker.heading));

    const { stop, parting, private: justUs } = words.cards;
    for (const { title } of [stop, parting, justUs]) expect([...headings]).not.to.include(title);
  });

  it('is recorded as said then, and typed in now', async () => {
    const began = Date.now();
    const worker = await typingIn({ caseReference: '2026-041' });
    await worker.finish({ age: 15, hurt: 'hurt', danger: 'here', safe: 'not-safe' });
    const { sessions, answers, assessment, completedAt } = worker.record!;

    expect(sessions).to.have.length(1);
    expect(sessions[0]!.startedAt).to.equal(held.toISOString());
    expect(Date.parse(sessions[0]!.enteredAt!)).to.be.within(began, Date.now());
    expect(Date.parse(completedAt!)).to.be.at.least(Date.parse(sessions[0]!.enteredAt!));
    for (const account of Object.values(answers).flat()) expect(account.at).to.equal(held.toISOString());
    const points = assessment.steps.flatMap((step) => step.points);
    const hours: Record<string, number> = { day: 24, days3: 72, week: 7 * 24 };
    expect(points.map(({ band }) => band)).to.include.members([...Object.keys(hours), 'now', 'today']);
    for (const { band, from, dueAt } of points) {
      expect(from).to.equal(held.toISOString());
      expect(dueAt && (Date.parse(dueAt) - held.getTime()) / (60 * 60_000), band).to.equal(hours[band]);
    }
    await worker.settled();
    expect(worker.paper).to.include(say(paperWords.enteredAt, { time: '' }));
  });

  it('the letters on the paper tick what is beside them there', async () => {
    const worker = await typingIn();
    const configuration = defaultConfiguration(returnFromRun);
    const sheet = blankSheet(returnFromRun, { configuration, wording: words });
    const form = new Map<number, FormQuestion>();
    for (const block of sheet.sections.flatMap(({ blocks }) => blocks))
      if (block.kind === 'form') for (const question of block.questions) form.set(question.number, question);
    const tried: string[] = [];
    for (const heading of pages) {
      expect(worker.heading).to.equal(heading);
      for (const code of worker.questions) {
        const question = worker.on(code);
        const onPaper = form.get([...asked.keys()].indexOf(code) + 1)!;
        for (const { letter, text } of [...onPaper.choices, ...onPaper.noAnswer]) {
          const [input] = question.all('input').filter(({ type }) => type !== 'text');
          if (letter === undefined) throw new Error(`${code}: ${text} has no letter`);
          input!.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }));
          await worker.settled();
          const ticked = question.all('input').filter(({ checked }) => checked);
          const label = ticked.find((choice) => choice === worker.focus)!.labels![0]!;
          expect(label.querySelector('span')!.textContent.trim()).to.equal(text);
          expect(label.querySelector('kbd')!.textContent).to.equal(letter);
          tried.push(`${code} ${letter}`);
        }
        await question.press('Clear this answer');
      }
      await worker.press('Next');
      if (worker.heading === words.cards.urgent.title) await worker.goOn();
    }
    expect(tried.length).to.be.above(150);
  });

  it('and elsewhere a letter ticks nothing, nor beside a note or another key', async () => {
    const worker = await atAge();
    const input = worker.on('care').all('input')[0]!;
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true, cancelable: true }));
    await worker.settled();
    expect(worker.on('care').chosen).to.deep.equal([]);
    expect(worker.all('kbd')).to.have.length(0);
    worker.element.remove();

    const paper = await typingIn();
    await paper.goOn();
    const care = paper.on('care').all('input')[0]!;
    for (const modifier of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      const event = new KeyboardEvent('keydown', { key: 'b', bubbles: true, cancelable: true, ...modifier });
      care.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    paper
      .on('care')
      .noteField.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true, cancelable: true }));
    await paper.settled();
    expect(paper.on('care').chosen).to.deep.equal([]);
  });

  it('a whole form is typed in by keyboard alone', async () => {
    const worker = await open({ path: 'short' });
    await tabToButton(worker, english.onPaper);
    await press(worker, 'Enter');
    expect(worker.focused).to.equal(english.onPaper);
    await tabTo(worker, (focus) => focus.getAttribute('name') === 'held-at');
    // What one types into it depends on the language of the browser.
    (worker.focus as HTMLInputElement).value = local(held);
    await tabToButton(worker, typeIn);
    await press(worker, 'Enter');
    expect(worker.focused).to.equal(worker.heading);

    const typed = new Map<string, string>();
    const isField = (focus: Element) => /INPUT|TEXTAREA/.test(focus.tagName);
    const questionOf = (focus: Element) => focus.closest<HTMLElement>('[data-question]')?.dataset['question'];
    for (let page = 0; page < 12 && worker.heading !== review; page++) {
      if (worker.questions.length > 0) await tabTo(worker, isField);
      while (worker.focus instanceof HTMLInputElement || worker.focus instanceof HTMLTextAreaElement) {
        const code = questionOf(worker.focus)!;
        if (code === 'no-talk') {
          // There was a talk.
        } else if (isChoice(worker.focus)) {
          const letters = lettersFor(asked.get(code)!);
          const [choice, letter] = [...letters.choices][0]!;
          await press(worker, letter);
          expect(worker.on(code).chosen, code).to.deep.equal([choice]);
          typed.set(code, choice);
        } else if (worker.focus.type === 'date') {
          await typeDate(worker, '03', '07', '2026');
          typed.set(code, '2026-03-07');
        } else if (worker.focus instanceof HTMLInputElement) {
          await sendKeys({ type: '15' });
          await worker.settled();
          typed.set(code, '15');
        } else {
          await sendKeys({ type: 'A bed.' });
          await worker.settled();
          typed.set(code, 'A bed.');
          // Enter is a new line in a text.
          await tabTo(
            worker,
            (focus) =>
              focus.getAttribute('part') === 'primary-button' || (isField(focus) && questionOf(focus) !== code),
          );
          continue;
        }
        await press(worker, 'Enter');
      }
      expect(worker.focus!.getAttribute('part'), worker.focused).to.equal('primary-button');
      await press(worker, 'Enter');
      if (worker.heading === words.cards.urgent.title) {
        await tabToButton(worker, english.goOn);
        await press(worker, 'Enter');
      }
    }
    expect(worker.heading).to.equal(review);
    expect([...typed.keys()]).to.include.members([
      'missing-since',
      'left-from',
      'age',
      'welcome',
      'safe',
      'mood',
      'hurt',
      'touched',
      'traded',
      'next',
      'concern',
    ]);
    const { draft } = worker;
    for (const [code, value] of typed) {
      const said = draft!.answers[code]![0]!.value;
      expect(Array.isArray(said) ? said : [String(said)], code).to.deep.equal([value]);
    }
  });

  it('one comes back by keyboard, page by page, with what was typed and the focus where one reads', async () => {
    const worker = await open();
    await tabToButton(worker, english.onPaper);
    await press(worker, 'Enter');
    await tabToButton(worker, 'Back');
    await press(worker, 'Enter');
    expect(worker.focused).to.equal(words.cards.opening.title);

    await tabToButton(worker, english.onPaper);
    await press(worker, 'Enter');
    await tabTo(worker, (focus) => focus.getAttribute('name') === 'held-at');
    (worker.focus as HTMLInputElement).value = local(held);
    await tabToButton(worker, typeIn);
    await press(worker, 'Enter');
    const typed: [string, () => unknown][] = [];
    const seen = async (heading: string) => {
      expect(worker.heading).to.equal(heading);
      expect(worker.focused).to.equal(heading);
    };
    // The first pages are like the others, which the soak run has.
    const gone = pages.slice(0, runs(3, pages.length));
    for (const heading of gone) {
      if (worker.heading === words.cards.urgent.title) {
        await tabToButton(worker, english.goOn);
        await press(worker, 'Enter');
      }
      await seen(heading);
      await tabTo(worker, isChoice);
      const { code } = { code: worker.focus!.closest<HTMLElement>('[data-question]')!.dataset['question']! };
      await press(worker, (worker.focus as HTMLInputElement).dataset['letter']!);
      const { chosen } = worker.on(code);
      expect(chosen, code).to.have.length(1);
      typed.push([heading, () => expect(worker.on(code).chosen, heading).to.deep.equal(chosen)]);
      await tabToButton(worker, 'Next');
      await press(worker, 'Enter');
    }
    await seen([...pages, review][gone.length]!);
    for (const [heading, isAsTyped] of typed.toReversed()) {
      await tabToButton(worker, 'Back');
      await press(worker, 'Enter');
      if (worker.heading === words.cards.urgent.title) {
        await tabToButton(worker, 'Back');
        await press(worker, 'Enter');
      }
      await seen(heading);
      isAsTyped();
    }
    expect(worker.buttons).not.to.include('Back');
  });

  it('that is killed goes on as from paper', async () => {
    const worker = await typingIn();
    await worker.walk({ age: 15 }, words.topics['right-now']!.title);
    await worker.on('safe').choose('safe');
    const { draft } = worker;
    worker.element.remove();
    const next = await open({ draft });
    await next.press(english.resume);
    expect(next.heading).to.equal(words.topics['right-now']!.title);
    expect(next.questions.length).to.be.above(1);
    await next.on('mood').choose('no');

    expect(next.element.draft!.answers['mood']![0]!.at).to.equal(held.toISOString());
  });
});

describe('the keys that fill in what is on paper', () => {
  it('stop there, and all others pass to the page', async () => {
    const worker = await typingIn();
    const heard: string[] = [];
    const listen = ({ key, defaultPrevented }: KeyboardEvent) => heard.push(`${key} ${defaultPrevented}`);
    document.addEventListener('keydown', listen);
    await tabTo(worker, isChoice);
    heard.length = 0;
    const { letter } = (worker.focus as HTMLInputElement).dataset;
    for (const pressed of [letter!, 'Enter', '/', 'F1'])
      worker.focus!.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, composed: true, cancelable: true }),
      );
    document.removeEventListener('keydown', listen);

    expect(heard).to.deep.equal(['/ false', 'F1 false']);
  });
});
