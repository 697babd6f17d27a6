import { html, nothing, type TemplateResult } from 'lit';
import { accountsIn } from '../../instrument/account.ts';
import { questionOf } from '../../assessment/graph.ts';
import { openedSince } from '../../screening/moving.ts';
import { enoughIsToldByOthers, neededIn, placeBeside, progressOf, routeOf, type Stop } from '../../screening/route.ts';
import type { View } from '../view.ts';
import { actionBar, card, heading, type Rendered } from './parts.ts';
import { compactQuestion, spokenQuestion } from './question.ts';

/** One question, for the worker and the youth to look at together. */
export function withYouthView(view: View): TemplateResult {
  const { texts, talk, go } = view;
  const stop = stopHere(view);
  return html`${stop && !neededIn(talk)(stop) ? html`<p class="quiet">${texts.notNeeded}</p>` : nothing}
  ${stop ? spokenQuestion(view, talk.place, stop.asks) : nothing}
  ${actionBar({ label: texts.next, click: () => go({ type: 'next' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.alone, click: () => go({ type: 'alone' }), apart: true },
  ])}`;
}

/** For the worker alone: a topic on one page, or the one answer that is being changed. */
export function aloneView(view: View): TemplateResult {
  const { texts, talk, go } = view;
  const bar = actionBar({ label: texts.next, click: () => go({ type: 'next' }) }, [
    ...(talk.revisedFrom || placeBeside(talk, -1) ? [{ label: texts.back, click: () => go({ type: 'back' }) }] : []),
    ...(conversationHasBegun(view)
      ? [
          { label: texts.review, click: () => go({ type: 'review' }) },
          { label: texts.withYouth, click: () => go({ type: 'with-youth' }) },
        ]
      : []),
  ]);
  if (talk.revisedFrom) {
    const stop = stopHere(view);
    return html`${stop ? spokenQuestion(view, talk.place, stop.asks) : nothing} ${openedView(view)} ${bar}`;
  }
  const words = view.words.topics[talk.place.topic];
  const page = routeOf(talk).topics.find(({ topic }) => topic.code === talk.place.topic);
  return html`${heading(words?.title ?? '', words?.hint)} ${toldByOthers(view)}
    <div>${page?.stops.map((stop) => compactQuestion(view, stop, stop.asks))}</div>
    ${bar}`;
}

/** Where one is, what is answered, and a way to anywhere. Says nothing that the youth should not read. */
export function topicList(view: View, inTopic: boolean): TemplateResult {
  const { texts, talk, go } = view;
  const { topics } = routeOf(talk);
  const needed = neededIn(talk);
  const items = topics.map(({ topic, stops }) => {
    const here = inTopic && topic.code === talk.place.topic;
    const jump = (event: Event) => {
      (event.target as Element).closest('details')?.removeAttribute('open');
      go({ type: 'go', topic: topic.code });
    };
    return html`<li>
      <button type="button" aria-current=${here ? 'step' : nothing} @click=${jump}>
        <span>${view.words.topics[topic.code]?.title}</span>
        <span class="quiet">${topicState(view, stops, needed)}</span>
      </button>
    </li>`;
  });
  const paths = talk.instrument.paths
    .filter(({ code }) => code !== talk.path)
    .map(
      ({ code }) =>
        html`<li>
          <button type="button" class="plain" @click=${() => view.send({ type: 'path', path: code })}>
            ${view.say(texts.changePath, { name: view.words.paths[code]?.name ?? code })}
          </button>
        </li>`,
    );
  const stop = html`<li>
    <button type="button" class="plain" @click=${() => go({ type: 'pause' })}>${texts.stop}</button>
  </li>`;
  return html`<nav class="topics" part="topics" aria-label=${texts.topics}>
    <details>
      <summary>${texts.topics}</summary>
      <ol>
        ${items}${paths}${stop}
      </ol>
    </details>
    <ol class="wide">
      ${items}${paths}${stop}
    </ol>
  </nav>`;
}

export function progressLine({ texts, say, talk }: View): string {
  const { position, left } = progressOf(talk);
  return say(left === 0 ? texts.progressLast : texts.progress, { position, count: left });
}

export function urgentView(view: View): TemplateResult {
  return card(view, view.words.cards.urgent, continueBar(view));
}

export function enoughView(view: View): TemplateResult {
  return card(view, view.words.cards.stop, continueBar(view));
}

export function privateView(view: View): TemplateResult {
  const { texts, words, go } = view;
  return card(
    view,
    words.cards.private,
    actionBar({ label: texts.goOn, click: () => go({ type: 'continue' }) }, [
      { label: texts.leaveTopic, click: () => go({ type: 'leave-topic' }) },
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

export function partingView(view: View): TemplateResult {
  const { texts, words, go } = view;
  return card(
    view,
    words.cards.parting,
    actionBar({ label: texts.alone, click: () => go({ type: 'alone' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

function continueBar({ texts, go }: View): TemplateResult {
  return actionBar({ label: texts.goOn, click: () => go({ type: 'continue' }) });
}

function stopHere({ talk }: View): Stop | undefined {
  const { stops, indexOf } = routeOf(talk);
  const stop = stops[indexOf.get(talk.place.question) ?? -1];
  if (stop) return stop;
  // Off the path, or gone out of view while it was open: it stays until one moves on.
  const asks = questionOf(talk.instrument, talk.place.question);
  return asks && { ...talk.place, asks };
}

function topicState({ texts, say, talk }: View, stops: readonly Stop[], isNeeded: (stop: Stop) => boolean): string {
  const needed = stops.filter(isNeeded);
  if (needed.length === 0) return texts.notNeededTopic;
  const answered = needed.filter(({ question }) => accountsIn(talk.evaluation.answers, question).length > 0).length;
  if (answered === 0) return '';
  return answered === needed.length ? texts.allAnswered : say(texts.answered, { answered, all: needed.length });
}

/** Whether the conversation with the youth has begun, so that there is something to review. */
function conversationHasBegun({ talk }: View): boolean {
  const { topics } = routeOf(talk);
  const firstWithYouth = topics.findIndex(({ topic }) => topic.with === 'youth');
  return topics.findIndex(({ topic }) => topic.code === talk.place.topic) > firstWithYouth;
}

function openedView(view: View): Rendered {
  const { talk, texts, words } = view;
  const opened = talk.revisedFrom ? openedSince(talk, talk.revisedFrom) : [];
  if (opened.length === 0) return nothing;
  return html`<p role="status">
    ${texts.opened} ${opened.map(({ question }) => words.questions[question]?.label).join(', ')}
  </p>`;
}

/** Something weighty is known, but not from the youth: told here, where the worker is alone. */
function toldByOthers(view: View): Rendered {
  const { talk, words } = view;
  if (!enoughIsToldByOthers(talk.evaluation)) return nothing;
  const { title, text } = words.cards.stopAlone;
  return html`<section class="aside">
    <h3>${title}</h3>
    ${text.map((line) => html`<p>${line}</p>`)}
  </section>`;
}
