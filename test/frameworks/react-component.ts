import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDoorScreening as ScreeningElement } from '../../src/element/open-door-screening.ts';
import type { OpenDoorScreeningProps } from '../../src/frameworks/react.ts';
import { reactOf, served, type Version } from './react-versions.ts';
import { shown, until, wholeTalk } from './whole-talk.ts';

afterEach(() => document.body.replaceChildren());

/** What an app in that version of React does with the component. One version a file: each has its own modules. */
export function testComponentIn(version: Version): void {
  describe(`in React ${version}`, async () => {
    const { react, client, OpenDoorScreening } = await reactOf(version);
    const { createElement, StrictMode } = react;

    const complaints = vi.spyOn(console, 'error');
    beforeEach(() => complaints.mockClear());
    afterEach(() => expect(complaints.mock.calls).toEqual([]));

    /** The app of this test, with React's own checks. */
    const app = (props: OpenDoorScreeningProps = {}, ...children: unknown[]) =>
      createElement(StrictMode, null, createElement(OpenDoorScreening, props, ...(children as [])));

    function page(html = ''): HTMLElement {
      const container = Object.assign(document.createElement('div'), { innerHTML: html });
      document.body.append(container);
      return container;
    }

    /** Renders into the page, and what renders there again. */
    async function render(props: OpenDoorScreeningProps, ...children: unknown[]) {
      const container = page();
      const root = client.createRoot(container);
      root.render(app(props, ...children));
      const element = await until(() => container.querySelector('open-door-screening'), 'the element');
      return { root, element, again: (changed: OpenDoorScreeningProps) => root.render(app(changed)) };
    }

    const account = (element: ScreeningElement, code: string) => element.draft?.answers[code]?.[0]?.value;

    it('an app gives properties and gets the events of a whole talk, each once', async () => {
      const heard: string[] = [];
      const onScreeningComplete = vi.fn();
      const { element } = await render({
        caseReference: '2026-041',
        prefill: { care: 'foster' },
        onScreeningStart: (event) => heard.push(event.type),
        onScreeningComplete,
        onScreeningError: ({ error }) => heard.push(error.message),
      });
      const record = await wholeTalk(element, { slept: 'hotel' });

      expect(onScreeningComplete).toHaveBeenCalledTimes(1);
      expect(onScreeningComplete.mock.calls[0]![0].record).toBe(record);
      expect(record.caseReference).toBe('2026-041');
      expect(record.answers['care']![0]!.value).toBe('foster');
      expect(heard).toEqual(['screening-start']);
    });

    it('an element that came from a server gets them as well', async () => {
      const container = page(served);
      const element = container.querySelector('open-door-screening')!;
      const onScreeningComplete = vi.fn();
      const props: OpenDoorScreeningProps = { lang: 'es', id: 'talk', className: 'wide', caseReference: '2026-041' };
      client.hydrateRoot(
        container,
        app(
          { ...props, lang: 'es', hidden: false, prefill: { age: 15 }, onScreeningComplete },
          createElement('h1', { slot: 'header' }, 'County'),
        ),
      );
      await until(() => element.caseReference, 'the properties');
      const record = await wholeTalk(element);

      expect(container.querySelector('open-door-screening')).toBe(element);
      expect(onScreeningComplete.mock.calls.map(([event]) => event.record)).toEqual([record]);
      expect(record).toMatchObject({ caseReference: '2026-041', language: 'es' });
      expect(record.answers['age']![0]!.value).toBe(15);
    });

    it('what is on the first screen is there at once, not after it', async () => {
      const { element } = await render({ path: 'short' });
      await element.updateComplete;
      const begin = element.shadowRoot!.querySelector('[part~=primary-button]')!;
      expect(begin.textContent.trim()).toBe('Begin a short talk');
    });

    it('a ref gives the element, and children, classes and other attributes reach it', async () => {
      const ref = react.createRef<ScreeningElement>();
      const child = createElement('h1', { slot: 'header', key: 1 }, 'County');
      const { element, again } = await render(
        { ref, className: 'wide', hidden: true, 'aria-label': 'Talk' } as OpenDoorScreeningProps,
        child,
      );
      expect(ref.current).toBe(element);
      expect(element.className).toBe('wide');
      expect(element.getAttribute('aria-label')).toBe('Talk');
      expect(element.hidden).toBe(true);
      expect(element.querySelector('[slot=header]')!.textContent).toBe('County');

      again({ hidden: false });
      await until(() => !element.hidden, 'an element that is shown');
      expect(element.className).toBe('');
    });

    it('a property reaches the element under its own name, also one that has an attribute as well', async () => {
      const { element } = await render({ largerText: true, keptAt: '' });
      await element.updateComplete;
      expect([element.largerText, element.keptAt]).toEqual([true, '']);
    });

    it('a property follows its value, and is as it was before when it is given no more', async () => {
      const { element, again } = await render({ caseReference: '1', coverKey: 'F2', prefill: { age: 15 } });
      again({ caseReference: '2', prefill: { age: 16 } });
      await until(() => element.caseReference === '2', 'the other case');
      expect(element.coverKey).toBe('Escape');
      element.start();
      expect(await until(() => account(element, 'age'), 'the prefilled age')).toBe(16);
    });

    it('a draft that is given no more leaves the talk as it is', async () => {
      const saved = (await render({ prefill: { age: 15 } })).element;
      saved.start();
      const draft = await until(() => saved.draft, 'a draft');
      const { element, again } = await render({});
      element.start();
      again({ draft });
      await until(() => account(element, 'age'), 'the talk of the draft');
      again({ caseReference: '2' });
      await until(() => element.caseReference === '2', 'the other case');
      await element.updateComplete;
      expect(account(element, 'age')).toBe(15);
    });

    it('a property that has not changed is not set again', async () => {
      const record = await wholeTalk((await render({})).element, { slept: 'hotel' });
      const { element, again } = await render({ record });
      await until(() => shown(element).includes('hotel'), 'the record');
      // As the worker does who closes it.
      element.record = undefined;
      again({ record, caseReference: '2' });
      await until(() => element.caseReference === '2', 'the other case');
      expect(element.record).toBe(undefined);
    });

    it('the handler of the last rendering is called, and none after the app is gone', async () => {
      const [first, second] = [vi.fn(), vi.fn()];
      const { element, again, root } = await render({ onScreeningClear: first });
      again({ onScreeningClear: second, caseReference: '2' });
      await until(() => element.caseReference === '2', 'the second rendering');
      element.clear();
      root.unmount();
      await until(() => !element.isConnected, 'an empty page');
      element.clear();
      expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    });
  });
}
