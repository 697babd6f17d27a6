import { isComposing } from '../composing.ts';
import { choose } from './quick-keys.ts';

/**
 * Typing in from the paper form: the letter printed there ticks the choice here, and Enter goes to the next question.
 * These keys stop here; every other key is the page's.
 */
export function typeLetter(event: KeyboardEvent): void {
  if (event.repeat || isComposing(event)) return;
  const field = event.target as HTMLInputElement;
  if (event.ctrlKey || event.altKey || event.metaKey || field.localName !== 'input') return;
  const question = event.currentTarget as HTMLElement;
  if (event.key === 'Enter') {
    use(event);
    inputAfter(question)?.focus();
  } else if (field.type !== 'text') {
    if (choose(question, event.key)) use(event);
  }
}

function use(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The first thing to fill in after a question; after the last one, the way on. */
function inputAfter(question: Element): HTMLElement | null {
  const next = question.nextElementSibling;
  return next
    ? next.querySelector<HTMLElement>('input, textarea')
    : (question.closest('.main')?.querySelector<HTMLElement>('.actions .primary') ?? null);
}
