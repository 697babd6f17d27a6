import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { atResult } from './at-result.ts';
import { devtools } from './devtools.ts';
import { asking, atAge, nameOf, open, until, type Worker } from './driver.ts';
import { english } from './texts.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Every field that text is typed into, and what it is on the screen of. */
const fields: Readonly<Record<string, () => Promise<[Worker, () => Field]>>> = {
  'an answer': async () => {
    const worker = await asking('next');
    return [worker, () => worker.on('next').textarea];
  },
  'a note beside an answer': async () => {
    const worker = await asking('safe');
    await worker.press(english.note);
    return [worker, () => worker.on('safe').noteField];
  },
  'a note on a page of questions': async () => {
    const worker = await atAge();
    for (const details of worker.all<HTMLDetailsElement>('details')) details.open = true;
    return [worker, () => worker.on('age').noteField];
  },
  'an answer of somebody else': async () => {
    const worker = await asking('next');
    await worker.press(`+ ${english.addAccount.other}`);
    return [worker, () => worker.on('next', someoneElse).textarea];
  },
  'a note of somebody else': async () => {
    const worker = await asking('safe');
    await worker.press(`+ ${english.addAccount.other}`);
    await worker.on('safe', someoneElse).choose('safe');
    await worker.press(english.note, worker.on('safe', someoneElse).fieldset);
    return [worker, () => worker.on('safe', someoneElse).noteField];
  },
  'whose account it is': async () => {
    const worker = await asking('safe');
    await worker.press(`+ ${english.addAccount.other}`);
    return [
      worker,
      () =>
        worker
          .on('safe', someoneElse)
          .all('input')
          .find(({ type }) => type === 'text')!,
    ];
  },
  'a number': async () => {
    const worker = await atAge();
    return [worker, () => worker.on('age').field];
  },
  'what the worker plans': async () => {
    const worker = await atResult({});
    return [worker, () => worker.find(`textarea[aria-label="${english.planTitle}"]`) as Field];
  },
  'where the talk was held': async () => {
    const worker = await atResult({});
    return [worker, () => labelled(worker, english.heldAt)];
  },
  ...Object.fromEntries(
    [english.doneWith, english.doneReference, english.note].flatMap((label) => [
      [`an entry of the plan: ${label}`, async () => noted(await atResult({}), label)],
      [
        `an entry of the plan after the end: ${label}`,
        async () => {
          const worker = await atResult({});
          await worker.press(english.finish);
          await until(() => worker.paper !== '');
          return noted(worker, label);
        },
      ],
    ]),
  ),
  'why something was not done': async () => {
    const worker = await atResult({});
    worker.find('.instead summary')!.click();
    return [worker, () => worker.find('.instead[open] textarea') as Field];
  },
  'why the level is raised': async () => {
    const worker = await atResult({});
    worker.find('.raise summary')!.click();
    return [worker, () => worker.find('.raise textarea') as Field];
  },
  'who corrects': async () => {
    const worker = await atResult({});
    await worker.press(english.finish);
    await until(() => worker.paper !== '');
    await worker.press(english.correct);
    return [worker, () => worker.find('[name=correct-reason]') as Field];
  },
  'a passphrase': async () => {
    const worker = await open();
    await worker.press(english.openFile);
    return [worker, () => worker.find('[name=open-passphrase]') as Field];
  },
};

const someoneElse = 'Told by someone else';

const labelled = (worker: Worker, label: string): Field =>
  worker
    .all<HTMLLabelElement>('label.field')
    .find((one) => nameOf(one).startsWith(label))!
    .querySelector('input')!;

/** The field of that label in an entry of the plan that was just made. */
async function noted(worker: Worker, label: string): Promise<[Worker, () => Field]> {
  worker.find('.tick')!.click();
  await until(() => worker.find('.entry[open]'));
  return [
    worker,
    () =>
      worker
        .all<HTMLLabelElement>('.entry[open] label')
        .find((one) => nameOf(one) === label)!
        .querySelector('input')!,
  ];
}

const change = (field: Field, value: string, event: Event) => {
  field.value = value;
  field.dispatchEvent(event);
};

const typed = (isComposing = false) => new InputEvent('input', { bubbles: true, composed: true, isComposing });
const composition = (type: string) => new CompositionEvent(type, { bubbles: true, composed: true });

/** Something else changes on the screen meanwhile. */
async function drawAgain(worker: Worker): Promise<void> {
  worker.element.caseReference = `${worker.element.caseReference ?? ''}+`;
  worker.element.requestUpdate();
  await worker.settled();
}

describe('what is typed stays as it is typed', () => {
  for (const [name, reach] of someOf(Object.entries(fields), 2))
    it(`spaces first, between and last: ${name}`, async () => {
      const [worker, field] = await reach();
      field().focus();
      let all = '';
      for (const key of '  15  or 16 ') {
        all += key;
        change(field(), all, typed());
        await worker.settled();
        expect(field().value).to.equal(all);
        await drawAgain(worker);
        expect(field().value).to.equal(all);
      }
    });

  for (const [name, reach] of someOf(Object.entries(fields), 2, 1))
    it(`words that are composed of several keys, spaces too: ${name}`, async () => {
      const [worker, field] = await reach();
      field().focus();
      const at = field();
      for (const word of ['　', '１５', ' にほん']) {
        const before = at.value;
        at.dispatchEvent(composition('compositionstart'));
        for (let upTo = 1; upTo <= word.length; upTo += 1) {
          const shown = before + word.slice(0, upTo);
          at.dispatchEvent(composition('compositionupdate'));
          change(at, shown, typed(true));
          await worker.settled();
          expect(field() === at, 'the same field').to.equal(true);
          expect(at.value).to.equal(shown);
          await drawAgain(worker);
          expect(at.value).to.equal(shown);
        }
        at.dispatchEvent(composition('compositionend'));
        await worker.settled();
        expect(at.value).to.equal(before + word);
      }
    });
});

it('what the browser itself composes stays, and is the answer', async function () {
  for (const [reach, composed, whole] of [
    [fields['an answer']!, 'にほ', '　日本'],
    [fields['a note beside an answer']!, 'にほ', '　日本'],
    [fields['a number']!, '１', '１５'],
  ] as const) {
    const [worker, field] = await reach();
    field().focus();
    const params = { text: composed, selectionStart: composed.length, selectionEnd: composed.length };
    if ((await devtools('Input.imeSetComposition', params)) === false) return this.skip();
    await drawAgain(worker);
    expect(field().value).to.equal(composed);
    await devtools('Input.insertText', { text: whole });
    await drawAgain(worker);
    expect(field().value).to.equal(whole);
    const accounts = Object.values(worker.element.draft!.answers).flat();
    expect(accounts.map(({ value, note }) => note ?? value)).to.deep.equal([whole === '１５' ? 15 : whole]);
    worker.element.remove();
  }
});
