import { html, nothing, render } from 'lit';
import { version } from 'open-door-screening/headless';
import english from 'open-door-screening/languages/en';
import { directionOf, localeIn, nameOfLanguage, packFor, sayIn, textsIn } from 'open-door-screening/languages';
import { isSpoken, loadKioskLanguage } from '../languages.ts';
import { checks, findLanguages, lettersIn, spokenHere, type Topic } from './checks.ts';
import { fails, look, type Finding, type SelfTestWords } from './finding.ts';
import { letters } from './letters.ts';
import { testPrinting } from './printing.ts';

const root = document.querySelector<HTMLElement>('#started')!;
/** In one file, the pages of the kiosk are beside each other. */
const isOneFile = document.querySelector('script[src]') === null;
const setUpFile = 'open-door-set-up.html';
const topics = Object.keys(checks) as Topic[];
const findings = new Map<Topic | 'printing', Finding>();
let language = 'en';

function wordsOf(): SelfTestWords {
  // Nobody says these words to a young person.
  const locale = localeIn(language, 'practice');
  return { ...textsIn('selfTest', language, english.selfTest, 'practice'), say: sayIn(locale), locale };
}

function show(): void {
  const words = wordsOf();
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = `${words.title} · Open Door`;
  render(
    html`<header>
        <h1>${words.title}</h1>
        <div role="group" aria-label=${words.topics.language}>${spokenHere().map(languageButton)}</div>
      </header>
      <main>
        <p>${words.lead}</p>
        <p>
          ${words.say(words.version, { version })}
          ${location.protocol === 'file:' ? nothing : html` · <a href="../">${words.toKiosk}</a>`} ·
          <a href=${isOneFile ? setUpFile : `../${setUpFile}`}>${words.toSetUp}</a>
        </p>
        <ul aria-live="polite">
          ${topics.map((topic) =>
            item(
              topic,
              findings.get(topic),
              topic === 'fonts' ? [letters.join(' '), ...spokenHere().map(sampleOf)].map(sample) : nothing,
            ),
          )}
          ${item(
            'printing',
            findings.get('printing') ?? look(({ printing }) => printing.before),
            html`<button type="button" @click=${() => void print()}>${words.printing.print}</button>`,
          )}
        </ul>
        <p><button type="button" @click=${() => void testAll()}>${words.again}</button></p>
        <p class="sign">${words.sign}</p>
      </main>`,
    root,
  );
}

/** A sentence in a language of the office, and its letters: as they join, and each by itself. */
function sampleOf(code: string): { text: string; code: string } | undefined {
  const all = lettersIn(code);
  if (all.length === 0) return undefined;
  const [sentence = ''] = packFor(code, 'practice')?.returnFromRun?.cards.parting.text ?? [];
  return { text: `${sentence} ${all.slice(0, mostLetters).join(' ')}`, code };
}

/** A page of them says no more: what is missing is named. */
const mostLetters = 150;

function sample(shown: string | ReturnType<typeof sampleOf>) {
  if (shown === undefined) return nothing;
  const { text, code } = typeof shown === 'string' ? { text: shown, code: 'en' } : shown;
  return html`<p translate="no" class="sample" lang=${code} dir=${directionOf(code)}>${text}</p>`;
}

async function speak(chosen: string): Promise<void> {
  await loadKioskLanguage(chosen);
  language = chosen;
  show();
}

function languageButton(code: string) {
  const choose = () => void speak(code);
  return html`<button type="button" lang=${code} aria-pressed=${String(language === code)} @click=${choose}>
    ${nameOfLanguage(code)}
  </button> `;
}

function item(topic: Topic | 'printing', finding: Finding | undefined, more: unknown) {
  const words = wordsOf();
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
        fails(({ broke, say }) => say(broke, { error: String(error) })),
      );
    }
    show();
  }
}

async function print(): Promise<void> {
  findings.set('printing', await testPrinting());
  show();
}

await findLanguages();
const [spoken = ''] = navigator.language.split('-');
if (isSpoken(spoken)) await speak(spoken);
void testAll();
