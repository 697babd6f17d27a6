import 'open-door-screening/define';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { keepDrafts, type KeepNews } from 'open-door-screening/keep-drafts';
import { inventedDraft, type InventedCase } from './invented-cases.ts';
import { tryItTexts, type Language } from './try-it-texts.ts';

const room = document.querySelector('#screening')!;
const events = document.querySelector<HTMLElement>('#events')!;
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

/** Listens to a screening, hands it what this page has for it, and keeps it. */
function wire() {
  screening.config = config;
  // What this page's file says of the case.
  screening.prefill = { care: 'foster', 'report-police': 'made' };
  screening.addEventListener('screening-start', () => tell('screening-start'));
  screening.addEventListener('screening-change', () => say('demo'));
  screening.addEventListener('screening-clear', () => tell('screening-clear'));
  screening.addEventListener('screening-error', ({ error }) => tell(`screening-error: ${error.message}`));
  screening.addEventListener('screening-pause', (event) => show('screening-pause', event.record));
  screening.addEventListener('screening-complete', (event) => {
    record = event.record;
    button('#again').disabled = false;
    show('screening-complete', record);
  });
  // A real portal gives a key, too, which its server gives to whoever has signed in, and a name for each case.
  return keepDrafts(screening, { name: 'demo', hours: 12, save: sendToServer, hear: hearOfKept });
}

/** Here a real portal sends the record, and fails where its server does not confirm it. This one has no server. */
async function sendToServer(finished: ScreeningRecord): Promise<void> {
  await Promise.resolve(finished);
}

function hearOfKept(news: KeepNews): void {
  tell(`keepDrafts: ${news.type}`);
  if (news.type === 'kept') button('#lose').disabled = false;
  if (news.type === 'removed') button('#lose').disabled = true;
  if (news.type === 'restored') goOnAfterLoss(news.draft);
  if (news.type === 'elsewhere' || news.type === 'conflict' || news.type === 'failed') say(news.type);
}

function goOnAfterLoss({ caseReference = '2026-041', language }: Draft): void {
  nameCase(caseReference);
  button('#lose').disabled = false;
  speak(language in tryItTexts ? (language as Language) : 'en');
  say('lost');
}

function nameCase(caseReference: string): void {
  screening.caseReference = caseReference;
  document.querySelector('#case')!.textContent = caseReference;
}

function tell(text: string): void {
  const line = document.createElement('li');
  line.textContent = text;
  events.append(line);
  events.hidden = false;
}

function show(event: string, received: ScreeningRecord): void {
  tell(event);
  json.textContent = JSON.stringify(received, null, 2);
  json.hidden = false;
}

/** A new element in the place of the one before, and nothing is kept of that. */
async function replace(caseReference = '2026-041'): Promise<void> {
  await drafts.remove();
  await drafts.stop();
  const fresh = document.createElement('open-door-screening');
  for (const { name, value } of screening.attributes) fresh.setAttribute(name, value);
  screening.replaceWith(fresh);
  screening = fresh;
  nameCase(caseReference);
  drafts = wire();
}

async function goOnWith(draft: Draft): Promise<void> {
  await replace(draft.caseReference);
  screening.draft = draft;
  drafts.keep(draft);
  say('demo');
}

/** Says in the line below the case what this page is, or what has happened to it. */
function say(text: 'demo' | 'lost' | 'elsewhere' | 'conflict' | 'failed'): void {
  const notice = document.querySelector<HTMLElement>('#notice')!;
  if (notice.dataset['text'] === text) return;
  notice.dataset['text'] = text;
  speak(languages.value as Language);
}

function speak(language: Language): void {
  const texts: Readonly<Record<string, string>> = tryItTexts[language];
  languages.value = document.documentElement.lang = screening.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = texts[element.dataset['text']!]!;
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = texts[element.dataset['label']!]!;
}

function button(selector: string): HTMLButtonElement {
  return document.querySelector<HTMLButtonElement>(selector)!;
}

let drafts = wire();

document.querySelectorAll<HTMLElement>('[data-case]').forEach((example, index) => {
  example.addEventListener('click', () => {
    const language = languages.value as Language;
    const caseReference = `${index + 1} (${tryItTexts[language].inventedCase})`;
    void goOnWith(inventedDraft(example.dataset['case'] as InventedCase, language, { caseReference }, config));
  });
});
button('#lose').addEventListener('click', async () => {
  await drafts.whenKept();
  location.reload();
});
button('#again').addEventListener('click', async () => {
  await replace(record?.caseReference);
  screening.record = record;
});
button('#print').addEventListener('click', () => void screening.print());
button('#blank').addEventListener('click', () => void screening.printBlank());
languages.addEventListener('change', () => speak(languages.value as Language));

document.querySelector('#hostile')!.addEventListener('change', ({ target }) => {
  document.querySelector<HTMLLinkElement>('#hostile-styles')!.disabled = !(target as HTMLInputElement).checked;
});

addEventListener('beforeunload', (event) => {
  if (screening.unsaved && !drafts.isKept) event.preventDefault();
});
