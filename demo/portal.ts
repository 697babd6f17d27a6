import 'open-door-screening/define';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { inventedDraft, type InventedCase } from './invented-cases.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { portalTexts, type PortalLanguage } from './portal-texts.ts';

const room = document.querySelector('#screening')!;
const events = document.querySelector('#events')!;
const json = document.querySelector<HTMLPreElement>('#json')!;
const languages = document.querySelector<HTMLSelectElement>('#language')!;
let screening = room.querySelector('open-door-screening')!;
let record: ScreeningRecord | undefined;

/** What an agency sets: here, its local contacts. */
const config = {
  contacts: {
    'child-abuse-hotline': { phone: '555-0100' },
    'child-advocacy-center': { phone: '555-0101' },
  },
};

/** Listens to a screening and hands it what this portal has for it. */
function wire(): void {
  screening.config = config;
  // What this portal's file says of the case.
  screening.prefill = { care: 'foster', 'report-police': 'made' };
  screening.addEventListener('screening-start', () => tell('screening-start'));
  screening.addEventListener('screening-draft', (event) => keep(event.draft));
  screening.addEventListener('screening-change', () => say('demo'));
  screening.addEventListener('screening-clear', () => {
    keep(undefined);
    tell('screening-clear');
  });
  screening.addEventListener('screening-error', ({ error }) => tell(`screening-error: ${error.message}`));
  screening.addEventListener('screening-pause', (event) => show('screening-pause', event.record));
  screening.addEventListener('screening-complete', (event) => {
    record = event.record;
    button('#again').disabled = false;
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

function keep(draft: Draft | undefined): void {
  keepDraft(draft);
  button('#lose').disabled = !draft;
}

/** A new element in the place of the one before, for the case a draft is of. */
function replace(caseReference = '2026-041'): void {
  const fresh = document.createElement('open-door-screening');
  for (const { name, value } of screening.attributes) fresh.setAttribute(name, value);
  fresh.caseReference = caseReference;
  document.querySelector('#case')!.textContent = caseReference;
  screening.replaceWith(fresh);
  screening = fresh;
  wire();
}

function goOnWith(draft: Draft): void {
  replace(draft.caseReference);
  screening.draft = draft;
  keep(draft);
}

/** Says in the line below the case what this page is, or what has happened to it. */
function say(text: 'demo' | 'lost'): void {
  const notice = document.querySelector<HTMLElement>('#notice')!;
  if (notice.dataset['text'] === text) return;
  notice.dataset['text'] = text;
  speak(languages.value as PortalLanguage);
}

function speak(language: PortalLanguage): void {
  const texts: Readonly<Record<string, string>> = portalTexts[language];
  languages.value = document.documentElement.lang = screening.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = texts[element.dataset['text']!]!;
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = texts[element.dataset['label']!]!;
}

function button(selector: string): HTMLButtonElement {
  return document.querySelector<HTMLButtonElement>(selector)!;
}

wire();
const kept = keptDraft();
if (kept) {
  goOnWith(kept);
  speak(kept.language === 'es' ? 'es' : 'en');
  say('lost');
}

document.querySelectorAll<HTMLElement>('[data-case]').forEach((example, index) => {
  example.addEventListener('click', () => {
    const language = languages.value as PortalLanguage;
    const caseReference = `${index + 1} (${portalTexts[language].inventedCase})`;
    goOnWith(inventedDraft(example.dataset['case'] as InventedCase, language, { caseReference }, config));
    say('demo');
  });
});
button('#lose').addEventListener('click', () => location.reload());
button('#again').addEventListener('click', () => {
  replace(record?.caseReference);
  screening.record = record;
});
button('#print').addEventListener('click', () => void screening.print());
button('#blank').addEventListener('click', () => void screening.printBlank());
languages.addEventListener('change', () => speak(languages.value as PortalLanguage));

document.querySelector('#hostile')!.addEventListener('change', ({ target }) => {
  document.querySelector<HTMLLinkElement>('#hostile-styles')!.disabled = !(target as HTMLInputElement).checked;
});

addEventListener('beforeunload', (event) => {
  if (screening.unsaved && !keptDraft()) event.preventDefault();
});
