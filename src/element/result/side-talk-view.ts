import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../instrument/wording.ts';
import { actionBar, card, heading, said, type Rendered } from '../views/parts.ts';
import type { ReviewView } from './of-agency.ts';
import type { ResultView } from './result-texts.ts';

/** A view of the open talk, and what prints what is talked through. */
export type SideTalkView = ResultView &
  ReviewView & {
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

type TalkWords = NonNullable<Wording['talks']>[string];
type TalkPart = TalkWords['parts'][string];

/** The worker was alone: is the youth back? */
export function whoIsHereView(view: SideTalkView): TemplateResult {
  const { texts, go } = view;
  return card(
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
  const talkIn = (all: Wording) => all.talks?.[code];
  const say = (textIn: (words: TalkWords) => string | undefined) =>
    said(view, (all) => {
      const there = talkIn(all);
      return there && textIn(there);
    });
  const all = talk.instrument.talks?.find((one) => one.code === code)?.parts ?? [];
  const parts = all.filter((part) => part.for !== 'worker' || !talk.youthPresent);
  return html`${heading(
      say(({ title }) => title),
      talkIn(words)?.hint,
    )}
    <div class="side-talk">${parts.map((part, at) => partView(view, code, part, at === 0))}</div>
    <p role="status" class="notice">${notice}</p>
    ${actionBar({ label: texts.resume, click: () => go({ type: 'back' }) }, [
      { label: texts.print, click: () => printTalk(code) },
    ])}`;
}

function partView(
  view: SideTalkView,
  talk: string,
  { code, for: whose }: { readonly code: string; readonly for?: 'worker' | undefined },
  open: boolean,
): Rendered {
  const partIn = ({ talks }: Wording) => talks?.[talk]?.parts[code];
  const part = partIn(view.words);
  if (!part) return nothing;
  const { lines = [], pairs = [] } = part;
  const isForWorker = whose === 'worker';
  const say = (textIn: (part: TalkPart) => string | undefined) =>
    isForWorker ? textIn(part) : said(view, (all) => textIn(partIn(all) ?? part));
  return html`<details class=${isForWorker ? 'part for-worker' : 'part'} ?open=${open}>
    <summary><h3>${say(({ title }) => title)}</h3></summary>
    ${lines.map((_, at) => html`<p>${say((words) => words.lines?.[at])}</p>`)}
    ${pairs.map(
      (_, at) =>
        html`<p class="pair">
          <span class="myth">${say((words) => words.pairs?.[at]?.myth)}</span>
          <span class="fact">${say((words) => words.pairs?.[at]?.fact)}</span>
        </p>`,
    )}
    ${part.question ? html`<p class="open-question">${say(({ question }) => question)}</p>` : nothing}
  </details>`;
}
