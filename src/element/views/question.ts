import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { accountKey, choicesOf, responses, sources, type Account } from '../../instrument/account.ts';
import { checkValue } from '../../instrument/answers.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { accountAt, type AccountPlace } from '../../screening/entering.ts';
import type { Place } from '../../screening/talk.ts';
import { inWords, promptOf, type View } from '../view.ts';
import type { Rendered } from './parts.ts';

/**
 * One question with every account on it. `spoken`: alone on its screen, with the words to say as the heading that
 * focus goes to; otherwise one of several on a page.
 */
export function questionView(view: View, place: Place, asks: Question, spoken: boolean): TemplateResult {
  const { texts, talk } = view;
  const words = view.words.questions[asks.code]!;
  const own = defaultSources[asks.who];
  const accounts = talk.evaluation.answers[asks.code] ?? [];
  const others = accounts.filter(({ source }) => source !== own);
  const pending = view.pending(asks.code);
  const forms = pending ? [...others, pending] : others;
  const prompt = promptOf(view, asks.code, place.topic);
  return html`${keyed(
    asks.code,
    html`<fieldset class="question ${spoken ? 'spoken' : ''}" data-question=${asks.code} part="question">
      <legend part="prompt">
        ${spoken ? html`<h2 tabindex="-1" data-heading>${prompt}</h2>` : html`<h3>${prompt}</h3>`}
      </legend>
      ${words.hint ? html`<p class="quiet">${inWords(view, words.hint)}</p>` : nothing}
      ${
        words.followUp
          ? html`<details class="softer">
              <summary>${texts.softer}</summary>
              <p>${inWords(view, words.followUp)}</p>
            </details>`
          : nothing
      }
      ${
        words.listenFor
          ? html`<p class="quiet"><span class="label">${texts.listenFor}:</span> ${inWords(view, words.listenFor)}</p>`
          : nothing
      }
      ${accountForm(view, asks, { question: asks.code, source: own }, prompt)}
      ${forms.map((account) => otherAccount(view, asks, account, account === pending))} ${adders(view, asks, accounts)}
    </fieldset>`,
  )}`;
}

/** An account beside the default one: who says it, what they say, and a way to take it away. */
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
    const told = (event.target as HTMLInputElement).value.trim();
    if (pending) view.setPending(asks.code, { source, who: told });
    else move(view, place, told);
  };
  const remove = () => {
    if (pending) view.setPending(asks.code, undefined);
    else view.send({ type: 'withdraw', ...place });
  };
  return html`<fieldset class="account" part="account">
    <legend>${teller}</legend>
    ${
      source === 'other'
        ? html`<label class="field">
            <span>${texts.teller}</span>
            <input type="text" autocomplete="off" spellcheck="false" .value=${live(who)} @change=${rename} />
          </label>`
        : nothing
    }
    ${accountForm(view, asks, place, teller)}
    <button type="button" class="plain" @click=${remove}>${texts.removeAccount}</button>
  </fieldset>`;
}

/** The same word, from a teller who has another name now. */
function move(view: View, place: AccountPlace, who: string): void {
  const account = accountAt(view.talk, place);
  if (!account) return;
  const { question } = place;
  view.send({ type: 'withdraw', ...place });
  const to = { question, source: 'other' as const, ...(who && { who }), note: account.note ?? '' };
  if (account.response === 'given') view.send({ type: 'answer', ...to, value: account.value! });
  else view.send({ type: 'decline', ...to, response: account.response });
}

/** What one person says: an answer, or a way not to answer, and a note. */
function accountForm(
  view: View,
  asks: Question,
  place: AccountPlace & Pick<Account, 'source'>,
  label: string,
): TemplateResult {
  const { texts } = view;
  const name = `${asks.code} ${accountKey(place)}`;
  const account = accountAt(view.talk, place);
  return html`
    ${answerInput(view, asks, place, account, { name, label })}
    <div class="or-else" role="group" aria-label=${texts.orElse}>
      ${responses.map((response) =>
        response === 'given'
          ? nothing
          : html`<label class="choice small">
              <input
                type="radio"
                name=${name}
                value=${response}
                .checked=${live(account?.response === response)}
                @change=${() => enter(view, place, () => view.send({ type: 'decline', ...place, response, entering: true }))}
              />
              <span>${view.words.responses[response]}</span>
            </label>`,
      )}
    </div>
    <div class="beside">
      <details class="note" ?open=${account?.note ? true : noChange}>
        <summary>${texts.note}</summary>
        <textarea
          rows="3"
          aria-label=${texts.note}
          autocomplete="off"
          spellcheck="false"
          .value=${live(account?.note ?? '')}
          @input=${(event: Event) =>
            enter(view, place, () =>
              view.send({ type: 'note', ...place, note: (event.target as HTMLTextAreaElement).value, entering: true }),
            )}
        ></textarea>
      </details>
      ${
        account && asks.answer !== 'number'
          ? html`<button
              type="button"
              class="plain"
              @click=${() => view.send({ type: 'withdraw', ...place, entering: true })}
            >
              ${texts.clearAnswer}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Once there is something in a pending form, the form is an account like any other. */
function enter(view: View, { question, source, who }: AccountPlace, send: () => void): void {
  const pending = view.pending(question);
  if (pending && pending.source === source && pending.who === (who ?? '')) view.setPending(question, undefined);
  send();
}

function answerInput(
  view: View,
  asks: Question,
  place: AccountPlace,
  account: Account | undefined,
  { name, label }: { name: string; label: string },
): TemplateResult {
  const answer = (value: string | number | string[]) =>
    enter(view, place, () => view.send({ type: 'answer', ...place, value, entering: true }));
  const withdraw = () => view.send({ type: 'withdraw', ...place, entering: true });
  switch (asks.answer) {
    case 'number':
      return numberInput(view, asks, account, answer, withdraw);
    case 'text':
      return html`<textarea
        rows="5"
        class="answer"
        aria-label=${label}
        autocomplete="off"
        spellcheck="false"
        .value=${live(typeof account?.value === 'string' ? account.value : '')}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLTextAreaElement;
          if (/\S/.test(value)) answer(value);
          else withdraw();
        }}
      ></textarea>`;
    case 'one':
    case 'several':
      return choices(view, asks, account, name, answer, withdraw);
  }
}

function choices(
  view: View,
  asks: Question,
  account: Account | undefined,
  name: string,
  answer: (value: string | string[]) => void,
  withdraw: () => void,
): TemplateResult {
  const chosen = account ? choicesOf(account) : [];
  const several = asks.answer === 'several';
  const choose = (code: string, input: HTMLInputElement) => {
    if (!several) return answer(code);
    const list = input.checked ? withChoice(view, asks, chosen, code) : chosen.filter((other) => other !== code);
    if (list.length > 0) answer(list);
    else withdraw();
  };
  return html`${several ? html`<p class="quiet">${view.texts.severalMayFit}</p>` : nothing}
    <div class="choices">
      ${asks.choices?.map(
        (code) =>
          html`<label class="choice" part="choice">
            <input
              type=${several ? 'checkbox' : 'radio'}
              name=${name}
              value=${code}
              .checked=${live(chosen.includes(code))}
              @change=${(event: Event) => choose(code, event.target as HTMLInputElement)}
            />
            <span>${inWords(view, view.words.questions[asks.code]?.choices?.[code])}</span>
          </label>`,
      )}
    </div>`;
}

/** A choice that stands alone puts the others out, and goes when another comes. */
function withChoice({ talk }: View, asks: Question, chosen: readonly string[], code: string): string[] {
  const alone = (choice: string) => talk.instrument.standAlone.includes(choice);
  const kept = alone(code) ? [] : chosen.filter((choice) => !alone(choice));
  return asks.choices!.filter((choice) => choice === code || kept.includes(choice));
}

function numberInput(
  view: View,
  asks: Question,
  account: Account | undefined,
  answer: (value: number) => void,
  withdraw: () => void,
): TemplateResult {
  const { atLeast, atMost } = asks.range!;
  const expected = view.texts.wholeNumber(atLeast, atMost);
  // Without an account what is typed stays, also where it is not a number yet.
  const value = account ? String(account.value ?? '') : noChange;
  const read = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = input.value.trim();
    const wrong = typed !== '' && checkValue(view.talk.instrument, asks, Number(typed)) !== undefined;
    input.setAttribute('aria-invalid', String(wrong));
    if (typed === '' || wrong) withdraw();
    else answer(Number(typed));
  };
  return html`<label class="field">
    <span>${expected}</span>
    <input type="text" inputmode="numeric" autocomplete="off" .value=${value} @input=${read} />
  </label>`;
}

function adders(view: View, asks: Question, accounts: readonly Account[]): Rendered {
  const { texts } = view;
  const free = sources.filter(
    (source) =>
      source === 'other' ||
      (source !== defaultSources[asks.who] && !accounts.some((account) => account.source === source)),
  );
  return html`<p class="adders">
    ${free.map(
      (source) =>
        html`<button type="button" class="plain" @click=${() => view.setPending(asks.code, { source, who: '' })}>
          + ${texts.addAccount[source]}
        </button>`,
    )}
  </p>`;
}
