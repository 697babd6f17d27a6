// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ScreeningCompleteEvent, ScreeningErrorEvent, type ScreeningEventMap } from '../../src/element/events.ts';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { until } from '../frameworks/whole-talk.ts';

register();
afterEach(() => document.body.replaceChildren());

type Name = keyof ScreeningEventMap;
const handedOver: readonly Name[] = ['screening-complete', 'screening-pause', 'screening-draft', 'screening-keep'];

/** An element on a page that names its case, and the events it received. */
async function page(settings: Partial<OpenDoorScreening> = {}) {
  const element = document.createElement('open-door-screening');
  const told: Event[] = [];
  for (const name of [...handedOver, 'screening-practice-complete', 'screening-error'] as const)
    element.addEventListener(name, (event) => told.push(event));
  document.body.append(Object.assign(element, { caseReference: '2026-041', prefill: { age: 9 }, ...settings }));
  await until(() => sees(element).includes(english.begin), 'the first screen');
  return { element, told, heard: (name: Name) => told.filter(({ type }) => type === name).length };
}

type Page = Awaited<ReturnType<typeof page>>;

const sees = ({ shadowRoot }: OpenDoorScreening) => shadowRoot?.querySelector('.shell')?.textContent ?? '';

async function press({ element }: Page, name: string | undefined): Promise<void> {
  const found = await until(() => {
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button')];
    return name === undefined
      ? element.shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')
      : buttons.find(({ textContent }) => textContent.trim() === name);
  }, name ?? 'what to do next');
  found.click();
  await element.updateComplete;
}

/** Goes on to the end. */
async function finish(visit: Page): Promise<void> {
  const ends = () => visit.heard('screening-complete') + visit.heard('screening-practice-complete');
  for (let steps = 0; steps < 100 && ends() === 0; steps++) {
    await press(visit, undefined);
    const isWaiting = () => sees(visit.element).includes(english.waitingHint);
    await until(() => ends() > 0 || !isWaiting(), 'what comes after');
  }
}

describe('A practice', () => {
  it('hands nothing over: the page is notified that it was finished, without a record', async () => {
    const visit = await page({ practice: true });
    await press(visit, english.begin);
    expect(sees(visit.element)).toContain(english.practiceBand);
    await press(visit, english.stop);
    await press(visit, english.resume);
    expect(visit.element.unsaved).toBe(false);
    await finish(visit);
    expect(
      visit.told.map((event) => (event instanceof ScreeningErrorEvent ? event.error.message : event.type)),
    ).toEqual(['screening-practice-complete']);
    expect(visit.told[0]).not.toHaveProperty('record');
    expect(visit.element.draft).toBeUndefined();
  });

  it('stays one until the next talk begins, and a talk stays one', async () => {
    const visit = await page({ practice: true });
    await press(visit, english.begin);
    visit.element.practice = false;
    await visit.element.updateComplete;
    expect(sees(visit.element)).toContain(english.practiceBand);
    visit.element.clear();
    await visit.element.updateComplete;
    expect(sees(visit.element)).not.toContain(english.practiceBand);
    await press(visit, english.begin);
    visit.element.practice = true;
    await visit.element.updateComplete;
    expect(sees(visit.element)).not.toContain(english.practiceBand);
    expect(visit.element.draft).toMatchObject({ caseReference: '2026-041' });
    await finish(visit);
    expect(visit.heard('screening-complete')).toBe(1);
    expect(visit.heard('screening-practice-complete')).toBe(0);
  });

  it('shows no record of a real case, and says so once; it stays a practice', async () => {
    const before = await page();
    await press(before, english.begin);
    await finish(before);
    const { record } = before.told.find((event) => event instanceof ScreeningCompleteEvent)!;
    const atOnce = await page({ practice: true, record });
    const later = await page({ caseReference: 'C-2' });
    Object.assign(later.element, { practice: true, record });
    await later.element.updateComplete;
    const onShown = await page();
    onShown.element.record = record;
    await onShown.element.updateComplete;
    expect(onShown.element.shadowRoot!.querySelector('.paper')).not.toBeNull();
    onShown.element.practice = true;
    await onShown.element.updateComplete;
    for (const visit of [atOnce, later, onShown]) {
      await visit.element.updateComplete;
      expect(visit.told).toMatchObject([{ error: { message: 'A practice takes no draft and no record.' } }]);
      expect(visit.element.record).toBeUndefined();
      expect(visit.element.shadowRoot!.querySelector('.paper')).toBeNull();
      expect(sees(visit.element)).toContain(english.practiceBand);
      expect(sees(visit.element)).toContain(english.begin);
    }
  });

  it('opens no file: what the file holds would be marked as no real case', async () => {
    const [real, practice] = [await page(), await page({ practice: true })];
    expect(sees(real.element)).toContain(english.openFile);
    expect(sees(practice.element)).toContain(english.onPaper);
    expect(sees(practice.element)).not.toContain(english.openFile);
  });

  it('goes on with no draft, and says so', async () => {
    const before = await page();
    await press(before, english.begin);
    const { draft } = before.element;
    const visit = await page({ practice: true, draft });
    expect(visit.told).toMatchObject([{ error: { message: 'A practice takes no draft and no record.' } }]);
  });
});
