import { bookOf, bookPage, checkInstrument, returnFromRunData } from 'open-door-screening/authoring';
import { loadLanguage } from 'open-door-screening/headless';
import cases from '../own-instrument/cases.json';
import en from '../own-instrument/en.json';
import es from '../own-instrument/es.json';
import structure from '../own-instrument/structure.json';

const instrument = document.querySelector<HTMLSelectElement>('#instrument')!;
const language = document.querySelector<HTMLSelectElement>('#language')!;
const file = document.querySelector<HTMLInputElement>('#file')!;
const outcome = document.querySelector('#outcome')!;

file.addEventListener('change', () => (instrument.value = 'own'));

document.querySelector('#choose')!.addEventListener('submit', (event) => {
  event.preventDefault();
  outcome.textContent = 'Checking and writing; this takes some seconds…';
  // The words above are shown before the work begins.
  requestAnimationFrame(() => setTimeout(() => void make()));
});

async function make(): Promise<void> {
  try {
    await loadLanguage(language.value);
    const data = await chosen();
    const page = bookPage(bookOf(data, { language: language.value, report: checkInstrument(data) }));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    link.target = '_blank';
    link.textContent = 'Open the book';
    const save = Object.assign(link.cloneNode(true) as HTMLAnchorElement, { download: 'book.html' });
    save.textContent = 'Save the book';
    outcome.replaceChildren(link, ' · ', save);
  } catch (error) {
    outcome.textContent = (error as Error).message;
  }
}

async function chosen(): Promise<unknown> {
  if (instrument.value === 'return-from-run') return returnFromRunData;
  if (instrument.value === 'night-welcome') return { ...structure, wording: { en, es }, cases };
  const [own] = file.files ?? [];
  if (!own) throw new Error('Choose the file of your guide first.');
  return JSON.parse(await own.text());
}
