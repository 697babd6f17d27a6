import 'open-door-screening/define';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { caseFields } from './case-fields.ts';

/** The files to copy, as they are: of apps that are built and tested, and of this page. */
const sources = import.meta.glob<string>(
  [
    '../frameworks/{plain,react,vue,svelte,angular}/{index.html,app.js,App.*,app.component.ts,*.directive.ts,vite.config.js,tsconfig.json}',
    './{case-fields.ts,frame-*.js}',
    '../portal/server/{store,sealing,server}.ts',
    '../portal/server/routes/{drafts,records,exports,retention}.ts',
    '../../test/soak/apps/jest/*.config.js',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** What one copies, by framework. */
const frameworks: Readonly<Record<string, readonly string[]>> = {
  'Plain HTML': ['plain/index.html', 'plain/app.js'],
  React: ['react/App.tsx'],
  'Vue 3': ['vue/App.vue', 'vue/vite.config.js', 'vue/tsconfig.json'],
  'Svelte 5': ['svelte/App.svelte'],
  Angular: ['angular/app.component.ts', 'angular/open-door-screening.directive.ts'],
};

for (const code of document.querySelectorAll<HTMLElement>('pre[data-file]'))
  code.textContent = sources[code.dataset['file']!]!.trim();

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
    ...frameworks[framework]!.flatMap((path) => {
      const text = sources[`../frameworks/${path}`]!.trim();
      const heading = document.createElement('h3');
      heading.textContent = path.split('/').at(-1)!;
      const code = document.createElement('pre');
      code.tabIndex = 0;
      code.textContent = text;
      return [heading, copyButton(text), code];
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
