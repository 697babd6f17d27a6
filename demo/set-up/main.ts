import { SetUp } from './set-up.ts';

const setUp = new SetUp(document.querySelector<HTMLElement>('#set-up')!);
await setUp.speak(navigator.language.startsWith('es') ? 'es' : 'en');

addEventListener('beforeunload', (event) => {
  if (setUp.isUnsaved) event.preventDefault();
});

// In a field, the browser undoes what was typed there.
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'z') return;
  if (target instanceof Element && target.matches('input:not([type=checkbox]), textarea, open-door-screening')) return;
  event.preventDefault();
  if (shiftKey) setUp.redo();
  else setUp.undo();
});
