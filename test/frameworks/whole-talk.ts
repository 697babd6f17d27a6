import type { ScreeningRecord } from '../../src/record/record.ts';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { talk as spanish } from '../../src/languages/es/talk.ts';

/** What is answered, by question code: what is typed, or the code of a choice. */
export type Answers = Readonly<Record<string, string>>;

/** Waits for what comes sooner or later: minutes, on a computer that has much else to do. */
export async function until<T>(found: () => T | undefined | null | false, what: string | (() => string)): Promise<T> {
  const end = performance.now() + 240_000;
  for (;;) {
    const value = found();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Begins a talk and clicks through it to its end, as one does where nothing has a layout; gives the record. `look` is
 * called on each screen.
 */
export async function wholeTalk(
  element: OpenDoorScreening,
  answers: Answers = {},
  look: () => void = () => {},
): Promise<ScreeningRecord> {
  const records: ScreeningRecord[] = [];
  element.addEventListener('screening-complete', ({ record }) => records.push(record), { once: true });
  const answered = new Set<string>();
  for (let clicks = 0; clicks < 300; clicks += 1) {
    await until(
      () => records.length > 0 || !isWaiting(element),
      () => `what comes after: ${shown(element)}`,
    );
    if (records[0]) return records[0];
    await answer(element, answers, answered);
    look();
    const next = await until(() => onward(element), 'a button to go on');
    next.click();
    await element.updateComplete;
  }
  throw new Error(`The talk does not end; it shows: ${shown(element)}`);
}

/** What leads on with the talk, also from a card where something else comes first. */
function onward({ shadowRoot }: OpenDoorScreening): HTMLElement | undefined {
  const buttons = [...(shadowRoot?.querySelectorAll<HTMLElement>('[part~=button], [part~=primary-button]') ?? [])];
  return (
    buttons.find(({ textContent }) => [english.goOn, spanish.goOn].includes(textContent.trim())) ??
    buttons.find((button) => button.matches('[part~=primary-button]'))
  );
}

function isWaiting(element: OpenDoorScreening): boolean {
  const heading = element.shadowRoot?.querySelector('[data-heading]')?.textContent;
  return [english.waiting, spanish.waiting].includes(heading ?? '');
}

async function answer(element: OpenDoorScreening, answers: Answers, answered: Set<string>): Promise<void> {
  const isOpen = (question: Element) => {
    const code = question.getAttribute('data-question')!;
    return code in answers && !answered.has(code);
  };
  const open = () => [...element.shadowRoot!.querySelectorAll('[data-question]')].find(isOpen);
  // A question may open others on the same page.
  for (let question = open(); question; question = open()) {
    const code = question.getAttribute('data-question')!;
    answered.add(code);
    const choice = question.querySelector<HTMLInputElement>(`input[value="${answers[code]}"]`);
    if (choice) choice.click();
    else type(question.querySelector<HTMLInputElement>('input[inputmode=numeric], textarea')!, answers[code]!);
    await element.updateComplete;
  }
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Waits for words in the element. */
export function sees(element: OpenDoorScreening, words: string): Promise<unknown> {
  return until(
    () => shown(element).includes(words),
    () => `"${words}", on: ${shown(element)}`,
  );
}

/** Presses the button of that name. */
export function press(element: OpenDoorScreening, name: string): void {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  const found = buttons.find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`No button "${name}" on: ${shown(element)}`);
  found.click();
}

/** What can be read in the element. */
export function shown(element: OpenDoorScreening): string {
  return (element.shadowRoot?.querySelector('.shell')?.textContent ?? 'nothing').replaceAll(/\s+/g, ' ');
}
