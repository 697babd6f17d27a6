import { html, nothing, type TemplateResult } from 'lit';
import { graphOf } from '../../assessment/graph.ts';
import { accountsIn } from '../../instrument/account.ts';
import { openedSince } from '../../screening/moving.ts';
import { enoughIsToldByOthers, opensFromResult, placeBeside, routeOf, stepsHere } from '../../screening/route.ts';
import { isFromPaper } from '../../screening/sittings.ts';
import type { Talk } from '../../screening/talk.ts';
import type { View } from '../view.ts';
import { actionBar, heading, type Rendered } from './parts.ts';
import { spokenQuestion } from './question.ts';
import { topicPage, whyNoTalk } from './topic-page.ts';

/** For the worker alone: a topic on one page, or the one answer that is being changed. */
export function aloneView(view: View): TemplateResult {
  const { talk } = view;
  if (talk.revisedFrom) {
    const [step] = stepsHere(talk);
    return html`${step ? spokenQuestion(view, talk.place, step.item) : nothing} ${openedView(view)} ${bar(view)}`;
  }
  const words = view.words.topics[talk.place.topic];
  const why = whyNoTalk(talk);
  const title = why ? view.texts.noTalk : words?.title;
  return html`${heading(title ?? '', words?.hint)} ${accountsOfOthers(view)} ${topicPage(view, why)} ${bar(view)}`;
}

function bar(view: View): TemplateResult {
  const { texts, talk, go } = view;
  const next = { label: texts.next, click: () => go({ type: 'next' }) };
  if (opensFromResult(talk, talk.place.topic)) return actionBar({ ...next, label: texts.result });
  const withYouth = (label: string) => ({ label, click: () => go({ type: 'with-youth' }) });
  const quiet = [
    ...(talk.revisedFrom || placeBeside(talk, -1) ? [{ label: texts.back, click: () => go({ type: 'back' }) }] : []),
    ...(conversationHasBegun(view)
      ? [{ label: texts.review, click: () => go({ type: 'review' }) }, withYouth(texts.withYouth)]
      : // What the file says can wait until after the talk.
        isFromPaper(talk)
        ? []
        : [withYouth(texts.toYouth)]),
  ];
  return isWithoutTalk(talk)
    ? actionBar({ label: texts.result, click: () => go({ type: 'result' }) }, [next, ...quiet])
    : actionBar(next, quiet);
}

/** It is said, on this page, why no talk could be held: what comes next is the result. */
function isWithoutTalk({ instrument, evaluation, place, revisedFrom }: Talk): boolean {
  const { noTalk = '' } = instrument;
  const isHere = !revisedFrom && graphOf(instrument).homes.get(noTalk)?.code === place.topic;
  return isHere && accountsIn(evaluation.answers, noTalk).some(({ response }) => response === 'given');
}

/** Whether the conversation with the youth has begun, so that there is something to review. */
function conversationHasBegun({ talk }: View): boolean {
  const { topics } = routeOf(talk);
  const withYouth = topics.filter(({ topic }) => topic.with === 'youth').flatMap(({ steps }) => steps);
  const isAfter = topics.findIndex(({ topic }) => topic.with === 'youth') < indexOfTopic(talk);
  return isAfter || withYouth.some(({ question }) => accountsIn(talk.evaluation.answers, question).length > 0);
}

function indexOfTopic(talk: Talk): number {
  return routeOf(talk).topics.findIndex(({ topic }) => topic.code === talk.place.topic);
}

/** Rendered empty first: a live region announces only later changes. */
function openedView({ talk, texts, words }: View): TemplateResult {
  const opened = talk.revisedFrom ? openedSince(talk, talk.revisedFrom) : [];
  const prompts = opened.map(({ question }) => words.questions[question]?.prompt).join(' ');
  return html`<p role="status">${opened.length > 0 ? `${texts.opened} ${prompts}` : ''}</p>`;
}

/** Something weighty is known, but not from the youth: shown here, where the worker is alone. */
function accountsOfOthers(view: View): Rendered {
  const { talk, words } = view;
  if (!enoughIsToldByOthers(talk.evaluation)) return nothing;
  const { title, text } = words.cards.stopAlone;
  return html`<section class="aside">
    <h3>${title}</h3>
    ${text.map((line) => html`<p>${line}</p>`)}
  </section>`;
}
