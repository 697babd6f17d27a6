import { draftOf, type Draft, type OpenDoorScreening, type ScreeningRecord } from 'open-door-screening';
import { ask, Refused } from './api.ts';
import type { RecordSummary } from './server/records.ts';

/** What becomes of a talk, for the line above it. When it was last kept, the element says. */
export type News =
  | { readonly type: 'record'; readonly id: string }
  | { readonly type: 'conflict'; readonly caseReference: string }
  | { readonly type: 'kept' | 'record-changed' | 'sign-in' | 'unreachable' | 'refused' };

/** A draft that was taken up, or a record that is shown. */
export interface Known {
  /** When it was last kept. */
  readonly at?: string | undefined;
  readonly window?: string | undefined;
  readonly draft?: number | undefined;
  readonly record?: number | undefined;
}

/** At most so often a draft is sent, and a failed one again. */
const pause = { afterKept: 500, afterFailure: 3000 };

/** Keeps the talk of an element on the server: each change as a draft, then its record. The newest is sent, one at a time. */
export class TalkKeeper {
  readonly #element: Pick<OpenDoorScreening, 'keptAt'>;
  readonly #caseReference: string;
  readonly #hear: (news: News) => void;
  #window: string;
  #draftVersion: number;
  #recordVersion: number;
  #draft: (() => Draft) | undefined;
  #record: ScreeningRecord | undefined;
  #isCleared = false;
  #isSending = false;

  constructor(element: OpenDoorScreening, caseReference: string, known: Known, hear: (news: News) => void) {
    this.#element = element;
    element.keptAt = known.at ?? '';
    this.#caseReference = caseReference;
    this.#hear = hear;
    this.#window = known.window ?? crypto.randomUUID();
    this.#draftVersion = known.draft ?? 0;
    this.#recordVersion = known.record ?? 0;
    element.addEventListener('screening-draft', (event) => {
      this.#draft = () => event.draft;
      void this.#send();
    });
    element.addEventListener('screening-complete', ({ record }) => {
      this.#record = record;
      void this.#send();
    });
    element.addEventListener('screening-clear', () => {
      this.#draft = undefined;
      this.#isCleared = true;
      void this.#send();
    });
  }

  /** Something was entered that the server has not said it has. */
  get isBehind(): boolean {
    return this.#draft !== undefined || this.#record !== undefined || this.#isCleared;
  }

  get #casePath(): string {
    return `/cases/${encodeURIComponent(this.#caseReference)}`;
  }

  get #draftPath(): string {
    return `${this.#casePath}/drafts/${this.#window}`;
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.isBehind) {
      const isKept = await this.#sendNext().catch((error: unknown) => this.#failed(error));
      await new Promise((resolve) => setTimeout(resolve, isKept ? pause.afterKept : pause.afterFailure));
    }
    this.#isSending = false;
  }

  async #sendNext(): Promise<boolean> {
    if (this.#record) await this.#sendRecord(this.#record);
    else if (this.#draft) await this.#sendDraft(this.#draft);
    else await this.#clear();
    return true;
  }

  async #sendDraft(draft: () => Draft): Promise<void> {
    const { version, at } = await ask<{ version: number; at: string }>('PUT', this.#draftPath, {
      body: draft(),
      version: this.#draftVersion,
    });
    this.#draftVersion = version;
    this.#isCleared = false;
    this.#element.keptAt = at;
    if (this.#draft !== draft) return;
    this.#draft = undefined;
    this.#hear({ type: 'kept' });
  }

  async #sendRecord(record: ScreeningRecord): Promise<void> {
    const from = this.#draftVersion > 0 ? `?window=${this.#window}&draft=${this.#draftVersion}` : '';
    const { version, id, at } = await ask<RecordSummary>('POST', `${this.#casePath}/records${from}`, {
      body: record,
      version: this.#recordVersion,
    });
    this.#recordVersion = version;
    this.#element.keptAt = at;
    if (this.#record === record) {
      // The draft of what is in the record now is no longer needed.
      this.#record = this.#draft = undefined;
      this.#startAnew();
    }
    this.#hear({ type: 'record', id });
  }

  async #clear(): Promise<void> {
    if (this.#draftVersion > 0) await ask('DELETE', this.#draftPath, { version: this.#draftVersion });
    this.#isCleared = false;
    this.#element.keptAt = '';
    this.#recordVersion = 0;
    this.#startAnew();
  }

  #startAnew(): void {
    this.#window = crypto.randomUUID();
    this.#draftVersion = 0;
  }

  #failed(error: unknown): boolean {
    const reason = error instanceof Refused ? error.reason : 'failed';
    if (reason === 'draft-changed') {
      // Another window went on with this talk. What was entered here is kept beside it, and nothing is lost.
      this.#startAnew();
      this.#hear({ type: 'conflict', caseReference: this.#caseReference });
      return true;
    }
    if (reason === 'record-changed') {
      // It stays as a draft, which one can look at.
      if (this.#draftVersion === 0 && !this.#draft) {
        const draft = draftOf(this.#record!);
        this.#draft = draft && (() => draft);
      }
      this.#record = undefined;
      this.#hear({ type: 'record-changed' });
      return true;
    }
    if (reason === 'sign-in') this.#hear({ type: reason });
    else this.#hear({ type: ['unreachable', 'too-often', 'failed'].includes(reason) ? 'unreachable' : 'refused' });
    return false;
  }
}
