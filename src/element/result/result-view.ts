import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Assessment, RaisedFlag } from '../../assessment/describe.ts';
import type { ActionContact, SuggestedAction } from '../../assessment/actions.ts';
import { accountsIn } from '../../instrument/account.ts';
import { flagClasses } from '../../instrument/structure.ts';
import { neededIn, routeOf } from '../../screening/route.ts';
import { finalLevel, higherLevels } from '../../screening/final-level.ts';
import { accountLine, timeText } from './account-line.ts';
import type { ResultView } from './result-texts.ts';
import { assessmentOf } from './assessment-of.ts';
import { actionBar, textArea, type Rendered } from '../views/parts.ts';
import { openList } from './review-view.ts';

/** For the worker alone: the level, what to do and whom to call, and below that why. */
export function resultView(view: ResultView): TemplateResult {
  const { texts, go, talk } = view;
  const assessment = assessmentOf(view);
  return html`${levelBand(view, assessment)} ${provisional(view)} ${actionList(view, assessment)}
    <slot name="contacts"></slot> ${reasons(view, assessment)} ${flagList(view, assessment)}
    ${openList(view, assessment)} ${wishes(view)}
    <section>
      <h3>${texts.planTitle}</h3>
      <p class="quiet">${texts.planHint}</p>
      ${textArea(texts.planTitle, 4, talk.plan, (text) => view.send({ type: 'plan', text }))}
    </section>
    ${heldAt(view)} ${raise(view)} ${notes(view, assessment)}
    ${actionBar({ label: texts.finish, click: () => go({ type: 'finish' }) }, [
      { label: texts.back, click: () => go({ type: 'back' }) },
      { label: texts.stop, click: () => go({ type: 'pause' }) },
    ])}`;
}

/** How much is still to be asked: what is shown here can change. What need not be asked any more is not missing. */
function provisional({ talk, texts, say }: ResultView): Rendered {
  const { answers } = talk.evaluation;
  const open = routeOf(talk)
    .stops.filter(neededIn(talk))
    .filter(({ question, asks }) => asks.who === 'asked' && accountsIn(answers, question).length === 0).length;
  return open > 0 ? html`<p>${say(texts.provisional, { count: open })}</p>` : nothing;
}

/** Where this sitting was held, for the record. */
function heldAt({ talk, texts, send }: ResultView): Rendered {
  const session = talk.sessions.at(-1);
  if (!session || talk.amending) return nothing;
  const write = (event: Event) => send({ type: 'held', place: (event.target as HTMLInputElement).value });
  return html`<label class="field">
    <span>${texts.heldAt}</span>
    <span class="quiet">${texts.heldAtHint}</span>
    <input
      type="text"
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      .value=${live(session.place ?? '')}
      @input=${write}
    />
  </label>`;
}

function levelBand(view: ResultView, assessment: Assessment): TemplateResult {
  const { texts, say, talk, words, header } = view;
  const level = finalLevel(talk);
  const { name = level, meaning = '' } = words.levels[level] ?? {};
  const rank = talk.instrument.levels.indexOf(level);
  return html`<section class="level rank-${Math.min(rank, 3)}" part="level">
    ${header.caseReference ? html`<p class="case">${texts.caseReference} ${header.caseReference}</p>` : nothing}
    <p class="quiet">${texts.levelTitle}</p>
    <h2 tabindex="-1" data-heading>${name}</h2>
    <p>${meaning}</p>
    ${
      talk.raisedLevel && level !== assessment.level
        ? html`<p>
            ${say(texts.raisedFrom, { level: words.levels[assessment.level]?.name ?? '', reason: talk.raisedLevel.reason })}
          </p>`
        : nothing
    }
  </section>`;
}

function reasons({ texts, words }: ResultView, assessment: Assessment): Rendered {
  if (assessment.reasons.length === 0) return nothing;
  return html`<section>
    <h3>${texts.whyLevel}</h3>
    <ul class="reasons">
      ${assessment.reasons.map(
        ({ text, kind, level }) =>
          html`<li>${text} <span class="quiet">${kind ? words.kinds[kind] : words.levels[level]?.name}</span></li>`,
      )}
    </ul>
  </section>`;
}

/** What these answers bring first, in the order one would do it; then what belongs to every return. */
function actionList(view: ResultView, assessment: Assessment): TemplateResult {
  const { texts } = view;
  const brought = assessment.actions.filter(({ always }) => !always);
  const items = (list: readonly SuggestedAction[]) =>
    html`<ol class="checklist">
      ${list.map((action) => actionItem(view, assessment, action))}
    </ol>`;
  return html`<section>
    <h3>${texts.actionsTitle}</h3>
    <p class="quiet">${texts.actionsHint}</p>
    ${items(brought)}
    <h4>${texts.everyTime}</h4>
    ${items(assessment.actions.filter(({ always }) => always))}
  </section>`;
}

function actionItem(view: ResultView, { flags }: Assessment, action: SuggestedAction): TemplateResult {
  const { texts, say, talk } = view;
  const done = talk.done.find((entry) => entry.action === action.code);
  const due = action.dueAt
    ? say(texts.dueBy, { time: timeText(view, action.dueAt) })
    : action.dueWithinHours && say(texts.dueWithin, { count: action.dueWithinHours });
  const mark = (event: Event) =>
    view.send({ type: 'done', action: action.code, done: (event.target as HTMLInputElement).checked });
  const labels = flags.filter(({ code }) => action.because.includes(code)).map(({ label }) => label);
  return html`<li data-action=${action.code}>
    <label>
      <input type="checkbox" .checked=${live(Boolean(done))} @change=${mark} />
      <span>${action.text}</span>
    </label>
    <div class="beside-action">
      ${due ? html`<strong>${due}</strong>` : nothing} ${action.contact ? contactLine(view, action.contact) : nothing}
      ${labels.length > 0 ? html`<span class="quiet">${texts.because}: ${labels.join('; ')}</span>` : nothing}
      ${done ? html`<span class="quiet">${say(texts.doneAt, { time: timeText(view, done.at) })}</span>` : nothing}
    </div>
  </li>`;
}

function contactLine({ texts }: ResultView, { name, phone, sms, url, missing }: ActionContact): TemplateResult {
  const digits = (number: string) => number.replace(/[^\d+]/g, '');
  return html`<span class="contact">
    <span>${name}</span>
    ${phone ? html`<a href="tel:${digits(phone)}" aria-label="${phone}, ${texts.call} ${name}">${phone}</a>` : nothing}
    ${sms ? html`<a href="sms:${digits(sms)}" aria-label="${texts.textMessage} ${sms}, ${name}">${texts.textMessage} ${sms}</a>` : nothing}
    ${url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${url.replace('https://', '')}</a>` : nothing}
    ${missing ? html`<span class="quiet">${missing}</span>` : nothing}
  </span>`;
}

function flagList(view: ResultView, assessment: Assessment): TemplateResult {
  const { texts, words } = view;
  return html`<section>
    <h3>${texts.flagsTitle}</h3>
    ${assessment.flags.every((flag) => flag.class === 'context') ? html`<p>${texts.flagsNone}</p>` : nothing}
    ${flagClasses.map((name) => {
      const list = assessment.flags.filter((flag) => flag.class === name);
      if (list.length === 0) return nothing;
      return html`<h4>${words.flagClasses[name]}</h4>
        ${list.map((flag) => flagItem(view, flag))}`;
    })}
  </section>`;
}

function flagItem(view: ResultView, { code, label, because, rule, passage }: RaisedFlag): TemplateResult {
  const { texts, words } = view;
  return html`<details class="flag" data-flag=${code} part="flag">
    <summary>${label}</summary>
    <ul>
      ${because.map(
        (account) =>
          html`<li>${words.questions[account.question]?.label}: ${accountLine(view, account.question, account)}</li>`,
      )}
    </ul>
    <p><span class="label">${texts.rule}:</span> ${rule}</p>
    ${passage ? html`<p><span class="label">${texts.passage}:</span> “${passage.text}” <cite>${passage.where}</cite></p>` : nothing}
  </details>`;
}

function wishes(view: ResultView): Rendered {
  const { talk, texts } = view;
  const { wishes: question } = talk.instrument;
  const said = question === undefined ? [] : accountsIn(talk.evaluation.answers, question);
  if (question === undefined || said.length === 0) return nothing;
  return html`<section>
    <h3>${texts.wishesTitle}</h3>
    ${said.map((account) => html`<p class="kept">${accountLine(view, question, account)}</p>`)}
  </section>`;
}

function raise(view: ResultView): Rendered {
  const { talk, texts, words } = view;
  const higher = higherLevels(talk);
  if (higher.length === 0) return nothing;
  const submit = (event: Event) => {
    const form = (event.target as HTMLElement).closest('details')!;
    const level = form.querySelector('select')!.value;
    const reason = form.querySelector('textarea')!;
    const missing = form.querySelector<HTMLElement>('[role=alert]')!;
    missing.textContent = '';
    if (!reason.value.trim()) {
      missing.textContent = texts.raiseNeedsReason;
      reason.focus();
      return;
    }
    view.go({ type: 'raise', level, reason: reason.value.trim() });
    reason.value = '';
    form.open = false;
  };
  return html`<details class="raise">
    <summary>${texts.raiseTitle}</summary>
    <p class="quiet">${texts.raiseHint}</p>
    <label class="field">
      <span>${texts.raiseTo}</span>
      <select>
        ${higher.toReversed().map((level) => html`<option value=${level}>${words.levels[level]?.name}</option>`)}
      </select>
    </label>
    <label class="field">
      <span>${texts.raiseReason}</span>
      <textarea rows="3" autocomplete="off" spellcheck="false" writingsuggestions="false"></textarea>
    </label>
    <p role="alert"></p>
    <button type="button" @click=${submit}>${texts.raise}</button>
  </details>`;
}

function notes({ texts }: ResultView, assessment: Assessment): TemplateResult {
  return html`<section class="notes">
    <h3>${texts.notesTitle}</h3>
    ${assessment.notes.map(({ text }) => html`<p>${text}</p>`)}
  </section>`;
}
