import 'open-door-screening/define';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import angularComponent from '../frameworks/angular/app.component.ts?raw';
import angularDirective from '../frameworks/angular/open-door-screening.directive.ts?raw';
import plain from '../frameworks/plain/index.html?raw';
import react from '../frameworks/react/App.tsx?raw';
import svelte from '../frameworks/svelte/App.svelte?raw';
import vueChecks from '../frameworks/vue/tsconfig.json?raw';
import vueOptions from '../frameworks/vue/vite.config.js?raw';
import vue from '../frameworks/vue/App.vue?raw';
import { caseFields } from './case-fields.ts';
import caseFieldsSource from './case-fields.ts?raw';
import frameHost from './frame-host.js?raw';
import framePage from './frame-page.js?raw';

/** What one copies, by framework: a file's name and its text. These are the files of apps that are built and tested. */
const frameworks: Readonly<Record<string, readonly (readonly [name: string, text: string])[]>> = {
  'Plain HTML': [['index.html', plain]],
  'React 19': [['App.tsx', react]],
  'Vue 3': [
    ['App.vue', vue],
    ['vite.config.js', vueOptions],
    ['tsconfig.json', vueChecks],
  ],
  'Svelte 5': [['App.svelte', svelte]],
  Angular: [
    ['app.component.ts', angularComponent],
    ['open-door-screening.directive.ts', angularDirective],
  ],
};

for (const [id, text] of Object.entries({
  'case-fields': caseFieldsSource,
  'frame-host': frameHost,
  'frame-page': framePage,
}))
  document.getElementById(id)!.textContent = text.trim();

const choose = document.querySelector('#frameworks')!;
const files = document.querySelector('#files')!;
for (const name of Object.keys(frameworks)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => show(name));
  choose.append(button);
}
show('Plain HTML');

function show(framework: string): void {
  for (const button of choose.querySelectorAll('button')) button.ariaPressed = String(button.textContent === framework);
  files.replaceChildren(
    ...frameworks[framework]!.flatMap(([name, text]) => {
      const heading = document.createElement('h3');
      heading.textContent = name;
      const code = document.createElement('pre');
      code.tabIndex = 0;
      code.textContent = text.trim();
      return [heading, copyButton(text.trim()), code];
    }),
  );
}

function copyButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = 'Select the text and copy it'),
    );
  });
  return button;
}

const screening = document.querySelector('open-door-screening')!;
const kept = document.querySelector('#kept')!;
const received = document.querySelector('#record')!;
const fields = document.querySelector('#fields')!;

screening.config = { contacts: { 'child-abuse-hotline': { phone: '555-0100' } } };
screening.prefill = { age: 15, care: 'foster' };
screening.addEventListener('screening-draft', ({ draft }) => (kept.textContent = keptLine(draft)));
screening.addEventListener('screening-complete', ({ record }) => receive(record));
screening.addEventListener('screening-clear', () => {
  kept.textContent = received.textContent = '';
  fields.replaceChildren();
});

function keptLine(draft: Draft): string {
  return `A draft of ${JSON.stringify(draft).length} characters, with ${Object.keys(draft.answers).length} questions answered.`;
}

function receive(record: ScreeningRecord): void {
  received.textContent = JSON.stringify(record, null, 2);
  fields.replaceChildren(
    ...Object.entries(caseFields(record)).flatMap(([name, value]) => {
      const term = document.createElement('dt');
      term.textContent = name;
      const detail = document.createElement('dd');
      detail.textContent = value || '–';
      return [term, detail];
    }),
  );
}
