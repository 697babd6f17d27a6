import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { atAge, open, until, type Worker } from './driver.ts';
import { english } from './texts.ts';

const longest = 10_000;

/** The note beside the age, open and with the focus in it. */
async function atNote(text = '', lang = 'en'): Promise<{ worker: Worker; field: HTMLTextAreaElement }> {
  const worker = await atAge({ lang });
  const note = worker.element.shadowRoot!.querySelector<HTMLDetailsElement>('[data-question=age] details.note')!;
  note.open = true;
  const field = note.querySelector('textarea')!;
  field.focus();
  // Fields are watched from when what follows from the talk is loaded.
  await worker.element.updateComplete;
  await until(() => worker.language === lang);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await worker.settled();
  return { worker, field };
}

/** What the browser asks before it inserts a text from outside. */
function insert(field: HTMLTextAreaElement | HTMLInputElement, data: string, inputType = 'insertFromPaste'): boolean {
  return field.dispatchEvent(
    new InputEvent('beforeinput', { inputType, data, bubbles: true, composed: true, cancelable: true }),
  );
}

const told = (field: Element) => field.parentElement!.querySelector('.text-length')?.textContent || undefined;
const noteIn = ({ element }: Worker) => element.draft!.answers['age']?.[0]?.note;

describe('a text that grows too long', () => {
  for (const [what, inputType] of [
    ['pasted', 'insertFromPaste'],
    ['dropped', 'insertFromDrop'],
    ['typed', 'insertText'],
  ] as const)
    it(`is refused where it is ${what}, and what was there stays`, async () => {
      const { worker, field } = await atNote('before');
      expect(insert(field, 'x'.repeat(longest - 6), inputType)).to.equal(true);
      expect(told(field)).to.equal(undefined);
      expect(insert(field, 'x'.repeat(5_000_000), inputType)).to.equal(false);
      expect(told(field)).to.match(/5000006 characters.* 10000 at most/);
      expect(field.value).to.equal('before');
      expect(noteIn(worker)).to.equal('before');
    });

  it('is refused as a passphrase, too', async () => {
    const worker = await open();
    await worker.press(english.openFile);
    const field = worker.find('[name=open-passphrase]') as HTMLInputElement;
    field.focus();
    expect(insert(field, 'four quiet herons wading')).to.equal(true);
    expect(insert(field, 'x'.repeat(5_000_000))).to.equal(false);
    expect(told(field)).to.match(/5000000 characters.* 10000 at most/);
  });

  it('counts what is marked, and replaced, as gone', async () => {
    const { field } = await atNote('x'.repeat(longest));
    field.select();
    expect(insert(field, 'y'.repeat(longest))).to.equal(true);
    expect(insert(field, 'y'.repeat(longest + 1))).to.equal(false);
  });

  it('is announced while it is typed: how much is left, and then that no more is taken', async () => {
    const { worker, field } = await atNote('x'.repeat(longest - 1001));
    expect(told(field)).to.equal(undefined);
    field.value = 'x'.repeat(longest - 1);
    field.focus();
    field.setSelectionRange(longest, longest);
    await sendKeys({ type: 'y' });
    await worker.settled();
    expect(told(field)).to.equal('10000 of at most 10000 characters.');
    await sendKeys({ type: 'z' });
    await worker.settled();
    expect(told(field)).to.match(/Not taken: this would be 10001 characters/);
    expect(field.value).to.equal(`${'x'.repeat(longest - 1)}y`);
    expect(noteIn(worker)).to.equal(field.value);

    field.value = 'short again';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(told(field)).to.equal(undefined);
  });

  it('is cut where a program inserts it without asking, and that is said', async () => {
    const { worker, field } = await atNote('before');
    field.value = `before${'x'.repeat(longest)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await worker.settled();
    expect(told(field)).to.match(/Cut off: this was 10006/);
    expect(noteIn(worker)).to.have.length(longest);
  });

  it('is announced in Spanish where that is spoken', async () => {
    const { field } = await atNote('antes', 'es');
    insert(field, 'x'.repeat(longest));
    expect(told(field)).to.match(/No se tomó: serían 10005 caracteres/);
  });
});

describe('a text with characters that no database takes', () => {
  it('is without them once it is entered, in the field, too', async () => {
    const { worker, field } = await atNote('smile \ud83d, nul \0, bell \x07, \u{1f600}');
    await until(() => field.value === 'smile , nul , bell , \u{1f600}');
    expect(noteIn(worker)).to.equal('smile , nul , bell , \u{1f600}');
  });
});
