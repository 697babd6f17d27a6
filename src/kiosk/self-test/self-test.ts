import { html, nothing, render } from 'lit';
import { version } from 'open-door-screening/headless';
import type { KioskLanguage } from '../settings-schema.ts';
import { checks, type Topic } from './checks.ts';
import { fails, look, type Finding } from './finding.ts';
import { letters } from './letters.ts';
import { testPrinting } from './printing.ts';
import { texts } from './texts.ts';

const root = document.querySelector<HTMLElement>('#started')!;
const topics = Object.keys(checks) as Topic[];
const findings = new Map<Topic | 'printing', Finding>();
let language: KioskLanguage = navigator.language.startsWith('es') ? 'es' : 'en';

function show(): void {
  const words = texts[language];
  document.documentElement.lang = language;
  document.title = `${words.title} · Open Door`;
  render(
    html`<header>
        <h1>${words.title}</h1>
        <div role="group" aria-label="Language, Idioma">
          ${languageButton('en', 'English')} ${languageButton('es', 'Español')}
        </div>
      </header>
      <main>
        <p>${words.lead}</p>
        <p>
          ${words.version(version)}
          ${location.protocol === 'file:' ? nothing : html` · <a href="../">${words.toKiosk}</a>`}
        </p>
        <ul aria-live="polite">
          ${topics.map((topic) =>
            item(
              topic,
              findings.get(topic),
              topic === 'fonts' ? html`<p translate="no">${letters.join(' ')}</p>` : nothing,
            ),
          )}
          ${item(
            'printing',
            findings.get('printing') ?? look(({ printing }) => printing.before),
            html`<button @click=${() => void print()}>${words.printing.print}</button>`,
          )}
        </ul>
        <p><button @click=${() => void testAll()}>${words.again}</button></p>
        <p class="sign">${words.sign}</p>
      </main>`,
    root,
  );
}

function languageButton(code: KioskLanguage, name: string) {
  const choose = () => {
    language = code;
    show();
  };
  return html`<button lang=${code} aria-pressed=${String(language === code)} @click=${choose}>${name}</button>`;
}

function item(topic: Topic | 'printing', finding: Finding | undefined, more: unknown) {
  const words = texts[language];
  return html`<li data-topic=${topic} data-result=${finding?.result ?? nothing}>
    <span class="result">${finding ? words.results[finding.result] : words.isTesting}</span>
    <h2>${words.topics[topic]}</h2>
    <p>${finding?.said(words)}</p>
    ${more}
  </li>`;
}

/** One after the other: the old machine this is for does one thing at a time. */
async function testAll(): Promise<void> {
  findings.clear();
  show();
  for (const topic of topics) {
    try {
      findings.set(topic, await checks[topic]());
    } catch (error) {
      findings.set(
        topic,
        fails((words) => words.broke(String(error))),
      );
    }
    show();
  }
}

async function print(): Promise<void> {
  findings.set('printing', await testPrinting());
  show();
}

void testAll();
