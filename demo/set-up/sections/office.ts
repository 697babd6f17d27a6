import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueAt } from '../data.ts';
import { choiceField, fileButton, textField } from '../fields.ts';
import { readPicture } from '../files.ts';
import type { SetUp } from '../set-up.ts';

/** The office's name and logo, and its languages. */
export function officeSection(setUp: SetUp): TemplateResult {
  const { texts, office } = setUp;
  const logo = valueAt(office, ['logo']);
  const choose = async ([file]: readonly File[]) => {
    if (file) setUp.set(['logo'], await readPicture(file));
  };
  return html`<section id="office">
    <h2>${texts.office}</h2>
    ${textField(setUp, ['agency'], { label: texts.agency, hint: texts.agencyHint })}
    <div class="field">
      ${fileButton({ id: 'logo', label: texts.chooseLogo, accept: 'image/*', hint: 'logo-hint' }, (files) => void choose(files))}
      ${
        typeof logo === 'string'
          ? html`<p class="logo">
              <img src=${logo} alt="" />
              <button type="button" @click=${() => setUp.set(['logo'], undefined)}>${texts.removeLogo}</button>
            </p>`
          : nothing
      }
      ${setUp.problemsAt(['logo']).map((message) => html`<p class="wrong">${message}</p>`)}
      <p class="hint" id="logo-hint">${texts.logoHint}</p>
    </div>
    <fieldset id="languages">
      <legend>${texts.languages}</legend>
      ${setUp.spoken.map((language) => languageSwitch(setUp, language))}
      ${setUp.problemsAt(['languages']).map((message) => html`<p class="wrong">${message}</p>`)}
      <p class="hint">${texts.ownLanguage}</p>
    </fieldset>
    ${
      setUp.languages.length > 1
        ? choiceField(setUp, ['language'], {
            label: texts.firstLanguage,
            choices: [
              { value: '', label: setUp.nameOf(setUp.languages[0]!) },
              ...setUp.languages.slice(1).map((value) => ({ value, label: setUp.nameOf(value) })),
            ],
          })
        : nothing
    }
  </section>`;
}

function languageSwitch(setUp: SetUp, language: string): TemplateResult {
  const { languages } = setUp;
  const isChosen = languages.includes(language);
  const change = () => {
    const next = isChosen ? languages.filter((other) => other !== language) : [...languages, language];
    setUp.set(['languages'], next.length === 0 ? undefined : next);
  };
  return html`<div class="field switch">
    <input id="language-${language}" type="checkbox" .checked=${live(isChosen)} @change=${change} />
    <label for="language-${language}" lang=${language}>${setUp.nameOf(language)}</label>
  </div>`;
}
