// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SetUp } from '../../demo/set-up/set-up.ts';
import { setUpTexts } from '../../demo/set-up/texts.ts';

const texts = setUpTexts.en;

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<div id="set-up"></div>';
});

async function opened(): Promise<SetUp> {
  const setUp = new SetUp(document.querySelector<HTMLElement>('#set-up')!);
  await setUp.speak('en');
  return setUp;
}

function file(data: unknown, name = 'kiosk.json'): File {
  return { name, text: () => Promise.resolve(typeof data === 'string' ? data : JSON.stringify(data)) } as File;
}

const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text)!;

const value = (path: string) => (document.getElementById(path) as HTMLInputElement).value;

/** Somebody types there. */
function type(path: string, text: string): void {
  const field = document.getElementById(path) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('a file that is opened', () => {
  it.each([
    ['a step', { steps: [null] }],
    ['a point', { steps: [{ step: 'own', title: 'Own', kind: 'call', points: [null] }] }],
  ])('may have nothing where %s is expected: the page says so, and goes on', async (_what, configuration) => {
    const setUp = await opened();
    await setUp.open([file({ configuration })]);
    expect(setUp.problems.map(({ path }) => path).join()).toContain('configuration.steps[0]');
    for (const text of [texts.addPoint, texts.addStep]) button(text).click();
    expect(setUp.office).toMatchObject({ configuration: { steps: [{}, { step: 'own-step' }] } });
  });

  it('is told from another one that was opened with it', async () => {
    const setUp = await opened();
    await setUp.open([file('{', 'broken.json'), file({ agency: 'Harbor' })]);
    expect(setUp.office).toEqual({ agency: 'Harbor' });
    expect(document.querySelector('.said')!.textContent).toMatch(/broken\.json.*kiosk\.json/s);
  });

  it('is only a part where it is a configuration: the rest is still to be saved', async () => {
    const setUp = await opened();
    const configuration = file({ contacts: { police: { phone: '(713) 555-0142' } } }, 'configuration.json');
    await setUp.open([configuration]);
    expect(setUp.isUnsaved).toBe(false);
    type('agency', 'Harbor');
    await setUp.open([configuration]);
    expect(setUp.isUnsaved).toBe(true);
  });
});

describe('work that is kept', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };

  it('is still to be saved once it is kept no more, also after the page was loaded again', async () => {
    const setUp = await opened();
    type('agency', 'Harbor');
    setUp.keep(true);
    const again = await opened();
    expect([again.office, again.isUnsaved]).toEqual([{ agency: 'Harbor' }, false]);
    again.keep(false);
    expect(again.isUnsaved).toBe(true);
  });

  it('is said not to be kept where there is no room for it', async () => {
    const setUp = await opened();
    type('agency', 'Harbor');
    const storing = vi.spyOn(Storage.prototype, 'setItem');
    storing.mockImplementation((_name, text) => void (text.includes('Harbor') && full()));
    setUp.keep(true);
    expect([setUp.said, setUp.kept.isOn, setUp.isUnsaved]).toEqual([texts.cannotKeep, false, true]);
    storing.mockRestore();
    setUp.keep(true);
    expect([setUp.said, setUp.kept.isOn]).toEqual([texts.kept, true]);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
    type('agency', 'Harbor County');
    expect([setUp.said, setUp.kept.isOn, setUp.isUnsaved]).toEqual([texts.cannotKeep, false, true]);
    expect(localStorage).toHaveLength(0);
  });
});

describe('what is done by hand', () => {
  it.each([
    ['1.5', 1.5],
    ['24', 24],
    ['05', 5],
    ['1.', '1.'],
    ['x', 'x'],
  ])('is the number that was typed: %s', async (typed, number) => {
    const setUp = await opened();
    const place = 'configuration.settings.contactWithinHours';
    for (const letter of typed) type(place, value(place) + letter);
    expect(setUp.office).toEqual({ configuration: { settings: { contactWithinHours: number } } });
  });

  it('chooses a text once by a double click', async () => {
    const setUp = await opened();
    setUp.seek('begin');
    const [first] = document.querySelectorAll<HTMLElement>('.found button');
    first!.click();
    first!.click();
    expect(document.querySelectorAll('#own-words fieldset')).toHaveLength(1);
  });

  it('removes one step, and one point, by a double click', async () => {
    const point = (code: string) => ({ code, text: code, by: 'now' });
    const step = (name: string) => ({
      step: name,
      title: name,
      kind: 'call',
      points: [point(`${name}-1`), point(`${name}-2`)],
    });
    const setUp = await opened();
    await setUp.open([file({ configuration: { steps: [step('a'), step('b'), step('c')] } })]);
    const twice = (selector: string) => {
      for (const detail of [1, 2])
        document.querySelector(selector)!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    };
    twice('#own-step-0 > .actions button:last-child');
    twice('#own-step-0 .point .actions button');
    const { steps } = (setUp.office as { configuration: { steps: ReturnType<typeof step>[] } }).configuration;
    expect(steps.map((each) => [each.step, each.points.length])).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
  });
});
