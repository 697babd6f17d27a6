import { html, nothing, type TemplateResult } from 'lit';
import { sources, type Source } from '../../instrument/account.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { accountAt } from '../../screening/entering.ts';
import { isBy, type Teller } from '../teller.ts';
import { distinctName, type View } from '../view.ts';
import { answerForm, focusQuestion, noAnswerForm, noteForm } from '../views/account-form.ts';
import type { FormPlace } from '../views/answer-inputs.ts';
import { mayBeSeen, otherTellers } from '../views/tellers.ts';
import { openForm, removeForm, renameForm } from './pending-forms.ts';
import type { ResultView } from './result-texts.ts';

/** The accounts beside the default one, and those that are being added. */
export function otherAccounts(view: ResultView, question: Question): TemplateResult {
  const tellers = otherTellers(view, question).filter((teller) => mayBeSeen(view, question, teller));
  return html`${tellers.map((teller) => otherAccount(view, question, teller))}`;
}

/** Ways to add one. */
export function adders(view: Omit<ResultView, 'words'> & Pick<View, 'words'>, question: Question): TemplateResult {
  const tellers = otherTellers(view, question);
  const free = (source: Source) => source !== defaultSources[question.who] && !tellers.some(isBy({ source }));
  return html`${sources
    .filter(free)
    .map(
      (source) =>
        html`<button
          type="button"
          class="plain"
          aria-label=${distinctName(view, `+ ${view.texts.addAccount[source]}`)}
          @click=${(event: Event) => void openForm(view.pending, question.code, source, event)}
        >
          + ${view.texts.addAccount[source]}
        </button>`,
    )}`;
}

/** Who says it, what they say, and a way to take it away. */
function otherAccount(view: ResultView, question: Question, { source, who = '' }: Teller): TemplateResult {
  const { texts, pending } = view;
  const place = { question: question.code, source, ...(who && { who }) };
  const teller = `${view.words.sources[source]}${who ? `: ${who}` : ''}`;
  const tellers = otherTellers(view, question);
  const several = tellers.length > 1;
  // What was entered is in no attribute: a teller is found by the place, not by the role that was typed.
  const named = view.words.sources[source] ?? source;
  const form = { ...view, teller: several ? `${named} ${tellers.findIndex(isBy(place)) + 1}` : named };
  const rename = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = input.value.trim();
    if (typed === who) return;
    // Somebody's word is under that role already: it is changed there.
    const isEmpty = accountAt(view.talk, place) === undefined;
    if (isEmpty && tellers.some(isBy({ source, who: typed }))) {
      input.value = who;
      return;
    }
    renameForm(pending, place, typed, tellers);
    moveUnusable(view, place, typed);
    view.send({ type: 'rename', question: question.code, ...(who && { who }), to: typed });
  };
  const remove = (event: Event) => {
    focusQuestion(event);
    view.unusable.set(place);
    removeForm(pending, place);
    view.send({ type: 'withdraw', ...place });
  };
  return html`<fieldset class="account" part="account">
    <legend>${teller}</legend>
    ${
      source === 'other'
        ? html`<label class="field">
            <span>${texts.teller}</span>
            <input
              type="text"
              autocomplete="off"
              spellcheck="false"
              writingsuggestions="false"
              .value=${who}
              @change=${rename}
            />
          </label>`
        : nothing
    }
    ${answerForm(form, question, place)} ${noAnswerForm(form, question, place)}
    ${noteForm(
      form,
      question,
      place,
      html`<button
        type="button"
        class="plain"
        aria-label=${distinctName(several ? form : view, texts.removeAccount)}
        @click=${remove}
      >
        ${texts.removeAccount}
      </button>`,
    )}
  </fieldset>`;
}

function moveUnusable({ unusable }: View, place: FormPlace, who: string): void {
  const entry = unusable.at(place);
  unusable.set(place);
  if (entry) unusable.set({ ...place, who }, entry.fields, entry.typing);
}
