import { html, nothing, type TemplateResult } from 'lit';
import { accountsIn } from '../../instrument/account.ts';
import { neededIn, routeOf } from '../../screening/route.ts';
import { actionBar, type Rendered } from '../views/parts.ts';
import { leftOutOfPage } from './left-out.ts';
import { zoneOf } from '../../record/moment-words.ts';
import { levelView } from './level-view.ts';
import { agencyReview, lookedUp, type ReviewView } from './of-agency.ts';
import { heldAtView, notesView, ownPlanView, topicsView, wishesView } from './own-views.ts';
import { planView } from './plan-view.ts';
import { raiseView } from './raise-view.ts';
import { recordSoFar } from './record-so-far.ts';
import type { ResultView } from './result-texts.ts';
import type { Shown } from './shown.ts';
import { openTalkView } from './side-talk-view.ts';
import { signsView } from './signs-view.ts';
import { dueTimeIn } from './when-text.ts';
import { reasonsView, stillOpenView } from './why-view.ts';

/** For the worker alone: the level, what to do and whom to call, and below that why. */
export function resultView(view: ResultView & ReviewView): TemplateResult {
  const { texts, say, locale, words, go, talk, send } = view;
  const shown: Shown = {
    texts,
    say,
    language: words.language,
    locale,
    dueTime: dueTimeIn(locale, zoneOf(talk)),
    record: recordSoFar(view),
    now: talk.clock().getTime(),
    noting: { talk, send },
    openTalk: (point) => openTalkView(view, point),
  };
  const heading = (name: TemplateResult) => html`<h2 tabindex="-1" data-heading>${name}</h2>`;
  return html`<div class="result">
    ${levelView(shown, heading, provisional(view))} ${planView(shown)} ${leftOutOfPage(view)}
    <slot name="contacts"></slot>
    <div class="reasoning">${reasonsView(shown)} ${signsView(view, shown)} ${stillOpenView(shown)}</div>
    <div class="own">
      ${topicsView(view)} ${wishesView(view)} ${ownPlanView(view)} ${heldAtView(view)} ${raiseView(view)}
    </div>
    ${notesView(shown)} ${agencyReview(view)} ${lookedUp(view)}
    ${actionBar({ label: texts.finish, click: () => go({ type: 'finish' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
      { label: texts.stop, click: () => go({ type: 'pause' }) },
    ])}
  </div>`;
}

/** How much is still to be asked: what is shown here can change. What need not be asked any more is not missing. */
function provisional({ talk, texts, say }: ResultView): Rendered {
  const { answers } = talk.evaluation;
  const count = routeOf(talk)
    .steps.filter(neededIn(talk))
    .filter(({ question, item }) => item.who === 'asked' && accountsIn(answers, question).length === 0).length;
  return count > 0 ? html`<p class="quiet">${say(texts.provisional, { count })}</p>` : nothing;
}
