import { html, nothing } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import type { PlanCall, PlanStep } from '../../record/result/plan.ts';
import type { StepDone } from '../../screening/talk.ts';
import type { Rendered } from '../views/parts.ts';
import type { Shown } from './shown.ts';

/** One press notes that it was done, now, and opens what else there is to say of it. Pressed again, it opens that again. */
export function tickView(shown: Shown, planned: PlanStep, call: PlanCall, describedBy?: string): Rendered {
  const { texts, say, noting } = shown;
  const isOpen = call.state === 'open';
  const box = html`<span class="box" aria-hidden="true">${isOpen ? nothing : call.state === 'done' ? '✓' : '–'}</span>`;
  const text = call.state === 'closed' ? texts.closed : texts.done;
  if (!noting) return isOpen ? nothing : html`<p class="tick is-closed">${box} ${text}</p>`;
  const press = ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    if (isOpen) note(shown, planned, call, button, { state: 'done' });
    else openEntry(button, call.entries.at(-1)!.index);
  };
  const step = nameOf(shown, planned, call);
  return html`<button
    type="button"
    class="tick ${isOpen ? '' : 'is-closed'}"
    aria-label="${say(isOpen ? texts.markDone : texts.changeDone, { text, step })}"
    aria-describedby=${describedBy ?? nothing}
    @click=${press}
  >
    ${box} ${text}
  </button>`;
}

/** What a call is called, also where it is one of several within its step. */
export function nameOf(
  { texts, say }: Pick<Shown, 'texts' | 'say'>,
  { step }: PlanStep,
  { isOwn, contact }: PlanCall,
): string {
  return joinedBy(say, texts.comma, [step.title, ...(isOwn && contact ? [contact.name] : [])]);
}

/** Notes something about a call, shows the entry with its other fields, and announces it. The focus stays. */
export function note(
  { noting, texts, say }: Shown,
  { step }: PlanStep,
  { contact, points }: PlanCall,
  pressed: HTMLElement,
  said: Pick<StepDone, 'state' | 'note'>,
): void {
  const { talk, send } = noting!;
  const index = talk.stepsDone.length;
  const codes = points.map(({ point }) => point.code);
  send({ type: 'done', step: step.code, ...(contact && { contact: contact.code }), points: codes, ...said });
  announce(pressed, say(texts.noted, { step: step.title }));
  const { host } = pressed.getRootNode() as ShadowRoot;
  void (host as unknown as { updateComplete: Promise<unknown> }).updateComplete.then(() => openEntry(pressed, index));
}

function openEntry(pressed: Element, index: number): void {
  const entry = pressed.closest('[data-plan]')?.querySelector<HTMLDetailsElement>(`[data-entry="${index}"]`);
  if (entry) entry.open = true;
}

/** Announces a text to screen readers. */
export function announce(pressed: Element, text: string): void {
  const heard = pressed.closest('[data-plan]')?.querySelector('[data-heard]');
  if (heard) heard.textContent = text;
}
