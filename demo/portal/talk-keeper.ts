import { draftOf, type Draft, type OpenDoorScreening, type ScreeningRecord } from 'open-door-screening';
import { ask, notePrinted, Refused, type Printed } from './api.ts';
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
  readonly record?: { readonly id: string; readonly version: number } | undefined;
}

/** At most so often a draft is sent, and a failed one again. */
const pause = { afterKept: 500, afterFailure: 3000 };

/** Keeps the talk of an element on the server: each change as a draft, then its record. The newest is sent, one at a time. */
export class TalkKeeper {
  readonly #element: Pick<OpenDoorScreening, 'keptAt'>;
  readonly #pageCase: string;
  readonly #hear: (news: News) => void;
  /** The case of the draft that is kept: a talk that was opened from a file has that of its file. */
  #caseReference: string;
  #window: string;
  #draftVersion: number;
  /** Of each record of this page its last version that is known. */
  readonly #recordVersions = new Map<string, number>();
  #draft: (() => Draft) | undefined;
  /** The draft that waited when the last record came: the record holds it. A later one is of what was entered since. */
  #draftInRecord: (() => Draft) | undefined;
  #records: readonly ScreeningRecord[] = [];
  /** What was sent may have arrived, even where its answer was lost: it is sent again as it was. */
  #draftSent: (() => Draft) | undefined;
  #recordSent: ScreeningRecord | undefined;
  /** The record on the page, while there is one. */
  #shown: string | undefined;
  /** What was printed, for the log: a version of a record, or a talk that has none yet. */
  #printed: readonly Printed[] = [];
  #isCleared = false;
  #isSending = false;

  constructor(element: OpenDoorScreening, caseReference: string, known: Known, hear: (news: News) => void) {
    this.#element = element;
    element.keptAt = known.at ?? '';
    this.#pageCase = this.#caseReference = caseReference;
    this.#hear = hear;
    this.#window = known.window ?? crypto.randomUUID();
    this.#draftVersion = known.draft ?? 0;
    if (known.record) this.#recordVersions.set(known.record.id, known.record.version);
    if (element.record) this.#shown = known.record?.id;
    element.addEventListener('screening-draft', (event) => {
      this.#draft = () => event.draft;
      void this.#send();
    });
    element.addEventListener('screening-complete', ({ record }) => {
      // One that was sent is sent again as it was: the next one is told from it by its version.
      const others = this.#records.filter((other) => other.id !== record.id || other === this.#recordSent);
      this.#records = [...others, record];
      this.#shown = record.id;
      this.#draftInRecord = this.#draft;
      void this.#send();
    });
    element.addEventListener('screening-keep', ({ how }) => {
      if (how !== 'print') return;
      const record = this.#shown;
      const printed =
        record === undefined ? { caseReference: this.#caseReference } : { record, version: this.#versionOf(record) };
      this.#printed = [...this.#printed, printed];
      void this.#send();
    });
    element.addEventListener('screening-pause', () => {
      this.#shown = undefined;
    });
    element.addEventListener('screening-clear', () => {
      this.#shown = undefined;
      this.#draft = undefined;
      this.#isCleared = true;
      void this.#send();
    });
  }

  /** Something was entered or printed that the server has not said it has. */
  get isBehind(): boolean {
    return this.#draft !== undefined || this.#records.length > 0 || this.#isCleared || this.#printed.length > 0;
  }

  /** The version that a record of this page has, or will have once it is sent. */
  #versionOf(record: string): number {
    return (this.#recordVersions.get(record) ?? 0) + this.#records.filter(({ id }) => id === record).length;
  }

  get #draftPath(): string {
    return `${casePath(this.#caseReference)}/drafts/${this.#window}`;
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
    const [record] = this.#records;
    // Only with its version can the draft on the server be changed or removed.
    if (this.#draftSent) await this.#sendDraft(this.#draftSent);
    else if (record) await this.#sendRecord(record);
    else if (this.#isCleared) await this.#clear();
    else if (this.#draft) await this.#sendDraft(this.#draft);
    // Last: what was entered does not wait for the log.
    else if (this.#printed[0]) await this.#notePrinted(this.#printed[0]);
    return true;
  }

  async #sendDraft(draft: () => Draft): Promise<void> {
    const body = draft();
    const { caseReference = this.#pageCase } = body;
    if (caseReference !== this.#caseReference) this.#startAnew();
    this.#caseReference = caseReference;
    this.#draftSent = draft;
    const { version, at } = await ask<{ version: number; at: string }>('PUT', this.#draftPath, {
      body,
      version: this.#draftVersion,
    });
    this.#draftVersion = version;
    this.#draftSent = undefined;
    this.#element.keptAt = at;
    if (this.#draft !== draft) return;
    this.#draft = undefined;
    this.#hear({ type: 'kept' });
  }

  async #sendRecord(record: ScreeningRecord): Promise<void> {
    this.#recordSent = record;
    const from = this.#draftVersion > 0 ? `?window=${this.#window}&draft=${this.#draftVersion}` : '';
    const path = `${casePath(record.caseReference ?? this.#pageCase)}/records${from}`;
    const { version, id, at } = await ask<RecordSummary>('POST', path, {
      body: record,
      version: this.#recordVersions.get(record.id) ?? 0,
    });
    this.#recordVersions.set(id, version);
    this.#records = this.#records.filter((other) => other !== record);
    this.#element.keptAt = at;
    if (this.#records.length === 0 && this.#draft === this.#draftInRecord) this.#draft = undefined;
    this.#startAnew();
    this.#hear({ type: 'record', id });
  }

  async #notePrinted(printed: Printed): Promise<void> {
    await notePrinted(printed).catch((error: unknown) => {
      // Its time was over while it was on the page: there is nothing left that this could be said of.
      if (!(error instanceof Refused && error.reason === 'no-record')) throw error;
    });
    this.#printed = this.#printed.filter((other) => other !== printed);
  }

  async #clear(): Promise<void> {
    if (this.#draftVersion > 0) await ask('DELETE', this.#draftPath, { version: this.#draftVersion });
    this.#isCleared = false;
    this.#element.keptAt = '';
    this.#startAnew();
  }

  #startAnew(): void {
    this.#window = crypto.randomUUID();
    this.#draftVersion = 0;
  }

  #failed(error: unknown): boolean {
    const reason = error instanceof Refused ? error.reason : 'failed';
    // What was refused has not arrived.
    if (!['unreachable', 'failed'].includes(reason)) this.#draftSent = this.#recordSent = undefined;
    if (reason === 'draft-changed') {
      // Another window went on with this talk. What was entered here is kept beside it, and nothing is lost.
      this.#startAnew();
      this.#hear({ type: 'conflict', caseReference: this.#caseReference });
      return true;
    }
    if (reason === 'record-changed') {
      // It stays as a draft, which one can look at.
      const [record, ...others] = this.#records;
      if (this.#draftVersion === 0 && !this.#draft) {
        const draft = draftOf(record!);
        this.#draft = draft && (() => draft);
      }
      this.#records = others;
      this.#hear({ type: 'record-changed' });
      return true;
    }
    if (reason === 'sign-in') this.#hear({ type: reason });
    else this.#hear({ type: ['unreachable', 'too-often', 'failed'].includes(reason) ? 'unreachable' : 'refused' });
    return false;
  }
}

function casePath(caseReference: string): string {
  return `/cases/${encodeURIComponent(caseReference)}`;
}
