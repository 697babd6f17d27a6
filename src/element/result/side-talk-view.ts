import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../instrument/wording.ts';
import { actionBar, card, heading, type Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** A view of the open talk, and what prints what is talked through. */
export type SideTalkView = ResultView & {
  /** What was done last, or why it could not be. */
  readonly notice: string;
  readonly printTalk: (code: string) => void;
};

/** The way there from the point that is about it. */
export function openTalkView({ sideTalks, go }: ResultView, point: string): Rendered {
  const found = sideTalks.find(({ code }) => code === point);
  if (!found) return nothing;
  return html`<button type="button" class="plain" @click=${() => go({ type: 'open-talk', talk: point })}>
    ${found.title}
  </button>`;
}

type TalkPart = NonNullable<Wording['talks']>[string]['parts'][string];

/** The worker was alone: is the youth back? */
export function whoIsHereView(view: SideTalkView): TemplateResult {
  const { texts, go } = view;
  return card(
    view,
    { title: texts.whoIsHere, text: texts.whoIsHereText },
    actionBar({ label: texts.bothHere, click: () => go({ type: 'continue' }) }, [
      { label: texts.alone, click: () => go({ type: 'alone' }) },
      { label: texts.back, click: () => go({ type: 'back' }) },
    ]),
  );
}

/** What can be talked through, part by part in any order; what is for the worker only while the youth is not there. */
export function sideTalkView(view: SideTalkView): TemplateResult {
  const { texts, talk, words, go, notice, printTalk } = view;
  const code = talk.sideTalk ?? '';
  const said = words.talks?.[code];
  const all = talk.instrument.talks?.find((one) => one.code === code)?.parts ?? [];
  const parts = all.filter((part) => part.for !== 'worker' || !talk.youthPresent);
  return html`${heading(said?.title ?? '', said?.hint)}
    <div class="side-talk">${parts.map((part, at) => partView(said?.parts[part.code], part.for, at === 0))}</div>
    <p role="status" class="notice">${notice}</p>
    ${actionBar({ label: texts.resume, click: () => go({ type: 'back' }) }, [
      { label: texts.print, click: () => printTalk(code) },
    ])}`;
}

function partView(part: TalkPart | undefined, whose: 'worker' | undefined, open: boolean): Rendered {
  if (!part) return nothing;
  const { title, lines = [], pairs = [], question } = part;
  return html`<details class=${whose === 'worker' ? 'part for-worker' : 'part'} ?open=${open}>
    <summary><h3>${title}</h3></summary>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${pairs.map(
      ({ myth, fact }) =>
        html`<p class="pair">
          <span class="myth">${myth}</span>
          <span class="fact">${fact}</span>
        </p>`,
    )}
    ${question ? html`<p class="open-question">${question}</p>` : nothing}
  </details>`;
}
