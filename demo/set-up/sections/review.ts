import { agencyReviewText } from 'open-door-screening/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { writePath } from '../../../src/instrument/problems.ts';
import { localDay } from '../../../src/instrument/local-day.ts';
import { textIn, valueAt, type Place } from '../data.ts';
import { localTextOf, textsByLanguage } from '../fields.ts';
import type { SetUp } from '../set-up.ts';

const home: Place = ['configuration', 'reviewedBy'];

/** Who has reviewed the guide and what is set here, and what has changed since. */
export function reviewSection(setUp: SetUp): TemplateResult {
  const { texts, review, language } = setUp;
  const written = valueAt(setUp.office, home);
  const { role, date } = (typeof written === 'object' ? (written ?? {}) : {}) as Record<string, unknown>;
  const roles = textsByLanguage(setUp, role);
  const path = writePath(home);
  const wrong = setUp.problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  const mayReview = setUp.problems.every(
    (problem) => !problem.path.startsWith('configuration') || wrong.includes(problem),
  );
  const isFine = review?.by !== undefined && review.changed.length === 0;
  return html`<section id="review">
    <h2>${texts.review}</h2>
    <p>${texts.reviewHint}</p>
    ${review ? html`<p class=${isFine ? 'fine' : 'advice'} id="review-state">${agencyReviewText(review, language)}</p>` : nothing}
    ${wrong.map((problem) => html`<p class="wrong"><code>${problem.path}</code> ${problem.message}</p>`)}
    <form class="fields" aria-label=${texts.review} @submit=${(event: SubmitEvent) => void reviewIt(setUp, event)}>
      ${setUp.languages.map(
        (spoken, index) =>
          html`<div class="field">
            <label for=${index === 0 ? path : `${path}.role.${spoken}`}>
              ${setUp.languages.length === 1 ? texts.reviewerRole : setUp.say(texts.reviewerRoleIn, { language: setUp.nameOf(spoken) })}
            </label>
            <input
              id=${index === 0 ? path : `${path}.role.${spoken}`}
              name="role-${spoken}"
              lang=${spoken}
              ?required=${index === 0}
              autocomplete="off"
              aria-describedby="reviewer-role-hint"
              value=${textIn(roles[spoken] ?? '')}
            />
          </div>`,
      )}
      <p class="hint" id="reviewer-role-hint">${texts.reviewerRoleHint}</p>
      <div class="field">
        <label for="${path}.date">${texts.reviewDate}</label>
        <input
          id="${path}.date"
          name="date"
          type="date"
          required
          value=${typeof date === 'string' ? date : localDay()}
        />
      </div>
      <p class="actions">
        <button type="submit" ?disabled=${!mayReview}>${texts.reviewNow}</button>
        ${
          written === undefined
            ? nothing
            : html`<button type="button" @click=${() => setUp.set(home, undefined)}>${texts.reviewRemove}</button>`
        }
      </p>
      ${mayReview ? nothing : html`<p class="hint">${texts.reviewAfterProblems}</p>`}
    </form>
  </section>`;
}

async function reviewIt(setUp: SetUp, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const given = new FormData(event.target as HTMLFormElement);
  const hashes = await setUp.hashes();
  const said = (spoken: string) => {
    const role = given.get(`role-${spoken}`);
    return typeof role === 'string' ? role.trim() : '';
  };
  const roles = Object.fromEntries(setUp.languages.map((spoken) => [spoken, said(spoken)] as const));
  setUp.set(home, { role: localTextOf(setUp, roles), date: given.get('date'), hashes });
}
