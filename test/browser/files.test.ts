import { expect } from 'chai';
import { toCSV } from '../../src/record/csv/to-csv.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { toText } from '../../src/record/to-text.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { expectDiscreet } from './discreet.ts';
import {
  asking,
  begun,
  firstButtons,
  open,
  until,
  type AnswersToGive,
  type HostSettings,
  type Worker,
} from './driver.ts';
import { everyScreen, portal } from './screens.ts';
import { choose, pressAndWait, saving, withClipboard, type SavedFile } from './files.ts';
import type { ScreeningKeepEvent } from '../../src/element/events.ts';
import { catchPrints } from './printing.ts';
import { english, say } from './texts.ts';

const passphrase = 'four quiet herons wading';
const save = english.saveEncrypted;

async function finished(answers: AnswersToGive, settings: HostSettings = {}): Promise<Worker> {
  const worker = await begun({ caseReference: '2026-041', worker: 'worker 12', ...settings });
  await worker.finish(answers);
  return worker;
}

const bytesOf = async ({ blob }: SavedFile) => new Uint8Array(await blob.arrayBuffer());

/** What the screen says of a file that is opened on the first screen. */
async function opening(worker: Worker, content: BlobPart, words = ''): Promise<string> {
  if (worker.heading !== english.openFile) await worker.press(english.openFile);
  choose(worker, content);
  await worker.fill('open-passphrase', words);
  return pressAndWait(worker, english.open);
}

const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

describe('an encrypted file', () => {
  let kept: Uint8Array<ArrayBuffer>;
  let paper: string;

  it('holds the finished screening, and is named after case and day', async () => {
    const worker = await finished({ gang: 'yes', next: 'zebra' });
    ({ paper } = worker);
    await worker.press(english.save);
    await worker.fill('passphrase', passphrase);
    await worker.fill('passphrase-again', passphrase);
    const [file, ...more] = await saving(() => pressAndWait(worker, save));

    expect(more).to.have.length(0);
    expect(file!.name).to.equal(`open-door-2026-041-${today()}.age`);
    expect(worker.notice).to.equal(say(english.saved, { name: file!.name }));
    kept = await bytesOf(file!);
    const text = new TextDecoder('latin1').decode(kept);
    expect(text.startsWith('age-encryption.org/v1')).to.equal(true);
    expect(text).not.to.match(/zebra|gang|2026-041/);
  });

  it('opens with its passphrase, and shows the same', async () => {
    const worker = await open();
    await opening(worker, kept, passphrase);

    expect(worker.heading).to.equal(english.openedTitle);
    expect(worker.sees).to.include(english.intact);
    expect(worker.paper).to.equal(paper);
  });

  it('does not open with another passphrase, without one, or damaged, and says which; then it does', async () => {
    const worker = await open();
    expect(await opening(worker, kept)).to.equal(english.openNeedsPassphrase);
    expect(await opening(worker, kept, `${passphrase}s`)).to.include(english.openWrongPassphrase);
    const damaged = kept.slice();
    damaged[damaged.length - 20]! ^= 1;
    expect(await opening(worker, damaged, passphrase)).to.equal(english.openDamaged);
    expect(worker.heading).to.equal(english.openFile);
    expect(worker.errors).to.have.length(0);
    await worker.press('Back');
    expect(worker.buttons).to.deep.equal(firstButtons);
  });

  it('holds a talk that was stopped, which goes on from it', async () => {
    const worker = await asking('who', { caseReference: '2026-041' });
    await worker.on('who').choose('friends');
    await worker.unfoldTopics();
    await worker.press(english.stop);
    await until(() => worker.provisional);
    await worker.press(english.saveFile);
    await worker.fill('passphrase', passphrase);
    await worker.fill('passphrase-again', passphrase);
    const [file] = await saving(() => pressAndWait(worker, save));
    expectDiscreet(worker);
    const content = await bytesOf(file!);
    worker.element.remove();

    const next = await open();
    await opening(next, content, passphrase);
    expect(next.heading).to.equal(english.pausedTitle);
    await next.press(english.resume);
    expect(next.questions).to.deep.equal(['who']);
    expect(next.on('who').chosen).to.deep.equal(['friends']);
    expect(next.element.draft!.caseReference).to.equal('2026-041');
  });

  it('is not made with a passphrase that is short, or typed in differently', async () => {
    const worker = await finished({ gang: 'yes' });
    await worker.press(english.save);
    const files = await saving(async () => {
      await worker.fill('passphrase', 'herons');
      await worker.fill('passphrase-again', 'herons');
      await worker.press(save);
      expect(worker.notice).to.equal(english.passphraseShort);
      expect((worker.focus as HTMLInputElement).name).to.equal('passphrase');
      await worker.fill('passphrase', passphrase);
      await worker.fill('passphrase-again', `${passphrase}s`);
      await worker.press(save);
      expect(worker.notice).to.equal(english.passphraseDiffers);
      expect((worker.focus as HTMLInputElement).name).to.equal('passphrase-again');
    });

    expect(files).to.deep.equal([]);
    expect((worker.find('[name=passphrase]') as HTMLInputElement).value).to.equal(passphrase);
  });

  it('says while it is typed whether its passphrase is long enough, and shows it to who wants to see it', async () => {
    const worker = await finished({ gang: 'yes' });
    await worker.press(english.save);
    const said = () => worker.find('[data-passphrase]')!.textContent;
    await worker.fill('passphrase', 'herons');
    expect(said()).to.equal(english.passphraseShort);
    await worker.fill('passphrase', passphrase);
    expect(said()).to.equal('');

    const fields = ['passphrase', 'passphrase-again'].map((name) => worker.find(`[name=${name}]`) as HTMLInputElement);
    for (const type of ['text', 'password']) {
      await worker.press(english.passphraseShow);
      expect(fields.map((field) => field.type)).to.deep.equal([type, type]);
    }
    expect(fields[0]!.value).to.equal(passphrase);
  });

  it('is judged by the host, too, where it does so: in its own words', async () => {
    const judgePassphrase = (words: string) => ({ text: `Heard ${words}`, isGood: !words.includes('heron') });
    const worker = await finished({ gang: 'yes' }, { judgePassphrase });
    await worker.press(english.save);
    const files = await saving(async () => {
      for (const name of ['passphrase', 'passphrase-again']) await worker.fill(name, passphrase);
      expect(worker.find('[data-passphrase]')!.textContent).to.equal(`Heard ${passphrase}`);
      await worker.press(save);
      expect(worker.notice).to.equal(`Heard ${passphrase}`);
      for (const name of ['passphrase', 'passphrase-again']) await worker.fill(name, 'five quiet egrets wading');
      await pressAndWait(worker, save);
    });

    expect(files).to.have.length(1);
  });

  it('is saved where the judgement of the host fails, and the host is notified', async () => {
    const judgePassphrase = () => {
      throw new Error('No dictionary');
    };
    const worker = await finished({ gang: 'yes' }, { judgePassphrase });
    await worker.press(english.save);
    const files = await saving(async () => {
      for (const name of ['passphrase', 'passphrase-again']) await worker.fill(name, passphrase);
      await pressAndWait(worker, save);
    });

    expect(files).to.have.length(1);
    expect(worker.errors.map(({ message }) => message)).to.include('No dictionary');
  });
});

describe('opening', () => {
  it('asks for a file first', async () => {
    const worker = await open();
    await worker.press(english.openFile);
    await worker.press(english.open);

    expect(worker.notice).to.equal(english.openMissing);
    expect((worker.focus as HTMLInputElement).name).to.equal('file');
  });

  for (const [name, content] of [
    ['some text', 'Dear diary'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00])],
    ['nothing', ''],
    ['other data', '{"weather":"rain"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a record in parts', '{"format":2,"assessment":{}}'],
    ['what looks encrypted and is not', 'age-encryption.org/v1\nrubbish'],
  ] as const)
    it(`refuses a file with ${name}, and leaves the screen as it is`, async () => {
      const worker = await open();
      const notice = await opening(worker, content, passphrase);

      expect(
        [english.openUnknown, english.openDamaged].some((text) => notice.startsWith(text)),
        notice,
      ).to.equal(true);
      expect(worker.heading).to.equal(english.openFile);
      expect(worker.errors).to.have.length(0);
    });

  it('names what is wrong in a file of ours', async () => {
    const worker = await open();

    expect(await opening(worker, '{"format":2,"assessment":{}}')).to.include('sessions');
  });

  it('shows a record that was saved without encryption', async () => {
    const first = await finished({ gang: 'yes' });
    const { paper, record } = first;
    first.element.remove();
    const worker = await open();
    await opening(worker, JSON.stringify(record));

    expect(worker.paper).to.equal(paper);
  });
});

describe('for other systems', () => {
  async function files(worker: Worker, ...names: readonly string[]): Promise<SavedFile[]> {
    const saved: SavedFile[] = [];
    for (const name of names) {
      saved.push(...(await saving(() => pressAndWait(worker, name))));
      expect(worker.notice).to.equal(say(english.saved, { name: saved.at(-1)!.name }));
    }
    return saved;
  }

  it('the record is saved as JSON, text, CSV and FHIR, each under its name', async () => {
    const worker = await finished({ gang: 'yes', next: 'zebra' }, { filePattern: 'county {case} {date}' });
    await worker.press(english.save);
    const saved = await files(
      worker,
      english.formats.json,
      english.formats.text,
      english.formats.csv,
      english.formats.fhir,
    );
    const name = `county-2026-041-${today()}`;
    expect(saved.map((file) => file.name)).to.deep.equal(
      ['json', 'txt', 'csv', 'fhir.json'].map((ending) => `${name}.${ending}`),
    );
    const record = worker.record!;
    const [json, text, csv, fhir] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect(parseRecord(JSON.parse(json!))).to.deep.equal(record);
    expect(text).to.equal(toText(record));
    expect(csv!.replace(/^\uFEFF/, '')).to.equal(toCSV([record]).replace(/^\uFEFF/, ''));
    expect(JSON.parse(fhir!)).to.deep.equal(JSON.parse(JSON.stringify(toFHIR(record))));
    for (const content of [json, text, csv, fhir]) expect(content).to.include('zebra');
    expect(saved.map(({ blob }) => blob.type.split(';')[0])).to.deep.equal([
      'application/json',
      'text/plain',
      'text/csv',
      'application/fhir+json',
    ]);
  });

  it('the page is notified that the whole screening was taken along, by file or printer, and of nothing less', async () => {
    const worker = await finished({ gang: 'yes' });
    const told = () =>
      worker.events.flatMap((event) => (event.type === 'screening-keep' ? [(event as ScreeningKeepEvent).how] : []));
    const restore = catchPrints(window, () => {});
    await worker.element.printBlank();
    await worker.element.print({ kind: 'summary' });
    expect(told()).to.deep.equal([]);
    await worker.element.print();
    restore();
    expect(told()).to.deep.equal(['print']);

    await worker.press(english.save);
    const parts = [english.formats.csv, english.formats.fhir];
    await files(worker, ...parts);
    expect(told(), parts.join(', ')).to.deep.equal(['print']);
    await files(worker, english.formats.json, english.formats.text);
    expect(told()).to.deep.equal(['print', 'file', 'file']);
    await worker.fill('passphrase', passphrase);
    await worker.fill('passphrase-again', passphrase);
    await files(worker, save);
    expect(told()).to.deep.equal(['print', 'file', 'file', 'file']);
  });

  it('no name of a file has the worker in it, whatever the host’s pattern says', async () => {
    const worker = await finished({}, { filePattern: '../{worker}/{agency}:{case}', caseReference: 'a/b\\c' });
    await worker.press(english.save);
    const [file] = await files(worker, english.formats.json);

    expect(file!.name).not.to.match(/[\\/:]|worker 12|^\./);
    expect(file!.name).to.include('a-b-c');
  });

  it('the case note is copied', async () => {
    const worker = await finished({ gang: 'yes' });
    await worker.press(english.save);
    const copied: string[] = [];
    await withClipboard({ writeText: async (text: string) => void copied.push(text) }, () =>
      pressAndWait(worker, english.copy),
    );

    expect(worker.notice).to.equal(english.copied);
    expect(copied).to.deep.equal([toText(worker.record!)]);
  });

  for (const [why, clipboard] of [
    ['there is no clipboard', undefined],
    ['the browser forbids it', { writeText: () => Promise.reject(new Error('NotAllowed')) }],
  ] as const)
    it(`the case note is there to be copied by hand where ${why}`, async () => {
      const worker = await finished({ gang: 'yes' });
      await worker.press(english.save);
      await withClipboard(clipboard, () => worker.press(english.copy));
      await until(() => worker.find('[name=to-copy]'));

      expect((worker.find('[name=to-copy]') as HTMLTextAreaElement).value).to.equal(toText(worker.record!));
      expect(worker.sees).to.include(english.copyByHand);
    });

  it('nothing is offered unencrypted while the youth may see the screen', async () => {
    const worker = await asking('who');
    await worker.on('who').choose('friends');
    await worker.unfoldTopics();
    await worker.press(english.stop);
    await until(() => worker.provisional);
    await worker.press(english.saveFile);
    expect(worker.buttons).to.deep.equal([english.passphraseShow, save, 'Back']);
    await worker.press('Back');
    await worker.press(english.resultSoFar);
    await worker.press(english.save);

    expect(worker.buttons).to.include.members([english.formats.json, english.copy]);
    const [file] = await files(worker, english.formats.json);
    expect(parseRecord(JSON.parse(await file!.blob.text()))).not.to.have.property('completedAt');
  });
});

describe('on the screens for files, paper, correction and reading', () => {
  it('no service of the browser reads it, and nothing is stored in the browser', async () => {
    const kept = async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys()),
      cookies: document.cookie,
      address: location.href,
    });
    const before = await kept();
    const kinds = new Set<string>();
    const dateKinds = ['date', 'time', 'datetime-local'];
    await everyScreen(portal('70em'), async (name, worker) => {
      for (const field of worker.all<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
        if (['radio', 'checkbox', 'file'].includes(field.type) || field.readOnly) continue;
        kinds.add(field.type);
        expect(field.autocomplete, `${name}: ${field.outerHTML}`).to.equal('off');
        if (!dateKinds.includes(field.type)) expect(field.spellcheck, `${name}: ${field.outerHTML}`).to.equal(false);
      }
      // The one around each screen sends nothing.
      expect(worker.all('form:not(.frame)'), name).to.have.length(0);
    });

    expect([...kinds]).to.have.members(['text', 'textarea', 'password', ...dateKinds]);
    expect(await kept()).to.deep.equal(before);
  });

  it('a passphrase is nowhere after its file was made or opened', async () => {
    const worker = await open();
    await opening(worker, '{"weather":"rain"}', passphrase);
    await worker.press(english.back);
    await worker.press(english.openFile);

    expect((worker.find('[name=open-passphrase]') as HTMLInputElement).value).to.equal('');
    expect(worker.element.outerHTML + worker.root.innerHTML).not.to.include(passphrase);
  });
});
