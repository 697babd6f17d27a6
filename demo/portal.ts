import 'open-door-screening/define';
import { portalTexts } from './portal-texts.ts';

const screening = document.querySelector('open-door-screening')!;
const events = document.querySelector('#events')!;
const json = document.querySelector<HTMLPreElement>('#json')!;

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

document.querySelector('#language')!.addEventListener('change', ({ target }) => {
  const language = (target as HTMLSelectElement).value;
  document.documentElement.lang = language;
  screening.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = portalTexts[language]?.[element.dataset['text'] ?? ''] ?? element.textContent;
});

document.querySelector('#hostile')!.addEventListener('change', ({ target }) => {
  document.querySelector<HTMLLinkElement>('#hostile-styles')!.disabled = !(target as HTMLInputElement).checked;
});
