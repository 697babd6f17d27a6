import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { sees, until, wholeTalk } from './whole-talk.ts';

afterEach(() => document.body.replaceChildren());

/** An element on the page, and the errors it reports. */
function open(settings: object = {}) {
  const element = Object.assign(document.createElement('open-door-screening'), settings);
  const errors: string[] = [];
  element.addEventListener('screening-error', ({ error }) => errors.push(error.message));
  document.body.append(element);
  return { element, errors };
}

/** What a host tests in an environment that has a document and no layout, and lacks what is new in browsers. */
export function testsIn(environment: string): void {
  describe(`in ${environment}`, () => {
    it('a talk reaches screening-complete with its record, and nothing is reported to have failed', async () => {
      const { element, errors } = open({ caseReference: '2026-041', prefill: { care: 'foster' } });
      const record = await wholeTalk(element, { age: '15', slept: 'hotel', safe: 'no' });

      expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      const values = Object.entries(record.answers).map(([code, accounts]) => [code, accounts[0]!.value]);
      expect(Object.fromEntries(values)).toMatchObject({ age: 15, slept: ['hotel'], care: 'foster' });
      expect(record.caseReference).toBe('2026-041');
      expect(errors).toEqual([]);
    });

    it('a second talk follows the first, and nothing of the first is in it', async () => {
      const { element, errors } = open();
      const first = await wholeTalk(element, { slept: 'car' });
      element.clear();
      const second = await wholeTalk(element);
      expect([first, second].map(({ answers }) => Object.keys(answers))).toEqual([['slept'], []]);
      expect(errors).toEqual([]);
    });

    it('a talk goes on from its draft', async () => {
      const first = open({ prefill: { age: 15 } });
      first.element.start();
      const draft = await until(() => first.element.draft, 'a draft');
      const second = open({ draft: JSON.parse(JSON.stringify(draft)) });
      await until(() => second.element.draft, 'the talk of the draft');
      const record = await wholeTalk(second.element);
      expect(record.answers['age']).toMatchObject([{ source: 'record', value: 15 }]);
      expect([...first.errors, ...second.errors]).toEqual([]);
    });

    it('a record is shown; where nothing can be printed, that is what `print` says', async () => {
      const record = await wholeTalk(open().element, { slept: 'hotel' });
      const { element, errors } = open({ record });
      await sees(element, 'hotel');
      expect(await element.print()).toBe(false);
      expect(await element.printBlank()).toBe(false);
      expect(errors).toEqual([]);
    });

    it('it speaks the language of its page', async () => {
      document.documentElement.lang = 'es';
      const { element, errors } = open();
      await sees(element, 'Empezar');
      document.documentElement.removeAttribute('lang');
      expect(errors).toEqual([]);
    });
  });
}
