import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { joinedBy } from '../../languages/joined-by.ts';
import { becauseOf } from '../../record/result/because.ts';
import { byWhen, byWhenBelow } from '../../record/result/due.ts';
import type { PlanBand, PlanCall, PlanPoint, PlanStep } from '../../record/result/plan.ts';
import type { Rendered } from '../views/parts.ts';
import { contactView } from './contact-view.ts';
import { entriesView } from './entry-form.ts';
import { insteadView } from './instead-form.ts';
import { wordsIn } from './other-words.ts';
import type { Shown } from './shown.ts';
import { tickView } from './tick.ts';

/** One step, one call: whom, the number, what to say, by when, and what was done. */
export function stepView(shown: Shown, planned: PlanStep, above: PlanBand): TemplateResult {
  const { step, number, calls, isClosed } = planned;
  // A record that knew no bands has no heading to say it.
  const by = step.band === 'none' ? byWhen(shown, planned) : byWhenBelow(shown, planned, above);
  const main = calls.find(({ isOwn }) => !isOwn);
  return html`<li class="step ${isClosed ? 'is-closed' : ''}" data-step=${step.code}>
    <div class="step-head">
      <h4><span class="number">${number}</span> ${wordsIn(shown.record.language, step.title)}</h4>
      ${main?.contact ? contactView(shown, main, step.title) : nothing}
      ${by && !isClosed ? html`<p class="by" id="by-${step.code}">${by}</p>` : nothing}
    </div>
    ${main ? tickView(shown, planned, main, by && !isClosed ? `by-${step.code}` : undefined) : nothing}
    <div class="step-body">
      ${pointsView(shown, planned)} ${main ? entriesView(shown, planned, main) : nothing}
      <div class="step-more">${main ? insteadView(shown, planned, main) : nothing} ${becauseView(shown, planned)}</div>
    </div>
  </li>`;
}

/** What goes to the contact above, then each other contact with what goes there. In a finished record, folded once done. */
function pointsView(shown: Shown, planned: PlanStep): Rendered {
  const { step, calls, isClosed } = planned;
  // A record of an earlier format says the same twice.
  const points = calls
    .filter(({ isOwn }) => !isOwn)
    .flatMap((call) => call.points)
    .filter(({ point }) => point.text !== step.title);
  const others = calls.filter(({ isOwn }) => isOwn);
  if (points.length + others.length === 0) return nothing;
  const list = html`<ul class="points" role="list">
    ${points.map((placed) => pointView(shown, planned, placed))}
    ${others.map((call) => ownCallView(shown, planned, call))}
  </ul>`;
  const { completedAt } = shown.record;
  if (completedAt === undefined) return list;
  // Open or folded as it was when the record was first shown: a step that the reader closes stays open.
  const atFirst = <Value>(value: Value) => guard([step.code, completedAt], () => value);
  return html`<details class="points-fold ${atFirst(isClosed ? '' : 'is-open')}" ?open=${atFirst(!isClosed)}>
    <summary>${shown.texts.whatToSay}</summary>
    ${list}
  </details>`;
}

/** The points of another contact: a call of its own within the step. */
function ownCallView(shown: Shown, planned: PlanStep, call: PlanCall): TemplateResult {
  return html`<li class="own-call" data-contact=${call.contact!.code}>
    ${contactView(shown, call)} ${tickView(shown, planned, call)}
    <ul class="points" role="list">
      ${call.points.map((placed) => pointView(shown, planned, placed))}
    </ul>
    ${entriesView(shown, planned, call)}
    <div class="step-more">${insteadView(shown, planned, call)}</div>
  </li>`;
}

function pointView(shown: Shown, above: PlanStep, placed: PlanPoint): TemplateResult {
  const { point, isNew, isOpen } = placed;
  const by = byWhenBelow(shown, placed, above);
  return html`<li data-point=${point.code}>
    ${wordsIn(shown.record.language, point.text)}
    ${isNew ? html`<strong class="new">${shown.texts.newSince}</strong>` : nothing}
    ${by && isOpen ? html`<span class="by">${by}</span>` : nothing}
    ${point.ground ? html`<span class="quiet" lang=${shown.record.language}>${point.ground}</span>` : nothing}
    ${shown.openTalk?.(point.code) ?? nothing}
  </li>`;
}

/** What brings the step, behind one tap: in one line where all its points have the same reasons. */
function becauseView({ texts, say, record }: Shown, { step }: PlanStep): TemplateResult {
  const { language } = record;
  const reasons = step.points.map((point) => {
    const because = joinedBy(say, texts.semicolon, becauseOf(record, point));
    return { point, because: because || texts.everyReturn, spoken: because ? language : nothing };
  });
  const isOne = new Set(reasons.map(({ because }) => because)).size === 1;
  return html`<details class="because">
    <summary aria-label="${texts.because}: ${step.title}">${texts.because}</summary>
    ${
      isOne
        ? html`<p class="quiet" lang=${reasons[0]!.spoken}>${reasons[0]!.because}</p>`
        : html`<ul class="quiet">
            ${reasons.map(
              ({ point, because, spoken }) =>
                html`<li>${wordsIn(language, point.text)} <b lang=${spoken}>${because}</b></li>`,
            )}
          </ul>`
    }
  </details>`;
}
