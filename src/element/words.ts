import type { ReactiveController } from 'lit';
import { baseOf } from '../instrument/language-tag.ts';
import type { Wording } from '../instrument/wording.ts';
import { talk as english } from '../languages/en/talk.ts';
import { missingLanguage } from '../languages/missing.ts';
import type { Texts } from '../languages/pack.ts';
import {
  atHand,
  isThere,
  loadLanguage,
  localeIn,
  onLanguage,
  packFor,
  textsIn,
  type Use,
} from '../languages/registry.ts';
import { sayIn, type Say } from '../languages/say.ts';
import { ownWordingIn, wordingIn } from '../languages/wording.ts';
import type { Talk } from '../screening/talk.ts';
import { languageOf, ownLanguage } from './language-of.ts';
import type { OpenDoorScreening } from './open-door-screening.ts';
import type { Rewording } from '../languages/own-texts.ts';

/** What decides which language an element speaks. */
interface Speaker {
  /** The language of the record or draft it was given. */
  readonly given: string | undefined;
  readonly talk: Talk | undefined;
  /** The language beside it in the draft it was given. */
  readonly second: string | undefined;
  /** The talk is a practice: nothing of it reaches a young person. */
  readonly isPractice: boolean;
}

/** The words of one element: in its language, some replaced by the host's own. */
export class Words implements ReactiveController {
  /** Replaces the element's words with the host's own. */
  reworded: Rewording = (texts) => texts;
  readonly #element: OpenDoorScreening;
  readonly #speaker: () => Speaker;
  #ignore: (() => void) | undefined;
  /** A language that nobody has, or nobody has reviewed: it is reported once. */
  #missing: { readonly language: string; readonly error: Error } | undefined;
  /** The same for one beside it. */
  #missingBeside: string | undefined;
  /** What did not load is requested again after a while, and not at every change of the screen. */
  #rests = false;
  /**
   * Twice as long each time: what is never answered holds one of the six connections a browser has to a server, and
   * the host's page needs them, too.
   */
  #rest = 15_000;

  constructor(element: OpenDoorScreening, speaker: () => Speaker) {
    this.#element = element;
    this.#speaker = speaker;
    element.addController(this);
  }

  hostConnected(): void {
    this.#ignore = onLanguage(() => this.#element.requestUpdate());
  }

  hostDisconnected(): void {
    this.#ignore?.();
  }

  /** Its own `lang`, else that of its draft or record, else the nearest ancestor's. */
  get language(): string {
    return ownLanguage(this.#element) ?? (this.#speaker().given || languageOf(this.#element));
  }

  /** What is spoken: the language of the talk where there is one, so that a screen speaks one language. */
  get spoken(): string {
    const { talk } = this.#speaker();
    if (talk) return this.of(talk).language;
    const { language } = this;
    return packFor(language, this.use)?.language ?? (this.#isOwn(language) ? baseOf(language) : atHand);
  }

  /** Why English is spoken instead of the requested language. */
  get missing(): Error | undefined {
    return this.#missing?.error;
  }

  /** What the words are for: a draft of a language is never said in a talk. */
  get use(): Use {
    return this.#speaker().isPractice ? 'practice' : 'talk';
  }

  /** What is said to the youth beside it, once the words are there. */
  get second(): Wording | undefined {
    return this.secondFor(this.use);
  }

  secondFor(use: Use): Wording | undefined {
    const wanted = this.#wanted;
    const { talk } = this.#speaker();
    return talk && wanted ? ownWordingIn(talk.instrument, wanted, use) : undefined;
  }

  /** The language that host or draft want beside the one that is spoken. */
  get #wanted(): string | undefined {
    const wanted = this.#element.secondLanguage ?? this.#speaker().second;
    return wanted && baseOf(wanted) !== baseOf(this.spoken) ? wanted : undefined;
  }

  /** The element's own words. */
  get texts(): Texts<'talk'> {
    return this.textsIn(this.spoken);
  }

  textsIn(language: string): Texts<'talk'> {
    return this.reworded(textsIn('talk', language, english, this.use), language);
  }

  get locale(): string {
    return localeIn(this.spoken, this.use);
  }

  get say(): Say {
    return sayIn(this.locale);
  }

  /** The words of a talk's instrument. */
  of({ instrument }: Talk, use = this.use): Wording {
    return wordingIn(instrument, this.language, use);
  }

  /**
   * Loads them, and those of the record that is shown.
   * @throws once for each language that nobody has, or the guide has not, and once where the network fails.
   */
  async load(): Promise<void> {
    const { language } = this;
    const wanted = this.#wanted;
    if (this.#rests) return;
    try {
      await Promise.all([language, this.#speaker().given ?? '', wanted ?? ''].map(loadLanguage));
    } catch (error) {
      if (this.#rests) return;
      this.#rests = true;
      setTimeout(() => {
        this.#rests = false;
        if (this.#element.isConnected) this.#element.requestUpdate();
      }, this.#rest);
      this.#rest *= 2;
      throw error;
    }
    const { talk } = this.#speaker();
    // A guide may be in fewer languages than what is around it, and a screen speaks one.
    if (this.#hasTexts(language) && (!talk || ownWordingIn(talk.instrument, language, this.use))) {
      if (this.#missing) this.#element.requestUpdate();
      this.#missing = undefined;
      return this.#reportMissingBeside(wanted);
    }
    if (language === this.#missing?.language) return;
    const error = this.#missingIn(language, `"${this.spoken}" is shown`);
    this.#missing = { language, error };
    this.#element.requestUpdate();
    throw error;
  }

  #reportMissingBeside(wanted: string | undefined): void {
    if (!wanted || !this.#speaker().talk || this.second || wanted === this.#missingBeside) return;
    this.#missingBeside = wanted;
    throw this.#missingIn(wanted, 'nothing is shown in it');
  }

  /** Nobody has words in it, nobody has reviewed them, or the guide alone has none. */
  #missingIn(language: string, follows: string): Error {
    const isOfGuide = this.#hasTexts(language);
    return missingLanguage(language, !isOfGuide && isThere(language, 'book'), follows, isOfGuide);
  }

  #hasTexts(language: string): boolean {
    return isThere(language, this.use) || this.#isOwn(language);
  }

  /** Whether the host has words of its own in a language. */
  #isOwn(language: string): boolean {
    return Object.keys(this.#element.texts ?? {}).some((name) => baseOf(name) === baseOf(language));
  }
}
