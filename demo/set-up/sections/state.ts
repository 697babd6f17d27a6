import { agencyReviewText } from 'open-door-screening/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { settingsByPart } from './settings.ts';
import type { SetUp } from '../set-up.ts';

const sections = [
  'office',
  'contacts',
  'deadlines',
  'ages',
  'asked',
  'steps',
  'ownWords',
  'kiosk',
  'review',
  'file',
] as const;
const anchors: Readonly<Record<string, string>> = { kiosk: 'kiosk-settings-of', ownWords: 'own-words' };

/** What is wrong, what is missing, and the way to each section. */
export function stateSection(setUp: SetUp): TemplateResult {
  const { texts, problems, missing, say, wording } = setUp;
  const parts = settingsByPart(setUp.instrument);
  return html`<section id="state" class="state">
    <h2>${texts.state}</h2>
    <p class=${problems.length > 0 ? 'wrong' : 'fine'}>
      ${problems.length > 0 ? say(texts.problems, { count: problems.length }) : texts.noProblems}
    </p>
    ${
      problems.length > 0
        ? html`<ul id="problems">
            ${problems.map(
              ({ path, message }) =>
                html`<li>
                  <button type="button" class="link" @click=${() => goTo(path)}><code>${path}</code></button>
                  ${message}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      missing.length > 0
        ? html`<details id="missing">
            <summary>
              <span class="what">
                ${say(texts.missing, { count: missing.length, text: wording.contactMissing.replace(/\.$/, '') })}
              </span>
            </summary>
            <ul>
              ${missing.map(
                (code) =>
                  html`<li>
                    <button type="button" class="link" @click=${() => goTo(`configuration.contacts.${code}.phone`)}>
                      ${setUp.contactName(code)}
                    </button>
                    ${
                      setUp.instrument.contacts[code]?.needed
                        ? html`<span class="quiet">· ${texts.needed}</span>`
                        : nothing
                    }
                  </li>`,
              )}
            </ul>
          </details>`
        : html`<p class="fine">${texts.noMissing}</p>`
    }
    ${uncheckedLine(setUp)}
    ${setUp.review ? html`<p class="quiet">${agencyReviewText(setUp.review, setUp.language)}</p>` : nothing}
    <nav class="jumps" aria-label=${texts.sections}>
      ${sections
        .filter((section) => !(section in parts) || parts[section as keyof typeof parts].length > 0)
        .map((section) => html`<a href="#${anchors[section] ?? section}">${texts[section]}</a>`)}
      <a class="to-preview" href="#preview">${texts.theLook}</a>
    </nav>
  </section>`;
}

/** Numbers of the agency's own that nobody is known to have looked up lately. */
function uncheckedLine(setUp: SetUp): TemplateResult | typeof nothing {
  const { unchecked, texts, say, language } = setUp;
  if (unchecked.length === 0) return nothing;
  const names = new Intl.ListFormat(language).format(unchecked.map((code) => setUp.contactName(code)));
  return html`<p class="advice" id="unchecked">${say(texts.unchecked, { count: unchecked.length, names })}</p>`;
}

/** To the field of a problem, or to what is next above it. */
function goTo(path: string): void {
  for (let place = path; place !== ''; place = place.replace(/(^|[.[])[^.[]*$/, '')) {
    const field = document.getElementById(place);
    if (!field) continue;
    for (let around = field.closest('details'); around; around = around.parentElement!.closest('details'))
      around.open = true;
    return field.focus();
  }
}
