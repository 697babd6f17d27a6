import 'open-door-screening/define';
import { createDraft, createScreening, returnFromRun, type Draft } from 'open-door-screening';
import { browserStore, keepDrafts, type DraftStore, type KeepNews } from 'open-door-screening/keep-drafts';

// A page that is killed: a worker writes one entry after the other, as fast as the page takes them.

declare global {
  interface Window {
    /** Told to the test: so many entries are on the disk. */
    kept: (entries: number) => void;
    /** Says what was found of the text, and how many entries in localStorage; then the writing goes on. */
    write: () => Promise<{ text: string; inLocalStorage: number }>;
  }
}

const element = document.querySelector('open-door-screening')!;
let isRestored = false;
const onDisk = browserStore();
const store: DraftStore = {
  ...onDisk,
  replace: async (name, replaces, entry) => {
    const isReplaced = await onDisk.replace(name, replaces, entry);
    const { draft } = JSON.parse(entry!.content as string) as { draft: Draft };
    window.kept(countOf((draft.answers['next']?.[0]?.value as string | undefined) ?? ''));
    return isReplaced;
  },
};
const drafts = keepDrafts(element, { store, hear });
let entered = 0;

function hear({ type }: KeepNews): void {
  if (type === 'restored') isRestored = true;
  if (type === 'failed' || type === 'conflict') throw new Error(type);
}

window.write = async () => {
  await drafts.whenKept();
  if (!isRestored) element.draft = draftAtText();
  await element.updateComplete;
  const { shadowRoot } = element;
  const box = () => shadowRoot!.querySelector<HTMLTextAreaElement>('[data-question=next] textarea')!;
  shadowRoot!.querySelector<HTMLElement>('[part~=primary-button]')!.click();
  await element.updateComplete;
  const text = box().value;
  entered = countOf(text);
  const inLocalStorage = Number(localStorage.getItem('entered') ?? '0');
  requestAnimationFrame(writeOne);
  return { text, inLocalStorage };

  function writeOne(): void {
    entered += 1;
    box().value += `${entered}\n`;
    box().dispatchEvent(new Event('input', { bubbles: true }));
    localStorage.setItem('entered', `${entered}`);
    requestAnimationFrame(writeOne);
  }
};

function countOf(text: string): number {
  return text.split('\n').length - 1;
}

function draftAtText() {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  talk.send({ type: 'go', question: 'next' });
  return createDraft(talk.getSnapshot().context, 'en');
}
