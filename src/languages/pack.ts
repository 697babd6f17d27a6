import type { Wording } from '../instrument/wording.ts';
import type { kiosk } from './en/kiosk.ts';
import type { paper } from './en/paper.ts';
import type { result } from './en/result.ts';
import type { selfTest } from './en/self-test.ts';
import type { talk } from './en/talk.ts';
import type { Review } from './review-schema.ts';
import type { Plural } from './say.ts';

/** The same words in any language: what is a text, a list or plural forms in English is so in all of them. */
type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends readonly (infer Item)[]
    ? readonly InAnyLanguage<Item>[]
    : keyof Words extends keyof Plural
      ? Plural
      : { readonly [Name in keyof Words]: InAnyLanguage<Words[Name]> };

/** All that is said in one language, as plain data. A text may hold `{names}`, in which values are put. */
export interface LanguagePack {
  /** BCP 47: "es". */
  readonly language: string;
  /** BCP 47, for days, times, numbers, lists and plural forms: "es-US". */
  readonly locale: string;
  /** Which way it is written, where a browser would not know. */
  readonly direction?: 'ltr' | 'rtl';
  /** What its speakers call it, where a browser would not know. */
  readonly name?: string;
  /** Who has read these words, for use with young people. Without it they are a draft: never said in a talk. */
  readonly reviewedBy?: Review;
  /** Words that label a young person, for whoever checks the words: an asterisk means any ending. */
  readonly labels?: readonly string[];
  /** What is on the screen until the result. */
  readonly talk: InAnyLanguage<typeof talk>;
  /** What follows from a talk: the result, printing and files. */
  readonly result: InAnyLanguage<typeof result>;
  /** On paper, and in text. */
  readonly paper: InAnyLanguage<typeof paper>;
  /** For the kiosk only. */
  readonly kiosk?: InAnyLanguage<typeof kiosk>;
  readonly selfTest?: InAnyLanguage<typeof selfTest>;
  /** The wording of the built-in instrument. */
  readonly returnFromRun?: Wording;
}

/** A pack that leaves nothing out. */
export type WholePack = LanguagePack & Required<Pick<LanguagePack, 'kiosk' | 'selfTest' | 'returnFromRun'>>;

/** A part of a pack, by where its words are said. */
export type Part = 'talk' | 'result' | 'paper' | 'kiosk' | 'selfTest';
export type Texts<Name extends Part> = NonNullable<LanguagePack[Name]>;
