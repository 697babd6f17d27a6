import { expect } from 'chai';
import type { ScreeningEventMap } from '../../src/element/events.ts';
import type { PaperKind } from '../../src/record/paper/options.ts';
import { begun, words, type HostSettings, type Worker } from './driver.ts';
import { pressAndWait, saving } from './files.ts';
import { catchPrints } from './printing.ts';
import { english, spanish } from './texts.ts';

const kept = ['complete', 'pause', 'draft', 'keep'].map((name) => `screening-${name}` as keyof ScreeningEventMap);
const heard = (worker: Worker) => kept.filter((name) => worker.heard(name) > 0);

/** A practice in a page that names its case, in a form. */
async function practising(settings: HostSettings = {}): Promise<{ worker: Worker; form: HTMLFormElement }> {
  const form = document.createElement('form');
  document.body.append(form);
  const host = { practice: true, name: 'screening', caseReference: '2026-041', prefill: { age: 9 } };
  return { worker: await begun({ ...host, ...settings }, form), form };
}

async function finished(worker: Worker): Promise<void> {
  while (worker.heard('screening-practice-complete') === 0) await worker.goOn();
  await worker.settled();
}

describe('a practice', () => {
  it('is marked on every screen, also where it is covered, and shows its case', async () => {
    const { worker } = await practising();
    await worker.walk({ safe: 'safe' }, english.reviewTitle, () =>
      expect(worker.sees).to.include(english.practiceBand),
    );
    expect(worker.sees).to.include(english.practiceCase).and.not.to.include(english.invented.who);
    worker.find('.practice summary')!.click();
    expect(worker.sees).to.include(english.invented.who);
    await worker.press(english.cover);
    expect(worker.sees).to.include(english.practiceBand).and.not.to.include(english.invented.who);
    await worker.press(english.uncover);
    await finished(worker);
    expect(worker.sees).to.include(english.practiceBand);
  });

  it('submits nothing with the form around it', async () => {
    const { worker, form } = await practising();
    await finished(worker);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(heard(worker)).to.deep.equal([]);
  });

  it('is marked on each paper and in files, in its language, and takes nothing of the page’s case', async () => {
    const { worker } = await practising({ lang: 'es' });
    await finished(worker);
    const texts = { ...spanish };
    const papers: string[] = [];
    const stop = catchPrints(window, ({ document: paper }) => {
      papers.push(words(paper.body.textContent));
    });
    const kinds: PaperKind[] = ['whole', 'summary', 'police'];
    for (const kind of kinds) expect(await worker.element.print({ kind })).to.equal(true);
    stop();
    expect(papers).to.have.length(kinds.length);
    for (const paper of papers)
      expect(paper)
        .to.include(texts.practiceBand)
        .and.to.include(texts.practiceReference)
        .and.not.to.include('2026-041');
    await worker.press(texts.save);
    const [file] = await saving(() => pressAndWait(worker, texts.formats.json));
    expect(file!.name).to.match(/^open-door-PRACTICA-/);
    const record = JSON.parse(await file!.blob.text()) as object;
    expect(record).to.include({ caseReference: texts.practiceReference, agency: texts.practiceBand });
    expect(record).to.have.property('answers').that.does.not.have.property('age');
    expect(heard(worker)).to.deep.equal([]);
  });
});
