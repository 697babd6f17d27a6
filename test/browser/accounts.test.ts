import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { asking, atAge, begun, type Worker } from './driver.ts';
import { english } from './texts.ts';

const told = 'Told by someone else';
/** Ways to add an account beside the youth’s own, and whose it is then. */
const adders = [
  ['+ I saw', 'Seen or judged by the worker', 'worker'],
  ['+ The file says', 'From the file', 'record'],
  ['+ Someone else told me', told, 'other'],
] as const;

/** Whose accounts are open beside the one that is asked. */
const standing = (worker: Worker, question: string) =>
  [...worker.on(question).question.querySelectorAll('.account legend')].map(({ textContent }) => textContent.trim());

/** In the review: `leave` was answered by the youth, and the worker is changing it, alone. */
async function changing(): Promise<Worker> {
  const worker = await begun();
  await worker.walk({ leave: 'yes' }, 'Review before the result');
  await worker.press('Change: Free to leave');
  return worker;
}

async function finish(worker: Worker) {
  while (!worker.record) await worker.goOn();
  return worker.record.answers['leave']!;
}

describe('another account beside the youth’s own', () => {
  for (const [button, legend, source] of adders) {
    it(`is added by "${button}" and leaves the youth’s word as it is`, async () => {
      const worker = await changing();
      await worker.press(button);
      await worker.on('leave', legend).choose('no');

      expect(worker.on('leave').chosen).to.deep.equal(['yes']);
      expect(worker.on('leave', legend).chosen).to.deep.equal(['no']);
      const accounts = await finish(worker);
      expect(accounts.map((account) => [account.source, account.value])).to.deep.equal([
        ['youth', 'yes'],
        [source, 'no'],
      ]);
    });
  }

  it('has the teller’s role, given first or later', async () => {
    const worker = await changing();
    await worker.press('+ Someone else told me');
    await worker.on('leave', told).rename('brother');
    await worker.on('leave', `${told}: brother`).choose('no');
    await worker.on('leave', `${told}: brother`).note('on the phone');
    await worker.on('leave', `${told}: brother`).rename('older brother');

    expect(worker.on('leave', `${told}: older brother`).chosen).to.deep.equal(['no']);
    const accounts = await finish(worker);
    expect(accounts.map(({ who, value, note }) => ({ who, value, note }))).to.deep.equal([
      { who: undefined, value: 'yes', note: undefined },
      { who: 'older brother', value: 'no', note: 'on the phone' },
    ]);
  });

  it('may come from several people', async () => {
    const worker = await changing();
    for (const [who, choice] of [
      ['brother', 'no'],
      ['school nurse', 'sometimes'],
    ] as const) {
      await worker.press('+ Someone else told me');
      await worker.on('leave', told).rename(who);
      await worker.on('leave', `${told}: ${who}`).choose(choice);
    }

    const accounts = await finish(worker);
    expect(accounts.map(({ who, value }) => [who, value])).to.deep.equal([
      [undefined, 'yes'],
      ['brother', 'no'],
      ['school nurse', 'sometimes'],
    ]);
  });

  it('goes to the history where a second one comes by the same teller', async () => {
    const worker = await changing();
    await worker.press('+ Someone else told me');
    await worker.on('leave', told).rename('brother');
    await worker.on('leave', `${told}: brother`).choose('no');
    await worker.press('+ Someone else told me');
    await worker.on('leave', told).choose('sometimes');
    await worker.on('leave', told).rename('brother');

    const accounts = await finish(worker);
    expect(accounts.map(({ who, value }) => [who, value])).to.deep.equal([
      [undefined, 'yes'],
      ['brother', 'sometimes'],
    ]);
    expect(worker.record!.history.map(({ who, value }) => [who, value])).to.deep.include(['brother', 'no']);
  });

  it('is one account for each source that is not a person', async () => {
    const worker = await changing();
    await worker.press('+ I saw');
    await worker.on('leave', 'Seen or judged by the worker').choose('no');

    expect(worker.buttons).to.include.members(['+ The file says', '+ Someone else told me']);
    expect(worker.buttons).not.to.include('+ I saw');
  });

  it('is removed again', async () => {
    const worker = await changing();
    await worker.press('+ I saw');
    await worker.on('leave', 'Seen or judged by the worker').choose('no');
    await worker.on('leave', 'Seen or judged by the worker').press('Remove this account');
    await worker.press('+ The file says');
    await worker.on('leave', 'From the file').press('Remove this account');

    expect((await finish(worker)).map(({ source }) => source)).to.deep.equal(['youth']);
  });

  it('leaves nothing behind where the form was opened and left empty', async () => {
    const worker = await changing();
    await worker.press('+ Someone else told me');

    expect(await finish(worker)).to.have.length(1);
  });
});

describe('accounts that are being added at the same time', () => {
  const pairs = adders.flatMap((first) =>
    adders.filter((second) => second !== first).map((second) => [first, second] as const),
  );
  for (const [[first, firstLegend], [second, secondLegend]] of someOf(pairs, 5))
    it(`stay both: "${first}", then "${second}", whichever is filled in first`, async () => {
      const worker = await changing();
      await worker.press(first);
      await worker.press(second);
      expect(standing(worker, 'leave')).to.deep.equal([firstLegend, secondLegend]);
      await worker.on('leave', secondLegend).choose('no');
      expect(standing(worker, 'leave')).to.deep.equal([firstLegend, secondLegend]);
      expect(worker.on('leave', firstLegend).chosen).to.deep.equal([]);
      await worker.on('leave', firstLegend).choose('sometimes');

      expect(worker.on('leave', firstLegend).chosen).to.deep.equal(['sometimes']);
      expect(worker.on('leave', secondLegend).chosen).to.deep.equal(['no']);
      expect((await finish(worker)).map(({ value }) => value)).to.have.members(['yes', 'no', 'sometimes']);
    });

  it('stay where several people said it, each under the role that was typed', async () => {
    const worker = await changing();
    for (const who of ['brother', 'school nurse', 'aunt']) {
      await worker.press('+ Someone else told me');
      await worker.on('leave', told).rename(who);
    }
    expect(standing(worker, 'leave')).to.deep.equal(
      ['brother', 'school nurse', 'aunt'].map((who) => `${told}: ${who}`),
    );
    await worker.on('leave', `${told}: aunt`).choose('no');
    await worker.on('leave', `${told}: brother`).choose('sometimes');
    await worker.on('leave', `${told}: aunt`).rename('aunt, by phone');
    await worker.on('leave', `${told}: school nurse`).press(english.removeAccount);

    expect(standing(worker, 'leave')).to.deep.equal([`${told}: brother`, `${told}: aunt, by phone`]);
    expect((await finish(worker)).map(({ who, value }) => [who, value])).to.have.deep.members([
      [undefined, 'yes'],
      ['brother', 'sometimes'],
      ['aunt, by phone', 'no'],
    ]);
  });

  it('stay on each of several questions of one page', async () => {
    const worker = await atAge();
    const questions = worker.questions.slice(0, 3);
    for (const question of questions) await worker.on(question).press('+ I saw');
    for (const question of questions) expect(standing(worker, question)).to.deep.equal([adders[0][1]]);
  });

  it('stay when the worker goes to another screen and comes back, with what was said of whose they are', async () => {
    const worker = await atAge();
    await worker.on('age').press('+ I saw');
    await worker.on('age').press('+ Someone else told me');
    await worker.on('age', told).rename('brother');
    await worker.goOn();
    expect(worker.questions).not.to.include('age');
    await worker.press('Back');
    await worker.goOn();

    expect(standing(worker, 'age')).to.deep.equal([adders[0][1], `${told}: brother`]);
    await worker.on('age', `${told}: brother`).type('15');
    expect(worker.element.draft!.answers['age']).to.have.length(1);
  });

  it('are not shown to the youth again once the worker has moved on, where they say who said it', async () => {
    const worker = await asking('leave');
    await worker.press('+ Someone else told me');
    await worker.on('leave', told).rename('stepfather');
    await worker.press('+ The file says');
    await worker.goOn();
    await worker.press('Back');
    expect(worker.questions).to.deep.equal(['leave']);
    expect(worker.sees).not.to.include('stepfather');
    expect(standing(worker, 'leave')).to.deep.equal(['From the file']);
    await worker.press('+ Someone else told me');
    expect(standing(worker, 'leave')).to.deep.equal(['From the file', told]);

    await worker.walk({}, 'Review before the result');
    await worker.press('Change: Free to leave');
    expect(standing(worker, 'leave')).to.have.members(['From the file', told, `${told}: stepfather`]);
  });

  it('leave the answers of another account in place where one is given another name', async () => {
    const worker = await changing();
    for (const who of ['brother', 'aunt']) {
      await worker.press('+ Someone else told me');
      await worker.on('leave', told).rename(who);
      await worker.on('leave', `${told}: ${who}`).note(`by ${who}`);
    }
    await worker.goOn();
    await worker.press('Change: Free to leave');
    await worker.on('leave', `${told}: brother`).rename('older brother');
    expect(standing(worker, 'leave')).to.deep.equal([`${told}: older brother`, `${told}: aunt`]);
    expect(worker.on('leave', `${told}: older brother`).noteField.value).to.equal('by brother');
  });

  it('go with their talk', async () => {
    const worker = await atAge();
    await worker.on('age').press('+ I saw');
    worker.element.clear();
    await worker.settled();
    await worker.goOn();
    await worker.goOn();
    expect(standing(worker, 'age')).to.deep.equal([]);
  });
});

describe('a note', () => {
  const cases: Readonly<Record<string, () => Promise<[Worker, string]>>> = {
    'a space is typed where the answer is to be': async () => {
      const worker = await asking('next');
      await worker.on('next').note('kept');
      await worker.on('next').type(' ');
      return [worker, 'next'];
    },
    'the answer is emptied': async () => {
      const worker = await asking('next');
      await worker.on('next').type('work');
      await worker.on('next').note('kept');
      await worker.on('next').type('');
      return [worker, 'next'];
    },
    'a number is emptied': async () => {
      const worker = await atAge();
      await worker.on('age').type('15');
      await worker.on('age').note('kept');
      await worker.on('age').type('');
      return [worker, 'age'];
    },
    'a number becomes one that cannot be used': async () => {
      const worker = await atAge();
      await worker.on('age').type('15');
      await worker.on('age').note('kept');
      await worker.on('age').type('15 or 16');
      return [worker, 'age'];
    },
    'the last choice is taken back': async () => {
      const worker = await asking('needs');
      await worker.on('needs').choose('food');
      await worker.on('needs').note('kept');
      await worker.on('needs').choose('food');
      return [worker, 'needs'];
    },
  };
  for (const [name, happens] of Object.entries(cases))
    it(`stays where ${name}`, async () => {
      const [worker, question] = await happens();
      const [account] = worker.element.draft!.answers[question]!;
      expect([account!.response, account!.value, account!.note]).to.deep.equal(['not-asked', undefined, 'kept']);
    });

  it('goes where the answer is cleared', async () => {
    const worker = await asking('needs');
    await worker.on('needs').choose('food');
    await worker.on('needs').note('gone');
    await worker.press(english.clearAnswer);
    expect(worker.element.draft!.answers).not.to.have.property('needs');
  });

  it('leaves "does not want to say" alone where a space is typed', async () => {
    const worker = await asking('next');
    await worker.on('next').choose('declined');
    await worker.on('next').type(' ');
    expect(worker.element.draft!.answers['next']!.map(({ response }) => response)).to.deep.equal(['declined']);
  });
});
