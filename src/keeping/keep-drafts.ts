import type { ScreeningEventMap } from '../element/events.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { Draft } from '../screening/draft.ts';
import { read, written, type Content } from './content.ts';
import { takeTalk, waitForTalk, type Release } from './one-window.ts';
import type { KeepNews, KeepOptions, KeptDrafts, TalkElement } from './options.ts';
import { browserStore, type DraftStore } from './store.ts';

/**
 * Keeps the talk of an element in this browser, so that a crash or a power cut loses nothing of it: hands the element
 * what was kept of it, keeps every change, and removes it when your server has the record (`save`) or the worker clears
 * it. A record that the server did not take stays. One window at a time keeps a talk.
 */
export function keepDrafts(element: TalkElement, options: KeepOptions = {}): KeptDrafts {
  return new Keeper(element, options);
}

class Keeper implements KeptDrafts {
  readonly #element: TalkElement;
  readonly #options: KeepOptions;
  readonly #store: DraftStore;
  readonly #name: string;
  readonly #stopped = new AbortController();
  #release: Release | undefined;
  /** What is to be kept. A draft is made when it is written: it comes with every keystroke. */
  #draft: (() => Draft) | undefined;
  /** The draft that was handed to the element. */
  #restored: (() => Draft) | undefined;
  /** Records that the server does not have, the last of each talk: also of talks that were cleared, or only shown. */
  #records: readonly ScreeningRecord[] = [];
  /** The version in the store, as this window knows it. */
  #version: string | undefined;
  /** What is kept was read, and this window may replace it. */
  #isOpen = false;
  #isDue = false;
  #opening: Promise<void>;
  #writing: Promise<void> | undefined;
  #saving: Promise<void> | undefined;

  constructor(element: TalkElement, options: KeepOptions) {
    this.#element = element;
    this.#options = options;
    this.#store = options.store ?? browserStore();
    this.#name = options.name ?? 'talk';
    this.#listen('screening-draft', (event) => this.#keepDraft(() => event.draft));
    this.#listen('screening-complete', ({ record }) => {
      this.#keepRecord(record);
      void this.#save();
    });
    this.#listen('screening-clear', () => this.#keepDraft(undefined));
    this.#listen('screening-error', ({ error }) => this.#refuse(error));
    globalThis.addEventListener('online', () => void this.#save(), { signal: this.#stopped.signal });
    this.#element.keptAt = '';
    this.#opening = this.#open();
  }

  get isKept(): boolean {
    return this.#isOpen && !this.#isDue && !this.#writing;
  }

  async whenKept(): Promise<void> {
    await this.#opening;
    await this.#writing;
  }

  keep(draft: Draft): void {
    this.#keepDraft(() => draft);
  }

  async retry(): Promise<void> {
    await this.whenKept();
    if (!this.#isOpen) await (this.#opening = this.#open());
    else if (this.#isDue) this.#write();
    await Promise.all([this.whenKept(), this.#save()]);
  }

  async remove(): Promise<void> {
    await this.whenKept();
    if (!this.#release) throw new Error('Another window keeps this talk.');
    this.#draft = undefined;
    this.#records = [];
    this.#isDue = false;
    const wasOpen = this.#isOpen;
    // What is entered meanwhile is written afterwards: in between, it would be taken for that of another window.
    this.#isOpen = false;
    try {
      const there = await this.#store.read(this.#name);
      if (there) await this.#store.replace(this.#name, there.version, undefined);
      this.#version = undefined;
      this.#isOpen = true;
      this.#notify({ type: 'removed' });
    } finally {
      this.#isOpen ||= wasOpen;
      if (this.#isDue) this.#write();
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.whenKept();
    this.#isOpen = false;
    this.#element.keptAt = undefined;
    this.#release?.();
  }

  #listen<Name extends keyof ScreeningEventMap>(name: Name, hear: (event: ScreeningEventMap[Name]) => void): void {
    this.#element.addEventListener(name, hear as (event: Event) => void, { signal: this.#stopped.signal });
  }

  #notify(news: KeepNews): void {
    // What goes wrong now changes nothing about when it was last kept.
    if (news.type === 'kept' || news.type === 'restored') this.#element.keptAt = new Date();
    if (news.type === 'removed') this.#element.keptAt = '';
    // What goes wrong in the page stops nothing here.
    queueMicrotask(() => this.#options.hear?.(news));
  }

  async #open(): Promise<void> {
    try {
      this.#release ??= await takeTalk(this.#name);
      if (this.#release) await this.#read();
      else {
        this.#notify({ type: 'elsewhere' });
        void this.#wait();
      }
    } catch (error) {
      this.#notify({ type: 'failed', error });
    }
  }

  async #wait(): Promise<void> {
    try {
      this.#release = await waitForTalk(this.#name, this.#stopped.signal);
      await (this.#opening = this.#open());
    } catch {
      // Keeping it was stopped before.
    }
  }

  /** Goes on with what is kept. */
  async #read(): Promise<void> {
    await this.#store.removeExpired(Date.now());
    const entry = await this.#store.read(this.#name);
    const content = entry && (await read(entry.content, this.#name, this.#options.key));
    if (content && this.#isDue) return this.#notify({ type: 'conflict' });
    this.#version = entry?.version;
    this.#isOpen = true;
    if (content) this.#goOn(content);
    if (this.#isDue) this.#write();
  }

  #goOn({ draft, record, earlier }: Content): void {
    this.#records = record ? [...earlier, record] : earlier;
    if (draft) {
      this.#draft = this.#restored = () => draft;
      this.#element.draft = draft;
      this.#notify({ type: 'restored', draft });
    }
    void this.#save();
  }

  /** The element cannot use what was kept: it stays, until somebody removes it. */
  #refuse(error: Error): void {
    if (error.name !== 'DraftError' || !this.#restored || this.#draft !== this.#restored) return;
    this.#isOpen = false;
    this.#notify({ type: 'failed', error });
  }

  #keepDraft(draft: (() => Draft) | undefined): void {
    this.#draft = draft;
    this.#keepChange();
  }

  /** It takes the place of the one before of its own talk. A page may show the record of another talk. */
  #keepRecord(record: ScreeningRecord): void {
    this.#records = [...this.#records.filter(({ id }) => id !== record.id), record];
    this.#keepChange();
  }

  #keepChange(): void {
    this.#isDue = true;
    this.#write();
  }

  /** One after the other, and each time the newest: an older one never comes last. */
  #write(): void {
    if (!this.#isOpen || this.#writing) return;
    this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    try {
      while (this.#isDue && this.#isOpen) await this.#writeNewest();
    } catch (error) {
      this.#isDue = true;
      this.#notify({ type: 'failed', error });
    } finally {
      this.#writing = undefined;
    }
  }

  async #writeNewest(): Promise<void> {
    this.#isDue = false;
    const entry = await this.#entry();
    const isReplaced = await this.#store.replace(this.#name, this.#version, entry);
    if (!isReplaced) {
      this.#isDue = true;
      this.#isOpen = false;
      return this.#notify({ type: 'conflict' });
    }
    this.#version = entry?.version;
    if (!this.#isDue) this.#notify({ type: entry ? 'kept' : 'removed' });
  }

  async #entry() {
    const { key, hours = 24 } = this.#options;
    const draft = this.#draft?.();
    const record = this.#recordOf(draft);
    const content = { draft, record, earlier: this.#records.filter((other) => other !== record) };
    const isUnsaved = this.#records.length > 0;
    if (!draft && !isUnsaved) return undefined;
    return {
      version: Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-'),
      ...(!isUnsaved && { expiresAt: Date.now() + hours * 3_600_000 }),
      content: await written(content, this.#name, key),
    };
  }

  async #save(): Promise<void> {
    const { save } = this.#options;
    if (save && this.#records.length > 0) await (this.#saving ??= this.#saveAll(save));
  }

  /** Hands over each record that the server does not have, and the newer one that came meanwhile. */
  async #saveAll(save: NonNullable<KeepOptions['save']>): Promise<void> {
    // It is on the disk first.
    await this.whenKept();
    // One that the server refuses holds up no other.
    const refused = new Set<ScreeningRecord>();
    const next = () => this.#records.find((record) => !refused.has(record));
    for (let record = next(); record; record = next()) {
      const draft = this.#draft;
      try {
        await save(record);
      } catch (error) {
        refused.add(record);
        this.#notify({ type: 'unsaved', record, error });
        continue;
      }
      this.#forget(record, draft);
      this.#notify({ type: 'saved', record });
    }
    this.#saving = undefined;
  }

  /**
   * The server has a record: it is no longer kept, nor is its talk. What was entered since it was handed over, in a
   * correction, is still to be kept, and so is another talk.
   */
  #forget(record: ScreeningRecord, draft: (() => Draft) | undefined): void {
    if (this.#draft === draft && this.#recordOf(draft?.()) === record) this.#draft = undefined;
    this.#records = this.#records.filter((other) => other !== record);
    this.#keepChange();
  }

  /** The record that holds all of that talk, which is finished: no correction is under way. */
  #recordOf(draft: Draft | undefined): ScreeningRecord | undefined {
    if (!draft?.completedAt || draft.amending) return undefined;
    // The newest: version 0.7.0 could keep two of one talk.
    return this.#records.findLast(({ id }) => id === draft.id);
  }
}
