import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { nameOfLanguage } from 'open-door-screening/languages';
import { choicesOf, openButton } from '../set-up/fields.ts';
import { answersView } from './answers-view.ts';
import { coverageView } from './coverage-view.ts';
import { findingsView } from './findings-view.ts';
import { outcomeView } from './outcome-view.ts';
import { randomView, workedView } from './worked-view.ts';
import type { CasesLanguage } from './texts.ts';
import type { Guide, TryCases } from './try-cases.ts';

/** The whole page: answers at one side, what follows at the other; below, cases and pictures. */
export function casesView(page: TryCases): TemplateResult {
  const { texts } = page;
  return html`<header>
      <h1>${texts.title}</h1>
      <select
        aria-label=${texts.language}
        @change=${({ target }: Event) => void page.speak((target as HTMLSelectElement).value as CasesLanguage)}
      >
        ${['en', 'es'].map(
          (code) =>
            html`<option value=${code} lang=${code} ?selected=${code === page.language}>
              ${nameOfLanguage(code)}
            </option>`,
        )}
      </select>
    </header>
    <main>
      <p>${texts.intro}</p>
      ${toolbar(page)}
      <div class="sides">${answersView(page)} ${outcomeView(page)}</div>
      ${workedView(page)} ${coverageView(page)} ${findingsView(page)} ${randomView(page)} ${page.pictures.view(page)}
    </main>`;
}

function toolbar(page: TryCases): TemplateResult {
  const { texts, cases, loaded } = page;
  const chosen = loaded === undefined ? '' : String(cases.indexOf(loaded));
  const load = ({ target }: Event) => {
    const worked = cases[Number((target as HTMLSelectElement).value || NaN)];
    if (worked) page.load(worked);
    else page.clear();
  };
  return html`<div class="choices" role="group" aria-label=${texts.guide}>
      <div class="field">
        <label for="guide">${texts.chooseGuide}</label>
        <select
          id="guide"
          .value=${live(page.guide)}
          @change=${({ target }: Event) => page.chooseGuide((target as HTMLSelectElement).value as Guide)}
        >
          ${choicesOf(
            Object.entries(texts.guides)
              .filter(([value]) => value !== 'own' || page.guide === 'own')
              .map(([value, label]) => ({ value, label })),
            page.guide,
          )}
        </select>
      </div>
      <div class="field">
        <label for="loaded">${texts.loaded}</label>
        <select id="loaded" .value=${live(chosen)} @change=${load}>
          ${choicesOf(
            [
              { value: '', label: texts.blank },
              ...cases.map(({ name }, index) => ({ value: String(index), label: name, group: texts.workedCases })),
            ],
            chosen,
          )}
        </select>
      </div>
      <div class="field">
        ${openButton(texts.open, (files) => void page.open(files))}
        <p class="hint">${texts.openHint}</p>
      </div>
    </div>
    <p class="said" role="status">${page.said}</p>
    ${loaded ? html`<p class="quiet">${loaded.why}</p>` : nothing}`;
}
