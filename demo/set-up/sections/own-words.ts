import { html, nothing, type TemplateResult } from 'lit';
import type { Plural } from 'open-door-screening/languages';
import { isPlural } from '../../../src/languages/shape.ts';
import { writePath } from '../../../src/instrument/problems.ts';
import { changed, textIn, valueAt, type Place } from '../data.ts';
import { linesField, removeButton, textInput } from '../fields.ts';
import { inOneLine, ownTextsIn, textsWith, valuesIn, wordsOf, type TextName, type Words } from '../own-words.ts';
import type { SetUp } from '../set-up.ts';

/** So many texts are shown that have the words. */
const mostFound = 8;

/** Texts of the page in the agency's words: found by what they say, and written for each language. */
export function ownWordsSection(setUp: SetUp): TemplateResult {
  const { texts, office, language, sought, say } = setUp;
  const found = textsWith(sought, [language, ...setUp.languages]);
  const own = ownTextsIn(office);
  const chosen = [...own, ...setUp.chosenTexts.filter((name) => !own.some((other) => isSame(other, name)))];
  return html`<section id="own-words">
    <h2>${texts.ownWords}</h2>
    <p>${texts.ownWordsHint}</p>
    <div class="field">
      <label for="sought">${texts.seekText}</label>
      <input
        id="sought"
        type="search"
        autocomplete="off"
        aria-describedby="found"
        .value=${sought}
        @input=${({ target }: Event) => setUp.seek((target as HTMLInputElement).value)}
      />
    </div>
    <div id="found" role="status">
      ${sought.trim() === '' ? nothing : html`<p class="hint">${say(texts.foundTexts, { count: found.length })}</p>`}
    </div>
    ${
      found.length === 0
        ? nothing
        : html`<ul class="found">
            ${found.slice(0, mostFound).map(
              (name) =>
                html`<li>
                  <button type="button" class="link" @click=${() => choose(setUp, name)}>
                    ${inOneLine(wordsOf(name, language))}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${chosen.map((name) => ownText(setUp, name))}
  </section>`;
}

const isSame = (one: TextName, other: TextName) => one.join('.') === other.join('.');

function choose(setUp: SetUp, name: TextName): void {
  setUp.chooseText(name);
  document
    .getElementById(`own-text-${name.join('.')}`)
    ?.querySelector<HTMLElement>('input, textarea')
    ?.focus();
}

function ownText(setUp: SetUp, name: TextName): TemplateResult {
  const { texts, language, languages, say } = setUp;
  const standard = inOneLine(wordsOf(name, language));
  return html`<fieldset id="own-text-${name.join('.')}">
    <legend>${standard}</legend>
    <div class="fields">${languages.map((spoken) => fieldsIn(setUp, spoken, name))}</div>
    <p class="actions">${removeButton(say(texts.leaveText, { text: standard }), () => leave(setUp, name))}</p>
  </fieldset>`;
}

/** In a language: one field, or one for each plural form. */
function fieldsIn(setUp: SetUp, language: string, name: TextName): TemplateResult | TemplateResult[] {
  const { texts, say } = setUp;
  const place = ['texts', language, ...name];
  const standard = wordsOf(name, language);
  const label = setUp.nameOf(language);
  const written = valueAt(setUp.office, place);
  if (Array.isArray(standard))
    return linesField(setUp, place, { label, lang: language, hint: texts.linesHint, placeholder: standard.join('\n') });
  const write = (value: unknown, field: Place) => setUp.set(place, value, writePath(field));
  if (typeof standard === 'string')
    return textInput(
      setUp,
      place,
      { label, lang: language, ...aboutValues(setUp, standard, written), placeholder: standard },
      textIn(written ?? ''),
      (text) => write(text === '' ? undefined : text, place),
    );
  const forms: Readonly<Record<string, string>> = { ...(standard as Plural) };
  // One text for all forms is each of them.
  const own =
    typeof written === 'string'
      ? Object.fromEntries(Object.keys(forms).map((form) => [form, written]))
      : isPlural(written)
        ? (written as Readonly<Record<string, string>>)
        : {};
  return Object.entries(forms).map(([form, words]) => {
    const field = [...place, form];
    // A form that is not written stays as it was.
    const set = (typed: string) => {
      const next = { ...forms, ...own, [form]: typed || words };
      const isAsBefore = Object.keys(forms).every((key) => next[key] === forms[key]);
      write(isAsBefore ? undefined : next, field);
    };
    const text = own[form] === words ? '' : (own[form] ?? '');
    const options = {
      label: say(texts.formOf, { language: label, form }),
      lang: language,
      ...aboutValues(setUp, words, text || undefined),
      placeholder: words,
    };
    return textInput(setUp, field, options, text, set);
  });
}

/** Which values a text has, and those that the agency's own words have lost. */
function aboutValues(
  { texts, say, language }: SetUp,
  standard: Words,
  written: unknown,
): { hint?: string; advice?: string } {
  const values = valuesIn(standard);
  if (values.length === 0) return {};
  const list = new Intl.ListFormat(language);
  const named = (some: readonly string[]) => list.format(some.map((value) => `{${value}}`));
  const lost = typeof written === 'string' ? values.filter((value) => !written.includes(`{${value}}`)) : [];
  return {
    hint: say(texts.valuesHint, { values: named(values) }),
    ...(lost.length > 0 && { advice: say(texts.valuesLost, { values: named(lost) }) }),
  };
}

/** In every language, in one step. */
function leave(setUp: SetUp, name: TextName): void {
  const texts = valueAt(setUp.office, ['texts']);
  const without = Object.keys(texts ?? {}).reduce<unknown>(
    (rest, language) => (rest === undefined ? rest : changed(rest, [language, ...name], undefined)),
    texts,
  );
  setUp.leaveText(name);
  setUp.set(['texts'], without);
}
