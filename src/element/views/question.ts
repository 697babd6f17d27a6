import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyed } from 'lit/directives/keyed.js';
import { accountKey, accountsIn, sources, type Account, type Source } from '../../instrument/account.ts';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { accountAt, entryKey } from '../../screening/entering.ts';
import { numberOf } from '../../assessment/graph.ts';
import { isFromPaper } from '../../screening/sessions.ts';
import type { Place } from '../../screening/talk.ts';
import { promptOf, type View } from '../view.ts';
import { answerForm, focusQuestion, noAnswerForm, noteForm } from './account-form.ts';
import type { FormPlace } from './answer-inputs.ts';
import { together } from './together.ts';

/** A question alone on its screen: the words to say are the heading that focus goes to. */
export function spokenQuestion(view: View, place: Place, asks: Question): TemplateResult {
  const { texts } = view;
  const words = view.words.questions[asks.code]!;
  const prompt = promptOf(view, asks.code, place.topic);
  const own = ownPlace(asks);
  return frame(
    asks,
    'spoken',
    html`<h2 tabindex="-1" data-heading>${prompt}</h2>`,
    html`${hint(view, words.hint)}
    ${
      words.followUp
        ? html`<details class="softer">
            <summary>${texts.softer}</summary>
            <p>${words.followUp}</p>
          </details>`
        : nothing
    }
    ${
      words.listenFor
        ? html`<p class="quiet"><span class="label">${texts.listenFor}:</span> ${words.listenFor}</p>`
        : nothing
    }
    ${severalMayFit(view, asks)} ${view.leftOutAt?.(asks.code)} ${together(view, asks, own)}
    ${answerForm(view, asks, own)} ${noAnswerForm(view, asks, own)} ${noteForm(view, asks, own)}
    ${otherAccounts(view, asks)}`,
  );
}

/** One of several questions on a page for the worker: what is used less stands behind one tap. */
export function compactQuestion(view: View, place: Place, asks: Question): TemplateResult {
  const prompt = promptOf(view, asks.code, place.topic);
  const own = ownPlace(asks);
  const account = accountAt(view.talk, own);
  const fromPaper = isFromPaper(view.talk);
  const more =
    (account && ((account.response !== 'given' && !fromPaper) || account.note)) ||
    otherFields(view, asks).length > 0 ||
    view.pending(asks.code);
  return frame(
    asks,
    'compact',
    html`<h3>
      ${fromPaper ? html`<span class="quiet">${view.say('{number}.', { number: numberOf(view.talk.instrument, asks.code) })}</span> ` : nothing}${prompt}
    </h3>`,
    html`${hint(view, view.words.questions[asks.code]?.hint)} ${severalMayFit(view, asks)}
      ${view.leftOutAt?.(asks.code)} ${together(view, asks, own)} ${answerForm(view, asks, own)}
      ${fromPaper ? noAnswerForm(view, asks, own) : nothing}
      <details ?open=${more ? true : noChange}>
        <summary>${view.texts.more}</summary>
        ${fromPaper ? nothing : noAnswerForm(view, asks, own)} ${noteForm(view, asks, own)} ${otherAccounts(view, asks)}
      </details>`,
    fromPaper ? view.typeLetter : undefined,
  );
}

function frame(
  asks: Question,
  kind: string,
  prompt: TemplateResult,
  body: TemplateResult,
  onKey?: (event: KeyboardEvent) => void,
): TemplateResult {
  // Nothing of one question (what is unfolded, where one scrolled) stays on the next.
  return html`${keyed(
    asks.code,
    html`<fieldset class="question ${kind}" data-question=${asks.code} part="question" @keydown=${onKey}>
      <legend part="prompt">${prompt}</legend>
      ${body}
    </fieldset>`,
  )}`;
}

function ownPlace({ code, who }: Question): FormPlace {
  return { question: code, source: defaultSources[who] };
}

function hint(view: View, text: string | undefined): TemplateResult {
  return html`${text ? html`<p class="quiet">${text}</p>` : nothing}`;
}

function severalMayFit({ texts }: View, { answer }: Question): TemplateResult {
  return html`${answerKinds[answer].several ? html`<p class="quiet">${texts.severalMayFit}</p>` : nothing}`;
}

/** The accounts beside the default one, the one that is being added last, and ways to add more. */
function otherAccounts(view: View, asks: Question): TemplateResult {
  const own = defaultSources[asks.who];
  const fields = otherFields(view, asks);
  const others = fields.filter((field) => mayBeSeen(view, asks, field));
  const pending = view.pending(asks.code);
  const taken = fields.map(accountKey);
  const free = (source: Source) =>
    source !== own && source !== pending?.source && !taken.includes(accountKey({ source }));
  return html`${(pending ? [...others, pending] : others).map((account) =>
      otherAccount(view, asks, account, account === pending),
    )}
    <p class="adders">
      ${sources
        .filter(free)
        .map(
          (source) =>
            html`<button type="button" class="plain" @click=${() => view.setPending(asks.code, { source, who: '' })}>
              + ${view.texts.addAccount[source]}
            </button>`,
        )}
    </p>`;
}

/** Whose word there is besides the default one: their accounts, and what they said that cannot be used. */
function otherFields(view: View, asks: Question): readonly Pick<Account, 'source' | 'who'>[] {
  const accounts = accountsIn(view.talk.evaluation.answers, asks.code);
  const pending = view.pending(asks.code);
  const isElsewhere = ({ source, who = '' }: Pick<Account, 'source' | 'who'>) =>
    (source === pending?.source && who === pending.who) || accountAt(view.talk, { question: asks.code, source, who });
  const unusable = view.unusable.on(asks.code).filter((entry) => !isElsewhere(entry));
  return [...accounts, ...unusable].filter(({ source }) => source !== defaultSources[asks.who]);
}

/** The youth may see the screen: of what others said, only what is being entered stands open. */
function mayBeSeen({ talk }: View, asks: Question, account: Pick<Account, 'source' | 'who'>): boolean {
  return !talk.youthPresent || talk.entering.has(entryKey(asks.code, account));
}

/** Who says it, what they say, and a way to take it away. */
function otherAccount(
  view: View,
  asks: Question,
  { source, who = '' }: Pick<Account, 'source' | 'who'>,
  pending: boolean,
): TemplateResult {
  const { texts } = view;
  const place = { question: asks.code, source, ...(who && { who }) };
  const teller = `${view.words.sources[source]}${who ? `: ${who}` : ''}`;
  const rename = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const told = input.value.trim();
    const taken = accountsIn(view.talk.evaluation.answers, asks.code).map(accountKey);
    // Somebody's word stands under that role already: it is changed there.
    const isEmpty = accountAt(view.talk, place) === undefined;
    if (isEmpty && taken.includes(accountKey({ source, who: told || undefined }))) {
      input.value = who;
      return;
    }
    moveUnusable(view, place, told);
    if (pending) view.setPending(asks.code, { source, who: told });
    else move(view, place, told);
  };
  const remove = (event: Event) => {
    focusQuestion(event);
    view.unusable.set(place);
    if (pending) view.setPending(asks.code, undefined);
    else view.send({ type: 'withdraw', ...place });
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
              .value=${live(who)}
              @change=${rename}
            />
          </label>`
        : nothing
    }
    ${answerForm(view, asks, place)} ${noAnswerForm(view, asks, place)} ${noteForm(view, asks, place)}
    <button type="button" class="plain" @click=${remove}>${texts.removeAccount}</button>
  </fieldset>`;
}

function moveUnusable({ unusable }: View, place: FormPlace, who: string): void {
  const entry = unusable.at(place);
  unusable.set(place);
  if (entry) unusable.set({ ...place, who }, entry.fields, entry.typing);
}

/** The same word, from a teller who has another name now. */
function move(view: View, place: FormPlace, who: string): void {
  const account = accountAt(view.talk, place);
  if (!account) return;
  view.send({ type: 'withdraw', ...place, entering: true });
  // What the same teller said before is not overwritten in silence.
  view.send({ type: 'withdraw', question: place.question, source: place.source, ...(who && { who }) });
  const to = {
    question: place.question,
    source: place.source,
    ...(who && { who }),
    note: account.note ?? '',
    at: account.at,
    entering: true,
  };
  if (account.response === 'given') view.send({ type: 'answer', ...to, value: account.value! });
  else view.send({ type: 'decline', ...to, response: account.response });
}
