import type { Texts } from '../languages/pack.ts';
import type { Session } from '../session/session.ts';
import { isPageOfFile } from '../session/talk-changes.ts';

/** What is said above the screen: what cannot be used, or was left out. `missing`: something that has no place of its own. */
export function noticeOf(
  { talk, warning, leftOut }: Session,
  texts: Texts<'talk'>,
  missing: Error | undefined,
): string | undefined {
  // Before the talk a notice says that something is left out; later, the place says where it is missing.
  const isEarly = talk && (talk.matches('ready') || isPageOfFile(talk));
  const wrong = warning ?? (isEarly && missing);
  if (!wrong) return isEarly && leftOut ? texts.leftOut : undefined;
  // What it is may not be for the youth's eyes.
  return talk?.context.youthPresent ? texts.notUsable : wrong.message;
}
