import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { earliest, parseMoment } from '../../instrument/moment.ts';
import { localDay } from '../../instrument/local-day.ts';
import { zoneName } from '../../record/moment-words.ts';
import { fieldsOf, momentAt, momentOnDevice, onDevice, type DateAndTime } from '../device-time.ts';
import { distinctName } from '../view.ts';
import type { AnswerField } from '../views/answer-inputs.ts';
import type { AllTexts } from '../../languages/own-texts.ts';

/** Replaces a date or time that is half typed: a browser does not give the text of such a field. */
const half = '…';

/** Nobody means a year before this; "26" for 2026 is the year 26 to a browser. */
const firstDay = '1900-01-01';

const oneDay = 24 * 60 * 60_000;

/**
 * A date and, where it is known, a time, in the browser's own fields. What was typed gets the offset of this device on that
 * date. What cannot be used stays as it was typed, with what is expected; it is not an answer.
 */
export function momentFields({ view, place, account, answer, withdraw }: AnswerField, texts: AllTexts): TemplateResult {
  const named = (text: string) => distinctName(view, text);
  const now = () => view.talk.clock().getTime();
  const unusable = view.unusable.at(place);
  const shown = (unusable?.fields ?? fieldsOf(String(account?.value ?? ''))) as DateAndTime;

  const enter = (typed: DateAndTime, typing = false, moment = momentOnDevice(typed)) => {
    const problem = problemOf(typed, now());
    if (problem) {
      withdraw();
      view.unusable.set(place, typed, typing && problem === 'momentUnfinished');
    } else if (typed.join('') === '') {
      withdraw();
      view.unusable.set(place);
    } else answer(moment);
  };
  const read = (event: Event) => {
    const inputs = [...(event.currentTarget as Element).querySelectorAll('input')];
    const typing = event.type !== 'focusout';
    const passing = !typing || ['Tab', 'Shift'].includes((event as KeyboardEvent).key);
    // A half-typed value disappears when focus returns to its field. That is not a change.
    const typed = inputs.map((input, index) =>
      passing && shown[index] === half ? half : typedIn(input),
    ) as unknown as DateAndTime;
    // When focus only passes through, the value stays exactly as it was, even with an offset from another place.
    if (typed.join() !== shown.join() || (unusable?.typing && !typing)) enter(typed, typing);
  };

  // Where no day is given yet, the zone has its present name.
  const zoneAt = (day: string, instant: number) => zoneName(view.locale, Date.parse(`${day}T12:00`) || instant);

  const today = () => localDay(now());
  const yesterday = () => localDay(Date.parse(`${today()}T12:00`) - oneDay);
  const time = shown[1] === half ? '' : shown[1];
  // A page may be open for long: the time is read at the tap.
  const quick = (label: string, press: () => void) =>
    html`<button type="button" class="plain" aria-label=${named(label)} @click=${press}>${label}</button>`;
  const enterNow = () => {
    const at = now();
    enter(onDevice(at), false, momentAt(at));
  };
  const wrong = unusable && !unusable.typing ? unusable.id : undefined;
  const dateIsWrong = shown[0] === '' || problemOf([shown[0], ''], now()) !== undefined;
  const input = (type: 'date' | 'time', label: string, typed: string, isWrong: boolean) =>
    html`<label class="field">
      <span>${label}${type === 'time' ? `\u00a0(${zoneAt(shown[0], now())})` : ''}</span>
      <input
        type=${type}
        aria-label=${named(type === 'date' ? label : `${label} (${zoneAt(shown[0], now())})`)}
        min=${type === 'date' ? firstDay : nothing}
        max=${type === 'date' ? today() : nothing}
        autocomplete="off"
        id=${isWrong ? wrong! : nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? `${wrong}-wrong` : nothing}
        ${ref((element) => fill(element as HTMLInputElement | undefined, typed))}
      />
    </label>`;
  return html`<div class="moment" @input=${read} @keyup=${read} @focusout=${read}>
    ${input('date', texts.momentDate, shown[0], wrong !== undefined && dateIsWrong)}
    ${input('time', texts.momentTime, shown[1], wrong !== undefined && !dateIsWrong)}
    <p class="adders">
      ${quick(texts.momentToday, () => enter([today(), time]))}
      ${quick(texts.momentYesterday, () => enter([yesterday(), time]))} ${quick(texts.momentNow, enterNow)}
    </p>
    <span role="alert" id=${wrong ? `${wrong}-wrong` : nothing}
      >${wrong ? texts[problemOf(shown, now()) ?? 'momentFuture'] : ''}</span
    >
  </div>`;
}

function typedIn({ value, validity }: HTMLInputElement): string {
  return validity?.badInput ? half : value;
}

/** Leaves alone what is being typed: a field that is set loses what was typed by half. */
function fill(input: HTMLInputElement | undefined, typed: string): void {
  if (!input || typedIn(input) === typed) return;
  // WebKit takes an empty value in the place of another empty one for no change, and leaves what is half typed.
  if (typedIn(input) === half) input.value = input.type === 'date' ? firstDay : '00:00';
  input.value = typed === half ? '' : typed;
}

/** Why it cannot be used, if there is something. */
function problemOf(typed: DateAndTime, now: number): 'momentUnfinished' | 'momentFuture' | undefined {
  const [date, time] = typed;
  if (date === '' && time === '') return undefined;
  const moment = parseMoment(momentOnDevice(typed));
  if (moment?.date !== date || date < firstDay) return 'momentUnfinished';
  const isAhead = moment.time === undefined ? date > localDay(now) : earliest(moment) > now;
  return isAhead ? 'momentFuture' : undefined;
}
