import { html, type TemplateResult } from 'lit';
import type { TalkScreen } from '../../session/screen.ts';
import type { LaterScreen, View } from '../view.ts';
import { aloneView } from './alone.ts';
import type { Button } from './parts.ts';
import { pausedView } from './paused.ts';
import { readyView } from './ready.ts';
import * as talk from './talk.ts';
import { waitingView } from './waiting.ts';

type Draw = (view: View) => TemplateResult;

/** What each state of an open talk puts on the screen. The type checker names a state that is missing. */
const open: Readonly<Record<Exclude<TalkScreen, 'ready' | 'resting'>, Draw>> = {
  alone: aloneView,
  withYouth: talk.withYouthView,
  private: talk.privateView,
  urgent: talk.urgentView,
  enough: talk.enoughView,
  // The talk goes on where a network keeps the small questions back.
  asking: later('asking', ({ texts, go }) => [
    { label: texts.next, click: () => go({ type: 'next' }) },
    { label: texts.back, click: () => go({ type: 'back' }) },
  ]),
  parting: talk.partingView,
  whoIsHere: later('whoIsHere'),
  sideTalk: later('sideTalk'),
  // The record needs none of these views.
  review: later('review', ({ texts, go }) => [{ label: texts.next, click: () => go({ type: 'result' }) }]),
  result: later('result', ({ texts, go }) => [{ label: texts.finish, click: () => go({ type: 'finish' }) }]),
};

function later(screen: LaterScreen, waysOn: (view: View) => readonly Button[] = () => []): Draw {
  return (view) => view.results?.(screen, view) ?? waiting(view, waysOn(view));
}

function waiting({ texts, tryAgain }: View, waysOn?: readonly Button[]): TemplateResult {
  return waitingView(texts, tryAgain, waysOn);
}

/** What a state of the talk puts on the screen. One that nobody has drawn shows nothing of the talk. */
export function screenView(view: View, screen: TalkScreen): TemplateResult {
  if (screen === 'ready') return html`<div class="main">${readyView(view)}</div>`;
  if (screen === 'resting') return html`<div class="main">${pausedView(view)}</div>`;
  const draw: Draw | undefined = open[screen];
  if (!draw) return html`<div class="main">${waiting(view)}</div>`;
  const inTopic = screen === 'alone' || screen === 'withYouth';
  return html`<div class="bar">
      <p class="quiet">
        ${
          inTopic
            ? html`<span>${view.words.topics[view.talk.place.topic]?.title}</span>
                <span>${screen === 'alone' ? talk.progressLine(view) : talk.partsLine(view)}</span>`
            : view.words.title
        }
      </p>
      <button type="button" @click=${view.cover}>${view.texts.cover}</button>
      ${view.besideCover?.(view, screen)}
    </div>
    <div class="columns">
      ${talk.topicList(view, inTopic)}
      <div class="main">${draw(view)}</div>
    </div>`;
}
