import { html, nothing, type TemplateResult } from 'lit';
import { wordingIn } from 'open-door-screening/languages';
import { isReachable } from '../../../src/instrument/contacts-not-set.ts';
import { howLookedUp } from '../../../src/record/paper/looked-up.ts';
import { codeFor, valueAt } from '../data.ts';
import { localField, removeButton, textField } from '../fields.ts';
import { numberAdvice } from '../phone.ts';
import type { SetUp } from '../set-up.ts';

/** Whom a worker calls: those of the guide by how much a plan needs them, then the agency's own. */
export function contactsSection(setUp: SetUp): TemplateResult {
  const { texts, instrument, ownContacts } = setUp;
  const all = Object.entries(instrument.contacts);
  const known = all.filter((entry) => isReachable(entry[1]));
  const needed = all.filter((entry) => !known.includes(entry) && entry[1].needed);
  const other = all.filter((entry) => !known.includes(entry) && !needed.includes(entry));
  const codes = (entries: typeof all) => entries.map(([code]) => code);
  return html`<section id="contacts">
    <h2>${texts.contacts}</h2>
    <p>${texts.contactsHint}</p>
    ${group(setUp, texts.contactsNeeded, codes(needed))} ${group(setUp, texts.contactsOther, codes(other))}
    ${group(setUp, texts.contactsKnown, codes(known))} ${group(setUp, texts.contactsOwn, ownContacts)}
    <form class="add" aria-label=${texts.addContact} @submit=${(event: SubmitEvent) => add(setUp, event)}>
      <label for="new-contact">${texts.newContact}</label>
      <input id="new-contact" name="name" autocomplete="off" required />
      <button type="submit">${texts.addContact}</button>
    </form>
  </section>`;
}

function group(setUp: SetUp, title: string, codes: readonly string[]): TemplateResult | typeof nothing {
  if (codes.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <div class="rows">${codes.map((code) => contact(setUp, code))}</div>`;
}

function contact(setUp: SetUp, code: string): TemplateResult {
  const { texts, instrument, say } = setUp;
  const place = ['configuration', 'contacts', code];
  const ofGuide = Object.hasOwn(instrument.contacts, code) ? instrument.contacts[code] : undefined;
  const name = setUp.contactName(code);
  const hasProblem = setUp.problemsBelow(place);
  const advice = (key: string) => {
    const given = valueAt(setUp.office, [...place, key]);
    const found = typeof given === 'string' ? numberAdvice(given) : undefined;
    return found && { 'no-area-code': texts.noAreaCode, 'no-such-number': texts.noSuchNumber }[found];
  };
  const number = (key: 'phone' | 'sms') =>
    textField(setUp, [...place, key], {
      label: texts[key],
      kind: 'tel',
      placeholder: ofGuide?.[key] ?? '',
      expected: key === 'phone' ? texts.expectedPhone : texts.expectedSms,
      advice: advice(key),
    });
  return html`<details id="contact-${code}">
    <summary>
      <span class="what">${name}</span>
      <span class=${hasProblem ? 'wrong' : 'quiet'}>${reached(setUp, code)}</span>
    </summary>
    <div class="fields">
      ${localField(setUp, [...place, 'name'], {
        label: (language) => (language === undefined ? texts.name : say(texts.nameIn, { language })),
        placeholder: (language) => wordingIn(instrument, language, 'book').contacts[code] ?? '',
      })}
      ${number('phone')} ${number('sms')}
      ${textField(setUp, [...place, 'url'], {
        label: texts.url,
        kind: 'url',
        placeholder: ofGuide?.url ?? 'https://',
        expected: texts.expectedUrl,
      })}
    </div>
    ${checkedPart(setUp, code)}
    ${
      ofGuide
        ? nothing
        : html`<p>${removeButton(say(texts.removeNamed, { name }), () => setUp.set(place, undefined))}</p>`
    }
  </details>`;
}

/** Where and when its numbers were looked up: by the guide, or by the agency that has set its own. */
function checkedPart(setUp: SetUp, code: string): TemplateResult | typeof nothing {
  const { texts, instrument } = setUp;
  const { checked } = Object.hasOwn(instrument.contacts, code) ? instrument.contacts[code]! : {};
  if (!hasOwnNumber(setUp, code))
    return checked
      ? html`<p class="hint">${texts.checked}: ${howLookedUp(checked, setUp.language, 'book')}</p>`
      : nothing;
  const place = ['configuration', 'contacts', code, 'checked'];
  const expected = texts.expectedChecked;
  return html`<div class="fields">
    ${textField(setUp, [...place, 'source'], { label: texts.checkedSource, hint: texts.checkedSourceHint, expected })}
    ${textField(setUp, [...place, 'on'], { label: texts.checkedDay, kind: 'date', expected })}
  </div>`;
}

function hasOwnNumber(setUp: SetUp, code: string): boolean {
  const own = (valueAt(setUp.office, ['configuration', 'contacts', code]) ?? {}) as Parameters<typeof isReachable>[0];
  return isReachable(own);
}

/** How it is reached, in a line. */
function reached(setUp: SetUp, code: string): string {
  const { texts, say } = setUp;
  const { phone, sms, url } = setUp.waysTo(code);
  const ways = [...new Set([phone, sms, url])].filter((way) => way).join(' · ');
  if (ways === '') return texts.notSet;
  return hasOwnNumber(setUp, code) ? ways : say(texts.asGuide, { ways });
}

function add(setUp: SetUp, event: SubmitEvent): void {
  event.preventDefault();
  const field = new FormData(event.target as HTMLFormElement).get('name');
  const name = typeof field === 'string' ? field.trim() : '';
  if (name === '') return;
  const code = codeFor(name, [...Object.keys(setUp.instrument.contacts), ...setUp.ownContacts]);
  setUp.set(['configuration', 'contacts', code], { name });
  (event.target as HTMLFormElement).reset();
  const row = document.querySelector<HTMLDetailsElement>(`#contact-${code}`)!;
  row.open = true;
  row.querySelector<HTMLInputElement>('input[type=tel]')!.focus();
}
