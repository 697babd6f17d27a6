import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { accountsIn } from '../../instrument/account.ts';
import { stepsOf, type RouteStep } from '../../screening/route.ts';
import { isFromPaper } from '../../screening/sittings.ts';
import type { Talk } from '../../screening/talk.ts';
import type { View } from '../view.ts';
import type { Rendered } from './parts.ts';
import { compactQuestion } from './question.ts';

/** The questions of a topic, for the worker alone; typed in from paper they are in the order of the form. */
export function topicPage(view: View, first: RouteStep | undefined): TemplateResult {
  const { talk } = view;
  const page = stepsOf(talk, talk.place.topic) ?? [];
  if (isFromPaper(talk)) return html`<div>${questions(view, page)}</div>`;
  const others = page.filter(({ question }) => question !== first?.question);
  return html`<div>${first ? questions(view, [first]) : nothing} ${tonightFirst(view, others)}</div>`;
}

/** The question why no talk could be held, where that is the current question. */
export function whyNoTalk(talk: Talk): RouteStep | undefined {
  const { instrument, place } = talk;
  const page = place.question === instrument.noTalk && !isFromPaper(talk) ? stepsOf(talk, place.topic) : undefined;
  return page?.find(({ question }) => question === place.question);
}

function questions(view: View, steps: readonly RouteStep[]): readonly TemplateResult[] {
  return steps.map((step) => compactQuestion(view, step, step.item));
}

/** Below the last list of what could be seen: one tap for those that are open, where nothing was. */
function nothingSeen({ texts, talk, send }: View, page: readonly RouteStep[]): Rendered {
  const open = page.filter(
    (step) => isListOfSeen(talk, step) && accountsIn(talk.evaluation.answers, step.question).length === 0,
  );
  if (open.length === 0) return nothing;
  const click = (event: Event) => {
    const { previousElementSibling: list } = (event.target as Element).parentElement!;
    list?.querySelector<HTMLInputElement>(`input[value=${none}]`)?.focus();
    for (const { question } of open) send({ type: 'answer', question, value: [none], entering: true });
  };
  return html`<p class="nothing-seen">
    <button type="button" @click=${click}>${texts.nothingSeen}</button>
    <span class="quiet">${texts.nothingSeenHint}</span>
  </p>`;
}

const none = 'none';

function isListOfSeen({ instrument }: Talk, { item }: RouteStep): boolean {
  return (
    item.who === 'observed' &&
    item.answer === 'several' &&
    item.choices!.includes(none) &&
    instrument.standAlone.includes(none)
  );
}

/** What decides a call is open; the rest is one tap away, and is open once something is known of it. */
function tonightFirst(view: View, page: readonly RouteStep[]): TemplateResult {
  const { talk, texts } = view;
  const now = page.filter(({ item }) => !item.later);
  const later = page.filter(({ item }) => item.later);
  const isKnown = later.some(({ question }) => accountsIn(talk.evaluation.answers, question).length > 0);
  const seen = now.findLastIndex((step) => isListOfSeen(talk, step)) + 1;
  // It does not stay unfolded on the next page.
  return html`${questions(view, now.slice(0, seen))} ${nothingSeen(view, now)} ${questions(view, now.slice(seen))}
  ${keyed(
    later[0]?.topic,
    later.length === 0
      ? nothing
      : html`<details class="later" ?open=${isKnown ? true : noChange}>
          <summary>${texts.later}</summary>
          ${questions(view, later)}
        </details>`,
  )}`;
}
