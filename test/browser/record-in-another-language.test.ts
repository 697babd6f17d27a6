import { expect } from 'chai';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { foreignIn, madeUp } from '../languages/made-up.ts';
import { draftAtResult, everything } from './at-result.ts';
import { open, until, type AnswersToGive } from './driver.ts';
import { languages } from './screens.ts';
import { english } from './texts.ts';

const { texts } = languages['qaa']!;
const typed = 'A bed. My aunt.';

/** A finished record in a language that no page speaks, whose letters tell its words from all others. */
async function recordOf(answers: AnswersToGive): Promise<ScreeningRecord> {
  const draft = { ...draftAtResult(answers), language: 'qaa' };
  const worker = await open({ draft, lang: 'qaa', caseReference: '2026-041' });
  await until(() => worker.language === 'qaa');
  await worker.goOn();
  await until(() => worker.find('.result'));
  await worker.press(texts.finish);
  await until(() => worker.record);
  worker.element.remove();
  return worker.record!;
}

/** Texts that a voice reads in another language than the one they are in. */
function misread(page: Node): string[] {
  const found: string[] = [];
  const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement, textContent } = walk.currentNode as Text;
    // What was typed is in whatever language somebody typed.
    const text = textContent.replace(typed, '').trim();
    if (text === '' || parentElement!.closest('style')) continue;
    const language = parentElement!.closest<HTMLElement>('[lang]')?.lang.split('-')[0];
    const isOfRecord = /\p{Script=Hebrew}/u.test(text);
    const isOfPage = foreignIn(text).length > 0;
    if ((isOfRecord && language !== 'qaa') || (isOfPage && language !== 'en')) found.push(`${language}: ${text}`);
  }
  return found;
}

/** As it was raised by the worker, for a reason in the language of the talk. */
const raised = (record: ScreeningRecord): ScreeningRecord => ({
  ...record,
  level: {
    ...record.level,
    final: 'act-now',
    raised: { level: 'act-now', reason: texts.finish, at: record.completedAt! },
  },
});

/** As a guide would have it that saw another level and other signs in the same answers. */
const otherwise = (record: ScreeningRecord): ScreeningRecord => {
  const [first, ...rest] = record.assessment.flags;
  const invented = { ...first!, code: 'not-in-the-guide' };
  return {
    ...record,
    level: { computed: 'none-noted', final: 'none-noted' },
    assessment: { ...record.assessment, flags: [invented, ...rest] },
  };
};

describe('a record in another language than the page', () => {
  before(() => registerLanguage(madeUp));

  for (const [name, answers, change] of [
    ['of all there is', everything, (record: ScreeningRecord) => record],
    ['whose level was raised', { gang: 'yes' }, raised],
    ['that the guide at hand would make otherwise', everything, otherwise],
  ] as const)
    it(`is read in its language, and the page in its own: ${name}`, async () => {
      const record = change(await recordOf(answers));
      const worker = await open({ record, lang: 'en' });
      await until(() => worker.heading === english.openedTitle);
      await until(() => worker.find('.level'));
      expect(misread(worker.root)).to.deep.equal([]);

      dispatchEvent(new Event('beforeprint'));
      await until(() => worker.find('.on-page h1'));
      expect(misread(worker.find('.on-page')!)).to.deep.equal([]);
      dispatchEvent(new Event('afterprint'));
      await worker.settled();

      await worker.press(english.print);
      const frame = worker.find('iframe.preview') as HTMLIFrameElement;
      await until(() => frame.contentDocument?.querySelector('h1'));
      expect(misread(worker.root)).to.deep.equal([]);
      expect(misread(frame.contentDocument!)).to.deep.equal([]);
    });
});
