import { html, nothing, type TemplateResult } from 'lit';
import type { PlanCall, PlanStep } from '../../record/result/plan.ts';
import type { PlacedEntry } from '../../screening/steps-done.ts';
import { checkIndex } from '../../screening/done-entries.ts';
import type { StepDone } from '../../screening/talk.ts';
import type { Rendered } from '../views/parts.ts';
import { typed } from '../views/typed.ts';
import { writtenTime } from '../../instrument/time.ts';
import { zoneName } from '../../record/moment-words.ts';
import { onDevice } from '../device-time.ts';
import { entryText } from './entry-text.ts';
import { messageAt, refuse } from './parts.ts';
import type { Shown } from './shown.ts';
import { nameOf, note, announce } from './tick.ts';

/** What was noted about a call: each entry opens to say more of it, and one more can be added. */
export function entriesView(shown: Shown, planned: PlanStep, call: PlanCall): Rendered {
  const { texts, say, noting } = shown;
  const { entries, tries, state } = call;
  if (entries.length === 0) return nothing;
  const again = ({ currentTarget }: Event) =>
    note(shown, planned, call, currentTarget as HTMLElement, { state: 'done' });
  return html`<div class="entries">
    ${tries > 0 && state === 'open' ? html`<p class="by">${say(texts.tries, { count: tries })}</p>` : nothing}
    ${entries.map((entry) => entryView(shown, entry, nameOf(shown, planned, call)))}
    ${
      noting && state !== 'open'
        ? html`<button
            type="button"
            class="plain"
            aria-label="${texts.again}: ${nameOf(shown, planned, call)}"
            @click=${again}
          >
            ${texts.again}
          </button>`
        : nothing
    }
  </div>`;
}

function entryView(shown: Shown, { entry, index }: PlacedEntry, about: string): TemplateResult {
  const text = entryText(shown, entry);
  // What was entered before the end is changed by a correction only.
  if (!shown.noting || checkIndex(shown.noting.talk, index) !== undefined) return html`<p class="entry">${text}</p>`;
  return html`<details class="entry" data-entry=${index}>
    <summary>${text}</summary>
    ${entryForm(shown, entry, index, about)}
  </details>`;
}

/** `about`: the call, because the fields of several calls have the same labels. */
function entryForm(shown: Shown, entry: StepDone, index: number, about: string): TemplateResult {
  const { texts, noting } = shown;
  const change = (said: Partial<StepDone>) => noting!.send({ type: 'done-changed', index, change: said });
  const setTime = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLInputElement;
    const at = new Date(field.value);
    const isUsable = at.getTime() <= noting!.talk.clock().getTime();
    if (isUsable) change({ at: writtenTime(at, noting!.talk.enteredIn) });
    else refuse(field, texts.whenPast);
  };
  const remove = ({ currentTarget }: Event) => {
    const details = (currentTarget as HTMLElement).closest('details')!;
    const tick = details.closest('.own-call, .step')!.querySelector<HTMLElement>('.tick')!;
    details.open = false;
    noting!.send({ type: 'done-removed', index });
    announce(tick, texts.removed);
    tick.focus();
  };
  return html`<div class="entry-form">
    <label class="field">
      <span>${texts.doneWhen} (${zoneName(shown.locale, entry.at)})</span>
      <input
        type="datetime-local"
        autocomplete="off"
        aria-label="${texts.doneWhen} (${zoneName(shown.locale, entry.at)}): ${about}"
        aria-describedby="entry-${index}-when"
        .value=${localTime(entry.at)}
        @change=${setTime}
      />
    </label>
    ${messageAt(`entry-${index}-when`)}
    ${textField(shown, about, texts.doneWith, entry.with, (text) => change({ with: text }))}
    ${textField(shown, about, texts.doneReference, entry.reference, (text) => change({ reference: text }))}
    ${textField(shown, about, texts.note, entry.note, (text) => change({ note: text }))}
    <button type="button" class="plain" aria-label="${texts.removeEntry}: ${about}" @click=${remove}>
      ${texts.removeEntry}
    </button>
  </div>`;
}

/** Text is taken as it is typed; after the end only once it is complete, because each change then seals the record anew. */
function textField(
  { noting }: Shown,
  about: string,
  label: string,
  value: string | undefined,
  write: (text: string) => void,
): TemplateResult {
  const { completedAt, amending } = noting!.talk;
  const isWhole = completedAt !== undefined && !amending;
  const read = ({ currentTarget }: Event) => write((currentTarget as HTMLInputElement).value);
  return html`<label class="field">
    <span>${label}</span>
    <input
      type="text"
      aria-label="${label}: ${about}"
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      .value=${isWhole ? (value ?? '') : typed(value ?? '')}
      @input=${isWhole ? nothing : read}
      @change=${isWhole ? read : nothing}
    />
  </label>`;
}

/** A time in the form its field needs: the reader's own, to the minute. */
function localTime(at: string): string {
  return onDevice(Date.parse(at)).join('T');
}
