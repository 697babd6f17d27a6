import { html, nothing, render, type TemplateResult } from 'lit';
import { bookOf, bookPage, checkInstrument, returnFromRunData } from 'open-door-screening/authoring';
import { loadLanguage } from 'open-door-screening/headless';
import { nameOfLanguage } from 'open-door-screening/languages';
import cases from '../own-instrument/cases.json';
import en from '../own-instrument/en.json';
import es from '../own-instrument/es.json';
import structure from '../own-instrument/structure.json';
import { bookTexts, type BookLanguage } from './texts.ts';

const root = document.querySelector<HTMLElement>('#book')!;
let spoken: BookLanguage = navigator.language.startsWith('es') ? 'es' : 'en';
let outcome: TemplateResult | string = '';

show();

function show(): void {
  document.documentElement.lang = spoken;
  document.title = `${bookTexts[spoken].title} · Open Door`;
  render(page(), root);
}

function say(words: typeof outcome): void {
  outcome = words;
  show();
}

function page(): TemplateResult {
  const texts = bookTexts[spoken];
  const languages = Object.keys(bookTexts).map(
    (code) => html`<option value=${code} ?selected=${code === spoken}>${nameOfLanguage(code)}</option>`,
  );
  const speak = ({ target }: Event) => {
    spoken = (target as HTMLSelectElement).value as BookLanguage;
    say('');
  };
  const file = (id: string, label: unknown, change: () => void) =>
    html`<p>
      <label>${label} <input type="file" id=${id} accept=".json,application/json" @change=${change} /></label>
    </p>`;
  return html`<header>
      <h1>${texts.title}</h1>
      <select aria-label=${texts.language} @change=${speak}>
        ${Object.keys(bookTexts).map(
          (code) =>
            html`<option value=${code} lang=${code} ?selected=${code === spoken}>${nameOfLanguage(code)}</option>`,
        )}
      </select>
    </header>
    <main>
      <p>${texts.intro}</p>
      <form id="choose" @submit=${make}>
        <p>
          <label>
            ${texts.guide}
            <select id="instrument">
              <option value="return-from-run">${texts.builtIn}</option>
              <option value="night-welcome">${texts.nightWelcome}</option>
              <option value="own">${texts.own}</option>
            </select>
          </label>
          <label
            >${texts.bookLanguage}
            <select id="language">
              ${languages}
            </select></label
          >
        </p>
        ${file('file', html`${texts.file} <code>{ …structure, wording, cases }</code>`, () => {
          root.querySelector<HTMLSelectElement>('#instrument')!.value = 'own';
        })}
        ${file('before', texts.before, () => {})}
        <p><button type="submit">${texts.make}</button></p>
      </form>
      <p id="outcome" role="status">${outcome || nothing}</p>
      <p>${texts.terminal} <code>npx open-door book PATH --language en --out book.html --since OLD-PATH</code></p>
    </main>`;
}

function make(event: SubmitEvent): void {
  event.preventDefault();
  say(bookTexts[spoken].checking);
  // The words above are shown before the work begins.
  requestAnimationFrame(() => setTimeout(() => void write()));
}

async function write(): Promise<void> {
  const texts = bookTexts[spoken];
  try {
    const { value: language } = root.querySelector<HTMLSelectElement>('#language')!;
    await loadLanguage(language);
    const data = await chosen();
    const before = await readChosen('#before');
    const book = bookOf(data, { language, report: checkInstrument(data), ...(before !== undefined && { before }) });
    const address = URL.createObjectURL(new Blob([bookPage(book)], { type: 'text/html' }));
    // It is opened from where it was saved: a page of this one's would run under the policy of this one.
    say(html`${texts.made} <a href=${address} download="book.html">${texts.save}</a>`);
  } catch (error) {
    say((error as Error).message);
  }
}

async function chosen(): Promise<unknown> {
  const { value } = root.querySelector<HTMLSelectElement>('#instrument')!;
  if (value === 'return-from-run') return returnFromRunData;
  if (value === 'night-welcome') return { ...structure, wording: { en, es }, cases };
  const own = await readChosen('#file');
  if (own === undefined) throw new Error(bookTexts[spoken].chooseFile);
  return own;
}

async function readChosen(field: string): Promise<unknown> {
  const [file] = root.querySelector<HTMLInputElement>(field)!.files ?? [];
  return file && (JSON.parse(await file.text()) as unknown);
}
