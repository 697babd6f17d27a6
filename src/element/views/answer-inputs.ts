import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choicesOf, hasText, type Account, type Value } from '../../instrument/account.ts';
import { answerKinds, type AnswerKind } from '../../instrument/answer-kinds/index.ts';
import { lettersFor } from '../../instrument/letters.ts';
import type { Question } from '../../instrument/structure.ts';
import { checkValue } from '../../instrument/value.ts';
import { readWholeNumber } from '../../instrument/whole-number.ts';
import type { AccountPlace } from '../../screening/entering.ts';
import { isFromPaper } from '../../screening/sittings.ts';
import type { View } from '../view.ts';
import { comesLater, said, textArea } from './parts.ts';
import { typed } from './typed.ts';

/** Whose word on which question a form holds. */
export type FormPlace = AccountPlace & Pick<Account, 'source'>;

/** Where one account is entered. */
export interface AnswerField {
  readonly view: View;
  readonly question: Question;
  readonly place: FormPlace;
  /** The name its inputs share, so that the browser makes them exclude each other. */
  readonly name: string;
  readonly account: Account | undefined;
  readonly answer: (value: Value) => void;
  /** Withdraws the answer; a note beside it stays. */
  readonly withdraw: () => void;
}

/** How a kind of answer is entered. */
interface AnswerInput {
  readonly view: (field: AnswerField) => TemplateResult;
  /** Emptying the field withdraws the answer: it needs no button for that. */
  readonly emptiedByHand?: true;
}

export const answerInputs: Readonly<Record<AnswerKind, AnswerInput>> = {
  one: { view: choices },
  several: { view: choices },
  number: { view: numberInput, emptiedByHand: true },
  moment: { view: momentInput },
  text: { view: textInput },
};

/** As printed on the paper form, while it is typed in from there; and where letters choose. */
function letterView({ talk, quick }: View, letter: string | undefined): TemplateResult | typeof nothing {
  return letter && (quick?.isOn || isFromPaper(talk)) ? html`<kbd class="quiet">${letter}</kbd>` : nothing;
}

function choices({ view, question, name, account, answer, withdraw }: AnswerField): TemplateResult {
  const { several } = answerKinds[question.answer];
  const letters = lettersFor(question).choices;
  const chosen = account ? choicesOf(account) : [];
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (!several) return answer(input.value);
    // What is ticked on the screen counts, not what was drawn last: two quick taps are two answers.
    const ticked = input.closest('.choices')!.querySelectorAll<HTMLInputElement>('input:checked');
    const list = compatible(
      view,
      [...ticked].map(({ value }) => value),
      input.value,
    );
    if (list.length > 0) answer(list);
    else withdraw();
  };
  return html`<div class="choices">
    ${question.choices?.map((code) =>
      choiceView(view, {
        type: several ? 'checkbox' : 'radio',
        name,
        value: code,
        letter: letters.get(code),
        isChosen: chosen.includes(code),
        choose,
        textIn: ({ questions }) => questions[question.code]?.choices?.[code],
      }),
    )}
  </div>`;
}

export interface Choice {
  readonly kind?: string;
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly letter: string | undefined;
  readonly isChosen: boolean;
  readonly choose: (event: Event) => void;
  readonly textIn: (words: View['words']) => string | undefined;
}

/** One choice of several; in both languages where there are two, called by the large words. */
export function choiceView(view: View, choice: Choice): TemplateResult {
  const { kind = 'choice', type, name, value, letter, isChosen, choose, textIn } = choice;
  const called = view.beside?.called(textIn);
  return html`<label class=${kind} part="choice">
    <input
      type=${type}
      name=${name}
      value=${value}
      lang=${called?.lang ?? nothing}
      aria-label=${called?.label ?? nothing}
      aria-description=${called?.description ?? nothing}
      data-letter=${letter ?? nothing}
      .checked=${live(isChosen)}
      @change=${choose}
    />
    ${letterView(view, letter)}
    <span>${said(view, textIn)}</span>
  </label>`;
}

/** A choice that excludes all others removes them, and is removed when another comes. */
function compatible({ talk }: View, chosen: readonly string[], latest: string): string[] {
  const alone = (choice: string) => talk.instrument.standAlone.includes(choice);
  return chosen.filter((choice) => (alone(latest) ? choice === latest : !alone(choice)));
}

function textInput({ view, question, account, answer, withdraw }: AnswerField): TemplateResult {
  const entered = typeof account?.value === 'string' ? account.value : '';
  const label = [view.teller, view.words.questions[question.code]?.prompt].filter(Boolean).join(': ');
  return textArea(label, 5, entered, (text) => {
    if (hasText(text)) answer(text);
    else if (entered) withdraw();
  });
}

/** Its fields are in the file that is loaded after the first screen. */
function momentInput(field: AnswerField): TemplateResult {
  return field.view.momentFields?.(field) ?? comesLater(field.view);
}

/** What is no number that can be used stays in the field, with what is expected; it is not an answer. */
function numberInput({ view, question, place, account, answer, withdraw }: AnswerField): TemplateResult {
  const { atLeast, atMost } = question.range!;
  const unusable = view.unusable.at(place);
  const numberIn = (text: string) => {
    const number = readWholeNumber(text);
    return number !== undefined && checkValue(view.talk.instrument, question, number) === undefined
      ? number
      : undefined;
  };
  const enter = ({ target }: Event) => {
    const { value: text } = target as HTMLInputElement;
    const number = numberIn(text);
    if (number !== undefined) return answer(number);
    if (hasText(text) || account?.response === 'given') withdraw();
    view.unusable.set(place, hasText(text) ? [text] : undefined);
  };
  const wrong = unusable && `${unusable.id}-wrong`;
  return html`<div class="field">
    <label class="field">
      <span>${view.say(view.texts.wholeNumber, { atLeast, atMost })}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        id=${unusable?.id ?? nothing}
        aria-invalid=${unusable ? 'true' : nothing}
        aria-describedby=${wrong ?? nothing}
        .value=${typed(unusable?.fields[0] ?? String(account?.value ?? ''), (text) => String(numberIn(text) ?? (text.trim() && text)))}
        @input=${enter}
      />
    </label>
    <span role="alert" id=${wrong ?? nothing}
      >${unusable ? view.say(view.texts.notWholeNumber, { atLeast, atMost }) : ''}</span
    >
  </div>`;
}
