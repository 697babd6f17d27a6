import { html, nothing } from 'lit';
import { deadlinesOf } from '../../record/result/deadlines.ts';
import { zoneOf } from '../../record/moment-words.ts';
import { instantOf } from '../../record/moment-given.ts';
import { episodeOf } from '../../record/result/episode.ts';
import type { Rendered } from '../views/parts.ts';
import type { Shown } from './shown.ts';
import { momentText, whenText } from './when-text.ts';

/** What happened, now, and what is due, in the order of time. It is a list, and drawn as a line by its style. */
export function deadlineLine({ texts, say, locale, record, now }: Shown): Rendered {
  const timeZone = zoneOf(record);
  const happened = (episodeOf(record)?.happened ?? []).map(({ label, at }) => ({
    kind: 'happened',
    label,
    text: momentText(locale, at, now, timeZone),
    instant: instantOf(at),
  }));
  const due = deadlinesOf(record.assessment.steps).map(({ band, dueAt, hours }) => ({
    kind: Date.parse(dueAt) < now ? 'passed' : 'due',
    label: band === 'week' ? say(texts.dueDays, { count: Math.round(hours / 24) }) : say(texts.dueHours, { hours }),
    text: whenText(locale, dueAt, band === 'week' ? 'briefDay' : 'brief', timeZone),
    instant: Date.parse(dueAt),
  }));
  if (happened.length + due.length === 0) return nothing;
  const all = [...happened, { kind: 'now', label: texts.now, text: '', instant: now }, ...due];
  return html`<ol class="deadlines" role="list" aria-label=${texts.deadlines}>
    ${all
      .toSorted((left, right) => left.instant - right.instant)
      .map(
        ({ kind, label, text }) =>
          html`<li class=${kind}>
            <b lang=${kind === 'happened' ? record.language : nothing}>${label}</b> <span>${text}</span>
          </li>`,
      )}
  </ol>`;
}
