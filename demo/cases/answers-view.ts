import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { responses, sources, type Response, type Source, type Value } from '../../src/instrument/account.ts';
import { choicesOf } from '../set-up/fields.ts';
import { findingsAt } from './findings-view.ts';
import type { Question } from 'open-door-screening/headless';
import { sourceOf, type Given, type TryCases } from './try-cases.ts';

/** All questions by their topics: each can be answered at any time, and by several people. */
export function answersView(page: TryCases): TemplateResult {
  const { texts, instrument, wording } = page;
  return html`<section id="answers">
    <h2>${texts.answers}</h2>
    <p><button type="button" @click=${() => page.clear()}>${texts.clear}</button></p>
    <div class="rows">
      ${instrument.topics.map(({ code, questions }) => {
        const count = questions.filter((question) => page.given[question.code]).length;
        return html`<details>
          <summary>
            <span class="what">${wording.topics[code]?.title ?? code}</span>
            <span class="quiet">${count === 0 ? '' : `${count} / ${questions.length}`}</span>
          </summary>
          ${questions.map((question) => questionPart(page, question))}
        </details>`;
      })}
    </div>
  </section>`;
}

function questionPart(page: TryCases, question: Question): TemplateResult {
  const { texts, wording } = page;
  const { code } = question;
  const accounts = page.given[code] ?? [];
  const shown: readonly Given[] = accounts.length > 0 ? accounts : [{ source: sourceOf(question), response: 'given' }];
  const { label = code } = wording.questions[code] ?? {};
  const change = (index: number, account: Given | undefined) =>
    page.setGiven(code, [...shown.slice(0, index), ...(account ? [account] : []), ...shown.slice(index + 1)]);
  const freeSource = sources.find((source) => !shown.some((account) => account.source === source));
  return html`<fieldset class="question" data-question=${code} id="q-${code}" tabindex="-1">
    <legend>${label} ${page.isShown(code) ? nothing : html`<span class="quiet">· ${texts.notShown}</span>`}</legend>
    ${findingsAt(page, `q-${code}`)}
    ${shown.map((account, index) =>
      word(page, question, account, `${code}-${index}`, (next) => change(index, next), accounts.length > 0),
    )}
    ${
      accounts.length > 0 && freeSource
        ? html`<button
            type="button"
            class="link"
            @click=${() => page.setGiven(code, [...accounts, { source: freeSource, response: 'given' }])}
          >
            ${texts.addWord}
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** What one person says to a question. */
function word(
  page: TryCases,
  question: Question,
  account: Given,
  id: string,
  change: (account: Given | undefined) => void,
  isGiven: boolean,
): TemplateResult {
  const { texts, wording } = page;
  const named = (what: string) => `${wording.questions[question.code]?.label ?? question.code}: ${what}`;
  const answer = (value: Value | undefined) => {
    const { value: _, ...rest } = account;
    change(value === undefined ? undefined : { ...rest, response: 'given', value });
  };
  const respond = (response: Response) => {
    const { value: _, ...rest } = account;
    change({ ...rest, response });
  };
  return html`<div class="word">
    ${account.response === 'given' ? answerField(page, question, account.value, id, answer) : nothing}
    <select
      aria-label=${named(texts.response)}
      .value=${live(account.response)}
      @change=${({ target }: Event) => respond((target as HTMLSelectElement).value as Response)}
    >
      ${choicesOf(
        responses.map((value) => ({
          value,
          label: value === 'given' ? texts.given : (wording.responses[value] ?? value),
        })),
        account.response,
      )}
    </select>
    <select
      aria-label=${named(texts.source)}
      .value=${live(account.source)}
      @change=${({ target }: Event) => {
        const { who: _, ...rest } = account;
        change({ ...rest, source: (target as HTMLSelectElement).value as Source });
      }}
    >
      ${choicesOf(
        sources.map((value) => ({ value, label: wording.sources[value] ?? value })),
        account.source,
      )}
    </select>
    ${
      isGiven
        ? html`<button type="button" class="link" @click=${() => change(undefined)}>${texts.removeWord}</button>`
        : nothing
    }
  </div>`;
}

function answerField(
  page: TryCases,
  question: Question,
  value: Value | undefined,
  id: string,
  answer: (value: Value | undefined) => void,
): TemplateResult {
  const { code, choices = [] } = question;
  const label = `${page.wording.questions[code]?.label ?? code}: ${page.texts.answer}`;
  if (question.answer === 'one')
    return html`<select
      aria-label=${label}
      .value=${live(typeof value === 'string' ? value : '')}
      @change=${({ target }: Event) => answer((target as HTMLSelectElement).value || undefined)}
    >
      ${choicesOf(
        [
          { value: '', label: '–' },
          ...choices.map((choice) => ({ value: choice, label: page.choiceIn(code, choice) })),
        ],
        typeof value === 'string' ? value : '',
      )}
    </select>`;
  if (question.answer === 'several') return severalField(page, question, value, id, answer);
  const text = value === undefined ? '' : String(value);
  const read = (written: string): Value | undefined => {
    if (written.trim() === '') return undefined;
    return question.answer === 'number' && /^\d+$/.test(written.trim()) ? Number(written) : written;
  };
  return html`<input
    aria-label=${label}
    type=${question.answer === 'moment' ? 'date' : 'text'}
    inputmode=${question.answer === 'number' ? 'numeric' : nothing}
    autocomplete="off"
    .value=${live(question.answer === 'moment' ? text.slice(0, 10) : text)}
    @change=${({ target }: Event) => answer(read((target as HTMLInputElement).value))}
  />`;
}

function severalField(
  page: TryCases,
  { code, choices = [] }: Question,
  value: Value | undefined,
  id: string,
  answer: (value: Value | undefined) => void,
): TemplateResult {
  const chosen: readonly string[] = Array.isArray(value) ? (value as readonly string[]) : [];
  const { standAlone } = page.instrument;
  const toggle = (choice: string) => {
    if (chosen.includes(choice)) return chosen.filter((other) => other !== choice);
    // What excludes all others takes the rest away, and the rest takes it away.
    if (standAlone.includes(choice)) return [choice];
    return [...chosen.filter((other) => !standAlone.includes(other)), choice];
  };
  return html`<div class="several">
    ${choices.map(
      (choice) =>
        html`<label>
          <input
            id="${id}-${choice}"
            type="checkbox"
            .checked=${live(chosen.includes(choice))}
            @change=${() => {
              const next = toggle(choice);
              answer(next.length === 0 ? undefined : next);
            }}
          />
          ${page.choiceIn(code, choice)}
        </label>`,
    )}
  </div>`;
}
