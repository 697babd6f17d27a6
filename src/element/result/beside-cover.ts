import { html, nothing, type TemplateResult } from 'lit';
import { localDay } from '../../instrument/local-day.ts';
import { ownTimeZone } from '../../instrument/time.ts';
import type { TalkScreen } from '../../session/screen.ts';
import type { HostProperties } from '../host-properties.ts';
import type { View } from '../view.ts';
import type { Rendered } from '../views/parts.ts';
import type { AllTexts } from './result-texts.ts';
import { whenText } from './when-text.ts';

interface BesideCover extends Pick<View, 'say' | 'locale' | 'beside' | 'go'> {
  readonly element: Pick<HostProperties, 'keptAt' | 'largerText'>;
  readonly texts: AllTexts;
  readonly screen: TalkScreen;
}

/**
 * Beside what covers the screen: larger text, the other language first, the way to be alone, which is here on narrow
 * screens, and when the draft was last kept.
 */
export function besideCover(view: BesideCover): TemplateResult {
  const { element, texts, say, beside, go, screen } = view;
  const { largerText } = element;
  const letter = largerText ? 'A' : 'A+';
  return html`<button
      type="button"
      class="size"
      aria-label="${letter}: ${largerText ? texts.usualText : texts.largerText}"
      @click=${() => (element.largerText = !largerText)}
    >
      ${letter}
    </button>
    ${
      beside
        ? html`<button type="button" class="swap" @click=${beside.turn}>
            ${say(texts.languageFirst, { language: beside.languageBelow })}
          </button>`
        : nothing
    }
    ${
      screen === 'withYouth' || screen === 'asking'
        ? html`<button type="button" class="alone" @click=${() => go({ type: 'alone' })}>${texts.alone}</button>`
        : nothing
    }
    ${keptLine(view)}`;
}

function keptLine({ element: { keptAt }, texts, say, locale }: BesideCover): Rendered {
  if (keptAt === undefined || keptAt === null) return nothing;
  const at = keptAt === '' ? NaN : new Date(keptAt).getTime();
  return html`<p class="quiet kept-at">
    ${Number.isNaN(at) ? texts.notKeptYet : say(texts.keptAt, { time: timeOf(at, locale) })}
  </p>`;
}

/** A time of today; of another day, with the day. */
function timeOf(at: number, locale: string): string {
  const isToday = localDay(at) === localDay();
  return whenText(locale, at, isToday ? 'clock' : 'brief', ownTimeZone());
}
