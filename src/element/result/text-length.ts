import { longestText } from '../../instrument/clean.ts';
import { sayIn } from '../../languages/say.ts';
import { resultTexts } from './result.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** From here on the field shows how much is left. */
const nearly = longestText * 0.9;

/**
 * Watches the texts that are typed in this root: what would make one too long is refused, whatever its size, and the
 * field says so; its text stays.
 */
export function watchTexts(root: ShadowRoot): void {
  root.addEventListener('beforeinput', (event) => {
    const field = fieldOf(event);
    const { data, dataTransfer, inputType } = event as Partial<InputEvent>;
    // A page can send an event of its own, without a kind.
    if (!field || !inputType?.startsWith('insert')) return;
    const added = (data ?? dataTransfer?.getData('text/plain') ?? '').length;
    const { value, selectionStart, selectionEnd } = field;
    const count = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + added;
    if (count <= longestText) return;
    event.preventDefault();
    if (event.defaultPrevented) announce(field, 'textTooLong', count);
  });
  // What a keyboard composes, and what a program inserts, cannot be refused before it is in the field.
  root.addEventListener(
    'input',
    (event) => {
      const field = fieldOf(event);
      if (!field) return;
      const count = field.value.length;
      if (count > longestText) field.value = field.value.slice(0, longestText);
      if (count > nearly) announce(field, count > longestText ? 'textCut' : 'textLength', count);
      else messageAt(field).textContent = '';
    },
    { capture: true },
  );
  // Rendered empty first: a live region announces only later changes.
  root.addEventListener('focusin', (event) => {
    const field = fieldOf(event);
    if (field) messageAt(field);
  });
}

function fieldOf({ target }: Event): Field | undefined {
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(text|password)$/.test(target.type));
  return isText ? target : undefined;
}

function announce(field: Field, text: 'textTooLong' | 'textCut' | 'textLength', count: number): void {
  const language = field.closest<HTMLElement>('[lang]')!.lang;
  const message = messageAt(field);
  // A screen reader announces at once what was refused, but not each character that is typed.
  message.ariaLive = text === 'textLength' ? 'off' : 'assertive';
  message.textContent = sayIn(language)(resultTexts(language)[text], { count, most: longestText });
}

function messageAt(field: Field): Element {
  const { nextElementSibling: next } = field;
  if (next?.className === 'text-length') return next;
  const message = document.createElement('span');
  message.className = 'text-length';
  message.role = 'alert';
  field.after(message);
  return message;
}
