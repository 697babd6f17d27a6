import { expect } from 'chai';
import { atResult } from './at-result.ts';
import { open, until, words, type Worker } from './driver.ts';
import { english } from './texts.ts';

/** Where something is typed that cannot be used: how to reach it, what is typed, and what is then pressed and said. */
interface Form {
  readonly reach: () => Promise<Worker>;
  readonly field: string;
  readonly typed: string;
  readonly press: (worker: Worker) => Promise<unknown>;
  readonly says: string;
}

const finished = async (panel: string): Promise<Worker> => {
  const worker = await atResult({});
  await worker.press(english.finish);
  await until(() => worker.heading === english.finishedTitle);
  await worker.press(panel);
  return worker;
};
const opening = async (panel: string): Promise<Worker> => {
  const worker = await open();
  await worker.press(panel);
  return worker;
};
const notAFile = (worker: Worker, content: string) => {
  const files = new DataTransfer();
  files.items.add(new File([content], 'talk.age'));
  (worker.find('[name=file]') as HTMLInputElement).files = files.files;
};

const forms: Readonly<Record<string, Form>> = {
  'a passphrase that is too short': {
    reach: () => finished(english.save),
    field: '[name=passphrase]',
    typed: 'short',
    press: (worker) => worker.press(english.saveEncrypted),
    says: english.passphraseShort,
  },
  'a passphrase that is another one the second time': {
    reach: async () => {
      const worker = await finished(english.save);
      await worker.fill('passphrase', 'four words nobody guesses');
      return worker;
    },
    field: '[name=passphrase-again]',
    typed: 'four words nobody guessed',
    press: (worker) => worker.press(english.saveEncrypted),
    says: english.passphraseDiffers,
  },
  'no passphrase for an encrypted file': {
    reach: async () => {
      const worker = await opening(english.openFile);
      notAFile(worker, 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 12\n');
      return worker;
    },
    field: '[name=open-passphrase]',
    typed: '',
    press: (worker) => worker.press(english.open),
    says: english.openNeedsPassphrase,
  },
  'a file that is none of this guide': {
    reach: async () => {
      const worker = await opening(english.openFile);
      notAFile(worker, 'hello');
      return worker;
    },
    field: '[name=file]',
    typed: '',
    press: (worker) => worker.press(english.open),
    says: english.openUnknown,
  },
  'no reason for a correction': {
    reach: async () => {
      const worker = await finished(english.correct);
      await worker.fill('correct-by', 'night desk');
      return worker;
    },
    field: '[name=correct-reason]',
    typed: ' ',
    press: (worker) => worker.press(english.correctBegin),
    says: english.correctMissing,
  },
  'a time on paper that is still to come': {
    reach: () => opening(english.onPaper),
    field: '[name=held-at]',
    typed: '2999-01-05T10:00',
    press: (worker) => worker.press(english.formType),
    says: english.formTimeMissing,
  },
  'no reason to raise the level': {
    reach: async () => {
      const worker = await atResult({});
      await worker.press(english.raiseTitle);
      return worker;
    },
    field: '.raise textarea',
    typed: ' ',
    press: (worker) => worker.press(english.raise, worker.find('.raise')!),
    says: english.raiseNeedsReason,
  },
  'nothing chosen instead of "done"': {
    reach: async () => {
      const worker = await atResult({});
      worker.find('.instead summary')!.click();
      return worker;
    },
    field: '.instead [role=radiogroup]',
    typed: '',
    press: (worker) => worker.press(english.noteIt, worker.find('.instead')!),
    says: english.insteadMissing,
  },
};

const described = (worker: Worker, field: Element) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => words(worker.root.getElementById(id)?.textContent))
    .filter(Boolean);

describe('what cannot be used', () => {
  for (const [name, { reach, field: selector, typed, press, says }] of Object.entries(forms))
    it(`stays in its field, which says so until it is changed: ${name}`, async () => {
      const worker = await reach();
      const field = worker.find(selector) as HTMLInputElement;
      const input = field.matches('input, textarea') ? field : field.querySelector('input')!;
      const message = field.getAttribute('aria-describedby')!.split(' ').at(-1)!;
      const region = worker.root.getElementById(message)!;
      expect(region.role).to.equal('alert');
      expect(words(region.textContent)).to.equal('');
      if (typed) input.value = typed;
      await press(worker);
      await until(() => field.getAttribute('aria-invalid') === 'true');

      expect(worker.root.getElementById(message) === region, 'the region stood there before').to.equal(true);
      expect(described(worker, field).at(-1)).to.include(says);
      expect(worker.alerts.join()).to.include(says);
      expect(worker.focus === input, 'the focus is there').to.equal(true);
      if (typed) expect(input.value).to.equal(typed);

      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await worker.settled();
      expect(field.getAttribute('aria-invalid')).to.equal(null);
      expect(worker.alerts).to.deep.equal([]);
    });
});
