/** A piece of text in the book: a line, a line that leads to another item, or a line with what belongs below it. */
export type Text = string | Link | Outline;

export interface Link {
  /** The anchor of the item it leads to. */
  readonly to: string;
  readonly text: string;
}

interface Outline {
  readonly head: string;
  readonly parts: readonly Text[];
}

/** What is said of an item: a term, and one line or several. */
export interface Fact {
  readonly term: string;
  readonly texts: readonly Text[];
}

/** One question, sign, rule, point …: what a reader can comment on. */
export interface Item {
  /** The same in every version and language: "q-age", "flag-gang". */
  readonly anchor: string;
  /** Its place, where it has one on screen and paper too. */
  readonly number?: number;
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly groups: readonly Group[];
}

/** Facts that say something: what has no lines is left out. */
export function facts(
  ...entries: readonly (readonly [term: string, ...texts: (Text | undefined | false)[]])[]
): Fact[] {
  return entries
    .map(([term, ...texts]) => ({
      term,
      texts: texts.filter((text): text is Text => text !== undefined && text !== false && text !== ''),
    }))
    .filter(({ texts }) => texts.length > 0);
}

/** All on one line, as it is compared between two versions. */
export function plain(text: Text): string {
  if (typeof text === 'string') return text;
  return 'to' in text ? text.text : `${text.head} ${text.parts.map((part) => `[${plain(part)}]`).join(' ')}`;
}
