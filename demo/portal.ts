import 'open-door-screening/define';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { portalTexts } from './portal-texts.ts';

const room = document.querySelector('#screening')!;
const events = document.querySelector('#events')!;
const json = document.querySelector<HTMLPreElement>('#json')!;
let screening = room.querySelector('open-door-screening')!;
/** What this portal keeps, here in memory alone: the newest draft and the finished record. */
let draft: Draft | undefined;
let record: ScreeningRecord | undefined;

/** Listens to a screening and hands it what an agency sets: here, its local contacts. */
function wire(): void {
  screening.config = {
    contacts: {
      'child-abuse-hotline': { phone: '555-0100' },
      'child-advocacy-center': { phone: '555-0101' },
    },
  };
  // What this portal's file says of the case.
  screening.prefill = { care: 'foster', 'report-police': 'within-24h' };
  screening.addEventListener('screening-start', () => tell('screening-start'));
  screening.addEventListener('screening-draft', (event) => (draft = event.draft));
  screening.addEventListener('screening-clear', () => tell('screening-clear'));
  screening.addEventListener('screening-error', ({ error }) => tell(`screening-error: ${error.message}`));
  screening.addEventListener('screening-pause', (event) => show('screening-pause', event.record));
  screening.addEventListener('screening-complete', (event) => {
    record = event.record;
    show('screening-complete', record);
  });
}

function tell(text: string): void {
  const line = document.createElement('li');
  line.textContent = text;
  events.append(line);
}

function show(event: string, received: ScreeningRecord): void {
  tell(event);
  json.textContent = JSON.stringify(received, null, 2);
  json.hidden = false;
}

/** A new element in the place of the one before, as after a crash or on another day. */
function replace(): void {
  const fresh = document.createElement('open-door-screening');
  for (const { name, value } of screening.attributes) fresh.setAttribute(name, value);
  screening.replaceWith(fresh);
  screening = fresh;
  wire();
}

function onClick(id: string, action: () => unknown): void {
  document.querySelector(id)!.addEventListener('click', action);
}

wire();

onClick('#crash', () => {
  replace();
  screening.draft = draft;
});
onClick('#again', () => {
  replace();
  screening.record = record;
});
onClick('#print', () => screening.print());
onClick('#blank', () => screening.printBlank());

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
