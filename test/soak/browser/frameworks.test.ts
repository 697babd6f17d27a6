import { expect } from 'chai';
import type { ScreeningRecord } from '../../../src/record/record.ts';
import { openFrame, until, words } from '../../browser/seeing.ts';
import { Worker } from '../../browser/worker.ts';

/** An app of demo/frameworks as its own tools have built it, and a worker in front of its element. */
async function openApp(name: string): Promise<{ page: Document; worker: Worker }> {
  const { document: page } = await openFrame({ src: `/demo/frameworks/${name}/dist/index.html` });
  const found = () => page.querySelector('open-door-screening');
  await until(() => found()?.shadowRoot);
  const worker = new Worker(found()!);
  await until(() => worker.buttons.includes('Begin'));
  return { page, worker };
}

afterEach(() => document.body.replaceChildren());

describe('an app built with its own tools from the packed package', () => {
  for (const name of ['plain', 'react', 'vue', 'svelte', 'angular'])
    it(`${name}: hands the element what the app knows, and gets draft and record`, async () => {
      const { page, worker } = await openApp(name);
      const textOf = (selector: string) => words(page.querySelector(selector)?.textContent);
      expect(textOf('p')).to.equal('Nothing to keep');

      await worker.goOn();
      // Frameworks show what has changed a moment later.
      await until(() => textOf('p') === 'Kept: 2 answers');
      await worker.walk({ slept: 'hotel', partner: 'adult' }, 'Review before the result');
      await until(() => textOf('p') === 'Kept: 4 answers');
      await worker.goOn();
      expect(worker.sees).to.include('555-0100');
      await worker.goOn();
      await until(() => textOf('pre').endsWith('}'));

      const record = JSON.parse(page.querySelector('pre')!.textContent) as ScreeningRecord;
      expect(record.caseReference).to.equal('2026-041');
      const account = (question: string) => record.answers[question]?.map(({ source, value }) => [source, value]);
      expect(account('age')).to.deep.equal([['record', 15]]);
      expect(account('care')).to.deep.equal([['record', 'foster']]);
      expect(account('slept')).to.deep.equal([['youth', ['hotel']]]);
      expect(worker.errors).to.deep.equal([]);
    });
});
