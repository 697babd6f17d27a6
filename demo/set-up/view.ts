import { html, nothing, type TemplateResult } from 'lit';
import { choicesOf, openButton } from './fields.ts';
import { defaultsOf } from './data.ts';
import { kioskDefaults } from './kiosk-schema.ts';
import { markedJson } from './marked-json.ts';
import { contactsSection } from './sections/contacts.ts';
import { kioskSection } from './sections/kiosk.ts';
import { officeSection } from './sections/office.ts';
import { ownWordsSection } from './sections/own-words.ts';
import { reviewSection } from './sections/review.ts';
import { settingsSections } from './sections/settings.ts';
import { stateSection } from './sections/state.ts';
import { stepsSection } from './sections/steps.ts';
import { allWords } from './own-words.ts';
import type { SetUp } from './set-up.ts';
import type { SetUpLanguage } from './texts.ts';

/** The whole page: what is set at one side, what it looks like at the other. */
export function setUpView(setUp: SetUp): TemplateResult {
  const { texts } = setUp;
  return html`<header>
      <h1>${texts.title}</h1>
      <select
        aria-label=${texts.language}
        @change=${({ target }: Event) => void setUp.speak((target as HTMLSelectElement).value as SetUpLanguage)}
      >
        ${['en', 'es'].map(
          (code) =>
            html`<option value=${code} lang=${code} ?selected=${code === setUp.language}>
              ${setUp.nameOf(code)}
            </option>`,
        )}
      </select>
    </header>
    <main>
      <p>${texts.intro}</p>
      ${toolbar(setUp)}
      <div class="sides">
        <div class="form">
          ${stateSection(setUp)} ${officeSection(setUp)} ${contactsSection(setUp)} ${settingsSections(setUp)}
          ${stepsSection(setUp)} ${ownWordsSection(setUp)} ${kioskSection(setUp)} ${reviewSection(setUp)}
          ${fileSection(setUp)}
        </div>
        ${previewPart(setUp)}
      </div>
    </main>`;
}

function toolbar(setUp: SetUp): TemplateResult {
  const { texts, say } = setUp;
  const { title } = setUp.wording;
  return html`<div class="toolbar" role="group" aria-label=${texts.files}>
      ${openButton(texts.open, (files) => void setUp.open(files))}
      <button type="button" @click=${() => setUp.save('kiosk.json')}>${texts.saveKiosk}</button>
      <button type="button" @click=${() => setUp.save('configuration.json')}>${texts.saveConfiguration}</button>
      <span class="actions">
        <button type="button" ?disabled=${!setUp.canUndo} @click=${() => setUp.undo()}>${texts.undo}</button>
        <button type="button" ?disabled=${!setUp.canRedo} @click=${() => setUp.redo()}>${texts.redo}</button>
      </span>
      <label class="keep">
        <input
          type="checkbox"
          id="keep"
          .checked=${setUp.kept.isOn}
          @change=${({ target }: Event) => setUp.keep((target as HTMLInputElement).checked)}
        />
        ${texts.keep}
      </label>
    </div>
    <p class="said" role="status">${setUp.said}</p>
    <p class="quiet">
      ${say(texts.guideOf, { title, version: setUp.instrument.version })}
      ${
        setUp.isOwnGuide
          ? html`<button type="button" @click=${() => setUp.useBuiltIn()}>${texts.builtIn}</button>`
          : nothing
      }
    </p>`;
}

function previewPart(setUp: SetUp): TemplateResult {
  const { texts, preview, cases } = setUp;
  const chosen = preview.worked === undefined ? '' : String(cases.indexOf(preview.worked));
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    setUp.showCase(value === '' ? undefined : cases[Number(value)]);
  };
  return html`<section class="preview" id="preview">
    <h2>${texts.theLook}</h2>
    <div class="field">
      <label for="shown">${texts.show}</label>
      <select id="shown" @change=${choose}>
        ${choicesOf(
          [
            { value: '', label: texts.beforeTalk },
            ...cases.map(({ name }, index) => ({ value: String(index), label: name, group: texts.resultOf })),
          ],
          chosen,
        )}
      </select>
    </div>
    ${preview.isStale ? html`<p class="wrong">${texts.stale}</p>` : nothing}
    <div class="live" role="region" tabindex="0" aria-label=${texts.theLook}>${preview.element}</div>
  </section>`;
}

function fileSection(setUp: SetUp): TemplateResult {
  const { texts, say, instrument } = setUp;
  const ownWords = Object.fromEntries(setUp.spoken.map((language) => [language, allWords(language)]));
  const defaults = { ...defaultsOf(instrument, kioskDefaults), texts: ownWords };
  return html`<section id="file">
    <h2>${texts.file}</h2>
    <p>${texts.fileHint}</p>
    <pre role="group" tabindex="0" aria-label="kiosk.json">
${markedJson(setUp.kioskFile, defaults, (value) => say(texts.byDefault, { value }))}</pre>
  </section>`;
}
