import { html, type TemplateResult } from 'lit';
import type { Wording } from '../../instrument/wording.ts';
import type { Texts } from '../../languages/pack.ts';
import { nameOfLanguage } from '../../languages/name.ts';
import { directionOf } from '../../languages/registry.ts';
import type { CoverWords } from '../cover.ts';

/** All that may be said in a language. */
interface Spoken {
  readonly words: Wording;
  readonly texts: Texts<'talk'>;
}

type TextIn = (words: Wording, texts: Texts<'talk'>) => string | undefined;

/** What a field is called: by the large words, in their language; with the others beside them. */
interface Called {
  readonly lang: string;
  readonly label: string | undefined;
  readonly description: string | undefined;
}

/** What is said to the youth, in two languages: large in one, and below it quietly in the other. */
export interface Beside {
  readonly said: (textIn: TextIn) => TemplateResult;
  readonly called: (textIn: TextIn) => Called;
  /** What covers the screen says. */
  readonly cover: CoverWords;
  /** Turns the two around. */
  readonly turn: () => void;
  /** The name of the language below. */
  readonly languageBelow: string;
}

interface BesideOptions {
  readonly large: Spoken;
  readonly below: Spoken;
  /** The direction of all around it. */
  readonly around: 'ltr' | 'rtl';
  readonly turn: () => void;
}

export function besideOf({ large, below, around, turn }: BesideOptions): Beside {
  const direction = directionOf(large.words.language);
  const kind = direction === around ? 'both' : 'both across';
  const textOf = ({ words, texts: own }: Spoken, textIn: TextIn) => textIn(words, own);
  const saidInBoth = (textIn: TextIn) =>
    html`<span class=${kind} dir=${direction}>
      <span lang=${large.words.language}>${textOf(large, textIn)}</span>
      <span class="second" lang=${below.words.language} dir=${directionOf(below.words.language)}
        >${textOf(below, textIn)}</span
      >
    </span>`;
  return {
    said: saidInBoth,
    cover: {
      cover: saidInBoth((_, { cover }) => cover),
      coverText: saidInBoth((_, { coverText }) => coverText),
      uncover: saidInBoth((_, { uncover }) => uncover),
    },
    called: (textIn) => ({
      lang: large.words.language,
      label: textOf(large, textIn),
      description: textOf(below, textIn),
    }),
    turn,
    languageBelow: nameOfLanguage(below.words.language),
  };
}
