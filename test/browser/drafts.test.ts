import { expect } from 'chai';
import { paper as paperWords } from '../../src/languages/en/paper.ts';
import { someOf } from '../runs.ts';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import type { Draft } from '../../src/screening/draft.ts';
import { expectCalmColours, expectDiscreet } from './discreet.ts';
import {
  asking,
  atAge,
  begun,
  firstButtons,
  nameOf,
  open,
  openFrame,
  until,
  Worker,
  type AnswersToGive,
  type HostSettings,
} from './driver.ts';
import { saidAtFirst, saidLater } from './fixtures.ts';
import { ownInstrument } from './own-instrument.ts';
import { languages } from './screens.ts';
import { english, say } from './texts.ts';

const review = english.reviewTitle;
const paused = english.pausedTitle;
const goOn = english.resume;
const soFar = english.resultSoFar;
const words = returnFromRun.wording['en']!;

/** Undo ends with the page. */
const screenOf = ({ sees, entered }: Worker) => ({ sees: sees.replaceAll(` ${english.undo}`, ''), entered });
const codesOf = (worker: Worker) => worker.record!.assessment.flags.map(({ code }) => code);

/** Another day: the page is gone, and a new one has only what the host has stored. */
async function anotherDay(worker: Worker, settings: HostSettings = {}): Promise<Worker> {
  const { draft } = worker;
  worker.element.remove();
  return open({ draft, ...settings });
}

/** At one of the small questions on the stop card, which belong to no topic. */
const isOnCard = (worker: Worker) => worker.questions.length === 1 && !worker.find('.topics [aria-current]');

/**
 * Another day, gone on with. What cannot wait and "enough" are said before anything else, the small questions on the
 * stop card come again that have no answer, and "is it just us?" is asked again, for it is another sitting.
 */
async function goneOn(worker: Worker): Promise<Worker> {
  const before = worker.heading;
  const wasOnCard = isOnCard(worker);
  const next = await anotherDay(worker);
  expect(next.heading, `after ${before}`).to.equal(paused);
  await next.press(goOn);
  const { urgent, stop, private: justUs } = words.cards;
  for (const { title } of [urgent, stop, justUs]) {
    if (next.heading === title && before !== title) await next.onward();
    if (!wasOnCard) while (isOnCard(next)) await next.goOn();
  }
  return next;
}

const steps = [...Array(250).keys()];
const kills = new Set(someOf(steps, 9));

/** The same talk, killed at screens and after answers, and gone on with on a new page. */
async function walkKilled(worker: Worker, answers: AnswersToGive, to: string): Promise<Worker> {
  const done = new Set<string>();
  let current = worker;
  for (const step of steps) {
    if (kills.has(step)) {
      const before = screenOf(current);
      const wasOnCard = isOnCard(current);
      current = await goneOn(current);
      // What was answered on the card is not asked again there.
      if (!wasOnCard) expect(screenOf(current)).to.deep.equal(before);
    }
    if (current.heading === to) return current;
    const code = current.questions.find((question) => question in answers && !done.has(question));
    if (code) await current.on(code).answer(answers[code]!);
    else await current.onward();
    if (code) done.add(code);
  }
  throw new Error(`No way on to "${to}" from: ${current.sees}`);
}

async function stopTalk(worker: Worker): Promise<void> {
  await worker.unfoldTopics();
  await worker.press(english.stop);
}

/** Where it takes a while until a record is sealed. */
async function onSlowMachine(act: () => Promise<void>): Promise<void> {
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = async (...data) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return digest(...data);
  };
  try {
    await act();
  } finally {
    Reflect.deleteProperty(crypto.subtle, 'digest');
  }
}

describe('a draft', () => {
  it('is emitted after every change: of an answer, a place, a decision, the path', async () => {
    const worker = await atAge({ caseReference: '2026-041' });
    let told = worker.heard('screening-draft');
    expect(told).to.be.at.least(1);
    const brings = async (change: () => Promise<void> | void, look: (draft: Draft) => unknown) => {
      await change();
      await worker.settled();
      expect(worker.heard('screening-draft'), change.toString()).to.be.above(told);
      told = worker.heard('screening-draft');
      const draft = parseDraft(worker.draft);
      expect(draft).to.deep.equal(worker.element.draft);
      return look(draft);
    };
    await brings(
      () => worker.on('age').type('15'),
      ({ answers }) => expect(answers['age']![0]).to.include({ source: 'record', value: 15 }),
    );
    await brings(
      () => worker.on('age').note('so the file says'),
      ({ answers }) => expect(answers['age']![0]!.note).to.equal('so the file says'),
    );
    await brings(
      () => worker.jump('Right now'),
      ({ place, youthPresent }) => expect([place.question, youthPresent]).to.deep.equal(['safe', true]),
    );
    await worker.on('safe').choose('safe');
    await worker.press('Next');
    await worker.press('Back');
    await brings(
      () => worker.on('safe').choose('declined'),
      ({ history }) =>
        expect(history.map(({ question, value }) => [question, value])).to.deep.equal([['safe', 'safe']]),
    );
    await brings(
      () => worker.press('Clear this answer'),
      ({ answers }) => expect(answers).not.to.have.property('safe'),
    );
    await brings(
      async () => {
        await worker.unfoldTopics();
        await worker.press('Change to: A short talk');
      },
      ({ path }) => expect(path).to.equal('short'),
    );
    await worker.press('I am alone now');
    await brings(
      () => worker.press('Review'),
      ({ destination }) => expect(destination).to.equal('review'),
    );
    await brings(
      () => worker.press('Result'),
      ({ destination }) => expect(destination).to.equal('result'),
    );
    await brings(
      () => worker.find('[data-step] .tick')!.click(),
      ({ stepsDone }) => expect(stepsDone).to.have.length(1),
    );
    const plan = worker.all<HTMLTextAreaElement>('textarea').find((area) => !area.closest('details'))!;
    await brings(
      () => {
        plan.value = 'Call on Friday.';
        plan.dispatchEvent(new Event('input', { bubbles: true }));
      },
      (draft) => expect(draft.plan).to.equal('Call on Friday.'),
    );
    await worker.press('Raise the level');
    worker.find('.raise textarea')!.focus();
    (worker.find('.raise textarea') as HTMLTextAreaElement).value = 'A car waits outside.';
    await brings(
      () => worker.press('Raise', worker.find('.raise')!),
      ({ raisedLevel }) => expect(raisedLevel!.reason).to.equal('A car waits outside.'),
    );
    await brings(
      () => worker.press('Finish'),
      ({ completedAt, sessions }) => expect([completedAt, sessions[0]!.endedAt]).not.to.include(undefined),
    );
    expect(worker.draft).to.include({ caseReference: '2026-041', language: 'en' });
    expect(worker.draft!.instrument).to.deep.equal({ id: returnFromRun.id, version: returnFromRun.version });
  });

  it('holds nothing that can be worked out again', async () => {
    const worker = await begun();
    await worker.walk({ hurt: 'hurt' }, review);

    expect(JSON.stringify(worker.draft)).not.to.match(/"(flags|rule|reasons|computed|prompt|label|notes)"/);
  });

  it('is none before the talk has begun and after it was cleared', async () => {
    const worker = await open();
    expect(worker.element.draft).to.equal(undefined);
    await worker.goOn();
    expect(worker.element.draft).not.to.equal(undefined);
    worker.element.clear();
    await worker.settled();
    expect(worker.element.draft).to.equal(undefined);
  });

  it('is the host’s own copy', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    const { draft } = worker.element;
    draft!.answers['age']!.length = 0;
    draft!.sessions.length = 0;

    expect(worker.element.draft!.answers['age']).to.have.length(1);
    expect(worker.element.draft!.sessions).to.have.length(1);
  });

  it('says the language it was shown in last, also where only that has changed', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    worker.element.lang = 'es';
    await until(() => worker.language === 'es');
    await worker.settled();

    expect(worker.element.draft!.language).to.equal('es');
    expect(worker.draft!.language).to.equal('es');
  });
});

describe('a talk that is killed', () => {
  it('at any step goes on at the same screen with the same answers, and ends with the same result', async () => {
    const unkilled = await begun({ caseReference: '2026-041' });
    await unkilled.walk(saidAtFirst, review);
    await unkilled.press('Back to the talk');
    await unkilled.jump('Welcome');
    await unkilled.walk(saidLater, review);
    await unkilled.goOn();
    await unkilled.goOn();

    let worker = await begun({ caseReference: '2026-041' });
    worker = await walkKilled(worker, saidAtFirst, review);
    await worker.press('Back to the talk');
    await worker.jump('Welcome');
    worker = await walkKilled(worker, saidLater, review);
    await worker.goOn();
    worker.find('[data-step] .tick')!.click();
    await worker.settled();
    // What was just noted is open; gone on with, it is folded.
    worker = await goneOn(worker);
    const result = screenOf(worker);
    expect(worker.element.draft!.stepsDone).to.have.length(1);
    worker = await goneOn(worker);
    expect(screenOf(worker)).to.deep.equal(result);
    await worker.press('Finish');
    await until(() => worker.record && unkilled.record);

    expect(codesOf(worker)).to.deep.equal(codesOf(unkilled));
    expect(worker.record!.level).to.deep.equal(unkilled.record!.level);
    expect(worker.record!.caseReference).to.equal('2026-041');
    const values = ({ record }: Worker) =>
      Object.entries(record!.answers)
        .map(([code, accounts]) =>
          JSON.stringify([code, accounts.map(({ source, response, value }) => [source, response, value])]),
        )
        .toSorted();
    expect(values(worker)).to.deep.equal(values(unkilled));
    expect(worker.record!.sessions.length).to.be.above((100 * kills.size) / steps.length);
    for (const { startedAt, endedAt } of worker.record!.sessions)
      expect(Date.parse(endedAt!)).to.be.at.least(Date.parse(startedAt));
  });

  it('after its end shows the same record', async () => {
    const worker = await begun({ caseReference: '2026-041' });
    await worker.walk({ hurt: 'hurt', age: 15 }, review);
    await worker.goOn();
    await worker.goOn();
    const { paper } = worker;
    expect(paper).not.to.equal('');
    const next = await anotherDay(worker);
    await until(() => next.paper !== '');

    expect(next.heading).to.equal(english.finishedTitle);
    expect(next.paper).to.equal(paper);
    expect(next.heard('screening-complete')).to.equal(0);
  });

  it('while one answer is being changed comes back to the review, with the change', async () => {
    const worker = await begun();
    await worker.walk({ gang: 'no' }, review);
    await worker.press('Change: Groups');
    await worker.on('gang').choose('yes');
    const next = await goneOn(worker);

    expect(next.heading).to.equal(review);
    expect(next.sees).to.include('Groups Said by the youth: yes');
  });

  it('with accounts of others beside the youth’s restores them', async () => {
    const worker = await asking('safe');
    await worker.press('+ Someone else told me');
    await worker.on('safe', 'Told by someone else').rename('brother');
    await worker.on('safe', 'Told by someone else: brother').choose('not-safe');
    const next = await anotherDay(worker);

    expect(next.element.draft!.answers['safe']).to.deep.equal(worker.draft!.answers['safe']);
    expect(next.element.draft!.answers['safe']![0]).to.include({ who: 'brother', value: 'not-safe' });
  });

  it('with its whole page goes on in a new one', async () => {
    const page = await openFrame({
      srcdoc:
        '<script type="module" src="/src/define.ts"></script><open-door-screening case-reference="7"></open-door-screening>',
    });
    const element = page.document.querySelector('open-door-screening')!;
    await until(() => element.shadowRoot?.querySelector('[part~=primary-button]'));
    const inside = new Worker(element);
    let kept = '';
    inside.element.addEventListener('screening-draft', ({ draft }) => (kept = JSON.stringify(draft)));
    await inside.goOn();
    await inside.goOn();
    await inside.on('age').type('15');
    await inside.jump('People');
    await inside.on('who').choose('friends');
    page.frameElement!.remove();

    const next = await open({ draft: JSON.parse(kept) });
    await next.press(goOn);
    expect(next.questions).to.deep.equal(['who']);
    expect(next.on('who').chosen).to.deep.equal(['friends']);
    expect(next.element.draft).to.include({ caseReference: '7' });
    expect(next.element.draft!.answers['age']![0]).to.include({ value: 15 });
  });
});

describe('a draft is taken up', () => {
  it('where it is set before the element is defined', async () => {
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    const late = document.createElement('late-draft') as OpenDoorScreening;
    late.draft = worker.draft;
    worker.element.remove();
    document.body.append(late);
    register('late-draft');
    const next = new Worker(late);
    await until(() => next.root && next.heading === paused);
    await next.press(goOn);

    expect(next.on('who').chosen).to.deep.equal(['friends']);
  });

  it('where it is set on an element that shows its first screen', async () => {
    const { draft } = await asking('who');
    const next = await open();
    expect(next.buttons).to.deep.equal(firstButtons);
    next.element.draft = draft;
    await until(() => next.heading === paused);
    await next.press(goOn);

    expect(next.questions).to.deep.equal(['who']);
  });

  it('with the agency’s configuration, in whatever order the two are set', async () => {
    const points = [{ code: 'duty-desk', by: 'today', text: 'Call the duty desk.' }];
    const config = { steps: [{ step: 'duty-desk', title: 'Duty desk', points }] };
    const worker = await begun({ config });
    await worker.walk({}, review);
    await worker.goOn();
    worker.find('[data-step=duty-desk] .tick')!.click();
    await worker.settled();
    const { draft } = worker;
    for (const settings of [
      { config, draft },
      { draft, config },
    ]) {
      const next = await open(settings);
      await until(() => next.heading === paused);
      await next.press(goOn);
      expect(next.all('[data-step=duty-desk] .entry')).to.have.length(1);
      expect(next.element.draft!.setAside).to.deep.equal([]);
      next.element.remove();
    }
  });

  it('in its language and for its case, where the host has not said otherwise', async () => {
    const worker = await atAge({ lang: 'es', caseReference: '2026-041', worker: 'worker 12', agency: 'County' });
    await until(() => worker.language === 'es');
    await worker.on('age').type('15');
    const next = await anotherDay(worker);
    await until(() => next.language === 'es');
    expect(next.heading).to.equal(languages['es']!.texts.pausedTitle);
    expect(next.element.draft).to.include({ caseReference: '2026-041', worker: 'worker 12', agency: 'County' });

    const other = await anotherDay(next, { lang: 'en', draft: worker.draft, worker: 'worker 7' });
    expect(other.element.draft).to.include({ language: 'en', worker: 'worker 7', agency: 'County' });
    expect(other.heading).to.equal(paused);
  });

  it('and has still something unsaved', async () => {
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    const next = await anotherDay(worker);

    expect(next.element.unsaved).to.equal(true);
  });
});

describe('stopping for today', () => {
  async function stopped(settings: HostSettings = {}): Promise<Worker> {
    const worker = await begun(settings);
    await worker.walk({ ...saidAtFirst, welcome: 'alone' }, words.questions['partner']!.prompt);
    await stopTalk(worker);
    await until(() => worker.provisional);
    return worker;
  }

  it('shows a card the youth may read, in both languages, also when the file is saved', async () => {
    const worker = await stopped();
    for (const language of ['en', 'es']) {
      worker.element.lang = language;
      await until(() => worker.language === language);
      const { texts } = languages[language]!;
      expect(worker.heading).to.equal(texts.pausedTitle);
      expect(worker.buttons).to.deep.equal([texts.resume, texts.saveFile, texts.resultSoFar]);
      expectDiscreet(worker);
      expectCalmColours(worker);
      await worker.press(texts.saveFile);
      expect(worker.all('input[type=password]')).to.have.length(2);
      expectDiscreet(worker);
      expectCalmColours(worker);
      await worker.press(texts.back);
    }
  });

  it('hands the host a provisional record', async () => {
    const worker = await stopped({ caseReference: '2026-041' });
    const record = parseRecord(worker.provisional);

    expect(worker.heard('screening-pause')).to.equal(1);
    expect(worker.heard('screening-complete')).to.equal(0);
    expect(record).not.to.have.property('completedAt');
    expect(record.caseReference).to.equal('2026-041');
    expect(record.answers).to.deep.equal(worker.draft!.answers);
    expect(record.sessions[0]!.endedAt).to.be.a('string');
    expect(record.fingerprint).to.match(/^sha256:/);
  });

  it('shows the result so far to the worker alone, and says that it is provisional', async () => {
    const worker = await stopped();
    await worker.press(soFar);
    expect(worker.heading).to.equal(english.soFarTitle);
    expect(worker.sees).to.include(english.soFarText).and.to.include(words.levels['act-now']!.name);
    await worker.press('Back');
    expect(worker.heading).to.equal(paused);
    expectDiscreet(worker);

    const next = await anotherDay(worker);
    await next.press(soFar);
    expect(next.heading).to.equal(english.soFarTitle);
    expect(next.sees).to.include(english.soFarText).and.to.include(words.levels['act-now']!.name);
  });

  it('shows the result so far also where the worker is quicker than the machine', async () => {
    const worker = await asking('who');
    await onSlowMachine(async () => {
      await stopTalk(worker);
      worker
        .all('button')
        .find((button) => nameOf(button) === soFar)!
        .dispatchEvent(new MouseEvent('click'));
      await until(() => worker.provisional && worker.paper);
      await worker.settled();
    });

    expect(worker.heading).to.equal(english.soFarTitle);
    expect(worker.paper).not.to.equal('');
  });

  it('shows nothing provisional once the talk is finished, also on a slow machine', async () => {
    const worker = await stopped();
    await worker.press(goOn);
    await worker.walk({}, review);
    await worker.goOn();
    const seen = new Set<string>();
    await onSlowMachine(async () => {
      worker.find('[part~=primary-button]')!.click();
      await until(() => {
        seen.add(worker.heading);
        return worker.record;
      });
    });

    expect([...seen]).not.to.include(english.soFarTitle);
  });

  it('goes on at the same place, from the card and from the result so far, and asks nothing again', async () => {
    const worker = await stopped();
    await worker.press(goOn);
    expect(worker.questions).to.deep.equal(['partner']);
    await stopTalk(worker);
    await worker.press(soFar);
    await worker.press(goOn);
    expect(worker.questions).to.deep.equal(['partner']);

    const asked: string[] = [];
    await worker.walk({}, review, () => asked.push(...worker.questions));
    expect(asked).not.to.include.members(['safe', 'mood', 'who']);
    await worker.goOn();
    await worker.goOn();
    await until(() => worker.record);
    expect(worker.record!.answers['safe']).to.have.length(1);
    expect(worker.record!.history).to.deep.equal([]);
  });

  it('makes sittings with a beginning, an end, a place, and whether they were alone', async () => {
    const worker = await stopped();
    await worker.press(goOn);
    await worker.walk({}, review);
    await worker.goOn();
    const [place] = worker
      .all<HTMLLabelElement>('label.field')
      .filter((label) => label.innerText.includes(english.heldAt));
    const field = place!.querySelector('input')!;
    field.value = 'Office';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await worker.settled();
    await worker.press('Finish');
    await until(() => worker.record);
    await worker.settled();

    const { sessions } = worker.record!;
    expect(sessions.map(({ alone, place: where }) => [alone, where])).to.deep.equal([
      [true, undefined],
      [false, 'Office'],
    ]);
    const times = sessions.flatMap(({ startedAt, endedAt }) => [Date.parse(startedAt), Date.parse(endedAt!)]);
    expect(times).to.deep.equal(times.toSorted((left, right) => left - right));
    expect(worker.paper)
      .to.include(say(paperWords.session, { number: 2 }))
      .and.to.include(say(paperWords.place, { place: 'Office' }));
  });

  it('is not lost when the page goes: the draft goes on', async () => {
    const worker = await stopped();
    const next = await goneOn(worker);

    expect(next.questions).to.deep.equal(['partner']);
    expect(next.element.draft!.sessions).to.have.length(2);
  });
});

describe('a draft of another version', () => {
  it('sets aside what no longer fits, says so on the card, and shows it in the review and the record', async () => {
    const worker = await begun();
    await worker.walk({ age: 15, slept: ['hotel', 'car'], gang: 'yes' }, review);
    const draft = worker.draft!;
    const older = JSON.parse(JSON.stringify(draft)) as Draft;
    older.instrument.version = '0.9.0';
    older.answers['slept']![0]!.value = ['hotel', 'barn'];
    older.answers['weather'] = [
      { source: 'youth', response: 'given', value: 'rain', at: draft.sessions[0]!.startedAt },
    ];
    older.path = 'scenic';
    worker.element.remove();
    const next = await open({ draft: older });
    expect(next.heading).to.equal(paused);
    expect(next.sees).to.include(english.setAsideSoon);
    expectDiscreet(next);
    await next.press(goOn);

    expect(next.heading).to.equal(review);
    expect(next.sees).to.include(english.setAsideTitle);
    for (const part of ['answers.slept[0]', 'barn', 'answers.weather[0]', 'rain', 'scenic'])
      expect(next.sees).to.include(part);
    expect(next.sees).to.include('Age From the file: 15').and.to.include('Groups Said by the youth: yes');
    await next.goOn();
    await next.goOn();
    await until(() => next.record);
    await next.settled();
    expect(next.record!.setAside.map(({ path }) => path)).to.deep.equal([
      'answers.slept[0]',
      'answers.weather[0]',
      'path',
    ]);
    expect(next.paper).to.include('barn').and.to.include('rain');
  });
});

describe('a draft that cannot be used', () => {
  const broken = { format: 1, answers: { age: [{ source: 'neighbour' }] } };

  async function refused(worker: Worker): Promise<void> {
    await until(() => worker.errors.length > 0);
    await worker.settled();
    expect(worker.errors).to.have.length(1);
    expect(worker.errors[0]!.name).to.equal('DraftError');
    expect(worker.errors[0]!.message).to.include('answers.age[0].source').and.to.include('sessions');
    // With the youth in the room the screen does not name questions.
    const said = worker.questions.includes('who') ? english.notUsable : worker.errors[0]!.message;
    expect(worker.alerts).to.deep.equal([said.replace(/\s+/g, ' ')]);
  }

  it('leaves the first screen, with one message that names what is wrong', async () => {
    const worker = await open();
    worker.element.draft = broken;
    await refused(worker);

    expect(worker.buttons).to.deep.equal(firstButtons);
    await worker.goOn();
    expect(worker.questions).to.include('report-police');
  });

  it('says so as well where it is there from the beginning', async () => {
    const worker = await open({ draft: broken });
    await refused(worker);

    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('says so as well beside a configuration', async () => {
    const worker = await open({ draft: broken, config: {} });
    await refused(worker);

    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('leaves a running talk as it is, with every answer', async () => {
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    const { draft } = worker.element;
    worker.element.draft = broken;
    await refused(worker);

    expect(worker.questions).to.deep.equal(['who']);
    expect(worker.on('who').chosen).to.deep.equal(['friends']);
    expect(worker.element.draft).to.deep.equal(draft);
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['partner']);
    expect(worker.draft!.answers['who']).to.have.length(1);
  });

  for (const [name, draft] of [
    ['a text', 'draft.json'],
    ['a list', []],
    ['an empty object', {}],
  ] as const)
    it(`leaves no blank where it is ${name}`, async () => {
      const worker = await open();
      worker.element.draft = draft;
      await until(() => worker.errors.length > 0 && worker.alerts.length > 0);

      expect(worker.buttons).to.deep.equal(firstButtons);
    });

  it('is reported where it belongs to another guide', async () => {
    const { draft } = await asking('who');
    const worker = await open({ instrument: ownInstrument() });
    worker.element.draft = draft;
    await until(() => worker.alerts.length > 0);

    expect(worker.alerts[0]).to.include('instrument.id').and.to.include('county-talk');
    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('is forgotten once a good one is set', async () => {
    const { draft } = await asking('who');
    const worker = await open();
    worker.element.draft = broken;
    await refused(worker);
    worker.element.draft = draft;
    await until(() => worker.heading === paused);

    expect(worker.alerts).to.deep.equal([]);
  });
});
