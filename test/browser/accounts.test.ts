import { expect } from 'chai';
import { begun, type Worker } from './driver.ts';

const told = 'Told by someone else';

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
  for (const [button, legend, source] of [
    ['+ I saw', 'Seen or judged by the worker', 'worker'],
    ['+ The file says', 'From the file', 'record'],
    ['+ Someone else told me', told, 'other'],
  ] as const) {
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

  it('is kept in the history where a second one comes by the same teller', async () => {
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
