import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { asking, atAge, openFrame, until, Worker } from './driver.ts';
import { illegible } from './legible.ts';
import { everyScreen, portal } from './screens.ts';

/** A form around the whole page, as many an agency has it, with what became of it. */
function formAround(page: HTMLElement): { form: HTMLFormElement; sent: string[] } {
  const form = document.createElement('form');
  form.innerHTML = '<input name="case" value="2026-041"><button>Save</button><button type="reset">Reset</button>';
  page.parentElement!.append(form);
  form.prepend(page);
  const sent: string[] = [];
  for (const type of ['submit', 'reset'])
    form.addEventListener(type, (event) => {
      event.preventDefault();
      sent.push(type);
    });
  return { form, sent };
}

describe('in a form of the host’s', () => {
  it('nothing that is pressed sends or empties it, and nothing entered is part of it', async () => {
    const page = portal('600px');
    const { form, sent } = formAround(page);
    await everyScreen(page, async (name) => {
      expect([...new FormData(form)], name).to.deep.equal([['case', '2026-041']]);
    });

    expect(sent).to.deep.equal([]);
  });

  it('Enter in any kind of field of the element leaves it, and in one of the host’s sends it', async () => {
    const page = portal('600px');
    const { form, sent } = formAround(page);
    const worker = await atAge({}, page);
    const fields = [worker.on('age').field, worker.on('care').input('foster')];
    for (const field of fields) await enterIn(field);
    await worker.jump('Welcome');
    await worker.press('Next');
    await enterIn(worker.on('needs').input('food'));
    await worker.press('Note');
    await enterIn(worker.on('needs').noteField);
    await worker.on('needs').press('+ Someone else told me');
    await enterIn(
      worker
        .on('needs', 'Told by someone else')
        .all('input')
        .find(({ type }) => type === 'text')!,
    );
    expect(sent).to.deep.equal([]);

    await enterIn(form.querySelector('input')!);
    expect(sent).to.deep.equal(['submit']);
  });
});

async function enterIn(field: HTMLElement): Promise<void> {
  field.focus();
  await sendKeys({ press: 'Enter' });
}

describe('on a page without a doctype, in tables in tables, in a small grey font', () => {
  it('it stays within its cell, and every kind of screen can be read and used', async () => {
    const { document: page, frameElement } = await openFrame({ src: '/test/browser/pages/old-portal.html' });
    (frameElement as HTMLElement).style.cssText = 'width: 700px; height: 500px';
    const element = page.querySelector('open-door-screening')!;
    await until(() => element.shadowRoot?.querySelector('.primary'));
    const worker = new Worker(element);
    const cell = worker.element.closest('td')!;
    const outer = cell.parentElement!.closest('td')!;
    const look = (name: string) => {
      expect(illegible(worker, cell), name).to.deep.equal([]);
      expect(outer.getBoundingClientRect().width, name).to.be.closeTo(400, 1);
    };
    expect(page.compatMode).to.equal('BackCompat');
    look('opening');
    await worker.goOn();
    look('before the talk');
    await worker.walk({ gang: 'yes', safe: 'not-safe' }, 'Review before the result', () => look(worker.heading));
    await worker.goOn();
    await until(() => worker.find('.level'));
    look('result');
    await worker.goOn();
    await until(() => worker.paper !== '');
    look('finished');
  });
});

describe('on a page from right to left', () => {
  for (const lang of ['en', 'es'])
    it(`its words in ${lang} run from left to right, and everything is laid out with them`, async () => {
      const page = portal('70em', 'light', 'ar');
      page.parentElement!.dir = 'rtl';
      const worker = await asking('safe', { lang }, page);
      await until(() => worker.language === lang);
      const label = worker.on('safe').input('safe').labels![0]!;
      const [input, words] = [...label.querySelectorAll('input, span')].map((part) => part.getBoundingClientRect());

      expect(getComputedStyle(worker.find('[data-heading]')!).direction).to.equal('ltr');
      expect(input!.right).to.be.at.most(words!.left);
      const [topics, question] = ['.topics', '[data-question]'].map((part) =>
        worker.find(part)!.getBoundingClientRect(),
      );
      expect(topics!.right).to.be.at.most(question!.left);
    });
});
