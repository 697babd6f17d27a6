import { html, nothing } from 'lit';
import { AnswersError, DraftError } from '../../instrument/problems.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** So many characters of a value are shown: enough to know it by. */
const shown = 60;

/** What was handed in for a question and cannot be used: shown at the question, and never while the youth may see it. */
export function leftOutAt(
  { talk, texts, say, leftOut }: Pick<ResultView, 'talk' | 'texts' | 'say' | 'leftOut'>,
  question: string,
): Rendered {
  if (talk.youthPresent) return nothing;
  const ofFile = leftOut?.answers.has(question) ? [leftOut.answers.get(question)] : [];
  const ofDraft = talk.setAside
    .filter(({ path }) => `${path}[`.startsWith(`answers.${question}[`))
    .map(({ data }) => (data as { value?: unknown } | undefined)?.value ?? data);
  return html`${[...ofFile, ...ofDraft].map(
    (data) => html`<p class="quiet">${say(texts.leftOutHere, { value: written(data) })}</p>`,
  )}`;
}

/** Where the plan would say something else: what of the settings of this page cannot be used. */
export function leftOutOfPage({ texts, say, leftOut }: Pick<ResultView, 'texts' | 'say' | 'leftOut'>): Rendered {
  // Answers are shown at their questions, and those of a draft at the review.
  const errors =
    leftOut?.errors.filter((error) => !(error instanceof AnswersError || error instanceof DraftError)) ?? [];
  if (errors.length === 0) return nothing;
  const places = errors.flatMap(({ problems }) => problems.map(({ path, message }) => path || message));
  return html`<p class="quiet">${say(texts.leftOutOfPage, { places: joinedBy(say, texts.comma, places) })}</p>`;
}

function written(data: unknown): string {
  const text = typeof data === 'string' ? data : (asJson(data) ?? String(data));
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}

/** Nothing where there is none: of a big integer, or of an object that refuses. */
function asJson(data: unknown): string | undefined {
  try {
    return JSON.stringify(data);
  } catch {
    return undefined;
  }
}
