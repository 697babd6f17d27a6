import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { writePath } from '../../src/instrument/problems.ts';
import { textIn, valueAt, type Place } from './data.ts';
import type { SetUp } from './set-up.ts';

interface FieldOptions {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said in place of a problem, in the language of the page. */
  readonly expected?: string;
  /** Said where nothing is wrong, and yet somebody should look again. */
  readonly advice?: string | undefined;
}

/** What ties a field to its place in the data, and to what is said of it. */
function tied(setUp: SetUp, place: Place, { label, hint, expected, advice }: FieldOptions) {
  const id = writePath(place);
  const found = setUp.problemsAt(place);
  const wrong = found.length === 0 ? undefined : (expected ?? found.join(' '));
  const said = wrong ?? advice;
  const below = [hint === undefined ? '' : `${id}-hint`, said === undefined ? '' : `${id}-said`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    label: html`<label for=${id}>${label}</label>`,
    hint: html`<div class="below">
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      ${said === undefined ? nothing : html`<p class=${wrong === undefined ? 'advice' : 'wrong'} id="${id}-said">${said}</p>`}
    </div>`,
    invalid: wrong === undefined ? nothing : ('true' as const),
    below: below || nothing,
  };
}

export interface TextOptions extends FieldOptions {
  readonly placeholder?: string;
  /** The language of what is written there, which may be another one than that of the page. */
  readonly lang?: string;
  readonly kind?: 'text' | 'tel' | 'url' | 'date';
}

export function textField(setUp: SetUp, place: Place, options: TextOptions): TemplateResult {
  const written = valueAt(setUp.office, place);
  return textInput(setUp, place, options, typeof written === 'string' ? written : '', (text) =>
    setUp.set(place, text === '' ? undefined : text, writePath(place)),
  );
}

export function textInput(
  setUp: SetUp,
  place: Place,
  options: TextOptions,
  value: string,
  set: (text: string) => void,
): TemplateResult {
  const { id, label, hint, invalid, below } = tied(setUp, place, options);
  return html`<div class="field">
    ${label}
    <input
      id=${id}
      type=${options.kind ?? 'text'}
      lang=${options.lang ?? nothing}
      autocomplete="off"
      placeholder=${options.placeholder ?? nothing}
      aria-invalid=${invalid}
      aria-describedby=${below}
      .value=${live(value)}
      @input=${({ target }: Event) => set((target as HTMLInputElement).value)}
    />
    ${hint}
  </div>`;
}

/** A list of texts, a line each. */
export function linesField(setUp: SetUp, place: Place, options: TextOptions): TemplateResult {
  const { id, label, hint, invalid, below } = tied(setUp, place, options);
  const written = valueAt(setUp.office, place);
  const set = (text: string) => setUp.set(place, text.trim() === '' ? undefined : text.split('\n'), writePath(place));
  return html`<div class="field">
    ${label}
    <textarea
      id=${id}
      rows="3"
      lang=${options.lang ?? nothing}
      placeholder=${options.placeholder ?? nothing}
      aria-invalid=${invalid}
      aria-describedby=${below}
      .value=${live(Array.isArray(written) ? written.join('\n') : '')}
      @input=${({ target }: Event) => set((target as HTMLTextAreaElement).value)}
    ></textarea>
    ${hint}
  </div>`;
}

/** A text for each language of the office: one text where it has one language. */
export function localField(
  setUp: SetUp,
  place: Place,
  options: Omit<TextOptions, 'label' | 'placeholder' | 'lang'> & {
    readonly label: (language: string | undefined) => string;
    readonly placeholder?: (language: string) => string;
  },
): TemplateResult[] {
  const languages = setUp.languages;
  const texts = textsByLanguage(setUp, valueAt(setUp.office, place));
  return languages.map((language) => {
    const set = (text: string) =>
      setUp.set(place, localTextOf(setUp, { ...texts, [language]: text }), writePath([...place, language]));
    const own = languages.length === 1 ? place : [...place, language];
    const label = options.label(languages.length === 1 ? undefined : setUp.nameOf(language));
    const placeholder = options.placeholder?.(language) ?? '';
    const text = texts[language];
    return textInput(
      setUp,
      own,
      { ...options, label, placeholder, lang: language },
      typeof text === 'string' ? text : '',
      set,
    );
  });
}

/** What is written for each language: one text for all of them is that of the first. */
export function textsByLanguage(
  { languages: [first = 'en'] }: SetUp,
  written: unknown,
): Readonly<Record<string, unknown>> {
  return typeof written === 'string' ? { [first]: written } : ((written ?? {}) as Record<string, unknown>);
}

/** The same as it is written into the data: one text does for every language. */
export function localTextOf({ languages: [first = 'en'] }: SetUp, texts: Readonly<Record<string, unknown>>): unknown {
  const given = Object.entries(texts).filter(([, text]) => text !== '');
  if (given.length === 0) return undefined;
  return given.length === 1 && given[0]![0] === first ? given[0]![1] : Object.fromEntries(given);
}

export interface NumberOptions extends FieldOptions {
  readonly standard?: unknown;
}

/** A number; what is no number stays as it was typed, and is told to be none. */
export function numberField(setUp: SetUp, place: Place, { standard, ...options }: NumberOptions): TemplateResult {
  const value = valueAt(setUp.office, place);
  const { id, label, hint, invalid, below } = tied(setUp, place, options);
  const set = (text: string) => {
    const typed = text.trim();
    // "1." on the way to "1.5" is none yet: read as 1, it would be written so, and become 15.
    const isNumber = /^\d+$/.test(typed) || (String(Number(typed)) === typed && Number.isFinite(Number(typed)));
    setUp.set(place, typed === '' ? undefined : isNumber ? Number(typed) : text, writePath(place));
  };
  return html`<div class="field number">
    ${label}
    <input
      id=${id}
      inputmode="numeric"
      autocomplete="off"
      placeholder=${standard === undefined ? nothing : textIn(standard)}
      aria-invalid=${invalid}
      aria-describedby=${below}
      .value=${live(textIn(value))}
      @input=${({ target }: Event) => set((target as HTMLInputElement).value)}
    />
    ${hint}
  </div>`;
}

export function switchField(setUp: SetUp, place: Place, { standard, ...options }: NumberOptions): TemplateResult {
  const { id, label, hint, invalid, below } = tied(setUp, place, options);
  const value = valueAt(setUp.office, place) ?? standard;
  // What is so by default need not be in the file.
  const set = (on: boolean) => setUp.set(place, on === standard ? undefined : on);
  return html`<div class="field switch">
    <input
      id=${id}
      type="checkbox"
      aria-invalid=${invalid}
      aria-describedby=${below}
      .checked=${live(value === true)}
      @change=${({ target }: Event) => set((target as HTMLInputElement).checked)}
    />
    ${label} ${hint}
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices of the same group are below its name. */
  readonly group?: string;
}

export function choiceField(
  setUp: SetUp,
  place: Place,
  options: FieldOptions & {
    readonly choices: readonly Choice[];
    /** Which one is there, where that is not what is written. */
    readonly chosen?: string;
    readonly choose?: (value: string) => void;
  },
): TemplateResult {
  const { id, label, hint, invalid, below } = tied(setUp, place, options);
  const chosen = options.chosen ?? (valueAt(setUp.office, place) as string | undefined) ?? '';
  const choose = options.choose ?? ((value: string) => setUp.set(place, value === '' ? undefined : value));
  return html`<div class="field">
    ${label}
    <select
      id=${id}
      aria-invalid=${invalid}
      aria-describedby=${below}
      .value=${live(chosen)}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${choicesOf(options.choices, chosen)}
    </select>
    ${hint}
  </div>`;
}

export function choicesOf(choices: readonly Choice[], chosen: string): TemplateResult[] {
  const option = ({ value, label }: Choice) =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => {
    const all = choices.filter((choice) => choice.group === group).map(option);
    return group === undefined ? html`${all}` : html`<optgroup label=${group}>${all}</optgroup>`;
  });
}

/** A button that removes one of a list. The next one is under the finger then: a double click is one. */
export function removeButton(label: string, remove: () => void): TemplateResult {
  const once = ({ detail }: MouseEvent) => {
    if (detail < 2) remove();
  };
  return html`<button type="button" @click=${once}>${label}</button>`;
}

interface FileButton {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly kind?: string;
  /** The element that says more about it. */
  readonly hint?: string;
}

/** A button that lets one choose files: the browser's own field speaks its language, not the page's, and is not to be seen. */
export function fileButton(
  { id, label, accept, several = false, kind = '', hint }: FileButton,
  open: (files: readonly File[]) => void,
): TemplateResult {
  const choose = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    open([...(field.files ?? [])]);
    // The same file can be opened again.
    field.value = '';
  };
  const ask = ({ currentTarget }: Event) =>
    (currentTarget as HTMLElement).parentElement!.querySelector<HTMLInputElement>(`#${id}`)!.click();
  return html`<button type="button" class=${kind} aria-describedby=${hint ?? nothing} @click=${ask}>${label}</button>
    <input type="file" id=${id} ?multiple=${several} hidden accept=${accept} aria-label=${label} @change=${choose} />`;
}

/** A button that opens files of settings. */
export function openButton(label: string, open: (files: readonly File[]) => void): TemplateResult {
  return fileButton({ id: 'open', label, accept: '.json,application/json', several: true, kind: 'button' }, open);
}
