import { html, nothing, type TemplateResult } from 'lit';
import { accountsIn } from '../../instrument/account.ts';
import { isTopicForWorker, neededIn, progressOf, routeOf, stepsHere, type RouteStep } from '../../screening/route.ts';
import type { Talk } from '../../screening/talk.ts';
import { forWorker, type View } from '../view.ts';
import { actionBar, spokenCard } from './parts.ts';
import { compactQuestion, spokenQuestion } from './question.ts';

/** One question, for the worker and the youth to look at together; below it what the worker makes of it. */
export function withYouthView(view: View): TemplateResult {
  const { texts, talk, go } = view;
  const [step, ...below] = stepsHere(talk);
  return html`${step && !neededIn(talk)(step) ? html`<p class="quiet">${texts.notNeeded}</p>` : nothing}
  ${step ? spokenQuestion(view, talk.place, step.item) : nothing}
  ${
    below.length > 0
      ? html`<div class="below">${below.map(({ item }) => compactQuestion(forWorker(view), talk.place, item))}</div>`
      : nothing
  }
  ${actionBar({ label: texts.next, click: () => go({ type: 'next' }) }, [
    { label: texts.back, click: () => go({ type: 'back' }) },
    { label: texts.alone, click: () => go({ type: 'alone' }), kind: 'apart alone' },
  ])}`;
}

/** Where one is, what is answered, and a way to anywhere. Says nothing that the youth should not read. */
export function topicList(view: View, inTopic: boolean): TemplateResult {
  const { texts, talk, go } = view;
  const { topics } = routeOf(talk);
  const needed = neededIn(talk);
  const items = topics.map(({ topic, steps }) => {
    const here = inTopic && topic.code === talk.place.topic;
    const jump = (event: Event) => {
      (event.target as Element).closest('details')?.removeAttribute('open');
      go({ type: 'go', topic: topic.code });
    };
    return html`<li>
      <button type="button" aria-current=${here ? 'step' : nothing} @click=${jump}>
        <span>${view.words.topics[topic.code]?.title}</span>
        <span class="quiet">${topicState(view, steps, needed)}</span>
      </button>
    </li>`;
  });
  const action = (label: string, click: () => void, isPressed?: boolean) =>
    html`<li>
      <button type="button" class="plain" aria-pressed=${isPressed ?? nothing} @click=${click}>${label}</button>
    </li>`;
  const { quick } = view;
  const actions = [
    ...(inTopic ? view.sideTalks : []).map(({ code, title }) =>
      action(title, () => go({ type: 'open-talk', talk: code })),
    ),
    ...talk.instrument.paths
      .filter(({ code }) => code !== talk.path)
      .map(({ code }) =>
        action(view.say(texts.changePath, { name: view.words.paths[code]?.name ?? code }), () =>
          view.send({ type: 'path', path: code }),
        ),
      ),
    quick ? action(texts.quickKeys, quick.turn, quick.isOn) : nothing,
    action(texts.stop, () => go({ type: 'pause' })),
  ];
  return html`<nav class="topics" part="topics" aria-label=${texts.topics}>
    <details>
      <summary>${texts.topics}</summary>
      <ol>
        ${items}${actions}
      </ol>
    </details>
    <ol class="wide">
      ${items}${actions}
    </ol>
  </nav>`;
}

export function progressLine({ texts, say, talk }: View): string {
  const { position, left } = progressOf(talk);
  return say(left === 0 ? texts.progressLast : texts.progress, { position, count: left });
}

/** With the youth, parts and no numbers: a dot each, the one they are in filled. */
export function partsLine(view: View): TemplateResult | string {
  const { talk, texts, say } = view;
  const parts = routeOf(talk).topics.filter(({ topic }) => !isTopicForWorker(talk.evaluation, topic.code));
  const at = parts.findIndex(({ topic }) => topic.code === talk.place.topic);
  if (at < 0) return progressLine(view);
  return html`<span class="in-parts" role="img" aria-label=${say(texts.part, { position: at + 1, count: parts.length })}
    >${parts.map((_, index) => (index === at ? '●' : '○'))}</span
  >`;
}

/** Where the youth has said something that cannot wait, help is one tap away. */
export function urgentView(view: View): TemplateResult {
  const { texts, go } = view;
  return spokenCard(
    view,
    ({ cards }) => cards.urgent,
    actionBar({ label: texts.aloneWhatToDo, click: () => go({ type: 'alone' }) }, [
      { label: texts.goOn, click: () => go({ type: 'continue' }) },
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

export function enoughView(view: View): TemplateResult {
  const { texts, go } = view;
  return spokenCard(
    view,
    ({ cards }) => cards.stop,
    actionBar({ label: texts.goOn, click: () => go({ type: 'continue' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

export function privateView(view: View): TemplateResult {
  const { texts, go } = view;
  return spokenCard(
    view,
    ({ cards }) => cards.private,
    actionBar({ label: texts.goOn, click: () => go({ type: 'continue' }) }, [
      { label: texts.leaveTopic, click: () => go({ type: 'leave-topic' }) },
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

/** What comes next is for the worker alone: the talk is over, or goes on in a moment. */
export function partingView(view: View): TemplateResult {
  const { texts, talk, go } = view;
  const over = isOver(talk);
  return spokenCard(
    view,
    ({ cards }, { momentTitle, momentText }) => (over ? cards.parting : { title: momentTitle, text: momentText }),
    actionBar({ label: texts.alone, click: () => go({ type: 'alone' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

/** Whether one leaves the conversation for what comes after it. */
function isOver(talk: Talk): boolean {
  const { destination, place } = talk;
  if (isTopicForWorker(talk, place.topic)) return false;
  if (typeof destination === 'string') return true;
  const codes = talk.instrument.topics.map(({ code }) => code);
  return codes.indexOf(destination.topic) > codes.indexOf(place.topic);
}

function topicState(
  { texts, say, talk }: View,
  steps: readonly RouteStep[],
  isNeeded: (step: RouteStep) => boolean,
): string {
  const needed = steps.filter(isNeeded);
  if (needed.length === 0) return texts.notNeededTopic;
  const answered = needed.filter(({ question }) => accountsIn(talk.evaluation.answers, question).length > 0).length;
  if (answered === 0) return '';
  return answered === needed.length ? texts.allAnswered : say(texts.answered, { answered, all: needed.length });
}
