import { isComposing } from '../composing.ts';

/**
 * Letters choose and Enter goes on: to the next question on the page, and after the last one to what comes next. Text
 * that is typed stays text, and Enter on a button or a summary works as usual.
 */
export function pressQuickKey(event: KeyboardEvent): void {
  const { key, repeat, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || repeat || isComposing(event) || ctrlKey || altKey || metaKey) return;
  const focused = event.target as HTMLElement;
  // What a host slots in handles its own keys.
  const screen = focused.closest('.main');
  if (!screen || focused.matches('textarea, select, button, summary, a')) return;
  const question = focused.closest<HTMLElement>('[data-question]');
  // Fields of anything else are for typing.
  if (!question && focused.matches('input')) return;
  const questions = [...screen.querySelectorAll<HTMLElement>('[data-question]')].filter(isUnfolded);
  if (key === 'Enter') {
    event.preventDefault();
    const next = questions[question ? questions.indexOf(question) + 1 : 0];
    if (next) firstOf(next)?.focus();
    else screen.querySelector<HTMLElement>('[part~=primary-button]')?.click();
  } else if (isChoice(focused) || !focused.matches('input')) {
    const form = focused.closest('.account') ?? question ?? questions[0];
    if (choose(form, key)) event.preventDefault();
  }
}

/** Ticks the choice with that letter, or returns false where there is none. */
export function choose(form: Element | null | undefined, key: string): boolean {
  const choice = [...(form?.querySelectorAll<HTMLInputElement>('input[data-letter]') ?? [])].find(
    ({ dataset }) => dataset['letter'] === key.toLowerCase(),
  );
  choice?.focus();
  choice?.click();
  return choice !== undefined;
}

function isUnfolded(question: Element): boolean {
  return !question.parentElement!.closest('details:not([open])');
}

function isChoice(element: Element): boolean {
  return element.matches('[type=radio], [type=checkbox]');
}

function firstOf(question: Element): HTMLElement | null {
  return question.querySelector<HTMLElement>('input, textarea');
}
