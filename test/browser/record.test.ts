import { expect } from 'chai';
import { paper as paperWords } from '../../src/languages/en/paper.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { otherVersion, withFlagsSwapped, withoutChoice } from '../screening/versions.ts';
import {
  asking,
  begun,
  firstButtons,
  nameOf,
  open,
  until,
  type AnswersToGive,
  type HostSettings,
  type Worker,
} from './driver.ts';
import { saidAtFirst, saidLater } from './fixtures.ts';
import { ownInstrument } from './own-instrument.ts';
import { portal } from './screens.ts';
import { english, say } from './texts.ts';

const review = english.reviewTitle;
const opened = english.openedTitle;
const words = returnFromRun.wording['en']!;

const copy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

async function finished(answers: AnswersToGive, settings: HostSettings = {}): Promise<Worker> {
  const worker = await begun({ caseReference: '2026-041', ...settings });
  await worker.finish(answers);
  return worker;
}

/** The record of a whole talk, as a host has stored it. */
async function recordOf(answers: AnswersToGive, settings: HostSettings = {}): Promise<ScreeningRecord> {
  const worker = await finished(answers, settings);
  worker.element.remove();
  return copy(worker.record!);
}

async function showing(record: unknown, settings: HostSettings = {}): Promise<Worker> {
  const worker = await open({ ...settings, record });
  await until(() => worker.heading === opened);
  return worker;
}

describe('a record', () => {
  it('shows the same when it is opened as when its talk ended', async () => {
    const worker = await begun({ caseReference: '2026-041', worker: 'worker 12', agency: 'County' });
    await worker.walk(saidAtFirst, review);
    await worker.press('Back to the talk');
    await worker.jump('Welcome');
    await worker.walk(saidLater, review);
    await worker.goOn();
    worker.find('[data-step] .tick')!.click();
    await worker.settled();
    await worker.goOn();
    const { paper, record } = worker;
    worker.element.remove();

    const next = await showing(copy(record));
    expect(next.paper).to.equal(paper);
    expect(next.paper).to.include('2026-041').and.to.include(words.levels['act-now']!.name);
    expect(next.sees).to.include(english.intact);
    expect(next.sees).to.include(english.reassessedSame);
    expect(next.heard('screening-complete') + next.heard('screening-draft')).to.equal(0);
    expect(next.element.unsaved).to.equal(false);
  });

  it('can be read, printed, saved and corrected, and a new screening begun', async () => {
    const worker = await showing(await recordOf({ gang: 'yes' }));
    const offered = [...worker.find('.actions')!.querySelectorAll('button')].map(nameOf);
    expect(offered).to.deep.equal([english.print, english.save, english.correct, english.startAgain]);
    for (const name of [english.print, english.save, english.correct]) {
      await worker.press(name);
      expect(worker.heading).to.equal(name);
      await worker.press('Back');
      expect(worker.heading).to.equal(opened);
    }
    await worker.press(english.startAgain);
    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.element.record).to.equal(undefined);
    expect(worker.sees).not.to.include('Gang');
  });

  it('says where it was changed after it was sealed', async () => {
    const record = await recordOf({ gang: 'yes' });
    record.answers['gang']![0]!.value = 'no';
    const worker = await showing(record);

    expect(worker.sees).to.include(english.changed);
    expect(worker.sees).not.to.include(english.intact);
  });

  it('says where it was never sealed', async () => {
    const { fingerprint: _, ...record } = await recordOf({ gang: 'yes' });
    const worker = await showing(record);

    expect(worker.sees).to.include(english.unsealed);
  });

  it('says what a newer version of the guide would say', async () => {
    const record = await recordOf({ gang: 'yes', needs: ['food', 'doctor'], hurt: 'hurt' });
    const instrument = otherVersion((data) => {
      withFlagsSwapped('gang', 'approached')(data);
      withoutChoice('needs', 'food')(data);
    });
    const worker = await showing(record, { instrument });
    const told = worker.sees;

    expect(told).to.include(say(english.reassessedOther, { version: '2.1.0' }));
    expect(told).to.include(say(english.reassessedGone, { label: words.flags['gang']!.label }));
    expect(told).to.include(say(english.reassessedNew, { label: words.flags['approached']!.label }));
    expect(told).to.include(`${english.reassessedUnfit} answers.needs[0]`);
    expect(told).not.to.include(english.reassessedSame);
    // What was recorded is unchanged.
    expect(worker.paper).to.include(words.questions['needs']!.choices!['food']!);
  });

  it('of another guide is shown in its own words', async () => {
    const record = await recordOf({ gang: 'yes' });
    const worker = await showing(record, { instrument: ownInstrument() });

    expect(worker.sees).to.include(english.reassessedNot);
    expect(worker.paper).to.include(words.flags['gang']!.label);
  });

  it('is shown in its language', async () => {
    const worker = await begun();
    await worker.walk({ gang: 'yes' }, review);
    worker.element.lang = 'es';
    await until(() => worker.language === 'es');
    await worker.goOn();
    await worker.goOn();
    await until(() => worker.record);
    const kept = copy(worker.record);
    const { paper } = worker;
    worker.element.remove();
    const next = await open({ record: kept });
    await until(() => next.paper !== '');

    expect(next.paper).to.equal(paper);
    await until(() => next.language === 'es');
    expect(next.find('.meaning')!.lang).to.equal('es');
  });

  it('says of its own words which language they are in, where the page has another one', async () => {
    const record = await recordOf({ gang: 'yes' });
    const worker = await open({ record, lang: 'es' });
    await until(() => worker.paper !== '' && worker.language === 'es');
    const languageOf = (selector: string) => worker.find(selector)!.closest<HTMLElement>('[lang]')!.lang;
    for (const selector of [
      '.suggested + span',
      '.meaning',
      '.step h4 > span + span',
      '.points span',
      '.fold + .fold h3',
    ])
      expect(languageOf(selector), selector).to.equal('en');
    for (const selector of ['.suggested', '.tick', '.band h3', '.fold h3'])
      expect(languageOf(selector), selector).to.equal('es');
  });

  it('goes when the host removes it, and the first screen is there again', async () => {
    const worker = await showing(await recordOf({ gang: 'yes' }));
    const own = document.createElement('input');
    document.body.append(own);
    own.focus();
    worker.element.record = undefined;
    await until(() => worker.heading !== opened);
    await worker.settled();
    expect(document.activeElement === own).to.equal(true);
    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.paper).to.equal('');

    await worker.goOn();
    expect(worker.questions).to.include('report-police');
  });

  it('does not come where the host has taken it away meanwhile', async () => {
    const record = await recordOf({ gang: 'yes' });
    const worker = await open();
    worker.element.record = record;
    await worker.element.updateComplete;
    worker.element.record = undefined;
    await worker.element.updateComplete;
    const later = await open();
    later.element.record = record;
    await until(() => later.heading === opened);

    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('is shown instead of a talk under way, which is there again when it goes', async () => {
    const record = await recordOf({ gang: 'yes' });
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    worker.element.record = record;
    await until(() => worker.heading === opened);
    worker.element.record = undefined;
    await until(() => worker.questions.includes('who'));

    expect(worker.on('who').chosen).to.deep.equal(['friends']);
  });

  it('that was shown instead of one that has just ended leaves that one to be read', async () => {
    const other = await recordOf({ gang: 'yes' });
    const worker = await finished({ gang: 'no' });
    await until(() => worker.paper !== '');
    const before = worker.heading;
    worker.element.record = other;
    await until(() => worker.heading === opened);
    worker.element.record = undefined;
    await until(() => worker.heading === before);

    expect(worker.paper).not.to.equal('');
  });

  it('is corrected in its own language', async () => {
    const record = await recordOf({ gang: 'yes' });
    const worker = await open({ record }, portal('70em', 'light', 'es'));
    await until(() => worker.language === 'en' && worker.paper !== '');
    await worker.press(english.correct);
    await worker.fill('correct-by', 'supervisor');
    await worker.fill('correct-reason', 'The brother called.');
    await worker.press(english.correctBegin);
    await until(() => worker.heading === review);

    expect(worker.language).to.equal('en');
  });
});

describe('a record that cannot be used', () => {
  async function refused(worker: Worker, path: string): Promise<void> {
    await until(() => worker.alerts.length > 0);
    expect(worker.alerts).to.have.length(1);
    expect(worker.alerts[0]).to.include(path);
    expect(worker.errors.map(({ name }) => name)).to.deep.equal(['RecordError']);
  }

  it('is reported with every path, and leaves the first screen', async () => {
    const record = (await recordOf({ gang: 'yes' })) as unknown as Record<string, unknown>;
    delete record['sessions'];
    record['level'] = { computed: 'act-now', final: 3 };
    const worker = await open({ record });
    await refused(worker, 'level.final');

    expect(worker.alerts[0]).to.include('sessions');
    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('leaves a running talk with all its answers', async () => {
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    Object.assign(worker.element, { record: { format: 2 } });
    // What is wrong names questions: that is not for the youth's eyes.
    await refused(worker, english.notUsable);
    expect(worker.errors[0]!.message).to.include('answers');

    expect(worker.questions).to.deep.equal(['who']);
    expect(worker.on('who').chosen).to.deep.equal(['friends']);
    await worker.press('Next');
    expect(worker.questions).to.deep.equal(['partner']);
  });

  for (const [name, record, path] of [
    ['a text', 'record.json', 'expected object'],
    ['a list', [], 'expected object'],
    ['of a format to come', { format: 9 }, 'newer version'],
  ] as const)
    it(`leaves no blank where it is ${name}`, async () => {
      const worker = await open({ record });
      await refused(worker, path);

      expect(worker.buttons).to.deep.equal(firstButtons);
    });
});

describe('a correction', () => {
  async function correcting(worker: Worker, by = 'supervisor', reason = 'The brother called.'): Promise<void> {
    await worker.press(english.correct);
    await worker.fill('correct-by', by);
    await worker.fill('correct-reason', reason);
    await worker.press(english.correctBegin);
    await until(() => worker.heading === review);
  }

  async function finish(worker: Worker): Promise<ScreeningRecord> {
    const before = worker.heard('screening-complete');
    await worker.press('Result');
    await worker.press('Finish');
    await until(() => worker.heard('screening-complete') > before);
    await worker.settled();
    return parseRecord(copy(worker.record));
  }

  it('asks who and why', async () => {
    const worker = await finished({ gang: 'no' });
    await worker.press(english.correct);
    await worker.press(english.correctBegin);
    expect(worker.notice).to.equal(english.correctMissing);
    expect((worker.focus as HTMLInputElement).name).to.equal('correct-by');
    await worker.fill('correct-by', 'supervisor');
    await worker.fill('correct-reason', '   ');
    await worker.press(english.correctBegin);
    expect(worker.heading).to.equal(english.correct);
    expect((worker.focus as HTMLInputElement).name).to.equal('correct-reason');
    await worker.press('Back');

    expect(worker.heading).to.equal(english.finishedTitle);
  });

  it('adds who, when, why and what was changed, and overwrites nothing', async () => {
    const worker = await finished({ gang: 'no', age: 15, hurt: 'hurt' });
    const first = copy(worker.record!);
    await correcting(worker);
    expect(worker.sees).to.include(say(english.amending, { by: 'supervisor', reason: 'The brother called.' }));
    expect(worker.element.unsaved).to.equal(true);
    await worker.press('Change: Groups');
    await worker.on('gang').choose('yes');
    await worker.press('Next');
    const record = await finish(worker);

    expect(record.amendments).to.have.length(1);
    const [{ by, reason, of, levelBefore, changes, at }] = record.amendments as [ScreeningRecord['amendments'][0]];
    expect([by, reason, of, levelBefore]).to.deep.equal([
      'supervisor',
      'The brother called.',
      first.fingerprint,
      first.level.final,
    ]);
    expect(Date.parse(at)).to.be.at.least(Date.parse(first.completedAt!));
    expect(changes).to.deep.equal([
      { question: 'gang', before: first.answers['gang']![0], after: record.answers['gang']![0] },
    ]);
    expect(record.answers['gang']![0]!.value).to.equal('yes');
    expect(record.history.map(({ question, value }) => [question, value])).to.deep.equal([['gang', 'no']]);
    expect(record.completedAt).to.equal(first.completedAt);
    expect(record.sessions).to.deep.equal(first.sessions);
    expect(record.answers['age']).to.deep.equal(first.answers['age']);
    expect(await verifyRecord(record)).to.equal('intact');
    expect(record.fingerprint).not.to.equal(first.fingerprint);
    expect(worker.paper).to.include(paperWords.amendments).and.to.include('by supervisor: The brother called.');
    expect(worker.element.unsaved).to.equal(false);
  });

  it('of a record from another day adds to it, and a second one to that', async () => {
    const first = await recordOf({ gang: 'no', age: 15 });
    const worker = await showing(first);
    await correcting(worker);
    await worker.press('Change: Groups');
    await worker.on('gang').choose('yes');
    await worker.press('Next');
    const second = await finish(worker);
    expect(second.caseReference).to.equal('2026-041');
    expect(second.amendments[0]!.of).to.equal(first.fingerprint);
    worker.element.remove();

    const later = await showing(copy(second));
    expect(later.sees).to.include(english.intact);
    await correcting(later, 'worker 12', 'Age from the birth certificate.');
    await later.press('Change: Age');
    await later.on('age').type('16');
    await later.press('Next');
    const third = await finish(later);

    expect(third.amendments.map(({ by }) => by)).to.deep.equal(['supervisor', 'worker 12']);
    expect(third.amendments[0]).to.deep.equal(second.amendments[0]);
    expect(third.amendments[1]!.of).to.equal(second.fingerprint);
    expect(third.amendments[1]!.changes.map(({ before, after }) => [before?.value, after?.value])).to.deep.equal([
      [15, 16],
    ]);
    expect(third.completedAt).to.equal(first.completedAt);
  });

  it('that changes nothing says so', async () => {
    const worker = await finished({ gang: 'no' });
    await correcting(worker);
    const record = await finish(worker);

    expect(record.amendments[0]!.changes).to.deep.equal([]);
    expect(worker.paper).to.include(paperWords.noChanges);
  });

  it('that is killed goes on in its review, and is still no sitting', async () => {
    const worker = await finished({ gang: 'no' });
    await correcting(worker);
    await worker.press('Change: Groups');
    await worker.on('gang').choose('yes');
    await worker.press('Next');
    const { draft } = worker;
    worker.element.remove();
    const next = await open({ draft });
    await next.press(english.resume);
    expect(next.heading).to.equal(review);
    expect(next.sees).to.include(say(english.amending, { by: 'supervisor', reason: 'The brother called.' }));
    const record = await finish(next);

    expect(record.amendments[0]!.changes.map(({ question }) => question)).to.deep.equal(['gang']);
    expect(record.sessions).to.have.length(1);
  });
});

describe('on the host’s window', () => {
  it('the element listens only while a talk is open or a screening is shown', async () => {
    const listening: string[] = [];
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (...args: Parameters<typeof add>) => {
      listening.push(args[0]);
      add(...args);
    };
    window.removeEventListener = (...args: Parameters<typeof remove>) => {
      const at = listening.indexOf(args[0]);
      if (at >= 0) listening.splice(at, 1);
      remove(...args);
    };
    const now = async (worker: Worker) => {
      await worker.settled();
      return listening.toSorted((left, right) => (left < right ? -1 : 1));
    };
    const printing = ['afterprint', 'beforeprint'];
    try {
      const worker = await open();
      expect(await now(worker)).to.deep.equal([]);
      await worker.goOn();
      expect(await now(worker)).to.deep.equal(printing);
      await worker.unfoldTopics();
      await worker.press(english.stop);
      await until(() => worker.provisional);
      expect(await now(worker), 'paused').to.deep.equal([]);
      await worker.press(english.resultSoFar);
      await until(() => worker.paper !== '');
      expect(await now(worker), 'so far').to.deep.equal(printing);
      await worker.press(english.resume);
      await worker.finish();
      expect(await now(worker), 'finished').to.deep.equal(printing);
      worker.element.remove();
      expect(await now(worker), 'taken off the page').to.deep.equal([]);
      document.body.append(worker.element);
      await worker.settled();
      expect(await now(worker), 'back on the page').to.deep.equal(printing);
      worker.element.clear();
      expect(await now(worker), 'cleared').to.deep.equal([]);
      worker.element.record = copy(worker.record);
      await until(() => worker.heading === opened);
      expect(await now(worker), 'a record').to.deep.equal(printing);
      worker.element.record = undefined;
      await until(() => worker.heading !== opened);
      expect(await now(worker), 'no record').to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    }
  });
});
