import type { ReactiveControllerHost } from 'lit';
import type { HostData, HostDraft } from '../session/host-data.ts';
import type { Session, SessionEvent, SessionNews, SessionServices } from '../session/session.ts';
import type { SessionInput } from '../session/machine-setup.ts';
import { startSession, type SessionActor, type SessionSnapshot } from '../session/start-session.ts';

/** What the controller needs of its element. */
interface SessionHost {
  /** All that the host of the element has set, as it is now. */
  readonly data: () => HostData;
  /** Notifies the host. */
  readonly notify: (news: SessionNews) => void;
  /** The record that the host has set is no longer shown. */
  readonly forgetRecord: (record: unknown) => void;
}

/**
 * Ties the element to its session: passes on what the host sets, renders when the session changes, and emits its news.
 * The session is not stopped when the element leaves the page, because hosts move elements, and a stopped
 * actor cannot go on.
 */
export class SessionController {
  readonly #element: ReactiveControllerHost;
  readonly #host: SessionHost;
  readonly #services: SessionServices;
  #actor: SessionActor | undefined;
  /** The host's data that the session received last. */
  #last: HostData | undefined;
  /** A draft the host has set, and the record there was then: the session receives it after all that was set beside it. */
  #draft: HostDraft | undefined;
  /** News waits until the session has settled in its new state: a listener may look at the element, or act on it. */
  readonly #news: SessionNews[] = [];

  constructor(element: ReactiveControllerHost, host: SessionHost, services: SessionServices) {
    this.#element = element;
    this.#host = host;
    this.#services = services;
  }

  /** The session as it is, once it has received anything. */
  get snapshot(): SessionSnapshot | undefined {
    return this.#actor?.getSnapshot();
  }

  get context(): Session | undefined {
    return this.snapshot?.context;
  }

  /** A draft to go on with. */
  setDraft(data: unknown): void {
    // Nothing to go on with; only `clear()` removes what is there.
    if (data === undefined || data === null) return;
    this.#draft = { data, recordBefore: this.#host.data().record };
    this.#element.requestUpdate();
  }

  /** Sends the session what the host has set since. */
  sync(): SessionActor {
    const data = this.#host.data();
    const draft = this.#draft;
    this.#draft = undefined;
    // The screen and all files would say of a real case that it is none, and the host would receive nothing of it.
    if (data.practice && (draft || data.record)) {
      this.#host.forgetRecord(data.record);
      this.#host.notify({ type: 'error', error: new Error('A practice takes no draft and no record.') });
      return this.sync();
    }
    const before = this.#last;
    this.#last = data;
    if (!this.#actor) return (this.#actor = this.#start(data, draft));
    if (before && isOther(data, before)) this.#actor.send({ type: 'host', data });
    if (draft) this.#actor.send({ type: 'draft', ...draft });
    return this.#actor;
  }

  send(event: SessionEvent): void {
    this.sync().send(event);
  }

  /** When all that was set is read, and what was to be made is made; or has failed. */
  async settled(): Promise<void> {
    const actor = this.sync();
    while (actor.getSnapshot().hasTag('settling')) {
      await new Promise<void>((resolve) => {
        const subscription = actor.subscribe({
          next: () => {
            subscription.unsubscribe();
            resolve();
          },
          error: () => resolve(),
        });
      });
    }
  }

  #start(data: HostData, draft: SessionInput['draft']): SessionActor {
    const actor = startSession(data, this.#services, draft);
    actor.on('*', (news) => void this.#news.push(news));
    let before = data.record;
    actor.subscribe(({ context: { host } }) => {
      const gone = host.record === undefined && before !== undefined && before === this.#last?.record;
      if (gone) this.#forget(before);
      before = host.record;
      this.#element.requestUpdate();
      for (const news of this.#news.splice(0)) this.#host.notify(news);
    });
    return actor;
  }

  #forget(record: unknown): void {
    this.#last = { ...this.#last!, record: undefined };
    this.#host.forgetRecord(record);
  }
}

function isOther({ header, ...rest }: HostData, before: HostData): boolean {
  return differs(rest, before) || differs(header, before.header);
}

/** Not a number is the same as before, too: a page that sets it would never come to rest. */
function differs<Data extends object>(data: Data, before: Data): boolean {
  return (Object.keys(data) as (keyof Data)[]).some((key) => !Object.is(data[key], before[key]));
}
