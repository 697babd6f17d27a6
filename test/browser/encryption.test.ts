import { Encrypter } from 'age-encryption';
import { expect } from 'chai';
import { decryptText, encryptText } from '../../src/record/encryption.ts';
import { begun, open, until, type Worker } from './driver.ts';
import { choose, pressAndWait, saving } from './files.ts';
import { english } from './texts.ts';
import { keys } from './quick-keys.ts';

// Half of the usual work: long enough to be seen.
keys.most = 2 ** 17;

const passphrase = 'four quiet herons wading';
const bar = (worker: Worker) => worker.find('progress') as HTMLProgressElement | null;

async function encrypting(): Promise<Worker> {
  const worker = await begun({ caseReference: '2026-041' });
  await worker.finish({ gang: 'yes' });
  await worker.press(english.save);
  await worker.fill('passphrase', passphrase);
  await worker.fill('passphrase-again', passphrase);
  await worker.press(english.saveEncrypted);
  return worker;
}

async function opening(content: BlobPart): Promise<Worker> {
  const worker = await open();
  await worker.press(english.openFile);
  choose(worker, content);
  await worker.fill('open-passphrase', passphrase);
  await worker.press(english.open);
  return worker;
}

/** What the bar says from now on until it is gone, and what else the page could do meanwhile. */
async function follow(worker: Worker): Promise<{ shares: number[]; turns: number; frames: number }> {
  const seen = { shares: [] as number[], turns: 0, frames: 0 };
  await until(() => bar(worker));
  const timer = setInterval(() => (seen.turns += 1));
  while (bar(worker)) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    seen.frames += 1;
    const { position = -1 } = bar(worker) ?? {};
    if (position > 0 && position !== seen.shares.at(-1)) seen.shares.push(position);
  }
  clearInterval(timer);
  return seen;
}

describe('while a file is encrypted or opened', () => {
  for (const [name, begin, ends] of [
    ['encrypted', encrypting, (worker: Worker) => expect(worker.notice).to.include('.age')],
    [
      'opened',
      async () => opening(await encryptText('{"weather":"rain"}', passphrase)),
      (worker: Worker) => expect(worker.notice).to.include(english.openUnknown),
    ],
  ] as const)
    it(`the screen shows how far it is, and the page does what else there is to do: ${name}`, async () => {
      await saving(async () => {
        const worker = await begin();
        expect(worker.find('[role=status].notice')!.textContent).to.equal(english.working);
        const { shares, turns, frames } = await follow(worker);

        expect(shares).to.deep.equal(shares.toSorted((one, other) => one - other));
        expect(shares.length).to.be.greaterThan(3);
        // Timers and frames have had their turn between the steps.
        expect(turns).to.be.greaterThan(3);
        expect(frames).to.be.greaterThan(3);
        ends(worker);
      });
    });

  for (const [name, turnAway] of [
    ['cancelled', english.cancel],
    ['left', english.back],
  ] as const)
    it(`it can be ${name}, nothing comes of it, and it can be done again`, async () => {
      const files = await saving(async () => {
        const worker = await encrypting();
        await until(() => (bar(worker)?.position ?? -1) > 0);
        await worker.press(turnAway);
        await worker.settled();
        expect(bar(worker)).to.equal(null);
        expect(worker.focus).to.equal(worker.find('[data-heading]'));
        if (name === 'left') {
          expect(worker.heading).not.to.equal(english.saveTitle);
          await worker.press(english.save);
        }
        expect(worker.heading).to.equal(english.saveTitle);
        expect(worker.notice).to.equal('');

        await worker.fill('passphrase', passphrase);
        await worker.fill('passphrase-again', passphrase);
        await pressAndWait(worker, english.saveEncrypted);
        expect(worker.errors).to.have.length(0);
      });

      expect(files).to.have.length(1);
    });

  it('what is opened late is not shown to somebody who has gone on', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    // A quarter of the usual work is, too.
    encrypter.setScryptWorkFactor(16);
    const first = await begun();
    const file = await encrypter.encrypt(JSON.stringify(await first.finish()));
    first.element.remove();
    const worker = await opening(new Uint8Array(file));
    await until(() => (bar(worker)?.position ?? -1) > 0);
    await worker.press(english.back);
    await worker.goOn();
    const before = worker.heading;
    // Longer than the rest would have taken.
    await decryptText(file, passphrase);

    expect(worker.heading).to.equal(before);
    expect(worker.errors).to.have.length(0);
  });
});

it('a file that asks for too much work is refused at once, and the file is what has to be chosen anew', async () => {
  const file = new TextEncoder().encode(
    `age-encryption.org/v1\n-> scrypt ${btoa('0123456789abcdef').replace(/=+$/, '')} 40\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
  );
  const worker = await opening(file);
  await until(() => worker.notice !== english.working);

  expect(worker.notice).to.equal(english.openTooCostly);
  expect((worker.focus as HTMLInputElement).name).to.equal('file');
  expect(worker.errors).to.have.length(0);
});
