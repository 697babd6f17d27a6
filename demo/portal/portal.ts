import 'open-door-screening/define';
import { html, render, type TemplateResult } from 'lit';
import { ask, me, Refused, tryingTo } from './api.ts';
import type { Context, Page } from './context.ts';
import type { Role } from './server/people.ts';
import { texts as allTexts } from './texts.ts';

const pages: Readonly<Record<string, () => Promise<Page>>> = {
  cases: async () => (await import('./pages/cases.ts')).casesPage,
  case: async () => (await import('./pages/case.ts')).casePage,
  record: async () => (await import('./pages/record.ts')).recordPage,
  records: async () => (await import('./pages/records.ts')).recordsPage,
  oversight: async () => (await import('./pages/oversight.ts')).oversightPage,
  retention: async () => (await import('./pages/retention.ts')).retentionPage,
  log: async () => (await import('./pages/log.ts')).logPage,
  privacy: async () => (await import('./pages/privacy.ts')).privacyPage,
};

/** The first page of a role is where it begins. */
const pagesOf: Readonly<Record<Role, readonly string[]>> = {
  worker: ['cases', 'privacy'],
  supervisor: ['oversight', 'cases', 'records', 'log', 'privacy'],
  clerk: ['records', 'retention', 'log', 'privacy'],
};

const query = new URLSearchParams(location.search);
const names = { en: 'English', es: 'Español' };
const asked = query.get('lang') ?? '';
const language = Object.hasOwn(names, asked) ? (asked as keyof typeof names) : 'en';
const texts = allTexts[language];
document.documentElement.lang = language;

const link: Context['link'] = (page, more = {}) => `?${new URLSearchParams({ page, lang: language, ...more })}`;
const times = new Intl.DateTimeFormat(`${language}-US`, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const time = (at: string) => times.format(new Date(at));

const known = await me().catch((error: unknown) => {
  if (error instanceof Refused) sayTrouble(sentenceFor(error.reason));
  throw error;
});
// No page is named in the address after signing out; and what is there may be mistyped.
const wanted = query.get('page') ?? '';
const name = known.person && (Object.hasOwn(pages, wanted) ? wanted : pagesOf[known.person.role][0]!);

function show(content: TemplateResult): void {
  const hadFocus = document.activeElement !== document.body;
  render(frame(content), document.body);
  sayTrouble('');
  // What was pressed may be gone: whoever works by keyboard goes on at the top of what there is now.
  if (hadFocus && document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
}

function sayTrouble(words: string): void {
  // Where the server did not even say who is there, there is no page yet.
  (document.querySelector('#trouble') ?? document.body).textContent = words;
}

function sentenceFor(reason: string): string {
  return texts.reasons[reason] ?? texts.reasons['failed']!;
}

const trying = tryingTo((reason) => sayTrouble(sentenceFor(reason)));

function frame(content: TemplateResult): TemplateResult {
  const { person } = known;
  return html`
    <header>
      <a class="skip" href="#main">${texts.skip}</a>
      <p class="agency">${texts.agency} <span class="mark">${texts.demo}</span></p>
      <p class="who">
        ${languageLink()} ${person && html`<span>${person.name}, ${texts.roles[person.role]}</span>`}
        ${person && html`<button type="button" @click=${trying(signOut)}>${texts.signOut}</button>`}
      </p>
      ${person && html`<nav aria-label=${texts.pages}>${pagesOf[person.role].map(pageLink)}</nav>`}
    </header>
    <p id="trouble" role="alert"></p>
    <main id="main" tabindex="-1">${content}</main>
    <footer>
      <a href="../guide/">${texts.guide}</a> <a href="../">${texts.tryIt}</a> <a href="../kiosk/">${texts.kiosk}</a>
    </footer>
  `;
}

function pageLink(page: string): TemplateResult {
  return html`<a href=${link(page)} aria-current=${page === name ? 'page' : 'false'}>${texts.titles[page]}</a>`;
}

function languageLink(): TemplateResult {
  const other = language === 'en' ? 'es' : 'en';
  const address = `?${new URLSearchParams({ ...Object.fromEntries(query), lang: other })}`;
  return html`<a href=${address} lang=${other} hreflang=${other}>${names[other]}</a>`;
}

async function signOut(): Promise<void> {
  await ask('POST', '/sign-out');
  location.search = link('');
}

function signIn(): void {
  const choose = trying(async (person: string) => {
    await ask('POST', '/sign-in', { body: { person } });
    location.reload();
  });
  show(html`
    <h1 tabindex="-1">${texts.signIn}</h1>
    <p>${texts.noSecurity}</p>
    <ul class="people">
      ${known.people.map(
        ({ id, name: called, role }) =>
          html`<li>
            <button type="button" class="large" @click=${() => choose(id)}>${called}, ${texts.roles[role]}</button>
          </li>`,
      )}
    </ul>
  `);
}

document.title = `${texts.titles[name ?? ''] ?? texts.signIn} · ${texts.agency} (demo)`;
try {
  if (!name) signIn();
  else {
    const page = await pages[name]!();
    await page({ me: known, language, texts, query, link, time, show, trying });
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  show(
    html`<h1 tabindex="-1">${texts.refused}</h1>
      <p role="alert">${sentenceFor(error.reason)}</p>`,
  );
}
