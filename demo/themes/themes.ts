/// <reference types="vite/client" />
import 'open-door-screening/define';
import { createDraft, createScreening, returnFromRun, type Draft, type Value } from 'open-door-screening';
import { described } from '../described.ts';
import dense from './dense.css?raw';
import government from './government.css?raw';
import highContrast from './high-contrast.css?raw';
import plain from './plain.css?raw';

const themes: Record<string, string> = { plain, government, 'high-contrast': highContrast };
const texts: Record<string, Record<string, string>> = {
  en: {
    unit: 'Youth and family services',
    duty: 'Duty desk, day and night:',
    closing: 'Give the record to the duty desk today. If this talk was hard for you, call the desk, too.',
  },
  es: {
    unit: 'Servicios para jóvenes y familias',
    duty: 'Persona de guardia, de día y de noche:',
    closing:
      'Entregue el registro hoy a la persona de guardia. Si esta conversación fue dura para usted, llámele también.',
  },
};

const room = document.querySelector<HTMLElement>('.live')!;
const screening = room.querySelector('open-door-screening')!;
const form = document.querySelector('form')!;
const styles = document.querySelector('#styles')!;
const copied = document.querySelector('#copied')!;

/** An invented talk, stopped at a question or finished. */
function draftOf(screen: string): Draft {
  const talk = createScreening({ instrument: returnFromRun });
  const say = (question: string, value: Value) => talk.send({ type: 'answer', question, value });
  talk.send({ type: 'start' });
  say('age', 15);
  say('slept', ['hotel']);
  say('partner', 'older');
  say('next', 'A bed. My aunt.');
  if (screen === 'question') {
    talk.send({ type: 'go', question: 'leave' });
    talk.send({ type: 'pause' });
  } else {
    talk.send({ type: 'result' });
    talk.send({ type: 'finish' });
  }
  return createDraft(talk.getSnapshot().context, 'en')!;
}

function chosen(name: string): string {
  return new FormData(form).get(name) as string;
}

function look(): void {
  room.dataset['theme'] = chosen('theme');
  room.dataset['density'] = chosen('density');
  room.style.colorScheme = chosen('scheme');
  styles.textContent = `${themes[chosen('theme')]}${chosen('density') ? `\n${dense}` : ''}`;
  copied.textContent = '';
}

function speak(): void {
  const language = chosen('language');
  room.lang = language;
  screening.lang = language;
  for (const element of room.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = texts[language]![element.dataset['text']!]!;
}

function show(): void {
  screening.clear();
  if (chosen('screen') !== 'first') screening.draft = draftOf(chosen('screen'));
}

/** What an agency can style and fill, in the element's own words. */
function list(): void {
  const body = document.querySelector('table')!.createTBody();
  const add = (code: string, about = '') => {
    const row = body.insertRow();
    const name = document.createElement('code');
    name.textContent = code;
    const head = document.createElement('th');
    head.scope = 'row';
    head.append(name);
    row.append(head);
    const what = row.insertCell();
    what.textContent = about;
    what.dataset['label'] = 'What it is';
  };
  const { cssProperties, cssParts, cssStates, slots } = described;
  for (const { name, description } of cssProperties) add(name, description);
  for (const { name, description } of cssParts) add(`::part(${name})`, description);
  for (const { name, description } of cssStates) add(`:state(${name})`, description);
  for (const { name, description } of slots) add(`slot ${name}`, description);
}

form.addEventListener('change', ({ target }) => {
  const { name } = target as HTMLSelectElement;
  if (name === 'language') speak();
  else if (name === 'screen') show();
  else look();
});
// What a browser keeps in a form over a reload is on the page, too.
look();
speak();
show();
list();

document.querySelector('#copy')!.addEventListener('click', () => {
  navigator.clipboard.writeText(styles.textContent).then(
    () => (copied.textContent = 'Copied.'),
    () => (copied.textContent = 'Select it below and copy it: this browser does not let the page.'),
  );
});
