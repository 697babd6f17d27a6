import 'open-door-screening/define';
import { portalTexts } from './portal-texts.ts';

const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector)!;
const screening = find<HTMLElementTagNameMap['open-door-screening']>('open-door-screening');
const events = find<HTMLOListElement>('#events');
const json = find<HTMLPreElement>('#json');

// What an agency sets: here, its local contacts.
screening.config = {
  contacts: {
    'child-abuse-hotline': { phone: '555-0100' },
    'child-advocacy-center': { phone: '555-0101' },
  },
};

function tell(text: string): void {
  const line = document.createElement('li');
  line.textContent = text;
  events.append(line);
}

screening.addEventListener('screening-start', () => tell('screening-start'));
screening.addEventListener('screening-clear', () => tell('screening-clear'));
screening.addEventListener('screening-error', ({ error }) => tell(`screening-error: ${error.message}`));
screening.addEventListener('screening-complete', ({ record }) => {
  tell('screening-complete');
  json.textContent = JSON.stringify(record, null, 2);
  json.hidden = false;
});

addEventListener('beforeunload', (event) => {
  if (screening.unsaved) event.preventDefault();
});

find<HTMLSelectElement>('#language').addEventListener('change', ({ target }) => {
  const language = (target as HTMLSelectElement).value;
  document.documentElement.lang = language;
  screening.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = portalTexts[language]?.[element.dataset['text'] ?? ''] ?? element.textContent;
});

find<HTMLInputElement>('#hostile').addEventListener('change', ({ target }) => {
  find<HTMLLinkElement>('#hostile-styles').disabled = !(target as HTMLInputElement).checked;
});
