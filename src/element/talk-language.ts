import { isHeldOtherwise } from '../screening/languages-held.ts';
import { isWorkerAlone } from '../session/screen.ts';
import type { Notifier } from './notifier.ts';
import type { Screens } from './screens.ts';
import type { SessionController } from './session-controller.ts';
import type { Words } from './words.ts';

/** A draft says in which language it was shown, and the talk in which languages it was held. */
export class TalkLanguage {
  /** The language of the last screen. */
  #spoken: string | undefined;

  /** After each screen. */
  follow({ snapshot, context }: SessionController, words: Words, { languages }: Screens, notifier: Notifier): void {
    const talk = context?.talk?.context;
    const before = this.#spoken;
    this.#spoken = talk && words.spoken;
    if (!talk || !snapshot || talk.sessions.length === 0) return;
    if (context.talk?.matches('open') && !isWorkerAlone(snapshot) && isHeldOtherwise(talk, languages))
      context.screening?.send({
        type: 'languages',
        languages,
        before: context.ofDraft && [context.ofDraft.language],
      });
    else if (before !== undefined && before !== this.#spoken) notifier.draft(talk);
  }
}
