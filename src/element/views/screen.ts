import { html, type TemplateResult } from 'lit';
import type { ScreeningSnapshot } from '../../screening/start-screening.ts';
import type { View } from '../view.ts';
import { finishedView, resultView } from './result.ts';
import { reviewView } from './review.ts';
import * as talk from './talk.ts';
import { readyView } from './ready.ts';

/** What the phase of the talk puts on the screen. */
export function screenView(view: View, snapshot: ScreeningSnapshot): TemplateResult {
  if (snapshot.matches('ready')) return html`<div class="main">${readyView(view)}</div>`;
  if (snapshot.matches('finished'))
    return html`<div class="main">${finishedView(view)}<slot name="closing"></slot></div>`;
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
  if (snapshot.matches({ open: 'review' })) return reviewView(view);
  if (snapshot.matches({ open: 'result' })) return resultView(view);
  return talk.aloneView(view);
}
