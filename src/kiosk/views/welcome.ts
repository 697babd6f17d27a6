import { html, nothing, type TemplateResult } from 'lit';
import { agencyReviewText } from 'open-door-screening/headless';
import { nameOfLanguage } from 'open-door-screening/languages';
import type { Kiosk } from '../kiosk.ts';
import { isReviewed } from '../languages.ts';
import type { Purpose } from '../kiosk-machine.ts';
import type { CutOff } from '../recovery.ts';
import { buttons, screen } from './page.ts';

/** What the next worker sees, and all day when there is none. */
export function welcomeView(kiosk: Kiosk): TemplateResult {
  const { texts, settings, notice } = kiosk;
  const { found } = kiosk.keeping;
  const prepare = (label: string, purpose: Purpose) => ({
    label,
    click: () => kiosk.send({ type: 'prepare', purpose }),
  });
  const begin = prepare(texts.begin, 'talk');
  const practice = prepare(texts.practice, 'practice');
  const typeIn = prepare(texts.typeIn, 'paper');
  // Whatever the office has reviewed: an answer that is stored can be read, and paper is at hand.
  const ofBefore = [
    prepare(texts.continueFile, 'file'),
    { label: texts.printBlank, click: () => void kiosk.printBlank() },
  ];
  return screen(
    texts.welcome,
    html`<p class="quiet">${settings.recovery.allowed ? texts.welcomeHintKept : texts.welcomeHint}</p>
      ${kiosk.isPracticeOnly ? html`<p class="label">${texts.onlyPractice}</p>` : nothing}
      ${found ? keptCard(kiosk, found) : nothing} ${settings.path ? nothing : pathChoice(kiosk)}
      ${kiosk.isPracticeOnly ? buttons(practice, ...ofBefore) : buttons(begin, ...ofBefore, typeIn, ...(settings.practice ? [practice] : []))}
      <p class="message" role="status">${notice}</p>
      ${languageChoice(kiosk)} ${notReviewed(kiosk)} ${problemsOf(kiosk)} ${contactsNotSet(kiosk)}
      ${agencyReview(kiosk)} ${footer(kiosk)}`,
    'welcome',
  );
}

/** What there is to see while another window has a talk: one talk a machine. */
export function elsewhereView(kiosk: Kiosk): TemplateResult {
  const { texts, say, notice } = kiosk;
  return screen(
    texts.elsewhere,
    html`<p>${say(texts.elsewhereText, { time: timeOf(kiosk, kiosk.otherWindow.since) })}</p>
      <p class="buttons">
        <button type="button" @click=${() => void kiosk.printBlank()}>${texts.printBlank}</button>
      </p>
      <p class="message" role="status">${notice}</p>
      ${languageChoice(kiosk)} ${problemsOf(kiosk)} ${footer(kiosk)}`,
    'welcome',
  );
}

function footer({ texts, updates }: Kiosk): TemplateResult {
  return html`<footer>
    <span>${texts.version} ${updates.version}</span>
    <a href="self-test/">${texts.selfTest}</a>
    <a href="it-guide/">${texts.guide}</a>
  </footer>`;
}

/** How many, not whom: a youth may see this screen. */
function contactsNotSet({ texts, say, contactsNotSet: { length } }: Kiosk): TemplateResult | typeof nothing {
  return length === 0 ? nothing : html`<p class="quiet">${say(texts.contactsNotSet, { count: length })}</p>`;
}

/** Whether the office has reviewed the guide. */
function agencyReview({ review, spoken }: Kiosk): TemplateResult | typeof nothing {
  return review ? html`<p class="quiet">${agencyReviewText(review, spoken, 'practice')}</p>` : nothing;
}

/** The office's name, above every screen that shows nothing else of it. */
export function officeView({ office, settings: { logo } }: Kiosk): TemplateResult {
  return html`<header class="office">
    ${logo ? html`<img src=${logo} alt="" />` : nothing}<span>${office}</span>
  </header>`;
}

/** A talk that was cut off: on with it, or why it cannot go on; and the way to be rid of it. */
function keptCard(kiosk: Kiosk, { state, writtenAt }: CutOff): TemplateResult {
  const { texts, say } = kiosk;
  const isReady = state === 'ready';
  const times = {
    kept: timeOf(kiosk, writtenAt),
    now: timeOf(kiosk, Date.now()),
    hours: kiosk.settings.recovery.hours,
  };
  const remove = html`<button type="button" @click=${() => kiosk.send({ type: 'remove' })}>
    ${texts.keptRemove}
  </button>`;
  return html`<section class="kept">
    <h2>${texts.keptTitle}</h2>
    <p>${isReady ? texts.keptText : say(texts.keptNotNow[state], times)}</p>
    <p class="buttons">
      ${
        isReady
          ? html`<button type="button" @click=${() => kiosk.send({ type: 'prepare', purpose: 'kept' })}>
              ${texts.keptOpen}
            </button>`
          : nothing
      }
      ${remove}
    </p>
  </section>`;
}

function timeOf({ locale }: Kiosk, time: number | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return time === undefined ? '' : format.format(time);
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

/** Before the worker begins: what they chose is not what a talk will be in. */
export function notReviewed({ texts, say, language }: Kiosk): TemplateResult | typeof nothing {
  if (isReviewed(language)) return nothing;
  return html`<p class="label">${say(texts.notReviewed, { language: nameOfLanguage(language) })}</p>`;
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
    ${besideChoices(kiosk)}
  </div>`;
}

/** One tap adds the language of the youth to what is said; another one removes it. */
export function besideChoices(kiosk: Kiosk): TemplateResult {
  const { settings, language: own, talk } = kiosk;
  return html`${settings.languages
    .filter((language) => language !== own)
    .map(
      (language) =>
        html`<button
          type="button"
          aria-pressed=${talk.element.secondLanguage === language}
          @click=${() => void kiosk.speakBeside(language)}
        >
          <span lang=${own}>${nameOfLanguage(own)}</span> + <span lang=${language}>${nameOfLanguage(language)}</span>
        </button>`,
    )}`;
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
