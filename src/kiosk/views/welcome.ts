import { html, nothing, type TemplateResult } from 'lit';
import { nameOfLanguage } from 'open-door-screening/languages';
import type { Kiosk } from '../kiosk.ts';
import type { Purpose } from '../kiosk-machine.ts';
import { buttons, screen } from './page.ts';

/** What the next worker sees, and all day when there is none. */
export function welcomeView(kiosk: Kiosk): TemplateResult {
  const { texts, settings, notice } = kiosk;
  const prepare = (purpose: Purpose) => kiosk.send({ type: 'prepare', purpose });
  return screen(
    texts.welcome,
    html`<p class="quiet">${settings.recovery.allowed ? texts.welcomeHintKept : texts.welcomeHint}</p>
      ${kiosk.keeping.hasKept ? keptCard(kiosk) : nothing} ${settings.path ? nothing : pathChoice(kiosk)}
      ${buttons(
        { label: texts.begin, click: () => prepare('talk') },
        { label: texts.continueFile, click: () => prepare('file') },
        { label: texts.printBlank, click: () => void kiosk.printBlank() },
        { label: texts.typeIn, click: () => prepare('paper') },
        ...(settings.practice ? [{ label: texts.practice, click: () => prepare('practice') }] : []),
      )}
      <p class="message" role="status">${notice}</p>
      ${languageChoice(kiosk)} ${problemsOf(kiosk)}
      <footer>
        <span>${texts.version} ${kiosk.updates.version}</span>
        <a href="self-test/">${texts.selfTest}</a>
        <a href="it-guide/">${texts.guide}</a>
      </footer>`,
    'welcome',
  );
}

/** The office's name stands above every screen that shows nothing else of it. */
export function officeView({ office, settings: { logo } }: Kiosk): TemplateResult {
  return html`<header class="office">
    ${logo ? html`<img src=${logo} alt="" />` : nothing}<span>${office}</span>
  </header>`;
}

function keptCard(kiosk: Kiosk): TemplateResult {
  const { texts } = kiosk;
  return html`<section class="kept">
    <h2>${texts.keptTitle}</h2>
    <p>${texts.keptText}</p>
    <p class="buttons">
      <button type="button" @click=${() => kiosk.send({ type: 'recover' })}>${texts.keptOpen}</button>
    </p>
  </section>`;
}

function pathChoice(kiosk: Kiosk): TemplateResult {
  const { texts, wording, path } = kiosk;
  return html`<fieldset class="paths">
    <legend>${texts.path}</legend>
    ${Object.entries(wording.paths).map(
      ([code, { name, hint }]) =>
        html`<label class="choice">
          <input
            type="radio"
            name="path"
            value=${code}
            .checked=${code === path}
            @change=${() => (kiosk.path = code)}
          />
          <span>${name}<br /><span class="quiet">${hint}</span></span>
        </label>`,
    )}
  </fieldset>`;
}

function languageChoice(kiosk: Kiosk): TemplateResult | typeof nothing {
  const { texts, settings } = kiosk;
  if (settings.languages.length < 2) return nothing;
  return html`<div class="languages" role="group" aria-label=${texts.otherLanguages}>
    ${settings.languages.map(
      (language) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === kiosk.language}
          @click=${() => void kiosk.speak(language)}
        >
          ${nameOfLanguage(language)}
        </button>`,
    )}
  </div>`;
}

function problemsOf({ texts, problems }: Kiosk): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<section class="problems" role="alert">
    <p>${texts.settingsBroken}</p>
    <ul>
      ${problems.map((problem) => html`<li><code>${problem}</code></li>`)}
    </ul>
  </section>`;
}
