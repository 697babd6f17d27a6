import { html, type TemplateResult } from 'lit';
import type { ScreeningSnapshot } from '../../screening/start-screening.ts';
import type { View } from '../view.ts';
import { pausedView } from './paused.ts';
import * as talk from './talk.ts';
import { waitingView } from './waiting.ts';
import { readyView } from './ready.ts';

/** What the phase of the talk puts on the screen. */
export function screenView(view: View, snapshot: ScreeningSnapshot): TemplateResult {
  if (snapshot.matches('ready')) return html`<div class="main">${readyView(view)}</div>`;
  if (snapshot.matches({ paused: 'resting' })) return html`<div class="main">${pausedView(view)}</div>`;
  // What there is to read is shown by the desk, as soon as that is there.
  if (!snapshot.matches('open')) return html`<div class="main">${waitingView(view)}</div>`;
  const inTopic = snapshot.matches({ open: 'alone' }) || snapshot.matches({ open: 'withYouth' });
  return html`<div class="bar">
      <p class="quiet">
        ${
          inTopic
            ? html`${view.words.topics[view.talk.place.topic]?.title}<br />${talk.progressLine(view)}`
            : view.words.title
        }
      </p>
      <button type="button" @click=${view.cover}>${view.texts.cover}</button>
    </div>
    <div class="columns">
      ${talk.topicList(view, inTopic)}
      <div class="main">${openView(view, snapshot)}</div>
    </div>`;
}

function openView(view: View, snapshot: ScreeningSnapshot): TemplateResult {
  if (snapshot.matches({ open: 'withYouth' })) return talk.withYouthView(view);
  if (snapshot.matches({ open: 'private' })) return talk.privateView(view);
  if (snapshot.matches({ open: 'urgent' })) return talk.urgentView(view);
  if (snapshot.matches({ open: 'enough' })) return talk.enoughView(view);
  if (snapshot.matches({ open: 'parting' })) return talk.partingView(view);
  if (snapshot.matches({ open: 'review' })) return view.desk?.review(view) ?? waitingView(view);
  if (snapshot.matches({ open: 'result' })) return view.desk?.result(view) ?? waitingView(view);
  return talk.aloneView(view);
}
